"""What the screen asks of the services; `onrecord.services` has both, and the tests have small ones of their own."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from onrecord.domain.articles import Listing, PageKey, Summary
from onrecord.domain.decisions import Decision, Verb
from onrecord.domain.reading import Reading
from onrecord.tui.layout.window import Source


class Library(Source, Protocol):
    """The archive as the screen sees it; see `onrecord.services.library.Library`. Every call is cheap."""

    @property
    def location(self) -> str:
        """Where the archive is."""
        ...

    def next_unread(self, listing: Listing, key: PageKey | None, *, forward: bool = True) -> Summary | None:
        """Find the next unread article behind a key, or before it."""
        ...

    def read(self, article_id: str) -> Reading:
        """Open an article."""
        ...

    def mark_opened(self, article_id: str) -> None:
        """Note that an article was opened, and so read."""
        ...

    def last_opened(self) -> str | None:
        """Return the article that was opened last."""
        ...

    def keep_position(self, article_id: str, offset: int) -> None:
        """Keep how far an article was read."""
        ...

    def decide(self, verb: Verb, article_ids: Sequence[str], published: date | None = None) -> Decision:
        """Apply a verb to articles."""
        ...

    def undo(self) -> Decision | None:
        """Take the last decision back."""
        ...

    def redo(self) -> Decision | None:
        """Make the decision again that was taken back last."""
        ...

    def change_mark(self) -> int:
        """Return a number that differs after any change."""
        ...

    def pending(self) -> int:
        """Count the articles whose facts are still to be made."""
        ...

    def notice(self) -> str | None:
        """Say why extraction stands still; None where it doesn't."""
        ...


class Extraction(Protocol):
    """The extraction process; see `onrecord.services.extraction.ExtractionProcess`."""

    def start(self) -> None:
        """Start it, where it isn't running."""
        ...

    def is_running(self) -> bool:
        """Tell whether it runs."""
        ...
