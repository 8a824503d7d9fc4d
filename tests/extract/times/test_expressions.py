"""What is found as a time, and what it stands for, in tables: (text, expression, value, earliest, latest).

All are published on Friday 6 February 2015 unless the test says otherwise.
"""

from datetime import date

import pytest

from onrecord.domain.times import Timex, TimexType
from onrecord.extract.times import find_times

PUBLISHED = date(2015, 2, 6)

Row = tuple[str, str, str, str, str]

DATES: tuple[Row, ...] = (
    ("It was signed on March 3, 2014.", "March 3, 2014", "2014-03-03", "2014-03-03", "2014-03-03"),
    ("It was signed on Mar. 3, 2014.", "Mar. 3, 2014", "2014-03-03", "2014-03-03", "2014-03-03"),
    ("It was signed on 3 March 2014.", "3 March 2014", "2014-03-03", "2014-03-03", "2014-03-03"),
    ("Signed on the 3rd of March, 2014, it held.", "the 3rd of March, 2014", "2014-03-03", "2014-03-03", "2014-03-03"),
    ("MAY 3, 2014: a decree", "MAY 3, 2014", "2014-05-03", "2014-05-03", "2014-05-03"),
    ("as of 2014-03-03, none", "2014-03-03", "2014-03-03", "2014-03-03", "2014-03-03"),
    ("as of 2014/03/03, none", "2014/03/03", "2014-03-03", "2014-03-03", "2014-03-03"),
    ("on 12/31/2014 it closed", "12/31/2014", "2014-12-31", "2014-12-31", "2014-12-31"),
    ("on 31/12/2014 it closed", "31/12/2014", "2014-12-31", "2014-12-31", "2014-12-31"),
    ("on 31.12.2014 it closed", "31.12.2014", "2014-12-31", "2014-12-31", "2014-12-31"),
    ("on 3/4/15 it closed", "3/4/15", "2015-03-04", "2015-03-04", "2015-03-04"),
    # Both orders are possible and neither is near: nothing is made up.
    ("on 3/4/2011 it closed", "3/4/2011", "2011", "2011-03-04", "2011-04-03"),
    ("They met on Feb. 2.", "Feb. 2", "2015-02-02", "2015-02-02", "2015-02-02"),
    ("They will meet on March 2.", "March 2", "2015-03-02", "2015-03-02", "2015-03-02"),
    ("They met on December 2.", "December 2", "2014-12-02", "2014-12-02", "2014-12-02"),
    ("Sales fell in March 2014.", "March 2014", "2014-03", "2014-03-01", "2014-03-31"),
    ("Sales fell in October.", "October", "2014-10", "2014-10-01", "2014-10-31"),
    ("Sales fell in February.", "February", "2015-02", "2015-02-01", "2015-02-06"),
    ("They will vote in February.", "February", "2015-02", "2015-02-06", "2015-02-28"),
    ("They will vote in May.", "May", "2015-05", "2015-05-01", "2015-05-31"),
    ("It began last May.", "last May", "2014-05", "2014-05-01", "2014-05-31"),
    ("It begins next March.", "next March", "2015-03", "2015-03-01", "2015-03-31"),
    ("on Tuesday, March 3, 2015, it", "Tuesday, March 3, 2015", "2015-03-03", "2015-03-03", "2015-03-03"),
    # Of the years at hand, the one in which the date falls on the weekday.
    ("on Thursday, April 24, he", "Thursday, April 24", "2014-04-24", "2014-04-24", "2014-04-24"),
    ("since 9/11 the rules", "9/11", "2001-09-11", "2001-09-11", "2001-09-11"),
)

