"""`onrecord extract`: texts in, records out, nothing stored."""

import sys
from collections.abc import Iterator
from pathlib import Path

from onrecord.cli.report import as_json
from onrecord.cli.talk import say
from onrecord.domain.records import Json
from onrecord.services.adding import Failure
from onrecord.services.extracting import Extractor, records_of_files, records_of_rows
from onrecord.services.extractor import installed_extractor

STANDARD_INPUT = "-"


def print_records(names: list[str], *, jsonl: bool) -> bool:
    """Print a record for each text, as it comes, and tell whether any could not be taken in."""
    extractor = installed_extractor()
    failed = False
    for answer in _from_rows(names, extractor) if jsonl else records_of_files(names, extractor):
        if isinstance(answer, Failure):
            say(f"{answer.name}: {answer.reason}")
            failed = True
        else:
            print(as_json(answer), flush=True)
    return failed


def _from_rows(names: list[str], extractor: Extractor) -> Iterator[Json | Failure]:
    for name in names:
        if name == STANDARD_INPUT:
            yield from records_of_rows(sys.stdin.buffer, extractor)
            continue
        try:
            with Path(name).open("rb") as lines:
                yield from (_named(answer, name) for answer in records_of_rows(lines, extractor))
        except OSError as error:
            yield Failure(name=name, reason=f"can't be read: {error.strerror}")


def _named(answer: Json | Failure, name: str) -> Json | Failure:
    """Put the file's name before that of the line."""
    return Failure(name=f"{name}, {answer.name}", reason=answer.reason) if isinstance(answer, Failure) else answer
