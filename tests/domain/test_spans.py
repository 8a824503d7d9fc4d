import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.spans import Span, are_ordered, bridged, merged, subtracted, trimmed


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 50))
    return Span(start, start + draw(st.integers(1, 20)))


def characters(found: tuple[Span, ...] | list[Span]) -> set[int]:
    return {index for span in found for index in range(span.start, span.end)}


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_a_span_is_never_empty_reversed_or_negative(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_a_span_cuts_its_text() -> None:
    assert Span(4, 8).of("who said what") == "said"
    assert len(Span(4, 8)) == 4


def test_spans_that_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))
    assert Span(0, 9).contains(Span(3, 5))


@pytest.mark.parametrize(("first", "second", "gap"), [((0, 3), (5, 6), 2), ((5, 6), (0, 3), 2), ((0, 4), (2, 6), 0)])
def test_a_gap_is_the_same_from_both_sides(first: tuple[int, int], second: tuple[int, int], gap: int) -> None:
    assert Span(*first).gap_to(Span(*second)) == gap


@given(st.lists(spans()))
def test_merging_keeps_the_characters_and_orders_them(given_spans: list[Span]) -> None:
    joined = merged(given_spans)
    assert characters(joined) == characters(given_spans)
    assert are_ordered(joined)


@given(spans(), st.lists(spans()))
def test_subtracting_leaves_what_no_hole_covers(span: Span, holes: list[Span]) -> None:
    left = subtracted(span, holes)
    assert characters(left) == characters([span]) - characters(holes)
    assert are_ordered(left)


def test_trimming_takes_white_space_off_both_ends() -> None:
    assert trimmed("a  word ", 1, 8) == Span(3, 7)
    assert trimmed("a   ", 1, 4) is None
    assert trimmed('"word,"', 0, 7, '",') == Span(1, 5)


def test_bridging_joins_what_only_white_space_parts() -> None:
    text = "according to him, too"
    assert bridged(text, [Span(10, 12), Span(0, 9), Span(18, 21)]) == (Span(0, 12), Span(18, 21))
