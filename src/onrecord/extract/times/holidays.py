"""Holidays of the wire: Christmas, Thanksgiving, Easter."""

import re
from datetime import date, timedelta
from functools import partial

from onrecord.domain.times import Granularity
from onrecord.extract.times.choosing import PeriodOfYear, chosen
from onrecord.extract.times.lexicon import APOSTROPHE, DIGITS, YEAR
from onrecord.extract.times.periods import Period, day_of
from onrecord.extract.times.readings import Context, Reading, Rule, rule, stated, unresolved

MONDAY, THURSDAY = 0, 3
DAYS_IN_WEEK = 7
FIXED = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "valentine's day": (2, 14), "st. patrick's day": (3, 17),
    "april fools' day": (4, 1), "may day": (5, 1), "independence day": (7, 4), "the fourth of july": (7, 4),
    "fourth of july": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "veterans day": (11, 11),
    "armistice day": (11, 11), "juneteenth": (6, 19), "earth day": (4, 22),
}  # fmt: skip
# Month, weekday, and which one of the month; -1 is the last.
FLOATING = {
    "thanksgiving day": (11, THURSDAY, 4), "thanksgiving": (11, THURSDAY, 4), "labor day": (9, MONDAY, 1),
    "memorial day": (5, MONDAY, -1), "martin luther king day": (1, MONDAY, 3), "presidents day": (2, MONDAY, 3),
    "columbus day": (10, MONDAY, 2), "mother's day": (5, 6, 2), "father's day": (6, 6, 3),
}  # fmt: skip
# Days from Easter Sunday.
FROM_EASTER = {
    "easter sunday": 0,
    "easter monday": 1,
    "easter": 0,
    "good friday": -2,
    "ash wednesday": -46,
    "palm sunday": -7,
}
ATTACKS = date(2001, 9, 11)


def easter(year: int) -> date:
    """Find Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, ch. 8)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - rest) % 7
    shift = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _floating(year: int, month: int, weekday: int, which: int) -> date:
    if which < 0:
        last = (date(year + month // 12, month % 12 + 1, 1)) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % DAYS_IN_WEEK)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % DAYS_IN_WEEK + DAYS_IN_WEEK * (which - 1))


def _election_day(year: int) -> date:
    return _floating(year, 11, MONDAY, 1) + timedelta(days=1)


def holiday(name: str, year: int) -> Period:
    """Find the day of a holiday in a year; raise KeyError for an unknown name."""
    if name in FIXED:
        return day_of(date(year, *FIXED[name]))
    if name in FROM_EASTER:
        return day_of(easter(year) + timedelta(days=FROM_EASTER[name]))
    if name == "election day":
        return day_of(_election_day(year))
    return day_of(_floating(year, *FLOATING[name]))


def read_holiday(match: re.Match[str], context: Context) -> Reading | None:
    """Read "Christmas", "last Thanksgiving", "Easter 2014"."""
    name = " ".join(match["name"].lower().replace("\u2019", "'").split())
    if match["year"]:
        return stated(holiday(name, int(match["year"])))
    period_of: PeriodOfYear = partial(_in_year, name)
    return chosen(match["which"] or "", period_of, context) or _unknown(name)


def _in_year(name: str, year: int) -> Period:
    return holiday(name, year)


def _unknown(name: str) -> Reading:
    fixed = FIXED.get(name)
    return unresolved(Granularity.DAY, f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if fixed else None)


def read_attacks(_: re.Match[str], __: Context) -> Reading | None:
    """Read "9/11": the attacks of 11 September 2001."""
    return stated(day_of(ATTACKS))


_NAMES = "|".join(
    name.replace(".", r"\.").replace("'", APOSTROPHE)
    for name in sorted([*FIXED, *FROM_EASTER, *FLOATING, "election day"], key=len, reverse=True)
)
HOLIDAY_HEADS = " ".join(max(re.findall(r"[a-z]+", name), key=len) for name in [*FIXED, *FROM_EASTER, *FLOATING]) + (
    " election"
)
RULES: tuple[Rule, ...] = (
    rule(
        "holiday",
        HOLIDAY_HEADS,
        r"\b(?:(?P<which>last|this|next|this past|this coming) )?"
        rf"(?P<name>(?-i:(?=[A-Z]|the F))(?:{_NAMES}))\b"
        rf"(?:,? (?:of |in )?(?P<year>{YEAR}))?(?! (?-i:Island|Massacre|Parade|Bunny|card|tree|carol|gift|present))",
        read_holiday,
    ),
    rule("holiday.attacks", DIGITS, r"(?<![\d/$.])9/11(?![\d/%])", read_attacks),
)
