"""Read cues off the tagger's probabilities."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

NONE, BEGIN, INSIDE = range(3)
# In units: "said during the third and last debate".
LONGEST_CUE = 12


class TaggedCue(NamedTuple):
    """A cue in a passage."""

    score: float
    """Probability that its first unit begins a cue."""
    first: int
    """Number of its first unit in the passage."""
    behind: int
    """Number of the unit behind its last."""


def tagged_cues(probabilities: NDArray[np.floating], threshold: float) -> Iterator[TaggedCue]:
    """Find the cues of a passage; probabilities are U by 3: none, begin, inside.

    Of neighbours that both could begin a cue, the likelier one does.
    """
    begins = probabilities[:, BEGIN]
    goes_on = probabilities[:, INSIDE] > np.maximum(probabilities[:, NONE], begins)
    likely = begins >= threshold
    behind = 0
    for first in map(int, np.flatnonzero(likely)):
        is_taken = first < behind
        before_is_likelier = first > 0 and likely[first - 1] and begins[first - 1] > begins[first]
        end = _end(goes_on, first)
        next_is_likelier = end == first + 1 < len(begins) and likely[end] and begins[end] > begins[first]
        if not (is_taken or before_is_likelier or next_is_likelier):
            behind = end
            yield TaggedCue(float(begins[first]), first, end)


def _end(goes_on: NDArray[np.bool_], first: int) -> int:
    end = first + 1
    while end < len(goes_on) and goes_on[end] and end - first < LONGEST_CUE:
        end += 1
    return end
