"""Find quotations: text between quotation marks, paragraph by paragraph, without any language model.

Double marks of all sorts are read: curly, straight, low-high, angled, and the doubled characters of typewriter copy
(``so'' and ''so''). Single marks count where a paragraph has no double ones around them, as in British copy.

The conventions are those of English news copy (Chicago Manual of Style, 13.30-13.32): quotations nest; a quotation of
several paragraphs opens in each and closes only in the last. Where marks are missing, the damage ends with the
paragraph.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.domain.spans import Span, trimmed

DOUBLE_MARK = re.compile(r"``|''|\"\"|[\"“”„‟«»]")
SINGLE_MARK = re.compile(r"(?<![\w.,!?])[‘'](?=\w)|(?<=[\w.,!?…—-])[’'](?![\w’'])")
WORD = re.compile(r"\w+(?:['’]\w+)*")
OPENING = frozenset("“„‟«") | {"``"}
CLOSING = frozenset("”»")
LOW = frozenset("„‟")
# All that Python takes for white space, so that a trimmed span stays as it is when it is stripped again.
WHITE_SPACE = "".join(filter(str.isspace, map(chr, range(0x3001))))
EDGE = f"{WHITE_SPACE}\"“”„‟«»`'‘’"
# In front of an opening mark that could also be a closing one.
OPENERS = frozenset("([{—–-/:…")
# A single-quoted piece shorter than this is a nickname, a title or an elision, not speech.
LEAST_SINGLE_WORDS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """A stretch of text in quotation marks."""

    span: Span
    """With the marks."""
    inner: Span
    """Without the marks and white space at the edges."""
    words: int
    closed: bool
    """False where the paragraph ends before the closing mark comes."""
    continues: bool = False
    """True where it goes on with the unclosed quotation of the paragraph before."""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    can_open: bool
    can_close: bool
    is_low: bool = False


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[tuple[Quotation, ...], ...]:
    """Find the outermost quotations of each paragraph, in order."""
    found: list[tuple[Quotation, ...]] = []
    for paragraph in paragraphs:
        carried = bool(found and found[-1] and not found[-1][-1].closed)
        found.append(_of_paragraph(text, paragraph, carried=carried))
    return _without_strays(text, paragraphs, found)


def _of_paragraph(text: str, paragraph: Span, *, carried: bool) -> tuple[Quotation, ...]:
    pairs = list(_pairs(list(_marks(text, paragraph, DOUBLE_MARK)), paragraph.end))
    singles = _pairs(list(_marks(text, paragraph, SINGLE_MARK)), paragraph.end)
    pairs += [
        (start, end, closed)
        for start, end, closed in singles
        if closed
        and not any(left < end and start < right for left, right, _ in pairs)
        and len(WORD.findall(text, start, end)) >= LEAST_SINGLE_WORDS
    ]
    made = (
        _quotation(text, start, end, closed=closed, continues=carried and start == paragraph.start)
        for start, end, closed in sorted(pairs)
    )
    return tuple(quotation for quotation in made if quotation)


def _marks(text: str, paragraph: Span, pattern: re.Pattern[str]) -> Iterator[_Mark]:
    for match in pattern.finditer(text, paragraph.start, paragraph.end):
        start, end, mark = match.start(), match.end(), match.group()
        if mark in OPENING or mark in CLOSING:
            yield _Mark(start, end, mark in OPENING, mark in CLOSING, mark in LOW)
            continue
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        opens = before.isspace() or before in OPENERS or before in OPENING
        closes = not before.isspace() and not (opens and after.isalnum())
        yield _Mark(start, end, opens and not after.isspace(), closes or after.isspace())


def _pairs(marks: list[_Mark], paragraph_end: int) -> Iterator[tuple[int, int, bool]]:
    """Match marks; yield the outermost pairs as start, end and whether the closing mark is there."""
    opened: list[_Mark] = []
    closed: list[tuple[int, int]] = []
    for mark in marks:
        # „As here“: what opens a quotation elsewhere closes one that began low.
        is_low = bool(opened) and opened[-1].is_low
        if opened and (mark.can_close or is_low):
            closed.append((opened.pop().start, mark.end))
        elif mark.can_open:
            opened.append(mark)
    for start, end in closed:
        # What an unclosed mark stands in front of may still be a quotation: only pairs in pairs are inner ones.
        if not any(left < start and end < right for left, right in closed):
            yield start, end, True
    if opened and not any(start > opened[-1].start for start, _ in closed):
        yield opened[-1].start, paragraph_end, False


def _quotation(text: str, start: int, end: int, *, closed: bool, continues: bool) -> Quotation | None:
    inner = trimmed(text, start, end, EDGE)
    if inner is None:
        return None
    return Quotation(
        span=Span(start, end),
        inner=inner,
        words=len(WORD.findall(text, inner.start, inner.end)),
        closed=closed,
        continues=continues,
    )


def _without_strays(
    text: str, paragraphs: Sequence[Span], found: list[tuple[Quotation, ...]]
) -> tuple[tuple[Quotation, ...], ...]:
    """Drop unclosed quotations that neither fill their paragraph nor go on in the next one."""
    kept: list[tuple[Quotation, ...]] = []
    for number, of_paragraph in enumerate(found):
        last = of_paragraph[-1] if of_paragraph else None
        following = found[number + 1] if number + 1 < len(found) else ()
        is_stray = last and not last.closed and not _is_open_ended(text, paragraphs[number], last, following)
        kept.append(of_paragraph[:-1] if is_stray else of_paragraph)
    return tuple(kept)


def _is_open_ended(text: str, paragraph: Span, last: Quotation, following: tuple[Quotation, ...]) -> bool:
    goes_on = bool(following) and following[0].continues
    fills = last.span.start == paragraph.start or text[last.span.start - 2 : last.span.start].strip() in {":", ","}
    return goes_on or fills
