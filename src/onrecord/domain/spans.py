"""Spans of text: pairs of Python string indices, and set operations on them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A non-empty stretch of a text, from `start` up to but not including `end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that is empty, reversed or negative."""
        if not 0 <= self.start < self.end:
            message = f"not a span: {self.start} to {self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        """Count the characters."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """Cut this span out of `text`."""
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def gap_to(self, other: "Span") -> int:
        """Count the characters between the two; 0 where they touch or overlap."""
        return max(0, other.start - self.end, self.start - other.end)


def are_ordered(spans: Sequence[Span]) -> bool:
    """Tell whether the spans are in order of the text and don't overlap."""
    return all(first.end <= second.start for first, second in pairwise(spans))


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans and join those that touch or overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def bridged(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans and join those that only white space parts."""
    joined: list[Span] = []
    for span in merged(spans):
        if joined and not text[joined[-1].end : span.start].strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def trimmed(text: str, start: int, end: int, edge: str | None = None) -> Span | None:
    """Make a span of `start` to `end` without white space (or characters of `edge`) at either side.

    None where nothing is left.
    """
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(edge))
    kept = len(piece.strip(edge))
    return Span(start + left, start + left + kept) if kept else None


def subtracted(span: Span, holes: Iterable[Span]) -> tuple[Span, ...]:
    """Cut `holes` out of `span`; what is left, in order."""
    left: list[Span] = []
    position = span.start
    for hole in merged(holes):
        if hole.end <= position or hole.start >= span.end:
            continue
        if hole.start > position:
            left.append(Span(position, hole.start))
        position = hole.end
    if position < span.end:
        left.append(Span(position, span.end))
    return tuple(left)
