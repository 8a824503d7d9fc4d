"""The library: all that a user can do with the archive."""

import os
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from onrecord.domain.articles import Article, Listing, PageKey, Summary
from onrecord.domain.decisions import Decision, Verb
from onrecord.domain.hits import ClaimHit, ClaimKey, ClaimListing, ExpertHit, ExpertKey, ExpertListing
from onrecord.domain.reading import Reading
from onrecord.storage.archive import WAIT_SECONDS, Archive
from onrecord.storage.articles import Articles
from onrecord.storage.claims import Claims
from onrecord.storage.experts import Experts
from onrecord.storage.extraction import ExtractionQueue
from onrecord.storage.journal import Journal
from onrecord.storage.listing import Lists

VARIABLE = "ONRECORD_ARCHIVE"
PAGE_ROWS = 100


class Library:
    """An open archive and what can be done with it.

    Synchronous. It may be used from several threads at a time, as from an event loop and a worker thread: no call waits
    for one that reads, and one that writes waits only for another that writes. Each call sees one state of the archive
    and is whole: on disk when it returns, or ArchiveError and nothing changed.
    """

    def __init__(self, archive: Archive) -> None:
        """Work with an open archive; `open` finds it."""
        self._archive = archive
        self._articles = Articles(archive)
        self._lists = Lists(archive)
        self._claims = Claims(archive)
        self._experts = Experts(archive)
        self._journal = Journal(archive)
        self._queue = ExtractionQueue(archive)

    @classmethod
    def open(cls, location: str | Path | None = None, *, wait: float = WAIT_SECONDS, make: bool = True) -> Self:
        """Open the archive at a path or `sqlite:///` URL, and make it where there is none.

        Without a location, the one that the environment variable ONRECORD_ARCHIVE names, or else `archive.db` in the
        user's data folder. A call that writes waits for another writer for `wait` seconds at most. Raises ArchiveError
        where it can't be opened, and where there is none and `make` is false; nothing is touched then.
        """
        place = location or os.environ.get(VARIABLE) or default_location()
        return cls(Archive.open(place, wait=wait, make=make))

    @property
    def location(self) -> str:
        """The path of the archive."""
        return str(self._archive.path)

    def close(self) -> None:
        """Close the archive."""
        self._archive.close()

    def __enter__(self) -> Self:
        """Be closed at the end of a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the archive."""
        self.close()

    def add(self, articles: Sequence[Article]) -> tuple[bool, ...]:
        """Take articles in, all or none, and tell of each whether it is new; they are on disk on return."""
        return self._articles.add(articles, _now())

    def read(self, article_id: str) -> Reading:
        """Open an article with its facts; raises ArchiveError where there is none of this id."""
        return self._articles.read(article_id)

    def find(self, prefix: str) -> str | None:
        """Find the article whose id begins so; None where none does, ArchiveError where several do."""
        return self._articles.find(prefix)

    def mark_opened(self, article_id: str) -> None:
        """Remember that an article was opened, and so read. It is no decision, and not undone."""
        self._articles.mark_opened(article_id, _now())

    def last_opened(self) -> str | None:
        """Return the id of the article that was opened last; None where none ever was."""
        return self._articles.last_opened()

    def keep_position(self, article_id: str, offset: int) -> None:
        """Remember how far an article was read, as an offset into its text."""
        self._articles.keep_position(article_id, offset)

    def count(self, listing: Listing) -> int:
        """Count the articles of a list."""
        return self._lists.count(listing)

    def page(
        self,
        listing: Listing,
        *,
        after: PageKey | None = None,
        before: PageKey | None = None,
        limit: int = PAGE_ROWS,
    ) -> tuple[Summary, ...]:
        """Return rows of a list in its order, newest first.

        The first `limit` rows behind `after` (or of the list), or the `limit` rows that stand just before `before`.
        """
        return self._lists.page(listing, after=after, before=before, limit=limit)

    def last_page(self, listing: Listing, limit: int = PAGE_ROWS) -> tuple[Summary, ...]:
        """Return the last rows of a list, in its order."""
        return self._lists.last_page(listing, limit)

    def rank(self, listing: Listing, key: PageKey) -> int:
        """Count the rows of a list that stand before a key, which need not be in it."""
        return self._lists.rank(listing, key)

    def summary(self, article_id: str) -> Summary | None:
        """Return one article as a line of the list; None where there is none of this id."""
        return self._lists.summary(article_id)

    def next_unread(self, listing: Listing, key: PageKey | None, *, forward: bool = True) -> Summary | None:
        """Find the unread article nearest to a key in one direction; without a key, nearest to that end of the list."""
        return self._lists.next_unread(listing, key, forward=forward)

    def claims(
        self, listing: ClaimListing, *, after: ClaimKey | None = None, limit: int = PAGE_ROWS
    ) -> tuple[ClaimHit, ...]:
        """Return the first claims of the archive behind `after` (or of the list), newest article first."""
        return self._claims.page(listing, after=after, limit=limit)

    def experts(
        self, listing: ExpertListing, *, after: ExpertKey | None = None, limit: int = PAGE_ROWS
    ) -> tuple[ExpertHit, ...]:
        """Return the first experts of the archive behind `after` (or of the list), most claims first.

        Experts of one name and kind are one: a name over several stories may be several people's.
        """
        return self._experts.page(listing, after=after, limit=limit)

    def decide(self, verb: Verb, article_ids: Sequence[str], published: date | None = None) -> Decision:
        """Decide something of articles and write it into the journal.

        DATE gives them the day `published`, or takes the reader's date away; their facts are then made anew, and the
        old ones stay until the new ones are there. A decision that changes nothing has no number.
        """
        return self._journal.decide(verb, article_ids, published, _now())

    def undo(self) -> Decision | None:
        """Take back the last decision that stands, of this run or an earlier one; None where there is none."""
        return self._journal.undo(_now())

    def redo(self) -> Decision | None:
        """Take back the last undoing, unless something was decided since; None where there is none."""
        return self._journal.redo(_now())

    def change_mark(self) -> int:
        """Return a number that differs after any commit, by this process or another one; it costs microseconds."""
        return self._archive.change_mark()

    def pending(self) -> int:
        """Count the articles whose facts are still to be made."""
        return self._queue.pending()

    def notice(self) -> str | None:
        """Return why extraction stands still, such as a missing language pipeline; None where it does not."""
        return self._queue.notice()

    def reextract(self, ids: Sequence[str] | None = None, *, version: str | None = None) -> int:
        """Have facts made anew, and return of how many articles; `ExtractionProcess` makes them.

        Of these articles, or else of all whose facts are not of this version of the extractor (the installed one), and
        of those where extraction failed.
        """
        if ids is not None:
            return self._queue.reopen(ids)
        return self._queue.reopen_outdated(version or _installed_version())


def default_location() -> Path:
    """Return the path of the archive in the user's data folder."""
    # Costs a fiftieth of a second that a reader with an archive of its own need not wait for.
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("onrecord") / "archive.db"


def _installed_version() -> str:
    # The one thing here that needs the extractor; the reader is never to wait for it.
    from onrecord.services.extractor import installed_extractor  # noqa: PLC0415

    return installed_extractor().version


def _now() -> datetime:
    return datetime.now(UTC)
