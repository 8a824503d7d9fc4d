"""The article as lines."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from tests.tui.samples import HEADLINE, STORY, story

from onrecord.domain.articles import Article
from onrecord.domain.spans import Span
from onrecord.tui.layout.body import Body, Sort, folds, hidden, lay_out
from onrecord.tui.layout.cells import WORD, shown
from onrecord.tui.layout.glyphs import UNICODE
from onrecord.tui.layout.lights import lit_line
from onrecord.tui.layout.lines import plain, width_of

PIECES = st.lists(
    st.sampled_from(["word", "漢字漢字漢字", "a-longer-word", "🙂", " ", "  ", "\n", "\n\n", "\t", "\u00a0", "x" * 50]),
    max_size=60,
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = "".join(draw(PIECES))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=7)))
    spans = [Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False)]
    headline = spans.pop(0) if len(edges) % 2 and spans else None
    return Article(id="a", text=text, title="A title", headline=headline, boilerplate=tuple(spans))


def screen(body: Body, text: str) -> list[str]:
    return [
        plain(line.runs)
        if line.runs or line.start == line.end
        else plain(lit_line(text, Span(line.start, line.end), ()))
        for line in body.lines
    ]


def test_a_story_is_set_with_its_heading_paragraphs_and_folds() -> None:
    article = story()
    body = lay_out(article, article.published, 60, UNICODE)
    assert screen(body, article.text)[:10] == [
        HEADLINE,
        "Tamsin Vole · Vale Courier · 27 Feb 2025",
        "",
        "··· 2 lines folded · z",
        "",
        "The dam above Orrin has not moved for eleven years, and",
        "that, the people who look after it say, is the good news. In",
        "January 2014 the wall slid by four millimetres in a single",
        "night.",
        "",
    ]
    assert sum(line.sort is Sort.FOLD for line in body.lines) == 2


def test_a_story_without_a_date_says_how_to_give_it_one() -> None:
    shown_lines = screen(lay_out(story(), None, 60, UNICODE), STORY)
    assert shown_lines[1] == "Tamsin Vole · Vale Courier · no date – press D"


def test_unfolded_lines_are_shown_where_they_stand() -> None:
    body = lay_out(story(), None, 60, UNICODE, unfolded=True)
    texts = screen(body, STORY)
    assert "Sign up for our morning letter" in texts
    assert not any("folded" in text for text in texts)
    assert hidden(story(), unfolded=True) == (story().headline,)


def test_hard_wrapped_lines_are_joined() -> None:
    lines = ["a line that was wrapped at a margin of sixty or so cells"] * 3
    article = Article(id="a", text="\n".join([*lines, "end"]))
    body = lay_out(article, None, 200, UNICODE)
    assert screen(body, article.text)[-1] == " ".join([*lines, "end"])


@pytest.mark.parametrize(
    ("text", "boilerplate", "headline", "expected"),
    [
        ("aa\nbb\ncc", [(0, 2), (3, 5)], None, [(0, 5)]),
        ("aa\nbb\ncc", [(0, 2), (6, 8)], None, [(0, 2), (6, 8)]),
        ("aa\nHH\ncc\nx", [(0, 2), (6, 8)], (3, 5), [(0, 2), (6, 8)]),
        ("aabb", [(0, 2), (2, 4)], None, [(0, 4)]),
        ("  \naa", [(0, 2)], None, []),
        ("aa", [], None, []),
    ],
)
def test_boilerplate_with_nothing_between_is_one_fold(
    text: str, boilerplate: list[tuple[int, int]], headline: tuple[int, int] | None, expected: list[tuple[int, int]]
) -> None:
    article = Article(
        id="a",
        text=text,
        headline=Span(*headline) if headline else None,
        boilerplate=tuple(Span(*pair) for pair in boilerplate),
    )
    assert folds(article) == tuple(Span(*pair) for pair in expected)


@given(article=articles(), width=st.integers(2, 50), unfolded=st.booleans())
def test_every_character_of_the_body_is_shown_exactly_once(article: Article, width: int, *, unfolded: bool) -> None:
    body = lay_out(article, None, width, UNICODE, unfolded=unfolded)
    text_lines = [line for line in body.lines if line.sort in (Sort.TEXT, Sort.FURNITURE)]
    offsets = [offset for line in text_lines for offset in shown(article.text, Span(line.start, line.end))]
    assert offsets == sorted(set(offsets))
    not_shown = hidden(article, unfolded=unfolded)
    for word in WORD.finditer(article.text):
        for offset in range(*word.span()):
            if not article.text[offset].isspace():
                assert (offset in set(offsets)) != any(span.start <= offset < span.end for span in not_shown)


@given(articles(), st.integers(2, 50))
def test_starts_of_lines_never_decrease_and_no_line_is_wider_than_the_measure(article: Article, width: int) -> None:
    body = lay_out(article, None, width, UNICODE)
    starts = [line.start for line in body.lines]
    assert starts == sorted(starts)
    for line in body.lines:
        if line.sort is Sort.TEXT:
            shown_line = lit_line(article.text, Span(line.start, line.end), ())
            assert width_of(shown_line) <= width
            assert cell_len(plain(shown_line)) <= width


@given(articles(), st.integers(2, 50), st.integers(2, 50), st.data())
def test_a_position_finds_its_line_again_at_the_same_measure_and_its_text_at_any(
    article: Article, width: int, other: int, data: st.DataObject
) -> None:
    body = lay_out(article, None, width, UNICODE)
    index = data.draw(st.integers(0, len(body) - 1))
    position = body.position(index)
    found = body.at_position(position)
    assert body.position(found) == position
    # A text whose first line is a single character is the one that can't be told from its second.
    if position and body.lines[index].end > 1:
        assert body.lines[found].start == body.lines[index].start
        elsewhere = lay_out(article, None, other, UNICODE)
        line = elsewhere.lines[elsewhere.at_position(position)]
        assert line.start <= max(position, 1)


@given(articles(), st.integers(2, 50))
def test_a_shown_character_is_found_on_its_line(article: Article, width: int) -> None:
    body = lay_out(article, None, width, UNICODE)
    for index, line in enumerate(body.lines):
        if line.sort is Sort.TEXT:
            for offset in shown(article.text, Span(line.start, line.end)):
                assert body.line_of(offset) == index


def test_an_article_of_twenty_thousand_words_is_laid_out_at_once() -> None:
    article = Article(id="a", text="\n\n".join("a sentence of “eight” words, give or take — " * 12 for _ in range(200)))
    body = lay_out(article, date(2025, 1, 1), 76, UNICODE)
    assert len(body) > 1000
