"""Searching, typing, and what the program itself says."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.articles import ArticleState, Listing, Place
from onrecord.domain.decisions import Change, Decision, Verb
from onrecord.domain.spans import Span
from onrecord.tui.layout.deeds import told
from onrecord.tui.layout.editing import Typed
from onrecord.tui.layout.frame import frame_for
from onrecord.tui.layout.glyphs import UNICODE
from onrecord.tui.layout.lines import plain, width_of
from onrecord.tui.layout.notices import Explained, Hint, empty_page, help_lines, hint_line
from onrecord.tui.layout.search import find_hits, hit_from


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("The dam. THE DAM.", "the dam", ["The dam", "THE DAM"]),
        ("over two\nlines", "two lines", ["two\nlines"]),
        ("“It’s over”", "\"it's", ["“It’s"]),
        ("a.b", ".", ["."]),
        ("anything", "  ", []),
        ("anything", "other", []),
        ("[/] [b]", "[b]", ["[b]"]),
    ],
)
def test_words_are_found_in_any_case_over_line_breaks_and_with_any_quotes(
    text: str, words: str, found: list[str]
) -> None:
    assert [hit.of(text) for hit in find_hits(text, words)] == found


def test_what_is_not_shown_is_not_found() -> None:
    assert find_hits("dam and dam", "dam", [Span(0, 4)]) == (Span(8, 11),)


@given(st.text(max_size=40), st.text(max_size=5))
def test_any_words_can_be_searched_for(text: str, words: str) -> None:
    for hit in find_hits(text, words):
        assert hit.end <= len(text)


@pytest.mark.parametrize(("offset", "index"), [(0, 0), (5, 0), (6, 1), (20, 1), (21, 0)])
def test_a_search_goes_on_from_where_the_reader_is(offset: int, index: int) -> None:
    assert hit_from([Span(5, 8), Span(20, 22)], offset) == index


@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        (["a", "b"], ("ab", 2)),
        (["a", "b", "left", "c"], ("acb", 2)),
        (["a", "b", "backspace"], ("a", 1)),
        (["backspace"], ("", 0)),
        (["a", "b", "home", "delete"], ("b", 0)),
        (["a", "b", "home", "right", "right", "right"], ("ab", 2)),
        (["a", " ", "b", "c", "ctrl+w"], ("a ", 2)),
        (["a", " ", "b", "left", "ctrl+u"], ("b", 0)),
        (["a", " ", "b", "left", "ctrl+k"], ("a ", 2)),
        (["a", "b", "ctrl+a", "ctrl+e", "left", "left", "left"], ("ab", 0)),
        (["a", "f5"], ("a", 1)),
    ],
)
def test_a_line_is_edited_as_a_shell_does(keys: list[str], typed: tuple[str, int]) -> None:
    line = Typed()
    for key in keys:
        line = line.insert(key) if len(key) == 1 else line.edit(key) or line
    assert (line.text, line.cursor) == typed


def decided(verb: Verb, after: ArticleState, count: int = 1) -> Decision:
    change = Change(article="a", before=ArticleState(), after=after)
    return Decision(verb=verb, made_at=datetime(2025, 1, 1, tzinfo=UTC), changes=(change,) * count)


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (decided(Verb.READ, ArticleState(read=True)), "marked as read"),
        (decided(Verb.READ, ArticleState()), "marked as unread"),
        (decided(Verb.STAR, ArticleState(starred=True)), "starred"),
        (decided(Verb.STAR, ArticleState()), "star taken off"),
        (decided(Verb.ARCHIVE, ArticleState(place=Place.ARCHIVED)), "archived"),
        (decided(Verb.ARCHIVE, ArticleState()), "back in the inbox"),
        (decided(Verb.DATE, ArticleState(published=date(2015, 2, 6))), "published 6 Feb 2015"),
        (decided(Verb.DATE, ArticleState()), "your date taken away"),
        (decided(Verb.STAR, ArticleState(starred=True), 3), "3 articles starred"),
        (decided(Verb.STAR, ArticleState(), 0), ""),
    ],
)
def test_a_decision_is_told_in_words(decision: Decision, words: str) -> None:
    assert told(decision) == words


@pytest.mark.parametrize(
    ("listing", "others", "says"),
    [
        (Listing(), 0, "onrecord add PATH"),
        (Listing(), 3, "All is archived."),
        (Listing(words="x"), 3, "Nothing matches."),
        (Listing(place=Place.ARCHIVED), 0, "No articles here."),
    ],
)
def test_an_empty_list_says_why_and_what_to_do(listing: Listing, others: int, says: str) -> None:
    page = empty_page(listing, "/home/reader/archive.db", 40, archived=others > 0)
    assert any(says in plain(line) for line in page)
    assert all(width_of(line) <= 40 for line in page)


def test_hints_are_shown_whole_or_not_at_all() -> None:
    hints = [Hint("enter", "open"), Hint("n", "next unread"), Hint("?", "help")]
    assert plain(hint_line(hints, 60)) == " enter open  n next unread  ? help"
    assert plain(hint_line(hints, 21)) == " enter open  ? help"
    assert plain(hint_line(hints, 12)) == " ? help"
    assert plain(hint_line(hints, 4)) == ""


def test_help_is_grouped_with_keys_on_the_left() -> None:
    commands = [
        Explained("Moving", "j down", "Move down a line."),
        Explained("Reading", "enter", "Go in.\n\n    And more."),
    ]
    lines = [plain(line) for line in help_lines(commands, 60, UNICODE)]
    assert [line.rstrip("─") for line in lines] == [
        "  Moving ",
        "  j down         Move down a line.",
        "",
        "  Reading ",
        "  enter          Go in. And more.",
    ]


@pytest.mark.parametrize(
    ("width", "height", "wide"), [(40, 10, False), (80, 24, False), (99, 60, False), (100, 10, True), (300, 100, True)]
)
def test_panes_stand_side_by_side_from_a_hundred_columns(width: int, height: int, *, wide: bool) -> None:
    frame = frame_for(width, height)
    assert frame.wide == wide
    if wide:
        assert width - frame.list_width - frame.sidebar_width >= 40
        assert height - 1 - frame.strip_height - frame.experts_height >= 2
