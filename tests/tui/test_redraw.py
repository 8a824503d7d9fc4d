"""What is drawn again, and what isn't: over a slow line every cell that is sent counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from tests.tui.fake_library import FakeExtraction, FakeLibrary
from tests.tui.looking import SIZES, WIDE, MakeApp, desk, screen_text, settle
from textual.geometry import Region
from textual.strip import Strip

from onrecord.tui.app import OnrecordApp
from onrecord.tui.layout.lines import Run
from onrecord.tui.paint import Painter, differing
from onrecord.tui.theme import DARK
from onrecord.tui.widgets.pane import Pane

STYLES = [Style(color=name) for name in ("red", "blue")]
SEGMENTS = st.lists(
    st.builds(Segment, st.text("ab漢", min_size=1, max_size=4), st.sampled_from(STYLES), st.none()), max_size=5
)
# In and out of every pane, through questions, filters, folds and help.
WALK = (
    "j j k",
    "enter",
    "space ]",
    "tab j enter",
    "/ k e escape",
    "z z",
    "T j enter q",
    "L / 2 enter",
    "escape j",
    "question_mark q",
    "c 2 c",
    "E exclamation_mark j space",
    "enter q G",
    "] q",
)


@given(SEGMENTS, SEGMENTS)
def test_a_line_is_what_it_was_but_for_what_differs(before: list[Segment], after: list[Segment]) -> None:
    old, new = Strip(before), Strip(after)
    start, end = differing(old, new)
    assert 0 <= start <= end <= new.cell_length
    if old.cell_length == new.cell_length:
        kept = [old.crop(0, start), new.crop(start, end), old.crop(end)]
        assert list(Strip.join(kept).simplify()) == list(new.simplify())
    else:
        assert (start, end) == (0, new.cell_length)


def test_what_was_never_drawn_is_drawn_whole() -> None:
    assert differing(None, Strip([Segment("abc")])) == (0, 3)


@pytest.mark.parametrize("size", SIZES)
async def test_every_pane_shows_what_it_would_draw_anew(app: OnrecordApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        for keys in WALK:
            await pilot.press(*keys.split())
            await settle(pilot)
            for pane in (*desk(app).panes, desk(app).story.card):
                if pane.display:
                    assert _on_screen(app, pane) == _drawn_anew(pane), f"{pane.id} after {keys}"


async def test_news_of_one_article_draws_its_line_alone(
    library: FakeLibrary, make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with make_app(library).run_test(size=WIDE) as pilot:
        await settle(pilot)
        reader = desk(pilot.app)  # type: ignore[arg-type]
        drawn = _record_regions(monkeypatch)
        changed = reader.listing.window.rows[3].key.id
        library.kept[changed].failure = "out of memory"
        library.changes += 1
        reader.check()
        await pilot.pause()
        assert {region.y for region in drawn} == {reader.listing.view.top + 3 + 1}


async def test_a_question_leaves_the_panes_alone(
    library: FakeLibrary, make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with make_app(library).run_test(size=WIDE) as pilot:
        await settle(pilot)
        drawn = _record_regions(monkeypatch)
        await pilot.press("/")
        await pilot.pause()
        # The header, and the line under the cursor, which is no longer in the active pane.
        assert {region.y for region in drawn} == {0, 1}


async def test_a_card_is_drawn_once_and_draws_nothing_else(app: OnrecordApp, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str | None, set[int]] = {}
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("E")
        await settle(pilot)
        ask = Pane._set_dirty

        def record(pane: Pane, *regions: Region) -> None:
            asked.setdefault(pane.id, set()).update(y for region in regions for y in region.line_range)
            ask(pane, *regions)

        monkeypatch.setattr(Pane, "_set_dirty", record)
        await pilot.press("exclamation_mark")
        await settle(pilot)
        assert desk(app).pane is desk(app).story.card
        # The layout draws the card itself; it is asked for its header alone, which shows that it is active.
        assert asked.get("card", set()) <= {0}
        assert {"list", "claims", "timeline"}.isdisjoint(asked)


def _record_regions(monkeypatch: pytest.MonkeyPatch) -> list[Region]:
    """Record what panes ask to be drawn again."""
    regions: list[Region] = []
    ask = Pane._set_dirty

    def record(pane: Pane, *asked: Region) -> None:
        regions.extend(asked or [pane.size.region])
        ask(pane, *asked)

    monkeypatch.setattr(Pane, "_set_dirty", record)
    return regions


def _on_screen(app: OnrecordApp, pane: Pane) -> list[str]:
    region = pane.region
    strips = app.screen._compositor.render_strips()[region.y : region.bottom]
    return [repr(list(strip.crop(region.x, region.right).simplify())) for strip in strips]


def _drawn_anew(pane: Pane) -> list[str]:
    return [repr(list(pane._drawn(y).simplify())) for y in range(pane.size.height)]


async def test_it_says_once_that_the_first_screen_is_there(library: FakeLibrary) -> None:
    seen: list[str] = []
    app = OnrecordApp(library, FakeExtraction(), when_shown=lambda: seen.append(screen_text(app)))
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("j")
        await pilot.pause()
    assert len(seen) == 1
    assert "Articles" in seen[0]


def test_a_line_that_comes_again_is_not_painted_again() -> None:
    painter = Painter(DARK.name)
    line = [Run("the lamp "), Run("is lit", "direct")]
    assert painter.strip(line, 20) is painter.strip(list(line), 20)
    assert painter.strip(line, 20) != painter.strip(line, 20, "cursor")
