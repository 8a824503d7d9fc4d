"""Dates in words: as the reader writes them, and as the screen shows them."""

import re
from datetime import date, timedelta

from onrecord.domain.times import Granularity, Interval

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTH_NAMES = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905 - as one reads it
)
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
DAY_FIRST = re.compile(r"(\d{1,2})(?:[a-z]{2})?[\s.-]+([a-z]+)\.?,?[\s-]+(\d{4})")
MONTH_FIRST = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:[a-z]{2})?,?\s+(\d{4})")
SHORTEST_MONTH = 3
HOW_TO_WRITE = "write it as 2015-02-06 or 6 Feb 2015"
DECEMBER = 12
WEEK_DAYS, QUARTER_MONTHS = 7, 3
# Meteorological seasons of the northern half, which is how the resolved interval has them.
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}


def parse_day(text: str, today: date) -> date | None:
    """Read a date as people write it: ISO, "6 Feb 2015", "February 6, 2015", "today", "yesterday".

    None for an empty text. Raises ValueError, with a message for the reader, for anything else. Dates of figures alone
    other than ISO are refused: 6/2/2015 is a day in February here and in June there.
    """
    words = " ".join(text.casefold().split())
    if not words:
        return None
    if words in ("today", "yesterday"):
        return today - timedelta(days=words == "yesterday")
    if found := ISO.fullmatch(words):
        return _day(text, int(found[1]), int(found[2]), int(found[3]))
    if found := DAY_FIRST.fullmatch(words):
        return _day(text, int(found[3]), _month(text, found[2]), int(found[1]))
    if found := MONTH_FIRST.fullmatch(words):
        return _day(text, int(found[3]), _month(text, found[1]), int(found[2]))
    message = f"{text.strip()} is no date: {HOW_TO_WRITE}"
    raise ValueError(message)


def _month(text: str, name: str) -> int:
    for number, month in enumerate(MONTH_NAMES, 1):
        if len(name) >= SHORTEST_MONTH and (month.startswith(name) or (name == "sept" and month == "september")):
            return number
    message = f"{text.strip()} is no date: there is no month {name}"
    raise ValueError(message)


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        message = f"{text.strip()} is no date: there is no such day"
        raise ValueError(message) from None


def full_day(day: date) -> str:
    """Write a day: "6 Feb 2015"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_day(day: date, today: date) -> str:
    """Write a day in at most eight cells: "today", "6 Feb", and of other years "Feb 2015"."""
    if day == today:
        return "today"
    month = MONTHS[day.month - 1]
    return f"{day.day} {month}" if day.year == today.year else f"{month} {day.year}"


def when(interval: Interval | None, granularity: Granularity | None, dash: str = "–") -> str:
    """Write when something was, to the unit to which that is known; "undated" where it isn't.

    "6 Feb 2015", "week of 2 Feb 2015", "Feb 2015", "2015", "1990s", "2–6 Feb 2015", "by 6 Feb 2015", "since 2011".
    """
    if interval is None or (interval.earliest is None and interval.latest is None):
        return "undated"
    first, last = interval.earliest, interval.latest
    if first is None or last is None:
        day = last or first
        return f"{'by' if first is None else 'since'} {full_day(day)}" if day else "undated"
    return _whole_unit(first, last, granularity) or _between(first, last, dash)


def _whole_unit(first: date, last: date, granularity: Granularity | None) -> str | None:
    """Name the calendar unit that an interval fills; None where it fills none."""
    if first == last:
        return full_day(first)
    if granularity is Granularity.WEEK and (last - first).days < WEEK_DAYS:
        return f"week of {full_day(first - timedelta(days=first.weekday()))}"
    starts_and_ends_with_a_month = first.day == 1 and (last + timedelta(days=1)).day == 1
    return _whole_months(first, last, granularity) if starts_and_ends_with_a_month else None


def _whole_months(first: date, last: date, granularity: Granularity | None) -> str | None:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 1:
        return f"{MONTHS[first.month - 1]} {first.year}"
    if first.month == 1 and last.month == DECEMBER:
        return _years(first.year, last.year)
    if months == QUARTER_MONTHS and granularity is Granularity.SEASON and first.month in SEASONS:
        return f"{SEASONS[first.month]} {first.year}"
    if months == QUARTER_MONTHS and first.month % 3 == 1:
        return f"Q{first.month // 3 + 1} {first.year}"
    return None


def _years(first: int, last: int) -> str | None:
    if first == last:
        return str(first)
    if first % 10 == 0 and last == first + 9:
        return f"{first}s"
    return None


def _between(first: date, last: date, dash: str) -> str:
    """Write both ends, saying once what they share."""
    end = full_day(last)
    if first.year != last.year:
        return f"{MONTHS[first.month - 1]} {first.year} {dash} {MONTHS[last.month - 1]} {last.year}"
    if first.month != last.month:
        return f"{first.day} {MONTHS[first.month - 1]} {dash} {end}"
    return f"{first.day}{dash}{end}"
