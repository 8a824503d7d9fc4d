"""What a time is resolved against: the publication, an earlier time of the text, its neighbours, or nothing."""

from datetime import date, timedelta
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.domain.spans import Span, are_ordered
from onrecord.domain.times import Granularity, Modifier, Timex, TimexType
from onrecord.extract.times import find_times

PUBLISHED = date(2015, 2, 6)


def values(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    return [(timex.span.of(text), timex.value) for timex in find_times(text, published)]


def only(text: str, published: date | None = PUBLISHED) -> Timex:
    (timex,) = find_times(text, published)
    return timex


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left on March 3, 2014. Two days later he fell.", "2014-03-05"),
        ("He left on March 3, 2014. A week earlier he fell.", "2014-W09"),
        ("He left on March 3, 2014. The next day he fell.", "2014-03-04"),
        ("He left on March 3, 2014. The following month he fell.", "2014-04"),
        ("He left on March 3, 2014. The same day he fell.", "2014-03-03"),
        ("He left on March 3, 2014. That night he fell.", "2014-03-03TNI"),
        ("He left on March 3, 2014. The next morning he fell.", "2014-03-04TMO"),
        ("He left on March 3, 2014. The following Friday he fell.", "2014-03-07"),
        ("He left on March 3, 2014. The previous Friday he fell.", "2014-02-28"),
        ("He left on March 3, 2014. The year before, he fell.", "2013"),
        ("He left in 2012. Two years later he fell.", "2014"),
        ("He left on March 3, 2014, and came back that May.", "2014-05"),
        ("He left in 2012 and came back that same October with a plan.", "2012-10"),
        ("He left on March 3, 2012. He came back that fall.", "2012-FA"),
        ("He left in January 2012. That winter was cold.", "2011-WI"),
        ("He left on March 3, 2014. He came back that Friday.", "2014-03-07"),
        ("He left on March 3, 2014. He came back that Monday and stayed.", "2014-03-03"),
        ("He left on March 3, 2014. He came back that weekend.", "2014-W10-WE"),
        ("It rose in the third quarter of 2014; a year earlier it fell.", "2013-Q3"),
        ("It rose in the third quarter of 2014. In the year-earlier period it fell.", "2013-Q3"),
        ("It rose in the third quarter of 2014. In the 2012 quarter it fell.", "2012-Q3"),
        ("It rose in the third quarter of 2014, and for the quarter it paid.", "2014-Q3"),
    ],
)
def test_a_later_time_takes_up_an_earlier_one_and_names_it(text: str, expected: str) -> None:
    first, second = find_times(text, PUBLISHED)
    assert second.value == expected
    assert second.interval is not None
    assert second.anchor == str(first.span.start)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The bridge fell that May.", "XXXX-05"),
        ("The bridge fell that spring.", "XXXX-SP"),
        ("The bridge fell that Friday.", "XXXX-WXX-5"),
        ("The bridge fell that weekend.", "XXXX-WXX-WE"),
    ],
)
def test_that_month_of_no_year_stays_unresolved(text: str, value: str) -> None:
    timex = only(text)
    assert (timex.value, timex.interval) == (value, None)


@pytest.mark.parametrize(
    "text",
    [
        "He left in 2012. He said that May was right.",
        "He left in 2012. It is the road that May Ruiz built.",
    ],
)
def test_that_may_be_a_conjunction_before_a_name(text: str) -> None:
    assert [timex.value for timex in find_times(text, PUBLISHED)] == ["2012"]


@pytest.mark.parametrize(
    "text",
    [
        "He left on March 3, 2014. She said that Thursday was better.",
        "He left on March 3, 2014. She told the mayor that Thursday, the deadline, was too soon.",
    ],
)
def test_that_may_be_a_conjunction_before_a_day(text: str) -> None:
    assert values(text)[1] == ("Thursday", "2015-02-05")


