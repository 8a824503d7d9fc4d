import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.layout import paragraphs
from onrecord.domain.spans import are_ordered
from onrecord.extract.quotations import Quotation, find_quotations

MARKED = st.text(alphabet="ab .,'\"“”‘’`«»\n", max_size=80)


def quotations(text: str) -> list[Quotation]:
    return [each for of_paragraph in find_quotations(text, paragraphs(text)) for each in of_paragraph]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"It is late," she said. "Go home."', ['"It is late,"', '"Go home."']),
        ("“It is late,” she said.", ["“It is late,”"]),
        ("''It is late,'' she said.", ["''It is late,''"]),
        ("``It is late,'' she said.", ["``It is late,''"]),
        ("«It is late», she said.", ["«It is late»"]),
        ("„It is late“, she said.", ["„It is late“"]),
        ("‘It is far too late,’ she said.", ["‘It is far too late,’"]),
        ("'It is far too late,' she said.", ["'It is far too late,'"]),
        ("“He said ‘it is late’ and left,” she said.", ["“He said ‘it is late’ and left,”"]),
        ('"He said "no" to me," she said.', ['"He said "no" to me,"']),
        ('The "so-called" cure', ['"so-called"']),
        ("The workers' rights and the owners' duties", []),
        ("It's the ministers' fault, isn't it", []),
        ("He is 6'2\" tall.", []),
        ('He said: "We are late (and "lost").', ['"lost"']),
        ("No marks at all", []),
    ],
)
def test_marks_of_all_sorts_are_matched(text: str, said: list[str]) -> None:
    assert [each.span.of(text) for each in quotations(text)] == said


def test_a_quotation_goes_on_over_paragraphs_that_each_open_it() -> None:
    text = '"The sentence begins here.\n\n"And it ends here," she said.'
    first, second = quotations(text)
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (True, True)


def test_a_missing_mark_spoils_its_own_paragraph_alone() -> None:
    text = 'He has a 12" board and a saw.\n\nThen "it broke," she said.'
    assert [each.span.of(text) for each in quotations(text)] == ['"it broke,"']


def test_the_inner_span_has_no_marks() -> None:
    text = "She said: “It is late.”"
    assert quotations(text)[0].inner.of(text) == "It is late."


@given(MARKED)
def test_quotations_are_ordered_and_lie_in_their_paragraph(text: str) -> None:
    spans = paragraphs(text)
    for paragraph, found in zip(spans, find_quotations(text, spans), strict=True):
        assert are_ordered([each.span for each in found])
        assert all(paragraph.contains(each.span) and each.span.contains(each.inner) for each in found)
