"""Wrapping and cutting text in cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from onrecord.domain.spans import Span
from onrecord.tui.layout.cells import WORD, cut, one_line, padded, printable, shown, wrap

LETTERS = st.text(
    st.one_of(
        st.sampled_from("aé \n\t\u00a0\u200d\ufe0f\u0301漢字、。🙂👩‍🚀한\u202f—"),
        st.characters(codec="utf-8"),
    ),
    max_size=200,
)


def wrapped(text: str, width: int) -> list[str]:
    return [line.of(text) for line in wrap(text, Span(0, len(text)), width)] if text else []


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, []),
        ("   ", 10, []),
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 3, ["one", "two", "thr", "ee"]),
        ("a  b\n\n c", 10, ["a  b\n\n c"]),
        ("a  b\n\n c", 3, ["a  b", "c"]),
        ("supercalifragilistic", 8, ["supercal", "ifragili", "stic"]),
        ("so supercalifragilistic", 8, ["so", "supercal", "ifragili", "stic"]),
        ("漢字漢字漢字", 5, ["漢字", "漢字", "漢字"]),
        ("漢字、漢字", 4, ["漢", "字、", "漢字"]),
        ("漢字、漢字", 6, ["漢字、", "漢字"]),
        ("say 漢字漢字", 8, ["say 漢字", "漢字"]),
        ("100\u00a0000 people", 8, ["100\u00a0000", "people"]),
        ("e\u0301e\u0301e\u0301 e\u0301", 3, ["e\u0301e\u0301e\u0301", "e\u0301"]),
        ("🙂🙂🙂", 4, ["🙂🙂", "🙂"]),
    ],
)
def test_lines_break_at_words_beside_wide_characters_and_inside_what_is_too_long(
    text: str, width: int, lines: list[str]
) -> None:
    assert wrapped(text, width) == lines


@given(LETTERS, st.integers(2, 40))
def test_every_word_character_is_on_exactly_one_line_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = wrap(text, Span(0, len(text)), width) if text else []
    offsets = [offset for line in lines for offset in shown(text, line)]
    assert offsets == sorted(set(offsets))
    words = {offset for word in WORD.finditer(text) for offset in range(*word.span())}
    assert words <= set(offsets)
    assert all(text[offset].isspace() for offset in set(offsets) - words)
    assert all(cell_len(one_line(line.of(text))) <= width for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("a title that is too long", 16, "a title that is…"),
        ("a title that is too long", 15, "a title that…"),
        ("unbreakableword", 6, "unbre…"),
        ("cut here, then", 10, "cut here…"),
        ("漢字漢字", 5, "漢字…"),
        ("漢字漢字", 4, "漢…"),
        ("any", 1, "…"),
        ("any", 0, ""),
    ],
)
def test_a_cut_text_ends_with_an_ellipsis_at_a_word_where_one_is_near(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected


@given(LETTERS, st.integers(0, 40))
def test_a_cut_text_fits(text: str, width: int) -> None:
    assert cell_len(cut(one_line(text), width)) <= width


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("a\tb\nc", "a b c"),
        ("a\x1b[31mb\x07", "a[31mb"),
        ("\x9b31m\u202eabc\u2066", "31mabc"),
        ("\ufeffbyte order", "byte order"),
        ("lone \udc80", "lone ?"),
        ("family 👩\u200d🚀", "family 👩\u200d🚀"),
    ],
)
def test_nothing_that_a_terminal_could_act_on_is_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


@given(st.text(max_size=60))
def test_taking_controls_out_keeps_the_width(text: str) -> None:
    spaced = text.replace("\t", " ").replace("\n", " ")
    assert cell_len(printable(text)) == cell_len(spaced)


def test_a_text_is_filled_to_a_width_in_cells() -> None:
    assert padded("漢", 4) == "漢  "
