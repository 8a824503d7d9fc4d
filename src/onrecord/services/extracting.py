"""The filter behind `onrecord extract`: articles in, records out, in order and one by one as they come."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol

from onrecord.domain.articles import Article
from onrecord.domain.errors import ExtractionError, InputError, PipelineError
from onrecord.domain.facts import Facts
from onrecord.domain.records import Json, to_record
from onrecord.ingest.articles import try_article
from onrecord.ingest.jsonl import read_rows
from onrecord.ingest.sources import STANDARD_INPUT, find_sources, standard_input
from onrecord.services.adding import Failure


class Extractor(Protocol):
    """What finds the facts of an article; `onrecord.extract` has one."""

    def extract(self, article: Article) -> Facts:
        """Find the facts of an article; raises PipelineError where it can't work at all."""
        ...


def records_of_rows(lines: Iterable[str | bytes], extractor: Extractor) -> Iterator[Json | Failure]:
    """Turn rows of JSON into records, one for each row and in order; a row that is none into a Failure.

    An answer waits for no more input than its own row: a program that writes a row gets its record while it still holds
    the other end open.
    """
    return _records(read_rows(lines), extractor)


def records_of_row_files(names: Iterable[str], extractor: Extractor) -> Iterator[Json | Failure]:
    """Turn files of rows, and "-" for standard input, into records; a Failure says in which file and line."""
    for name in names:
        try:
            if name == STANDARD_INPUT:
                yield from records_of_rows(standard_input(), extractor)
                continue
            with Path(name).open("rb") as lines:
                yield from (_named(answer, name) for answer in records_of_rows(lines, extractor))
        except InputError as error:
            yield Failure(name=error.name, reason=error.reason)
        except OSError as error:
            yield Failure(name=name, reason=f"can't be read: {error.strerror}")


def _named(answer: Json | Failure, name: str) -> Json | Failure:
    """Put the file's name before that of the line."""
    return Failure(name=f"{name}, {answer.name}", reason=answer.reason) if isinstance(answer, Failure) else answer


def records_of_files(names: Iterable[str | Path], extractor: Extractor) -> Iterator[Json | Failure]:
    """Turn files, folders and "-" for standard input into records, in order; what can't be read into a Failure."""
    return _records(map(try_article, find_sources(names)), extractor)


def _records(entries: Iterable[Article | InputError], extractor: Extractor) -> Iterator[Json | Failure]:
    for entry in entries:
        if isinstance(entry, InputError):
            yield Failure(name=entry.name, reason=entry.reason)
            continue
        try:
            yield to_record(entry, extractor.extract(entry))
        except PipelineError:
            raise
        except ExtractionError as error:
            yield Failure(name=entry.origin or entry.id, reason=f"not extracted: {error}")
        except Exception as error:  # noqa: BLE001 - whatever is wrong with one article, the others go on
            yield Failure(
                name=entry.origin or entry.id, reason=f"can't be extracted: {str(error) or type(error).__name__}"
            )
