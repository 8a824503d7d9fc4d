"""Finding words in the text of an article."""

# ruff: noqa: RUF001 - typographic signs are what it is about

import re
from bisect import bisect_right
from collections.abc import Sequence

from onrecord.domain.spans import Span

# A reader types straight quotes, a newspaper sets curly ones.
ALIKE = {"'": "['’‘ʼ]", '"': '["“”„]', "-": "[-‐‑–—]"}


def find_hits(text: str, words: str, hidden: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Find where `words` stand in a text: in any case, whatever white space and quotes are between and around them.

    Hits that touch `hidden` (what the screen doesn't show) are left out.
    """
    parts = [_pattern(word) for word in words.split()]
    if not parts:
        return ()
    found = (Span(*hit.span()) for hit in re.finditer(r"\s+".join(parts), text, re.IGNORECASE))
    return tuple(hit for hit in found if not any(hit.overlaps(span) for span in hidden))


def hit_from(hits: Sequence[Span], offset: int) -> int:
    """Choose the first hit at or behind `offset`, or else the first of all."""
    index = bisect_right([hit.start for hit in hits], offset - 1)
    return index if index < len(hits) else 0


def _pattern(word: str) -> str:
    return "".join(ALIKE.get(character) or re.escape(character) for character in word)
