"""Read a web page: the article without the page around it, and what the page states of it."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from onrecord.ingest.clean import clean
from onrecord.ingest.draft import Draft, one_line, with_title
from onrecord.ingest.headers import read_date
from onrecord.ingest.text import read_printed

# Names of <meta> by which pages state the day of publication: Open Graph, Dublin Core, schema.org, and the usual ones
# of newspapers' systems. Never those of a change.
DATE_NAMES = frozenset(
    {
        "article:published_time", "article:published", "og:published_time", "og:article:published_time",
        "datepublished", "publishdate", "publish-date", "publish_date", "pubdate", "published", "published_time",
        "publication_date", "publicationdate", "date", "dc.date", "dc.date.issued", "dc.date.created", "dc.issued",
        "dcterms.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published",
        "citation_publication_date", "citation_date", "cxenseparse:recs:publishtime", "originalpublicationdate",
        "displaydate", "bt:pubdate", "ptime",
    }
)  # fmt: skip
NAME_ATTRIBUTES = ("property", "name", "itemprop", "http-equiv")
REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));?")
LAST_CODE_POINT = 0x10FFFF
FIRST_PRINTABLE = 0x20
WHITE_CONTROLS = frozenset({0x09, 0x0A, 0x0D})
MOST_NODES = 10_000
BULLET = re.compile(r"^- ", re.MULTILINE)


def read_page(page: str) -> Draft:
    """Read an HTML page by trafilatura; title and text are cleaned again, since HTML can write any character.

    The date is one that the page states in its metadata (JSON-LD, <meta>, <time itemprop="datePublished">) or in the
    first lines of the article; dates elsewhere on the page, in its address or of its last change are none.
    """
    # It takes half a second to import, and only pages need it.
    import trafilatura  # noqa: PLC0415

    page = REFERENCE.sub(_without_controls, clean(page))
    tree = trafilatura.load_html(page)
    if tree is None:
        return Draft(text="")
    published = _stated_date(tree)
    found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
    said = found if isinstance(found, dict) else found.as_dict() if found else {}
    title, byline, outlet = (one_line(clean(said.get(key) or "")) for key in ("title", "author", "sitename"))
    body = clean(said.get("text") or trafilatura.html2txt(page))
    # Its text has a paragraph a line, and marks the points of lists.
    prose = clean(BULLET.sub("", body).replace("\n", "\n\n"))
    printed = read_printed(prose)
    article = with_title(title, prose) if title else printed
    return replace(
        article,
        byline=byline or printed.byline,
        outlet=outlet or printed.outlet,
        published=published or printed.published,
    )


def _without_controls(reference: re.Match[str]) -> str:
    # Neither libxml2 nor a text takes them.
    number = int(reference[1], 16) if reference[1] else int(reference[2])
    is_character = (FIRST_PRINTABLE <= number <= LAST_CODE_POINT) or number in WHITE_CONTROLS
    return reference[0] if is_character else ""


def _stated_date(tree: Any) -> date | None:  # noqa: ANN401 - lxml has no types
    for stated in (_linked_data_dates(tree), _meta_dates(tree), _marked_dates(tree)):
        for words in stated:
            day = _day(words)
            if day:
                return day
    return None


def _day(words: str) -> date | None:
    words = words.strip()
    try:
        day = date.fromisoformat(words[:10])
    except ValueError:
        return read_date(words)
    return read_date(day.isoformat())


def _meta_dates(tree: Any) -> Iterator[str]:  # noqa: ANN401
    for meta in tree.iter("meta"):
        if any(meta.get(attribute, "").lower() in DATE_NAMES for attribute in NAME_ATTRIBUTES):
            yield meta.get("content", "")


def _marked_dates(tree: Any) -> Iterator[str]:  # noqa: ANN401
    for element in tree.iter("time", "span", "meta", "div", "p"):
        if "datePublished" in element.get("itemprop", "").split() or element.get("pubdate") is not None:
            yield element.get("datetime") or element.get("content") or element.text_content()


def _linked_data_dates(tree: Any) -> Iterator[str]:  # noqa: ANN401
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", ""):
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        yield from _values(data, "datePublished")


def _values(data: object, key: str) -> Iterator[str]:
    """List the strings that stand under a key, outer ones first."""
    waiting = [data]
    for node in waiting:
        if isinstance(node, dict):
            if isinstance(node.get(key), str):
                yield node[key]
            waiting += node.values()
        elif isinstance(node, list):
            waiting += node
        if len(waiting) > MOST_NODES:
            return
