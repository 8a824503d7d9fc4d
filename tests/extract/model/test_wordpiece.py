import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.model.conftest import PIECES

from onrecord.domain.spans import Span
from onrecord.extract.model.wordpiece import MOST_PIECES, QUOTED, Vocabulary


def words(text: str, vocabulary: Vocabulary) -> list[str]:
    return [text[unit.start : unit.end] for unit in vocabulary.units(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("The mayor said.", ["The", "mayor", "said", "."]),
        ("“Roads,” she said", ["“", "Roads", ",", "”", "she", "said"]),
        ("didn't", ["didn", "'", "t"]),
        ("snake_case", ["snake", "_", "case"]),
        ("cafe\u0301 closes", ["cafe\u0301", "closes"]),
        ("U.S.-based", ["U", ".", "S", ".", "-", "based"]),
    ],
)
def test_words_and_marks_are_units(text: str, units: list[str], vocabulary: Vocabulary) -> None:
    assert words(text, vocabulary) == units


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("road", ["road"]),
        ("ROADWAYS", ["road", "##way", "##s"]),
        ("Café", ["cafe"]),
        ("500", ["5", "##0", "##0"]),
        ("unknown", ["[UNK]"]),
        ("roadx", ["[UNK]"]),
        ("x" * 500, ["[UNK]"]),
        ("\u0301", ["[UNK]"]),
    ],
)
def test_a_word_is_made_of_the_longest_pieces_from_the_left(
    word: str, pieces: list[str], vocabulary: Vocabulary
) -> None:
    assert [PIECES[number] for number in vocabulary.pieces_of(word)] == pieces


@pytest.mark.parametrize(("word", "kind"), [("mayor", 0), ("Mayor", 1), ("A", 1), ("UN", 2), ("5th", 3), (",", 0)])
def test_capitals_and_digits_make_the_kind(word: str, kind: int, vocabulary: Vocabulary) -> None:
    (unit,) = vocabulary.units(word, Span(0, len(word)))
    assert unit.kind == kind


def test_units_inside_quotation_marks_are_of_other_kinds(vocabulary: Vocabulary) -> None:
    text = 'He said "Close the road" and "Will he" said the mayor'
    quoted = (Span(8, 24), Span(29, 38))
    units = vocabulary.units(text, Span(0, len(text)), quoted)
    inside = [text[unit.start : unit.end] for unit in units if unit.kind >= QUOTED]
    assert inside == ['"', "Close", "the", "road", '"', '"', "Will", "he", '"']


@given(st.text())
def test_units_hold_every_letter_once_and_never_fail(text: str) -> None:
    if not text:
        return
    units = Vocabulary(PIECES).units(text, Span(0, len(text)))
    held = {place for unit in units for place in range(unit.start, unit.end)}
    assert sum(unit.end - unit.start for unit in units) == len(held)
    assert all(place in held for place, char in enumerate(text) if not char.isspace())
    assert all(1 <= len(unit.pieces) <= MOST_PIECES for unit in units)
