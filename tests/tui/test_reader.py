"""Moving about: what keys do, and what the screen then shows."""

import pytest
from tests.tui.fake_library import FakeLibrary
from tests.tui.looking import NARROW, SIZES, WIDE, desk, screen_text, settle
from tests.tui.samples import STORY

from onrecord.domain.errors import ArchiveError
from onrecord.tui.app import OnrecordApp


@pytest.mark.parametrize("size", SIZES)
async def test_it_starts_in_the_list_with_the_newest_first(app: OnrecordApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        assert desk(app).pane is desk(app).listing
        assert "━━ Articles" in screen_text(app)
        assert "Dam at Orrin Lake" in screen_text(app).splitlines()[1]
        assert "1/61" in screen_text(app)


async def test_an_archive_that_cannot_be_read_ends_it_with_a_message(
    app: OnrecordApp, library: FakeLibrary, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> None:
        message = "archive.db: while reading: the file is damaged"
        raise ArchiveError(message)

    monkeypatch.setattr(library, "last_opened", broken)
    async with app.run_test(size=NARROW):
        pass
    assert app.return_code == 2
    assert capsys.readouterr().err == "archive.db: while reading: the file is damaged\n"


async def test_the_wide_screen_shows_the_article_under_the_cursor_and_marks_nothing(
    app: OnrecordApp, library: FakeLibrary
) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert "Tamsin Vole · Vale Courier · 27 Feb 2025" in screen_text(app)
        assert "Ruta Ansgar" in screen_text(app)
        await pilot.press("j")
        await settle(pilot)
        assert "Report number 0." in screen_text(app)
        assert "extracting…" in screen_text(app)
        assert not any(kept.state.read for kept in library.kept.values())


@pytest.mark.parametrize(
    ("keys", "cursor"),
    [
        ("j", 1),
        ("j j k", 1),
        ("3 j", 3),
        ("1 0 j", 10),
        ("1 0 j 4 k", 6),
        ("G", 60),
        ("G g", 0),
        ("5 G", 4),
        ("5 g", 4),
        ("down up down", 1),
        ("space", 21),
        ("space b", 0),
        ("ctrl+d", 10),
        ("ctrl+d ctrl+u", 0),
        ("k", 0),
        ("0 j", 1),
    ],
)
async def test_the_cursor_moves_by_vim_and_by_pager_keys_with_counts(app: OnrecordApp, keys: str, cursor: int) -> None:
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        assert desk(app).listing.window.cursor == cursor
        assert f"{cursor + 1}/61" in screen_text(app)


@pytest.mark.parametrize("size", SIZES)
async def test_enter_opens_the_article_and_marks_it_as_read(
    app: OnrecordApp, library: FakeLibrary, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert desk(app).pane is desk(app).story.article
        assert library.opened == "orrin"
        assert library.kept["orrin"].state.read
        assert "━━ Article" in screen_text(app)
        await pilot.press("q")
        assert desk(app).pane is desk(app).listing


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("key", "title"), [("A", "Article"), ("E", "Experts"), ("C", "Claims"), ("T", "Timeline"), ("L", "Articles")]
)
async def test_capitals_go_to_panes(app: OnrecordApp, size: tuple[int, int], key: str, title: str) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert f"━━ {title} " in screen_text(app)


async def test_tab_and_h_l_go_round_the_panes(app: OnrecordApp) -> None:
    async with app.run_test(size=NARROW) as pilot:
        seen = []
        for key in ("tab", "l", "right", "l", "tab", "shift+tab", "h", "left"):
            await pilot.press(key)
            seen.append(desk(app).pane.id)
        assert seen == ["article", "experts", "claims", "timeline", "list", "timeline", "claims", "experts"]


async def test_claims_are_stepped_through_from_anywhere_and_the_text_follows(app: OnrecordApp) -> None:
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("enter", "9", "]")
        await pilot.pause()
        story_ = desk(app).story
        assert story_.claim is not None
        assert story_.claim.id == "c10"
        assert "┃" in screen_text(app)
        assert "will let her stay in" in screen_text(app)
        await pilot.press("[", "[")
        assert story_.claim.id == "c8"
        await pilot.press("9", "9", "[")
        assert story_.claim.id == "c1"


async def test_scrolling_the_text_moves_the_current_claim(app: OnrecordApp) -> None:
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("enter")
        seen = []
        for _ in range(30):
            await pilot.press("j")
            await pilot.pause()
            claim = desk(app).story.claim
            assert claim is not None
            seen.append(int(claim.id[1:]))
        assert seen == sorted(seen)
        assert seen[-1] == 10
        assert len(set(seen)) >= 5


@pytest.mark.parametrize("size", SIZES)
async def test_enter_on_a_claim_goes_to_its_words_and_back(app: OnrecordApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("C", "5", "j", "enter")
        await pilot.pause()
        story_ = desk(app).story
        assert desk(app).pane is story_.article
        assert "┃" in screen_text(app)
        assert "inquiry to hear" in screen_text(app)
        await pilot.press("backspace")
        assert desk(app).pane is story_.claims
        assert story_.claims.current_key == "c6"
        await pilot.press("q", "enter")
        assert desk(app).pane is story_.claims


@pytest.mark.parametrize("size", SIZES)
async def test_an_expert_limits_the_claims_to_theirs(app: OnrecordApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("E", "j", "j", "enter", "C")
        await pilot.pause()
        claims = desk(app).story.claims
        assert [row.key for row in claims.rows] == ["c4", "c5", "c6"]
        assert "Claims · Benno Thrale" in screen_text(app)
        assert "3/10" in screen_text(app)
        await pilot.press("escape")
        await pilot.pause()
        assert len(claims.rows) == 10
        await pilot.press("E", "enter", "enter")
        assert len(claims.rows) == 10


async def test_braces_step_through_experts_and_past_the_last_all_claims_are_back(app: OnrecordApp) -> None:
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("}")
        story_ = desk(app).story
        assert (story_.expert, [row.key for row in story_.claims.rows]) == ("e1", ["c1", "c9", "c10"])
        await pilot.press("}", "}")
        assert story_.expert == "e3"
        await pilot.press("{")
        assert story_.expert == "e2"
        await pilot.press("4", "}")
        assert story_.expert is None
        assert len(story_.claims.rows) == 10


@pytest.mark.parametrize("size", SIZES)
async def test_enter_on_an_event_goes_to_the_words_of_its_time(app: OnrecordApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("T", "j", "enter")
        await pilot.pause()
        article = desk(app).story.article
        assert desk(app).pane is article
        marked = article._marked.lights[0]
        assert STORY[marked.start : marked.end] == "January 2014"
        assert "January 2014" in screen_text(app)
        await pilot.press("q")
        assert desk(app).pane is desk(app).story.timeline


async def test_the_claim_that_is_made_in_an_event_becomes_the_current_one(app: OnrecordApp) -> None:
    async with app.run_test(size=(140, 40)) as pilot:
        story_ = desk(app).story
        await pilot.press("T")
        for _ in story_.timeline.rows:
            key = story_.timeline.current_key
            assert key is not None
            claims = story_.facts.events[int(key)].claims
            await pilot.press("enter")
            if claims:
                assert story_.claim is not None
                assert story_.claim.id == claims[0]
            await pilot.press("q", "j")


@pytest.mark.parametrize("size", SIZES)
async def test_a_search_lights_hits_while_typing_and_n_goes_on(app: OnrecordApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter", "/", *"boar", "x", "backspace", "d")
        await pilot.pause()
        article = desk(app).story.article
        assert "1 of 3" in screen_text(app)
        await pilot.press("enter", "n", "n", "N")
        await pilot.pause()
        assert (article.hit, len(article.hits)) == (1, 3)
        assert "hit 2 of 3" in screen_text(app)
        await pilot.press("escape")
        assert article.hits == ()
        assert desk(app).pane is article


async def test_a_search_waved_aside_leaves_everything_as_it_was(app: OnrecordApp) -> None:
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("enter", "4", "j")
        article = desk(app).story.article
        before = article.view.top
        await pilot.press("/", *"evacuated")
        await pilot.pause()
        assert article.view.top != before
        await pilot.press("escape")
        await pilot.pause()
        assert (article.view.top, article.hits) == (before, ())
        await pilot.press("/", *"nowhere", "enter")
        await pilot.pause()
        assert "not found: nowhere" in screen_text(app)
