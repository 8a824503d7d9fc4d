"""Experts over the archive: windows on the names under which they stand, most claims first, by key."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Select, func, select, tuple_

from onrecord.domain.claims import ExpertKind
from onrecord.domain.hits import ExpertHit, ExpertKey, ExpertListing
from onrecord.storage.archive import Archive
from onrecord.storage.articles import in_parts
from onrecord.storage.converters import AnyRow
from onrecord.storage.sqlite_search import names_with
from onrecord.storage.tables import ARTICLE, EXPERT, EXPERT_NAME

DOING = "looking for experts"

Condition = ColumnElement[bool]

_ORDER = (EXPERT_NAME.c.claim_rank, EXPERT_NAME.c.folded, EXPERT_NAME.c.kind)
_PUBLISHED = func.coalesce(ARTICLE.c.reader_published, ARTICLE.c.published)


class Experts:
    """Windows on the experts of all articles."""

    def __init__(self, archive: Archive) -> None:
        """Read from an open archive."""
        self._archive = archive

    def page(self, listing: ExpertListing, *, after: ExpertKey | None = None, limit: int) -> tuple[ExpertHit, ...]:
        """Return the first rows behind `after`, in order."""
        conditions = [*_conditions(listing)]
        if after:
            conditions.append(tuple_(-after.claims, after.folded, after.kind.value) < tuple_(*_ORDER))
        names = select(EXPERT_NAME).where(*conditions).order_by(*_ORDER).limit(limit)
        with self._archive.reading(DOING) as connection:
            rows = connection.execute(names).all()
            told = {
                row.name_number: row
                for some in in_parts(row.number for row in rows)
                for row in connection.execute(_told_of(some))
            }
        return tuple(_hit(row, told[row.number]) for row in rows)


def _conditions(listing: ExpertListing) -> Iterator[Condition]:
    names = names_with(listing.words)
    if names is not None:
        yield EXPERT_NAME.c.number.in_(names)
    if listing.kinds:
        yield EXPERT_NAME.c.kind.in_(sorted(kind.value for kind in listing.kinds))


def _told_of(names: list[int]) -> Select[AnyRow]:
    """Select what the articles tell of names: the days of the first and the last, and the newest credential."""
    under = EXPERT.c.name_number
    newest = (EXPERT.c.credential.is_(None), ARTICLE.c.list_day, ARTICLE.c.id, EXPERT.c.position)
    experts = (
        select(
            under,
            EXPERT.c.name,
            EXPERT.c.named,
            EXPERT.c.credential,
            func.min(_PUBLISHED).over(partition_by=under).label("first"),
            func.max(_PUBLISHED).over(partition_by=under).label("last"),
            func.row_number().over(partition_by=under, order_by=newest).label("place"),
        )
        .join(ARTICLE, ARTICLE.c.number == EXPERT.c.article)
        .where(under.in_(names))
        .subquery()
    )
    return select(experts).where(experts.c.place == 1)


def _hit(row: AnyRow, told: AnyRow) -> ExpertHit:
    return ExpertHit(
        key=ExpertKey(claims=-row.claim_rank, folded=row.folded, kind=ExpertKind(row.kind)),
        name=told.name,
        named=told.named,
        articles=row.articles,
        first=told.first,
        last=told.last,
        credential=told.credential,
    )