DAYS: tuple[Row, ...] = (
    ("The court ruled on Monday.", "Monday", "2015-02-02", "2015-02-02", "2015-02-02"),
    ("The court ruled on Friday.", "Friday", "2015-02-06", "2015-02-06", "2015-02-06"),
    ("The court ruled on Saturday.", "Saturday", "2015-01-31", "2015-01-31", "2015-01-31"),
    ("The court will rule on Monday.", "Monday", "2015-02-09", "2015-02-09", "2015-02-09"),
    ("The court is due to rule on Monday.", "Monday", "2015-02-09", "2015-02-09", "2015-02-09"),
    ("The ministry said Monday that it will pay.", "Monday", "2015-02-02", "2015-02-02", "2015-02-02"),
    ("They must leave by Monday.", "Monday", "2015-02-09", "2015-02-09", "2015-02-09"),
    ("It fell last Friday.", "last Friday", "2015-01-30", "2015-01-30", "2015-01-30"),
    ("See you next Monday.", "next Monday", "2015-02-09", "2015-02-09", "2015-02-09"),
    ("He arrived this Tuesday.", "this Tuesday", "2015-02-03", "2015-02-03", "2015-02-03"),
    ("He spoke today.", "today", "2015-02-06", "2015-02-06", "2015-02-06"),
    ("He spoke yesterday.", "yesterday", "2015-02-05", "2015-02-05", "2015-02-05"),
    ("He speaks tomorrow.", "tomorrow", "2015-02-07", "2015-02-07", "2015-02-07"),
    ("He left the day before yesterday.", "the day before yesterday", "2015-02-04", "2015-02-04", "2015-02-04"),
    ("It rained over the weekend.", "the weekend", "2015-W05-WE", "2015-01-31", "2015-02-01"),
    ("It will rain over the weekend.", "the weekend", "2015-W06-WE", "2015-02-07", "2015-02-08"),
    ("It rained last weekend.", "last weekend", "2015-W05-WE", "2015-01-31", "2015-02-01"),
    ("It opens next weekend.", "next weekend", "2015-W06-WE", "2015-02-07", "2015-02-08"),
    ("He died on Christmas Day.", "Christmas Day", "2014-12-25", "2014-12-25", "2014-12-25"),
    ("It was quiet on New Year's Eve.", "New Year's Eve", "2014-12-31", "2014-12-31", "2014-12-31"),
    ("They met last Thanksgiving.", "last Thanksgiving", "2014-11-27", "2014-11-27", "2014-11-27"),
    ("Since Easter 2014 none", "Easter 2014", "2014-04-20", "2014-04-20", "2014-04-20"),
    ("On Memorial Day 2014 they", "Memorial Day 2014", "2014-05-26", "2014-05-26", "2014-05-26"),
)

PERIODS: tuple[Row, ...] = (
    ("It was founded in 1987.", "1987", "1987", "1987-01-01", "1987-12-31"),
    ("It goes back to 1648.", "1648", "1648", "1648-01-01", "1648-12-31"),
    ("It has grown since 2012.", "2012", "2012", "2012-01-01", "2012-12-31"),
    ("It ends by 2030.", "2030", "2030", "2030-01-01", "2030-12-31"),
    ("in nineteen ninety-seven it", "nineteen ninety-seven", "1997", "1997-01-01", "1997-12-31"),
    ("by the year two thousand it", "the year two thousand", "2000", "2000-01-01", "2000-12-31"),
    ("in the summer of '98 they", "the summer of '98", "1998-SU", "1998-06-01", "1998-08-31"),
    ("In the 1990s it fell.", "the 1990s", "199", "1990-01-01", "1999-12-31"),
    ("In the '80s it fell.", "the '80s", "198", "1980-01-01", "1989-12-31"),
    ("In the nineties it fell.", "the nineties", "199", "1990-01-01", "1999-12-31"),
    ("in the 19th century it", "the 19th century", "18", "1800-01-01", "1899-12-31"),
    ("in the third quarter of 2013 it", "the third quarter of 2013", "2013-Q3", "2013-07-01", "2013-09-30"),
    ("Net fell in the fourth quarter.", "the fourth quarter", "2014-Q4", "2014-10-01", "2014-12-31"),
    ("Net fell in 1Q.", "1Q", "2015-Q1", "2015-01-01", "2015-02-06"),
    ("Net fell in the year-ago third quarter.", "the year-ago third quarter", "2013-Q3", "2013-07-01", "2013-09-30"),
    ("Net fell in the quarter.", "the quarter", "2014-Q4", "2014-10-01", "2014-12-31"),
    ("in the last half of 2013 it", "the last half of 2013", "2013-H2", "2013-07-01", "2013-12-31"),
    ("a chip of '98 vintage", "'98", "1998", "1998-01-01", "1998-12-31"),
    ("in Q3 2013 it", "Q3 2013", "2013-Q3", "2013-07-01", "2013-09-30"),
    ("in the first half of 2013 it", "the first half of 2013", "2013-H1", "2013-01-01", "2013-06-30"),
    ("next year's first quarter", "next year's first quarter", "2016-Q1", "2016-01-01", "2016-03-31"),
    ("It fell last summer.", "last summer", "2014-SU", "2014-06-01", "2014-08-31"),
    ("in the winter of 2013 it", "the winter of 2013", "2013-WI", "2013-12-01", "2014-02-28"),
    ("in fiscal 2013 it", "fiscal 2013", "2013", "2013-01-01", "2013-12-31"),
)

