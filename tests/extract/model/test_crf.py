from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.model.crf import LABELS, Chain, decode

COUNT = len(LABELS)


def brute_force(scores: np.ndarray, chain: Chain) -> tuple[list[int], np.ndarray]:
    """Go through every sequence of labels."""
    length = len(scores)
    marginals = np.zeros((length, COUNT))
    total, best, best_score = 0.0, [0] * length, -np.inf
    for labels in product(range(COUNT), repeat=length):
        score = chain.first[labels[0]] + chain.last[labels[-1]]
        score += sum(scores[place, label] for place, label in enumerate(labels))
        score += sum(chain.transitions[left, right] for left, right in pairwise(labels))
        if score > best_score:
            best, best_score = list(labels), score
        weight = np.exp(score)
        total += weight
        for place, label in enumerate(labels):
            marginals[place, label] += weight
    return best, marginals / total


@given(st.integers(0, 10_000), st.lists(st.integers(1, 5), min_size=1, max_size=4))
def test_a_batch_is_decoded_as_every_sequence_by_itself(seed: int, lengths: list[int]) -> None:
    chance = np.random.default_rng(seed)
    chain = Chain(
        transitions=chance.normal(size=(COUNT, COUNT)), first=chance.normal(size=COUNT), last=chance.normal(size=COUNT)
    )
    emissions = chance.normal(size=(len(lengths), max(lengths), COUNT)).astype(np.float32)
    decoded = decode(emissions, np.array(lengths), chain)
    for row, length in enumerate(lengths):
        best, marginals = brute_force(emissions[row, :length].astype(np.float64), chain)
        assert decoded.labels[row, :length].tolist() == best
        np.testing.assert_allclose(decoded.marginals[row, :length], marginals, atol=1e-9)
