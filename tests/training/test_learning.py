import json
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch: make train installs it")
pytest.importorskip("onnx", reason="writing weights needs onnx: make train installs it")

from training.corpus import Row, labelled  # noqa: E402
from training.export import write  # noqa: E402
from training.learning import Recipe, train  # noqa: E402
from training.network import Network, bias_of, chain_loss  # noqa: E402

from onrecord.domain.spans import Span  # noqa: E402
from onrecord.extract.model import network as runtime  # noqa: E402
from onrecord.extract.model.crf import Chain, decode  # noqa: E402
from onrecord.extract.model.windows import as_cues, as_windows  # noqa: E402
from onrecord.extract.model.wordpiece import Vocabulary  # noqa: E402

WORDS = ["the", "mayor", "said", "road", "will", "close", "she", "and", "river", "rose"]
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", "!", "?", ",", '"', "“", "”", *WORDS]
VOCABULARY = Vocabulary(PIECES)


def row(number: int) -> Row:
    text = "The mayor said the road will close. The river rose."
    spans = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[15, 34]]}
    return {"id": str(number), "text": text, "attributions": [spans]}


@pytest.fixture(scope="module")
def trained() -> Network:
    torch.manual_seed(1)
    network = Network(len(VOCABULARY), dropout=0.0)
    articles = [labelled(row(number), VOCABULARY) for number in range(16)]
    recipe = Recipe(epochs=15, batch=8, encoder_rate=1e-4, head_rate=1e-3, averaging=0.5)
    network.load_state_dict(train(network, articles, VOCABULARY, recipe, lambda _: None))
    network.eval()
    return network


def test_what_is_written_runs_as_what_was_trained(trained: Network, tmp_path: Path) -> None:
    write(trained, tmp_path, {"version": "trial"}, PIECES)
    assert json.loads((tmp_path / "attribution.json").read_text())["version"] == "trial"
    text = row(0)["text"]
    units = runtime.Network(tmp_path).vocabulary.units(text, Span(0, len(text)))
    (found,) = runtime.Network(tmp_path).labelled([units], [0.5])
    said = [text[unit.start : unit.end] for unit in units]
    assert said[found.tag.first : found.tag.behind] == ["said"]
    assert [said[number] for number in np.flatnonzero(found.labels == 2)] == ["the", "road", "will", "close"]
    assert [said[number] for number in np.flatnonzero(found.labels == 1)] == ["The", "mayor"]


def test_the_loss_of_a_chain_is_what_decoding_makes_of_it(trained: Network) -> None:
    """The probability of a sequence of one unit is its marginal."""
    scores = torch.randn(3, 1, 3, generator=torch.Generator().manual_seed(2))
    labels = torch.tensor([[0], [1], [2]])
    mask = torch.ones(3, 1, dtype=torch.bool)
    chain = Chain(
        **{name: getattr(trained.head, name).detach().double().numpy() for name in ("transitions", "first", "last")}
    )
    marginals = decode(scores.numpy(), np.array([1, 1, 1]), chain).marginals
    expected = -np.log([marginals[number, 0, number] for number in range(3)]).sum()
    assert float(chain_loss(trained.head, scores, labels, mask).detach()) == pytest.approx(expected, rel=1e-4)


def test_a_mask_hides_what_is_filled_up(trained: Network) -> None:
    text = row(0)["text"]
    units = VOCABULARY.units(text, Span(0, len(text)))
    alone = as_windows([[units]], VOCABULARY)
    filled = as_windows([[units], [units, units]], VOCABULARY)
    with torch.no_grad():
        first, second = (
            trained.encoder(
                torch.from_numpy(each.ids), torch.from_numpy(each.kinds), bias_of(torch.from_numpy(each.mask))
            )
            for each in (alone, filled)
        )
    width = alone.ids.shape[1]
    np.testing.assert_allclose(first[0].numpy(), second[0, :width].numpy(), atol=1e-4)
    batch = as_cues(alone.places, [((0, 0), [2])])
    assert batch.lengths.tolist() == [len(units)]


def test_the_same_seed_trains_the_same_weights() -> None:
    articles = [labelled(row(number), VOCABULARY) for number in range(4)]
    networks = []
    for _ in range(2):
        torch.manual_seed(3)
        network = Network(len(VOCABULARY))
        networks.append(train(network, articles, VOCABULARY, Recipe(epochs=1), lambda _: None))
    assert all(torch.equal(networks[0][name], networks[1][name]) for name in networks[0])
