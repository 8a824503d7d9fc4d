"""What inks look like, and what never reaches the terminal."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import ColorType
from tests.tui.fake_library import FakeExtraction, FakeLibrary
from tests.tui.samples import facts

import onrecord
from onrecord.domain.articles import Article
from onrecord.domain.spans import Span
from onrecord.tui.app import OnrecordApp
from onrecord.tui.layout.cells import CONTROLS
from onrecord.tui.layout.lines import Run
from onrecord.tui.paint import Painter
from onrecord.tui.theme import ANSI, ANSI_LOOKS, DARK, LOOKS, style_of, theme_for

HOSTILE = "\x1b]52;c;aGk=\x07[b]bold[/b] [@click=app.quit]x[/] \x9b31m \u202eevil\u202c [/] \x00\x08 {curly} \\[ "


@pytest.mark.parametrize(
    ("system", "no_color", "theme"),
    [
        ("truecolor", False, DARK),
        ("256", False, DARK),
        ("standard", False, ANSI),
        ("truecolor", True, ANSI),
        (None, False, ANSI),
    ],
)
def test_the_theme_is_one_that_the_terminal_can_show(system: str | None, theme: object, *, no_color: bool) -> None:
    assert theme_for(system, no_color=no_color) is theme


@pytest.mark.parametrize("theme", [DARK, ANSI])
def test_what_matters_is_told_by_more_than_colour(theme: object) -> None:
    name = DARK.name if theme is DARK else ANSI.name
    plain = style_of("", name)
    for ink in ("direct current", "hit", "direct hit-current", "mark", "hedge", "strong"):
        style = style_of(ink, name)
        assert any(
            getattr(style, attribute) != getattr(plain, attribute)
            for attribute in ("bold", "italic", "underline", "reverse")
        )


def test_sixteen_colours_are_the_terminal_s_own() -> None:
    for ink in ANSI_LOOKS:
        color = style_of(ink, ANSI.name).color
        assert color is None or color.type in (ColorType.DEFAULT, ColorType.STANDARD)
    assert set(ANSI_LOOKS) == set(LOOKS)


def test_a_chosen_line_is_reversed_in_one_piece_where_colours_are_few() -> None:
    assert style_of("direct cursor", ANSI.name) == style_of("dim cursor", ANSI.name)


@given(st.lists(st.text(max_size=30), max_size=4), st.integers(0, 40))
def test_a_painted_line_has_its_width_and_no_control_character(texts: list[str], width: int) -> None:
    strip = Painter(DARK.name).strip([Run(text, "dim") for text in texts], width, "cursor", Run("|", "faint"))
    assert strip.cell_length == max(width, 0) or width == 0
    assert not CONTROLS.search(strip.text)
    assert "\n" not in strip.text
    assert "\t" not in strip.text


@pytest.mark.parametrize(
    ("encoding", "text", "shown"),
    [("ascii", "naïve 漢 ok", "na?ve ?? ok"), ("latin-1", "naïve 漢", "naïve ??"), ("utf-8", "naïve 漢", "naïve 漢")],
)
def test_a_terminal_gets_only_characters_of_its_encoding(encoding: str, text: str, shown: str) -> None:
    assert Painter(DARK.name, encoding).strip([Run(text)], 0 + len(shown) + shown.count("漢")).text.strip() == shown


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_hostile_text_is_shown_literally_on_every_pane(size: tuple[int, int]) -> None:
    hostile = Article(
        id="h",
        text=f'{HOSTILE}\n\nHe said "{HOSTILE}".\n',
        title=HOSTILE,
        byline=HOSTILE,
        outlet=HOSTILE,
        boilerplate=(Span(0, 5),),
    )
    found = facts()
    found = replace(
        found,
        text_length=len(hostile.text),
        experts=tuple(
            replace(expert, name=HOSTILE, credential=HOSTILE, affiliation=HOSTILE, role=HOSTILE)
            for expert in found.experts
        ),
        claims=tuple(
            replace(claim, content=(Span(8, 60),), cue=(Span(2, 7),), speaker=(Span(0, 8),), hedges=(Span(9, 12),))
            for claim in found.claims
        ),
        times=(),
        events=(replace(found.events[-1], span=Span(0, 70)),),
    )
    app = OnrecordApp(FakeLibrary([hostile], {"h": found}), FakeExtraction(), clock=lambda: date(2025, 3, 1))
    async with app.run_test(size=size) as pilot:
        for key in (
            "enter",
            "z",
            "E",
            "enter",
            "!",
            "j",
            "q",
            "C",
            "!",
            "enter",
            "T",
            "L",
            "D",
            "escape",
            "/",
            "escape",
            "[",
            "]",
            "enter",
            "L",
        ):
            await pilot.press(key)
            await pilot.pause()
            text = "\n".join(strip.text for strip in app.screen._compositor.render_strips())
            assert not CONTROLS.search(text.replace("\n", ""))
            assert not any("\x80" <= letter <= "\x9f" for letter in text)
        assert "[b]" in text
        assert not app._exit


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"NO_COLOR": "1"}, ANSI.name),
        ({"TERM": "vt100"}, ANSI.name),
        ({"TERM": "xterm", "COLORTERM": ""}, ANSI.name),
        ({}, DARK.name),
    ],
)
async def test_the_application_chooses_its_theme_by_the_terminal(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], name: str
) -> None:
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    app = OnrecordApp(FakeLibrary(), FakeExtraction())
    async with app.run_test(size=(80, 24)):
        assert app.theme == name


def test_the_screen_imports_neither_spacy_nor_what_the_first_paint_does_not_need() -> None:
    source = str(Path(onrecord.__file__).parent.parent)
    code = f"import sys; sys.path.insert(0, {source!r}); import onrecord.tui.app; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    for module in ("spacy", "sqlmodel", "markdown_it", "onrecord.tui.screens.help", "onrecord.tui.screens.palette"):
        assert module not in loaded
