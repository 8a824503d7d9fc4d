"""A window on the list: the rows around the cursor, fetched by key as the cursor moves."""

from typing import Protocol

from onrecord.domain.articles import Listing, PageKey, Summary


class Source(Protocol):
    """What answers for the list; see `onrecord.services.library.Library`."""

    def count(self, listing: Listing) -> int:
        """Count the rows."""
        ...

    def page(
        self, listing: Listing, *, after: PageKey | None = None, before: PageKey | None = None, limit: int = 100
    ) -> tuple[Summary, ...]:
        """Return rows behind or before a key, or the first ones."""
        ...

    def last_page(self, listing: Listing, limit: int = 100) -> tuple[Summary, ...]:
        """Return the last rows."""
        ...

    def rank(self, listing: Listing, key: PageKey) -> int:
        """Count the rows before a key."""
        ...

    def summary(self, article_id: str) -> Summary | None:
        """Return one row, in whatever list it is; None where there is no such article."""
        ...


class Window:
    """Rows `first` to `first + len(rows)` of a list of `total`, with a cursor on one of them.

    Asks for a page where the cursor comes near an end of what is held, and lets go of what is far behind.
    """

    PAGE = 100
    NEAR = 40
    """Rows between the cursor and the end of what is held; more than a screen of most terminals."""
    MOST = 600

    def __init__(self, source: Source, listing: Listing | None = None) -> None:
        """Hold nothing yet; call `load`."""
        self.source = source
        self.listing = listing or Listing()
        self.rows: list[Summary] = []
        self.first = 0
        self.total = 0
        self.cursor = 0
        """Index in the whole list."""

    @property
    def current(self) -> Summary | None:
        """The row under the cursor."""
        return self.row(self.cursor)

    def row(self, index: int) -> Summary | None:
        """Return a row by its index in the whole list; None where it isn't held."""
        inside = index - self.first
        return self.rows[inside] if 0 <= inside < len(self.rows) else None

    def load(self, article_id: str | None = None) -> None:
        """Fetch the rows around an article, or around where the cursor stood, or the first ones.

        Where the article is no longer in the list, the cursor comes to stand on the row that took its place.
        """
        key = self._key_of(article_id or (self.current.key.id if self.current else None))
        if key is None:
            rows, first = self.source.page(self.listing, limit=self.PAGE), 0
        else:
            before = self.source.page(self.listing, before=key, limit=self.PAGE)
            behind = self.source.page(self.listing, after=before[-1].key if before else None, limit=self.PAGE)
            rows = (*before, *behind)
            first = self.source.rank(self.listing, rows[0].key) if rows else 0
        self.rows, self.first = list(rows), first
        self.total = max(self.source.count(self.listing), first + len(rows))
        self.cursor = 0 if key is None else self._place_of(key)

    def move(self, delta: int) -> None:
        """Move the cursor by rows, as far as there are any."""
        step = self.NEAR if delta > 0 else -self.NEAR
        goal = self._clamped(self.cursor + delta)
        while self.cursor != goal:
            # By no more than is held, so that a long way is fetched page by page.
            self.cursor = min(goal, self.cursor + step) if delta > 0 else max(goal, self.cursor + step)
            self._fetch()
        self.cursor = self._clamped(self.cursor)

    def to_first(self) -> None:
        """Put the cursor on the first row."""
        if self.first:
            self.rows, self.first = list(self.source.page(self.listing, limit=self.PAGE)), 0
        self.cursor = 0

    def to_last(self) -> None:
        """Put the cursor on the last row."""
        if self.first + len(self.rows) < self.total:
            rows = self.source.last_page(self.listing, limit=self.PAGE)
            self.rows, self.first = list(rows), self.total - len(rows)
        self.cursor = self._clamped(self.total - 1)

    def _clamped(self, index: int) -> int:
        return max(0, min(index, self.total - 1))

    def _key_of(self, article_id: str | None) -> PageKey | None:
        if article_id is None:
            return None
        # A date set by the reader moves an article, so its key is asked for anew.
        found = self.source.summary(article_id)
        if found:
            return found.key
        return self.current.key if self.current else None

    def _place_of(self, key: PageKey) -> int:
        """Find the row of a key, or else the first behind it, or else the last."""
        ids = [row.key.id for row in self.rows]
        if key.id in ids:
            return self.first + ids.index(key.id)
        before = self.source.page(self.listing, before=key, limit=1)
        return self._clamped(self.first + (ids.index(before[0].key.id) + 1 if before else 0))

    def _fetch(self) -> None:
        """Ask for the rows that the cursor is about to need."""
        last = self.first + len(self.rows)
        if self.rows and self.cursor >= last - self.NEAR and last < self.total:
            more = self.source.page(self.listing, after=self.rows[-1].key, limit=self.PAGE)
            self.rows += more
            if not more:
                self.total = last
            if len(self.rows) > self.MOST:
                self.first += self.PAGE
                del self.rows[: self.PAGE]
        elif self.rows and self.cursor < self.first + self.NEAR and self.first > 0:
            more = self.source.page(self.listing, before=self.rows[0].key, limit=self.PAGE)
            self.rows[:0] = more
            self.first = max(0, self.first - len(more))
            del self.rows[self.MOST :]
