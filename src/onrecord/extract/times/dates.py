"""Dates of the calendar: written in both orders, in digits, and months."""

import re
from datetime import date, timedelta
from functools import partial

from onrecord.domain.times import Granularity, Interval, Modifier, TimexType
from onrecord.extract.times.choosing import PeriodOfYear, chosen, nearest
from onrecord.extract.times.lexicon import (
    DIGITS,
    HYPHEN,
    MONTH,
    MONTH_HEADS,
    NAME_LIKE_MONTH,
    ORDINAL,
    SURE_MONTH,
    YEAR,
    YEAR_WORDS,
    month_of_name,
    ordinal_of,
    year_of_words,
)
from onrecord.extract.times.periods import Period, day_of, month_of
from onrecord.extract.times.readings import Context, Reading, Rule, deictic, rule, stated, unresolved

DAY = (
    rf"(?:\d{{1,2}}(?:st|[nr]d|th)?|{ORDINAL})"
    rf"(?![\d%]|[.,:]\d|{HYPHEN}(?:year|month|day|week|hour)| ?(?:percent|per cent|million|billion)\b)"
)
YEAR_AFTER = rf"(?:,? |,)(?P<year>{YEAR}|{YEAR_WORDS})"
WHICH = r"(?:(?P<which>this past|this coming|last|past|this|next|coming|previous) )"
# A month that is also a word or a name needs one of these before it.
LEADING_WORD = (
    rf"\b(?:in|since|until|till|by|from|of|through|during|before|after|for|to|between|and|early|late|mid|mid-"
    rf"|beginning|end|each|every|about|around|last|this|next|past|coming)(?: |{HYPHEN})"
)
# Two dates in digits this near to the publication settle which of the numbers is the month.
NEAR = timedelta(days=45)
PIVOT_YEAR = 70


def _named_day(year: int, month: int, day: int) -> Period:
    return day_of(date(year, month, day))


def _day_number(words: str) -> int:
    return ordinal_of(words) or 0 if not words.isdigit() else int(words)


def _day_without_year(month: int, day: int, context: Context) -> Reading | None:
    if not _is_possible(month, day):
        return None
    period = nearest(partial(_named_day, month=month, day=day), context)
    if period is None:
        return unresolved(Granularity.DAY, f"XXXX-{month:02}-{day:02}")
    return deictic(period, context, has_year=False)


def _is_possible(month: int, day: int) -> bool:
    leap_year = 2000
    try:
        date(leap_year, month, day)
    except ValueError:
        return False
    return True


def read_written(match: re.Match[str], context: Context) -> Reading | None:
    """Read "March 3, 2015", "3 March 2015" and both without the year; an impossible date is none."""
    month, day = month_of_name(match["month"]), _day_number(match["day"])
    year = year_of_words(match["year"]) if match["year"] else None
    if year is None:
        return _day_without_year(month, day, context)
    return stated(day_of(date(year, month, day)))


def read_month_of_year(match: re.Match[str], _: Context) -> Reading | None:
    """Read "March 2015"."""
    year = year_of_words(match["year"])
    return stated(month_of(year, month_of_name(match["month"]))) if year else None


def read_month(match: re.Match[str], context: Context) -> Reading | None:
    """Read "March", "last March"."""
    month = month_of_name(match["month"])
    which = match["which"] or ""
    period_of: PeriodOfYear = partial(month_of, month=month)
    return chosen(which, period_of, context) or unresolved(Granularity.MONTH, f"XXXX-{month:02}")


def read_iso(match: re.Match[str], _: Context) -> Reading | None:
    """Read "2015-03-03" and "2015/03/03", with or without a time of day."""
    period = day_of(date(int(match["year"]), int(match["month"]), int(match["day"])))
    reading = stated(period)
    return with_clock(reading, f"T{match['clock']}") if match["clock"] else reading


def with_clock(reading: Reading, clock: str) -> Reading:
    """Add a time of day to a day."""
    day = reading.period.value if reading.period else reading.value
    return Reading(
        type=TimexType.TIME,
        value=f"{day}{clock}",
        period=reading.period,
        interval=reading.interval,
        granularity=Granularity.TIME,
        modifier=reading.modifier,
        anchor=reading.anchor,
        clock=clock,
        has_year=reading.has_year,
    )


def read_digits(match: re.Match[str], context: Context) -> Reading | None:
    """Read "3/4/2015": by the day of publication where both orders are possible, else as its year, between the two."""
    year = _whole_year(match["year"])
    first, second = int(match["first"]), int(match["second"])
    days = {day for day in (_day_or_none(year, first, second), _day_or_none(year, second, first)) if day}
    if match["mark"] == ".":
        # With full stops the day comes first, wherever such dates are written.
        days = {day for day in (_day_or_none(year, second, first),) if day}
    if len(days) > 1 and context.published:
        near = {day for day in days if abs(day - context.published) <= NEAR}
        days = near if len(near) == 1 else days
    if len(days) == 1:
        return stated(day_of(days.pop()))
    return _between(days) if days else None


def _between(days: set[date]) -> Reading:
    earliest, latest = min(days), max(days)
    return Reading(
        type=TimexType.DATE,
        value=f"{earliest.year:04}",
        interval=Interval(earliest=earliest, latest=latest),
        granularity=Granularity.YEAR,
        modifier=Modifier.APPROX,
    )


def _day_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _whole_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004
        return year
    return year + (1900 if year >= PIVOT_YEAR else 2000)


RULES: tuple[Rule, ...] = (
    rule(
        "date.iso",
        DIGITS,
        r"(?<![\d/.-])(?P<year>\d{4})(?P<mark>[-/])(?P<month>\d\d)(?P=mark)(?P<day>\d\d)"
        r"(?:(?:T| )(?P<clock>\d\d:\d\d(?::\d\d)?Z?)(?:[+-]\d\d:?\d\d)?)?(?![\d/]|-\d)",
        read_iso,
    ),
    rule(
        "date.digits",
        DIGITS,
        r"(?<![\d/.,-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|(?<=/)\d\d)(?![\d/]|[.-]\d)",
        read_digits,
    ),
    rule(
        "date.month-day",
        MONTH_HEADS,
        rf"\b(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})(?:{YEAR_AFTER})?",
        read_written,
    ),
    rule(
        "date.day-month",
        MONTH_HEADS,
        rf"(?<![\d.,$/:-])\b(?:the )?(?P<day>{DAY})(?: of)? (?P<month>{MONTH})(?:{YEAR_AFTER})?",
        read_written,
    ),
    rule(
        "date.month-year",
        MONTH_HEADS,
        rf"\b(?P<month>{MONTH})(?:,? (?:of )?|,)(?P<year>{YEAR}|{YEAR_WORDS})",
        read_month_of_year,
    ),
    rule("date.month", MONTH_HEADS, rf"\b{WHICH}?(?P<month>{SURE_MONTH})", read_month),
    rule(
        "date.month",
        MONTH_HEADS,
        rf"{LEADING_WORD}(?P<span>(?P<which>(?!))?(?P<month>{NAME_LIKE_MONTH}))"
        rf"(?! (?-i:[A-Z])[a-z]| \d)",
        read_month,
    ),
    rule("date.month", MONTH_HEADS, rf"\b(?P<span>{WHICH}(?P<month>{NAME_LIKE_MONTH}))(?! \d)", read_month),
)
