from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.extract.model.cue_tags import LONGEST_CUE, tagged_cues

N = (0.9, 0.05, 0.05)
B = (0.1, 0.8, 0.1)
WEAK = (0.5, 0.4, 0.1)
IN = (0.1, 0.1, 0.8)


@pytest.mark.parametrize(
    ("tags", "threshold", "found"),
    [
        ([], 0.3, []),
        ([N, N], 0.3, []),
        ([N, B, N], 0.3, [(1, 2)]),
        ([B, IN, N], 0.3, [(0, 2)]),
        ([IN, IN], 0.3, []),
        ([B, N, B], 0.3, [(0, 1), (2, 3)]),
        ([WEAK, B], 0.3, [(1, 2)]),
        ([B, WEAK], 0.3, [(0, 1)]),
        ([WEAK, N], 0.3, [(0, 1)]),
        ([WEAK, N], 0.5, []),
        ([B] + [IN] * 30, 0.3, [(0, LONGEST_CUE)]),
    ],
)
def test_cues_are_read_off_the_tags(
    tags: list[tuple[float, float, float]], threshold: float, found: list[tuple[int, int]]
) -> None:
    cues = list(tagged_cues(np.array(tags).reshape(-1, 3), threshold))
    assert [(cue.first, cue.behind) for cue in cues] == found


@given(st.integers(0, 10_000), st.integers(1, 40))
def test_no_two_cues_share_a_unit(seed: int, length: int) -> None:
    tags = np.random.default_rng(seed).dirichlet((1, 1, 1), size=length)
    cues = list(tagged_cues(tags, 0.2))
    assert all(left.behind <= right.first for left, right in pairwise(cues))
    assert all(0 <= cue.first < cue.behind <= length for cue in cues)
