"""Find the lines of a text that are not the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.domain.layout import paragraphs
from onrecord.domain.spans import Span, trimmed
from onrecord.ingest.furniture import furniture_of, is_names, is_role, is_signature
from onrecord.ingest.headers import Field, is_date_stamp, is_plausible, read_header_line

# How many paragraphs from the top a byline or a date can stand: behind a banner, a headline, a summary, a picture.
HEAD = 10
# How many paragraphs from the end a biography can stand, before newsletters and links; never among the first ones.
FOOT = 6
HEADLINES = 3
# Words of a byline without "by": "Ana Reyes and Tom de la Cruz".
MOST_NAMES = 7
NAME_END = re.compile(r",? \| |, ")
NO_NAME = re.compile(r"[\d.,:;!?\"\u201c\u201d]$|\d")
# Shorter than this, a line was broken on purpose and not by wrapping.
SHORT = 40
SENTENCE_ENDS = (".", "!", "?", '"', "\u201d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the article a line stands."""

    is_head: bool = False
    is_foot: bool = False


def find_boilerplate(text: str) -> tuple[Span, ...]:
    """Find the lines around an article: banners, credits, bylines, follow, share and newsletter lines.

    Looks at each line by shape and wording (see `furniture_of`), in a hard-wrapped text at each paragraph and at the
    lines on its edges; bylines, dates and labels count at the head only, and what is told of the writer at the foot
    only. Takes cleaned and uncleaned text, and time in proportion to its length. Spans are whole lines without white
    space around them, in order.
    """
    blocks = paragraphs(text)
    found: list[Span] = []
    for number, block in enumerate(blocks):
        foot = number >= max(HEADLINES, len(blocks) - FOOT)
        found += _in_block(text, block, Place(is_head=number < HEAD, is_foot=foot))
    signed = [line for line in _signed(text, blocks[:HEAD]) if not any(map(line.overlaps, found[: 2 * HEAD]))]
    return tuple(sorted((*found, *signed))) if signed else tuple(found)


def _signed(text: str, head: Sequence[Span]) -> Iterator[Span]:
    """List the bylines of two lines: a name, and below it the role."""
    lines = [line for block in head for line in _lines(text, block) if line]
    for name, role in pairwise(lines):
        if is_role(role.of(text)) and _is_person(name.of(text)):
            yield from (name, role)


def _is_person(line: str) -> bool:
    return 1 < len(line.split()) <= MOST_NAMES and is_names(line) and not NO_NAME.search(line)


def _in_block(text: str, block: Span, place: Place) -> Iterator[Span]:
    words = block.of(text)
    if _is_boilerplate(words, place):
        yield block
        return
    if "\n" not in words:
        return
    lines = [line for line in _lines(text, block) if line]
    first, last = 0, len(lines)
    while first < last and _is_boilerplate(lines[first].of(text), place):
        yield lines[first]
        first += 1
    while (
        last - 1 > first
        and _is_broken_off(lines[last - 2].of(text))
        and _is_boilerplate(lines[last - 1].of(text), Place(is_foot=place.is_foot))
    ):
        last -= 1
    yield from lines[last:]


def _lines(text: str, block: Span) -> Iterator[Span | None]:
    start = block.start
    for line in block.of(text).split("\n"):
        yield trimmed(text, start, start + len(line))
        start += len(line) + 1


def _is_broken_off(line: str) -> bool:
    # Not by wrapping: the sentence ended, or there was room.
    return len(line) < SHORT or line.endswith(SENTENCE_ENDS)


def _is_boilerplate(line: str, place: Place) -> bool:
    return (
        furniture_of(line) is not None
        or is_date_stamp(line)
        or (place.is_head and _is_header(line))
        or (place.is_foot and is_signature(line))
    )


def _is_header(line: str) -> bool:
    name, _, role = NAME_END.sub("\n", line, count=1).partition("\n")
    if is_role(role) and _is_person(name):
        return True
    found = read_header_line(line)
    return bool(found) and all(each.field is not Field.TITLE and is_plausible(each) for each in found)
