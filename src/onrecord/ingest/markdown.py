"""Read Markdown: its front matter, and the prose without the marks."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime

import frontmatter
from frontmatter.default_handlers import YAMLHandler
from markdown_it import MarkdownIt
from markdown_it.token import Token

from onrecord.ingest.clean import clean
from onrecord.ingest.draft import Draft, one_line, with_title
from onrecord.ingest.headers import read_date
from onrecord.ingest.text import read_printed, read_text

TITLES = ("title", "headline")
BYLINES = ("author", "byline", "authors", "by")
OUTLETS = ("outlet", "publication", "source", "publisher", "site", "site_name", "sitename")
DATES = ("date", "published", "publish_date", "pubdate", "published_at")

FENCE = "---"
# Front matter is a few lines; YAML can be made to take any time.
LONGEST_FRONT_MATTER = 20_000
TAG = re.compile(r"<[^<>]*>")
UNSEEN = ("<script", "<style", "<!--", "<?", "<!")


def read_markdown(text: str) -> Draft:
    """Read a cleaned Markdown text: front matter in YAML, headings, lists and quotes as plain paragraphs.

    Links keep their words, pictures go. Front matter that is no YAML is read line by line, as the head of a plain text
    is. What the front matter doesn't say is read from the first lines, as in a plain text.
    """
    head, fields, body = _split_front_matter(text)
    prose = clean(plain_text(body))
    if not fields:
        return read_text(f"{head}\n\n{prose}" if head else prose)
    title, byline, outlet = (_words(fields, keys) for keys in (TITLES, BYLINES, OUTLETS))
    article = with_title(title, prose) if title else read_printed(prose)
    return replace(
        article,
        byline=byline or article.byline,
        outlet=outlet or article.outlet,
        published=_day(fields) or article.published,
    )


def plain_text(markdown: str) -> str:
    """Take the prose out of Markdown: paragraphs with empty lines between, in order."""
    parser = MarkdownIt("commonmark").enable("table")
    return "\n\n".join(block for block in _blocks(parser.parse(markdown)) if block)


def _split_front_matter(text: str) -> tuple[str, dict[str, object], str]:
    """Part the lines between the fences, what they say, and what follows them."""
    end = text.find(f"\n{FENCE}", len(FENCE))
    if not text.startswith(FENCE) or end not in range(LONGEST_FRONT_MATTER):
        return "", {}, text
    try:
        fields, body = frontmatter.parse(text, handler=YAMLHandler())
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is no YAML
        return text[len(FENCE) : end].strip(), {}, text[end + len(FENCE) + 1 :]
    return "", {str(key).lower(): value for key, value in fields.items()}, body


def _words(fields: Mapping[str, object], keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = fields.get(key)
        values = value if isinstance(value, list) else [value]
        words = ", ".join(str(each) for each in values if isinstance(each, str | int | float))
        if one_line(words):
            return one_line(clean(words))
    return None


def _day(fields: Mapping[str, object]) -> date | None:
    for key in DATES:
        value = fields.get(key)
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, str) and read_date(value):
            return read_date(value)
    return None


def _blocks(tokens: list[Token]) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield " | ".join(row or ())
            row = None
        elif token.type == "inline":
            words = "".join(_inline(token.children or []))
            if row is None:
                yield words
            else:
                row.append(words)
        elif token.type in {"fence", "code_block"}:
            yield token.content.strip("\n")
        elif token.type == "html_block" and not token.content.lstrip().lower().startswith(UNSEEN):
            yield html.unescape(TAG.sub("", token.content)).strip()


def _inline(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            yield token.content
        elif token.type == "softbreak":
            yield " "
        elif token.type == "hardbreak":
            yield "\n"
