"""Years, decades and centuries."""

import re
from dataclasses import replace

from onrecord.domain.times import Granularity, Modifier
from onrecord.extract.times.lexicon import (
    APOSTROPHE,
    DASH,
    DIGIT_WORDS,
    DIGITS,
    ORDINAL,
    TENS,
    YEAR,
    YEAR_WORDS,
    one_of,
    ordinal_of,
    year_of_words,
)
from onrecord.extract.times.periods import century_of, decade_of, year_of
from onrecord.extract.times.readings import Context, Reading, Rule, rule, stated, unresolved

# Four digits in these years are a year wherever nothing speaks against it; others need a word of time before them.
PLAIN_YEAR = r"(?:19\d\d|20[0-4]\d)"
NOT_BEFORE = (
    r"(?<![\d$\u20ac\u00a3#/.,:+=_@-])(?<!\d\s)(?<!No\.\s)(?<!no\.\s)(?<!room\s)(?<!flight\s)(?<!number\s)"
    r"(?<!version\s)(?<!page\s)(?<!route\s)(?<!section\s)(?<!model\s)(?<!highway\s)(?<!resolution\s)"
    r"(?<!boeing\s)(?<!suite\s)(?<!article\s)(?<!channel\s)(?<!studio\s)(?<!windows\s)(?<!office\s)"
)
COUNTED = (
    r"people|men|women|children|miles|kilomet(?:er|re)s|km|met(?:er|re)s|feet|ft|votes|points|dollars|euros|pounds"
    r"|shares|jobs|workers|employees|troops|soldiers|fighters|refugees|tons|tonnes|acres|hectares|cases|deaths|homes"
    r"|houses|students|pages|words|degrees|calories|units|copies|members|barrels|gallons|lit(?:er|re)s|hours|days"
    r"|weeks|months|years|times|percent|per cent|million|billion|meg\w+|kg|mph|hp|mm|MHz|victims|families|protesters"
)
NOT_AFTER = rf"(?!\d|,\d|\.\d|%|[:/]\d|{DASH}\d{{3}}\b|\w| (?:{COUNTED})\b)"
LEADING_WORD = (
    r"\b(?:in|since|until|till|by|from|of|through|during|before|after|between|to|and|or|about|around|circa|early|late"
    r"|mid|year|years|summer|spring|fall|autumn|winter)~|[(]"
)
CENTURY_OF_TWO_DIGITS = 1900


def read_year(match: re.Match[str], _: Context) -> Reading | None:
    """Read "2014", "nineteen ninety-seven"."""
    year = year_of_words(match["year"])
    return stated(year_of(year)) if year else None


def read_short_year(match: re.Match[str], context: Context) -> Reading | None:
    """Read "'98": the year nearest before the publication, or a few years after it."""
    if context.published is None:
        return unresolved(Granularity.YEAR)
    return stated(year_of(whole_year(int(match["year"]), context.published.year)), anchor="published")


def whole_year(two_digits: int, published: int) -> int:
    """Complete "'98" by the year of publication: the last such year, or one up to ten years ahead."""
    ahead = 10
    year = (published + ahead) // 100 * 100 + two_digits
    return year if year <= published + ahead else year - 100


def read_fiscal_year(match: re.Match[str], _: Context) -> Reading | None:
    """Read "fiscal 1989": nearly the calendar year; when it begins, the text doesn't say."""
    year = year_of_words(match["year"])
    return replace(stated(year_of(year)), modifier=Modifier.APPROX) if year else None


def read_decade(match: re.Match[str], _: Context) -> Reading | None:
    """Read "the 1990s", "the '90s", "the nineties"."""
    if match["long"]:
        return stated(decade_of(int(match["long"])))
    tens = int(match["short"]) if match["short"] else _DECADES[match["word"].lower()]
    return stated(decade_of(CENTURY_OF_TWO_DIGITS + tens))


def read_century(match: re.Match[str], _: Context) -> Reading | None:
    """Read "the 19th century"."""
    number = ordinal_of(match["number"])
    return stated(century_of(100 * (number - 1))) if number else None


def _plural(tens: str) -> str:
    return tens[:-1] + "ies"


_DECADES = {_plural(word): number for word, number in TENS.items()}
DECADE_HEADS = f"{DIGITS} {' '.join(_DECADES)}"
RULES: tuple[Rule, ...] = (
    rule("year.digits", DIGITS, rf"\b(?={PLAIN_YEAR}){NOT_BEFORE}(?P<year>{PLAIN_YEAR}){NOT_AFTER}", read_year),
    rule("year.digits", DIGITS, rf"(?:{LEADING_WORD})(?P<span>(?P<year>{YEAR})){NOT_AFTER}", read_year),
    rule("year.named", "year", rf"\b(?:the )?(?:calendar )?year (?P<year>{YEAR}|{YEAR_WORDS}){NOT_AFTER}", read_year),
    rule(
        "year.words",
        "nineteen eighteen",
        rf"\b(?P<year>(?:nineteen|eighteen)~{one_of(TENS)}(?:~{DIGIT_WORDS})?)\b(?! (?:people|dollars|million))",
        read_year,
    ),
    rule(
        "year.fiscal",
        "fiscal fy financial",
        rf"\b(?:fiscal(?: year)? |FY ?|financial year )(?P<year>{YEAR}){NOT_AFTER}",
        read_fiscal_year,
    ),
    rule(
        "year.short",
        DIGITS,
        r"\b(?:in|of|since|by|before|until|from|summer|spring|fall|winter|season) "
        rf"(?P<span>{APOSTROPHE}(?P<year>\d\d))(?![\ds])",
        read_short_year,
    ),
    rule(
        "year.decade",
        DECADE_HEADS,
        rf"(?:\bthe )?"
        rf"(?:(?<![\d$,.])(?P<long>1[0-9]\d0|20\d0){APOSTROPHE}?s\b|{APOSTROPHE}(?P<short>[2-9]0){APOSTROPHE}?s\b"
        rf"|(?:(?<=the.)|(?<=early.)|(?<=late.)|(?<=mid.))(?P<word>{one_of(_DECADES)})\b)",
        read_decade,
    ),
    rule("year.century", "century", rf"\b(?:the )?(?P<number>{ORDINAL})~century\b", read_century),
)
