"""Divide paragraphs into the passages that are parsed and labelled one by one."""

import re
from collections.abc import Iterable, Iterator

from onrecord.domain.spans import Span

# A parse takes memory by the character; prose has no paragraphs of this length, but files of one line do.
LONGEST_PASSAGE = 8_000
# Where and when a story was written: PORT ORRIN, Ruland, March 4 (RN), and a dash.
DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){0,3}(?:, [A-Z][\w.]+(?: [\w.]+){0,2}){0,3}(?: \([\w .]{1,24}\))? ?(?:[—–]|--|- ) ?"
    r"(?=[\"“‘'A-Z])"
)


def divided(text: str, paragraphs: Iterable[Span]) -> list[Span]:
    """Divide paragraphs: a dateline by itself, and what is too long at spaces."""
    return [piece for paragraph in paragraphs for piece in _pieces(text, paragraph)]


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    """Cut off a dateline, which is no part of any sentence, and cut what is too long at the last space that fits."""
    start = paragraph.start
    dateline = DATELINE.match(text, start, paragraph.end)
    if dateline:
        yield Span(start, len(dateline.group().rstrip()) + start)
        start = dateline.end()
    while paragraph.end - start > LONGEST_PASSAGE:
        limit = start + LONGEST_PASSAGE
        space = text.rfind(" ", start + 1, limit)
        cut = space if space > start else limit
        yield Span(start, cut)
        start = cut
    yield Span(start, paragraph.end)
