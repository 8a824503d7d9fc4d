"""Neighbours that belong together: "5 p.m." and "Monday", "Friday" and "Oct. 23", "May 3" and the 4 after "and"."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from onrecord.domain.spans import Span
from onrecord.domain.times import Granularity, TimexType
from onrecord.extract.times.dates import with_clock
from onrecord.extract.times.lexicon import DASH, compiled
from onrecord.extract.times.periods import day_of, in_year, shifted, year_of
from onrecord.extract.times.readings import Found, Reading, stated

CLOSE = compiled(r"(?:,? (?:on |of |the )?|,)\Z")
TOUCHING = compiled(r"(?:,? | \()\Z")
# A day and then its time of day: "Monday at 5 p.m."
AT = compiled(r"(?:,? (?:at |around |about )?)\Z")
# Between "10 a.m.", "(1400 GMT)" and "Friday".
BRACKETED = compiled(r"\)?,? (?:\(|on )?")
OF_YEAR = compiled(r",? (?:of |in )?\Z")
RANGE = compiled(rf"(?:,? (?:and|to|through|until|or) | ?{DASH} ?|, )\Z")
MORE_DAYS = compiled(
    rf"(?:(?:,? (?:and|to|or|through)|,) | ?{DASH} ?)(?P<day>\d{{1,2}})(?:st|[nr]d|th)?"
    r"(?![\d%]|[.,:]\d| ?(?:people|percent|million|[ap]\.?m\b|(?:year|month|day|week|hour)s?|more|other)| [a-z]+s\b)"
)
DAYS_REACH = 20
FEWER_DAYS = compiled(rf"(?<![\d.,:$/-])\b(?P<day>\d{{1,2}})(?:st|[nr]d|th)?(?: (?:and|to|or|through) | ?{DASH} ?)\Z")
FIRST_WHOLE_YEAR = 100
MORE_YEARS = compiled(rf"(?:{DASH}|/)(?P<year>(?:1[89]|20)?\d\d)(?![\d%/\u2010-\u2015-])")
YEARLESS = {Granularity.DAY, Granularity.MONTH, Granularity.QUARTER, Granularity.HALF, Granularity.SEASON}


def joined(first: Found, second: Found, text: str) -> Found | None:
    """Join two neighbours into one expression; None where they stay apart."""
    gap = text[first.span.end : second.span.start]
    if len(gap) > 12:  # noqa: PLR2004 - longer than any of the separators
        return None
    if _is_weekday(first) != _is_weekday(second) and _weekday_and_date(first.reading, second.reading, gap):
        weekday, day = (second, first) if _is_weekday(second) else (first, second)
        return _union(first, second, _on_weekday(day.reading, weekday.reading))
    for join in (_clock_and_day, _day_and_clock, _part_and_year):
        if both := join(first.reading, second.reading, gap):
            return _union(first, second, both)
    return None


def _union(first: Found, second: Found, reading: Reading) -> Found:
    return Found(span=Span(first.span.start, second.span.end), reading=reading, rule=f"{second.rule}+{first.rule}")


def _is_day(reading: Reading) -> bool:
    return reading.type is TimexType.DATE and reading.granularity is Granularity.DAY and reading.value != "PRESENT_REF"


def _clock_and_day(first: Reading, second: Reading, gap: str) -> Reading | None:
    if first.clock and not first.has_day and _is_day(second) and CLOSE.match(gap):
        return with_clock(second, first.clock)
    return None


def _day_and_clock(first: Reading, second: Reading, gap: str) -> Reading | None:
    if _is_day(first) and second.clock and not second.has_day and AT.match(gap):
        return with_clock(first, second.clock)
    return None


def _is_weekday(found: Found) -> bool:
    return found.rule == "day.weekday"


def _weekday_and_date(first: Reading, second: Reading, gap: str) -> bool:
    return _is_day(first) and _is_day(second) and bool(TOUCHING.match(gap))


def _on_weekday(reading: Reading, weekday: Reading) -> Reading:
    """Choose the year in which a date without a year falls on the weekday beside it."""
    if reading.has_year or reading.period is None or weekday.period is None:
        return reading
    wanted, inferred = weekday.period.first.weekday(), reading.period.first
    for years in (0, -1, 1, -2, 2):
        day = shifted(inferred, Granularity.YEAR, years)
        if day.weekday() == wanted and day.day == inferred.day:
            return reading if years == 0 else stated(day_of(day), anchor=reading.anchor)
    return reading


def _part_and_year(first: Reading, second: Reading, gap: str) -> Reading | None:
    year = second.period
    if first.has_year or first.granularity not in YEARLESS or first.period is None or year is None:
        return None
    if second.granularity is not Granularity.YEAR or not second.anchor or not OF_YEAR.match(gap):
        return None
    return stated(in_year(first.period, year.first.year), anchor=second.anchor)


def with_shared_year(first: Found, second: Found, text: str) -> tuple[Found, Found]:
    """Give the year of one part of a range or list to the part that bears none: "from May 3 to June 5, 2014"."""
    gap = text[first.span.end : second.span.start]
    left, right = first.reading, second.reading
    if left.has_year == right.has_year or left.period is None or right.period is None or not RANGE.match(gap):
        return first, second
    if left.granularity not in YEARLESS or right.granularity not in YEARLESS:
        return first, second
    if left.has_year and not left.anchor:
        return first, _in_year_of(second, left.period.first, following=True)
    if right.has_year and not right.anchor:
        return _in_year_of(first, right.period.first, following=False), second
    return first, second


def _in_year_of(found: Found, day: date, *, following: bool) -> Found:
    period = found.reading.period
    if period is None:
        return found
    moved = in_year(period, day.year)
    if following and moved.last < day:
        moved = in_year(period, day.year + 1)
    if not following and moved.first > day:
        moved = in_year(period, day.year - 1)
    return replace(found, reading=stated(moved))


def dated(clocks: Sequence[Found], day: Found, text: str) -> list[Found]:
    """Give a day to the times of day straight before it that have none: "at 10 a.m. (1400 GMT) Friday"."""
    found: list[Found] = []
    start = day.span.start
    for each in reversed(clocks):
        is_open = each.reading.clock and not each.reading.has_day and each.reading.period is None
        if not is_open or not _is_day(day.reading) or not BRACKETED.fullmatch(text, each.span.end, start):
            break
        found.append(replace(each, reading=with_clock(day.reading, each.reading.clock)))
        start = each.span.start
    return found[::-1]


def preceding(found: Found, text: str, floor: int) -> list[Found]:
    """List the days that hang on a following date: the 1 of "between 1 and 20 August"."""
    period = found.reading.period
    if found.rule != "date.day-month" or period is None:
        return []
    start = max(floor, found.span.start - DAYS_REACH)
    match = FEWER_DAYS.search(text[start : found.span.start])
    if match is None or not 0 < int(match["day"]) < period.first.day:
        return []
    reading = stated(day_of(period.first.replace(day=int(match["day"]))), anchor=found.reading.anchor)
    span = Span(start + match.start("day"), start + match.end("day"))
    return [Found(span=span, reading=replace(reading, has_year=found.reading.has_year), rule=found.rule)]


def continued(found: Found, text: str) -> list[Found]:
    """List the further days or years that hang on an expression: the 4 of "May 3 and 4", the 14 of "2012-14"."""
    further: list[Found] = []
    step: Callable[[Found, str], Found | None] | None = _step_of(found)
    while step and (following := step(further[-1] if further else found, text)):
        further.append(following)
    return further


def _step_of(found: Found) -> Callable[[Found, str], Found | None] | None:
    if found.rule == "date.month-day":
        return _next_day
    return _next_year if found.rule == "year.digits" else None


def _next_day(found: Found, text: str) -> Found | None:
    match = MORE_DAYS.match(text, found.span.end)
    period = found.reading.period
    if match is None or period is None:
        return None
    try:
        day = period.first.replace(day=int(match["day"]))
    except ValueError:
        return None
    if day <= period.first:
        return None
    reading = replace(stated(day_of(day), anchor=found.reading.anchor), has_year=found.reading.has_year)
    return Found(span=Span(match.start("day"), match.end("day")), reading=reading, rule=found.rule)


def _next_year(found: Found, text: str) -> Found | None:
    match = MORE_YEARS.match(text, found.span.end)
    period = found.reading.period
    if match is None or period is None or found.span.end - found.span.start != len("2012"):
        return None
    year = int(match["year"])
    year += 0 if year >= FIRST_WHOLE_YEAR else period.first.year // 100 * 100
    if year <= period.first.year:
        return None
    return Found(span=Span(match.start("year"), match.end("year")), reading=stated(year_of(year)), rule=found.rule)
