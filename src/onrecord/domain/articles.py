"""Articles, and what the reader sees and decides of them."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from onrecord.domain.spans import Span, are_ordered, subtracted

ID_LENGTH = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One text by one outlet, cleaned and from then on immutable.

    Every span of it, and of its facts, is a pair of indices into `text`.
    """

    id: str
    """Fingerprint of the content (see `content_id`), or the name that another program gave it."""
    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    """The day of publication as the article itself bears it; None where it bears none."""
    origin: str | None = None
    """Where it came from: a path, a URL, or "-" for standard input."""
    headline: Span | None = None
    """Where the text itself bears the title; None where the title came from elsewhere."""
    boilerplate: tuple[Span, ...] = ()
    """Lines of the text that are not the article, in order."""

    def __post_init__(self) -> None:
        """Refuse spans outside the text, and boilerplate out of order."""
        spans = (*self.boilerplate, *((self.headline,) if self.headline else ()))
        if any(span.end > len(self.text) for span in spans):
            message = f"article {self.id}: a span ends behind the text"
            raise ValueError(message)
        if not are_ordered(self.boilerplate):
            message = f"article {self.id}: boilerplate spans overlap or are out of order"
            raise ValueError(message)


class Place(StrEnum):
    """Where an article is kept."""

    INBOX = "inbox"
    ARCHIVED = "archived"


class ExtractionState(StrEnum):
    """How far an article's facts are."""

    PENDING = "pending"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"
    """Nothing is wrong with it, but it is not for this extractor: its language is another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleState:
    """What the reader has decided of an article."""

    read: bool = False
    starred: bool = False
    place: Place = Place.INBOX
    published: date | None = None
    """The date that the reader gave it; it goes before the article's own."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PageKey:
    """An article's place in the list: newest first, then by id."""

    day: str
    """ISO date by which it is sorted: of publication, or of coming in where that is not known."""
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """An article as one line of the list."""

    key: PageKey
    title: str
    outlet: str | None
    published: date | None
    """The reader's date, or else the article's own."""
    added: datetime
    state: ArticleState
    extraction: ExtractionState
    words: int
    experts: int
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Which articles a list holds."""

    place: Place | None = Place.INBOX
    """None for all places."""
    words: str = ""
    """Beginnings of words that an article must all have, in title or text; empty for any."""


def content_id(text: str, boilerplate: tuple[Span, ...] = ()) -> str:
    """Fingerprint what the article says: the same words without boilerplate give the same id.

    White space and case don't count, so that one story saved twice is one article. SHA-256, shortened to 80 bits:
    with a million articles, two of them share an id with a probability below 1e-12.
    """
    whole = Span(0, len(text)) if text else None
    kept = subtracted(whole, boilerplate) if whole else ()
    words = " ".join(word for span in kept for word in span.of(text).casefold().split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
