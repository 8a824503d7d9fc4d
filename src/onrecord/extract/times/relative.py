"""Periods named by their distance: "last week", "two years ago", "three days later", "the same month"."""

import re
from dataclasses import replace

from onrecord.domain.times import Granularity, Modifier
from onrecord.extract.times.dates import with_clock
from onrecord.extract.times.durations import AMOUNT, amount_of, value_of
from onrecord.extract.times.lexicon import (
    APOSTROPHE,
    CALENDAR_UNIT,
    CALENDAR_UNITS,
    DAY_PART_HEADS,
    DAY_PARTS,
    HYPHEN,
    UNIT_HEADS,
    one_of,
)
from onrecord.extract.times.periods import in_year
from onrecord.extract.times.readings import (
    Context,
    Reading,
    Rule,
    anaphoric,
    bounded,
    duration,
    reference,
    relative,
    rule,
    stated,
    unresolved,
)

STEPS = {
    "last": -1, "previous": -1, "preceding": -1, "prior": -1, "this past": -1,
    "next": 1, "following": 1, "coming": 1, "this coming": 1, "upcoming": 1, "subsequent": 1,
    "this": 0, "current": 0, "this current": 0, "this same": 0, "same": 0, "that same": 0, "very same": 0, "that": 0,
}  # fmt: skip
# These start from a time that the text has named before.
ANAPHORIC = {"previous", "preceding", "prior", "following", "subsequent", "same", "that same", "very same", "that"}
WEEKS_IN_FORTNIGHT = 2
# "Net rose in the third quarter; a year earlier ...": a comparison with the quarter named in these characters before.
COMPARISON = 500


def _unit(match: re.Match[str]) -> Granularity:
    return CALENDAR_UNITS[match["unit"].lower()]


def read_named(match: re.Match[str], context: Context) -> Reading | None:
    """Read "last week", "this year", "the following month", "that day"."""
    which = " ".join(match["which"].lower().split())
    has_article = bool(match["article"])
    if which in ANAPHORIC or (has_article and which == "next"):
        return anaphoric(context, _unit(match), STEPS[which])
    return relative(context, _unit(match), STEPS[which])


def read_ago(match: re.Match[str], context: Context) -> Reading | None:
    """Read "two years ago", "several months ago", "a year ago"; of a vague number nothing more than the past."""
    amount = amount_of(match["amount"])
    if amount is None or amount != int(amount):
        return reference("PAST_REF")
    if match["unit"].lower() == "year" and amount == 1 and (compared := _compared(context)):
        return compared
    return _steps(match, context, -int(amount))


def _steps(match: re.Match[str], context: Context, steps: int) -> Reading:
    unit = match["unit"].lower()
    if unit == "fortnight":
        return relative(context, Granularity.WEEK, WEEKS_IN_FORTNIGHT * steps)
    if unit not in CALENDAR_UNITS:
        return relative(context, Granularity.DAY, 0)
    return relative(context, CALENDAR_UNITS[unit], steps)


def _compared(context: Context) -> Reading | None:
    found = context.recent
    period = found.reading.period if found else None
    if found is None or period is None or context.span.start - found.span.end > COMPARISON:
        return None
    if period.granularity not in {Granularity.QUARTER, Granularity.HALF}:
        return None
    return replace(stated(in_year(period, period.first.year - 1), anchor=str(found.span.start)), is_comparison=True)


def read_earlier_or_later(match: re.Match[str], context: Context) -> Reading | None:
    """Read "two days later", "a year earlier": from the last time that the text has named."""
    amount = amount_of(match["amount"] or "a")
    ahead = match["way"].lower() in {"later", "after", "afterward", "afterwards"}
    unit = _unit(match)
    if amount is None or amount != int(amount):
        return unresolved(unit)
    if unit is Granularity.YEAR and amount == 1 and not ahead and (compared := _compared(context)):
        return compared
    return anaphoric(context, unit, int(amount) if ahead else -int(amount))


def read_from_now(match: re.Match[str], context: Context) -> Reading | None:
    """Read "three weeks from now"."""
    amount = amount_of(match["amount"])
    if amount is None or amount != int(amount):
        return reference("FUTURE_REF")
    return _steps(match, context, int(amount))


