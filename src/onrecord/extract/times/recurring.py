"""Times that come again and again: "every Tuesday", "daily", "twice a week"."""

import re

from onrecord.extract.times.days import weekday_number
from onrecord.extract.times.durations import RATE, value_of
from onrecord.extract.times.lexicon import (
    DAY_PARTS,
    MONTH,
    NUMBER,
    SEASON,
    SEASONS,
    UNIT,
    UNIT_HEADS,
    WEEKDAY,
    WEEKDAY_HEADS,
    month_of_name,
    number_of,
    one_of,
)
from onrecord.extract.times.readings import Context, Reading, Rule, recurring, rule

ADVERBS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H",
    "nightly": "XXXX-XX-XXTNI", "biweekly": "P2W", "bimonthly": "P2M", "weekdays": "XXXX-WXX-XX",
    "weekends": "XXXX-WXX-WE", "mornings": "XXXX-XX-XXTMO", "evenings": "XXXX-XX-XXTEV", "nights": "XXXX-XX-XXTNI",
    "afternoons": "XXXX-XX-XXTAF",
}  # fmt: skip


def read_every(match: re.Match[str], _: Context) -> Reading | None:
    """Read "every Tuesday", "each year", "every two months", "every other day"."""
    if match["weekday"]:
        return recurring(_weekday_value(match["weekday"], match["part"]))
    if match["month"]:
        return recurring(f"XXXX-{month_of_name(match['month']):02}")
    if match["season"]:
        return recurring(f"XXXX-{SEASONS[match['season'].lower()]}")
    if match["daypart"]:
        return recurring(f"XXXX-XX-XXT{DAY_PARTS[match['daypart'].lower()]}")
    number = 2 if (match["number"] or "").lower() == "other" else number_of(match["number"] or "a")
    return recurring(value_of(number, match["unit"].lower()))


def _weekday_value(name: str, part: str | None) -> str:
    clock = f"T{DAY_PARTS[part.lower()]}" if part else ""
    return f"XXXX-WXX-{weekday_number(name) + 1}{clock}"


def read_weekdays(match: re.Match[str], _: Context) -> Reading | None:
    """Read "Mondays", "Tuesday nights"."""
    return recurring(_weekday_value(match["weekday"], match["part"]))


def read_adverb(match: re.Match[str], _: Context) -> Reading | None:
    """Read "daily", "annually"."""
    return recurring(ADVERBS[match["adverb"].lower()])


def read_rate(match: re.Match[str], _: Context) -> Reading | None:
    """Read "a week" in "twice a week"."""
    return recurring(value_of(1, match["unit"].lower()))


_PART = one_of(DAY_PARTS)
RULES: tuple[Rule, ...] = (
    rule(
        "set.every",
        "every each",
        rf"\b(?:every|each)(?: single)? (?:(?P<weekday>{WEEKDAY})(?: (?P<part>{_PART}))?|(?P<month>{MONTH})"
        rf"|(?P<season>{SEASON})\b|(?P<daypart>{_PART})\b|(?:(?P<number>other|{NUMBER}) )?(?P<unit>{UNIT})s?\b)"
        rf"(?! of\b)",
        read_every,
    ),
    rule(
        "set.weekdays",
        WEEKDAY_HEADS,
        rf"\b(?P<weekday>(?-i:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:s| (?P<part>{_PART})s)\b",
        read_weekdays,
    ),
    rule(
        "set.adverb",
        " ".join(ADVERBS),
        rf"\b(?P<adverb>{one_of(ADVERBS)})\b(?<!(?-i:Daily)(?= (?-i:[A-Z])))(?!-)",
        read_adverb,
    ),
    rule(
        "set.rate",
        UNIT_HEADS,
        rf"{RATE}(?P<span>(?:an? |per |each )(?P<unit>{UNIT}))\b(?! (?:ago|earlier|later|before))",
        read_rate,
    ),
)
