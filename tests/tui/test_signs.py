"""What tells claims and non-responses apart, by more than colour; and what a story rests on."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tui.contested import CLAIMS, TEXT, contested, contested_facts
from tests.tui.fake_library import FakeLibrary
from tests.tui.looking import NARROW, SIZES, WIDE, MakeApp, desk, screen_text, settle

from onrecord.domain.articles import Article, ExtractionState
from onrecord.domain.claims import Act, Certainty, Claim
from onrecord.domain.signals import Signals, signals_of
from onrecord.tui.app import OnrecordApp
from onrecord.tui.layout.brief import brief
from onrecord.tui.layout.glyphs import ASCII, UNICODE
from onrecord.tui.layout.lights import current_layers, lit_line, signs
from onrecord.tui.layout.lines import plain, width_of
from onrecord.tui.layout.notices import legend, legend_lines
from onrecord.tui.layout.sidebar import claim_rows, expert_rows
from onrecord.tui.theme import ANSI, DARK, style_of


def test_every_sort_of_claim_has_a_sign_of_its_own_in_unicode_and_in_ascii() -> None:
    for glyphs in (UNICODE, ASCII):
        told = {glyphs.of_certainty(certainty) for certainty in Certainty} - {""}
        assert len(told | {glyphs.stance, glyphs.silent}) == len(Certainty) - 1 + 2
    assert "".join(sign for sign, _ in legend(ASCII)).isascii()


@pytest.mark.parametrize(
    ("changes", "sign"),
    [
        ({}, ""),
        ({"act": Act.STANCE}, "◇"),
        ({"hedges": CLAIMS[2].hedges}, "~"),
        ({"act": Act.STANCE, "hedges": CLAIMS[2].hedges}, "~"),
        ({"certainty": Certainty.DENIAL, "hedges": CLAIMS[2].hedges}, "≠"),
        ({"certainty": Certainty.SPECULATION, "act": Act.STANCE}, "?"),
        ({"certainty": Certainty.FACTIVE}, "="),
    ],
)
def test_the_gutter_has_the_sign_that_weighs_most(changes: dict[str, object], sign: str) -> None:
    claim: Claim = replace(CLAIMS[4], **changes)  # type: ignore[arg-type]
    assert UNICODE.of_claim(claim) == sign
    found = signs((claim,), (), UNICODE).within(claim.content[0].start, claim.content[0].end)
    assert (found.text if found else "") == sign


def rows_of(width: int) -> list[str]:
    return [plain(line) for row in claim_rows(contested_facts(), TEXT, width, UNICODE) for line in row.lines]


def test_a_claim_s_row_has_its_signs_at_the_words_and_its_sort_in_words() -> None:
    shown = rows_of(60)
    assert shown[0] == "┊ Ilse Marrow told" + " " * 34 + "indirect"
    assert shown[2] == "┊ via the Harrowen Post"
    assert "┊ Ilse Marrow ~claimed ~may              distancing indirect" in shown
    assert "┊ Ilse Marrow ◇believes                      stance indirect" in shown
    assert "┊ Skarne Lines ≠denied                       denial indirect" in shown
    assert "┆ Pia Holt =admitted                           factive mixed" in shown
    assert "┊ Officials ?suspect                    speculation indirect" in shown


def test_words_for_the_sort_give_way_to_signs() -> None:
    assert "┊ Skarne Lines ≠denied indirect" in rows_of(31)
    assert "┊ Skarne Lines ≠denied" in rows_of(27)


def test_a_cue_that_hedges_has_the_sign_once() -> None:
    hoping = replace(CLAIMS[7], hedges=CLAIMS[7].cue)
    found = replace(contested_facts(), claims=(hoping,))
    assert plain(claim_rows(found, TEXT, 40, UNICODE)[0].lines[0]).startswith("┊ Pia Holt ◇~hopes")


def test_non_responses_stand_with_their_expert_and_those_of_nobody_at_the_end() -> None:
    rows = expert_rows(contested_facts(), TEXT, 60, UNICODE)
    assert [row.key for row in rows] == ["e1", "e2", "e3", "n1", "e4", "e5", "n2"]
    assert plain(rows[3].lines[0]) == "  ∅ declined to comment on the archive"
    assert plain(rows[6].lines[0]).startswith("∅ the harbour master did not say whether")


@settings(deadline=None)
@given(st.integers(12, 120), st.sampled_from([UNICODE, ASCII]))
def test_no_row_is_wider_than_its_pane(width: int, glyphs: object) -> None:
    chosen = ASCII if glyphs is ASCII else UNICODE
    found = contested_facts()
    rows = (*expert_rows(found, TEXT, width, chosen), *claim_rows(found, TEXT, width, chosen))
    assert all(width_of(line) <= width for row in rows for line in row.lines)
    lines = (
        *brief(signals_of(found), "", width, chosen),
        *brief(None, "not extracted", width, chosen),
        *legend_lines(width, chosen),
    )
    assert all(width_of(line) <= max(width, 16) for line in lines)


def test_the_outlet_and_the_hedges_of_the_lit_claim_are_marked_by_more_than_colour() -> None:
    (line,) = CLAIMS[0].via
    assert [run.ink for run in lit_line(TEXT, line, current_layers(CLAIMS[0]))] == ["via"]
    for theme in (DARK.name, ANSI.name):
        plain_style = style_of("", theme)
        assert style_of("indirect current hedge", theme).underline
        for ink in ("via", "silence"):
            assert style_of(ink, theme).italic != plain_style.italic


async def test_the_gutter_shows_the_signs_and_that_of_the_claim_looked_at_first(ferry: OnrecordApp) -> None:
    async with ferry.run_test(size=(200, 40)) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        # Both claims begin on one line; the hedged one stands first.
        line = next(line for line in screen_text(ferry).splitlines() if "Marrow claimed that" in line)
        assert "~" in line
        await pilot.press("4", "]", "[")
        await pilot.pause()
        claim = desk(ferry).story.claim
        assert claim is not None
        assert claim.id == "c4"
        line = next(line for line in screen_text(ferry).splitlines() if "they still exist" in line)
        assert "◇┃" in line


ONE = Signals(claims=("c1",), direct=("c1",), named=("e1",), single_source="e1")


@pytest.mark.parametrize(
    ("signals", "width", "shown"),
    [
        (
            signals_of(contested_facts()),
            76,
            [
                "3 named 1 unnamed · 9 claims: 1 direct 1 mixed 5 indirect 2 stance",
                "1 without a named source · 2 hedged · 2 non-responses",
            ],
        ),
        (ONE, 76, ["ONE SOURCE · 1 named · 1 claim: 1 direct · 0 without a named source", "0 hedged"]),
        (Signals(), 76, ["nobody is quoted", ""]),
        (Signals(stances=("c1",), non_responses=("n1",)), 60, ["nobody is quoted · 1 claim: 1 stance · 1 non-response", "", ""]),
        (Signals(claims=("c1",), indirect=("c1",), unsourced=("c1",)), 40, ["1 claim: 1 indirect", "1 without a named source · 0 hedged", ""]),
        (None, 30, ["extracting", "", ""]),
    ],
)  # fmt: skip
def test_a_story_is_told_in_counts(signals: Signals | None, width: int, shown: list[str]) -> None:
    assert [plain(line) for line in brief(signals, "extracting", width, UNICODE)] == shown


@pytest.mark.parametrize("size", SIZES)
async def test_a_reader_sees_what_a_story_rests_on_above_its_text(ferry: OnrecordApp, size: tuple[int, int]) -> None:
    async with ferry.run_test(size=size) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        assert "3 named 1 unnamed" in screen_text(ferry)
        assert "1 without a named source" in screen_text(ferry)


async def test_nothing_moves_when_facts_come_in(make_app: MakeApp) -> None:
    library = FakeLibrary([contested()])
    app = make_app(library)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("enter")
        await pilot.pause()
        before = [line[3:] for line in screen_text(app).splitlines()[6:-1]]
        library.give("ferry", contested_facts())
        desk(app).check()
        await pilot.pause()
        assert [line[3:] for line in screen_text(app).splitlines()[6:-1]] == before


FRENCH = Article(
    id="fr", text="Le barrage\n\nLes gens disent que tout va bien.", title="Le barrage", published=date(2025, 3, 1)
)


@pytest.mark.parametrize(
    ("failing", "failure", "says"),
    [
        (ExtractionState.SKIPPED, "language fr", "not extracted: language fr"),
        (ExtractionState.FAILED, "language model missing", "extraction failed: language model missing"),
        (ExtractionState.FAILED, "too strange", "extraction failed: too strange"),
    ],
)
@pytest.mark.parametrize("size", SIZES)
async def test_why_there_are_no_facts_is_said_plainly(
    make_app: MakeApp, size: tuple[int, int], failing: ExtractionState, failure: str, says: str
) -> None:
    library = FakeLibrary([FRENCH])
    library.kept["fr"].failing, library.kept["fr"].failure = failing, failure
    app = make_app(library)
    async with app.run_test(size=size) as pilot:
        for key in ("A", "E"):
            await pilot.press(key)
            await pilot.pause()
            assert says in " ".join(screen_text(app).replace("│", " ").split())
        assert "Les gens disent" in screen_text(app) or size == NARROW
        await pilot.press("C")
        await pilot.pause()
        assert "not extracted" in screen_text(app)


async def test_a_missing_pipeline_is_told_in_full_however_narrow_the_pane(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = FakeLibrary([FRENCH])
    told = "the language pipeline xx is missing; install it with: pip install xx"
    monkeypatch.setattr(library, "notice", lambda: told)
    app = make_app(library)
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        pane = desk(app).story.experts
        lines = [plain(pane.content_line(y)[0]).strip() for y in range(6)]
        assert " ".join(lines).strip() == told
