"""Fit the network to labelled articles."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.extract.model.crf import CONTENT, SPEAKER
from onrecord.extract.model.cue_tags import BEGIN, INSIDE, NONE, tagged_cues
from onrecord.extract.model.windows import Ints, Place, Windows, as_cues, as_windows
from onrecord.extract.model.wordpiece import Vocabulary
from training.batches import Marks, Window, epoch
from training.corpus import LabelledArticle
from training.network import Network, bias_of, chain_loss

IGNORED = -100
# From this share of the steps on the tagger is good enough for its false cues to teach the head something.
TAGGER_READY = 0.15
# Passages go through the head together that are about as long: so many at least, whatever their length.
LEAST_CHUNK = 6
LONGEST_RATIO = 1.25
LONGEST_SURPLUS = 8
REPORT_EVERY = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """How to train; the defaults are those of the weights that are shipped."""

    epochs: int = 5
    batch: int = 8
    """Windows."""
    encoder_rate: float = 1.5e-4
    head_rate: float = 6e-4
    decay: float = 0.01
    warm_up: float = 0.06
    """Share of the steps."""
    averaging: float = 0.997
    """Weight of the past in the moving average of the weights, which is what is kept."""
    cue_weight: float = 2.0
    """How much more a cue counts than a word that is none."""
    role_weight: float = 0.3
    """How much telling what is any claim's content or speaker counts, beside the tasks themselves."""
    false_cues: float = 0.4
    """Cues wrongly found, for each right one, that the head learns to refuse."""
    false_cue_threshold: float = 0.2
    longest_gradient: float = 30.0
    seed: int = 1


@dataclass(frozen=True, slots=True)
class _Cue:
    place: Place
    members: tuple[int, ...]
    labels: Ints


def train(
    network: Network,
    articles: Sequence[LabelledArticle],
    vocabulary: Vocabulary,
    recipe: Recipe,
    report: Callable[[str], None],
) -> dict[str, Tensor]:
    """Train a network in place, and return the moving average of its weights."""
    chance = random.Random(recipe.seed)
    torch.manual_seed(recipe.seed)
    marks = Marks.of(vocabulary)
    batches = [list(epoch(articles, recipe.batch, chance, marks)) for _ in range(recipe.epochs)]
    steps = sum(map(len, batches))
    optimizer = _optimizer(network, recipe)
    rates = [group["lr"] for group in optimizer.param_groups]
    average = {name: value.detach().clone() for name, value in network.state_dict().items()}
    objective = _Objective(network=network, vocabulary=vocabulary, recipe=recipe, chance=chance)
    started, step, running = time.monotonic(), 0, 0.0
    network.train()
    for number, of_epoch in enumerate(batches, 1):
        for batch in of_epoch:
            factor = _rate_factor(step, steps, recipe.warm_up)
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * factor
            loss = objective.loss(batch, with_false_cues=step > TAGGER_READY * steps)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), recipe.longest_gradient)
            optimizer.step()
            step += 1
            _follow(average, network, min(recipe.averaging, (1 + step) / (10 + step)))
            running += (loss.item() - running) / min(step, REPORT_EVERY)
            if step % REPORT_EVERY == 0:
                report(f"epoch {number} step {step}/{steps} loss {running:.3f} {time.monotonic() - started:.0f} s")
    return average


def _rate_factor(step: int, steps: int, warm_up: float) -> float:
    """Rise from nothing to the full rate, then fall in a straight line."""
    return min(1.0, (step + 1) / (warm_up * steps)) * max(0.02, 1 - step / steps)


def _optimizer(network: Network, recipe: Recipe) -> torch.optim.Optimizer:
    """Set up AdamW: the word embeddings stay as they were trained, what is new learns faster."""
    network.encoder.word.requires_grad_(requires_grad=False)
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            is_trained = name.startswith(("encoder.", "head.layer.")) and name != "encoder.kind.weight"
            decays = parameter.dim() > 1 and not isinstance(network.get_submodule(name.rsplit(".", 1)[0]), nn.Embedding)
            groups.setdefault((is_trained, decays), []).append(parameter)
    return torch.optim.AdamW(
        [
            {
                "params": parameters,
                "lr": recipe.encoder_rate if is_trained else recipe.head_rate,
                "weight_decay": recipe.decay if decays else 0.0,
            }
            for (is_trained, decays), parameters in groups.items()
        ],
        betas=(0.9, 0.98),
        fused=True,
    )


