"""The desk and the archive: filters, decisions, dates, facts that come in, and places that are kept."""

from dataclasses import replace
from datetime import date

import pytest
from tests.tui.fake_library import FakeExtraction, FakeLibrary
from tests.tui.looking import NARROW, SIZES, WIDE, MakeApp, desk, screen_text, settle
from tests.tui.samples import facts, many, story
from textual import events

from onrecord.domain.articles import Place
from onrecord.tui.app import OnrecordApp


async def test_the_list_is_filtered_by_words_and_keeps_its_cursor(app: OnrecordApp) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("2", "0", "j", "/", *"report 21")
        await pilot.pause()
        listing = desk(app).listing
        assert listing.window.total == 1
        await pilot.press("enter")
        assert listing.current is not None
        assert listing.current.key.id == "a00021"
        assert "“report 21”" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert (listing.window.total, listing.window.cursor) == (61, 22)
        await pilot.press("/", *"zzz")
        await pilot.pause()
        assert "Nothing matches." in screen_text(app)
        await pilot.press("escape")
        assert listing.window.total == 61


@pytest.mark.parametrize(("key", "says"), [("m", "marked as read"), ("a", "archived"), ("s", "starred")])
async def test_a_verb_is_confirmed_undone_and_redone(
    app: OnrecordApp, library: FakeLibrary, key: str, says: str
) -> None:
    async with app.run_test(size=NARROW) as pilot:
        before = library.kept["orrin"].state
        await pilot.press(key)
        await pilot.pause()
        assert f"{says} – u undoes" in screen_text(app)
        after = library.kept["orrin"].state
        assert after != before
        await pilot.press("u")
        await pilot.pause()
        assert "undone" in screen_text(app)
        assert library.kept["orrin"].state == before
        await pilot.press("ctrl+r")
        assert library.kept["orrin"].state == after
        await pilot.press("u", "u", "ctrl+r", "ctrl+r")
        await pilot.pause()
        assert "nothing to redo" in screen_text(app)


async def test_after_archiving_the_cursor_stands_on_the_next_article(app: OnrecordApp, library: FakeLibrary) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("j", "a", "a")
        await settle(pilot)
        listing = desk(app).listing
        assert listing.current is not None
        assert listing.current.key.id == "a00002"
        assert "Report number 2." in screen_text(app)
        await pilot.press("I")
        assert listing.window.total == 61
        await pilot.press("I")
        await pilot.pause()
        assert listing.window.total == 2
        assert "━━ Archived" in screen_text(app)
        assert library.kept["a00000"].state.place is Place.ARCHIVED


DATES = [
    ("6 Mar 2024", "published 6 Mar 2024", date(2024, 3, 6)),
    ("2024-03-06", "published 6 Mar 2024", date(2024, 3, 6)),
    ("soon", "soon is no date", None),
    ("", "nothing changed", None),
]


@pytest.mark.parametrize("case", DATES)
async def test_a_date_is_asked_for_and_everything_resolved_anew(
    app: OnrecordApp, library: FakeLibrary, extraction: FakeExtraction, case: tuple[str, str, date | None]
) -> None:
    typed, says, day = case
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("enter", "D", *typed, "enter")
        await pilot.pause()
        assert says in screen_text(app)
        assert library.kept["orrin"].state.published == day
        if day:
            assert extraction.starts >= 1
            await pilot.press("T")
            await pilot.pause()
            assert "resolving times anew…" in screen_text(app)
            library.give("orrin", replace(facts(), published=day))
            desk(app).check()
            await pilot.pause()
            assert "Jan 2014" in screen_text(app)


async def test_a_date_is_taken_away_by_an_empty_answer(app: OnrecordApp, library: FakeLibrary) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("D", *"today", "enter", "g", "D", "ctrl+u", "enter")
        await pilot.pause()
        assert library.kept["orrin"].state.published is None


async def test_facts_appear_by_themselves_and_move_nothing(library: FakeLibrary, make_app: MakeApp) -> None:
    library.kept["orrin"].facts = None
    app = make_app(library)
    async with app.run_test(size=(120, 16)) as pilot:
        await pilot.press("enter", "1", "j")
        article = desk(app).story.article
        top = article.view.top
        await pilot.pause()
        assert "extracting…" in screen_text(app)
        library.give("orrin", facts())
        desk(app).check()
        await pilot.pause()
        assert "Ruta Ansgar" in screen_text(app)
        assert article.view.top == top == 1


async def test_a_failed_extraction_says_why(library: FakeLibrary, make_app: MakeApp) -> None:
    library.kept["orrin"].facts = None
    library.kept["orrin"].failure = "too strange"
    app = make_app(library)
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert "extraction failed: too strange" in screen_text(app)


async def test_articles_that_come_in_move_neither_cursor_nor_screen(library: FakeLibrary, make_app: MakeApp) -> None:
    newest = library.kept.pop("orrin")
    app = make_app(library)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("3", "0", "j")
        listing = desk(app).listing
        before = (listing.current, listing.window.cursor - listing.view.top)
        library.kept["orrin"] = newest
        library.changes += 1
        desk(app).check()
        await pilot.pause()
        assert (listing.current, listing.window.cursor - listing.view.top) == before
        assert "32/61" in screen_text(app)