def test_a_comparison_is_a_side_glance_that_the_next_one_does_not_start_from() -> None:
    text = "It rose in the third quarter of 2014. A year earlier it fell. A year ago it lost."
    assert [timex.value for timex in find_times(text, PUBLISHED)] == ["2014-Q3", "2013-Q3", "2013-Q3"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will have sold it since April.", "2014-04"),
        ("It has been shut since the summer.", "2014-SU"),
        ("They plan to meet, as they have since Monday.", "2015-02-02"),
        ("The pool is closed through Tuesday.", "2015-02-10"),
        ("A walk is planned for 7 p.m. Sunday.", "2015-02-08T19:00"),
        ("Guests had complained of the noise as early as Wednesday.", "2015-02-04"),
    ],
)
def test_since_looks_back_and_a_deadline_ahead(text: str, value: str) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Two days later he fell.", "XXXX-XX-XX"),
        # A year does not say to the day what is two days later.
        ("He left in 2012. Two days later he fell.", "XXXX-XX-XX"),
        ("He left on March 3, 2014." + " He walked on." * 80 + " The next day he fell.", "XXXX-XX-XX"),
        ("The following Friday he fell.", "XXXX-WXX-5"),
        ("The next morning he fell.", "XXXX-XX-XXTMO"),
    ],
)
def test_without_an_earlier_time_to_take_up_nothing_is_made_up(text: str, value: str) -> None:
    last = find_times(text, PUBLISHED)[-1]
    assert (last.value, last.interval, last.anchor) == (value, None, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He spoke today.", "XXXX-XX-XX"),
        ("He spoke on Monday.", "XXXX-WXX-1"),
        ("He spoke over the weekend.", "XXXX-WXX-WE"),
        ("He spoke this week.", "XXXX-WXX"),
        ("He spoke earlier this year.", "XXXX"),
        ("He spoke last month.", "XXXX-XX"),
        ("He spoke two days ago.", "XXXX-XX-XX"),
        ("He spoke an hour ago.", "XXXX-XX-XX"),
        ("He spoke on May 3.", "XXXX-05-03"),
        ("He spoke in October.", "XXXX-10"),
        ("He spoke last summer.", "XXXX-SU"),
        ("He spoke at Christmas.", "XXXX-12-25"),
        ("He spoke on Thanksgiving.", "XXXX-XX-XX"),
        ("He spoke this morning.", "XXXX-XX-XXTMO"),
        ("He spoke at 5 p.m.", "XXXX-XX-XXT17:00"),
        ("It fell in the third quarter.", "XXXX-Q3"),
        ("It fell in Q3.", "XXXX-QX"),
        ("It fell in the latest quarter.", "XXXX-QX"),
        ("It fell in '98.", "XXXX"),
        ("He is fleeing now.", "PRESENT_REF"),
        ("He left by the end of the year.", "XXXX"),
    ],
)
def test_without_a_publication_date_relative_times_stay_unresolved(text: str, value: str) -> None:
    timex = only(text, None)
    assert (timex.value, timex.interval, timex.anchor) == (value, None, None)


def test_a_whole_date_needs_no_publication_date() -> None:
    timex = only("He left on March 3, 2014.", None)
    assert timex.interval is not None
    assert timex.anchor is None


