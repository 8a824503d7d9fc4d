"""From rows to domain values and back. `Values` are the columns of a row to be written, by name."""

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from itertools import chain
from typing import Any

from onrecord.domain.articles import Article, ArticleState, ExtractionState, PageKey, Place, Summary
from onrecord.domain.claims import Chain, Credential, Step
from onrecord.domain.layout import lines
from onrecord.domain.records import pair, pairs
from onrecord.domain.spans import Span, subtracted
from onrecord.storage.tables import ARTICLE, ARTICLE_TEXT

Values = dict[str, Any]
# Its columns are those of the query, which no type tells.
AnyRow = Any

# Of an article without a title, so many characters of its first line are shown instead.
FIRST_LINE_LENGTH = 120
# The rule of a step that is the speaker's own words.
OWN_WORDS = "words"

STATE_COLUMNS = (ARTICLE.c.read, ARTICLE.c.starred, ARTICLE.c.place, ARTICLE.c.reader_published)
SUMMARY_COLUMNS = (
    *STATE_COLUMNS,
    ARTICLE.c.id,
    ARTICLE.c.list_day,
    ARTICLE.c.title,
    ARTICLE.c.first_line,
    ARTICLE.c.outlet,
    ARTICLE.c.published,
    ARTICLE.c.added,
    ARTICLE.c.extraction,
    ARTICLE.c.words,
    ARTICLE.c.expert_count,
    ARTICLE.c.claim_count,
)
ARTICLE_COLUMNS = (
    ARTICLE.c.number,
    ARTICLE.c.id,
    ARTICLE.c.title,
    ARTICLE.c.byline,
    ARTICLE.c.outlet,
    ARTICLE.c.published,
    ARTICLE.c.origin,
    ARTICLE_TEXT.c.text,
    ARTICLE_TEXT.c.headline,
    ARTICLE_TEXT.c.boilerplate,
)

# Of an article whose facts are to be made, anew or for the first time.
PENDING_VALUES: Values = {"extraction": ExtractionState.PENDING.value, "attempts": 0, "failure": None}


def spans_to_json(spans: Iterable[Span]) -> str:
    """Write spans as compact JSON."""
    return to_json(pairs(spans))


def spans_from_json(text: str) -> tuple[Span, ...]:
    """Read spans back."""
    return tuple(Span(start, end) for start, end in json.loads(text))


def credentials_to_json(credentials: Iterable[Credential]) -> str:
    """Write credentials as lists of their span's ends and their parts, `[12,40,[12,20],[24,40],null]`.

    Parts that are not there are left out at the end: a credential without any is the span alone.
    """
    return to_json([_credential_values(credential) for credential in credentials])


def credentials_from_json(text: str) -> tuple[Credential, ...]:
    """Read credentials back."""
    return tuple(_credential(*values) for values in json.loads(text))


def chains_to_json(chains: Iterable[Chain], experts: Sequence[str]) -> str:
    """Write the chains of a claim with these experts, `[[0,[24,32],[2,8,"surname"]]]`.

    Each begins with the place of its expert among those of the claim; a step that is the speaker's own words, as nearly
    all are, names no rule.
    """
    places = {expert: place for place, expert in enumerate(experts)}
    return to_json([[places[each.expert], *(_step_values(step) for step in each.steps)] for each in chains])


def chains_from_json(text: str, experts: Sequence[str]) -> tuple[Chain, ...]:
    """Read the chains of a claim with these experts back."""
    return tuple(
        Chain(expert=experts[place], steps=tuple(_step(*values) for values in steps))
        for place, *steps in json.loads(text)
    )


def _credential_values(credential: Credential) -> list[object]:
    parts = [pair(each) for each in (credential.role, credential.affiliation, credential.former)]
    while parts and parts[-1] is None:
        parts.pop()
    return [credential.span.start, credential.span.end, *parts]


def _credential(start: int, end: int, *parts: list[int] | None) -> Credential:
    role, affiliation, former = (Span(*each) if each else None for each in (*parts, None, None, None)[:3])
    return Credential(span=Span(start, end), role=role, affiliation=affiliation, former=former)


