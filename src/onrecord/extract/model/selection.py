"""Choose among the labelled cues of a passage, so that every word is the content of one claim at most."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from onrecord.domain.spans import Span
from onrecord.extract.model.crf import CONTENT, SPEAKER
from onrecord.extract.model.network import LabelledCue
from onrecord.extract.model.wordpiece import QUOTED, Unit

# The numbers below were tuned on the development set of PolNeAR.
SURE = 0.45
"""From this score on a claim is one."""
RESCUED = 0.02
"""From this score on, where a quotation would be nobody's otherwise."""
LEAST_QUOTED = 4
"""A quotation of fewer words is a term or a title: it saves no cue that is unsure."""
FREE = 0.3
"""A quotation is nobody's where at most this share of its words is."""
SNAPPED = 0.5
"""A claim with this share of a quotation has all of it."""
HALF = 0.5

Numbers = frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A claim, by the numbers of its units in the passage."""

    cue: range
    content: Numbers
    speaker: Numbers
    score: float
    """Probability of the cue, times the mean probability of its content."""


def threshold_for(units: Sequence[Unit]) -> float:
    """Tell from which probability on the cues of a passage are worth labelling."""
    return RESCUED if any(len(quotation) >= LEAST_QUOTED for quotation in _quotations(units)) else SURE


def choose(text: str, units: Sequence[Unit], cues: Iterable[LabelledCue]) -> list[Choice]:
    """Choose the claims of a passage, in order of their cues: the surest takes its words first."""
    words = _words(text, units)
    candidates = [choice for choice in map(_choice, cues) if not words.isdisjoint(choice.content)]
    candidates.sort(key=lambda each: (-each.score, each.cue.start))
    quotations = _quotations(units)
    chosen: list[Choice] = []
    for candidate in candidates:
        if candidate.score >= SURE:
            chosen += _left_of(candidate, chosen, words)
    for quotation in quotations:
        chosen += _rescued(quotation & words, candidates, chosen, words)
    for quotation in quotations:
        chosen = [_snapped(each, quotation, chosen, words) for each in chosen]
    return sorted(chosen, key=lambda each: each.cue.start)


def announced(text: str, units: Sequence[Unit], cues: Iterable[LabelledCue]) -> Choice | None:
    """Find the cue that leaves its content to the next passage, as this one ends in a colon: "The letter said:"."""
    if not units or text[units[-1].start : units[-1].end] != ":":
        return None
    words = _words(text, units)
    empty = [each for each in cues if each.tag.score >= SURE and words.isdisjoint(_choice(each).content)]
    last = max(empty, key=lambda each: each.tag.first, default=None)
    return replace(_choice(last), score=last.tag.score) if last else None


def spans_of(text: str, units: Sequence[Unit], numbers: Iterable[int]) -> tuple[Span, ...]:
    """Turn units into spans, in order; what only marks stand between is joined, what is only marks is left out."""
    words = _words(text, units)
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and words.isdisjoint(range(found[-1][-1] + 1, number)):
            found[-1].append(number)
        else:
            found.append([number])
    return tuple(Span(units[run[0]].start, units[run[-1]].end) for run in found if not words.isdisjoint(run))


def _words(text: str, units: Sequence[Unit]) -> Numbers:
    return frozenset(number for number, unit in enumerate(units) if text[unit.start].isalnum())


def _quotations(units: Sequence[Unit]) -> list[Numbers]:
    runs = groupby(enumerate(units), key=lambda pair: pair[1].kind >= QUOTED)
    return [frozenset(number for number, _ in run) for is_quoted, run in runs if is_quoted]


def _choice(cue: LabelledCue) -> Choice:
    own = range(cue.tag.first, cue.tag.behind)
    content = [number for number in map(int, np.flatnonzero(cue.labels == CONTENT)) if number not in own]
    surety = float(cue.marginals[content, CONTENT].mean()) if content else 0.0
    speaker = frozenset(map(int, np.flatnonzero(cue.labels == SPEAKER)))
    return Choice(cue=own, content=frozenset(content), speaker=speaker, score=cue.tag.score * surety)


def _taken(chosen: Iterable[Choice]) -> Numbers:
    return frozenset[int]().union(*(each.content for each in chosen))


def _left_of(candidate: Choice, chosen: Sequence[Choice], words: Numbers) -> list[Choice]:
    """Leave a candidate what nobody has taken; nothing where that is less than half."""
    free = candidate.content - _taken(chosen)
    if len(free) < HALF * len(candidate.content) or words.isdisjoint(free):
        return []
    return [replace(candidate, content=free)]


def _rescued(
    quotation: Numbers, candidates: Iterable[Choice], chosen: Sequence[Choice], words: Numbers
) -> list[Choice]:
    """Take the best candidate, however unsure, for a quotation that nobody has."""
    if len(quotation) < LEAST_QUOTED or len(quotation & _taken(chosen)) > FREE * len(quotation):
        return []
    unsure = (each for each in candidates if each.score < SURE)
    fitting = (each for each in unsure if len(quotation & each.content) >= HALF * len(quotation))
    return next((left for left in (_left_of(each, chosen, words) for each in fitting) if left), [])


def _snapped(choice: Choice, quotation: Numbers, chosen: Iterable[Choice], words: Numbers) -> Choice:
    """Give a claim the whole of a quotation that it has most of, where no other claim has any."""
    said = quotation & words
    mine = said & choice.content
    others = _taken(each for each in chosen if each is not choice)
    if not SNAPPED * len(said) <= len(mine) < len(said) or said & others:
        return choice
    return replace(choice, content=choice.content | (quotation - set(choice.cue)))
