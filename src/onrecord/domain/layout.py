"""How a plain text is laid out: its lines and its paragraphs."""

import re

from onrecord.domain.spans import Span, trimmed

LINE = re.compile(r"[^\n]+")
BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
BLANK_LINE = re.compile(r"(?<=\n)[^\S\n]+(?=\n)")

# What mail programs and wire services wrap at; a line that was never wrapped ends where it likes.
WRAP_WIDTHS = range(40, 101)
# Of a hard-wrapped text nearly every line but a paragraph's last reaches for the margin.
WRAPPED_SHARE = 0.8


def lines(text: str) -> tuple[Span, ...]:
    """List the lines that hold more than white space, without white space at their ends."""
    found = (trimmed(text, line.start(), line.end()) for line in LINE.finditer(text))
    return tuple(line for line in found if line)


def paragraphs(text: str) -> tuple[Span, ...]:
    """List the paragraphs: blocks between blank lines, or lines where the text isn't hard-wrapped.

    A text is hard-wrapped where nearly all lines that another follows within a block have a length in WRAP_WIDTHS, and
    hardly any line is longer: a credit under a long summary is no margin.
    """
    # Lines of white space alone are blank; the replacement keeps every offset.
    text = BLANK_LINE.sub(lambda blank: "\n" * len(blank.group()), text)
    blocks = [Span(block.start(), block.end()) for block in BLOCK.finditer(text)]
    if not _is_hard_wrapped(text, blocks):
        return lines(text)
    found = (trimmed(text, block.start, block.end) for block in blocks)
    return tuple(paragraph for paragraph in found if paragraph)


def _is_hard_wrapped(text: str, blocks: list[Span]) -> bool:
    lengths = [[len(line) for line in block.of(text).split("\n")] for block in blocks]
    inner = [length for block in lengths for length in block[:-1]]
    wrapped = sum(length in WRAP_WIDTHS for length in inner)
    fitting = sum(length < WRAP_WIDTHS.stop for block in lengths for length in block)
    is_within_margin = fitting >= WRAPPED_SHARE * sum(map(len, lengths))
    return bool(inner) and wrapped >= WRAPPED_SHARE * len(inner) and is_within_margin
