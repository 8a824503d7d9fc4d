"""Text in terminal cells: what may be shown, how wide it is, cutting it and wrapping it."""

# ruff: noqa: RUF001 - typographic signs are what it is about

import re
from itertools import pairwise

from rich.cells import cell_len, split_graphemes

from onrecord.domain.spans import Span

NO_BREAK = "\u00a0"
# What ends a word. No-break spaces don't, though Python counts them as white space.
WORD = re.compile(r"[\S\u00a0\u2007\u202f]+")
# White space that is shown otherwise than it stands: more than one character, or not a plain space.
IRREGULAR = re.compile(r"\s\s|[^\S \u00a0\u2007\u202f]")
# Control characters, bidi controls, line and paragraph separators, the byte order mark: a terminal could act on them.
# All have no width in cells, so that a line keeps its width when they are taken out.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
SURROGATES = re.compile(r"[\ud800-\udfff]")
# A line doesn't start with these (the closing marks of JIS X 4051, shortened to the common ones).
CLOSING = frozenset("、。，．！？：；）］｝」』】〉》’”ー々")


def printable(text: str) -> str:
    """Take out what a terminal could act on; white space becomes spaces, a lone surrogate a question mark."""
    if text.isprintable():
        return text
    return SURROGATES.sub("?", CONTROLS.sub("", text.replace("\t", " ").replace("\n", " ")))


def one_line(text: str) -> str:
    """Join all words by single spaces."""
    return " ".join(WORD.findall(text))


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """Cut a text to at most `width` cells, at the end of a word where one is near, with an ellipsis."""
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    if room <= 0:
        return ellipsis[: max(0, width)]
    kept = _fitting(text, room)
    space = kept.rfind(" ")
    # A word is given up whole where that costs less than a fifth of the line.
    if space > 0 and text[len(kept)] != " " and len(kept) - space <= room // 5:
        kept = kept[:space]
    return kept.rstrip(" ,;:-–—…") + ellipsis


def padded(text: str, width: int) -> str:
    """Fill a text with spaces up to `width` cells; it must not be wider."""
    return text + " " * (width - cell_len(text))


def wrap(text: str, span: Span, width: int) -> list[Span]:
    """Break a paragraph into lines of at most `width` cells, each from its first to behind its last word.

    White space between words counts as one cell, whatever stands there. Breaks lie between words, beside wide
    characters (which is where Chinese and Japanese break), and inside of words that are wider than a line. Only a
    single character that is wider than `width` makes a wider line.
    """
    lines: list[Span] = []
    start, end, used = -1, -1, 0
    for word in WORD.finditer(text, span.start, span.end):
        first, last = word.span()
        letters = word.group()
        cells = last - first if letters.isascii() else cell_len(letters)
        space = 1
        # Nearly every word is narrow letters alone, and goes on a line as it is.
        whole = cells == last - first and cells <= width
        for piece_end, piece_cells in ((cells, cells),) if whole else _pieces(letters, width):
            if start >= 0 and used + space + piece_cells <= width:
                used += space + piece_cells
            else:
                if start >= 0:
                    lines.append(Span(start, end))
                start, used = first if space else end, piece_cells
            space, end = 0, first + piece_end
    if start >= 0:
        lines.append(Span(start, end))
    return lines


def broken(text: str, width: int) -> list[str]:
    """Break words of the program's own into lines of at most `width` cells; none where there are no words."""
    return [line.of(text) for line in wrap(text, Span(0, len(text)), width)] if text else []


def shown(text: str, line: Span) -> list[int]:
    """List the offsets of the characters that a wrapped line shows; a gap between words shows its first."""
    offsets: list[int] = []
    for word in WORD.finditer(text, line.start, line.end):
        if offsets:
            offsets.append(offsets[-1] + 1)
        offsets.extend(range(*word.span()))
    return offsets


def _fitting(text: str, width: int) -> str:
    """Take as many whole characters as fit."""
    if text.isascii():
        return text[:width]
    used = 0
    for start, _, cells in split_graphemes(text)[0]:
        used += cells
        if used > width:
            return text[:start]
    return text


def _pieces(word: str, width: int) -> list[tuple[int, int]]:
    """Divide a word where a line may break: list the end and the cells of each piece."""
    if word.isascii():
        ends = [*range(width, len(word), width), len(word)]
        return [(end, end - start) for start, end in pairwise([0, *ends])]
    pieces: list[tuple[int, int]] = []
    breakable = True
    for start, end, cells in split_graphemes(word)[0]:
        wide = cells > 1
        fits = bool(pieces) and pieces[-1][1] + cells <= width
        if fits and (word[start] in CLOSING or not (wide or breakable)):
            pieces[-1] = (end, pieces[-1][1] + cells)
        else:
            pieces.append((end, cells))
        breakable = wide
    return pieces