RELATIVE: tuple[Row, ...] = (
    ("They claimed it this week.", "this week", "2015-W06", "2015-02-02", "2015-02-06"),
    ("They will vote this week.", "this week", "2015-W06", "2015-02-06", "2015-02-08"),
    ("It opens later this week.", "later this week", "2015-W06", "2015-02-06", "2015-02-08"),
    ("It fell earlier this year.", "earlier this year", "2015", "2015-01-01", "2015-02-06"),
    ("It fell earlier this month.", "earlier this month", "2015-02", "2015-02-01", "2015-02-06"),
    ("It fell last week.", "last week", "2015-W05", "2015-01-26", "2015-02-01"),
    ("It fell last month.", "last month", "2015-01", "2015-01-01", "2015-01-31"),
    ("It fell last year.", "last year", "2014", "2014-01-01", "2014-12-31"),
    ("It opens next month.", "next month", "2015-03", "2015-03-01", "2015-03-31"),
    ("It fell in January this year.", "January this year", "2015-01", "2015-01-01", "2015-01-31"),
    ("It fell in July last year.", "July last year", "2014-07", "2014-07-01", "2014-07-31"),
    ("It fell two years ago.", "two years ago", "2013", "2013-01-01", "2013-12-31"),
    ("It fell 10 days ago.", "10 days ago", "2015-01-27", "2015-01-27", "2015-01-27"),
    ("It fell a fortnight ago.", "a fortnight ago", "2015-W04", "2015-01-19", "2015-01-25"),
    ("It fell about a year ago.", "about a year ago", "2014", "2014-01-01", "2014-12-31"),
    ("It fell a decade ago.", "a decade ago", "200", "2000-01-01", "2009-12-31"),
    ("It ends three weeks from now.", "three weeks from now", "2015-W09", "2015-02-23", "2015-03-01"),
    ("by the end of the year it", "the end of the year", "2015", "2015-01-01", "2015-12-31"),
    ("by year-end it", "year-end", "2015", "2015-01-01", "2015-12-31"),
    ("They are fleeing right now.", "right now", "PRESENT_REF", "2015-02-06", "2015-02-06"),
    ("He currently serves.", "currently", "PRESENT_REF", "2015-02-06", "2015-02-06"),
)

CLOCK: tuple[Row, ...] = (
    ("at 5 p.m. on Monday it", "5 p.m. on Monday", "2015-02-02T17:00", "2015-02-02", "2015-02-02"),
    ("on Monday at 5:30 pm it", "Monday at 5:30 pm", "2015-02-02T17:30", "2015-02-02", "2015-02-02"),
    ("at 12 a.m. EST Feb. 2 it", "12 a.m. EST Feb. 2", "2015-02-02T00:00", "2015-02-02", "2015-02-02"),
    ("as of 17:30 GMT it", "17:30 GMT", "2015-02-06T17:30", "2015-02-06", "2015-02-06"),
    ("5:10 p.m. It rains.", "5:10 p.m.", "2015-02-06T17:10", "2015-02-06", "2015-02-06"),
    ("It hit at noon Thursday.", "noon Thursday", "2015-02-05T12:00", "2015-02-05", "2015-02-05"),
    ("He spoke this morning.", "this morning", "2015-02-06TMO", "2015-02-06", "2015-02-06"),
    ("He spoke last night.", "last night", "2015-02-05TNI", "2015-02-05", "2015-02-05"),
    ("He spoke on Tuesday evening.", "Tuesday evening", "2015-02-03TEV", "2015-02-03", "2015-02-03"),
    ("He speaks tomorrow night.", "tomorrow night", "2015-02-07TNI", "2015-02-07", "2015-02-07"),
    ("at 2014-03-03T10:30Z it", "2014-03-03T10:30Z", "2014-03-03T10:30Z", "2014-03-03", "2014-03-03"),
)

