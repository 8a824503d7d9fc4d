"""Articles of every format."""

import io
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from onrecord.domain.articles import Article
from onrecord.domain.errors import InputError
from onrecord.ingest.articles import read_article
from onrecord.ingest.markdown import plain_text
from onrecord.ingest.sources import Source, find_sources

SENTENCE = "The ferry left Hesk at noon, and nobody on the quay could say when it would be back."
MORE = "It was the last ferry of the year, said Tom Oduya, the harbour master, and he should know."


def article_of(tmp_path: Path, content: str | bytes, name: str = "a.txt") -> Article:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    [source] = find_sources([path])
    assert isinstance(source, Source)
    return read_article(source)


def boilerplate_of(article: Article) -> list[str]:
    return [span.of(article.text) for span in article.boilerplate]


def test_a_text_becomes_an_article(tmp_path: Path) -> None:
    article = article_of(
        tmp_path,
        f"Ferry Fares to Rise\r\n\r\nBy Ana Reyes\r\nPublished: 2025-03-04\r\n\r\n\x1b[31m{SENTENCE}\x1b[0m\r\n",
    )
    assert article.text == f"Ferry Fares to Rise\n\nBy Ana Reyes\nPublished: 2025-03-04\n\n{SENTENCE}"
    assert (article.title, article.byline, article.published) == ("Ferry Fares to Rise", "Ana Reyes", date(2025, 3, 4))
    assert boilerplate_of(article) == ["By Ana Reyes", "Published: 2025-03-04"]
    assert article.origin == str(tmp_path / "a.txt")


def test_the_same_words_are_the_same_article_whatever_stands_around_them(tmp_path: Path) -> None:
    plain = article_of(tmp_path, f"{SENTENCE}\n\n{MORE}")
    dressed = article_of(tmp_path, f"{SENTENCE}\n\n\n{MORE}  \n\nShare this article\n".encode("utf-16"))
    assert plain.id == dressed.id


@pytest.mark.parametrize(
    "content", [" \n\t\n", "\ufeff\u200b", "Share this article\n\nAdvertisement", "...", "---\ntitle:\n---\n"]
)
def test_an_article_without_words_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(InputError, match="holds no text"):
        article_of(tmp_path, content, "a.md")


MARKDOWN = f"""\
---
title: "Ferry Fares to *Rise*"
author: [Ana Reyes, Tom Oduya]
outlet: The Ledger
date: 2025-03-04
tags: [ferries]
---

# Why

The **ferry** left [Hesk](https://hesk.example "Hesk") at `noon`,
and nobody knew. ![A ferry](f.jpg)

- one point
- another *point*

> {MORE}

| Line | Fare |
|------|------|
| Hesk | 9    |

<script>alert(1)</script>

<div>Raw &amp; <b>bold</b></div>

    code
"""


def test_markdown_leaves_its_prose(tmp_path: Path) -> None:
    article = article_of(tmp_path, MARKDOWN, "a.md")
    assert article.text.split("\n\n") == [
        "Ferry Fares to *Rise*",
        "Why",
        "The ferry left Hesk at noon, and nobody knew.",
        "one point",
        "another point",
        MORE,
        "Line | Fare",
        "Hesk | 9",
        "Raw & bold",
        "code",
    ]
    assert (article.title, article.byline, article.outlet, article.published) == (
        "Ferry Fares to *Rise*",
        "Ana Reyes, Tom Oduya",
        "The Ledger",
        date(2025, 3, 4),
    )


@pytest.mark.parametrize(
    ("front", "published"),
    [
        ("date: 2025-03-04T10:00:00Z", date(2025, 3, 4)),
        ("published: March 4, 2025", date(2025, 3, 4)),
        ("date: soon", None),
        ("date: 17", None),
        ("weight: 3", None),
    ],
)
def test_front_matter_without_a_title_leaves_the_heading(tmp_path: Path, front: str, published: date | None) -> None:
    article = article_of(tmp_path, f"---\n{front}\n---\n# Ferry Fares to Rise\n\n{SENTENCE}\n", "a.markdown")
    assert (article.title, article.published) == ("Ferry Fares to Rise", published)
    assert article.text == f"Ferry Fares to Rise\n\n{SENTENCE}"


@pytest.mark.parametrize(
    "front",
    [
        "title: 'open",
        "- a\n- list",
        "a: b: c",
        "x: [" + "[" * 5000,
        "title: " + "x" * 30_000,
        "a: &a [*a]\ntitle: {b: *a}",
    ],
)
def test_broken_front_matter_is_text(tmp_path: Path, front: str) -> None:
    article = article_of(tmp_path, f"---\n{front}\n---\n\n{SENTENCE}\n", "a.md")
    assert article.text.endswith(SENTENCE)


def test_front_matter_that_is_no_yaml_is_read_line_by_line(tmp_path: Path) -> None:
    front = '---\ntitle: Dam: the "quiet" leak\ndate: 2026-03-04\n---'
    article = article_of(tmp_path, f"{front}\n\n{SENTENCE}\n", "a.md")
    assert (article.title, article.published) == ('Dam: the "quiet" leak', date(2026, 3, 4))


