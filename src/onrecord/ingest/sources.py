"""Find what is to be taken in: files, folders of them, and standard input."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from onrecord.domain.errors import InputError
from onrecord.ingest.decoding import MOST_BYTES

STANDARD_INPUT = "-"


class Format(StrEnum):
    """How a source is written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


FORMATS = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".mdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
}
# What folders of texts hold besides; by the first part of the name.
NO_ARTICLES = frozenset({"readme", "license", "licence", "copying", "notice", "authors", "contributing", "changelog"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One thing to read an article from."""

    name: str
    """How it is called in messages and as the article's origin; printable, whatever the file is called."""
    path: Path | None
    """None for standard input."""
    format: Format | None
    """None where only the content can tell."""


def find_sources(names: Iterable[str | Path]) -> Iterator[Source | InputError]:
    """List the sources of files, folders (with all folders in them, in order of names) and "-" for standard input.

    Inside folders, hidden files, files about the folder (README, LICENSE) and files that are neither text, Markdown nor
    HTML are passed over; a file that is named itself is a source whatever it is called. Folders that links lead back to
    are visited once. What can't be read is listed as InputError in its place.
    """
    for name in names:
        if str(name) == STANDARD_INPUT:
            yield Source(name=STANDARD_INPUT, path=None, format=None)
            continue
        path = Path(name)
        if path.is_dir():
            yield from _in_folder(path)
        else:
            yield Source(name=printable(path), path=path, format=FORMATS.get(path.suffix.lower()))


def standard_input() -> BinaryIO:
    """Return the bytes that are piped in; raise InputError where standard input is closed."""
    stream = cast("TextIO | None", sys.stdin)
    if stream is None:
        raise InputError(STANDARD_INPUT, "standard input is closed; name a file")
    return stream.buffer


def read_source(source: Source) -> bytes:
    """Read a source's bytes, at most one more than MOST_BYTES; raise InputError where it can't be read."""
    try:
        if source.path is None:
            return standard_input().read(MOST_BYTES + 1)
        mode = source.path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise InputError(source.name, "is a folder")
        if not stat.S_ISREG(mode):
            raise InputError(source.name, "is not an ordinary file")
        with source.path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise InputError(source.name, reason_of(error)) from error


def printable(path: Path) -> str:
    """Write a path so that it can be printed and stored: what can't is written as escapes."""
    name = os.fsencode(path).decode("utf-8", "backslashreplace")
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode("ascii") for each in name)


def reason_of(error: OSError | ValueError) -> str:
    """Say in plain words why a file could not be opened."""
    match error:
        case FileNotFoundError():
            return "is not there"
        case PermissionError():
            return "may not be read (permission denied)"
        case OSError():
            return f"can't be read ({(error.strerror or 'input/output error').lower()})"
        case _:
            return "can't be read (not a possible name)"


def _in_folder(top: Path) -> Iterator[Source | InputError]:
    seen: set[tuple[int, int]] = set()
    # Not recursive: links can nest folders deeper than calls can go.
    waiting = [top]
    while waiting:
        path = waiting.pop()
        try:
            status = path.stat()
            is_folder = stat.S_ISDIR(status.st_mode)
            inside = sorted(filter(_is_wanted, path.iterdir()), reverse=True) if is_folder else []
        except OSError as error:
            yield InputError(printable(path), reason_of(error))
            continue
        if not is_folder:
            yield Source(name=printable(path), path=path, format=FORMATS[path.suffix.lower()])
        elif (status.st_dev, status.st_ino) not in seen:
            seen.add((status.st_dev, status.st_ino))
            waiting += inside


def _is_wanted(path: Path) -> bool:
    if path.name.startswith("."):
        return False
    if path.is_dir():
        return True
    return path.suffix.lower() in FORMATS and path.name.lower().split(".")[0] not in NO_ARTICLES
