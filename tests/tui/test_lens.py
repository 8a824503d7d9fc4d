"""Which claims are shown: in sidebar, article and counts alike."""

from dataclasses import replace

import pytest
from tests.tui.contested import contested, contested_facts
from tests.tui.fake_library import FakeLibrary
from tests.tui.looking import NARROW, SIZES, WIDE, MakeApp, desk, screen_text, settle
from tests.tui.samples import facts, story

from onrecord.domain.signals import signals_of
from onrecord.tui.app import OnrecordApp
from onrecord.tui.layout.lens import Lens, through

SHOWN = {
    Lens.ALL: ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8", "c9"],
    Lens.SPEECH: ["c1", "c2", "c3", "c5", "c6", "c7", "c9"],
    Lens.DIRECT: ["c2"],
    Lens.UNNAMED: ["c9"],
    Lens.HEDGED: ["c3", "c9"],
}


@pytest.mark.parametrize("lens", list(Lens))
def test_a_lens_keeps_its_claims_and_whoever_makes_them(lens: Lens) -> None:
    seen = through(contested_facts(), lens)
    assert [claim.id for claim in seen.claims] == SHOWN[lens]
    speaking = {expert for claim in seen.claims for expert in claim.experts}
    if lens is Lens.ALL:
        assert (seen.experts, seen.non_responses) == (contested_facts().experts, contested_facts().non_responses)
    else:
        assert {expert.id for expert in seen.experts} == speaking
        assert seen.non_responses == ()


def test_each_lens_shows_just_what_a_signal_counts() -> None:
    signals = signals_of(contested_facts())
    for lens, counted in (
        (Lens.SPEECH, signals.claims),
        (Lens.DIRECT, signals.direct),
        (Lens.UNNAMED, signals.unsourced),
        (Lens.HEDGED, signals.hedged),
    ):
        assert tuple(claim.id for claim in through(contested_facts(), lens).claims) == counted


def test_lenses_go_round() -> None:
    assert Lens.ALL.after(1) is Lens.SPEECH
    assert Lens.HEDGED.after(1) is Lens.ALL
    assert Lens.ALL.after(-1) is Lens.HEDGED


@pytest.mark.parametrize("size", SIZES)
async def test_a_key_goes_round_the_lenses_and_says_which_is_on(ferry: OnrecordApp, size: tuple[int, int]) -> None:
    async with ferry.run_test(size=size) as pilot:
        await pilot.press("enter")
        story_ = desk(ferry).story
        for lens in [*list(Lens)[1:], Lens.ALL]:
            await pilot.press("c")
            await pilot.pause()
            shown = [row.key for row in story_.claims.rows]
            assert shown == SHOWN[lens]
            assert {light.claim for light in story_.article._claims.lights} == set(shown)
            assert f"shown: {lens} – {len(shown)} of 9 claims" in screen_text(ferry)
            assert (f"Article · {lens}" in screen_text(ferry)) == (lens is not Lens.ALL)


@pytest.mark.parametrize(("count", "lens"), [("1", Lens.ALL), ("4", Lens.UNNAMED), ("5", Lens.HEDGED), ("6", Lens.ALL)])
async def test_a_number_goes_straight_to_a_lens(ferry: OnrecordApp, count: str, lens: Lens) -> None:
    async with ferry.run_test(size=NARROW) as pilot:
        await pilot.press("C", count, "c")
        assert desk(ferry).story.lens is lens


async def test_the_lens_stays_from_article_to_article(make_app: MakeApp) -> None:
    library = FakeLibrary([story()], {"orrin": facts()})
    app = make_app(library)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("3", "c", "enter")
        await settle(pilot)
        story_ = desk(app).story
        assert [row.key for row in story_.claims.rows] == ["c1", "c7"]
        assert "Claims · direct only" in screen_text(app)
        assert "2/10" in screen_text(app)
        assert [row.key for row in story_.experts.rows] == ["e1", "e4"]
        assert "2/5" in screen_text(app)


async def test_a_lens_and_an_expert_limit_together(ferry: OnrecordApp) -> None:
    async with ferry.run_test(size=WIDE) as pilot:
        await pilot.press("}", "2", "c")
        await pilot.pause()
        story_ = desk(ferry).story
        assert story_.expert == "e1"
        assert [row.key for row in story_.claims.rows] == ["c1", "c2", "c3", "c5"]
        assert "4/9" in screen_text(ferry)
        # An expert that the lens doesn't show limits nothing.
        await pilot.press("4", "c")
        assert story_.expert is None
        assert [row.key for row in story_.claims.rows] == ["c9"]


async def test_the_claim_that_is_looked_at_stays_so_where_the_lens_shows_it(ferry: OnrecordApp) -> None:
    async with ferry.run_test(size=NARROW) as pilot:
        await pilot.press("C", "j", "j", "5", "c")
        story_ = desk(ferry).story
        assert story_.claims.current_key == "c3"
        await pilot.press("1", "c")
        assert story_.claims.current_key == "c3"
        await pilot.press("3", "c")
        assert story_.claims.current_key == "c2"


async def test_where_a_lens_shows_nothing_it_says_so(make_app: MakeApp) -> None:
    found = contested_facts()
    app = make_app(FakeLibrary([contested()], {"ferry": replace(found, claims=found.claims[2:3])}))
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("C", "3", "c")
        await pilot.pause()
        assert "none – c shows others" in screen_text(app)
        await pilot.press("A")
        await pilot.pause()
        assert "ONE SOURCE · 1 named · 1 claim: 1 indirect" in screen_text(app)
