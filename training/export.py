"""Write the network for onnxruntime: two graphs of 8-bit weights, and the scores of the chain.

The graphs are put together from onnxruntime's fused operators (`com.microsoft`). Weights are quantized by column,
symmetrically; activations when they are there, by tensor.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor, nn

from training.network import EPSILON, HEADS, Encoder, Head, Layer, Network

OPSET = 17
IR_VERSION = 8
FUSED = "com.microsoft"
# Of 8 bits with a sign, the same number on either side.
LARGEST = 127
TINY = 1e-12
Floats = NDArray[np.float32]


class Graph:
    """A graph while it is put together; every value is known by its name."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._nodes: list[onnx.NodeProto] = []
        self._weights: list[onnx.TensorProto] = []

    def weight(self, value: Tensor | Floats, name: str) -> str:
        """Add a weight."""
        array = value.detach().numpy() if isinstance(value, Tensor) else value
        self._weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def add(self, operator: str, inputs: list[str], name: str, *, fused: bool = False, **attributes: object) -> str:
        """Add an operator with one output, and return the name of that."""
        domain = FUSED if fused else ""
        self._nodes.append(helper.make_node(operator, inputs, [name], name=name, domain=domain, **attributes))
        return name

    def quantized(self, matrix: Tensor, name: str, axis: int) -> tuple[str, str]:
        """Add a matrix in 8 bits and its scales, one for each row (axis 0) or column (1); return both names."""
        array = matrix.detach().numpy()
        scales = np.maximum(np.abs(array).max(1 - axis, keepdims=True), TINY) / LARGEST
        whole = np.round(array / scales).astype(np.int8)
        flat = scales.reshape(-1, 1) if axis == 0 else scales.reshape(-1)
        return self.weight(whole, f"{name}.whole"), self.weight(flat.astype(np.float32), f"{name}.scales")

    def embedded(self, table: nn.Embedding, index: str, name: str) -> str:
        """Look up rows of a table."""
        whole, scales = self.quantized(table.weight, name, axis=0)
        row = self.add(
            "Cast", [self.add("Gather", [whole, index], f"{name}.row")], f"{name}.float", to=TensorProto.FLOAT
        )
        return self.add("Mul", [row, self.add("Gather", [scales, index], f"{name}.scale")], name)

    def linear(self, states: str, layer: nn.Linear, name: str) -> str:
        """Apply a linear layer."""
        whole, scales = self.quantized(layer.weight.T, name, axis=1)
        inputs = [states, whole, scales, "", self.weight(layer.bias, f"{name}.bias")]
        return self.add("DynamicQuantizeMatMul", inputs, name, fused=True)

    def gelu(self, states: str, name: str) -> str:
        """Apply a GELU."""
        return self.add("Gelu", [states], name, fused=True)

    def normed(self, states: str, more: str, norm: nn.LayerNorm, name: str) -> str:
        """Add what a layer made to the states that went past it, and norm the sum."""
        gamma, beta = self.weight(norm.weight, f"{name}.gamma"), self.weight(norm.bias, f"{name}.beta")
        return self.add("SkipLayerNormalization", [more, states, gamma, beta], name, fused=True, epsilon=EPSILON)

    def attention(self, states: str, mask: str, layer: nn.Linear, name: str) -> str:
        """Attend, without the linear layer behind it."""
        whole, scales = self.quantized(layer.weight.T, name, axis=1)
        parts = [f"{name}.{part}" for part in ("states", "states.scale", "states.zero")]
        self._nodes.append(helper.make_node("DynamicQuantizeLinear", [states], parts, name=parts[0]))
        zero = self.weight(np.zeros(layer.out_features, dtype=np.int8), f"{name}.zero")
        bias = self.weight(layer.bias, f"{name}.bias")
        inputs = [parts[0], whole, bias, parts[1], scales, mask, parts[2], zero]
        return self.add("QAttention", inputs, name, fused=True, num_heads=HEADS)

    def transformer(self, states: str, mask: str, layer: Layer, name: str) -> str:
        """Apply one layer of a transformer; the mask is B by T integers."""
        attended = self.attention(states, mask, layer.attention_in, f"{name}.attention")
        attended = self.linear(attended, layer.attention_out, f"{name}.attention_out")
        states = self.normed(states, attended, layer.attention_norm, f"{name}.attention_norm")
        inner = self.gelu(self.linear(states, layer.inner, f"{name}.inner"), f"{name}.gelu")
        outer = self.linear(inner, layer.outer, f"{name}.outer")
        return self.normed(states, outer, layer.norm, f"{name}.norm")

    def model(self, inputs: dict[str, tuple[int, list[str | int]]], outputs: list[str]) -> onnx.ModelProto:
        """Close the graph: inputs by name with type and shape, outputs by name."""
        graph = helper.make_graph(
            self._nodes,
            "onrecord",
            [helper.make_tensor_value_info(name, kind, shape) for name, (kind, shape) in inputs.items()],
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in outputs],
            self._weights,
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION, producer_name="onrecord")


