import json
import pickle
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from onrecord.domain.errors import PipelineError
from onrecord.domain.spans import Span
from onrecord.extract.model.finder import Found, find_claims, parts_of
from onrecord.extract.model.network import MOST_CUES, WEIGHTS, Network
from onrecord.extract.model.wordpiece import Unit
from onrecord.extract.quotations import find_quotations

FILES = ("attribution.json", "encoder.onnx", "head.onnx", "vocabulary.txt")
SENTENCES = (
    "The mayor said the road will close.",
    "According to the council, the pier is sound.",
    "The pier fell into the harbour at noon.",
    '"We will not sell the mill," Mara Quill told reporters on Monday.',
)


@pytest.fixture(scope="module")
def network() -> Network:
    return Network()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(str(WEIGHTS / name), tmp_path / name)
    return tmp_path


def units_of(text: str, network: Network) -> list[Unit]:
    return network.vocabulary.units(text, Span(0, len(text)))


def found_in(text: str, network: Network) -> list[Found]:
    passages = [Span(0, len(text))]
    return find_claims(text, passages, find_quotations(text, passages), network)


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def read_all(network: Network) -> object:
    return network.version, network.labelled([units_of(SENTENCES[0], network)], [0.4])


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_missing_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(PipelineError, match=name):
        read_all(Network(folder))


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b"", b"\xff\xfe no model"])
def test_a_file_that_is_broken_is_named(folder: Path, name: str, content: bytes) -> None:
    (folder / name).write_bytes(content)
    with pytest.raises(PipelineError, match=name):
        read_all(Network(folder))


@pytest.mark.parametrize("name", ["encoder.onnx", "head.onnx"])
def test_a_file_that_ends_too_early_is_named(folder: Path, name: str) -> None:
    whole = (folder / name).read_bytes()
    (folder / name).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(PipelineError, match=name):
        read_all(Network(folder))


@pytest.mark.parametrize("key", ["version", "transitions", "first", "last"])
@pytest.mark.parametrize("value", [None, "?"])
def test_a_card_that_lacks_something_is_named(folder: Path, key: str, value: str | None) -> None:
    card: dict[str, Any] = json.loads((folder / "attribution.json").read_text())
    del card[key]
    if value is not None and key != "version":
        card[key] = value
    (folder / "attribution.json").write_text(json.dumps(card))
    with pytest.raises(PipelineError, match=r"attribution\.json"):
        read_all(Network(folder))


def test_a_card_that_is_no_object_is_named(folder: Path) -> None:
    (folder / "attribution.json").write_text("[]")
    with pytest.raises(PipelineError, match=r"attribution\.json"):
        read_all(Network(folder))


def test_the_version_is_that_of_the_card(folder: Path) -> None:
    card = json.loads((folder / "attribution.json").read_text()) | {"version": "of-this-test"}
    (folder / "attribution.json").write_text(json.dumps(card))
    assert Network(folder).version == "of-this-test"


def test_a_network_goes_to_another_process_as_its_folder(folder: Path) -> None:
    network = Network(folder)
    assert network.vocabulary
    sent = pickle.dumps(network)
    assert len(sent) < 1_000
    assert pickle.loads(sent).version == network.version  # noqa: S301 - made in the line above


def test_cues_do_not_hang_on_the_order_of_passages_that_fill_a_window_each(network: Network) -> None:
    passages = [units_of(text * 12, network) for text in SENTENCES]
    forth = network.labelled(passages, [0.5] * len(passages))
    back = network.labelled(passages[::-1], [0.5] * len(passages))
    last = len(passages) - 1
    assert [cue.passage for cue in forth] == sorted(cue.passage for cue in forth)
    assert {(cue.passage, cue.tag.first) for cue in forth} == {(last - cue.passage, cue.tag.first) for cue in back}


def test_the_same_passages_are_labelled_the_same(network: Network) -> None:
    passages = [units_of(text, network) for text in SENTENCES]
    first, second = (network.labelled(passages, [0.4] * 4) for _ in range(2))
    assert all(np.array_equal(one.marginals, other.marginals) for one, other in zip(first, second, strict=True))


def test_a_passage_has_no_more_than_so_many_cues(network: Network) -> None:
    units = units_of("said " * 120, network)
    cues = network.labelled([units], [0.0])
    assert len(cues) == MOST_CUES


def test_nothing_is_found_in_no_passages(network: Network) -> None:
    assert network.labelled([], []) == []


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        (SENTENCES[0], ["The mayor"], ["said"], ["the road will close"]),
        (SENTENCES[1], ["the council"], ["According to"], ["the pier is sound"]),
        (SENTENCES[3], ["Mara Quill"], ["told"], ['"We will not sell the mill']),
    ],
)
def test_plain_sentences_are_read(
    network: Network, text: str, speaker: list[str], cue: list[str], content: list[str]
) -> None:
    (found,) = found_in(text, network)
    assert (words(text, found.speaker), words(text, found.cue)) == (speaker, cue)
    assert " ".join(words(text, found.content)).startswith(content[0])
    assert 0.4 <= found.score <= 1


def test_a_plain_sentence_that_nobody_says_holds_no_claim(network: Network) -> None:
    assert found_in(SENTENCES[2], network) == []


def test_a_cue_in_front_of_a_colon_is_found_without_content(network: Network) -> None:
    text = "The keeper wrote in the log:"
    (found,) = found_in(text, network)
    assert (words(text, found.cue), found.content) == (["wrote"], ())


def test_a_long_passage_is_read_in_parts(network: Network) -> None:
    text = "The mayor said the road will close. " * 80
    passages = [Span(0, len(text))]
    assert len(parts_of(text, passages, [()], network.vocabulary)) > 1
    found = found_in(text, network)
    assert {each.passage for each in found} == {0}
    assert len(found) > 40
