"""Cut text into units and word pieces, as the encoder's vocabulary has them.

A unit is a word, a number or a mark; its pieces are the longest entries of the vocabulary that make it up, read from
the left (WordPiece: Schuster and Nakajima 2012, as in BERT). The vocabulary is uncased and without accents.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from onrecord.domain.spans import Span

# A letter or digit takes the accents behind it along; every other mark is a unit of its own.
UNIT = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+|\S")
UNKNOWN = "[UNK]"
START = "[CLS]"
SEPARATOR = "[SEP]"
PADDING = "[PAD]"
# Whatever is longer is no word.
LONGEST_WORD = 100
# Of a chemical or a web address the beginning is enough.
MOST_PIECES = 6
CACHED_WORDS = 65_536
# What is added to the kind of a unit inside quotation marks.
QUOTED = 4


class Unit(NamedTuple):
    """A word or mark, with its word pieces."""

    start: int
    end: int
    pieces: tuple[int, ...]
    """Ids in the vocabulary; at least one, at most MOST_PIECES."""
    kind: int
    """Number of its sort of letters, plus QUOTED inside quotation marks: 0 to 7."""


class Vocabulary:
    """The word pieces of the encoder, by number."""

    def __init__(self, pieces: Iterable[str]) -> None:
        """Give the pieces numbers in their order; those that go on a word begin with "##"."""
        self._ids = {piece: number for number, piece in enumerate(pieces)}
        self.start = self._ids[START]
        self.separator = self._ids[SEPARATOR]
        self.padding = self._ids[PADDING]
        self._unknown = (self._ids[UNKNOWN],)
        self.sentence_ends = frozenset((self._ids[mark],) for mark in ".!?")
        self.pieces_of = lru_cache(CACHED_WORDS)(self._pieces_of)

    def __len__(self) -> int:
        """Count the pieces."""
        return len(self._ids)

    def units(self, text: str, span: Span, quoted: Iterable[Span] = ()) -> list[Unit]:
        """Cut a stretch of text into units; `quoted` are the quotations in it, in order."""
        marks = iter(quoted)
        quotation = next(marks, None)
        found = []
        for match in UNIT.finditer(text, span.start, span.end):
            start, end = match.span()
            while quotation is not None and quotation.end <= start:
                quotation = next(marks, None)
            is_quoted = quotation is not None and quotation.start <= start
            word = match.group()
            found.append(Unit(start, end, self.pieces_of(word), _casing(word) + QUOTED * is_quoted))
        return found

    def _pieces_of(self, word: str) -> tuple[int, ...]:
        if len(word) > LONGEST_WORD:
            return self._unknown
        return tuple(self._longest_first(_plain(word)))[:MOST_PIECES] or self._unknown

    def _longest_first(self, word: str) -> Iterator[int]:
        """Take the longest piece that fits, again and again; where none fits, the whole word is unknown."""
        found: list[int] = []
        start = 0
        while start < len(word):
            prefix = "##" if start else ""
            for end in range(len(word), start, -1):
                piece = self._ids.get(prefix + word[start:end])
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                yield from self._unknown
                return
        yield from found


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    return "".join(char for char in decomposed if unicodedata.category(char) != "Mn")


def _casing(word: str) -> int:
    """Tell the sort of letters: 0 lower case, 1 a capital first, 2 all capitals, 3 a digit first."""
    if word[0].isdigit():
        return 3
    if len(word) > 1 and word.isupper():
        return 2
    return int(word[0].isupper())
