"""Lists: windows on a query, newest first, by key."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, func, select, tuple_

from onrecord.domain.articles import Listing, PageKey, Summary
from onrecord.storage.archive import Archive
from onrecord.storage.converters import SUMMARY_COLUMNS, list_day_of, summary_of
from onrecord.storage.sqlite_search import has_words
from onrecord.storage.tables import ARTICLE, IS_UNREAD

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
        return self._count(*_conditions(listing))

    def rank(self, listing: Listing, key: PageKey) -> int:
        """Count the articles of a list that stand before `key`, which need not be in it."""
        return self._count(*_conditions(listing), _before(key))

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

    def _count(self, *conditions: Condition) -> int:
        with self._archive.reading(DOING) as connection:
            return int(connection.execute(select(func.count()).select_from(ARTICLE).where(*conditions)).scalar_one())


def _conditions(listing: Listing) -> Iterator[Condition]:
    if listing.place is not None:
        yield ARTICLE.c.place == listing.place.value
    words = has_words(listing.words) if listing.words else None
    if words is not None:
        yield words


def _behind(key: PageKey) -> Condition:
    return tuple_(list_day_of(key), key.id) < _PLACE_IN_LIST


def _before(key: PageKey) -> Condition:
    return tuple_(list_day_of(key), key.id) > _PLACE_IN_LIST
