"""The words around a claim: the sentences that it stands in."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from onrecord.domain.layout import paragraphs
from onrecord.domain.spans import Span, bridged

SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W_a-z])")
# A point behind these, or behind an initial, ends no sentence.
ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Sgt|Capt|Rev|St|Jr|Sr|Inc|Co|No|vs|[A-Z])$")
LONGEST_ABBREVIATION = 8
REACH = 600
"""Characters on either side within which a sentence's ends are looked for; few sentences have a third of that."""


class Context:
    """Finds the sentences around spans of one text."""

    def __init__(self, text: str) -> None:
        """Divide the text into paragraphs."""
        self._text = text
        self._paragraphs = paragraphs(text)
        self._starts = [paragraph.start for paragraph in self._paragraphs]

    def around(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return the sentences in which the spans stand, in order; neighbours as one."""
        return bridged(self._text, (self._sentences(span) for span in spans))

    def _sentences(self, span: Span) -> Span:
        """Stretch a span to the ends of the sentences in which it begins and ends."""
        first, last = self._paragraph(span.start), self._paragraph(span.end - 1)
        low, high = max(first.start, span.start - REACH), min(last.end, span.end + REACH)
        starts = [end.end() for end in SENTENCE_END.finditer(self._text, low, span.start + 1) if self._ends(end)]
        ends = (end.start() + len(end.group().rstrip()) for end in self._behind(span, high))
        return Span(self._at_word(starts[-1] if starts else low, span.start), next(ends, high))

    def _behind(self, span: Span, high: int) -> Iterable[re.Match[str]]:
        # The last character of a span may be the one that ends the sentence.
        return (end for end in SENTENCE_END.finditer(self._text, span.end - 1, high) if self._ends(end))

    def _ends(self, end: re.Match[str]) -> bool:
        before = self._text[max(0, end.start() - LONGEST_ABBREVIATION) : end.start()]
        return not (end.group().startswith(".") and ABBREVIATED.search(before))

    def _at_word(self, start: int, latest: int) -> int:
        """Move out of the middle of a word, into which only a limit can lead."""
        text = self._text
        if start == 0 or text[start - 1].isspace():
            return start
        return next((place + 1 for place in range(start, latest) if text[place].isspace()), start)

    def _paragraph(self, offset: int) -> Span:
        index = bisect_right(self._starts, offset) - 1
        found = self._paragraphs[index] if index >= 0 else None
        return found if found and offset < found.end else Span(offset, offset + 1)
