"""Experts, claims, events and articles as rows."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.tui.fake_library import Kept
from tests.tui.samples import STORY, facts, find, story

from onrecord.domain.articles import ArticleState, ExtractionState, Place
from onrecord.domain.claims import Claim, ClaimKind, Expert, ExpertKind
from onrecord.domain.timeline import ordered
from onrecord.tui.layout.glyphs import ASCII, UNICODE, glyphs_for
from onrecord.tui.layout.lines import Row, Run, cropped, justified, plain, width_of
from onrecord.tui.layout.listing import list_line
from onrecord.tui.layout.sidebar import claim_rows, expert_rows
from onrecord.tui.layout.timeline import target, timeline_rows

TODAY = date(2025, 3, 1)


def texts(rows: tuple[Row, ...]) -> list[str]:
    return [plain(line) for row in rows for line in ((row.heading,) if row.heading else ()) + row.lines]


def test_experts_have_name_number_of_claims_and_credential() -> None:
    assert texts(expert_rows(facts(), STORY, 32, UNICODE)) == [
        "● Ruta Ansgar                  3",
        "  a geologist at the Highland",
        "  Survey who has measured the…",
        "● Orrin Water Board            2",
        "  organization",
        "● Benno Thrale                 3",
        "  Councillor",
        "○ an engineer who asked not…   1",
        "  not named",
        "○ Experts                      1",
        "  group",
    ]


@pytest.mark.parametrize(
    ("credential", "role", "affiliation", "shown"),
    [
        ("a geologist at the Survey", None, "Survey", "a geologist at the Survey"),
        ("a geologist", None, "Survey", "a geologist · Survey"),
        (None, "geologist", "Survey", "geologist · Survey"),
        (None, None, "Survey", "Survey"),
    ],
)
def test_credential_and_affiliation_are_joined_and_nothing_is_said_twice(
    credential: str | None, role: str | None, affiliation: str | None, shown: str
) -> None:
    expert = Expert(
        id="e1", name="A", kind=ExpertKind.PERSON, named=True, credential=credential, role=role, affiliation=affiliation
    )
    assert (
        texts(expert_rows(replace(facts(), experts=(expert,), claims=(), events=()), STORY, 60, UNICODE))[1]
        == f"  {shown}"
    )


def test_an_expert_of_whom_nothing_is_said_has_one_line() -> None:
    expert = Expert(id="e1", name="A", kind=ExpertKind.PERSON, named=True)
    assert texts(expert_rows(replace(facts(), experts=(expert,), claims=(), events=()), STORY, 20, UNICODE)) == [
        "● A" + " " * 16 + "0"
    ]


def test_claims_have_kind_speaker_cue_hedges_and_first_words() -> None:
    shown = texts(claim_rows(facts(), STORY, 44, UNICODE))
    assert shown[:6] == [
        "│ Ruta Ansgar said                    direct",
        "│ Four millimetres is nothing for a…",
        "┊ Orrin Water Board said            indirect",
        "┊ it would replace all sensors by the end…",
        "┊ Orrin Water Board According to ~may",
        "┊ readings may have been wrong since last…",
    ]
    assert "┊ Benno Thrale ~claimed             indirect" in shown
    assert "┆ Benno Thrale called                  mixed" in shown


def test_a_long_name_leaves_room_for_the_cue() -> None:
    shown = texts(claim_rows(facts(), STORY, 24, UNICODE))
    assert "┊ Orrin Water Board said" in shown
    assert "┊ Orrin Water Board ~may" in shown
    assert texts(claim_rows(facts(), STORY, 22, UNICODE))[2] == "┊ Orrin Water Bo… said"


def test_claims_can_be_those_of_one_expert() -> None:
    assert [row.key for row in claim_rows(facts(), STORY, 40, UNICODE, "e3")] == ["c4", "c5", "c6"]


def test_a_claim_without_an_expert_names_the_speaker_of_the_text_or_nobody() -> None:
    first = facts().claims[0]
    bare = [replace(first, experts=()), replace(first, id="c2", experts=(), speaker=(), cue=())]
    shown = texts(claim_rows(replace(facts(), claims=tuple(bare), events=()), STORY, 44, UNICODE))
    assert shown[0].startswith("│ Ruta Ansgar said")
    assert shown[2].startswith("│ nobody named")


def test_the_timeline_is_in_order_of_time_with_the_undated_in_a_lane_of_their_own() -> None:
    shown = texts(timeline_rows(facts(), STORY, 120, UNICODE))
    assert [line.split("  ")[0] for line in shown] == [
        "● 1990s",
        "● Jan 2014",
        "● autumn 2024",
        "● 26 Feb 2025",
        "● 6 Mar 2025",
        "● by 31 Dec 2025",
        "── not dated by the text ──",
        "?",
        "○ by 27 Feb 2025",
    ]
    assert "“last autumn”" in shown[2]
    assert "Orrin Water Board: readings may have been wrong" in shown[2]
    assert "“two months later”" in shown[7]


def test_where_a_line_is_too_short_what_happened_has_one_of_its_own() -> None:
    shown = [line.rstrip() for line in texts(timeline_rows(facts(), STORY, 50, UNICODE))]
    assert shown[4:6] == ["● autumn 2024        “last autumn”", "  Orrin Water Board: readings may have been wrong…"]
    assert shown[-4:-2] == ["?                    “two months later”", "  is to report two months later"]


def test_an_event_leads_to_the_words_of_its_time_or_else_to_its_clause() -> None:
    events = facts().events
    assert target(facts(), events[0]) == find("January 2014")
    assert target(facts(), events[-1]) == find("Nobody was in danger")
    assert ordered(()) == []


@given(st.integers(12, 200), st.sampled_from([UNICODE, ASCII]))
def test_no_row_is_wider_than_its_pane(width: int, glyphs: object) -> None:
    chosen = ASCII if glyphs is ASCII else UNICODE
    rows = (
        *expert_rows(facts(), STORY, width, chosen),
        *claim_rows(facts(), STORY, width, chosen),
        *timeline_rows(facts(), STORY, width, chosen),
    )
    assert all(width_of(line) <= width for row in rows for line in row.lines)


def kept(**changes: object) -> Kept:
    base = Kept(article=story(), facts=facts())
    for name, value in changes.items():
        setattr(base, name, value)
    return base


@pytest.mark.parametrize(
    ("width", "changes", "shown"),
    [
        (40, {}, "●  27 Feb   Dam at Orrin Lake Held… 5/10"),
        (40, {"state": ArticleState(read=True)}, "   27 Feb   Dam at Orrin Lake Held… 5/10"),
        (40, {"state": ArticleState(starred=True)}, "●★ 27 Feb   Dam at Orrin Lake Held… 5/10"),
        (40, {"state": ArticleState(place=Place.ARCHIVED)}, "●▪ 27 Feb   Dam at Orrin Lake Held… 5/10"),
        (40, {"facts": None}, "●  27 Feb   Dam at Orrin Lake Held…    …"),
        (40, {"facts": None, "failure": "x"}, "●  27 Feb   Dam at Orrin Lake…    failed"),
        (40, {"article": replace(story(), published=None)}, "●  no date  Dam at Orrin Lake Held… 5/10"),
        (70, {}, "●  27 Feb      Vale Courier    Dam at Orrin Lake Held Together…   5/10"),
    ],
)
def test_an_article_is_one_line_of_the_list(width: int, changes: dict[str, object], shown: str) -> None:
    assert plain(list_line(kept(**changes).summary(), width, UNICODE, TODAY)) == shown


@given(st.text(max_size=80), st.integers(8, 120), st.sampled_from(list(ExtractionState)))
def test_a_line_of_the_list_fits_whatever_the_title(title: str, width: int, state: ExtractionState) -> None:
    summary = replace(kept().summary(), title=title, extraction=state)
    assert width_of(list_line(summary, width, UNICODE, TODAY)) <= width


@pytest.mark.parametrize(
    ("terminal", "encoding", "unicode"),
    [
        ("xterm-256color", "utf-8", True),
        ("xterm", "UTF8", True),
        ("xterm", "ascii", False),
        ("xterm", "iso-8859-1", False),
        ("vt100", "utf-8", False),
        ("vt220", "utf-8", False),
    ],
)
def test_signs_are_ascii_where_the_terminal_may_not_have_others(terminal: str, encoding: str, *, unicode: bool) -> None:
    assert glyphs_for({"TERM": terminal}, encoding) == (UNICODE if unicode else ASCII)


def test_each_kind_of_claim_has_a_mark_of_its_own() -> None:
    for glyphs in (UNICODE, ASCII):
        assert len({glyphs.of_kind(kind) for kind in ClaimKind} | {glyphs.current}) == 4


def test_ends_of_a_line_are_set_apart_or_the_right_one_is_dropped() -> None:
    left, right = (Run("left"),), (Run("right"),)
    assert plain(justified(left, right, 12)) == "left   right"
    assert plain(justified(left, right, 8)) == "left"
    assert plain(justified((Run("left and more"),), right, 14)) == "left an… right"
    assert plain(cropped((Run("one "), Run("two three")), 8)) == "one two…"


def test_an_article_has_claims_of_which_none_is_lost() -> None:
    claims: tuple[Claim, ...] = facts().claims
    assert [row.key for row in claim_rows(facts(), STORY, 40, UNICODE)] == [claim.id for claim in claims]
