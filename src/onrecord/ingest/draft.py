"""What each format makes of a source, before it is an article."""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from onrecord.domain.layout import LINE
from onrecord.domain.spans import Span

# Where a title stands that is repeated below: behind a banner, a section, a date.
FIRST_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text and what was read of it."""

    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    headline: Span | None = None
    """Where the text bears the title."""
    header: Span | None = None
    """Lines of a header that no field of an article takes; boilerplate."""


def with_title(title: str, body: str) -> Draft:
    """Put a title above a body, with an empty line between; once, where the first lines of the body have it already."""
    for line in islice(LINE.finditer(body), FIRST_LINES):
        if line.group().strip().casefold() == title.casefold():
            body = f"{body[: line.start()].rstrip()}\n\n{body[line.end() :].lstrip()}"
            break
    body = body.strip("\n")
    text = f"{title}\n\n{body}" if body else title
    return Draft(text=text, title=title, headline=Span(0, len(title)))


def one_line(words: str) -> str | None:
    """Bring words onto one line; None where there are none."""
    return " ".join(words.split()) or None
