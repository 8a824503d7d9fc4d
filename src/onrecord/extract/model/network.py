"""Run the trained network with onnxruntime: the passages of a text in, labelled cues out."""

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from onrecord.extract.loading import loading
from onrecord.extract.model.crf import LABELS, Chain, decode
from onrecord.extract.model.cue_tags import BEGIN, TaggedCue, tagged_cues
from onrecord.extract.model.windows import Ints, Place, Windows, as_cues, as_windows, packed, size_of
from onrecord.extract.model.wordpiece import Unit, Vocabulary

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Floats = NDArray[np.float64]

WEIGHTS = files("onrecord.extract.model") / "weights"
CARD = "attribution.json"
VOCABULARY = "vocabulary.txt"
# Shapes of what the card says of the chain of labels.
CHAIN = {"transitions": (len(LABELS), len(LABELS)), "first": (len(LABELS),), "last": (len(LABELS),)}
CUES_AT_ONCE = 16
# A passage has no more: prose has at most a dozen, and what is nothing but "said said said" costs no more than this.
MOST_CUES = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledCue:
    """A cue that the network found in a passage, with what it makes of the units around."""

    passage: int
    """Number of the passage."""
    tag: TaggedCue
    labels: Ints
    """One for each unit: outside, speaker or content."""
    marginals: Floats
    """For each unit the probability of each label."""


class Network:
    """The trained network, loaded at first use."""

    def __init__(self, folder: Traversable = WEIGHTS) -> None:
        """Name the folder that holds `encoder.onnx`, `head.onnx`, `attribution.json` and `vocabulary.txt`."""
        self._folder = folder

    def __reduce__(self) -> tuple[type["Network"], tuple[Traversable]]:
        """Go to another process as what it takes to load it there."""
        return type(self), (self._folder,)

    @property
    def version(self) -> str:
        """Give the name of the weights; raise PipelineError where they are missing or broken."""
        with self._loading(CARD):
            return str(self._card["version"])

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Read the word pieces; raise PipelineError where they are missing or broken."""
        with self._loading(VOCABULARY):
            return Vocabulary(self._read(VOCABULARY).decode().splitlines())

    @cached_property
    def _card(self) -> dict[str, Any]:
        with self._loading(CARD):
            card: dict[str, Any] = json.loads(self._read(CARD))
            return card

    @cached_property
    def _chain(self) -> Chain:
        with self._loading(CARD):
            parts = {name: np.array(self._card[name], dtype=np.float64).reshape(shape) for name, shape in CHAIN.items()}
            return Chain(**parts)

    @cached_property
    def _encoder(self) -> "InferenceSession":
        return self._session("encoder.onnx")

    @cached_property
    def _head(self) -> "InferenceSession":
        return self._session("head.onnx")

    def labelled(self, passages: Sequence[Sequence[Unit]], thresholds: Sequence[float]) -> list[LabelledCue]:
        """Find the cues of passages whose probability reaches the threshold of their passage; in order.

        What one passage gets hangs on the passages of this call alone.
        """
        found: list[LabelledCue] = []
        # 8-bit sums are scaled by the largest value of a batch: with one window in it they are the most exact. Nothing
        # is filled up then, and it was faster by a tenth than eight at once.
        for window in packed([size_of(units) for units in passages]):
            found += self._of_window(window, passages, thresholds)
        return sorted(found, key=lambda cue: (cue.passage, cue.tag.first))

    def _of_window(
        self, numbers: Sequence[int], passages: Sequence[Sequence[Unit]], thresholds: Sequence[float]
    ) -> Iterator[LabelledCue]:
        window = as_windows([[passages[number] for number in numbers]], self.vocabulary)
        states, tags = self._encoded(window)
        (firsts,) = window.places
        cues: list[tuple[Place, TaggedCue]] = []
        for place, (number, first) in enumerate(zip(numbers, firsts, strict=True)):
            tagged = tagged_cues(tags[0, first], thresholds[number])
            cues += [((0, place), tag) for tag in sorted(tagged, key=lambda tag: -tag.score)[:MOST_CUES]]
        cues.sort(key=lambda cue: len(firsts[cue[0][1]]))
        for start in range(0, len(cues), CUES_AT_ONCE):
            some = cues[start : start + CUES_AT_ONCE]
            labels = self._labels(window, states, tags, some)
            for ((_, place), tag), (best, marginals) in zip(some, labels, strict=True):
                yield LabelledCue(passage=numbers[place], tag=tag, labels=best, marginals=marginals)

    def _encoded(self, windows: Windows) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        positions = np.broadcast_to(np.arange(windows.ids.shape[1]), windows.ids.shape)
        arrays = {"ids": windows.ids, "kinds": windows.kinds, "positions": positions, "mask": windows.mask}
        states, tags = self._encoder.run(None, {name: array.astype(np.int32) for name, array in arrays.items()})
        return states, tags

    def _labels(
        self,
        windows: Windows,
        states: NDArray[np.float32],
        tags: NDArray[np.float32],
        cues: Sequence[tuple[Place, TaggedCue]],
    ) -> Iterator[tuple[Ints, Floats]]:
        batch = as_cues(windows.places, [(place, range(tag.first, tag.behind)) for place, tag in cues])
        integers = {"cue": batch.cue, "distances": batch.distance, "mask": batch.mask}
        floats = {
            "states": states[batch.window, batch.place],
            "others": tags[batch.window, batch.place, BEGIN] * batch.mask,
        }
        inputs = {name: array.astype(np.int32) for name, array in integers.items()}
        inputs |= {name: array.astype(np.float32) for name, array in floats.items()}
        (scores,) = self._head.run(None, inputs)
        decoded = decode(scores, batch.lengths, self._chain)
        for length, labels, marginals in zip(batch.lengths, decoded.labels, decoded.marginals, strict=True):
            yield labels[:length], marginals[:length]

    def _session(self, name: str) -> "InferenceSession":
        from onnxruntime import InferenceSession, SessionOptions  # noqa: PLC0415 - heavy, and only extraction needs it

        options = SessionOptions()
        # Extraction runs in a process of its own beside the reader: it takes one core, whatever the machine has.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        with self._loading(name):
            return InferenceSession(self._read(name), options, providers=["CPUExecutionProvider"])

    def _read(self, name: str) -> bytes:
        return (self._folder / name).read_bytes()

    def _loading(self, name: str) -> AbstractContextManager[None]:
        return loading(f"the trained model {self._folder / name}", "install onrecord again, it brings it")