def read_side(match: re.Match[str], context: Context) -> Reading | None:
    """Read "earlier this year", "later this week": the part of the period before or after the publication."""
    reading = relative(context, _unit(match), 0)
    if context.published is None:
        return reading
    return bounded(reading, context.published, ahead=match["side"].lower().startswith("later"))


def read_edge(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the end of the year", "year-end": a period with the edge that is meant."""
    edges = {"end": Modifier.END, "close": Modifier.END, "start": Modifier.START, "beginning": Modifier.START}
    reading = relative(context, _unit(match), 0)
    if reading.period:
        reading = stated(reading.period, anchor=reading.anchor)
    return replace(reading, modifier=edges.get(match["edge"].lower(), Modifier.MID))


def read_whole(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the year": a length in "the year ended Sept. 30", otherwise the year of publication, as "the week"."""
    if match["bounded"] is not None:
        return duration(value_of(1, match["unit"].lower()))
    return relative(context, _unit(match), 0)


def read_day_part(match: re.Match[str], context: Context) -> Reading | None:
    """Read "the next morning", "that night"."""
    steps = 0 if "that" in match["which"].lower() or "same" in match["which"].lower() else 1
    return with_clock(anaphoric(context, Granularity.DAY, steps), f"T{DAY_PARTS[match['part'].lower()]}")


_WHICH = one_of(STEPS)
_UNIT = rf"(?P<unit>{CALENDAR_UNIT})"
# After "the year" these make it another one: "the year of", "the year before".
_GOES_ON = r"(?:end|before|after|earlier|later|ago|of|that|when|he|she|they|it|we|I|two|nineteen|following)\b"
RULES: tuple[Rule, ...] = (
    rule(
        "relative.named",
        UNIT_HEADS,
        rf"\b(?P<article>(?:the|its|their|his|her) )?(?P<which>{_WHICH}) {_UNIT}\b(?!~(?:olds?|half)\b)",
        read_named,
    ),
    rule(
        "relative.ago",
        "ago back",
        rf"\b(?P<amount>{AMOUNT})~(?P<unit>second|minute|hour|fortnight|{CALENDAR_UNIT})s?"
        r"(?: or (?:so|two|more))? (?:ago|back)\b",
        read_ago,
    ),
    rule(
        "relative.later",
        "earlier later after afterward afterwards before previously",
        rf"(?:\b(?P<amount>{AMOUNT})~|\bthe ){_UNIT}s?(?: or so)? "
        r"(?P<way>earlier|later|afterwards?|previously|before(?=[.,;\n]| in\b)|after(?=[.,;\n]))(?=\W|$)",
        read_earlier_or_later,
    ),
    rule(
        "relative.from-now",
        "now today hence",
        rf"\b(?P<amount>{AMOUNT}) (?P<unit>fortnight|{CALENDAR_UNIT})s? (?:from (?:now|today)|hence)\b",
        read_from_now,
    ),
    rule(
        "relative.side",
        "earlier later",
        rf"\b(?P<side>earlier|later)(?: on)? (?:in )?(?:this|the current|the) {_UNIT}\b",
        read_side,
    ),
    rule(
        "relative.edge",
        UNIT_HEADS,
        r"\b(?:the )?(?P<edge>end|close|start|beginning|middle) of (?:the|this|the current) "
        r"(?P<unit>week|month|quarter|year|decade|century)\b",
        read_edge,
    ),
    rule("relative.edge", UNIT_HEADS, rf"\b(?P<unit>year)(?:{APOSTROPHE}s |~)(?P<edge>end)\b", read_edge),
    rule(
        "relative.whole",
        "year",
        r"\bthe (?:full |fiscal |calendar )?(?P<unit>year)\b(?P<bounded>(?= (?:to )?end(?:ed|ing|s)?\b))?"
        rf"(?!{HYPHEN}|(?:{APOSTROPHE}s)? {_GOES_ON})",
        read_whole,
    ),
    rule(
        "relative.whole",
        "week month",
        r"\b(?:for|of|in|during|over|through) (?P<span>the (?P<unit>week|month)(?P<bounded>(?!))?)\b"
        rf"(?!{HYPHEN}|(?:{APOSTROPHE}s)? {_GOES_ON})",
        read_whole,
    ),
    rule(
        "relative.day-part",
        DAY_PART_HEADS,
        rf"\b(?P<which>the (?:next|following)|that(?: same)?|the same|next) (?P<part>{one_of(DAY_PARTS)})\b",
        read_day_part,
    ),
)