def _step_values(step: Step) -> list[int | str]:
    ends: list[int | str] = [step.span.start, step.span.end]
    return ends if step.rule == OWN_WORDS else [*ends, step.rule]


def _step(start: int, end: int, rule: str = OWN_WORDS) -> Step:
    return Step(span=Span(start, end), rule=rule)


def to_json(value: object) -> str:
    """Write a value as compact JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def to_utc(moment: datetime) -> datetime:
    """Turn a moment of any zone into the archive's naive UTC."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def from_utc(moment: datetime) -> datetime:
    """Turn the archive's naive UTC into a moment that knows its zone."""
    return moment.replace(tzinfo=UTC)


def list_day(published: date | None, added: datetime) -> int:
    """Give the day by which an article is listed a number, ascending from the newest."""
    return day_number(published or added.date())


def day_number(day: date) -> int:
    """Give a day its number, ascending from the newest."""
    return -day.toordinal()


def list_day_of(key: PageKey) -> int:
    """Return the number of a key's day."""
    return day_number(date.fromisoformat(key.day))


def day_of(number: int) -> str:
    """Read the day of a number, as ISO date."""
    return date.fromordinal(-number).isoformat()


def key_of(row: AnyRow) -> PageKey:
    """Read an article's place in the list."""
    return PageKey(day=day_of(row.list_day), id=row.id)


def state_of(row: AnyRow) -> ArticleState:
    """Read what the reader has decided of an article, from STATE_COLUMNS."""
    return state(row.read, row.starred, row.place, row.reader_published)


# Few are different, of however many articles.
@lru_cache(maxsize=256)
def state(read: bool, starred: bool, place: str, published: date | None) -> ArticleState:  # noqa: FBT001 - as columns
    """Make a state of its columns."""
    return ArticleState(read=read, starred=starred, place=Place(place), published=published)


def summary_of(row: AnyRow) -> Summary:
    """Read an article as one line of the list, from SUMMARY_COLUMNS."""
    return Summary(
        key=key_of(row),
        title=row.title or row.first_line or row.id,
        outlet=row.outlet,
        published=row.reader_published or row.published,
        added=from_utc(row.added),
        state=state_of(row),
        extraction=ExtractionState(row.extraction),
        words=row.words,
        experts=row.expert_count,
        claims=row.claim_count,
    )


def article_of(row: AnyRow) -> Article:
    """Read an article with its text, from ARTICLE_COLUMNS."""
    return Article(
        id=row.id,
        text=row.text,
        title=row.title,
        byline=row.byline,
        outlet=row.outlet,
        published=row.published,
        origin=row.origin,
        headline=Span(*json.loads(row.headline)) if row.headline else None,
        boilerplate=spans_from_json(row.boilerplate),
    )


def article_values(article: Article, number: int, added: datetime) -> Values:
    """Write a new article, of which nothing is decided or extracted yet."""
    body = _body(article)
    return {
        "number": number,
        "id": article.id,
        "title": article.title,
        "first_line": None if article.title else _first_line(article.text, body),
        "byline": article.byline,
        "outlet": article.outlet,
        "published": article.published,
        "origin": article.origin,
        "added": to_utc(added),
        "words": sum(len(span.of(article.text).split()) for span in body),
        "list_day": list_day(article.published, to_utc(added)),
        "read": False,
        "starred": False,
        "place": Place.INBOX.value,
        **PENDING_VALUES,
        "expert_count": 0,
        "claim_count": 0,
    }


def text_values(article: Article, number: int) -> Values:
    """Write the text of a new article."""
    headline = article.headline
    return {
        "article": number,
        "text": article.text,
        "headline": to_json(pair(headline)) if headline else None,
        "boilerplate": spans_to_json(article.boilerplate),
    }


def _body(article: Article) -> tuple[Span, ...]:
    """Cut boilerplate and headline out of the text."""
    holes = chain(article.boilerplate, [article.headline] if article.headline else [])
    return subtracted(Span(0, len(article.text)), holes) if article.text else ()


def _first_line(text: str, body: Sequence[Span]) -> str | None:
    for span in body:
        for line in lines(span.of(text)):
            return line.of(span.of(text))[:FIRST_LINE_LENGTH]
    return None
