"""Read annotated articles, and label their units."""

import json
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from onrecord.domain.layout import paragraphs
from onrecord.extract.division import divided
from onrecord.extract.model.crf import CONTENT, SPEAKER
from onrecord.extract.model.finder import parts_of
from onrecord.extract.model.wordpiece import Unit, Vocabulary
from onrecord.extract.quotations import find_quotations

Ints = NDArray[np.int64]
Row = dict[str, Any]

# A cue of more units is cut: "said during the third and last debate of the season".
LONGEST_CUE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledCue:
    """A cue and what belongs to it, by number of the unit in its passage."""

    members: tuple[int, ...]
    """The units of the cue that stand together, in order."""
    whole: tuple[int, ...]
    """All units of the cue; a cue can be interrupted: "call him a liar"."""
    labels: Ints
    """One for each unit of the passage: outside, speaker or content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledPassage:
    """A passage as the model sees it, with the cues that annotators found."""

    units: Sequence[Unit]
    cues: Sequence[LabelledCue] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledArticle:
    """An article as the model sees it."""

    id: str
    text: str
    passages: Sequence[LabelledPassage]


def read_rows(path: Path) -> list[Row]:
    """Read rows of {"id", "text", "attributions": [{"source", "cue", "content"}]}, spans as [start, end]."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def labelled(row: Row, vocabulary: Vocabulary) -> LabelledArticle:
    """Cut an article into passages and give each unit its labels, once for each cue."""
    passages = passages_of(row["text"], vocabulary)
    starts = [units[0].start for units in passages]
    cues: list[list[LabelledCue]] = [[] for _ in passages]
    for attribution in row["attributions"]:
        home = _passage_of(starts, attribution["cue"])
        if home is not None:
            cue = _labelled_cue(passages[home], attribution)
            cues[home].extend([cue] if cue else [])
    pairs = zip(passages, cues, strict=True)
    return LabelledArticle(
        id=row["id"], text=row["text"], passages=[LabelledPassage(units=units, cues=own) for units, own in pairs]
    )


def passages_of(text: str, vocabulary: Vocabulary) -> list[Sequence[Unit]]:
    """Cut a text into passages that fit a window, as the extractor does."""
    pieces = divided(text, paragraphs(text))
    return [part.units for part in parts_of(text, pieces, find_quotations(text, pieces), vocabulary)]


def _passage_of(starts: Sequence[int], cue: Sequence[Sequence[int]]) -> int | None:
    if not cue:
        return None
    place = bisect_right(starts, min(start for start, _ in cue)) - 1
    return max(place, 0)


def _labelled_cue(units: Sequence[Unit], attribution: Row) -> LabelledCue | None:
    whole = _inside(units, attribution["cue"])
    if not whole:
        return None
    members = [whole[0]]
    for number in whole[1:]:
        if number - members[-1] > 1 or len(members) == LONGEST_CUE:
            break
        members.append(number)
    labels = np.zeros(len(units), dtype=np.int64)
    labels[_inside(units, attribution["source"])] = SPEAKER
    labels[_inside(units, attribution["content"])] = CONTENT
    return LabelledCue(members=tuple(members), whole=tuple(whole), labels=labels)


def _inside(units: Sequence[Unit], spans: Sequence[Sequence[int]]) -> list[int]:
    return [
        number
        for number, unit in enumerate(units)
        if any(unit.start < end and unit.end > start for start, end in spans)
    ]
