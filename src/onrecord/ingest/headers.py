"""Lines at the head of an article that say who wrote it, where and when it appeared."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.ingest.furniture import is_names


class Field(StrEnum):
    """What a line of a header says."""

    TITLE = "title"
    BYLINE = "byline"
    OUTLET = "outlet"
    PUBLISHED = "published"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderLine:
    """One line of a header and what it holds."""

    field: Field
    value: str


LABELS = {
    "title": Field.TITLE,
    "headline": Field.TITLE,
    "by": Field.BYLINE,
    "byline": Field.BYLINE,
    "author": Field.BYLINE,
    "authors": Field.BYLINE,
    "written by": Field.BYLINE,
    "outlet": Field.OUTLET,
    "source": Field.OUTLET,
    "publication": Field.OUTLET,
    "publisher": Field.OUTLET,
    "published": Field.PUBLISHED,
    "published on": Field.PUBLISHED,
    "publication date": Field.PUBLISHED,
    "published at": Field.PUBLISHED,
    "first published": Field.PUBLISHED,
    "posted": Field.PUBLISHED,
    "posted on": Field.PUBLISHED,
    "date": Field.PUBLISHED,
    "updated": Field.OTHER,
    "last updated": Field.OTHER,
    "modified": Field.OTHER,
    "section": Field.OTHER,
    "category": Field.OTHER,
    "tags": Field.OTHER,
    "keywords": Field.OTHER,
    "language": Field.OTHER,
    "url": Field.OTHER,
    "copyright": Field.OTHER,
    "dateline": Field.OTHER,
}  # fmt: skip
LONGEST = 200
LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z ]{1,18}):[ \t]*(?P<value>.*)", re.DOTALL)

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
DAY = r"(?P<day>\d{1,2})(?:[snrt][tdh])?"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
CLOCK = (
    r"(?P<clock>(?:[,|·]? ?(?:at |- ?)?|T)\d{1,2}(?:[:.h]\d\d(?::\d\d(?:\.\d+)?)?)? ?(?:[ap]\.?m\.?|hours|hrs)?"
    r" ?(?:\(?(?-i:[A-Z]{1,5}|[A-Z][a-z]+ [Tt]ime)\)?)?(?: ?[+-]\d\d:?\d\d)?)?"
)
DATES = tuple(
    re.compile(f"(?:{WEEKDAY},? )?{pattern}{CLOCK}", re.IGNORECASE)
    for pattern in (
        rf"{YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
        rf"{YEAR}/(?P<month>\d\d)/(?P<day>\d\d)",
        rf"{MONTH} {DAY},? {YEAR}",
        rf"(?:the )?{DAY} (?:of )?{MONTH},? {YEAR}",
    )
)
CLOCK_FIRST = re.compile(r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)? ?(?-i:[A-Z]{2,4})?(?:,| on| -)? ", re.IGNORECASE)
DATE_LABEL = re.compile(
    r"(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|released|date[d]?)"
    r"(?: on| at)?|on)[: ]+",
    re.IGNORECASE,
)
STAMP = re.compile(r"(?:first |last |originally )?(?:published|posted|updated|modified)\b", re.IGNORECASE)
UPDATED = re.compile(r"[|·,;/ (-]*(?:last )?(?:updated|modified)\b.{0,60}", re.IGNORECASE)
LONGEST_DATE = 80

BYLINE = re.compile(r"(?:(?:words|story|text|report|written|posted) )?by:?\s+(?P<who>.+)", re.IGNORECASE)
NO_PERSON = re.compile(
    rf"(?:{MONTH}|{WEEKDAY}|the (?:numbers|book|time|end|way)|design|(?:19|20)\d\d|then|now|all accounts)\b",
    re.IGNORECASE,
)
# Separates the parts of a line like "The Courier | March 4, 2025".
PARTS = re.compile(r"\s+[|·•\u2013\u2014-]\s+|\s*[|·•]\s*")
# "OSTERHOLM, Feb. 3 (Meridian Wire) --" with nothing behind it.
DATELINE = re.compile(
    r"[A-Z][A-Z .'-]+(?:, [A-Z][\w.' ]{1,30}){0,2}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?(?: \([A-Z][\w .&-]{1,30}\))?"
    r" ?(?:--?|[\u2013-\u2015_])"
)


def read_date(words: str) -> date | None:
    """Read a date that is all there is, with or without a weekday, a time of day and a label; None for anything else.

    Numbers alone are read in ISO order only, since "03/04/2025" is two different days.
    """
    words = " ".join(words.split())
    if not words or len(words) > LONGEST_DATE:
        return None
    for before in (DATE_LABEL, CLOCK_FIRST):
        match = before.match(words)
        words = words[match.end() :] if match else words
    words = UPDATED.sub("", words).rstrip(" .")
    for pattern in DATES:
        match = pattern.fullmatch(words)
        if match:
            return _day(match["year"], match["month"], match["day"])
    return None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else 1 + MONTHS.index(month[:3].lower())
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def is_date_stamp(line: str) -> bool:
    """Tell whether a line says when the article appeared or changed, and nothing else: "Last updated March 4, 2025"."""
    return bool(STAMP.match(line)) and read_date(line) is not None


def read_byline(line: str) -> str | None:
    """Read who a line like "By Ana Reyes, Staff Writer" names; None where it is no byline."""
    match = BYLINE.fullmatch(line.strip()) if len(line) <= LONGEST else None
    if not match:
        return None
    who = PARTS.split(match["who"].strip(), maxsplit=1)[0].strip(" ,;")
    words = who.split()
    if not who or not is_names(who) or NO_PERSON.match(who):
        return None
    is_shouted = who.isupper()
    return who.rstrip(".") if len(words) > 1 or is_shouted or line[:3] == "By:" else None


def read_label(line: str) -> HeaderLine | None:
    """Read a line like "Outlet: The Courier"; None where the label is none of LABELS."""
    match = LABELLED.fullmatch(line) if len(line) <= 2 * LONGEST else None
    field = LABELS.get(" ".join(match["label"].lower().split())) if match else None
    return HeaderLine(field=field, value=match["value"].strip()) if match and field else None


def is_plausible(line: HeaderLine) -> bool:
    """Tell whether a value fits its field: a label can begin a sentence too ("Source: it was me all along")."""
    match line.field:
        case Field.BYLINE | Field.OUTLET:
            return is_names(line.value)
        case Field.PUBLISHED:
            return read_date(line.value) is not None
        case Field.TITLE | Field.OTHER:
            return bool(line.value)


def read_header_line(line: str) -> tuple[HeaderLine, ...]:
    """Read what a line at the head of an article says of it; empty where the line is part of the article.

    Knows labels ("Published: 2025-03-04"), bylines, dates alone, and parts with a bar between them: "The Courier |
    4 March 2025".
    """
    line = line.strip()
    if not line or len(line) > LONGEST:
        return ()
    labelled = read_label(line)
    if labelled:
        return (labelled,)
    day = read_date(line)
    if day:
        return (HeaderLine(field=Field.PUBLISHED, value=day.isoformat()),)
    byline = read_byline(line)
    parts = [part for part in PARTS.split(line) if part]
    if byline:
        dates = [each for each in map(read_date, parts[1:]) if each]
        found = [HeaderLine(field=Field.BYLINE, value=byline)]
        return (*found, *(HeaderLine(field=Field.PUBLISHED, value=each.isoformat()) for each in dates[:1]))
    if DATELINE.fullmatch(line):
        return (HeaderLine(field=Field.OTHER, value=line),)
    return _read_parts(parts)


def _read_parts(parts: list[str]) -> tuple[HeaderLine, ...]:
    if len(parts) < 2:  # noqa: PLR2004 - a name and a date
        return ()
    day = read_date(parts[-1])
    if not day or not all(is_names(part) or read_byline(part) for part in parts[:-1]):
        return ()
    published = HeaderLine(field=Field.PUBLISHED, value=day.isoformat())
    byline = next(filter(None, map(read_byline, parts[:-1])), None)
    outlet = next((part for part in parts[:-1] if not read_byline(part)), None)
    names = ((Field.BYLINE, byline), (Field.OUTLET, outlet))
    return (*(HeaderLine(field=field, value=value) for field, value in names if value), published)
