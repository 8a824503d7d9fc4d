"""An expert's card: who it is, what they say, and why it is taken to be theirs."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.tui.contested import CLAIMS, TEXT, contested_facts, find
from tests.tui.fake_library import FakeLibrary
from tests.tui.looking import NARROW, SIZES, MakeApp, desk, screen_text
from tests.tui.samples import STORY, facts, story

from onrecord.domain.claims import Claim, ClaimKind
from onrecord.domain.spans import Span
from onrecord.tui.app import OnrecordApp
from onrecord.tui.layout.card import Entry, Subject, card
from onrecord.tui.layout.context import REACH, Context
from onrecord.tui.layout.glyphs import ASCII, UNICODE
from onrecord.tui.layout.lines import plain, width_of

QUOTED = 'The mayor, Mr. Ode, left. "We stay. All of us," said J. Ray of the U.S. Guard. Nobody else did.\n\nThe end.'


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("left", "The mayor, Mr. Ode, left."),
        ("All of us,", 'All of us," said J. Ray of the U.S. Guard.'),
        ("We stay. All of us,", '"We stay. All of us," said J. Ray of the U.S. Guard.'),
        ("Nobody else did.", "Nobody else did."),
        ("end", "The end."),
    ],
)
def test_the_words_around_are_whole_sentences(words: str, sentence: str) -> None:
    start = QUOTED.index(words)
    assert [span.of(QUOTED) for span in Context(QUOTED).around([Span(start, start + len(words))])] == [sentence]


def test_sentences_apart_stay_apart_and_neighbours_are_one() -> None:
    spans = [Span(0, 3), Span(QUOTED.index("Nobody"), QUOTED.index("Nobody") + 3)]
    assert len(Context(QUOTED).around(spans)) == 2
    assert len(Context(QUOTED).around([*spans, Span(QUOTED.index("We"), QUOTED.index("said"))])) == 1


@given(st.text("aB. \n\"'?", min_size=1, max_size=80), st.data())
def test_what_is_around_a_span_holds_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert any(found.contains(span) for found in Context(text).around([span]))


def test_a_line_without_an_end_is_cut_between_words() -> None:
    text = "word " * 2000
    (found,) = Context(text).around([Span(5000, 5004)])
    assert REACH < len(found) <= 2 * REACH + 5
    assert found.start % 5 == 0


def entries(expert: str | None, claim: str | None = None, width: int = 78) -> list[Entry]:
    subject = Subject.of(contested_facts(), TEXT, expert, claim)
    assert subject is not None
    return list(card(subject, width, UNICODE))


def shown(found: list[Entry]) -> list[str]:
    return [
        plain(line).rstrip()
        for entry in found
        for line in (*((entry.row.heading,) if entry.row.heading else ()), *entry.row.lines)
    ]


def test_a_card_tells_name_kind_and_credentials_in_parts() -> None:
    assert shown(entries("e1"))[:10] == [
        "● Ilse Marrow" + " " * 44 + "person · mentioned 5x",
        "  a former engineer",
        "  role           “engineer”",
        "  former         “former”",
        "  until May chief engineer at Skarne Lines",
        "  role           “chief engineer”",
        "  affiliation    “Skarne Lines”",
        "  former         “until May”",
        "── claims · 5 ──",
        "┊ indirect" + " " * 42 + "found by model, score 0.97",
    ]


def test_a_claim_is_told_with_its_words_its_cue_its_hedges_and_the_way_to_the_name() -> None:
    lines = shown(entries("e1"))
    start = lines.index("┊ ~ distancing indirect" + " " * 29 + "found by model, score 0.91")
    assert lines[start + 1 : start + 6] == [
        "┊ Marrow claimed that the reports may have been taken out of the archive.",
        "  cue            “claimed”",
        "  hedged by      “claimed”, “may”",
        "  speaker        “Marrow”",
        "  by surname     “Ilse Marrow”",
    ]
    assert "  via            “the Harrowen Post”" in lines
    assert any(line.endswith("found by rule quotation") for line in lines)
    assert "  by pronoun     “Marrow”" in lines


@pytest.mark.parametrize(
    ("width", "head"),
    [
        (50, "┊ ~ distancing indirect" + " " * 17 + "model 0.91"),
        (34, "┊ ~ distancing indirect model 0.91"),
        (33, "┊ ~ distancing indirect"),
    ],
)
def test_what_found_a_claim_is_told_in_fewer_words_before_its_sort_is_cut(width: int, head: str) -> None:
    assert head in shown(entries("e1", width=width))


def test_each_claim_s_content_cue_and_hedges_are_lit_in_its_sentence() -> None:
    row = next(entry.row for entry in entries("e1") if entry.row.key == "c3")
    inks = {run.text: run.ink for line in row.lines[1:] for run in line}
    assert inks["claimed"] == "cue hedge"
    assert inks["may"] == "indirect current hedge"
    assert "current" in inks["the reports "]


def test_a_card_tells_where_its_expert_says_nothing() -> None:
    lines = shown(entries("e3"))
    assert "── says nothing · 1 ──" in lines
    assert "∅ Its spokesman, Odd Fenner, declined to comment on the archive, and the" in lines
    assert "  spokesman" in lines


def test_an_expert_without_a_name_is_told_to_have_none() -> None:
    assert shown(entries("e5"))[0].endswith("group, not named · mentioned 1x")


def test_a_claim_that_is_nobody_s_has_a_card_of_its_own() -> None:
    nobody = Claim(id="x", kind=ClaimKind.INDIRECT, act=CLAIMS[0].act, content=(find("The repairs,"),))
    both = replace(CLAIMS[1], id="y", experts=("e1", "e2"))
    found = replace(contested_facts(), claims=(nobody, both))
    subject = Subject.of(found, TEXT, None, "x")
    assert subject is not None
    assert shown(list(card(subject, 60, UNICODE)))[-1] == "  speaker        nobody is named"
    assert Subject.of(found, TEXT, None, "z") is None
    other = Subject.of(found, TEXT, "e2", "y")
    assert other is not None
    assert "  together with  Ilse Marrow" in shown(list(card(other, 60, UNICODE)))


def test_every_entry_leads_to_the_words_that_it_shows() -> None:
    for expert in contested_facts().experts:
        for entry in entries(expert.id):
            words = plain(entry.row.lines[0])
            if "“" in words:
                assert entry.span is not None
                assert entry.span.of(TEXT) == words.split("“")[1].split("”")[0]


@settings(deadline=None)
@given(st.integers(12, 200), st.sampled_from(["e1", "e2", "e3", "e4", "e5"]), st.sampled_from([UNICODE, ASCII]))
def test_no_line_of_a_card_is_wider_than_its_pane(width: int, expert: str, glyphs: object) -> None:
    chosen = ASCII if glyphs is ASCII else UNICODE
    for found, text in ((contested_facts(), TEXT), (facts(), STORY)):
        subject = Subject.of(found, text, expert, None)
        assert subject is not None
        for entry in card(subject, width, chosen):
            assert all(width_of(line) <= width for line in entry.row.lines)


@pytest.mark.parametrize("size", SIZES)
async def test_a_card_is_opened_from_an_expert_gone_through_and_left(ferry: OnrecordApp, size: tuple[int, int]) -> None:
    async with ferry.run_test(size=size) as pilot:
        await pilot.press("E", "exclamation_mark")
        await pilot.pause()
        reader = desk(ferry)
        assert reader.pane is reader.story.card
        assert "━━ Expert · Ilse Marrow" in screen_text(ferry)
        assert "until May chief engineer at Skarne Lines" in screen_text(ferry)
        assert not reader.story.article.display
        seen = [reader.story.card.current_key]
        for key in ("j", "G", "g", "space", "b"):
            await pilot.press(key)
            seen.append(reader.story.card.current_key)
        assert seen[:4] == ["name", "credential/0", "c5/1", "name"]
        assert seen[4] != seen[5] == "name"
        await pilot.press("q")
        assert reader.pane is reader.story.experts


@pytest.mark.parametrize("size", SIZES)
async def test_enter_on_a_card_goes_to_the_words_and_back_to_the_card(
    ferry: OnrecordApp, size: tuple[int, int]
) -> None:
    async with ferry.run_test(size=size) as pilot:
        await pilot.press("C", "3", "j", "exclamation_mark")
        await pilot.pause()
        story_ = desk(ferry).story
        assert story_.card.current_key == "c4"
        assert "◇ stance indirect" in screen_text(ferry)
        await pilot.press("j", "j", "j", "enter")
        await pilot.pause()
        assert desk(ferry).pane is story_.article
        marked = story_.article._marked.lights[0]
        assert TEXT[marked.start : marked.end] == "Marrow"
        assert story_.claims.current_key == "c4"
        await pilot.press("q")
        assert desk(ferry).pane is story_.card
        assert story_.card.current_key == "c4/2"
        await pilot.press("backspace")
        assert desk(ferry).pane is story_.claims


async def test_brackets_step_through_the_claims_of_a_card_too(ferry: OnrecordApp) -> None:
    async with ferry.run_test(size=NARROW) as pilot:
        await pilot.press("C", "exclamation_mark", "]")
        story_ = desk(ferry).story
        assert (story_.card.current_key, story_.claims.current_key) == ("c2", "c2")
        await pilot.press("tab")
        assert desk(ferry).pane is story_.experts


async def test_braces_go_from_card_to_card(ferry: OnrecordApp) -> None:
    async with ferry.run_test(size=NARROW) as pilot:
        await pilot.press("E", "exclamation_mark", "G", "}", "}")
        await pilot.pause()
        assert "━━ Expert · Skarne Lines" in screen_text(ferry)
        assert desk(ferry).story.card.current_key == "name"
        # Behind the last expert all claims are shown again, and the card stays.
        await pilot.press("{", "{")
        await pilot.pause()
        assert desk(ferry).story.expert is None
        assert "━━ Expert · Ilse Marrow" in screen_text(ferry)


async def test_why_of_a_non_response_is_the_card_of_whoever_gives_none(ferry: OnrecordApp) -> None:
    async with ferry.run_test(size=NARROW) as pilot:
        await pilot.press("E", "j", "j", "j")
        story_ = desk(ferry).story
        assert story_.silence is not None
        marked = story_.article._marked.lights[0]
        assert (marked.start, marked.end) == (story_.silence.span.start, story_.silence.span.end)
        await pilot.press("exclamation_mark")
        assert story_.card.current_key == "n1"
        await pilot.press("exclamation_mark", "enter", "q", "q", "enter")
        await pilot.pause()
        assert desk(ferry).pane is story_.article
        assert "declined to comment" in screen_text(ferry)
        await pilot.press("q", "k")
        assert not story_.article._marked.lights
        await pilot.press("G", "exclamation_mark")
        await pilot.pause()
        assert "nothing here to say why of" in screen_text(ferry)


async def test_there_is_no_why_without_an_article_or_a_claim(ferry: OnrecordApp) -> None:
    async with ferry.run_test(size=NARROW) as pilot:
        await pilot.press("exclamation_mark")
        await pilot.pause()
        assert "nothing here to say why of" in screen_text(ferry)


async def test_words_that_the_text_lacks_are_not_gone_to(make_app: MakeApp) -> None:
    app = make_app(FakeLibrary([story()], {"orrin": facts()}))
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("E", "exclamation_mark", "enter")
        await pilot.pause()
        assert desk(app).pane is desk(app).story.card
        assert "the text does not give these words in one place" in screen_text(app)


async def test_a_card_stays_open_when_facts_come_anew(make_app: MakeApp) -> None:
    library = FakeLibrary([story()], {"orrin": facts()})
    app = make_app(library)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("E", "exclamation_mark", "j")
        key = desk(app).story.card.current_key
        library.give("orrin", replace(facts(), extractor="newer"))
        desk(app).check()
        await pilot.pause()
        assert desk(app).story.card.current_key == key
        library.give("orrin", replace(facts(), experts=(), claims=(), events=()))
        desk(app).check()
        await pilot.pause()
        assert "no longer in this article" in screen_text(app)


async def test_a_claim_longer_than_the_screen_is_scrolled_through(make_app: MakeApp) -> None:
    first = facts().claims[0]
    long = replace(first, content=(Span(100, len(STORY) - 10),), cue=(), speaker=(), hedges=())
    library = FakeLibrary([story()], {"orrin": replace(facts(), claims=(long,), events=())})
    app = make_app(library)
    async with app.run_test(size=(60, 10)) as pilot:
        await pilot.press("C", "exclamation_mark")
        pane = desk(app).story.card
        assert pane.current_key == "c1"
        tops = []
        start = pane.view.top
        for key in ("j", "j", "k", "space"):
            await pilot.press(key)
            tops.append(pane.view.top - start)
        assert tops == [1, 2, 1, 8]
        assert pane.current_key == "c1"
        for _ in range(6):
            await pilot.press("space")
        assert pane.current_key != "c1"
