"""Find the lines of a text that are not the article."""

from collections.abc import Iterator

from onrecord.domain.layout import paragraphs
from onrecord.domain.spans import Span, trimmed
from onrecord.ingest.furniture import furniture_of
from onrecord.ingest.headers import Field, is_date_stamp, is_plausible, read_header_line

# How many paragraphs from the top a byline or a date can stand: behind a banner, a headline, a summary, a picture.
HEAD = 10
# Shorter than this, a line was broken on purpose and not by wrapping.
SHORT = 40
SENTENCE_ENDS = (".", "!", "?", '"', "\u201d")


def find_boilerplate(text: str) -> tuple[Span, ...]:
    """Find the lines around an article: banners, credits, bylines, follow, share and newsletter lines.

    Looks at each line by shape and wording (see `furniture_of`), in a hard-wrapped text at each paragraph and at the
    lines on its edges; bylines, dates and labels count at the head only. Takes cleaned and uncleaned text, and time in
    proportion to its length. Spans are whole lines without white space around them, in order.
    """
    found: list[Span] = []
    for number, block in enumerate(paragraphs(text)):
        found += _in_block(text, block, is_head=number < HEAD)
    return tuple(found)


def _in_block(text: str, block: Span, *, is_head: bool) -> Iterator[Span]:
    if _is_boilerplate(block.of(text), is_head=is_head):
        yield block
        return
    lines = [line for line in _lines(text, block) if line]
    first, last = 0, len(lines)
    if last < 2:  # noqa: PLR2004 - it was looked at as a block
        return
    while first < last and _is_boilerplate(lines[first].of(text), is_head=is_head):
        yield lines[first]
        first += 1
    while (
        last - 1 > first
        and _is_broken_off(lines[last - 2].of(text))
        and _is_boilerplate(lines[last - 1].of(text), is_head=False)
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


def _is_boilerplate(line: str, *, is_head: bool) -> bool:
    return furniture_of(line) is not None or is_date_stamp(line) or (is_head and _is_header(line))


def _is_header(line: str) -> bool:
    found = read_header_line(line)
    return bool(found) and all(each.field is not Field.TITLE and is_plausible(each) for each in found)
