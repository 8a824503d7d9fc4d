"""Dates in words."""

from datetime import date

import pytest

from onrecord.domain.times import Granularity, Interval
from onrecord.tui.layout.dates import parse_day, short_day, when

TODAY = date(2025, 3, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", None),
        ("   ", None),
        ("2015-02-06", date(2015, 2, 6)),
        (" 2015-2-6 ", date(2015, 2, 6)),
        ("6 Feb 2015", date(2015, 2, 6)),
        ("6. February 2015", date(2015, 2, 6)),
        ("6th of no month", ValueError),
        ("6th Feb, 2015", date(2015, 2, 6)),
        ("Feb 6, 2015", date(2015, 2, 6)),
        ("FEBRUARY 6 2015", date(2015, 2, 6)),
        ("sept 1 2020", date(2020, 9, 1)),
        ("1-jan-2020", date(2020, 1, 1)),
        ("today", TODAY),
        ("Yesterday", date(2025, 2, 28)),
        ("6/2/2015", ValueError),
        ("30 Feb 2015", ValueError),
        ("2015-13-01", ValueError),
        ("3 Floréal 2015", ValueError),
        ("6 ju 2015", ValueError),
        ("soon", ValueError),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, day: date | type[ValueError] | None) -> None:
    if isinstance(day, type):
        with pytest.raises(ValueError, match="is no date"):
            parse_day(text, TODAY)
    else:
        assert parse_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("day", "shown"), [(TODAY, "today"), (date(2025, 2, 6), "6 Feb"), (date(2015, 12, 26), "Dec 2015")]
)
def test_the_list_shows_days_shortly(day: date, shown: str) -> None:
    assert short_day(day, TODAY) == shown


@pytest.mark.parametrize(
    ("first", "last", "unit", "shown"),
    [
        ("2015-02-06", "2015-02-06", Granularity.DAY, "6 Feb 2015"),
        ("2015-02-02", "2015-02-08", Granularity.WEEK, "week of 2 Feb 2015"),
        ("2015-02-02", "2015-02-06", Granularity.WEEK, "week of 2 Feb 2015"),
        ("2015-02-01", "2015-02-28", Granularity.MONTH, "Feb 2015"),
        ("2015-01-01", "2015-03-31", Granularity.QUARTER, "Q1 2015"),
        ("2014-12-01", "2015-02-28", Granularity.SEASON, "winter 2014"),
        ("2015-02-01", "2015-05-31", None, "1 Feb – 31 May 2015"),
        ("2015-01-01", "2015-12-31", Granularity.YEAR, "2015"),
        ("1990-01-01", "1999-12-31", Granularity.DECADE, "1990s"),
        ("1995-01-01", "2004-12-31", None, "Jan 1995 – Dec 2004"),
        ("2015-02-02", "2015-02-06", None, "2–6 Feb 2015"),
        ("2014-12-30", "2015-01-02", None, "Dec 2014 – Jan 2015"),
        (None, "2015-02-06", None, "by 6 Feb 2015"),
        ("2011-05-01", None, None, "since 1 May 2011"),
        (None, None, None, "undated"),
    ],
)
def test_an_interval_is_written_to_the_unit_to_which_it_is_known(
    first: str | None, last: str | None, unit: Granularity | None, shown: str
) -> None:
    interval = Interval(
        earliest=date.fromisoformat(first) if first else None, latest=date.fromisoformat(last) if last else None
    )
    assert when(interval, unit) == shown


def test_no_interval_is_undated() -> None:
    assert when(None, None) == "undated"
