"""Cleaning at the door."""

import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.ingest.clean import MARKS_PER_BASE, clean

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
NASTY = st.text(
    st.one_of(
        st.sampled_from("\x1b\x07\\[]P^_X;:?0139mHhABc \n\r\t\v\f\x00\x08\x18\x1a\x7f"),
        st.sampled_from("\x80\x85\x90\x91\x98\x9b\x9c\x9d\x9e\x9f\u20ac\xe2"),
        st.sampled_from(
            BIDI + "\u200b\u200c\u200d\u2028\u2029\u2060\ufeff\xad\u034f\ufffc\ufe0f\ufe0e\U000e0041\U000e0100"
        ),
        st.sampled_from(
            "a\u0300\u0301\u0323\u0338=\u0344\u20e3\u0915\u094d\u0937\u093c\u0958\u09c7\u09be\u0f71\u0f72\u1100\u1161\u11a8"
        ),
        st.sampled_from(
            "\U0001f468\U0001f3fd\u2764\u2640\u2194\u2139\u00a0\u2003\ud83d\ude00\udfff\ufdd0\uffff\U0010ffff\u0600\ufb2c"
        ),
        st.characters(),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("dirty", "cleaned"),
    [
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("page\fpage\vline\u2028line\u2029paragraph", "page\npage\nline\nline\n\nparagraph"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("\n\n  indented \t\nb\xa0 \n\n", "  indented\nb"),
        ("tab\tand\xa0space", "tab\tand\xa0space"),
        ("nul\x00 bell\x07 del\x7f", "nul bell del"),
        # escape sequences
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[38;2;1;2;3mrgb\x1b[?25l\x1b[>1u\x1b[2 q", "rgb"),
        ("\x9b31mred", "red"),
        ("café\x9b31mred", "caféred"),
        ("\x1b[3\x001mred", "red"),
        ("\x1b]0;a window title\x07text", "text"),
        ("\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\ text", "link text"),
        ("\x9d52;c;ZXZpbA==\x9ctext", "text"),
        ("\x1b]52;c;ZXZp\nbA==\x07text", "text"),
        ("\x1bPq#0;2;0;0;0\n#1~~\x1b\\text", "text"),
        ("\x90q#0;2;0;0;0\x9ctext", "text"),
        ("\x1b_payload\x1b\\a\x1b^payload\x1b\\b\x1bXpayload\x1b\\c", "abc"),
        ("\x1bPtmux;\x1b\x1b]52;c;aGk=\x07\x1b\\text", "text"),
        ("\x1b]0;no end\nthe article", "the article"),
        ("\x1b(B\x1b7a\x1b8\x1bcb\x1b", "ab"),
        # mojibake is no sequence
        (
            "\xe2\x80\x9cNo,\xe2\x80\x9d he said. \xe2\x80\x9cNever.",
            "\xe2\u20acNo,\xe2\u20ac he said. \xe2\u20acNever.",
        ),
        ("\xe2\x80\x98No\xe2\x80\x99 \xe2\x80\x9cyes", "\xe2\u20acNo\xe2\u20ac\u2122 \xe2\u20acyes"),
        ("\x93Yes,\x94 she said\x85 it\x92s \x96 \x80 5", "\u201cYes,\u201d she said\u2026 it\u2019s \u2013 \u20ac 5"),
        # invisible
        ("\ufeffzero\u200bwidth so\xadft wo\u2060rd", "zerowidth soft word"),
        (f"bi{BIDI}di", "bidi"),
        ("tag\U000e0068\U000e0069ged \u3164filler", "tagged filler"),
        ("smug\ufe0fgl\U000e0101ed", "smuggled"),
        ("lone\ud800 pair\ud83d\ude00 non\ufdd0\uffff\U0010ffff", "lone\ufffd pair\U0001f600 non"),
        # what looks strange and is sound
        ("\U0001f468\u200d\U0001f469\u200d\U0001f466", "\U0001f468\u200d\U0001f469\u200d\U0001f466"),
        (
            "\U0001f9d1\U0001f3fd\u200d\u2695\ufe0f \u2764\ufe0f 1\ufe0f\u20e3",
            "\U0001f9d1\U0001f3fd\u200d\u2695\ufe0f \u2764\ufe0f 1\ufe0f\u20e3",
        ),
        (
            "\u0915\u094d\u200d\u0937 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
            "\u0915\u094d\u200d\u0937 \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        ),
        ("\u09b0\u200d\u09cd\u09af", "\u09b0\u200d\u09cd\u09af"),
        ("a\u200db \u200c\u0915\u200d", "ab \u0915"),
        ("re\u0301sume\u0301 \u212b", "résumé \xc5"),
        ("Z" + "\u0308\u0323\u0330\u0331\u0332\u0333\u0334" * 9, "Z\u0308\u0323\u0330\u0331"),
    ],
)
def test_each_kind_of_dirt_goes_and_what_is_sound_stays(dirty: str, cleaned: str) -> None:
    assert clean(dirty) == unicodedata.normalize("NFC", cleaned)


@given(NASTY)
@example("\u0915\u0301\u0301\u0301\u0301\u093e\u200d\u0915")
@example("a\u0301\u0301\u200d\u0301\u0301\u0301")
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once


@given(NASTY)
def test_nothing_that_harms_is_left(text: str) -> None:
    marks = 0
    for character in clean(text):
        category = unicodedata.category(character)
        assert character in "\n\t" or category not in {"Cc", "Cs"}
        assert character not in BIDI
        assert ord(character) & 0xFFFE != 0xFFFE
        marks = marks + 1 if category.startswith("M") else 0
        assert marks <= MARKS_PER_BASE


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert clean(text) == text.rstrip()


@pytest.mark.parametrize(
    "unit",
    [
        "\x1b[", "\x1b]", "\x1bP", "\x9d", "\x9d1;", "\x9d\n", "\x9d1;\n", "\x1b]\n", "\x90", "\x90x\n", "\x1b[;", "\x1b[ ",
        "\u0301", "\u0301\u0323", "\u200d", "\u0915\u200d", "\ufe0f", " ", "\n", " \n", "\ud800", "\xa0", "\x1b", "\x07",
    ],
)  # fmt: skip
def test_a_hostile_text_takes_time_in_proportion(unit: str) -> None:
    start = time.process_time()
    clean(unit * (200_000 // len(unit)) + "x")
    assert time.process_time() - start < 5