def _follow(average: dict[str, Tensor], network: Network, past: float) -> None:
    state = network.state_dict()
    names = [name for name in average if name != "encoder.word.weight"]
    torch._foreach_lerp_([average[name] for name in names], [state[name] for name in names], 1 - past)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Objective:
    """What is made small: the cues wrongly tagged, and for each cue the units wrongly labelled."""

    network: Network
    vocabulary: Vocabulary
    recipe: Recipe
    chance: random.Random

    def loss(self, batch: Sequence[Window], *, with_false_cues: bool) -> Tensor:
        """Sum up how wrong the network is on a batch, by window."""
        windows = as_windows([[passage.units for passage in window] for window in batch], self.vocabulary)
        mask = torch.from_numpy(windows.mask)
        with torch.autocast("cpu", torch.bfloat16):
            states = self.network.encoder(torch.from_numpy(windows.ids), torch.from_numpy(windows.kinds), bias_of(mask))
            tags, roles = self.network.cues(states).float(), self.network.roles(states).float()
        probabilities = tags.detach().softmax(-1)
        cues = list(_gold(batch))
        if with_false_cues:
            wrong = list(_wrong(batch, windows.places, probabilities.numpy(), self.recipe.false_cue_threshold))
            self.chance.shuffle(wrong)
            cues += wrong[: int(self.recipe.false_cues * len(cues)) + 1]
        total = self._tag_loss(batch, windows, tags, roles)
        for chunk in _chunks(cues):
            total = total + _head_loss(self.network, states, probabilities, windows.places, chunk)
        return total / len(batch)

    def _tag_loss(self, batch: Sequence[Window], windows: Windows, tags: Tensor, roles: Tensor) -> Tensor:
        targets, role_targets = _targets(batch, windows.places, windows.ids.shape)
        weights = torch.tensor([1.0, self.recipe.cue_weight, self.recipe.cue_weight])
        cue_loss = functional.cross_entropy(
            tags.transpose(1, 2), targets, weight=weights, ignore_index=IGNORED, reduction="sum"
        )
        counted = (targets != IGNORED)[..., None].expand_as(role_targets)
        role_loss = functional.binary_cross_entropy_with_logits(roles[counted], role_targets[counted], reduction="sum")
        return cue_loss + self.recipe.role_weight * role_loss


def _targets(batch: Sequence[Window], places: list[list[Ints]], shape: tuple[int, ...]) -> tuple[Tensor, Tensor]:
    targets = torch.full(shape, IGNORED)
    roles = torch.zeros((*shape, 2))
    for window, (passages, firsts) in enumerate(zip(batch, places, strict=True)):
        for passage, first in zip(passages, firsts, strict=True):
            targets[window, first] = NONE
            for cue in passage.cues:
                targets[window, first[list(cue.whole)]] = INSIDE
                roles[window, first[cue.labels == CONTENT], 0] = 1
                roles[window, first[cue.labels == SPEAKER], 1] = 1
            targets[window, first[[cue.members[0] for cue in passage.cues]]] = BEGIN
    return targets, roles


def _gold(batch: Sequence[Window]) -> Iterator[_Cue]:
    for window, passages in enumerate(batch):
        for number, passage in enumerate(passages):
            for cue in passage.cues:
                yield _Cue((window, number), cue.members, cue.labels)


def _wrong(
    batch: Sequence[Window], places: list[list[Ints]], probabilities: np.ndarray, threshold: float
) -> Iterator[_Cue]:
    """Find cues of the tagger that share nothing with one of the annotators'; all of their passage is outside."""
    for window, passages in enumerate(batch):
        for number, passage in enumerate(passages):
            right = {member for cue in passage.cues for member in cue.whole}
            for tagged in tagged_cues(probabilities[window, places[window][number]], threshold):
                members = tuple(range(tagged.first, tagged.behind))
                if right.isdisjoint(members):
                    yield _Cue((window, number), members, np.zeros(len(passage.units), dtype=np.int64))


def _chunks(cues: Sequence[_Cue]) -> Iterator[list[_Cue]]:
    """Put cues together whose passages are about as long."""
    chunk: list[_Cue] = []
    for cue in sorted(cues, key=lambda each: len(each.labels)):
        longest = LONGEST_RATIO * len(chunk[0].labels) + LONGEST_SURPLUS if chunk else 0
        if len(chunk) >= LEAST_CHUNK and len(cue.labels) > longest:
            yield chunk
            chunk = []
        chunk.append(cue)
    if chunk:
        yield chunk


def _head_loss(
    network: Network, states: Tensor, probabilities: Tensor, places: list[list[Ints]], chunk: Sequence[_Cue]
) -> Tensor:
    cues = as_cues(places, [(cue.place, cue.members) for cue in chunk])
    window, place = torch.from_numpy(cues.window), torch.from_numpy(cues.place)
    mask = torch.from_numpy(cues.mask)
    labels = torch.zeros(mask.shape, dtype=torch.long)
    for row, cue in zip(labels, chunk, strict=True):
        row[: len(cue.labels)] = torch.from_numpy(cue.labels)
    others = probabilities[window, place, BEGIN] * mask
    with torch.autocast("cpu", torch.bfloat16):
        scores = network.head(
            states[window, place], torch.from_numpy(cues.cue), torch.from_numpy(cues.distance), others, bias_of(mask)
        )
    return chain_loss(network.head, scores.float(), labels, mask.bool())
