"""Times of day: "5 p.m. EST", "noon", "Friday evening"."""

import re
from dataclasses import replace

from onrecord.domain.times import Granularity
from onrecord.extract.times.dates import with_clock
from onrecord.extract.times.lexicon import APOSTROPHE, DAY_PART_HEADS, DAY_PARTS, DIGITS, HOUR_WORDS, ONES, ZONE, one_of
from onrecord.extract.times.periods import day_of
from onrecord.extract.times.readings import PUBLISHED, Context, Reading, Rule, rule, stated, unresolved

NOON = 12
HOURS = 24
MINUTES = 60
NAMED_HOURS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00", "noontime": "T12:00", "overnight": "TNI"}
PARTS_AFTER_NOON = {"AF", "EV", "NI"}


def of_day(context: Context, clock: str) -> Reading:
    """Read a time of day on its own: of the day that the sentence has named, else of the day of publication."""
    found = context.recent
    if found and found.reading.granularity is Granularity.DAY and _in_sentence(context, found.span.end):
        period = found.reading.period
        base = stated(period, anchor=str(found.span.start)) if period else unresolved(Granularity.DAY)
    elif context.published:
        base = stated(day_of(context.published), anchor=PUBLISHED)
    else:
        base = unresolved(Granularity.DAY)
    return replace(with_clock(base, clock), has_day=False)


def _in_sentence(context: Context, end: int) -> bool:
    return not re.search(r"[.!?]\s+[A-Z\"\u201c]|\n\s*\n", context.text[end : context.span.start][:400])


def read_hour(match: re.Match[str], context: Context) -> Reading | None:
    """Read "5 p.m.", "7:15 a.m. EST", "4 in the morning", "5 o'clock"."""
    hour = ONES[match["hour"].lower()] if match["hour"].isalpha() else int(match["hour"])
    minute = int(match["minute"] or 0)
    half = (match["half"] or "").lower()
    if hour > NOON or minute >= MINUTES:
        return None
    after_noon = half.startswith("p") or DAY_PARTS.get(half) in PARTS_AFTER_NOON
    before_noon = half.startswith("a") or DAY_PARTS.get(half) == "MO"
    if after_noon or before_noon:
        hour = hour % NOON + (NOON if after_noon else 0)
    return of_day(context, f"T{hour:02}:{minute:02}")


def read_24_hours(match: re.Match[str], context: Context) -> Reading | None:
    """Read "17:30 GMT", "at 17:30"."""
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour > HOURS or minute >= MINUTES:
        return None
    return of_day(context, f"T{hour:02}:{minute:02}")


def read_named_hour(match: re.Match[str], context: Context) -> Reading | None:
    """Read "noon", "midnight", "overnight"."""
    return of_day(context, NAMED_HOURS[match["name"].lower()])


def read_part(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the morning", "mid-afternoon", and "evening" after a day."""
    return of_day(context, f"T{DAY_PARTS[match['part'].lower()]}")


_PART = one_of(DAY_PARTS)
_HOUR = rf"(?<![\d.:,$])\b(?P<hour>\d{{1,2}}|{HOUR_WORDS})"
_ZONE_AFTER = rf"(?: \(?{ZONE}\)?)?"
_IN_THE = r"in the (?P<half>morning|afternoon|evening)\b"
RULES: tuple[Rule, ...] = (
    rule(
        "clock.half-day",
        "m am pm",
        rf"{_HOUR}(?:[:.](?P<minute>\d\d))?~?(?P<half>[ap]\.?m\b\.?){_ZONE_AFTER}",
        read_hour,
    ),
    rule(
        "clock.o-clock",
        "clock",
        rf"{_HOUR}(?P<minute>(?!))? ?o{APOSTROPHE}clock(?: {_IN_THE})?{_ZONE_AFTER}",
        read_hour,
    ),
    rule("clock.in-the", DAY_PART_HEADS, rf"{_HOUR}(?::(?P<minute>\d\d))? {_IN_THE}", read_hour),
    rule(
        "clock.24",
        DIGITS,
        r"\b(?:at|by|around|about|before|after|since|until|from|and|to) "
        rf"(?P<span>(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::\d\d)?(?: hours)?{_ZONE_AFTER})(?![\d:])",
        read_24_hours,
    ),
    rule(
        "clock.24",
        DIGITS,
        rf"(?<![\d.:,$-])(?P<hour>[0-2]?\d):?(?P<minute>[0-5]\d)(?: hours)? ?{ZONE}",
        read_24_hours,
    ),
    rule("clock.named", " ".join(NAMED_HOURS), rf"\b(?P<name>{one_of(NAMED_HOURS)})\b", read_named_hour),
    rule(
        "clock.part",
        DAY_PART_HEADS,
        r"\b(?:the |(?<=in\s))(?:(?:early|late|mid)~)?(?P<part>morning|afternoon|evening|night)\b(?! (?:of|before)\b)",
        read_part,
    ),
    rule("clock.part", DAY_PART_HEADS, r"\bmid~?(?P<part>morning|afternoon|evening)\b", read_part),
    rule("clock.part-after", DAY_PART_HEADS, rf"(?<=day\s)(?:(?:early|late|mid)~)?(?P<part>{_PART})\b", read_part),
    rule("clock.part-after", DAY_PART_HEADS, rf"(?<=tomorrow\s)(?P<part>{_PART})\b", read_part),
)