WITHOUT_INTERVAL = (
    ("at 17:30 GMT it", "17:30 GMT", TimexType.TIME, "XXXX-XX-XXT17:30"),
    ("at four o'clock in the morning it", "four o'clock in the morning", TimexType.TIME, "XXXX-XX-XXT04:00"),
    ("It held for three years.", "three years", TimexType.DURATION, "P3Y"),
    ("a two-day visit", "two-day", TimexType.DURATION, "P2D"),
    ("over the past two months", "the past two months", TimexType.DURATION, "P2M"),
    ("after a minute and a half", "a minute and a half", TimexType.DURATION, "PT1M30S"),
    ("after 2 1/2 years", "2 1/2 years", TimexType.DURATION, "P2Y6M"),
    ("in half an hour", "half an hour", TimexType.DURATION, "PT30M"),
    ("for a fortnight", "a fortnight", TimexType.DURATION, "P2W"),
    ("after 2 1/2 hours", "2 1/2 hours", TimexType.DURATION, "PT2H30M"),
    ("after 2 1/2 weeks", "2 1/2 weeks", TimexType.DURATION, "P2.5W"),
    ("after 2 1/4 years", "2 1/4 years", TimexType.DURATION, "P2.25Y"),
    ("for two decades", "two decades", TimexType.DURATION, "P20Y"),
    ("for twenty-four hours", "twenty-four hours", TimexType.DURATION, "PT24H"),
    ("for a few weeks", "a few weeks", TimexType.DURATION, "PXW"),
    ("for a couple of days", "a couple of days", TimexType.DURATION, "P2D"),
    ("for years he hid", "years", TimexType.DURATION, "PXY"),
    ("a week-long strike", "week-long", TimexType.DURATION, "P1W"),
    ("at least 30 days", "at least 30 days", TimexType.DURATION, "P30D"),
    ("the next 12 to 18 months", "the next 12 to 18 months", TimexType.DURATION, "PXM"),
    ("in the year ended Sept. 30", "the year", TimexType.DURATION, "P1Y"),
    ("They meet every Tuesday.", "every Tuesday", TimexType.SET, "XXXX-WXX-2"),
    ("They meet on Tuesdays.", "Tuesdays", TimexType.SET, "XXXX-WXX-2"),
    ("They meet on Monday nights.", "Monday nights", TimexType.SET, "XXXX-WXX-1TNI"),
    ("They meet every two months.", "every two months", TimexType.SET, "P2M"),
    ("They meet every other day.", "every other day", TimexType.SET, "P2D"),
    ("each July they", "each July", TimexType.SET, "XXXX-07"),
    ("every summer they", "every summer", TimexType.SET, "XXXX-SU"),
    ("every morning they", "every morning", TimexType.SET, "XXXX-XX-XXTMO"),
    ("It is paid annually.", "annually", TimexType.SET, "P1Y"),
    ("It meets twice a week.", "a week", TimexType.SET, "P1W"),
    ("We have seen that in the past.", "the past", TimexType.DATE, "PAST_REF"),
    ("It was recently sold.", "recently", TimexType.DATE, "PAST_REF"),
    ("in recent years", "recent years", TimexType.DATE, "PAST_REF"),
    ("in the near future", "the near future", TimexType.DATE, "FUTURE_REF"),
    ("in the coming weeks", "the coming weeks", TimexType.DATE, "FUTURE_REF"),
    ("several years ago", "several years ago", TimexType.DATE, "PAST_REF"),
    ("He left. Several days later he fell.", "Several days later", TimexType.DATE, "XXXX-XX-XX"),
    ("a few months from now", "a few months from now", TimexType.DATE, "FUTURE_REF"),
)

NO_TIMES = (
    "It may rain and they march on.",
    "Prime Minister Theresa May spoke.",
    "The second fall of the wall made them spring up; they sat in the sun.",
    "They marched; march on, they cried.",
    "the 35-year-old driver",
    "He is 33 years old.",
    "a man aged 35",
    "35 years of age",
    "Some 2,000 people came.",
    "About 2000 people came.",
    "in room 2014",
    "It cost $2014.",
    "It cost 2014 dollars.",
    "Call 555-2014 or (202) 555-2014 or +44 20 7946 2014.",
    "Call 202-555-2014.",
    "See https://example.com/2014/03/03/monday for more.",
    "See www.example.com/2014 for more.",
    "Write to monday@example.com.",
    "Follow @monday2014 on Twitter.",
    "version 10.0.2014.1",
    "on February 31, 2014",
    "on 31 February 2014",
    "on 2014-02-31",
    "on 31/31/2020",
    "at 25:61 GMT",
    "at 13:75 p.m.",
    "wait a second",
    "He put the fall down to weak demand.",
    "The spring had run dry.",
    "the 1988 period",
    "second-hand goods",
    "three quarters of the vote",
    "just above its quarter-century low",
    "",
    "\n\n",
)


def shown(timex: Timex, text: str) -> tuple[str, str | None, str | None, str | None]:
    days = timex.interval
    earliest = days.earliest.isoformat() if days and days.earliest else None
    latest = days.latest.isoformat() if days and days.latest else None
    return timex.span.of(text), timex.value, earliest, latest


@pytest.mark.parametrize("row", [*DATES, *DAYS, *PERIODS, *RELATIVE, *CLOCK], ids=lambda row: row[0])
def test_an_expression_is_found_and_placed_on_the_calendar(row: Row) -> None:
    text, *expected = row
    assert [shown(timex, text) for timex in find_times(text, PUBLISHED)] == [tuple(expected)]


@pytest.mark.parametrize(("text", "expression", "kind", "value"), WITHOUT_INTERVAL)
def test_lengths_sets_and_vague_times_have_no_interval(text: str, expression: str, kind: TimexType, value: str) -> None:
    found = [timex for timex in find_times(text, PUBLISHED) if timex.span.of(text) == expression]
    assert [(timex.type, timex.value, timex.interval) for timex in found] == [(kind, value, None)]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert [timex.span.of(text) for timex in find_times(text, PUBLISHED)] == []
