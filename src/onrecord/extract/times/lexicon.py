"""Words of time: numbers, months, weekdays, units; each with the pattern that finds it and what it stands for.

In every pattern a space stands for any gap between words, and "~" for a gap or a hyphen (see `compiled`). Fragments
hold no named groups and no unbounded repetition, so that rules may combine them and stay linear.
"""

import re
from collections.abc import Iterable

from onrecord.domain.times import Granularity

# Spaces, or one line break of a hard-wrapped text; never a blank line.
GAP = r"(?:[^\S\n]{1,3}|[^\S\n]{0,2}\n[^\S\n]{0,4})"
HYPHEN = r"[-\u2010\u2011]"
DASH = r"[-\u2010-\u2015]"
APOSTROPHE = r"['\u2019]"


def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern, any case: a space stands for any gap between words, "~" for a gap or a hyphen."""
    return re.compile(pattern.replace("~", f"(?: |{HYPHEN})").replace(" ", GAP), re.IGNORECASE)


def one_of(words: Iterable[str]) -> str:
    """Make a pattern of any of the words, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


def _numbered(words: str) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), 1)}


ONES = _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
DIGIT_WORDS = one_of(list(ONES)[:9])
HOUR_WORDS = one_of(list(ONES)[:12])
TENS = {
    word: 10 * (number + 1)
    for word, number in _numbered("twenty thirty forty fifty sixty seventy eighty ninety").items()
}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
ORDINALS = _numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth"
    " twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)

_BELOW_HUNDRED = rf"(?:{one_of(TENS)}(?:~{DIGIT_WORDS})?|{one_of(ONES)})"
NUMBER_WORD = rf"(?:(?:a )?(?:hundred|thousand|dozen)|{_BELOW_HUNDRED}(?:~{one_of(SCALES)})?)\b"
_DIGITS = (
    r"(?<![\d.,$\u20ac\u00a3/:-])"
    r"(?:\d{1,3}(?:,\d{3}){1,2}|\d{1,4}(?:~?(?:1/2|1/4|3/4|[\u00bc-\u00be])|\.\d{1,2})?)(?![\d%])"
)
NUMBER = rf"(?:{_DIGITS}|{NUMBER_WORD})"
ORDINAL = rf"(?:\d{{1,3}}(?:st|[nr]d|th)|{one_of(ORDINALS)})\b"
VAGUE = r"(?:(?:a|the) (?:few|couple of|couple|number of|handful of)|several|few|couple of|many|some|dozens of)\b"

_LONG_MONTHS = _numbered("January February March April May June July August September October November December")
MONTHS = {
    **{name.lower(): number for name, number in _LONG_MONTHS.items()},
    **{name[:3].lower(): number for name, number in _LONG_MONTHS.items()},
    "sept": 9,
}
_SHORT_MONTHS = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
# Before a day or a year, where abbreviations and capitals are no trap.
MONTH = (
    rf"(?:{one_of(_LONG_MONTHS.keys() - {'March', 'May'})}\b|(?-i:May|MAY|March|MARCH)\b"
    rf"|(?-i:{_SHORT_MONTHS}|{_SHORT_MONTHS.upper()})(?:\.|\b))"
)
# On its own.
SURE_MONTH = r"(?-i:January|February|July|September|October|November|December)\b"
NAME_LIKE_MONTH = r"(?-i:March|April|May|June|August|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)(?:(?<=\.)|\b)"

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = rf"(?-i:{'|'.join(WEEKDAYS)}|{'|'.join(WEEKDAYS).upper()})\b"

YEAR = r"(?:1[0-9]|20)\d\d(?!\d|,\d|\.\d|%)"
YEAR_WORDS = (
    rf"(?:(?:nineteen|eighteen)~{one_of(TENS)}(?:~{DIGIT_WORDS})?"
    rf"|two~thousand(?: (?:and )?{HOUR_WORDS})?)\b"
)