def test_markdown_without_front_matter_is_read_as_in_print(tmp_path: Path) -> None:
    article = article_of(tmp_path, f"# Ferry Fares to Rise\n\n*By Ana Reyes*\n\n{SENTENCE}\\\n{MORE}", "a.md")
    assert (article.title, article.byline) == ("Ferry Fares to Rise", "Ana Reyes")
    assert article.text.endswith(f"{SENTENCE}\n{MORE}")


def test_markup_that_is_not_seen_goes() -> None:
    assert plain_text("a <b>c</b> <!-- d -->\n\n<!-- e -->\n\n<style>f</style>").strip() == "a c"


PAGE = """\
<!DOCTYPE html><html><head><meta charset="utf-8"><title>Ferry Fares to Rise | The Ledger</title>{head}
<meta property="og:site_name" content="The Ledger"><meta name="author" content="Ana Reyes"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Ferry Fares to Rise</h1>{body}
<p>{sentence}</p><p>{more} &#27;[31m&#x202e;Then <a href="x">he</a> left&#0;.</p><ul><li>one point is made</li></ul>
<p>Share this article</p></article><footer>&copy; 2019 The Ledger. Last updated 3 March 2020.</footer></body></html>
"""


def page(head: str = "", body: str = "") -> str:
    return PAGE.format(head=head, body=body, sentence=SENTENCE * 2, more=MORE)


def test_a_page_leaves_its_article(tmp_path: Path) -> None:
    article = article_of(tmp_path, page(), "a.html")
    assert (article.title, article.byline, article.outlet) == ("Ferry Fares to Rise", "Ana Reyes", "The Ledger")
    assert article.text.split("\n\n")[:4] == [
        "Ferry Fares to Rise",
        SENTENCE * 2,
        f"{MORE} [31mThen he left.",
        "one point is made",
    ]
    assert article.headline
    assert article.headline.of(article.text) == article.title
    assert "Home" not in article.text


LINKED = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    ("head", "body", "published"),
    [
        ("", "", None),
        ('<meta property="article:published_time" content="2025-03-04T23:30:00-05:00">', "", date(2025, 3, 4)),
        ('<meta name="DC.date.issued" content="4 March 2025">', "", date(2025, 3, 4)),
        ('<meta property="article:modified_time" content="2025-03-04">', "", None),
        ('<meta name="date" content="soon"><meta name="pubdate" content="2025-03-04">', "", date(2025, 3, 4)),
        (
            LINKED.format('{"@graph": [1, {"datePublished": "2025-03-04", "dateModified": "2025-04-01"}]}'),
            "",
            date(2025, 3, 4),
        ),
        (LINKED.format('{"dateModified": "2025-04-01"}'), "", None),
        (LINKED.format('{"datePublished": "0001-01-01"}'), "", None),
        (LINKED.format("{broken") + LINKED.format("[" * 9000), "", None),
        (LINKED.format("[" + "1," * 20_000 + "1]"), "", None),
        ("<script>x()</script>", '<time itemprop="datePublished" datetime="2025-03-04">today</time>', date(2025, 3, 4)),
        ("", '<span itemprop="datePublished">March 4, 2025</span>', date(2025, 3, 4)),
        ("", "<p>Published: March 4, 2025</p>", date(2025, 3, 4)),
        ("", "<p>By then it was 12 May 2023, and the minister had left the island for good.</p>", None),
    ],
)
def test_a_page_has_the_date_that_it_states(tmp_path: Path, head: str, body: str, published: date | None) -> None:
    assert article_of(tmp_path, page(head, body), "a.html").published == published


def test_a_page_is_known_whatever_its_file_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert article_of(tmp_path, page(), "a.txt").outlet == "The Ledger"
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(b"<!-- saved -->\n" + page().encode())))
    [source] = find_sources(["-"])
    assert isinstance(source, Source)
    article = read_article(source)
    assert (article.origin, article.outlet) == ("-", "The Ledger")


def test_front_matter_is_known_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(MARKDOWN.encode())))
    [source] = find_sources(["-"])
    assert isinstance(source, Source)
    assert read_article(source).outlet == "The Ledger"


def test_a_page_without_an_article_still_gives_its_words(tmp_path: Path) -> None:
    assert article_of(tmp_path, "<html><body>Few words.</body></html>", "a.html").text == "Few words."


@pytest.mark.parametrize(
    "content", ["<html></html>", "<!-- x -->", "<", "&#27;", "<html><body><script>x</script></body></html>"]
)
def test_a_page_without_words_is_refused(tmp_path: Path, content: str) -> None:
    with pytest.raises(InputError, match="holds no text"):
        article_of(tmp_path, content, "a.html")


def test_a_parser_that_breaks_breaks_one_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(_text: str) -> None:
        raise RecursionError

    monkeypatch.setattr("onrecord.ingest.articles.read_markdown", breaks)
    with pytest.raises(InputError, match=r"a\.md: can't be read as markdown \(RecursionError\)"):
        article_of(tmp_path, SENTENCE, "a.md")