@pytest.mark.parametrize("text", ["It fell this week.", "It fell on Monday.", "He spoke yesterday."])
def test_a_week_later_a_relative_time_lies_a_week_later(text: str) -> None:
    first, second = only(text).interval, only(text, PUBLISHED + timedelta(days=7)).interval
    assert first is not None
    assert second is not None
    assert first.earliest is not None
    assert second.earliest == first.earliest + timedelta(days=7)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on May 3 and 4, 2014", [("May 3", "2015-05-03"), ("4", "2015-05-04"), ("2014", "2014")]),
        ("on May 3 and 4 it", [("May 3", "2015-05-03"), ("4", "2015-05-04")]),
        ("on May 3, 5 and 7 it", [("May 3", "2015-05-03"), ("5", "2015-05-05"), ("7", "2015-05-07")]),
        ("on May 3-5 it", [("May 3", "2015-05-03"), ("5", "2015-05-05")]),
        ("between 1 and 20 August 2014", [("1", "2014-08-01"), ("20 August 2014", "2014-08-20")]),
        ("between 2012 and 2014 it", [("2012", "2012"), ("2014", "2014")]),
        ("in 2012-14 it", [("2012", "2012"), ("14", "2014")]),
        ("in 2012-2014 it", [("2012", "2012"), ("2014", "2014")]),
        ("from May 3 to June 5, 2013 it", [("May 3", "2013-05-03"), ("June 5, 2013", "2013-06-05")]),
        ("from November to March 2013 it", [("November", "2012-11"), ("March 2013", "2013-03")]),
        ("from Dec. 3, 2012 to Jan. 5 it", [("Dec. 3, 2012", "2012-12-03"), ("Jan. 5", "2013-01-05")]),
        ("May 3 and 40 people", [("May 3", "2015-05-03")]),
        ("May 30 and 31 and 32 it", [("May 30", "2014-05-30"), ("31", "2014-05-31")]),
    ],
)
def test_each_part_of_a_range_or_list_is_a_time_of_its_own(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(words, (value or "")[-5:]) for words, value in values(text)] == [
        (words, value[-5:]) for words, value in expected
    ]


@pytest.mark.parametrize(
    ("text", "expression", "modifier"),
    [
        ("in early March 2014 it", "early March 2014", Modifier.START),
        ("in mid-2014 it", "mid-2014", Modifier.MID),
        ("in the late 1990s it", "late 1990s", Modifier.END),
        ("at the beginning of 2014 it", "the beginning of 2014", Modifier.START),
        ("at the end of 2014 it", "the end of 2014", Modifier.END),
        ("by the end of the month it", "the end of the month", Modifier.END),
        ("about two years ago it", "about two years ago", Modifier.APPROX),
        ("two weeks or so after", "two weeks or so", Modifier.APPROX),
        ("for more than three years it", "more than three years", Modifier.MORE_THAN),
        ("in 2014 or later it", "2014 or later", Modifier.MORE_THAN),
        ("for less than an hour it", "less than an hour", Modifier.LESS_THAN),
        ("in fiscal 2014 it", "fiscal 2014", Modifier.APPROX),
    ],
)
def test_a_modifier_belongs_to_its_time(text: str, expression: str, modifier: Modifier) -> None:
    timex = only(text)
    assert timex.span.of(text).removeprefix("the ") == expression.removeprefix("the ")
    assert timex.modifier is modifier


def test_earlier_on_the_day_is_that_day() -> None:
    assert values("He spoke earlier Monday.") == [("earlier Monday", "2015-02-02")]
    assert values("He spoke later today.") == [("later today", "2015-02-06")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday they met, and at 5 p.m. they left. At 6 p.m. it rained.", "2015-02-02T18:00"),
        ("The roof fell in on Tuesday evening.\n\nIt gave way at 9:40 p.m. under the snow.", "2015-02-03T21:40"),
        ("The roof fell in at 9:40 p.m. (2040 GMT) Tuesday.", "2015-02-03T20:40"),
        ("It rained today. Roads were shut. Trains ran late. The river rose at 5 p.m. by a foot.", "2015-02-06T17:00"),
        ("The fair opens Saturday. Gates open at 10 a.m. sharp.", "2015-02-07T10:00"),
        ("The fair on Jan. 31 was full. At 10 a.m. the first guests came.", "2015-01-31T10:00"),
    ],
)
def test_a_clock_time_is_of_the_day_that_its_sentence_or_the_one_before_plays_on(text: str, expected: str) -> None:
    assert expected in [timex.value for timex in find_times(text, PUBLISHED)]


