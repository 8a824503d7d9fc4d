"""Divide paragraphs into the passages that are parsed and labelled one by one."""

import re
from collections.abc import Iterable, Iterator

from onrecord.domain.spans import Span

# A parse takes memory by the character; prose has no paragraphs of this length, but files of one line do.
LONGEST_PASSAGE = 8_000
# Nor has it words of this length. A row of marks can be longer: the tokenizer takes it apart mark by mark, and goes
# through the whole row for each.
LONGEST_ROW = 400
ROW = re.compile(rf"\S{{{LONGEST_ROW}}}")
WORDLIKE = re.compile(r"[^\W_]")
# Where and when a story was written: PORT ORRIN, Ruland, March 4 (RN), and a dash.
DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}(?:, [A-Z][\w.]+(?: [\w.]+){0,2}){0,3}(?: \([\w .]{1,24}\))? ?(?:[—–]|--|- ) ?"
    r"(?=[\"“‘'A-Z])"
)


def divided(text: str, paragraphs: Iterable[Span]) -> list[Span]:
    """Divide paragraphs: a dateline by itself, what is too long at spaces; what is only marks is left out."""
    pieces = (piece for paragraph in paragraphs for piece in _pieces(text, paragraph))
    return [piece for piece in pieces if WORDLIKE.search(text, piece.start, piece.end)]


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    """Cut off a dateline, which is no part of any sentence, and cut what is too long at the last space that fits."""
    start = paragraph.start
    dateline = DATELINE.match(text, start, paragraph.end)
    if dateline:
        yield Span(start, len(dateline.group().rstrip()) + start)
        start = dateline.end()
    while (cut := _cut(text, start, paragraph.end)) < paragraph.end:
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)


def _cut(text: str, start: int, end: int) -> int:
    """Find where a piece ends that begins at `start`: behind a row that is too long, at a space, or where all ends."""
    limit = min(start + LONGEST_PASSAGE, end)
    row = ROW.search(text, start, limit)
    if row is not None:
        return row.end()
    space = text.rfind(" ", start + 1, limit)
    return limit if limit == end or space <= start else space