async def test_extraction_is_started_where_something_waits_and_not_over_and_over(
    app: OnrecordApp, extraction: FakeExtraction, monkeypatch: pytest.MonkeyPatch
) -> None:
    # However slow the machine, the two checks come within the time between two starts.
    monkeypatch.setattr("onrecord.tui.desk.monotonic", lambda: 100.0)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.pause()
        assert extraction.starts == 1
        desk(app).check()
        desk(app).check()
        assert extraction.starts == 1


async def test_the_place_in_an_article_is_kept_and_found_again(library: FakeLibrary, make_app: MakeApp) -> None:
    app = make_app(library)
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("enter", "1", "2", "j")
        await pilot.pause()
        first = screen_text(app).splitlines()[1]
    assert library.kept["orrin"].position > 0
    again = make_app(library)
    async with again.run_test(size=(80, 12)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert screen_text(again).splitlines()[1] == first


async def test_it_starts_on_the_article_that_was_opened_last(library: FakeLibrary, make_app: MakeApp) -> None:
    library.opened = "a00030"
    app = make_app(library)
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert "32/61" in screen_text(app)
        assert "Report number 30." in screen_text(app)


async def test_resizing_keeps_pane_cursor_and_place(app: OnrecordApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("enter", "7", "j")
        await pilot.pause()
        article = desk(app).story.article
        position = article.position
        for size in ((40, 10), (80, 24), (99, 60), (100, 10), (300, 100), (40, 10), WIDE):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert desk(app).pane is article
            assert article.has_focus
            assert article.position == position
        assert article.view.top == 7


@pytest.mark.parametrize("size", [(40, 10), NARROW, (100, 10), WIDE])
async def test_every_pane_can_be_shown_at_every_size(app: OnrecordApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        for key in "AECTL":
            await pilot.press(key)
            await pilot.pause()
            lines = screen_text(app).splitlines()
            assert len(lines) == size[1]
            assert all(len(line) <= size[0] for line in lines)
            assert "━━" in screen_text(app)


async def test_unread_articles_are_gone_through(app: OnrecordApp, library: FakeLibrary) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("n")
        assert library.opened == "a00000"
        await pilot.press("n")
        assert library.opened == "a00001"
        await pilot.press("p")
        assert library.opened == "orrin"
        await pilot.press("p")
        await pilot.pause()
        assert "no more unread articles above" in screen_text(app)


async def test_boilerplate_is_unfolded_and_folded(app: OnrecordApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("enter", "z")
        await pilot.pause()
        assert "Sign up for our morning letter" in screen_text(app)
        await pilot.press("z")
        await pilot.pause()
        assert "2 lines folded" in screen_text(app)


async def test_help_tells_all_keys_and_goes_away(app: OnrecordApp) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        assert "Move down a line" in screen_text(app)
        await pilot.press("G")
        await pilot.pause()
        assert "Quit, from anywhere" in screen_text(app)
        await pilot.press("g", "j", "k", "space", "b", "q")
        await pilot.pause()
        assert "━━ Articles" in screen_text(app)


async def test_the_palette_finds_and_does_commands(app: OnrecordApp) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("colon")
        await pilot.pause()
        await pilot.press(*"timeline")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "━━ Timeline" in screen_text(app)


@pytest.mark.parametrize("keys", ["q", "ctrl+q", "ctrl+c", "enter ctrl+c", "/ ctrl+c", "question_mark ctrl+c"])
async def test_it_quits(app: OnrecordApp, keys: str) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert app._exit


@pytest.mark.parametrize("size", SIZES)
async def test_an_empty_archive_says_how_to_fill_it(make_app: MakeApp, size: tuple[int, int]) -> None:
    app = make_app(FakeLibrary())
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter", "j", "G", "a", "D", "n", "C", "]", "}", "enter", "T", "enter", "L")
        await pilot.pause()
        assert "onrecord add PATH" in screen_text(app)


async def test_an_article_that_is_gone_is_said_and_nothing_breaks(app: OnrecordApp, library: FakeLibrary) -> None:
    async with app.run_test(size=NARROW) as pilot:
        del library.kept["orrin"]
        await pilot.press("A")
        await pilot.pause()
        assert "there is no article orrin" in screen_text(app)


async def test_no_key_of_a_question_does_anything_else(app: OnrecordApp, library: FakeLibrary) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("/", "a", "s", "3", "left", "tab", "escape")
        await pilot.pause()
        assert library.journal == []
        assert desk(app).pane is desk(app).listing


async def test_what_is_pasted_into_a_question_is_one_line(app: OnrecordApp) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("/")
        desk(app).prompt.post_message(events.Paste("report\n\x1b[31m 7"))
        await pilot.pause()
        assert desk(app).prompt._typed.text == "report [31m 7"


async def test_ten_thousand_articles_are_no_more_than_the_rows_on_the_screen(make_app: MakeApp) -> None:
    app = make_app(FakeLibrary([*many(2000), story()]))
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("G")
        await pilot.pause()
        assert "2,001/2,001" in screen_text(app)
        assert len(desk(app).listing.window.rows) <= 200
