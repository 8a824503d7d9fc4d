from datetime import date

from onrecord.domain.spans import Span
from onrecord.domain.timeline import is_dated, ordered
from onrecord.domain.times import Basis, Event, Interval


def event(
    start: int, earliest: date | None = None, latest: date | None = None, basis: Basis = Basis.STATED, **more: int
) -> Event:
    interval = Interval(earliest=earliest, latest=latest) if earliest or latest else None
    return Event(span=Span(start, start + 1), interval=interval, basis=basis, time=more.get("time"))


def test_events_stand_in_order_of_time_and_what_the_text_does_not_date_behind_them() -> None:
    events = [
        event(0, latest=date(2026, 1, 1), basis=Basis.PUBLISHED),
        event(1, date(2025, 1, 1), date(2025, 12, 31)),
        event(2, basis=Basis.NONE, time=0),
        event(3, date(2025, 1, 1), date(2025, 1, 1)),
        event(4, latest=date(2024, 5, 1)),
        event(5, date(2025, 1, 1), date(2025, 1, 1)),
    ]
    assert ordered(events) == [4, 3, 5, 1, 2, 0]
    assert [is_dated(each) for each in events] == [False, True, False, True, True, True]
