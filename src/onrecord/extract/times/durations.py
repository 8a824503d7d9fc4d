"""Lengths of time: "three years", "two-day", "the past few weeks", "a minute and a half"."""

import re

from onrecord.extract.times.lexicon import HYPHEN, NUMBER, UNIT, UNIT_HEADS, UNITS, VAGUE, compiled, number_of
from onrecord.extract.times.readings import Context, Reading, Rule, duration, reference, rule

AMOUNT = rf"(?:{VAGUE}|half an?\b|{NUMBER}(?: (?:to|or) {NUMBER})?|an?\b)"
# What may stand between the number and the unit.
ADDED = (
    r"(?:more|additional|further|other|extra|consecutive|straight|successive|full|whole|long|short|solid|entire|trading"
    r"|working|business|calendar|school|academic|fiscal|crucial|difficult)"
)
FRAME = (
    r"(?:(?:the|his|her|its|their|our|my|these|those|all|each of the) )?"
    r"(?:past|last|next|first|coming|previous|final|following|preceding|latest|initial|remaining|opening|closing)"
)
# Rates: what comes before "a year" in "$5 a year", "twice a week".
RATE = (
    r"(?:\b(?:twice|once|times|per|percent|billion|million|thousand|tons|barrels|dollars)"
    r"|[$\u20ac\u00a3]\d[\d.,]{0,12}) "
)
WORDS_IN_ISO = {"TS": ("PT", "S"), "TM": ("PT", "M"), "TH": ("PT", "H"), "F": ("P", "W")}
# "Three-quarters", "a quarter of the vote": parts of something else than a year.
SHARE = compiled(
    rf"(?:[\w\s]{{1,20}}{HYPHEN}quarters|an? quarter|[\w\s]{{1,20}} quarters? of (?!(?:the )?(?:year|\d)))"
)
HALF = 0.5


def amount_of(words: str) -> float | None:
    """Read how many: None where the text says only "a few", or gives a range."""
    words = " ".join(words.lower().split())
    if "couple" in words:
        return 2
    if words.startswith("half "):
        return HALF
    return number_of(words)


def value_of(amount: float | None, unit: str) -> str:
    """Write a length as TimeML does: P3D, PT2H, PXY where the number is not known, P2Y6M for halves."""
    code = UNITS[unit]
    prefix, letter = WORDS_IN_ISO.get(code, ("P", code))
    scale = {"F": 2, "DE": 10, "CE": 100}.get(code, 1)
    letter = "Y" if code in {"DE", "CE"} and amount is not None else letter
    if amount is None:
        return f"{prefix}X{letter}"
    amount *= scale
    if amount == int(amount):
        return f"{prefix}{int(amount)}{letter}"
    return _value_with_half(amount, code, f"{prefix}{amount:g}{letter}")


def _value_with_half(amount: float, code: str, otherwise: str) -> str:
    if amount - int(amount) != HALF:
        return otherwise
    whole = int(amount)
    match code:
        case "Y":
            return f"P{whole}Y6M" if whole else "P6M"
        case "TH":
            return f"PT{whole}H30M" if whole else "PT30M"
        case "TM":
            return f"PT{whole}M30S" if whole else "PT30S"
        case _:
            return otherwise


def read_length(match: re.Match[str], _: Context) -> Reading | None:
    """Read "three years", "the past two months", "two-day"."""
    unit = match["unit"].lower()
    amount = amount_of(match["amount"])
    if unit == "second" and (amount is None or amount == 1) and match["amount"].lower() != "one":
        return None
    if unit == "quarter" and SHARE.match(match.string, match.start("amount")):
        return None
    if amount is not None and match["half"]:
        amount += HALF
    return duration(value_of(amount, unit))


def read_unit(match: re.Match[str], _: Context) -> Reading | None:
    """Read "for years", "weeks", "the past year", "yearlong": a unit without a number."""
    amount = 1 if match["one"] is not None else None
    return duration(value_of(amount, match["unit"].lower()))


def read_past(_: re.Match[str], __: Context) -> Reading:
    """Read "recent years"."""
    return reference("PAST_REF")


def read_future(_: re.Match[str], __: Context) -> Reading:
    """Read "coming months", "the years ahead"."""
    return reference("FUTURE_REF")


_AND_A_HALF = r"(?: and a half)"
RULES: tuple[Rule, ...] = (
    rule(
        "duration.number",
        UNIT_HEADS,
        rf"(?:\b{FRAME} |\bthe (?={NUMBER}))?\b(?!an? {UNIT}{HYPHEN}long\b)(?P<amount>{AMOUNT})(?: {ADDED})?~"
        rf"(?P<unit>{UNIT})(?:s|{HYPHEN}long)?\b(?P<half>{_AND_A_HALF})?",
        read_length,
    ),
    rule("duration.unit", UNIT_HEADS, rf"\b(?P<one>(?:the )?past) (?P<unit>{UNIT})\b", read_unit),
    rule("duration.long", UNIT_HEADS, rf"\b(?P<one>)(?P<unit>{UNIT}){HYPHEN}?long\b", read_unit),
    rule("duration.units", UNIT_HEADS, rf"\b(?P<one>(?!))?(?P<unit>{UNIT})s{HYPHEN}long\b", read_unit),
    rule(
        "duration.units",
        UNIT_HEADS,
        r"\b(?:for|over|in|within|after|of|takes?|took|lasted|spen[dt]|only|just|many) "
        r"(?P<span>(?P<one>(?!))?(?P<unit>year|month|week|day|hour|decade|centurie|minute)s)\b"
        r"(?! (?:ago|later|earlier|old)\b)",
        read_unit,
    ),
    rule("duration.units", UNIT_HEADS, r"\b(?P<one>(?!))?(?P<unit>month|week|decade|centurie)s\b", read_unit),
    rule("duration.recent", "recent", rf"\b(?:more )?recent {UNIT}s(?: (?:and|or) {UNIT}s)?\b", read_past),
    rule("duration.past", "past", r"\b(?:the |in years )?past (?:year|decade|centurie|month)s\b", read_past),
    rule(
        "duration.coming",
        "coming ahead",
        r"\b(?:the )?(?:coming (?:year|month|week|day|decade|quarter)s|(?:year|month|week|day|decade)s ahead)\b",
        read_future,
    ),
)
