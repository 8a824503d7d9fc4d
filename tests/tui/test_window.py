"""The window on the list."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tui.fake_library import FakeLibrary
from tests.tui.samples import many

from onrecord.domain.articles import Listing, PageKey, Place, Summary
from onrecord.domain.decisions import Verb
from onrecord.tui.layout.viewport import Viewport
from onrecord.tui.layout.window import Window


class CountingLibrary(FakeLibrary):
    """Counts the rows that it was asked for."""

    asked = 0

    def page(
        self, listing: Listing, *, after: PageKey | None = None, before: PageKey | None = None, limit: int = 100
    ) -> tuple[Summary, ...]:
        self.asked += limit
        return super().page(listing, after=after, before=before, limit=limit)


def window(count: int) -> Window:
    made = Window(FakeLibrary(many(count)))
    made.load()
    return made


def order(made: Window) -> list[str]:
    return [row.key.id for row in made.source.page(made.listing, limit=10_000)]


def test_an_empty_list_has_no_current_row() -> None:
    empty = window(0)
    empty.move(1)
    empty.to_last()
    empty.to_first()
    assert empty.current is None
    assert empty.total == 0


@settings(max_examples=40, deadline=None)
@given(
    st.integers(1, 700), st.lists(st.one_of(st.integers(-300, 300), st.sampled_from(["first", "last"])), max_size=12)
)
def test_the_cursor_is_always_on_the_row_of_its_rank(count: int, moves: list[int | str]) -> None:
    made = window(count)
    ids = order(made)
    expected = 0
    for move in moves:
        if move == "first":
            made.to_first()
            expected = 0
        elif move == "last":
            made.to_last()
            expected = count - 1
        elif isinstance(move, int):
            made.move(move)
            expected = max(0, min(expected + move, count - 1))
        assert made.cursor == expected
        assert made.current is not None
        assert made.current.key.id == ids[expected]
        assert len(made.rows) <= Window.MOST + Window.PAGE
        around = range(max(0, expected - 30), min(count, expected + 30))
        assert all(made.row(index) for index in around)


def test_a_step_asks_for_a_page_only_now_and_then() -> None:
    library = CountingLibrary(many(1000))
    made = Window(library)
    made.load()
    for _ in range(300):
        made.move(1)
    assert library.asked <= 500


@pytest.mark.parametrize("at", [0, 5, 99, 100, 250, 399])
def test_the_cursor_stays_on_its_article_when_others_come_in(at: int) -> None:
    articles = many(401)
    library = FakeLibrary([article for index, article in enumerate(articles) if index != at])
    made = Window(library)
    made.load()
    made.move(at)
    before = made.current
    library.kept |= FakeLibrary(articles).kept
    made.load()
    assert made.current == before
    assert made.total == 401


@pytest.mark.parametrize(("at", "then"), [(0, 1), (5, 6), (150, 151), (299, 298)])
def test_where_the_article_is_gone_the_cursor_stands_on_the_one_that_took_its_place(at: int, then: int) -> None:
    made = window(300)
    ids = order(made)
    made.move(at)
    library = made.source
    assert isinstance(library, FakeLibrary)
    library.decide(Verb.ARCHIVE, [ids[at]])
    made.load()
    assert made.current is not None
    assert made.current.key.id == ids[then]


def test_the_cursor_goes_with_an_article_that_a_new_date_moves() -> None:
    made = window(300)
    library = made.source
    assert isinstance(library, FakeLibrary)
    library.decide(Verb.DATE, ["a00000"], many(300)[250].published)
    made.load("a00000")
    assert made.current is not None
    assert made.current.key.id == "a00000"
    assert made.cursor > 200


def test_another_listing_is_loaded_around_the_same_article() -> None:
    made = window(50)
    made.move(20)
    made.listing = Listing(place=None, words="report 20")
    made.load()
    assert made.current is not None
    assert made.current.key.id == "a00020"
    made.listing = Listing(place=Place.ARCHIVED)
    made.load()
    assert made.current is None


def test_an_unknown_article_leaves_the_cursor_on_the_first_row() -> None:
    made = window(10)
    made.load("nobody")
    assert made.cursor == 0


def test_rows_outside_of_the_list_are_none() -> None:
    made = window(3)
    assert made.row(-1) is None
    assert made.row(3) is None


def test_a_viewport_follows_brings_and_clamps() -> None:
    view = Viewport()
    assert view.reading_line == 0
    view.resize(10, 100)
    assert (view.scroll_to(-5), view.top) == (False, 0)
    assert (view.follow(12, 13), view.top) == (True, 4)
    assert (view.follow(2, 3), view.top) == (True, 2)
    assert view.bring(5, 6) is False
    assert (view.bring(50, 52), view.top) == (True, 47)
    assert (view.scroll_to(500), view.top) == (True, 90)
    assert view.reading_line == 99
    view.resize(200, 100)
    assert (view.top, view.reading_line) == (0, 0)


@given(st.integers(1, 50), st.integers(0, 300))
def test_scrolling_from_end_to_end_passes_every_line_in_order(height: int, total: int) -> None:
    view = Viewport()
    view.resize(height, total)
    passed = [view.reading_line]
    while view.scroll_to(view.top + 1):
        passed.append(view.reading_line)
    assert passed == sorted(passed)
    if view.last_top:
        assert passed[0] == 0
        assert passed[-1] == total - 1
