"""Facts in rows: written, replaced and read back as they were."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from json import loads
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select

from onrecord.domain.articles import Article
from onrecord.domain.claims import Act, Certainty, Claim, ClaimKind, Expert, ExpertKind, NonResponse
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.domain.times import Basis, Event, Granularity, Interval, Modifier, Timex, TimexType
from onrecord.storage.converters import (
    AnyRow,
    Values,
    chains_from_json,
    chains_to_json,
    credentials_from_json,
    credentials_to_json,
    spans_from_json,
    spans_to_json,
    to_json,
)
from onrecord.storage.names import count_in, count_out, name_numbers, prune
from onrecord.storage.sqlite_search import PLACE_BITS, ClaimWords, enter_claims, forget_claims
from onrecord.storage.tables import CLAIM, CLAIM_EXPERT, EVENT, EXPERT, NON_RESPONSE, TIMEX

# What refers to others goes first.
TABLES = (CLAIM_EXPERT, CLAIM, NON_RESPONSE, EXPERT, TIMEX, EVENT)
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
    experts = tuple(expert_of(row) for row in _rows(connection, EXPERT, number))
    experts_of_claim: defaultdict[int, list[str]] = defaultdict(list)
    for row in _rows(connection, CLAIM_EXPERT, number):
        experts_of_claim[row.claim].append(experts[row.expert].id)
    return Facts(
        extractor=opened.extractor,
        text_length=len(opened.text),
        published=opened.facts_published,
        experts=experts,
        claims=tuple(claim_of(row, experts_of_claim[row.position]) for row in _rows(connection, CLAIM, number)),
        non_responses=tuple(_non_response(row) for row in _rows(connection, NON_RESPONSE, number)),
        times=tuple(_timex(row) for row in _rows(connection, TIMEX, number)),
        events=tuple(_event(row) for row in _rows(connection, EVENT, number)),
    )


def replace_facts(connection: Connection, number: int, article: Article, facts: Facts) -> None:
    """Put new facts in the place of an article's old ones."""
    old_names = _take_out(connection, number, article.text)
    rows: dict[Table, list[Values]] = {
        EXPERT: _expert_rows(connection, facts.experts),
        CLAIM: [_claim_values(claim, article.text) for claim in facts.claims],
        NON_RESPONSE: [_non_response_values(silence) for silence in facts.non_responses],
        TIMEX: [_timex_values(timex) for timex in facts.times],
        EVENT: [_event_values(event) for event in facts.events],
    }
    for table, values in rows.items():
        _insert(
            connection, table, [{"article": number, "position": place, **each} for place, each in enumerate(values)]
        )
    places = {expert.id: place for place, expert in enumerate(facts.experts)}
    links = [
        {"article": number, "claim": claim_place, "position": place, "expert": places[expert]}
        for claim_place, claim in enumerate(facts.claims)
        for place, expert in enumerate(claim.experts)
    ]
    _insert(connection, CLAIM_EXPERT, links)
    enter_claims(connection, _claim_words(connection, number, article.text))
    count_in(connection, number)
    prune(connection, old_names)


def remove_facts(connection: Connection, number: int, article: Article) -> None:
    """Take an article's facts away."""
    prune(connection, _take_out(connection, number, article.text))


def _take_out(connection: Connection, number: int, text: str) -> list[int]:
    """Take the facts of an article away, but for names under which there may be nothing any more: return these."""
    names = count_out(connection, number)
    forget_claims(connection, _claim_words(connection, number, text))
    for table in TABLES:
        connection.execute(delete(table).where(table.c.article == number))
    return names


def _claim_words(connection: Connection, number: int, text: str) -> list[ClaimWords]:
    """Read what a search for the words of an article's claims goes through."""
    names = {row.position: row.name for row in _rows(connection, EXPERT, number)}
    names_of_claim: defaultdict[int, list[str]] = defaultdict(list)
    for row in _rows(connection, CLAIM_EXPERT, number):
        names_of_claim[row.claim].append(names[row.expert])
    return [
        ClaimWords(
            article=number,
            place=row.position,
            content=" ".join(span.of(text) for span in spans_from_json(row.content)),
            names=" ".join(names_of_claim[row.position]),
        )
        for row in _rows(connection, CLAIM, number)[: 1 << PLACE_BITS]
    ]


def _insert(connection: Connection, table: Table, values: list[Values]) -> None:
    if values:
        connection.execute(insert(table), values)


def _rows(connection: Connection, table: Table, number: int) -> list[Any]:
    return list(connection.execute(_OF_ARTICLE[table], {"number": number}).all())


def expert_of(row: AnyRow) -> Expert:
    """Read an expert."""
    return Expert(
        id=row.id,
        name=row.name,
        kind=ExpertKind(row.kind),
        named=row.named,
        credential=row.credential,
        role=row.role,
        affiliation=row.affiliation,
        credentials=credentials_from_json(row.credentials),
        mentions=spans_from_json(row.mentions),
    )


def _expert_rows(connection: Connection, experts: Sequence[Expert]) -> list[Values]:
    names = name_numbers(connection, experts)
    return [{**_expert_values(expert), "name_number": name} for expert, name in zip(experts, names, strict=True)]


def _expert_values(expert: Expert) -> Values:
    return {
        "id": expert.id,
        "name": expert.name,
        "kind": expert.kind.value,
        "named": expert.named,
        "credential": expert.credential,
        "role": expert.role,
        "affiliation": expert.affiliation,
        "credentials": credentials_to_json(expert.credentials),
        "mentions": spans_to_json(expert.mentions),
    }


def claim_of(row: AnyRow, experts: Sequence[str]) -> Claim:
    """Read a claim; its experts' ids stand in another table."""
    return Claim(
        id=row.id,
        kind=ClaimKind(row.kind),
        act=Act(row.act),
        content=spans_from_json(row.content),
        cue=spans_from_json(row.cue),
        speaker=spans_from_json(row.speaker),
        experts=tuple(experts),
        hedges=spans_from_json(row.hedges),
        certainty=Certainty(row.certainty),
        via=spans_from_json(row.via),
        rule=row.rule,
        score=row.score,
        chains=chains_from_json(row.chains, experts),
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
        "certainty": claim.certainty.value,
        "via": spans_to_json(claim.via),
        "rule": claim.rule,
        "score": claim.score,
        "chains": chains_to_json(claim.chains, claim.experts),
    }


def _non_response(row: AnyRow) -> NonResponse:
    return NonResponse(
        id=row.id,
        span=Span(row.start, row.end),
        cue=spans_from_json(row.cue),
        speaker=spans_from_json(row.speaker),
        experts=tuple(loads(row.experts)),
    )


def _non_response_values(silence: NonResponse) -> Values:
    return {
        "id": silence.id,
        "start": silence.span.start,
        "end": silence.span.end,
        "cue": spans_to_json(silence.cue),
        "speaker": spans_to_json(silence.speaker),
        "experts": to_json(silence.experts),
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
