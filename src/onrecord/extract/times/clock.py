"""Times of day: "5 p.m. EST", "noon", "Friday evening"."""

import re
from dataclasses import replace

from onrecord.domain.times import Granularity, TimexType
from onrecord.extract.times.dates import with_clock
from onrecord.extract.times.lexicon import (
    APOSTROPHE,
    DAY_PART_HEADS,
    DAY_PARTS,
    DIGITS,
    HOUR_WORDS,
    ONES,
    ZONE,
    compiled,
    one_of,
)
from onrecord.extract.times.periods import day_of
from onrecord.extract.times.readings import MEMORY, PUBLISHED, Context, Found, Reading, Rule, rule, stated, unresolved
from onrecord.extract.times.tense import Direction, is_flashback

NOON = 12
HOURS = 24
MINUTES = 60
NAMED_HOURS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00", "noontime": "T12:00", "overnight": "TNI"}
# Where a sentence ends, but not behind "Mr.", "U.S." or "p.m.".
SENTENCE_END = re.compile(
    r"(?<!\b[A-Za-z])(?<!\b[DM]r)(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Rev))[.!?][\"'\u2019\u201d)]*\s+(?=[A-Z\"'\u2018\u201c(])"
    r"|\n\s*\n"
)
# As far as a sentence and the one before it reach, in characters.
SCENE_REACH = 400
# Entries of a live report at the head of a paragraph, and "as of 5 p.m."
MARK = re.compile(r"(?:\A|\n)[^\S\n]{0,4}[(\[*-]?\Z|\bas of\s\Z", re.IGNORECASE)
MARK_REACH = 8
# "Police said Tuesday": the day of the telling.
TELLING = compiled(
    r"\b(?:said|says|told|tells|announced|reported|confirmed|added|wrote|tweeted|stated|testified)"
    r"(?: [\w.'\u2019-]{1,20}){0,4},? (?:(?:on|late|early) ){0,2}\Z"
)
# "Tuesday's vote" names a thing by its day.
POSSESSIVE = re.compile(r"['\u2019]s\b")
TELLING_REACH = 90
PARTS_AFTER_NOON = {"AF", "EV", "NI"}


def of_day(context: Context, clock: str) -> Reading:
    """Read a time of day on its own: of the day that its sentence or the one before plays on, if they name any.

    No other day is made up, not that of publication either; but at the head of a paragraph and behind "as of" a time
    of day marks the moment of a live report, written on that day.
    """
    found = context.scene
    if found and found.reading.period and _goes_on(context, found):
        base = stated(found.reading.period, anchor=str(found.span.start))
    elif context.published and _is_mark(context):
        base = stated(day_of(context.published), anchor=PUBLISHED)
    else:
        base = unresolved(Granularity.DAY)
    return replace(with_clock(base, clock), has_day=False)


def _is_mark(context: Context) -> bool:
    return bool(MARK.search(context.text, max(0, context.span.start - MARK_REACH), context.span.start))


def _goes_on(context: Context, scene: Found) -> bool:
    """Tell whether the sentence is the one with the scene, or the next one, looking the same way.

    A report on the day of publication itself goes on as long as it names no other.
    """
    between = context.text[scene.span.end : context.span.start]
    if context.published and scene.reading.period == day_of(context.published):
        return len(between) <= MEMORY
    ends = sum(1 for _ in SENTENCE_END.finditer(between[:SCENE_REACH]))
    is_near = len(between) <= SCENE_REACH and ends <= 1
    return is_near and (ends == 0 or _agrees(context, scene))


def _agrees(context: Context, scene: Found) -> bool:
    period, day, where = scene.reading.period, context.published, context.direction()
    if period is None or day is None:
        return True
    return not ((where is Direction.AHEAD and period.last < day) or (where is Direction.BACK and period.first > day))


def is_scene(found: Found, text: str) -> bool:
    """Tell whether the story can play on what was found: a day, but not that of a saying nor what had been before."""
    period = found.reading.period
    if period is None or period.granularity is not Granularity.DAY or found.reading.type is TimexType.SET:
        return False
    if POSSESSIVE.match(text, found.span.end):
        return False
    if TELLING.search(text, max(0, found.span.start - TELLING_REACH), found.span.start):
        return False
    return not is_flashback(text, found.span.start, found.span.end)


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