@pytest.mark.parametrize(
    "text",
    [
        "The roof gave way at 5 p.m. under the snow.",
        "Police said on Tuesday that the roof gave way at 5 p.m. under the snow.",
        "He had started there on Monday. His phone rang until 5 p.m. sharp.",
        "They met on Monday. They ate. They sang. They left at 5 p.m. by bus.",
        "The fair was on Monday. Gates will open at 5 p.m. for the next one.",
        "Before Tuesday's vote they met. They will meet at 5 p.m. for tea.",
        "In 2012 they met. They left at 5 p.m. by bus.",
    ],
)
def test_no_day_is_made_up_for_a_clock_time(text: str) -> None:
    timex = find_times(text, PUBLISHED)[-1]
    assert (timex.value, timex.interval, timex.anchor) == ("XXXX-XX-XXT17:00", None, None)


def test_a_timex_says_what_it_rests_on() -> None:
    timex = only("It fell last week.")
    assert (timex.type, timex.granularity, timex.anchor) == (TimexType.DATE, Granularity.WEEK, "published")
    assert timex.rule == "relative.named"


def test_two_dates_in_digits_are_told_apart_by_the_day_of_publication() -> None:
    assert values("on 2/5/2015 it") == [("2/5/2015", "2015-02-05")]


def test_29_february_is_only_sought_in_leap_years() -> None:
    assert values("He was born on February 29.") == [("February 29", "2016-02-29")]
    assert values("on Feb. 29 last year it") == [("Feb. 29", "2016-02-29"), ("last year", "2014")]


@pytest.mark.parametrize("published", [date.min, date.max])
@pytest.mark.parametrize(
    "text", ["two centuries ago", "next century", "last week, two days later", "next Monday", "9999 years ago", "May 3"]
)
def test_the_ends_of_the_calendar_are_no_trap(text: str, published: date) -> None:
    find_times(text, published)


def test_nothing_is_found_in_what_is_skipped() -> None:
    text = "Monday. Tuesday. Wednesday."
    found = find_times(text, PUBLISHED, [Span(8, 16), Span(0, 3)])
    assert [timex.span.of(text) for timex in found] == ["Wednesday"]


def test_neither_modifiers_nor_lists_reach_into_what_is_skipped() -> None:
    text = "at the end of 2014 or on May 3 and 4"
    found = find_times(text, PUBLISHED, [Span(0, 9), Span(30, len(text))])
    assert [timex.span.of(text) for timex in found] == ["2014", "May 3"]


def test_a_preposition_before_a_named_day_is_no_modifier() -> None:
    assert values("They talked about Friday and got around last week.") == [
        ("Friday", "2015-02-06"),
        ("last week", "2015-W05"),
    ]


def test_letters_that_only_look_alike_are_no_trap() -> None:
    assert values("on Augu\u017ft 3 and a \u017fecond ago") in ([], [("a \u017fecond ago", "2015-02-06")])


@pytest.mark.parametrize("unit", ["last ", "1", "-", ".", "'", "the ", "twenty ", "http://", "a@"])
def test_a_megabyte_of_anything_is_read_in_linear_time(unit: str) -> None:
    before = process_time()
    find_times(unit * (1_000_000 // len(unit)), PUBLISHED)
    assert process_time() - before < 5


WORDS = (
    "last next this the May 3 , 2014 - Monday two days years later ago a year of end early mid 5 p.m. at 12:30 GMT "
    "quarter third fiscal week 31 February 29 and to '98 1990s century summer every other Christmas 9/11 . now "
    "2014-02-31 3/4/2015 half noon about more than Sept. 30 11 or so"
)


@settings(deadline=None, max_examples=150)
@given(
    text=st.one_of(st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=30).map(" ".join), st.text(max_size=80)),
    published=st.none() | st.dates(),
)
def test_whatever_the_text_times_lie_in_it_in_order(text: str, published: date | None) -> None:
    found = find_times(text, published)
    assert are_ordered([timex.span for timex in found])
    assert all(timex.span.end <= len(text) for timex in found)
    assert found == find_times(text, published)
