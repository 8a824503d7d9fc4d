"""Days by their place in the week, and days around the publication: "Monday", "yesterday", "the weekend"."""

import re
from datetime import date, timedelta

from onrecord.domain.times import Granularity
from onrecord.extract.times.dates import with_clock
from onrecord.extract.times.lexicon import DAY_PART_HEADS, DAY_PARTS, MONTH, WEEKDAY, WEEKDAY_HEADS, WEEKDAYS, one_of
from onrecord.extract.times.periods import Period, day_of, moved, shifted, week_of, weekend_of
from onrecord.extract.times.readings import PUBLISHED, Context, Reading, Rule, deictic, rule, stated, unresolved
from onrecord.extract.times.tense import Direction

DAYS_IN_WEEK = 7
SATURDAY = 5
WHICH = (
    r"(?:(?P<which>(?:the )?(?:previous|preceding|following|next)|this (?:past|coming)|last|past|next|this"
    r"|coming) )"
)
# "Sun" and "Sat" are words and "Wed" is one: abbreviations count with a full stop, or before a date.
SHORT_WEEKDAY = (
    rf"(?-i:(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri)(?:\.(?= |,|$)|(?=,? (?:{MONTH}|\d)))"
    rf"|(?:Sat|Sun)\.?(?=,? (?:{MONTH}|\d{{1,2}}\b)))"
)
SHORT_NAMES = {name[:3].lower(): number for number, name in enumerate(WEEKDAYS)}
NAMED_DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "last night": -1,
    "the day before yesterday": -2, "the day after tomorrow": 2, "day before yesterday": -2, "day after tomorrow": 2,
}  # fmt: skip
# Names that begin with a day of the week.
NAMED_AFTER = r"(?!(?: (?:Times|Telegraph|Mirror|Express|Mail|Herald|Independent|World|Night (?:Live|Football))\b))"


def weekday_number(name: str) -> int:
    """Return the number of a weekday by its name or abbreviation, Monday being 0."""
    return SHORT_NAMES[name[:3].lower()]


def _back_to(weekday: int, day: date) -> date:
    return day - timedelta(days=(day.weekday() - weekday) % DAYS_IN_WEEK)


def _ahead_to(weekday: int, day: date) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % DAYS_IN_WEEK)


def read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    """Read "Monday", "last Monday", "the following Monday".

    The bare weekday of news is the last one, the day of publication included, unless the wording looks ahead.
    """
    weekday = weekday_number(match["day"])
    which = " ".join((match["which"] or "").lower().split())
    if which.startswith("the ") or which in {"previous", "following"}:
        return _anaphoric_weekday(weekday, which, context)
    if context.published is None:
        return unresolved(Granularity.DAY, f"XXXX-WXX-{weekday + 1}")
    return deictic(day_of(_weekday(weekday, which, context, context.published)), context)


def _weekday(weekday: int, which: str, context: Context, published: date) -> date:
    one = timedelta(days=1)
    match which:
        case "last" | "past" | "this past":
            return _back_to(weekday, published - one)
        case "next" | "coming" | "this coming":
            return _ahead_to(weekday, published + one)
        case "this":
            return week_of(published).first + timedelta(days=weekday)
        case _ if context.direction() is Direction.AHEAD:
            return _ahead_to(weekday, published)
        case _:
            return _back_to(weekday, published)


def _anaphoric_weekday(weekday: int, which: str, context: Context) -> Reading:
    found = context.remembered()
    period = found.reading.period if found else None
    if found is None or period is None or period.granularity not in {Granularity.DAY, Granularity.WEEK}:
        return unresolved(Granularity.DAY, f"XXXX-WXX-{weekday + 1}")
    one = timedelta(days=1)
    back = "previous" in which or "preceding" in which
    day = _back_to(weekday, period.first - one) if back else _ahead_to(weekday, period.last + one)
    return stated(day_of(day), anchor=str(found.span.start))


def read_named_day(match: re.Match[str], context: Context) -> Reading | None:
    """Read "today", "yesterday", "tonight", "last night"."""
    words = " ".join(match["day"].lower().split())
    if context.published is None:
        reading = unresolved(Granularity.DAY)
    else:
        day = shifted(context.published, Granularity.DAY, NAMED_DAYS[words])
        reading = stated(day_of(day), anchor=PUBLISHED)
    return with_clock(reading, "TNI") if "night" in words else reading


def read_weekend(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the weekend": the last one that has begun, unless the wording looks ahead."""
    which = " ".join((match["which"] or "").lower().split())
    if context.published is None:
        return unresolved(Granularity.WEEK, "XXXX-WXX-WE")
    return deictic(_weekend(which, context, context.published), context)


def _weekend(which: str, context: Context, published: date) -> Period:
    weekend = weekend_of(published)
    has_begun = published.weekday() >= SATURDAY
    if which in {"next", "this coming", "coming"}:
        return moved(weekend, 1) if has_begun else weekend
    if which in {"last", "past", "this past"}:
        return moved(weekend, -1)
    ahead = which == "this" or context.direction() is Direction.AHEAD
    return weekend if has_begun or ahead else moved(weekend, -1)


def read_day_part(match: re.Match[str], context: Context) -> Reading | None:
    """Read "this morning", "this evening": parts of the day of publication."""
    part = DAY_PARTS[match["part"].lower()]
    if context.published is None:
        return with_clock(unresolved(Granularity.DAY), f"T{part}")
    return with_clock(stated(day_of(context.published), anchor=PUBLISHED), f"T{part}")


RULES: tuple[Rule, ...] = (
    rule("day.weekday", WEEKDAY_HEADS, rf"\b{WHICH}?(?P<day>{WEEKDAY}(?!s\b)){NAMED_AFTER}", read_weekday),
    rule("day.weekday", WEEKDAY_HEADS, rf"\b(?P<which>(?!))?(?P<day>{SHORT_WEEKDAY})", read_weekday),
    rule(
        "day.named",
        "today yesterday tomorrow tonight night",
        r"\b(?<!USA\s)(?P<day>(?:(?:the )?day (?:before yesterday|after tomorrow)|today|yesterday"
        r"|tomorrow|tonight|last night))\b",
        read_named_day,
    ),
    rule(
        "day.weekend",
        "weekend",
        r"\b(?:(?:the|over) )?(?:(?P<which>this (?:past|coming)|last|past|this|next|coming) )?(?<=\w\s)weekend\b",
        read_weekend,
    ),
    rule(
        "day.part",
        DAY_PART_HEADS,
        rf"\bthis~(?P<part>{one_of(DAY_PARTS)})\b",
        read_day_part,
    ),
)
