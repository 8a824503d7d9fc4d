"""The network: an encoder, a tagger of cues on top of it, and a head that labels the passage of one cue.

The encoder is MiniLM with six layers (Wang et al. 2020, "MiniLM: Deep self-attention distillation"); its table of
token types is widened, so that an uncased vocabulary sees capitals and quotation marks.
"""

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.extract.model.windows import FARTHEST

WIDTH = 384
HEADS = 12
INNER = 1_536
LAYERS = 6
KINDS = 8
POSITIONS = 512
CUE_LABELS = 3
LABELS = 3
HEAD_WIDTH = 256
DISTANCES = 2 * FARTHEST + 1
EPSILON = 1e-12
MASKED = -1e4


class Layer(nn.Module):
    """One layer of a transformer, as in BERT: attention, then a feed-forward net, each with a norm behind it."""

    def __init__(self, dropout: float) -> None:
        """Make a layer with weights to be loaded or learned."""
        super().__init__()
        self.attention_in = nn.Linear(WIDTH, 3 * WIDTH)
        self.attention_out = nn.Linear(WIDTH, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Go from states to states, B by T by WIDTH; `bias` is added to the attention, B by 1 by 1 by T."""
        batch, length, _ = states.shape
        parts = self.attention_in(states).view(batch, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = parts.unbind(0)
        scores = torch.matmul(query * (1 / math.sqrt(WIDTH // HEADS)), key.transpose(-1, -2)) + bias.to(query.dtype)
        mixed = torch.matmul(scores.softmax(-1).to(value.dtype), value)
        attended = self.attention_out(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        states = self.attention_norm(states + self.dropout(attended))
        inner = self.outer(functional.gelu(self.inner(states)))
        normed: Tensor = self.norm(states + self.dropout(inner))
        return normed


class Encoder(nn.Module):
    """From word pieces to states."""

    def __init__(self, pieces: int, dropout: float) -> None:
        """Make an encoder over a vocabulary of so many pieces."""
        super().__init__()
        self.word = nn.Embedding(pieces, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Embedding(KINDS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, kinds: Tensor, bias: Tensor) -> Tensor:
        """Encode B by T pieces into B by T by WIDTH states."""
        positions = self.position(torch.arange(ids.shape[1], device=ids.device))[None]
        states: Tensor = self.norm(self.word(ids) + positions + self.kind(kinds))
        for layer in self.layers:
            states = layer(states, bias)
        return states


class Head(nn.Module):
    """From the states of a passage and one cue in it to scores of outside, speaker and content."""

    def __init__(self, dropout: float) -> None:
        """Make a head with one layer of attention over the passage, the cue marked in it."""
        super().__init__()
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.mark = nn.Embedding(2, WIDTH)
        self.other = nn.Parameter(torch.zeros(WIDTH))
        self.layer = Layer(dropout)
        self.unit = nn.Linear(WIDTH, HEAD_WIDTH)
        self.cue = nn.Linear(WIDTH, HEAD_WIDTH)
        self.unit_gate = nn.Linear(WIDTH, HEAD_WIDTH)
        self.cue_gate = nn.Linear(WIDTH, HEAD_WIDTH)
        self.near = nn.Embedding(DISTANCES, HEAD_WIDTH)
        self.out = nn.Sequential(
            nn.GELU(), nn.Dropout(dropout), nn.Linear(HEAD_WIDTH, HEAD_WIDTH), nn.GELU(), nn.Linear(HEAD_WIDTH, LABELS)
        )
        self.transitions = nn.Parameter(torch.zeros(LABELS, LABELS))
        self.first = nn.Parameter(torch.zeros(LABELS))
        self.last = nn.Parameter(torch.zeros(LABELS))
        nn.init.normal_(self.distance.weight, std=0.02)
        nn.init.normal_(self.mark.weight, std=0.05)
        nn.init.normal_(self.near.weight, std=0.1)

    def forward(self, states: Tensor, cue: Tensor, distance: Tensor, others: Tensor, bias: Tensor) -> Tensor:
        """Score N passages of U units: states N by U by WIDTH, the rest N by U; scores N by U by LABELS.

        `others` is the probability that a unit begins a cue, of this or another claim.
        """
        marked = states + self.distance(distance) + self.mark(cue) + others[..., None] * self.other
        marked = self.layer(marked, bias)
        weights = cue.to(marked.dtype)[..., None]
        centre = (marked * weights).sum(1) / weights.sum(1)
        joined = self.unit(marked) + self.cue(centre)[:, None] + self.near(distance)
        scores: Tensor = self.out(joined + self.unit_gate(marked) * self.cue_gate(centre)[:, None])
        return scores


class Network(nn.Module):
    """Encoder, tagger of cues, and head."""

    def __init__(self, pieces: int, dropout: float = 0.1) -> None:
        """Make a network over a vocabulary of so many pieces."""
        super().__init__()
        self.encoder = Encoder(pieces, dropout)
        self.cues = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Dropout(dropout), nn.Linear(WIDTH, CUE_LABELS))
        self.roles = nn.Linear(WIDTH, 2)
        self.head = Head(dropout)


def bias_of(mask: Tensor) -> Tensor:
    """Turn a mask, B by T with 1 for what is there, into what is added to attention scores."""
    return ((1 - mask.float()) * MASKED)[:, None, None, :]


def chain_loss(head: Head, scores: Tensor, labels: Tensor, mask: Tensor) -> Tensor:
    """Sum the negative log-likelihood of N label sequences; scores N by U by LABELS, the mask boolean."""
    start = head.first + scores[:, 0]
    gold = head.first[labels[:, 0]] + scores[:, 0].gather(1, labels[:, :1])[:, 0]
    emitted = scores[:, 1:].gather(2, labels[:, 1:, None])[..., 0]
    steps = (emitted + head.transitions[labels[:, :-1], labels[:, 1:]]) * mask[:, 1:]
    ends = labels.gather(1, mask.sum(1, keepdim=True) - 1)[:, 0]
    gold = gold + steps.sum(1) + head.last[ends]
    reached = start
    for unit in range(1, scores.shape[1]):
        following = torch.logsumexp(reached[:, :, None] + head.transitions, 1) + scores[:, unit]
        reached = torch.where(mask[:, unit : unit + 1], following, reached)
    return (torch.logsumexp(reached + head.last, 1) - gold).sum()
