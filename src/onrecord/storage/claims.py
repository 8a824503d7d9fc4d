"""Claims over the archive: windows on a query, newest article first, by key."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import ColumnElement, Connection, Join, Select, exists, func, intersect, select, tuple_

from onrecord.domain.articles import PageKey
from onrecord.domain.claims import Expert
from onrecord.domain.hits import ClaimHit, ClaimKey, ClaimListing
from onrecord.domain.spans import Span
from onrecord.storage.archive import Archive
from onrecord.storage.articles import in_parts
from onrecord.storage.converters import AnyRow, day_number, day_of, list_day_of
from onrecord.storage.facts import claim_of, expert_of
from onrecord.storage.sqlite_search import claims_with, names_with
from onrecord.storage.tables import ARTICLE, ARTICLE_TEXT, CLAIM, CLAIM_EXPERT, EXPERT

DOING = "looking for claims"

Condition = ColumnElement[bool]
Experts = dict[tuple[int, int], list[Expert]]
"""The experts of claims, by number of the article and place of the claim."""

_ORDER = (ARTICLE.c.list_day, ARTICLE.c.id, CLAIM.c.position)
_EXPERT_OF_CLAIM = (EXPERT.c.article == CLAIM_EXPERT.c.article) & (EXPERT.c.position == CLAIM_EXPERT.c.expert)
_COLUMNS = (
    ARTICLE.c.number,
    ARTICLE.c.id.label("article_id"),
    ARTICLE.c.list_day,
    func.coalesce(ARTICLE.c.title, ARTICLE.c.first_line, ARTICLE.c.id).label("title"),
    ARTICLE.c.outlet,
    func.coalesce(ARTICLE.c.reader_published, ARTICLE.c.published).label("published"),
    *CLAIM.columns,
)


class Claims:
    """Windows on the claims of all articles."""

    def __init__(self, archive: Archive) -> None:
        """Read from an open archive."""
        self._archive = archive

    def page(self, listing: ClaimListing, *, after: ClaimKey | None = None, limit: int) -> tuple[ClaimHit, ...]:
        """Return the first rows behind `after`, in order."""
        with self._archive.reading(DOING) as connection:
            rows = connection.execute(_window(listing, after, limit)).all()
            numbers = sorted({row.number for row in rows})
            texts, experts = _texts(connection, numbers), _experts(connection, numbers)
        return tuple(_hit(row, texts[row.number], experts[row.number, row.position]) for row in rows)


def _window(listing: ClaimListing, after: ClaimKey | None, limit: int) -> Select[AnyRow]:
    conditions = [*_conditions(listing)]
    if after:
        conditions.append(tuple_(list_day_of(after.article), after.article.id, after.position) < tuple_(*_ORDER))
    return select(*_COLUMNS).select_from(_joined(listing)).where(*conditions).order_by(*_ORDER).limit(limit)


def _joined(listing: ClaimListing) -> Join:
    """Join claims to their articles: those that an index finds, or else all, article by article in order."""
    found = [each for each in (claims_with(listing.words), _claims_of(listing.expert)) if each is not None]
    if not found:
        # The sum keeps SQLite from going through the claims and looking up the article of each.
        return ARTICLE.join(CLAIM, CLAIM.c.article == ARTICLE.c.number + 0)
    each = (found[0] if len(found) == 1 else intersect(*found)).subquery()
    of_article = ARTICLE.join(CLAIM, CLAIM.c.article == ARTICLE.c.number)
    return of_article.join(each, (each.c.article == CLAIM.c.article) & (each.c.claim == CLAIM.c.position))


def _claims_of(name: str) -> Select[int, int] | None:
    """Select the claims of which an expert has a name with these words."""
    names = names_with(name)
    if names is None:
        return None
    return (
        select(CLAIM_EXPERT.c.article.label("article"), CLAIM_EXPERT.c.claim.label("claim"))
        .join(EXPERT, _EXPERT_OF_CLAIM)
        .where(EXPERT.c.name_number.in_(names))
        .distinct()
    )


def _conditions(listing: ClaimListing) -> Iterator[Condition]:
    for column, values in (
        (CLAIM.c.kind, listing.kinds),
        (CLAIM.c.act, listing.acts),
        (CLAIM.c.certainty, listing.certainties),
    ):
        if values:
            yield column.in_(sorted(value.value for value in values))
    if listing.unnamed:
        is_of_claim = (CLAIM_EXPERT.c.article == CLAIM.c.article) & (CLAIM_EXPERT.c.claim == CLAIM.c.position)
        yield ~exists().where(is_of_claim, _EXPERT_OF_CLAIM, EXPERT.c.named)
    if listing.since:
        yield ARTICLE.c.list_day <= day_number(listing.since)
    if listing.until:
        yield ARTICLE.c.list_day >= day_number(listing.until)


def _texts(connection: Connection, numbers: Iterable[int]) -> dict[int, str]:
    texts: dict[int, str] = {}
    for some in in_parts(numbers):
        rows = connection.execute(
            select(ARTICLE_TEXT.c.article, ARTICLE_TEXT.c.text).where(ARTICLE_TEXT.c.article.in_(some))
        )
        texts.update({row.article: row.text for row in rows})
    return texts


def _experts(connection: Connection, numbers: Iterable[int]) -> Experts:
    experts: Experts = defaultdict(list)
    for some in in_parts(numbers):
        rows = connection.execute(
            select(CLAIM_EXPERT.c.claim, *EXPERT.columns)
            .join(EXPERT, _EXPERT_OF_CLAIM)
            .where(CLAIM_EXPERT.c.article.in_(some))
            .order_by(CLAIM_EXPERT.c.article, CLAIM_EXPERT.c.claim, CLAIM_EXPERT.c.position)
        )
        for row in rows:
            experts[row.article, row.claim].append(expert_of(row))
    return experts


def _hit(row: AnyRow, text: str, experts: Sequence[Expert]) -> ClaimHit:
    claim = claim_of(row, [expert.id for expert in experts])
    return ClaimHit(
        key=ClaimKey(article=PageKey(day=day_of(row.list_day), id=row.article_id), position=row.position),
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        claim=claim,
        experts=tuple(experts),
        content=_words(text, claim.content),
        cue=_words(text, claim.cue),
        speaker=_words(text, claim.speaker),
        hedges=_words(text, claim.hedges),
        via=_words(text, claim.via),
    )


def _words(text: str, spans: Iterable[Span]) -> tuple[str, ...]:
    return tuple(span.of(text) for span in spans)
