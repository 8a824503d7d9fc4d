"""The article as lines: heading, paragraphs wrapped at a measure, and boilerplate folded away."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from onrecord.domain.articles import Article
from onrecord.domain.layout import lines as lines_of
from onrecord.domain.layout import paragraphs
from onrecord.domain.spans import Span, merged, subtracted, trimmed
from onrecord.tui.layout.cells import NO_BREAK, one_line, wrap
from onrecord.tui.layout.dates import full_day
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Run

# Beyond this a line is hard to read on to the next (Bringhurst gives 45 to 75 letters, and 80 as the most).
MEASURE = 76


class Sort(Enum):
    """What a line of the article pane is."""

    HEAD = "head"
    BLANK = "blank"
    TEXT = "text"
    FOLD = "fold"
    FURNITURE = "furniture"
    """A line of boilerplate, unfolded."""


class BodyLine(NamedTuple):
    """One line of the article pane, and the stretch of the text that it stands for."""

    sort: Sort
    start: int
    end: int
    """Equal to `start` where the line stands for nothing in the text."""
    runs: Line = ()
    """What it shows, where that isn't text of the article."""


class Body:
    """An article laid out at a measure; maps lines to offsets of the text and back."""

    __slots__ = ("_first_text", "_starts", "lines", "measure")

    def __init__(self, lines: Sequence[BodyLine], measure: int) -> None:
        """Hold lines in order; their starts must not decrease."""
        self.lines = tuple(lines)
        self.measure = measure
        self._starts = [line.start for line in self.lines]
        heads = (index for index, line in enumerate(self.lines) if line.sort not in (Sort.HEAD, Sort.BLANK))
        self._first_text = next(heads, len(self.lines))

    def __len__(self) -> int:
        """Count the lines."""
        return len(self.lines)

    def line_of(self, offset: int) -> int:
        """Find the line that shows the character at `offset`, or else the last one before it that shows any."""
        index = bisect_right(self._starts, offset) - 1
        while index > self._first_text and self.lines[index].sort is Sort.BLANK:
            index -= 1
        return min(max(index, self._first_text), max(0, len(self.lines) - 1))

    def position(self, index: int) -> int:
        """Name a line by an offset that finds it again at any measure; 0 for all of the heading.

        The text's very first line is named 1, so that it isn't taken for the heading.
        """
        if index < self._first_text or index >= len(self.lines):
            return 0
        return max(1, self.lines[index].start)

    def at_position(self, position: int) -> int:
        """Find the line that `position` names."""
        if position <= 0:
            return 0
        return max(self._first_text, bisect_right(self._starts, position) - 1)


def heading(
    article: Article, published: date | None, width: int, glyphs: Glyphs, brief: Sequence[Line] = ()
) -> Iterator[Line]:
    """Set the title and, under it, byline, outlet and date, and then the lines of `brief`."""
    title = one_line(article.title or "(no title)")
    for span in wrap(title, Span(0, len(title)), width):
        yield (Run(span.of(title), "title"),)
    known = [one_line(part) for part in (article.byline, article.outlet) if part and part.strip()]
    day = full_day(published) if published else f"no date {glyphs.dash} press D"
    # What belongs together is held together while the line is broken.
    credit = f" {glyphs.dot} ".join([*known, day.replace(" ", NO_BREAK)])
    for span in wrap(credit, Span(0, len(credit)), width):
        yield (Run(span.of(credit).replace(NO_BREAK, " "), "dim"),)
    yield from brief
    yield ()


def lay_out(  # noqa: PLR0913 - what a page is made of
    article: Article,
    published: date | None,
    width: int,
    glyphs: Glyphs,
    *,
    unfolded: bool = False,
    brief: Sequence[Line] = (),
) -> Body:
    """Lay an article out in lines of at most `width` cells, with the lines of `brief` under its heading.

    The headline's span isn't shown, the heading shows the title already. Boilerplate is one line for each block of it,
    unless `unfolded`.
    """
    head = heading(article, published, width, glyphs, brief)
    lines = [BodyLine(Sort.HEAD if runs else Sort.BLANK, 0, 0, runs) for runs in head]
    text = article.text
    blocks = sorted([*((span, Sort.TEXT) for span in _prose(article)), *((span, Sort.FOLD) for span in folds(article))])
    for number, (span, sort) in enumerate(blocks):
        if number:
            end = blocks[number - 1][0].end
            lines.append(BodyLine(Sort.BLANK, end, end))
        if sort is Sort.TEXT:
            lines.extend(BodyLine(Sort.TEXT, line.start, line.end) for line in wrap(text, span, width))
        elif unfolded:
            for paragraph in lines_of(span.of(text)):
                moved = Span(paragraph.start + span.start, paragraph.end + span.start)
                lines.extend(BodyLine(Sort.FURNITURE, line.start, line.end) for line in wrap(text, moved, width))
        else:
            lines.append(BodyLine(Sort.FOLD, span.start, span.end, _fold_line(text, span, glyphs)))
    return Body(lines, width)


def folds(article: Article) -> tuple[Span, ...]:
    """Join the boilerplate spans between which there is nothing but white space, or the headline."""
    spans = [span for span in article.boilerplate if span.of(article.text).strip()]
    if not spans:
        return ()
    breaks = [0, *(i for i, pair in enumerate(pairwise(spans), 1) if _parted(article, *pair)), len(spans)]
    return tuple(Span(spans[first].start, spans[last - 1].end) for first, last in pairwise(breaks))


def hidden(article: Article, *, unfolded: bool = False) -> tuple[Span, ...]:
    """List what the pane doesn't show: the headline, and the boilerplate unless it is `unfolded`."""
    headline = (article.headline,) if article.headline else ()
    return headline if unfolded else (*headline, *article.boilerplate)


def _parted(article: Article, first: Span, second: Span) -> bool:
    if first.end == second.start:
        return False
    between = subtracted(Span(first.end, second.start), (article.headline,) if article.headline else ())
    return bool(article.headline and first.end <= article.headline.start < second.start) or any(
        span.of(article.text).strip() for span in between
    )


def _prose(article: Article) -> Iterator[Span]:
    holes = merged(hidden(article))
    starts, ends = [hole.start for hole in holes], [hole.end for hole in holes]
    for paragraph in paragraphs(article.text):
        # Only the next few holes can touch it, however many there are.
        near = holes[bisect_right(ends, paragraph.start) : bisect_left(starts, paragraph.end)]
        for piece in subtracted(paragraph, near):
            if kept := trimmed(article.text, piece.start, piece.end):
                yield kept


def _fold_line(text: str, span: Span, glyphs: Glyphs) -> Line:
    count = len(lines_of(span.of(text)))
    return (Run(f"{glyphs.dot * 3} {count} line{'s' if count > 1 else ''} folded {glyphs.dot} z", "faint"),)
