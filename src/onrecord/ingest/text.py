"""Read a plain text: a header block or the printed style, and the article below."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from onrecord.domain.layout import lines
from onrecord.domain.spans import Span
from onrecord.ingest.boilerplate import HEAD
from onrecord.ingest.draft import Draft, one_line, with_title
from onrecord.ingest.furniture import furniture_of
from onrecord.ingest.headers import Field, HeaderLine, is_plausible, read_date, read_header_line, read_label

LONGEST_HEADLINE = 200
# A headline can end in an abbreviation; a sentence can end within quotation marks.
ABBREVIATION = re.compile(r"(?:\b[A-Z]|\b(?:Inc|Co|Corp|Ltd|Jr|Sr|St|No|Gov|Sen|Dr))\.$")
CLOSING = "\"'\u2019\u201d)\u00bb"
SENTENCE_ENDS = (".", ":", ",", ";")


def read_text(text: str) -> Draft:
    """Read a cleaned text: title, byline, outlet and date where it bears them, and the article.

    They can stand in a block of labelled lines at the very top that an empty line ends ("Title: ...", "Published:
    ..."), which is then taken off; or as in print: a headline, "By NAME", a date, "Outlet | date". A dateline is part
    of the first sentence and says nothing of publication.
    """
    header, body = _split_header(text)
    if not header:
        return read_printed(body)
    fields = fields_of(header)
    left = [line.value for line in header if line.field is Field.OTHER]
    title = fields.get(Field.TITLE)
    article = with_title(title, body) if title else read_printed(body)
    given = Draft(
        text=article.text,
        title=article.title,
        byline=fields.get(Field.BYLINE) or article.byline,
        outlet=fields.get(Field.OUTLET) or article.outlet,
        published=_day(fields) or article.published,
        headline=article.headline,
    )
    return _with_header("\n".join(left), given) if left else given


def read_printed(text: str) -> Draft:
    """Read what a text says of itself in its first lines, without taking anything off."""
    head = lines(text)[:HEAD]
    headline = _find_headline(text, head)
    fields = fields_of(
        found for line in head if line != headline for found in read_header_line(line.of(text)) if is_plausible(found)
    )
    return Draft(
        text=text,
        title=one_line(headline.of(text)) if headline else None,
        byline=fields.get(Field.BYLINE),
        outlet=fields.get(Field.OUTLET),
        published=_day(fields),
        headline=headline,
    )


def fields_of(header: Iterable[HeaderLine]) -> dict[Field, str]:
    """Take the first value of each field."""
    fields: dict[Field, str] = {}
    for line in header:
        value = one_line(line.value)
        if value:
            fields.setdefault(line.field, value)
    return fields


def _day(fields: dict[Field, str]) -> date | None:
    return read_date(fields.get(Field.PUBLISHED, ""))


def _split_header(text: str) -> tuple[tuple[HeaderLine, ...], str]:
    """Take the labelled lines off the top of a text; none, where they are no header.

    A line that no field can take is kept whole, as OTHER.
    """
    found: list[HeaderLine] = []
    position = 0
    for line in text.split("\n"):
        labelled = read_label(line.strip())
        read = (labelled,) if labelled else read_header_line(line)
        if not read or not (found or labelled):
            break
        found += [each if _is_taken(each) else HeaderLine(field=Field.OTHER, value=line.strip()) for each in read]
        position += len(line) + 1
    rest = text[position:]
    is_ended = not rest or rest.startswith("\n")
    is_header = any(line.field is not Field.OTHER for line in found)
    return (tuple(found), rest.strip("\n")) if is_ended and is_header else ((), text)


def _is_taken(line: HeaderLine) -> bool:
    match line.field:
        case Field.OTHER:
            return False
        case Field.PUBLISHED:
            return is_plausible(line)
        case _:
            return bool(line.value)


def _with_header(header: str, article: Draft) -> Draft:
    """Put what is left of a header below the title, or above all where there is none."""
    start = article.headline.end + 2 if article.headline and article.headline.start == 0 else 0
    shift = len(header) + 2
    text = f"{article.text[:start]}{header}\n\n{article.text[start:]}"
    headline = article.headline
    if headline and headline.start >= start:
        headline = Span(headline.start + shift, headline.end + shift)
    return replace(article, text=text.rstrip("\n"), headline=headline, header=Span(start, start + len(header)))


def _find_headline(text: str, head: tuple[Span, ...]) -> Span | None:
    for line in head:
        words = line.of(text)
        if furniture_of(words) or read_header_line(words):
            continue
        return line if _is_headline(words) and _stands_alone(text, line) else None
    return None


def _is_headline(words: str) -> bool:
    bare = words.rstrip(CLOSING)
    ends_a_sentence = bare.endswith(SENTENCE_ENDS) and not ABBREVIATION.search(bare)
    return len(words) <= LONGEST_HEADLINE and not ends_a_sentence


def _stands_alone(text: str, line: Span) -> bool:
    below = text[line.end :].split("\n", 2)
    following = below[1].strip() if len(below) > 1 else ""
    is_last = not text[line.end :].strip()
    return not is_last and (not following or bool(read_header_line(following)) or bool(furniture_of(following)))
