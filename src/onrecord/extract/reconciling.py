"""Hold what the model finds against what grammar finds, where the two read the same cue.

The model goes first: it is by far the better reader of the two. Grammar has the word where the model is in doubt, where
it sees no speaker, and where it sees nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.domain.spans import Span
from onrecord.extract.attribution import Attribution, without_cue

# Below this score of the model the reading of grammar is taken, where it has all of the model's and more.
DOUBTED = 0.9


def reconciled(by_model: Sequence[Attribution], by_grammar: Sequence[Attribution]) -> list[Attribution]:
    """Join two readings of one passage into one, in order of the text."""
    found: list[Attribution] = []
    for reading in by_grammar:
        same = [each for each in by_model if _cue_of(each) & _cue_of(reading)]
        if same:
            found.append(_settled(same, reading, [each for each in by_model if each not in same]))
        elif not _overlaps(reading, by_model):
            found.append(reading)
    read = {number for each in by_grammar for number in _cue_of(each)}
    found += [each for each in by_model if not _cue_of(each) & read]
    return sorted(found, key=lambda each: each.start)


def _cue_of(attribution: Attribution) -> set[int]:
    return {word.index for word in attribution.cue}


def _settled(same: Sequence[Attribution], reading: Attribution, others: Sequence[Attribution]) -> Attribution:
    """Settle what is said where the model reads a cue, or several, that grammar reads too."""
    first = same[0]
    if len(same) > 1:
        # "points to X, writing that 'Y'" is one claim.
        cue = tuple(dict.fromkeys(word for each in same for word in each.cue))
        first = replace(first, cue=cue, content=without_cue((span for each in same for span in each.content), cue))
    elif (first.score or 0) < DOUBTED and _holds(reading, first) and not _overlaps(reading, others):
        first = replace(first, content=reading.content, cue=reading.cue)
    return first if first.speaker else replace(first, speaker=reading.speaker, named=reading.named)


def _holds(reading: Attribution, other: Attribution) -> bool:
    """Tell whether a reading has all of what another has: then that one is a piece of it."""
    return all(any(whole.contains(span) for whole in reading.content) for span in other.content)


def _overlaps(reading: Attribution, others: Iterable[Attribution]) -> bool:
    """Tell whether words of a reading are somebody else's content or cue already."""
    taken = [span for each in others for span in _spans_of(each)]
    return any(span.overlaps(other) for span in _spans_of(reading) for other in taken)


def _spans_of(attribution: Attribution) -> list[Span]:
    return [*attribution.content, *(Span(word.start, word.end) for word in attribution.cue)]
