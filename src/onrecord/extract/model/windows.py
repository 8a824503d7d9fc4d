"""Pack passages into windows for the encoder, and its cues into batches for the head."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.model.wordpiece import Unit, Vocabulary

Ints = NDArray[np.int64]

# In word pieces, with the marks of start and end; the encoder was trained on windows of this length.
WINDOW = 256

NEAR = 24
"""Up to this distance every unit counts by itself."""
FARTHEST = 64
"""Buckets on either side of the cue; behind NEAR they widen with the logarithm."""

# A place in a batch: number of the window, and number of the passage in that window.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Windows:
    """A batch of windows as arrays, B windows by T word pieces."""

    ids: Ints
    kinds: Ints
    mask: Ints
    """1 where there is a piece, 0 where the window is filled up."""
    places: list[list[Ints]]
    """For each window and passage: where the first pieces of its units stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CueBatch:
    """A batch of cues as arrays, N cues by U units of their passages."""

    window: Ints
    """Number of the window, N by 1."""
    place: Ints
    """Where in the window the first piece of each unit stands."""
    cue: Ints
    """1 for the units of the cue."""
    distance: Ints
    """Bucket of the distance to the cue: see `distance_bucket`."""
    mask: Ints
    lengths: Ints
    """Units in each passage, N."""


def chopped(units: Sequence[Unit], vocabulary: Vocabulary) -> list[list[Unit]]:
    """Cut the units of a passage so that each part fits a window, at the end of a sentence where one is near."""
    limit = WINDOW - 2
    parts: list[list[Unit]] = []
    part: list[Unit] = []
    size = 0
    for unit in units:
        if size + len(unit.pieces) > limit:
            cut = _cut_of(part, vocabulary)
            parts.append(part[:cut])
            part = part[cut:]
            size = sum(len(each.pieces) for each in part)
        part.append(unit)
        size += len(unit.pieces)
    return [*parts, part] if part else parts


def _cut_of(part: Sequence[Unit], vocabulary: Vocabulary) -> int:
    """Find behind which unit a part that is full is cut: the last end of a sentence in its second half."""
    cuts = range(len(part) - 1, len(part) // 2, -1)
    return next((cut for cut in cuts if part[cut - 1].pieces in vocabulary.sentence_ends), len(part))


def packed(sizes: Sequence[int], first: int = WINDOW) -> list[list[int]]:
    """Put passages of so many pieces into windows, in order; list the numbers of the passages in each.

    `first` is the size of the first window: training moves the bounds of the windows by it.
    """
    windows: list[list[int]] = []
    window: list[int] = []
    limit, taken = first, 1
    for number, size in enumerate(sizes):
        if window and taken + size + 1 > limit:
            windows.append(window)
            window, limit, taken = [], WINDOW, 1
        window.append(number)
        taken += size + 1
    return [*windows, window] if window else windows


def size_of(units: Sequence[Unit]) -> int:
    """Count the word pieces of a passage."""
    return sum(len(unit.pieces) for unit in units)


def as_windows(passages: Sequence[Sequence[Sequence[Unit]]], vocabulary: Vocabulary) -> Windows:
    """Write windows, each a list of passages, as arrays: a start, then each passage with a separator behind it."""
    rows: list[list[int]] = []
    kinds: list[list[int]] = []
    places: list[list[Ints]] = []
    for window in passages:
        row, kind = [vocabulary.start], [0]
        firsts = []
        for units in window:
            first = []
            for unit in units:
                first.append(len(row))
                row.extend(unit.pieces)
                kind.extend([unit.kind] * len(unit.pieces))
            row.append(vocabulary.separator)
            kind.append(0)
            firsts.append(np.array(first, dtype=np.int64))
        rows.append(row)
        kinds.append(kind)
        places.append(firsts)
    width = max(map(len, rows))
    return Windows(
        ids=_filled(rows, width, vocabulary.padding),
        kinds=_filled(kinds, width),
        mask=_filled([[1] * len(row) for row in rows], width),
        places=places,
    )


def as_cues(places: Sequence[Sequence[Ints]], cues: Sequence[tuple[Place, Sequence[int]]]) -> CueBatch:
    """Write cues, each its place and the numbers of its units in the passage, as arrays."""
    rows = [places[window][passage] for (window, passage), _ in cues]
    lengths = np.array([len(row) for row in rows], dtype=np.int64)
    width = int(lengths.max())
    units = np.arange(width)
    mask = (units < lengths[:, None]).astype(np.int64)
    cue = np.zeros_like(mask)
    for row, (_, members) in zip(cue, cues, strict=True):
        row[list(members)] = 1
    first = np.array([[min(members)] for _, members in cues])
    last = np.array([[max(members)] for _, members in cues])
    distance = np.minimum(units - first, 0) + np.maximum(units - last, 0)
    return CueBatch(
        window=np.array([[window] for (window, _), _ in cues], dtype=np.int64),
        place=_filled([row.tolist() for row in rows], width),
        cue=cue,
        distance=distance_bucket(distance),
        mask=mask,
        lengths=lengths,
    )


def distance_bucket(distance: Ints) -> Ints:
    """Put distances from the cue, in units and negative before it, into buckets 0 to 2 * FARTHEST."""
    away = np.abs(distance)
    far = np.round(NEAR + 8 * np.log2(np.maximum(away, NEAR) / NEAR))
    bucket = np.where(away <= NEAR, away, np.minimum(far, FARTHEST))
    return (FARTHEST + np.sign(distance) * bucket).astype(np.int64)


def _filled(rows: Sequence[Sequence[int]], width: int, value: int = 0) -> Ints:
    array = np.full((len(rows), width), value, dtype=np.int64)
    for target, row in zip(array, rows, strict=True):
        target[: len(row)] = row
    return array
