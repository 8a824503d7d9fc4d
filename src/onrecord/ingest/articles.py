"""Make an article of a source: decode, clean, read, and find what is not the article."""

import re

from onrecord.domain.articles import Article, content_id
from onrecord.domain.errors import InputError
from onrecord.domain.spans import Span, merged, subtracted
from onrecord.ingest.boilerplate import find_boilerplate
from onrecord.ingest.clean import clean
from onrecord.ingest.decoding import decode
from onrecord.ingest.draft import Draft
from onrecord.ingest.markdown import FENCE, read_markdown
from onrecord.ingest.page import read_page
from onrecord.ingest.sources import Format, Source, read_source
from onrecord.ingest.text import read_text

WORD = re.compile(r"\w")
PAGE = re.compile(
    r"(?:\s|<!--.{0,2000}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
BEGINNING = 4096


def try_article(source: Source | InputError) -> Article | InputError:
    """Read an article, or return what is wrong with its source: one bad source never stops the others."""
    if isinstance(source, InputError):
        return source
    try:
        return read_article(source)
    except InputError as error:
        return error


def read_article(source: Source) -> Article:
    """Read an article; raise InputError where the source can't be read or holds no text."""
    raw = decode(read_source(source), source.name)
    try:
        draft = _read(raw, source.format)
    except Exception as error:  # parsers of others see foreign bytes here: one bad file must not stop a batch
        raise InputError(source.name, f"can't be read as {source.format or 'text'} ({type(error).__name__})") from error
    boilerplate = _boilerplate(draft)
    if not _has_words(draft.text, boilerplate):
        raise InputError(source.name, "holds no text")
    return Article(
        id=content_id(draft.text, boilerplate),
        text=draft.text,
        title=draft.title,
        byline=draft.byline,
        outlet=draft.outlet,
        published=draft.published,
        origin=source.name,
        headline=draft.headline,
        boilerplate=boilerplate,
    )


def _read(raw: str, form: Format | None) -> Draft:
    # A page saved under any name is a page.
    if form is Format.HTML or PAGE.match(raw[:BEGINNING]):
        return read_page(raw)
    text = clean(raw)
    if form is Format.MARKDOWN or (form is None and text.startswith(f"{FENCE}\n")):
        return read_markdown(text)
    return read_text(text)


def _boilerplate(draft: Draft) -> tuple[Span, ...]:
    found = [span for span in find_boilerplate(draft.text) if not draft.headline or not span.overlaps(draft.headline)]
    return merged([*found, draft.header]) if draft.header else tuple(found)


def _has_words(text: str, boilerplate: tuple[Span, ...]) -> bool:
    kept = subtracted(Span(0, len(text)), boilerplate) if text else ()
    return any(WORD.search(span.of(text)) for span in kept)
