"""Find who said what in the passages of a text, by the trained model alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from onrecord.domain.spans import Span
from onrecord.extract.model.network import Network
from onrecord.extract.model.selection import Choice, announced, choose, spans_of, threshold_for
from onrecord.extract.model.windows import chopped
from onrecord.extract.model.wordpiece import Unit, Vocabulary
from onrecord.extract.quotations import Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A passage, or as much of a long one as fits a window, in units."""

    passage: int
    """Number of the passage."""
    units: Sequence[Unit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A claim as the model sees it: words alone, no expert yet."""

    passage: int
    """Number of the passage."""
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    """Empty where the passage ends in a colon, and what is said stands behind it."""
    speaker: tuple[Span, ...]
    score: float
    """How sure the model is, from 0 to 1."""


def parts_of(
    text: str, passages: Sequence[Span], quotations: Sequence[Sequence[Quotation]], vocabulary: Vocabulary
) -> list[Part]:
    """Cut passages into parts that fit a window; `quotations` are those of each passage."""
    found = []
    for number, (passage, quoted) in enumerate(zip(passages, quotations, strict=True)):
        units = vocabulary.units(text, passage, [each.span for each in quoted])
        found += [Part(passage=number, units=part) for part in chopped(units, vocabulary)]
    return found


def find_claims(
    text: str, passages: Sequence[Span], quotations: Sequence[Sequence[Quotation]], network: Network
) -> list[Found]:
    """Find the claims of a text, in order of passages and cues; raises PipelineError where the model is missing."""
    parts = parts_of(text, passages, quotations, network.vocabulary)
    units = [part.units for part in parts]
    cues = network.labelled(units, [threshold_for(each) for each in units])
    found: list[Found] = []
    for number, of_part in groupby(cues, key=lambda cue: cue.passage):
        part, own = parts[number], list(of_part)
        last = announced(text, part.units, own)
        found += _found(text, part, [*choose(text, part.units, own), *([last] if last else [])])
    return found


def _found(text: str, part: Part, choices: Sequence[Choice]) -> Iterator[Found]:
    for choice in choices:
        cue, content, speaker = (
            spans_of(text, part.units, numbers) for numbers in (choice.cue, choice.content, choice.speaker)
        )
        if cue:
            yield Found(passage=part.passage, cue=cue, content=content, speaker=speaker, score=choice.score)
