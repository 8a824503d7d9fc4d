"""Which year is meant where a text names a day, month, quarter or season without one."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date

from onrecord.extract.times.periods import Period
from onrecord.extract.times.readings import Context, Reading, deictic
from onrecord.extract.times.tense import Direction

PeriodOfYear = Callable[[int], Period]


# Years to either side of the publication that are looked at; eight hold a leap year in any case.
YEARS_AROUND = (2, 8)
# How much farther a period seems that lies against the wording: "Nov. 20" in a sentence on the past, three weeks ahead,
# is still that of this year. Tuned on TimeBank.
AGAINST_THE_WORDING = 4
# News tells of what was rather than of what will be.
AHEAD_IS_FARTHER = {Direction.AHEAD: 1, Direction.UNKNOWN: 2, Direction.BACK: AGAINST_THE_WORDING}


def candidates(period_of: PeriodOfYear, published: date) -> list[Period]:
    """List the period in the years around the publication, in order; none for a day that no year has."""
    for reach in YEARS_AROUND:
        found = []
        for year in range(published.year - reach, published.year + reach + 1):
            with suppress(ValueError):
                found.append(period_of(year))
        if found:
            return found
    return []


def nearest(period_of: PeriodOfYear, context: Context, by_default: Direction = Direction.UNKNOWN) -> Period | None:
    """Choose the nearest period, of which one against the wording seems farther than it is.

    Behind "since" it is the last one that has begun. None where there is no such period at all ("31 February"), and
    without a day of publication.
    """
    published = context.published
    if published is None:
        return None
    where = context.direction()
    where = by_default if where is Direction.UNKNOWN else where

    def distance(period: Period) -> int:
        if period.holds(published):
            return 0
        if period.last < published:
            return (published - period.last).days * (AGAINST_THE_WORDING if where is Direction.AHEAD else 1)
        return (period.first - published).days * AHEAD_IS_FARTHER[where]

    around = candidates(period_of, published)
    if context.is_since():
        around = [period for period in around if period.first <= published]
    return min(around, key=distance, default=None)


def latest(period_of: PeriodOfYear, context: Context) -> Period | None:
    """Choose the last one that was over before the day of publication ("last April")."""
    published = context.published
    if published is None:
        return None
    return next((each for each in reversed(candidates(period_of, published)) if each.last < published), None)


def coming(period_of: PeriodOfYear, context: Context) -> Period | None:
    """Choose the first one that begins after the day of publication ("next April")."""
    published = context.published
    if published is None:
        return None
    return next((each for each in candidates(period_of, published) if each.first > published), None)


def begun(period_of: PeriodOfYear, context: Context) -> Period | None:
    """Choose the last one that has begun, unless the wording looks ahead ("the third quarter")."""
    return nearest(period_of, context, by_default=Direction.BACK)


def same_year(period_of: PeriodOfYear, context: Context) -> Period | None:
    """Choose the one in the year of publication ("this September")."""
    return period_of(context.published.year) if context.published else None


CHOICES: dict[str, Callable[[PeriodOfYear, Context], Period | None]] = {
    "last": latest,
    "past": latest,
    "this past": latest,
    "previous": latest,
    "next": coming,
    "coming": coming,
    "this coming": coming,
    "this": same_year,
}


def chosen(which: str, period_of: PeriodOfYear, context: Context) -> Reading | None:
    """Read a period without its year by the word before it ("last", "next", "this", or none)."""
    which = " ".join(which.lower().split())
    period = CHOICES.get(which, nearest)(period_of, context)
    return deictic(period, context, has_year=which != "") if period else None
