"""How a plain text is laid out: its lines and its paragraphs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord.domain.spans import Span, trimmed

LINE = re.compile(r"[^\n]+")
BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
BLANK_LINE = re.compile(r"(?<=\n)[^\S\n]+(?=\n)")

# What mail programs, wire services and copies of pages wrap at; a line that was never wrapped ends where it likes.
WRAP_WIDTHS = range(40, 121)
# Of a hard-wrapped text most lines that another follows are full, and nearly all characters stand in lines that fit.
FULL_SHARE = 0.6
FITTING_SHARE = 0.8
# A block of so many lines shows its own margin.
TELLING_LINES = 4
# Letters differ in width, and lines of a page set in them in number of letters, by so much.
EVEN_SHARE = 0.88
# A line that ends before this share of the margin ends its paragraph, as a headline's does.
SHORT_SHARE = 0.75
SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")


def lines(text: str) -> tuple[Span, ...]:
    """List the lines that hold more than white space, without white space at their ends."""
    found = (trimmed(text, line.start(), line.end()) for line in LINE.finditer(text))
    return tuple(line for line in found if line)


def paragraphs(text: str) -> tuple[Span, ...]:
    """List the paragraphs: blocks between blank lines, or lines where the text isn't hard-wrapped.

    A line is full where the first word of the next one would hardly have fitted any more. A text is hard-wrapped where
    most lines that another follows are full; there, a line that isn't full ends a paragraph too.
    """
    # Lines of white space alone are blank; the replacement keeps every offset.
    text = BLANK_LINE.sub(lambda blank: "\n" * len(blank.group()), text)
    blocks = [_lines_of(text, block) for block in BLOCK.finditer(text)]
    margins = _margins(blocks)
    if not _is_hard_wrapped(text, blocks, margins):
        return lines(text)
    pieces = (piece for block, margin in zip(blocks, margins, strict=True) for piece in _divided(text, block, margin))
    found = (trimmed(text, piece.start, piece.end) for piece in pieces)
    return tuple(paragraph for paragraph in found if paragraph)


def _lines_of(text: str, block: re.Match[str]) -> list[Span]:
    found = LINE.finditer(text, block.start(), block.end())
    return [Span(line.start(), line.end()) for line in found]


def _margins(blocks: list[list[Span]]) -> list[int]:
    """Give the margin of each block: its longest line, or the usual margin where it has few lines."""
    longest = [max(map(len, block)) for block in blocks]
    telling = sorted(length for length, block in zip(longest, blocks, strict=True) if len(block) > 1)
    usual = telling[len(telling) // 2] if telling else 0
    return [
        length if len(block) >= TELLING_LINES else max(length, usual)
        for length, block in zip(longest, blocks, strict=True)
    ]


def _is_hard_wrapped(text: str, blocks: list[list[Span]], margins: list[int]) -> bool:
    wrapped = [
        _is_full(text, *pair, margin) for block, margin in zip(blocks, margins, strict=True) for pair in pairwise(block)
    ]
    lengths = [len(line) for block in blocks for line in block]
    fitting = sum(length for length in lengths if length < WRAP_WIDTHS.stop)
    telling = [margin for block, margin in zip(blocks, margins, strict=True) if len(block) > 1]
    has_margin = bool(telling) and sorted(telling)[len(telling) // 2] in WRAP_WIDTHS
    return has_margin and sum(wrapped) >= FULL_SHARE * len(wrapped) and fitting >= FITTING_SHARE * sum(lengths)


def _is_full(text: str, line: Span, following: Span, margin: int) -> bool:
    words = following.of(text).split(maxsplit=1)
    return len(line) + 1 + len(words[0]) > EVEN_SHARE * margin if words else False


def _divided(text: str, block: list[Span], margin: int) -> Iterator[Span]:
    """Divide a block where a line ends before its margin, and a sentence or a headline with it."""
    start = block[0].start
    for line, following in pairwise(block):
        is_end = len(line) < SHORT_SHARE * margin or SENTENCE_END.search(line.of(text).rstrip())
        if is_end and not _is_full(text, line, following, margin):
            yield Span(start, line.end)
            start = following.start
    yield Span(start, block[-1].end)
