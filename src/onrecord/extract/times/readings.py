"""What a rule makes of an expression, and what it may look at to do so."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from onrecord.domain.spans import Span
from onrecord.domain.times import Granularity, Interval, Modifier, Timex, TimexType
from onrecord.extract.times.lexicon import compiled
from onrecord.extract.times.periods import COARSENESS, Period, enclosing, shifted
from onrecord.extract.times.tense import Direction, direction, is_since

PUBLISHED = "published"
# A time taken up by "the next day" stands at most this many characters before it.
MEMORY = 800

UNKNOWN_VALUES = {
    Granularity.TIME: "XXXX-XX-XX",
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.HALF: "XXXX-HX",
    Granularity.SEASON: "XXXX",
    Granularity.YEAR: "XXXX",
    Granularity.DECADE: "XXX",
    Granularity.CENTURY: "XX",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What an expression stands for."""

    type: TimexType
    value: str | None
    period: Period | None = None
    """The whole period that it names, on the calendar."""
    interval: Interval | None = None
    """The days of the period that are meant: "this week" ends on the day of publication."""
    granularity: Granularity | None = None
    modifier: Modifier | None = None
    anchor: str | None = None
    clock: str = ""
    """Time of day as it follows a date: "T17:00", "TMO"; empty where there is none."""
    has_year: bool = True
    """False where the text names a day, month or quarter without its year."""
    is_comparison: bool = False
    """True for "a year earlier" and the like, a side glance: the text goes on at the time before it."""
    has_day: bool = True
    """False where the text names a time of day without its day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An expression at its place."""

    span: Span
    reading: Reading
    rule: str

    def timex(self) -> Timex:
        """Make the value that other rooms speak of."""
        reading = self.reading
        return Timex(
            span=self.span,
            type=reading.type,
            value=reading.value,
            interval=reading.interval,
            granularity=reading.granularity,
            modifier=reading.modifier,
            anchor=reading.anchor,
            rule=self.rule,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What stands around an expression."""

    text: str
    span: Span
    published: date | None
    recent: Found | None
    """The nearest earlier expression that has a place on the calendar."""
    scene: Found | None = None
    """The nearest earlier day on which the story plays: none of those on which it is told, nor what had been before."""

    def direction(self) -> Direction:
        """Tell where the clause looks."""
        return direction(self.text, self.span.start, self.span.end)

    def is_since(self) -> bool:
        """Tell whether the time is where something began that goes on: "since April"."""
        return is_since(self.text, self.span.start)

    def remembered(self) -> Found | None:
        """Return the earlier time that this one can take up, if it is near enough."""
        if self.recent and self.span.start - self.recent.span.end <= MEMORY:
            return self.recent
        return None


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table: what is looked for, and what is made of it."""

    REACH: ClassVar[int] = 60

    name: str
    heads: frozenset[str]
    """One of these words, in lower case, stands in all that the pattern finds; `lexicon.DIGITS` for a number."""
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Reading | None]
    """Returns None where what was found is no time after all."""
    not_behind: re.Pattern[str] | None = None
    """What may not end where the expression begins, of at most REACH characters."""

    def matches(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Find what the rule speaks of in a part of a text."""
        for match in self.pattern.finditer(text, start, end):
            place = match.start()
            if not self.not_behind or not self.not_behind.search(text, max(0, place - self.REACH), place):
                yield match


def rule(
    name: str,
    heads: str,
    pattern: str,
    read: Callable[[re.Match[str], Context], Reading | None],
    not_behind: re.Pattern[str] | None = None,
) -> Rule:
    """Compile one line of the table (see `lexicon.compiled`); a group named `span` narrows the expression."""
    return Rule(name, frozenset(heads.split()), compiled(pattern), read, not_behind)


def stated(period: Period, *, anchor: str | None = None, has_year: bool = True) -> Reading:
    """Read an expression as a whole period."""
    return Reading(
        type=TimexType.DATE,
        value=period.value,
        period=period,
        interval=Interval(earliest=period.first, latest=period.last),
        granularity=period.granularity,
        anchor=anchor,
        has_year=has_year,
    )


def deictic(period: Period, context: Context, *, has_year: bool = True) -> Reading:
    """Read an expression by the day of publication; of a period that holds it, only the side that is meant."""
    reading = stated(period, anchor=PUBLISHED, has_year=has_year)
    published = context.published
    if published is None or not period.holds(published):
        return reading
    ahead = context.direction() is Direction.AHEAD
    return bounded(reading, published, ahead=ahead)


def bounded(reading: Reading, day: date, *, ahead: bool) -> Reading:
    """Cut a period at a day inside it: what follows if it looks ahead, what went before otherwise."""
    period = reading.period
    if period is None or not period.holds(day):
        return reading
    first, last = (day, period.last) if ahead else (period.first, day)
    return replace(reading, interval=Interval(earliest=first, latest=last))


def unresolved(unit: Granularity, value: str | None = None) -> Reading:
    """Read an expression whose point of reference is not known."""
    return Reading(type=TimexType.DATE, value=value or UNKNOWN_VALUES[unit], granularity=unit)


def reference(value: str) -> Reading:
    """Read a vague expression: PAST_REF, FUTURE_REF."""
    return Reading(type=TimexType.DATE, value=value)


def duration(value: str) -> Reading:
    """Read a length of time."""
    return Reading(type=TimexType.DURATION, value=value)


def recurring(value: str) -> Reading:
    """Read a time that comes again and again."""
    return Reading(type=TimexType.SET, value=value)


def relative(context: Context, unit: Granularity, steps: int) -> Reading:
    """Read "last month", "two years ago": the period of a unit some steps from the publication."""
    if context.published is None:
        return unresolved(unit)
    return deictic(enclosing(unit, shifted(context.published, unit, steps)), context)


def anaphoric(context: Context, unit: Granularity, steps: int) -> Reading:
    """Read "two days later", "the same month": some steps from the last time that the text has named.

    Where that is known less finely than the unit, nothing is made up: the expression stays unresolved.
    """
    found = context.remembered()
    period = found.reading.period if found else None
    if found is None or period is None or COARSENESS[period.granularity] > COARSENESS[unit]:
        return unresolved(unit)
    return stated(enclosing(unit, shifted(period.first, unit, steps)), anchor=str(found.span.start))
