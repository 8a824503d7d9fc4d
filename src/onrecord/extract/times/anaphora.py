"""Days, months and seasons that are those of an earlier time: "that May", "that fall", "that Friday"."""

import re
from datetime import timedelta

from onrecord.domain.times import Granularity
from onrecord.extract.times.days import NAMED_AFTER, weekday_number
from onrecord.extract.times.lexicon import (
    MONTH_HEADS,
    NAME_LIKE_MONTH,
    SEASON,
    SEASON_HEADS,
    SEASONS,
    SURE_MONTH,
    WEEKDAY,
    WEEKDAY_HEADS,
    compiled,
    month_of_name,
)
from onrecord.extract.times.periods import COARSENESS, day_of, month_of, season_of, weekend_of
from onrecord.extract.times.readings import Context, Reading, Rule, rule, stated, unresolved

DAYS_IN_WEEK = 7

# "Said that Friday was better": a conjunction, not "that Friday".
CONJUNCTION = compiled(
    r"\b(?:said|says?|saying|noted?|notes|noting|stated?|states|stating|reported|reports|believed?|believes"
    r"|thinks?|thought|knows?|knew|claimed|claims?|shown?|shows|showed|argued?|argues|warned|warns|added|adds|hoped?|hopes"
    r"|suggest(?:s|ed|ing)?|confirm(?:s|ed|ing)?|announc(?:es?|ed|ing)|insist(?:s|ed)?|expect(?:s|ed)?|fear(?:s|ed)?"
    r"|means?|meant|admit(?:s|ted)?|indicates?|predict(?:s|ed)?|agreed?|decided?|learn(?:s|ed)?|hears?|heard"
    r"|(?:un)?likely|possible|clear|certain|sure|so|fact|idea|signs?|word|news|statement|evidence"
    r"|(?:told|tells?|telling) [\w.'\u2019-]{1,20}(?: [\w.'\u2019-]{1,20}){0,2}) \Z"
)


def read_month(match: re.Match[str], context: Context) -> Reading | None:
    """Read "that May": of the year that the text is in."""
    month = month_of_name(match["month"])
    found = context.remembered()
    if found is None or found.reading.period is None or not _is_within_year(found.reading.period.granularity):
        return unresolved(Granularity.MONTH, f"XXXX-{month:02}")
    return stated(month_of(found.reading.period.first.year, month), anchor=str(found.span.start))


def read_season(match: re.Match[str], context: Context) -> Reading | None:
    """Read "that fall": of the year that the text is in, or the winter that holds the time it speaks of."""
    code = SEASONS[match["season"].lower()]
    found = context.remembered()
    if found is None or found.reading.period is None or not _is_within_year(found.reading.period.granularity):
        return unresolved(Granularity.SEASON, f"XXXX-{code}")
    day = found.reading.period.first
    is_running = found.reading.period.granularity is not Granularity.YEAR and season_of(day.year - 1, code).holds(day)
    return stated(season_of(day.year - is_running, code), anchor=str(found.span.start))


def read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    """Read "that Friday", "that weekend": the first one from the time that the text speaks of."""
    found = context.remembered()
    period = found.reading.period if found else None
    is_weekend = match["day"].lower() == "weekend"
    if found is None or period is None or COARSENESS[period.granularity] > COARSENESS[Granularity.WEEK]:
        value = "XXXX-WXX-WE" if is_weekend else f"XXXX-WXX-{weekday_number(match['day']) + 1}"
        return unresolved(Granularity.WEEK if is_weekend else Granularity.DAY, value)
    if is_weekend:
        return stated(weekend_of(period.first), anchor=str(found.span.start))
    days = (weekday_number(match["day"]) - period.first.weekday()) % DAYS_IN_WEEK
    return stated(day_of(period.first + timedelta(days=days)), anchor=str(found.span.start))


def _is_within_year(unit: Granularity) -> bool:
    return COARSENESS[unit] <= COARSENESS[Granularity.YEAR]


_THAT = r"\bthat(?: (?:same|very))? "
# What has a verb or a noun of its own behind it is no "that": "that May voted", "that Friday's vote was".
_ENDS = (
    r"(?=[.,;:)?!\u2014\u201d\"-]|\s*\Z|\s(?-i:[a-z]))"
    r"(?! (?:is|was|were|will|would|has|had|may|can|could|should|might)\b)"
)
RULES: tuple[Rule, ...] = (
    rule(
        "that.month", MONTH_HEADS, rf"{_THAT}(?P<month>{SURE_MONTH}|{NAME_LIKE_MONTH}){_ENDS}", read_month, CONJUNCTION
    ),
    rule("that.season", SEASON_HEADS, rf"{_THAT}(?P<season>{SEASON})\b(?!-)", read_season),
    rule("that.weekday", WEEKDAY_HEADS, rf"{_THAT}(?P<day>{WEEKDAY}){NAMED_AFTER}{_ENDS}", read_weekday, CONJUNCTION),
    rule("that.weekday", "weekend", rf"{_THAT}(?P<day>weekend)\b", read_weekday, CONJUNCTION),
)
