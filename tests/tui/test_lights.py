"""Which words are lit."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.tui.samples import STORY, facts, find

from onrecord.domain.claims import Act, Claim, ClaimKind
from onrecord.domain.spans import Span
from onrecord.tui.layout.lights import Layer, Light, claim_layer, current_layers, lit_line, span_layer
from onrecord.tui.layout.lines import plain


def claim(number: int, kind: ClaimKind, *spans: tuple[int, int]) -> Claim:
    return Claim(id=f"c{number}", kind=kind, act=Act.SPEECH, content=tuple(Span(*span) for span in spans))


def test_the_innermost_claim_wins() -> None:
    outer, inner = claim(1, ClaimKind.INDIRECT, (0, 20)), claim(2, ClaimKind.DIRECT, (5, 10))
    assert claim_layer([outer, inner]).lights == (
        Light(0, 5, "indirect", "c1"),
        Light(5, 10, "direct", "c2"),
        Light(10, 20, "indirect", "c1"),
    )


def test_touching_pieces_of_one_claim_are_one_light() -> None:
    assert claim_layer([claim(1, ClaimKind.MIXED, (0, 5), (5, 9))]).lights == (Light(0, 9, "mixed", "c1"),)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=8))
def test_lights_are_ordered_and_cover_just_the_claims(spans: list[tuple[int, int]]) -> None:
    claims = [claim(i, ClaimKind.DIRECT, (start, start + length)) for i, (start, length) in enumerate(spans)]
    lights = claim_layer(claims).lights
    assert all(first.end <= second.start for first, second in pairwise(lights))
    covered = {offset for light in lights for offset in range(light.start, light.end)}
    assert covered == {offset for start, length in spans for offset in range(start, start + length)}


@given(
    st.text(st.sampled_from("ab \n\t漢"), min_size=1, max_size=60),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=5),
)
def test_lights_change_the_ink_and_never_the_words(text: str, spans: list[tuple[int, int]]) -> None:
    layers = [Layer([Light(start, start + length, "hit")]) for start, length in spans]
    line = Span(0, len(text))
    assert plain(lit_line(text, line, layers)) == plain(lit_line(text, line, ()))


def test_the_current_claim_is_lit_with_speaker_cue_and_hedges() -> None:
    hedged = facts().claims[4]
    line = find("and claimed that the board had known of the")
    runs = lit_line(STORY, line, (claim_layer(facts().claims), *current_layers(hedged)), "dim")
    assert [(run.text, run.ink) for run in runs] == [
        ("and ", "dim"),
        ("claimed", "dim cue hedge"),
        (" that ", "dim"),
        ("the board had known of the", "dim indirect current"),
    ]
    assert current_layers(None) == ()


def test_overlapping_spans_of_one_layer_are_lit_once() -> None:
    assert span_layer([Span(0, 5), Span(3, 8)], "hit").lights == (Light(0, 5, "hit"),)
