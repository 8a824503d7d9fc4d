import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.spans import Span
from onrecord.extract.model.windows import (
    FARTHEST,
    NEAR,
    WINDOW,
    as_cues,
    as_windows,
    chopped,
    distance_bucket,
    packed,
    size_of,
)
from onrecord.extract.model.wordpiece import Vocabulary


def test_a_passage_that_fits_stays_whole(vocabulary: Vocabulary) -> None:
    units = vocabulary.units("The mayor said. " * 30, Span(0, 480))
    assert chopped(units, vocabulary) == [units]
    assert chopped([], vocabulary) == []


def test_a_long_passage_is_cut_at_the_end_of_a_sentence(vocabulary: Vocabulary) -> None:
    text = "The mayor said the road will close. " * 100
    units = vocabulary.units(text, Span(0, len(text)))
    parts = chopped(units, vocabulary)
    assert [unit for part in parts for unit in part] == units
    assert all(text[part[-1].start] == "." for part in parts)


def test_a_passage_without_sentences_is_cut_where_it_is_full(vocabulary: Vocabulary) -> None:
    text = "roadways " * 1_000
    parts = chopped(vocabulary.units(text, Span(0, len(text))), vocabulary)
    assert all(size_of(part) <= WINDOW - 2 for part in parts)
    assert all(size_of(part) > WINDOW - 8 for part in parts[:-1])


@given(st.lists(st.integers(1, WINDOW - 2)), st.sampled_from([64, 128, WINDOW]))
def test_windows_hold_every_passage_once_and_in_order(sizes: list[int], first: int) -> None:
    windows = packed(sizes, first)
    assert [number for window in windows for number in window] == list(range(len(sizes)))
    assert all(1 + sum(sizes[number] + 1 for number in window) <= WINDOW for window in windows)


def test_windows_become_arrays_with_a_separator_behind_each_passage(vocabulary: Vocabulary) -> None:
    said = vocabulary.units("She said", Span(0, 8))
    roadways = vocabulary.units("Roadways close", Span(0, 14))
    windows = as_windows([[said, roadways], [said]], vocabulary)
    start, separator = vocabulary.start, vocabulary.separator
    she_said = [piece for unit in said for piece in unit.pieces]
    the_road = [piece for unit in roadways for piece in unit.pieces]
    assert windows.ids.tolist() == [
        [start, *she_said, separator, *the_road, separator],
        [start, *she_said, separator, *[vocabulary.padding] * 5],
    ]
    assert windows.mask.sum(1).tolist() == [9, 4]
    assert windows.kinds[0].tolist() == [0, 1, 0, 0, 1, 1, 1, 0, 0]
    assert [places.tolist() for places in windows.places[0]] == [[1, 2], [4, 7]]


@pytest.mark.parametrize(
    ("distance", "bucket"),
    [
        (0, FARTHEST),
        (1, FARTHEST + 1),
        (-1, FARTHEST - 1),
        (NEAR, FARTHEST + NEAR),
        (2 * NEAR, FARTHEST + NEAR + 8),
        (100_000, 2 * FARTHEST),
        (-100_000, 0),
    ],
)
def test_distances_are_counted_near_the_cue_and_estimated_far_from_it(distance: int, bucket: int) -> None:
    assert distance_bucket(np.array([distance])).tolist() == [bucket]


def test_cues_become_arrays_over_their_passages() -> None:
    places = [[np.array([1, 2, 4]), np.array([6, 7, 8, 9])]]
    batch = as_cues(places, [((0, 0), [1]), ((0, 1), [1, 2])])
    assert batch.place.tolist() == [[1, 2, 4, 0], [6, 7, 8, 9]]
    assert batch.cue.tolist() == [[0, 1, 0, 0], [0, 1, 1, 0]]
    assert batch.mask.tolist() == [[1, 1, 1, 0], [1, 1, 1, 1]]
    assert (batch.distance - FARTHEST).tolist() == [[-1, 0, 1, 2], [-1, 0, 0, 1]]
    assert batch.lengths.tolist() == [3, 4]
    assert batch.window.tolist() == [[0], [0]]
