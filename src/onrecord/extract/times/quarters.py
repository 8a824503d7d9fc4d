"""Quarters, halves and seasons of a year."""

import re
from dataclasses import replace
from functools import partial

from onrecord.domain.times import Granularity
from onrecord.extract.times.choosing import CHOICES, PeriodOfYear, begun, chosen
from onrecord.extract.times.lexicon import APOSTROPHE, SEASON, SEASON_HEADS, SEASONS, YEAR, YEAR_WORDS, year_of_words
from onrecord.extract.times.periods import enclosing, half_of, in_year, moved, quarter_of, season_of
from onrecord.extract.times.readings import (
    PUBLISHED,
    Context,
    Reading,
    Rule,
    deictic,
    rule,
    stated,
    unresolved,
)
from onrecord.extract.times.years import whole_year

NUMBERS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "1st": 1,
    "2nd": 2,
    "3rd": 3,
    "4th": 4,
    "final": 4,
    "last": 4,
}
YEARS_FROM = {"last": -1, "this": 0, "next": 1, "current": 0}
# What companies report on: "a year earlier" and "the quarter" take up the last one that the text has named.
PERIODS = {Granularity.QUARTER, Granularity.HALF}


def _period_of(match: re.Match[str]) -> PeriodOfYear:
    number = NUMBERS[match["number"].lower()]
    if match["unit"].lower() == "half":
        return partial(half_of, half=min(number, 2))
    return partial(quarter_of, quarter=number)


def read_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the third quarter of 1984", "next year's first quarter", "the first half"."""
    period_of = _period_of(match)
    year = match["year"] or match["year_before"]
    if year:
        return stated(period_of(year_of_words(year) or 0))
    words = (match["which"] or match["which_before"] or "").lower()
    if words and context.published:
        return deictic(period_of(context.published.year + YEARS_FROM[words.split()[-1]]), context)
    period = begun(period_of, context)
    if period is None:
        return unresolved(Granularity.QUARTER, "XXXX" + period_of(2000).value[4:])
    if match["ago"]:
        return replace(stated(in_year(period, period.first.year - 1), anchor=PUBLISHED), is_comparison=True)
    return deictic(period, context, has_year=False)


def read_short_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """Read "Q3 2014", "Q3"."""
    period_of: PeriodOfYear = partial(quarter_of, quarter=int(match["number"]))
    if match["year"]:
        return stated(period_of(int(match["year"])))
    period = begun(period_of, context)
    return deictic(period, context, has_year=False) if period else unresolved(Granularity.QUARTER)


def read_that_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the quarter", "the year-earlier period": the one that the text has named, or the last that was over."""
    found = context.recent
    period = found.reading.period if found and found.reading.period and found.reading.granularity in PERIODS else None
    anchor = str(found.span.start) if found and period else PUBLISHED
    if period is None and context.published:
        period = moved(enclosing(Granularity.QUARTER, context.published), -1)
    if period is None:
        return unresolved(Granularity.QUARTER)
    if match["before"]:
        period = in_year(period, period.first.year - 1)
    return replace(stated(period, anchor=anchor), is_comparison=bool(match["before"]))


def read_period_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the 1988 quarter", "the 1988 period": the one that the text speaks of, in another year."""
    year = int(match["year"])
    found = context.recent
    if found and found.reading.period and found.reading.granularity in PERIODS:
        reading = stated(in_year(found.reading.period, year), anchor=str(found.span.start))
        return replace(reading, is_comparison=True)
    return None


def read_season(match: re.Match[str], context: Context) -> Reading | None:
    """Read "last summer", "the winter of 1994", "in spring"."""
    code = SEASONS[match["season"].lower()]
    if match["year"]:
        year = year_of_words(match["year"])
        return stated(season_of(year, code)) if year else None
    if match["short"] and context.published:
        return stated(season_of(whole_year(int(match["short"]), context.published.year), code), anchor=PUBLISHED)
    return _season(code, " ".join((match["which"] or "").lower().split()), context)


def read_bare_season(match: re.Match[str], context: Context) -> Reading | None:
    """Read "in the fall"."""
    return _season(SEASONS[match["season"].lower()], "", context)


def _season(code: str, which: str, context: Context) -> Reading:
    period_of: PeriodOfYear = partial(season_of, season=code)
    return chosen(which if which in CHOICES else "", period_of, context) or unresolved(
        Granularity.SEASON, f"XXXX-{code}"
    )


_NUMBER = r"(?P<number>first|second|third|fourth|1st|2nd|3rd|4th|final|last(?=~half))"
_YEAR_BEFORE = rf"(?:(?P<year_before>{YEAR})|(?P<which_before>last|this|next) year{APOSTROPHE}s)"
_YEAR_AFTER = (
    r"(?:(?:,| of| in)? (?:fiscal (?:year )?)?"
    rf"(?:(?P<year>{YEAR}|{YEAR_WORDS})|(?P<which>last|this|next|(?:the )?current) year))"
)
_SEASON_YEAR = rf"(?: (?:of )?(?:(?P<year>{YEAR}|{YEAR_WORDS})|{APOSTROPHE}(?P<short>\d\d)(?!\d)))"
RULES: tuple[Rule, ...] = (
    rule(
        "quarter.numbered",
        "quarter half",
        rf"\b(?:(?:the|its|their|a) )?(?:{_YEAR_BEFORE} )?(?P<ago>year-(?:ago|earlier) )?(?:fiscal~)?{_NUMBER}~"
        rf"(?:fiscal~)?(?P<unit>quarter|half)\b(?!~(?:of the (?:game|match)|time|back))(?:{_YEAR_AFTER})?",
        read_quarter,
    ),
    rule("quarter.short", "q", rf"\bQ(?P<number>[1-4])(?:~?(?P<year>{YEAR}))?\b", read_short_quarter),
    rule("quarter.short", "q", rf"\b(?P<number>[1-4])Q(?:~?(?P<year>{YEAR}))?\b", read_short_quarter),
    rule(
        "quarter.named",
        "quarter period ago earlier",
        r"\b(?:the|its) (?:quarter|(?:(?:comparable|corresponding|same) )?"
        r"(?:(?P<before>year-ago|year-earlier|comparable|corresponding|prior-year)|latest) (?:quarter|period))\b(?!-)",
        read_that_quarter,
    ),
    rule(
        "quarter.named",
        "quarter period ago earlier",
        r"\b(?P<before>year-ago|year-earlier)(?: (?:quarter|period))?\b",
        read_that_quarter,
    ),
    rule("quarter.of-year", "quarter period", rf"\bthe (?P<year>{YEAR}) (?:quarter|period)\b", read_period_of_year),
    rule(
        "season",
        SEASON_HEADS,
        r"\b(?:(?P<which>this (?:past|coming)|last|past|this|next|coming|previous) "
        # "The fall" is as often that of prices, and "the spring" one of water.
        r"|the (?!(?:spring|fall)\b(?! of| \d))"
        rf"|(?:in|since|until|by|early|late|mid)~(?=(?P<word>{SEASON}\b)))"
        rf"(?P<season>{SEASON})\b(?:{_SEASON_YEAR}|(?! (?:of|from)\b|-))",
        read_season,
    ),
    rule(
        "season",
        "spring fall",
        r"\b(?:in|by|of|for|from|during|since|until|through|over) "
        r"(?P<span>the (?P<season>spring|fall)\b)(?! (?:of|from)\b|-)",
        read_bare_season,
    ),
    rule("season", SEASON_HEADS, rf"\b(?P<which>(?!))?(?P<season>{SEASON}){_SEASON_YEAR}", read_season),
)
