"""Make batches of windows out of labelled articles."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.extract.model.windows import WINDOW, packed, size_of
from onrecord.extract.model.wordpiece import QUOTED, Unit, Vocabulary
from training.corpus import LabelledArticle, LabelledPassage

# Of the windows of so many batches those of like length go together, so that little is filled up.
BATCHES_SORTED = 8
# By how much the bounds of the windows move from epoch to epoch.
FIRST_WINDOWS = (64, 128, 192, WINDOW)
# Half of the articles are seen with the other sort of quotation marks: outlets differ in them, and so will readers'.
REQUOTED_SHARE = 0.5

Window = list[LabelledPassage]


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """The word pieces of quotation marks."""

    straight: tuple[int, ...]
    opening: tuple[int, ...]
    closing: tuple[int, ...]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Marks":
        """Look them up."""
        straight, opening, closing = (vocabulary.pieces_of(mark) for mark in '"“”')
        return cls(straight=straight, opening=opening, closing=closing)

    def exchanged(self, passage: LabelledPassage) -> LabelledPassage:
        """Give a passage straight marks for curly ones, or curly for straight."""
        units = list(passage.units)
        for number, unit in enumerate(units):
            units[number] = unit._replace(pieces=self._exchanged(units, number, unit))
        return replace(passage, units=units)

    def _exchanged(self, units: Sequence[Unit], number: int, unit: Unit) -> tuple[int, ...]:
        if unit.pieces in (self.opening, self.closing):
            return self.straight
        if unit.pieces == self.straight:
            is_first = unit.kind >= QUOTED and (number == 0 or units[number - 1].kind < QUOTED)
            return self.opening if is_first else self.closing
        return unit.pieces


def epoch(
    articles: Sequence[LabelledArticle], size: int, chance: random.Random, marks: Marks
) -> Iterator[list[Window]]:
    """Yield all windows of the articles in batches of `size`, shuffled, with their bounds moved."""
    windows = [window for article in articles for window in _windows(article, chance, marks)]
    chance.shuffle(windows)
    stretch = size * BATCHES_SORTED
    ordered = [
        window
        for start in range(0, len(windows), stretch)
        for window in sorted(windows[start : start + stretch], key=_length)
    ]
    batches = [ordered[start : start + size] for start in range(0, len(ordered), size)]
    chance.shuffle(batches)
    yield from batches


def _windows(article: LabelledArticle, chance: random.Random, marks: Marks) -> Iterator[Window]:
    passages = article.passages
    if chance.random() < REQUOTED_SHARE:
        passages = [marks.exchanged(passage) for passage in passages]
    sizes = [size_of(passage.units) for passage in passages]
    for numbers in packed(sizes, chance.choice(FIRST_WINDOWS)):
        yield [passages[number] for number in numbers]


def _length(window: Window) -> int:
    return sum(size_of(passage.units) for passage in window)
