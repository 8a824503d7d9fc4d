"""Facts in rows: written, replaced and read back as they were."""

from collections import defaultdict
from datetime import date
from json import loads
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from onrecord.domain.articles import Article
from onrecord.domain.claims import Act, Claim, ClaimKind, Credential, Expert, ExpertKind
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.domain.times import Basis, Event, Granularity, Interval, Modifier, Timex, TimexType
from onrecord.storage.converters import AnyRow, Values, spans_from_json, spans_to_json, to_json
from onrecord.storage.tables import CLAIM, CLAIM_EXPERT, EVENT, EXPERT, TIMEX

# What refers to others goes first.
TABLES = (CLAIM_EXPERT, CLAIM, EXPERT, TIMEX, EVENT)
# Made once: an article is opened with each key in the list, and making them took longer than what SQLite does.
_OF_ARTICLE = {
    table: select(table).where(table.c.article == bindparam("number")).order_by(*table.primary_key.columns)
    for table in TABLES
}


def facts_of(connection: Connection, opened: AnyRow) -> Facts | None:
    """Read the facts of an article from its row (number, text, extractor, facts_published); None where it has none."""
    if opened.extractor is None:
        return None
    number: int = opened.number
    experts = tuple(_expert(row) for row in _rows(connection, EXPERT, number))
    experts_of_claim: defaultdict[int, list[str]] = defaultdict(list)
    for row in _rows(connection, CLAIM_EXPERT, number):
        experts_of_claim[row.claim].append(experts[row.expert].id)
    return Facts(
        extractor=opened.extractor,
        text_length=len(opened.text),
        published=opened.facts_published,
        experts=experts,
        claims=tuple(_claim(row, experts_of_claim[row.position]) for row in _rows(connection, CLAIM, number)),
        times=tuple(_timex(row) for row in _rows(connection, TIMEX, number)),
        events=tuple(_event(row) for row in _rows(connection, EVENT, number)),
    )


def replace_facts(connection: Connection, number: int, article: Article, facts: Facts) -> None:
    """Put new facts in the place of an article's old ones."""
    for table in TABLES:
        connection.execute(delete(table).where(table.c.article == number))
    places = {expert.id: place for place, expert in enumerate(facts.experts)}
    rows: dict[Table, list[Values]] = {
        EXPERT: [_expert_values(expert) for expert in facts.experts],
        CLAIM: [_claim_values(claim, article.text) for claim in facts.claims],
        TIMEX: [_timex_values(timex) for timex in facts.times],
        EVENT: [_event_values(event) for event in facts.events],
    }
    for table, values in rows.items():
        numbered = [{"article": number, "position": place, **each} for place, each in enumerate(values)]
        if numbered:
            connection.execute(insert(table), numbered)
    links = [
        {"article": number, "claim": claim_place, "position": place, "expert": places[expert]}
        for claim_place, claim in enumerate(facts.claims)
        for place, expert in enumerate(claim.experts)
    ]
    if links:
        connection.execute(insert(CLAIM_EXPERT), links)


def _rows(connection: Connection, table: Table, number: int) -> list[Any]:
    return list(connection.execute(_OF_ARTICLE[table], {"number": number}).all())


def _expert(row: AnyRow) -> Expert:
    return Expert(
        id=row.id,
        name=row.name,
        kind=ExpertKind(row.kind),
        named=row.named,
        credential=row.credential,
        role=row.role,
        affiliation=row.affiliation,
        credentials=tuple(Credential(span=span) for span in spans_from_json(row.credential_spans)),
        mentions=spans_from_json(row.mentions),
    )


def _expert_values(expert: Expert) -> Values:
    return {
        "id": expert.id,
        "name": expert.name,
        "kind": expert.kind.value,
        "named": expert.named,
        "credential": expert.credential,
        "role": expert.role,
        "affiliation": expert.affiliation,
        "credential_spans": spans_to_json(each.span for each in expert.credentials),
        "mentions": spans_to_json(expert.mentions),
    }


def _claim(row: AnyRow, experts: list[str]) -> Claim:
    return Claim(
        id=row.id,
        kind=ClaimKind(row.kind),
        act=Act(row.act),
        content=spans_from_json(row.content),
        cue=spans_from_json(row.cue),
        speaker=spans_from_json(row.speaker),
        experts=tuple(experts),
        hedges=spans_from_json(row.hedges),
    )


def _claim_values(claim: Claim, text: str) -> Values:
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "act": claim.act.value,
        "content": spans_to_json(claim.content),
        "cue": spans_to_json(claim.cue),
        "cue_words": " ".join(span.of(text) for span in claim.cue).casefold(),
        "speaker": spans_to_json(claim.speaker),
        "hedges": spans_to_json(claim.hedges),
    }


def _timex(row: AnyRow) -> Timex:
    return Timex(
        span=Span(row.start, row.end),
        type=TimexType(row.type),
        value=row.value,
        interval=_interval(row),
        granularity=Granularity(row.granularity) if row.granularity else None,
        modifier=Modifier(row.modifier) if row.modifier else None,
        anchor=row.anchor,
        rule=row.rule,
    )


def _timex_values(timex: Timex) -> Values:
    return {
        "start": timex.span.start,
        "end": timex.span.end,
        "type": timex.type.value,
        "value": timex.value,
        **_interval_values(timex.interval),
        "granularity": timex.granularity.value if timex.granularity else None,
        "modifier": timex.modifier.value if timex.modifier else None,
        "anchor": timex.anchor,
        "rule": timex.rule,
    }


def _event(row: AnyRow) -> Event:
    return Event(
        span=Span(row.start, row.end),
        time=row.timex,
        interval=_interval(row),
        basis=Basis(row.basis),
        claims=tuple(loads(row.claims)),
    )


def _event_values(event: Event) -> Values:
    return {
        "start": event.span.start,
        "end": event.span.end,
        "timex": event.time,
        **_interval_values(event.interval),
        "basis": event.basis.value,
        "claims": to_json(event.claims),
    }


def _interval(row: AnyRow) -> Interval | None:
    return Interval(earliest=row.earliest, latest=row.latest) if row.bounded else None


def _interval_values(interval: Interval | None) -> dict[str, bool | date | None]:
    return {
        "bounded": interval is not None,
        "earliest": interval.earliest if interval else None,
        "latest": interval.latest if interval else None,
    }
