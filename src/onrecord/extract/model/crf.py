"""Decode a linear-chain conditional random field: the best labels, and how sure each one is.

Lafferty, McCallum and Pereira, "Conditional random fields", ICML 2001.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

LABELS = ("outside", "speaker", "content")
OUTSIDE, SPEAKER, CONTENT = range(3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Scores of going from label to label, with K labels."""

    transitions: Floats
    """K by K: from the label of the row to that of the column."""
    first: Floats
    """K: to begin with a label."""
    last: Floats
    """K: to end with a label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """What a chain makes of emissions, for N sequences of U units."""

    labels: Ints
    """N by U: the best sequence."""
    marginals: Floats
    """N by U by K: the probability of each label."""


def decode(emissions: NDArray[np.float32], lengths: Ints, chain: Chain) -> Decoded:
    """Find the best labels and the marginals; emissions are N by U by K, of which `lengths` count."""
    scores = emissions.astype(np.float64)
    alive = np.arange(scores.shape[1]) < lengths[:, None]
    return Decoded(labels=_best(scores, alive, chain), marginals=_marginals(scores, alive, chain))


def _best(scores: Floats, alive: NDArray[np.bool_], chain: Chain) -> Ints:
    count, width, labels = scores.shape
    stay = np.arange(labels)
    came_from = np.zeros((count, width, labels), dtype=np.int64)
    best = chain.first + scores[:, 0]
    for unit in range(1, width):
        paths = best[:, :, None] + chain.transitions
        here = alive[:, unit, None]
        came_from[:, unit] = np.where(here, paths.argmax(1), stay)
        best = np.where(here, paths.max(1) + scores[:, unit], best)
    found = np.zeros((count, width), dtype=np.int64)
    found[:, -1] = (best + chain.last).argmax(1)
    rows = np.arange(count)
    for unit in range(width - 1, 0, -1):
        found[:, unit - 1] = came_from[rows, unit, found[:, unit]]
    return found


def _marginals(scores: Floats, alive: NDArray[np.bool_], chain: Chain) -> Floats:
    width = scores.shape[1]
    forward, backward = np.empty_like(scores), np.empty_like(scores)
    forward[:, 0] = chain.first + scores[:, 0]
    for unit in range(1, width):
        here = _log_sum(forward[:, unit - 1, :, None] + chain.transitions, 1) + scores[:, unit]
        forward[:, unit] = np.where(alive[:, unit, None], here, forward[:, unit - 1])
    backward[:, -1] = chain.last
    for unit in range(width - 2, -1, -1):
        following = (scores[:, unit + 1] + backward[:, unit + 1])[:, None, :]
        here = _log_sum(chain.transitions + following, 2)
        backward[:, unit] = np.where(alive[:, unit + 1, None], here, backward[:, unit + 1])
    total = _log_sum(forward[:, -1] + chain.last, 1)
    marginals: Floats = np.exp(forward + backward - total[:, None, None])
    return marginals


def _log_sum(scores: Floats, axis: int) -> Floats:
    top = scores.max(axis, keepdims=True)
    total: Floats = np.squeeze(top, axis) + np.log(np.exp(scores - top).sum(axis))
    return total
