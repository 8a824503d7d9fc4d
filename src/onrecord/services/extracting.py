"""The filter behind `onrecord extract`: articles in, records out, in order and as they come."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Protocol

from onrecord.domain.articles import Article
from onrecord.domain.errors import InputError
from onrecord.domain.facts import Facts
from onrecord.domain.records import Json, to_record
from onrecord.ingest.articles import read_article
from onrecord.ingest.jsonl import read_rows
from onrecord.ingest.sources import find_sources
from onrecord.services.adding import Failure

# Articles that are extracted in one go, and that are read ahead at most.
BATCH = 16

Entry = Article | InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class _End:
    error: BaseException | None
    """What ended the reading, where it was an error."""


class Extractor(Protocol):
    """What finds the facts of articles; `onrecord.extract` has one."""

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Facts]:
        """Find the facts of each article, in order."""
        ...


def records_of_rows(lines: Iterable[str | bytes], extractor: Extractor) -> Iterator[Json | Failure]:
    """Turn rows of JSON into records, one for each row and in order; a row that is none into a Failure.

    An answer doesn't wait for more input than there is: a program that writes a row gets its record while it still
    holds the other end open.
    """
    return _records(read_rows(lines), extractor)


def records_of_files(names: Iterable[str | Path], extractor: Extractor) -> Iterator[Json | Failure]:
    """Turn files, folders and "-" for standard input into records, in order; what can't be read into a Failure."""
    return _records(_articles(names), extractor)


def _articles(names: Iterable[str | Path]) -> Iterator[Entry]:
    for source in find_sources(names):
        if isinstance(source, InputError):
            yield source
            continue
        try:
            yield read_article(source)
        except InputError as error:
            yield error


def _records(entries: Iterator[Entry], extractor: Extractor) -> Iterator[Json | Failure]:
    for batch in _as_they_come(entries):
        articles = [entry for entry in batch if isinstance(entry, Article)]
        facts = extractor.extract_many(articles)
        for entry in batch:
            if isinstance(entry, Article):
                yield to_record(entry, next(facts))
            else:
                yield Failure(name=entry.name, reason=entry.reason)


def _as_they_come(entries: Iterator[Entry]) -> Iterator[Sequence[Entry]]:
    """Gather what has been read so far, at most BATCH, while a thread reads on.

    An error of the reading comes up here, behind what was read before it.
    """
    queue: Queue[Entry | _End] = Queue(maxsize=BATCH)

    def read() -> None:
        try:
            for entry in entries:
                queue.put(entry)
        except BaseException as error:  # noqa: BLE001 - it is raised in the thread that asked
            queue.put(_End(error=error))
        else:
            queue.put(_End(error=None))

    # Where nobody asks for more, it must not keep the program from ending.
    Thread(target=read, name="reading ahead", daemon=True).start()
    end = None
    while end is None:
        batch, end = _gather(queue)
        if batch:
            yield batch
    if end.error:
        raise end.error


def _gather(queue: Queue[Entry | _End]) -> tuple[list[Entry], _End | None]:
    batch: list[Entry] = []
    item = queue.get()
    while not isinstance(item, _End):
        batch.append(item)
        if len(batch) == BATCH:
            return batch, None
        try:
            item = queue.get_nowait()
        except Empty:
            return batch, None
    return batch, item
