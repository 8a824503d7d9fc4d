"""The order in which events stand on a timeline."""

from collections.abc import Sequence
from datetime import date

from onrecord.domain.times import Basis, Event


def is_dated(event: Event) -> bool:
    """Tell whether the text itself gives an event its place on the timeline."""
    return event.basis is Basis.STATED and event.interval is not None


def ordered(events: Sequence[Event]) -> list[int]:
    """Sort events by their first day, then their last, then as the text tells them; return their indices.

    Behind them come those that the text doesn't date: first what has a wording of its own that can't be resolved, then
    what is only known to have been told by the day of publication, or not even that.
    """
    return sorted(range(len(events)), key=lambda index: _order(events[index]))


def _order(event: Event) -> tuple[bool, date, date, bool, int]:
    interval = event.interval if is_dated(event) else None
    first = (interval.earliest or interval.latest) if interval else None
    last = (interval.latest or interval.earliest) if interval else None
    return interval is None, first or date.max, last or date.max, event.time is None, event.span.start
