"""Lists: windows on a query, newest first, by key."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Select, Table, func, select, tuple_

from onrecord.domain.articles import Listing, PageKey, Summary
from onrecord.storage.archive import Archive
from onrecord.storage.converters import SUMMARY_COLUMNS, list_day_of, summary_of
from onrecord.storage.sqlite_search import has_words
from onrecord.storage.tables import ARTICLE, ARTICLE_DAY, IS_UNREAD

DOING = "reading the list of articles"

_PLACE_IN_LIST = tuple_(ARTICLE.c.list_day, ARTICLE.c.id)
_FORWARD = (ARTICLE.c.list_day, ARTICLE.c.id)
_BACKWARD = (ARTICLE.c.list_day.desc(), ARTICLE.c.id.desc())

Condition = ColumnElement[bool]


class Lists:
    """Windows on the lists of articles; each is cheap however long its list is."""

    def __init__(self, archive: Archive) -> None:
        """Read from an open archive."""
        self._archive = archive

    def count(self, listing: Listing) -> int:
        """Count the articles of a list."""
        if listing.words:
            return self._number(_counted(*_conditions(listing)))
        return self._number(_counted_by_day(*_in_place(ARTICLE_DAY, listing)))

    def rank(self, listing: Listing, key: PageKey) -> int:
        """Count the articles of a list that stand before `key`, which need not be in it."""
        if listing.words:
            return self._number(_counted(*_conditions(listing), _before(key)))
        day = list_day_of(key)
        earlier = _counted_by_day(*_in_place(ARTICLE_DAY, listing), ARTICLE_DAY.c.list_day < day)
        same_day = _counted(*_in_place(ARTICLE, listing), ARTICLE.c.list_day == day, ARTICLE.c.id < key.id)
        return self._number(select(earlier.scalar_subquery() + same_day.scalar_subquery()))

    def page(
        self, listing: Listing, *, after: PageKey | None = None, before: PageKey | None = None, limit: int
    ) -> tuple[Summary, ...]:
        """Return rows in order: the first ones behind `after`, or the last ones before `before`."""
        conditions = [*_conditions(listing)]
        if after:
            conditions.append(_behind(after))
        if before:
            conditions.append(_before(before))
        return self._window(conditions, limit, forward=before is None)

    def last_page(self, listing: Listing, limit: int) -> tuple[Summary, ...]:
        """Return the last rows of a list, in order."""
        return self._window([*_conditions(listing)], limit, forward=False)

    def next_unread(self, listing: Listing, key: PageKey | None, *, forward: bool) -> Summary | None:
        """Find the unread article nearest to `key` in one direction; without a key, nearest to that end of the list."""
        conditions = [*_conditions(listing), IS_UNREAD]
        if key:
            conditions.append(_behind(key) if forward else _before(key))
        found = self._window(conditions, 1, forward=forward)
        return found[0] if found else None

    def summary(self, article_id: str) -> Summary | None:
        """Return one article as a line of the list; None where there is none of this id."""
        found = self._window([ARTICLE.c.id == article_id], 1, forward=True)
        return found[0] if found else None

    def _window(self, conditions: list[Condition], limit: int, *, forward: bool) -> tuple[Summary, ...]:
        statement = select(*SUMMARY_COLUMNS).where(*conditions).order_by(*(_FORWARD if forward else _BACKWARD))
        with self._archive.reading(DOING) as connection:
            rows = connection.execute(statement.limit(limit)).all()
        return tuple(summary_of(row) for row in (rows if forward else reversed(rows)))

    def _number(self, statement: Select[int]) -> int:
        with self._archive.reading(DOING) as connection:
            return connection.execute(statement).scalar_one()


def _counted(*conditions: Condition) -> Select[int]:
    return select(func.count()).select_from(ARTICLE).where(*conditions)


def _counted_by_day(*conditions: Condition) -> Select[int]:
    return select(func.coalesce(func.sum(ARTICLE_DAY.c.articles), 0)).where(*conditions)


def _conditions(listing: Listing) -> Iterator[Condition]:
    yield from _in_place(ARTICLE, listing)
    words = has_words(listing.words)
    if words is not None:
        yield words


def _in_place(table: Table, listing: Listing) -> Iterator[Condition]:
    if listing.place is not None:
        yield table.c.place == listing.place.value


def _behind(key: PageKey) -> Condition:
    return tuple_(list_day_of(key), key.id) < _PLACE_IN_LIST


def _before(key: PageKey) -> Condition:
    return tuple_(list_day_of(key), key.id) > _PLACE_IN_LIST