def encoder_graph(network: Network) -> onnx.ModelProto:
    """Make the graph from word pieces to states and cue probabilities; all inputs are B by T."""
    graph = Graph()
    encoder: Encoder = network.encoder
    word = graph.embedded(encoder.word, "ids", "word")
    kind = graph.embedded(encoder.kind, "kinds", "kind")
    position = graph.embedded(encoder.position, "positions", "position")
    total = graph.add("Add", [graph.add("Add", [word, kind], "word_kind"), position], "embedded")
    gamma, beta = (graph.weight(value, f"norm.{name}") for name, value in encoder.norm.named_parameters())
    states = graph.add("LayerNormalization", [total, gamma, beta], "normed", axis=-1, epsilon=EPSILON)
    for number, layer in enumerate(encoder.layers):
        states = graph.transformer(states, "mask", layer, f"layer{number}")
    first, last = network.cues[0], network.cues[3]
    tags = graph.linear(graph.gelu(graph.linear(states, first, "cue.inner"), "cue.gelu"), last, "cue.outer")
    graph.add("Softmax", [tags], "cues", axis=-1)
    graph.add("Identity", [states], "states")
    shape: list[str | int] = ["windows", "pieces"]
    return graph.model(
        dict.fromkeys(("ids", "kinds", "positions", "mask"), (TensorProto.INT32, shape)), ["states", "cues"]
    )


def head_graph(head: Head, width: int) -> onnx.ModelProto:
    """Make the graph from the states of a passage and a cue in it to scores of labels; all inputs are N by U."""
    graph = Graph()
    marked = "states"
    for name, table, index in (("distance", head.distance, "distances"), ("mark", head.mark, "cue")):
        marked = graph.add("Add", [marked, graph.embedded(table, index, name)], f"{name}.sum")
    axis = graph.weight(np.array([2], dtype=np.int64), "axis.last")
    middle = graph.weight(np.array([1], dtype=np.int64), "axis.middle")
    others = graph.add("Unsqueeze", ["others", axis], "others.column")
    others = graph.add("Mul", [others, graph.weight(head.other, "other")], "others.row")
    marked = graph.transformer(graph.add("Add", [marked, others], "marked"), "mask", head.layer, "layer")
    members = graph.add("Cast", ["cue"], "members", to=TensorProto.FLOAT)
    column = graph.add("Unsqueeze", [members, axis], "members.column")
    weighted = graph.add("ReduceSum", [graph.add("Mul", [marked, column], "of_cue"), middle], "of_cue.sum", keepdims=1)
    count = graph.add("ReduceSum", [column, middle], "members.sum", keepdims=1)
    centre = graph.add("Div", [weighted, count], "centre")
    joined = graph.add(
        "Add", [graph.linear(marked, head.unit, "unit"), graph.linear(centre, head.cue, "cue.unit")], "joined"
    )
    joined = graph.add("Add", [joined, graph.embedded(head.near, "distances", "near")], "joined.near")
    gates = [graph.linear(marked, head.unit_gate, "unit_gate"), graph.linear(centre, head.cue_gate, "cue_gate")]
    joined = graph.add("Add", [joined, graph.add("Mul", gates, "gated")], "joined.gated")
    inner = graph.gelu(graph.linear(graph.gelu(joined, "out.gelu"), head.out[2], "out.inner"), "out.inner.gelu")
    graph.add("Identity", [graph.linear(inner, head.out[4], "out.outer")], "scores")
    shape: list[str | int] = ["cues", "units"]
    inputs = dict.fromkeys(("cue", "distances", "mask"), (TensorProto.INT32, shape))
    inputs["others"] = (TensorProto.FLOAT, shape)
    inputs["states"] = (TensorProto.FLOAT, [*shape, width])
    return graph.model(inputs, ["scores"])


def write(network: Network, folder: Path, card: dict[str, object], pieces: Sequence[str]) -> None:
    """Write the graphs, the vocabulary, and `attribution.json` (the chain, and what `card` says) into a folder."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    head = network.head
    for name, graph in (
        ("encoder", encoder_graph(network)),
        ("head", head_graph(head, network.encoder.norm.normalized_shape[0])),
    ):
        onnx.save(graph, folder / f"{name}.onnx")
    chain = {name: getattr(head, name).detach().tolist() for name in ("transitions", "first", "last")}
    (folder / "attribution.json").write_text(json.dumps(card | chain, indent=1) + "\n", encoding="utf-8")
    (folder / "vocabulary.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
