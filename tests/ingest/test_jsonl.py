"""Rows of JSON."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.articles import Article
from onrecord.domain.errors import InputError
from onrecord.ingest.jsonl import read_rows


def test_a_row_is_an_article_with_the_text_exactly_as_given() -> None:
    text = "\x1b[31m A\r\n\r\n\r\nb \u202e\ud800\r\nShare this article "
    row = json.dumps({"id": "1", "text": text, "published": "2025-03-04", "title": "T", "publisher": {"x": 1}})
    [article] = read_rows([row])
    assert isinstance(article, Article)
    assert (article.id, article.text, article.title, article.published) == ("1", text, "T", date(2025, 3, 4))
    assert [span.of(text) for span in article.boilerplate] == ["Share this article"]


@pytest.mark.parametrize(
    "published",
    ["2025-03-04T10:00:00Z", "2025-03-04T10:00:00.123+01:00", "2025-03-04 10:00", "20250304", " 2025-03-04 "],
)
def test_dates_and_moments_are_days(published: str) -> None:
    [article] = read_rows([json.dumps({"id": "1", "text": "a", "published": published})])
    assert isinstance(article, Article)
    assert article.published == date(2025, 3, 4)


def test_fields_that_are_null_are_not_there() -> None:
    [article] = read_rows([b'\xef\xbb\xbf{"id": "1", "text": "", "published": null, "title": null}\n'])
    assert isinstance(article, Article)
    assert (article.title, article.published) == (None, None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "is not JSON: expecting property name enclosed in double quotes at column 2"),
        ("[1]", "is a list, not an object with the fields id, text"),
        ("null", "is null, not an object with the fields id, text"),
        ("NaN", "is a number, not an object with the fields id, text"),
        ('"a"', "is a string, not an object with the fields id, text"),
        ("true", "is true or false, not an object with the fields id, text"),
        ('{"id": "1"}', "field 'text' is missing"),
        ('{"text": "a"}', "field 'id' is missing"),
        ('{"id": 1, "text": "a"}', "field 'id' is a number, not a string"),
        ('{"id": "1", "text": ["a"]}', "field 'text' is a list, not a string"),
        ('{"id": "1", "text": {}}', "field 'text' is an object, not a string"),
        ('{"id": "1", "text": "a", "title": 3}', "field 'title' is a number, not a string"),
        ('{"id": "1", "text": "a", "published": 20250304}', "field 'published' is a number, not a string"),
        (
            '{"id": "1", "text": "a", "published": "soon"}',
            "field 'published' is no ISO date, such as 2025-03-04: 'soon'",
        ),
        (b"\xff", "is not UTF-8 at byte 1"),
        ("[" * 100_000, "is JSON that can't be read: too deep, or with too long a number"),
        (
            '{"id": "1", "text": "a", "n": ' + "9" * 5000 + "}",
            "is JSON that can't be read: too deep, or with too long a number",
        ),
    ],
)
def test_a_line_that_is_no_row_is_named_with_the_field(line: str | bytes, reason: str) -> None:
    good = b'{"id": "1", "text": "a"}'
    found = list(read_rows([good, "", b" \n", line, good]))
    assert [type(each) for each in found] == [Article, InputError, Article]
    assert str(found[1]) == f"line 4: {reason}"


@given(st.text() | st.binary())
def test_any_line_is_answered(line: str | bytes) -> None:
    assert len(list(read_rows([line]))) <= 1
