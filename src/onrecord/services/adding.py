"""Take articles in: from files, folders and standard input into the library."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from onrecord.domain.articles import Article
from onrecord.domain.errors import InputError
from onrecord.ingest.articles import try_article
from onrecord.ingest.sources import Source, find_sources

# Articles that are added in one go: each go is one write that waits for the disk.
BATCH = 100
# Long texts make a batch full sooner; in characters.
BATCH_TEXT = 4_000_000


class Shelf(Protocol):
    """Where articles are kept; the library is one."""

    def add(self, articles: Sequence[Article]) -> tuple[bool, ...]:
        """Keep articles for good; tell of each whether it is new."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Something that could not be taken in, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far adding is."""

    done: int
    total: int
    name: str
    """The source that was just read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What came of adding."""

    added: tuple[str, ...]
    """Ids of the new articles, in order."""
    known: int
    """How many were there already."""
    failures: tuple[Failure, ...]


def add(
    shelf: Shelf, names: Iterable[str | Path], on_progress: Callable[[Progress], None] = lambda _: None
) -> AddReport:
    """Add the articles of files, folders and "-" for standard input.

    What can't be read is reported and doesn't stop the rest. Articles are kept batch by batch: what was kept before an
    interruption stays. Raises ArchiveError where the shelf fails.
    """
    sources = list(find_sources(names))
    added: list[str] = []
    failures: list[Failure] = []
    known = 0
    for batch in _batches(_read(sources, failures, on_progress)):
        news = shelf.add(batch)
        added += [article.id for article, is_new in zip(batch, news, strict=True) if is_new]
        known += news.count(False)
    return AddReport(added=tuple(added), known=known, failures=tuple(failures))


def _read(
    sources: Sequence[Source | InputError], failures: list[Failure], on_progress: Callable[[Progress], None]
) -> Iterator[Article]:
    for done, source in enumerate(sources, start=1):
        outcome = try_article(source)
        if isinstance(outcome, InputError):
            failures.append(Failure(name=outcome.name, reason=outcome.reason))
        else:
            yield outcome
        on_progress(Progress(done=done, total=len(sources), name=source.name))


def _batches(articles: Iterator[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text)
        if len(batch) >= BATCH or size >= BATCH_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
