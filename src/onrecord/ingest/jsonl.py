"""Read rows of JSON, one article a line: the input of `onrecord extract --jsonl`."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from onrecord.domain.articles import Article
from onrecord.domain.errors import InputError
from onrecord.ingest.boilerplate import find_boilerplate

FIELDS = ("id", "text", "published", "title")


def read_rows(lines: Iterable[str | bytes]) -> Iterator[Article | InputError]:
    """Read rows {"id", "text", "published"?, "title"?}, in order; other keys are ignored, empty lines passed over.

    The text is taken exactly as it was given, uncleaned: offsets are into it. A line that is no such row is answered
    with an InputError that names line and field. Lone surrogates, which JSON can write as escapes, stay in the text.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _read_row(line, f"line {number}")
        except InputError as error:
            yield error


def _read_row(line: str | bytes, name: str) -> Article:
    row = _parse(line, name)
    text = _field(row, "text", name)
    return Article(
        id=_field(row, "id", name),
        text=text,
        title=_field(row, "title", name) if row.get("title") is not None else None,
        published=_published(row, name) if row.get("published") is not None else None,
        boilerplate=find_boilerplate(text),
    )


def _parse(line: str | bytes, name: str) -> Mapping[str, Any]:
    try:
        text = line.decode("utf-8-sig") if isinstance(line, bytes) else line.removeprefix("\ufeff")
        row = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(name, f"is not JSON: {error.msg.lower()} at column {error.colno}") from error
    except UnicodeDecodeError as error:
        raise InputError(name, f"is not UTF-8 at byte {error.start + 1}") from error
    except (RecursionError, ValueError) as error:
        # Python reads no number of more than some thousand digits, and no thousand brackets within each other.
        raise InputError(name, "is JSON that can't be read: too deep, or with too long a number") from error
    if not isinstance(row, dict):
        raise InputError(name, f"is {_kind(row)}, not an object with the fields {', '.join(FIELDS[:2])}")
    return row


def _field(row: Mapping[str, Any], field: str, name: str) -> str:
    if field not in row:
        raise InputError(name, f"field '{field}' is missing")
    value = row[field]
    if not isinstance(value, str):
        raise InputError(name, f"field '{field}' is {_kind(value)}, not a string")
    return value


def _published(row: Mapping[str, Any], name: str) -> date:
    words = _field(row, "published", name).strip()
    try:
        return datetime.fromisoformat(words).date()
    except ValueError:
        message = f"field 'published' is no ISO date, such as 2025-03-04: {words[:40]!r}"
        raise InputError(name, message) from None


def _kind(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "a string"
        case list():
            return "a list"
        case _:
            return "an object"
