"""An archive in memory, and an extraction that does nothing: what the screen asks of the services, for its tests."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from onrecord.domain.articles import (
    Article,
    ArticleState,
    ExtractionState,
    Listing,
    PageKey,
    Summary,
)
from onrecord.domain.decisions import Decision, Verb, decide
from onrecord.domain.errors import ArchiveError
from onrecord.domain.facts import Facts
from onrecord.domain.reading import Reading

NOW = datetime(2025, 3, 1, 12, tzinfo=UTC)


@dataclass(kw_only=True)
class Kept:
    """What the archive has of one article."""

    article: Article
    facts: Facts | None = None
    failure: str | None = None
    failing: ExtractionState = ExtractionState.FAILED
    """What a failure makes of it; an article in another language is skipped."""
    outdated: bool = False
    """Whether the facts are still to be made anew."""
    state: ArticleState = field(default_factory=ArticleState)
    position: int = 0

    @property
    def published(self) -> date | None:
        return self.state.published or self.article.published

    @property
    def key(self) -> PageKey:
        return PageKey(day=(self.published or NOW.date()).isoformat(), id=self.article.id)

    @property
    def extraction(self) -> ExtractionState:
        if self.failure:
            return self.failing
        return ExtractionState.DONE if self.facts and not self.outdated else ExtractionState.PENDING

    def summary(self) -> Summary:
        return Summary(
            key=self.key,
            title=self.article.title or self.article.text[:40],
            outlet=self.article.outlet,
            published=self.published,
            added=NOW,
            state=self.state,
            extraction=self.extraction,
            words=len(self.article.text.split()),
            experts=len(self.facts.experts) if self.facts else 0,
            claims=len(self.facts.claims) if self.facts else 0,
        )

    def reading(self) -> Reading:
        return Reading(
            article=self.article,
            state=self.state,
            facts=self.facts,
            extraction=self.extraction,
            failure=self.failure,
            position=self.position,
        )


class FakeLibrary:
    """The library of the specification, on a dictionary."""

    location = "/home/reader/archive.db"

    def __init__(self, articles: Sequence[Article] = (), facts: Mapping[str, Facts] | None = None) -> None:
        self.kept = {each.id: Kept(article=each, facts=(facts or {}).get(each.id)) for each in articles}
        self.opened: str | None = None
        self.journal: list[Decision] = []
        self.undone: list[Decision] = []
        self.changes = 0

    def _rows(self, listing: Listing) -> list[Summary]:
        wanted = listing.words.casefold().split()
        found = [
            each.summary()
            for each in self.kept.values()
            if listing.place in (None, each.state.place)
            and all(
                any(word.startswith(prefix) for word in f"{each.article.title} {each.article.text}".casefold().split())
                for prefix in wanted
            )
        ]
        return sorted(sorted(found, key=lambda row: row.key.id), key=lambda row: row.key.day, reverse=True)

    @staticmethod
    def _behind(row: Summary, key: PageKey) -> bool:
        return (row.key.day < key.day) or (row.key.day == key.day and row.key.id > key.id)

    def count(self, listing: Listing) -> int:
        return len(self._rows(listing))

    def page(
        self, listing: Listing, *, after: PageKey | None = None, before: PageKey | None = None, limit: int = 100
    ) -> tuple[Summary, ...]:
        rows = self._rows(listing)
        if after:
            return tuple([row for row in rows if self._behind(row, after)][:limit])
        if before:
            return tuple([row for row in rows if row.key != before and not self._behind(row, before)][-limit:])
        return tuple(rows[:limit])

    def last_page(self, listing: Listing, limit: int = 100) -> tuple[Summary, ...]:
        return tuple(self._rows(listing)[-limit:])

    def rank(self, listing: Listing, key: PageKey) -> int:
        return sum(row.key != key and not self._behind(row, key) for row in self._rows(listing))

    def summary(self, article_id: str) -> Summary | None:
        return self.kept[article_id].summary() if article_id in self.kept else None

    def next_unread(self, listing: Listing, key: PageKey | None, *, forward: bool = True) -> Summary | None:
        rows = [row for row in self._rows(listing) if not row.state.read]
        if key is None:
            return rows[0 if forward else -1] if rows else None
        on_side = [row for row in rows if row.key != key and self._behind(row, key) == forward]
        return on_side[0 if forward else -1] if on_side else None

    def read(self, article_id: str) -> Reading:
        if article_id not in self.kept:
            message = f"there is no article {article_id}"
            raise ArchiveError(message)
        return self.kept[article_id].reading()

    def mark_opened(self, article_id: str) -> None:
        self.opened = article_id
        self._set(article_id, replace(self.kept[article_id].state, read=True))

    def last_opened(self) -> str | None:
        return self.opened

    def keep_position(self, article_id: str, offset: int) -> None:
        self.kept[article_id].position = offset
        self.changes += 1

    def decide(self, verb: Verb, article_ids: Sequence[str], published: date | None = None) -> Decision:
        decision = decide(verb, {key: self.kept[key].state for key in article_ids}, NOW, published)
        self.journal.append(decision)
        self.undone.clear()
        return self._apply(decision)

    def undo(self) -> Decision | None:
        if not self.journal:
            return None
        self.undone.append(self.journal.pop())
        return self._apply(self.undone[-1].reversed(NOW))

    def redo(self) -> Decision | None:
        if not self.undone:
            return None
        self.journal.append(self.undone.pop())
        return self._apply(self.journal[-1])

    def change_mark(self) -> int:
        return self.changes

    def pending(self) -> int:
        return sum(each.extraction is ExtractionState.PENDING for each in self.kept.values())

    def notice(self) -> str | None:
        return None

    def give(self, article_id: str, facts: Facts) -> None:
        """Do what the extraction process does, at some moment of its own."""
        self.kept[article_id].facts = facts
        self.kept[article_id].outdated = False
        self.changes += 1

    def _apply(self, decision: Decision) -> Decision:
        for change in decision.changes:
            self._set(change.article, change.after)
            if decision.verb is Verb.DATE:
                self.kept[change.article].outdated = True
        return decision

    def _set(self, article_id: str, state: ArticleState) -> None:
        self.kept[article_id].state = state
        self.changes += 1


class FakeExtraction:
    """Counts how often it was started."""

    def __init__(self) -> None:
        self.starts = 0
        self.running = False

    def start(self) -> None:
        self.starts += 1

    def is_running(self) -> bool:
        return self.running