UNITS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "weekend": "WE",
    "fortnight": "F", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "centurie": "CE",
}  # fmt: skip
CALENDAR_UNITS = {
    "day": Granularity.DAY, "week": Granularity.WEEK, "month": Granularity.MONTH, "quarter": Granularity.QUARTER,
    "year": Granularity.YEAR, "decade": Granularity.DECADE, "century": Granularity.CENTURY,
    "centurie": Granularity.CENTURY,
}  # fmt: skip
UNIT = r"(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|century|centurie)"
CALENDAR_UNIT = one_of(CALENDAR_UNITS)

SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
SEASON = one_of(SEASONS)

# Values of TIDES and TimeML.
DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO", "dusk": "EV",
    "daybreak": "MO", "nightfall": "EV", "lunchtime": "MI",
}  # fmt: skip

ZONE = (
    r"(?:(?-i:GMT|UTC|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|BST|CET|CEST|JST|MSK)\b"
    r"|local time\b|(?-i:Eastern|Central|Pacific|Mountain)(?: (?:Standard|Daylight|Summer))?(?: time)?\b)"
)

# Heads: the words one of which stands in whatever a rule finds. DIGITS stands for any number of up to four of them.
DIGITS = "0"
MONTH_HEADS = " ".join(MONTHS)
WEEKDAY_HEADS = " ".join(form for name in WEEKDAYS for form in (name.lower(), f"{name.lower()}s", name[:3].lower())) + (
    " tues thurs"
)
UNIT_HEADS = " ".join(form for unit in UNITS for form in (unit, f"{unit}s")) + " daylong weeklong monthlong yearlong"
SEASON_HEADS = " ".join(SEASONS)
DAY_PART_HEADS = " ".join(form for part in DAY_PARTS for form in (part, f"{part}s"))

_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "\u00bd": 0.5, "\u00bc": 0.25, "\u00be": 0.75}
_FRACTION = re.compile(r"[ -]?(1/2|1/4|3/4|[\u00bc-\u00be])$")


def number_of(words: str) -> float | None:
    """Read a number in digits or words: "2 1/2", "twenty-four", "a dozen", "a"; None where it is none."""
    words = " ".join(words.lower().split())
    if words in {"a", "an", "one"}:
        return 1
    if fraction := _FRACTION.search(words):
        whole = words[: fraction.start()]
        return (number_of(whole) or 0) + _FRACTIONS[fraction[1]]
    if re.fullmatch(r"[0-9][0-9,]*(?:\.[0-9]+)?", words):
        return float(words.replace(",", ""))
    return _number_in_words(words)


def _number_in_words(words: str) -> float | None:
    total = 0
    for word in re.split(r"[ -]", words.removeprefix("a ").removeprefix("and ")):
        if word in SCALES:
            total = max(total, 1) * SCALES[word]
        elif word == "dozen":
            total = max(total, 1) * 12
        else:
            value = ONES.get(word) or TENS.get(word)
            if value is None:
                return None
            total += value
    return total


def ordinal_of(words: str) -> int | None:
    """Read "third", "3rd" or "twenty-first"; None where it is no ordinal."""
    words = words.lower()
    if words[:1].isdigit():
        return int(words.rstrip("stndrh"))
    return ORDINALS.get(words)


def month_of_name(name: str) -> int:
    """Return the number of a month by its name or abbreviation."""
    return MONTHS[name.lower().rstrip(".")]


def year_of_words(words: str) -> int | None:
    """Read a year in digits or words: "1997", "nineteen ninety-seven", "two thousand and one"."""
    if words.isdigit():
        return int(words)
    parts = re.split(r"[\s-]+", words.lower())
    if parts[0] == "two":
        rest = " ".join(part for part in parts[2:] if part != "and")
        return 2000 + int(number_of(rest) or 0)
    rest_value = number_of(" ".join(parts[1:]))
    return 100 * ONES[parts[0]] + int(rest_value) if rest_value is not None else None
