"""Periods of the calendar: a day, a week, a quarter, a decade; with their TimeML values and first and last days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from onrecord.domain.times import Granularity

COARSENESS = {unit: rank for rank, unit in enumerate(Granularity)}

# Meteorological seasons of the northern hemisphere: first month, in the order of the year. The winter runs into the
# next year and bears the year that it begins in, as in TIDES.
SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
MONTHS_IN = {Granularity.MONTH: 1, Granularity.QUARTER: 3, Granularity.HALF: 6, Granularity.SEASON: 12}
YEARS_IN = {Granularity.YEAR: 1, Granularity.DECADE: 10, Granularity.CENTURY: 100}
DAYS_IN = {Granularity.TIME: 1, Granularity.DAY: 1, Granularity.WEEK: 7}
SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of the calendar that has a name."""

    granularity: Granularity
    value: str
    """Its TimeML value."""
    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Tell whether the day lies in it."""
        return self.first <= day <= self.last


def _months(year: int, month: int, length: int, value: str, granularity: Granularity) -> Period:
    last_year, last_month = _month_shifted(year, month, length - 1)
    last = date(last_year, last_month, monthrange(last_year, last_month)[1])
    return Period(granularity=granularity, value=value, first=date(year, month, 1), last=last)


def _month_shifted(year: int, month: int, months: int) -> tuple[int, int]:
    years, index = divmod(month - 1 + months, 12)
    return year + years, index + 1


def _years(first_year: int, length: int, value: str, granularity: Granularity) -> Period:
    first, last = max(first_year, MINYEAR), min(first_year + length - 1, MAXYEAR)
    return Period(granularity=granularity, value=value, first=date(first, 1, 1), last=date(last, 12, 31))


def day_of(day: date) -> Period:
    """Name one day."""
    return Period(granularity=Granularity.DAY, value=day.isoformat(), first=day, last=day)


def week_of(day: date) -> Period:
    """Name the ISO week, Monday to Sunday, that holds a day."""
    first = day - timedelta(days=day.weekday())
    year, week, _ = day.isocalendar()
    last = first + timedelta(days=6)
    return Period(granularity=Granularity.WEEK, value=f"{year:04}-W{week:02}", first=first, last=last)


def weekend_of(day: date) -> Period:
    """Name the Saturday and Sunday of the ISO week that holds a day."""
    week = week_of(day)
    first = week.first + timedelta(days=SATURDAY)
    return Period(granularity=Granularity.WEEK, value=f"{week.value}-WE", first=first, last=week.last)


def month_of(year: int, month: int) -> Period:
    """Name a month."""
    return _months(year, month, 1, f"{year:04}-{month:02}", Granularity.MONTH)


def quarter_of(year: int, quarter: int) -> Period:
    """Name a quarter, 1 to 4, of a calendar year."""
    return _months(year, 3 * quarter - 2, 3, f"{year:04}-Q{quarter}", Granularity.QUARTER)


def half_of(year: int, half: int) -> Period:
    """Name a half, 1 or 2, of a calendar year."""
    return _months(year, 6 * half - 5, 6, f"{year:04}-H{half}", Granularity.HALF)


def season_of(year: int, season: str) -> Period:
    """Name a season (a key of SEASON_STARTS)."""
    return _months(year, SEASON_STARTS[season], 3, f"{year:04}-{season}", Granularity.SEASON)


def year_of(year: int) -> Period:
    """Name a year."""
    return _years(year, 1, f"{year:04}", Granularity.YEAR)


def decade_of(year: int) -> Period:
    """Name the decade that holds a year: 1989 lies in "198", the 1980s."""
    return _years(year // 10 * 10, 10, f"{year // 10:03}", Granularity.DECADE)


def century_of(year: int) -> Period:
    """Name the century that holds a year, by its first two digits: 1989 lies in "19"."""
    return _years(year // 100 * 100, 100, f"{year // 100:02}", Granularity.CENTURY)


def enclosing(unit: Granularity, day: date) -> Period:
    """Name the period of a unit that holds a day."""
    month = day.month
    match unit:
        case Granularity.TIME | Granularity.DAY:
            return day_of(day)
        case Granularity.WEEK:
            return week_of(day)
        case Granularity.MONTH:
            return month_of(day.year, month)
        case Granularity.QUARTER:
            return quarter_of(day.year, (month + 2) // 3)
        case Granularity.HALF:
            return half_of(day.year, (month + 5) // 6)
        case _:
            return _long_enclosing(unit, day)


def _long_enclosing(unit: Granularity, day: date) -> Period:
    match unit:
        case Granularity.SEASON:
            year, month = _month_shifted(day.year, day.month, -2)
            return season_of(year, list(SEASON_STARTS)[(month - 1) // 3])
        case Granularity.DECADE:
            return decade_of(day.year)
        case Granularity.CENTURY:
            return century_of(day.year)
        case _:
            return year_of(day.year)


def shifted(day: date, unit: Granularity, steps: int) -> date:
    """Move a day by a number of units; the 31st becomes the last day of a shorter month.

    Raise ValueError or OverflowError where that leaves the calendar.
    """
    if unit in DAYS_IN:
        return day + timedelta(days=steps * DAYS_IN[unit])
    months = steps * (MONTHS_IN.get(unit) or 12 * YEARS_IN[unit])
    year, month = _month_shifted(day.year, day.month, months)
    if not MINYEAR <= year <= MAXYEAR:
        message = f"year {year} is not in the calendar"
        raise ValueError(message)
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def moved(period: Period, steps: int) -> Period:
    """Take the period that lies a number of its own units later."""
    if period.value.endswith("-WE"):
        return weekend_of(period.first + timedelta(days=7 * steps))
    return enclosing(period.granularity, shifted(period.first, period.granularity, steps))


def in_year(period: Period, year: int) -> Period:
    """Take the same day, month, quarter, half or season of another year; raise ValueError for 29 February."""
    unit = period.granularity
    if unit is Granularity.DAY:
        return day_of(period.first.replace(year=year))
    return enclosing(unit, period.first.replace(year=year))
