import pytest

from onrecord.domain.articles import Article, content_id
from onrecord.domain.spans import Span


def test_boilerplate_lies_inside_the_text() -> None:
    with pytest.raises(ValueError, match="behind the text"):
        Article(id="a", text="short", boilerplate=(Span(0, 9),))


def test_boilerplate_is_in_order() -> None:
    with pytest.raises(ValueError, match="out of order"):
        Article(id="a", text="a text of some length", boilerplate=(Span(5, 9), Span(0, 3)))


def test_the_same_words_are_the_same_article_whatever_stands_around_them() -> None:
    text = "Share this\n\nThe dam held.\n"
    assert content_id("the dam\nHELD.") == content_id(text, (Span(0, 10),))
    assert content_id("The dam held.") != content_id("The dam fell.")
    assert content_id("") == content_id("  \n")
