"""Which year is meant where a text names a day, month, quarter or season without one."""

from collections.abc import Callable
from datetime import date

from onrecord.extract.times.periods import Period
from onrecord.extract.times.readings import Context, Reading, deictic
from onrecord.extract.times.tense import Direction

PeriodOfYear = Callable[[int], Period]


def candidates(period_of: PeriodOfYear, published: date) -> list[Period]:
    """List the period in the years around the publication, in order; leap days are missing in other years."""
    found = []
    for year in range(published.year - 8, published.year + 9):
        try:
            found.append(period_of(year))
        except ValueError:
            continue
    return found


def nearest(period_of: PeriodOfYear, context: Context) -> Period | None:
    """Choose the year that the wording suggests: back, ahead, or else the nearest period.

    None where there is no such period at all ("31 February").
    """
    published = context.published
    if published is None:
        return None
    periods = candidates(period_of, published)
    where = context.direction()
    if where is Direction.AHEAD:
        return next((period for period in periods if period.last >= published), None)
    if where is Direction.BACK:
        return next((period for period in reversed(periods) if period.first <= published), None)
    return min(periods, key=lambda period: _distance(period, published), default=None)


def _distance(period: Period, day: date) -> int:
    if period.holds(day):
        return 0
    # Of two that are equally far, news means the one that has been.
    return (day - period.last).days * 2 if period.last < day else (period.first - day).days * 2 + 1


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
    if context.published is None:
        return None
    if context.direction() is Direction.AHEAD:
        return nearest(period_of, context)
    periods = candidates(period_of, context.published)
    return next((each for each in reversed(periods) if each.first <= context.published), None)


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
