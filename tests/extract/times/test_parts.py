"""The parts that the rules are made of: numbers, periods, the direction of a clause."""

from datetime import date

import pytest

from onrecord.domain.times import Granularity
from onrecord.extract.times.holidays import holiday
from onrecord.extract.times.lexicon import compiled, number_of, ordinal_of, year_of_words
from onrecord.extract.times.periods import enclosing, moved, shifted, weekend_of
from onrecord.extract.times.tense import Direction, direction


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("a", 1),
        ("one", 1),
        ("twenty-four", 24),
        ("a hundred", 100),
        ("two thousand", 2000),
        ("a dozen", 12),
        ("1,500", 1500),
        ("2 1/2", 2.5),
        ("1/2", 0.5),
        ("2.5", 2.5),
        ("many", None),
        ("12 to 18", None),
        ("", None),
    ],
)
def test_numbers_are_read_in_digits_and_words(words: str, number: float | None) -> None:
    assert number_of(words) == number


def test_ordinals_and_years_are_read_in_digits_and_words() -> None:
    assert [ordinal_of(words) for words in ("3rd", "twenty-first", "many")] == [3, 21, None]
    years = ("1997", "nineteen ninety-seven", "two thousand", "two thousand and one", "nineteen many")
    assert [year_of_words(words) for words in years] == [1997, 1997, 2000, 2001, None]


def test_a_gap_may_be_a_line_break_but_no_blank_line() -> None:
    pattern = compiled("last week")
    assert pattern.fullmatch("last\nweek")
    assert not pattern.fullmatch("last\n\nweek")


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        (Granularity.TIME, "2015-02-06"),
        (Granularity.DAY, "2015-02-06"),
        (Granularity.WEEK, "2015-W06"),
        (Granularity.MONTH, "2015-02"),
        (Granularity.QUARTER, "2015-Q1"),
        (Granularity.HALF, "2015-H1"),
        (Granularity.SEASON, "2014-WI"),
        (Granularity.YEAR, "2015"),
        (Granularity.DECADE, "201"),
        (Granularity.CENTURY, "20"),
    ],
)
def test_every_unit_has_a_period_that_holds_a_day_and_one_after_it(unit: Granularity, value: str) -> None:
    day = date(2015, 2, 6)
    period = enclosing(unit, day)
    assert period.value == value
    assert period.holds(day)
    assert moved(period, 1).first > period.last
    assert moved(moved(period, 1), -1) == period


def test_a_weekend_moves_by_weeks() -> None:
    assert moved(weekend_of(date(2015, 2, 6)), -1).value == "2015-W05-WE"


def test_a_month_after_the_31st_is_the_last_of_the_shorter_month() -> None:
    assert shifted(date(2015, 1, 31), Granularity.MONTH, 1) == date(2015, 2, 28)
    with pytest.raises(ValueError, match="not in the calendar"):
        shifted(date(2015, 1, 31), Granularity.CENTURY, 100)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2000, date(2000, 4, 23)),
        ("good friday", 2024, date(2024, 3, 29)),
        ("thanksgiving", 2014, date(2014, 11, 27)),
        ("labor day", 2014, date(2014, 9, 1)),
        ("memorial day", 2015, date(2015, 5, 25)),
        ("election day", 2016, date(2016, 11, 8)),
        ("the fourth of july", 2014, date(2014, 7, 4)),
    ],
)
def test_holidays_are_found_in_any_year(name: str, year: int, day: date) -> None:
    assert holiday(name, year).first == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met *", Direction.BACK),
        ("They will meet *", Direction.AHEAD),
        ("They\u2019ll meet *", Direction.AHEAD),
        ("They plan to meet *", Direction.AHEAD),
        ("They were forced to meet *", Direction.BACK),
        ("They said * they will pay", Direction.BACK),
        ("They paid, but will meet *", Direction.AHEAD),
        ("* they met", Direction.BACK),
        ("* they will meet", Direction.AHEAD),
        ("They paid. * is far", Direction.UNKNOWN),
        ("They paid as soon as *", Direction.AHEAD),
        ("*", Direction.UNKNOWN),
    ],
)
def test_the_nearest_verb_of_the_clause_tells_where_it_looks(text: str, expected: Direction) -> None:
    place = text.index("*")
    assert direction(text, place, place + 1) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # deadlines and starts
        ("The pool is closed through *", Direction.AHEAD),
        ("The pool was closed through *", Direction.AHEAD),
        ("They took votes through *", Direction.BACK),
        ("They have until 9 a.m. *", Direction.AHEAD),
        ("The vote was postponed until *", Direction.AHEAD),
        ("They stayed until *", Direction.BACK),
        ("Until *, they had not answered", Direction.BACK),
        ("They had paid by *", Direction.BACK),
        ("By *, they had paid", Direction.BACK),
        ("They had hoped, and will pay by *", Direction.AHEAD),
        ("They want it done by *", Direction.AHEAD),
        ("No later than *", Direction.AHEAD),
        ("The bridge is open from * on.", Direction.AHEAD),
        ("They walked from * on.", Direction.BACK),
        ("They come from * on the train", Direction.UNKNOWN),
        ("It is free starting *", Direction.AHEAD),
        ("They will have been there since *", Direction.BACK),
        ("Guests complained as early as *", Direction.BACK),
        ("Guests arrive as early as *", Direction.AHEAD),
        # verbs of more than one word
        ("The pool will also be closed *", Direction.AHEAD),
        ("The pool is expected to be drained *", Direction.AHEAD),
        ("The hearing is set for *", Direction.AHEAD),
        ("The hearing was set for *", Direction.BACK),
        ("Quickly closed *", Direction.BACK),
        ("It had been due *", Direction.BACK),
        ("It was due *", Direction.AHEAD),
        ("They may leave *", Direction.AHEAD),
        ("They may have left *", Direction.BACK),
        ("Since May they sold *", Direction.BACK),
        ("*'s vote shows that they may leave", Direction.UNKNOWN),
        # full stops that end nothing
        ("They will meet at 7 p.m. *", Direction.AHEAD),
        ("They will meet Sen. Ruiz *", Direction.AHEAD),
    ],
)
def test_deadlines_and_verbs_of_several_words_tell_where_a_clause_looks(text: str, expected: Direction) -> None:
    place = text.index("*")
    assert direction(text, place, place + 1) is expected
