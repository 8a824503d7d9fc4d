"""The dated events of an article in order of time, and the undated ones in a lane of their own."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.domain.times import Basis, Event, Timex
from onrecord.tui.layout.cells import cut, one_line, padded
from onrecord.tui.layout.dates import when
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Row, Run, width_of
from onrecord.tui.layout.sidebar import speaker_of

# Width from which a line has a column for the words by which the text itself dates the event.
ROOMY = 70
SPEAKER = 24
# Share of the line that date and wording may have together; the rest is for what happened.
COLUMNS_SHARE = 0.45
DATE, WORDING = 18, 22
WIDEST_CLAUSE = 400


def timeline_rows(facts: Facts, text: str, width: int, glyphs: Glyphs) -> tuple[Row, ...]:
    """Set each event on a line: when, the text's own wording, what, and who says so.

    A row's key is the index of its event.
    """
    names = {expert.id: expert.name for expert in facts.experts}
    speakers = {claim.id: speaker_of(claim, text, names) for claim in facts.claims}
    rows: list[Row] = []
    in_undated_lane = False
    for index in ordered(facts.events):
        event = facts.events[index]
        who = next((name for key in event.claims if (name := speakers[key])), "")
        starts_lane = not in_undated_lane and is_undated(event)
        in_undated_lane |= starts_lane
        line = _line(_Told(facts, text, event, who), width, glyphs)
        rows.append(Row(str(index), (line,), _lane_heading(glyphs) if starts_lane else None))
    return tuple(rows)


def ordered(events: Sequence[Event]) -> list[int]:
    """Sort events by their first day, then their last, then as the text tells them; the undated come last."""
    return sorted(range(len(events)), key=lambda index: _order(events[index]))


def is_undated(event: Event) -> bool:
    """Tell whether an event has no place on the timeline."""
    return event.interval is None or (event.interval.earliest is None and event.interval.latest is None)


def target(facts: Facts, event: Event) -> Span:
    """Find the words that an event's row leads to: those of its time, or else of its clause."""
    return facts.times[event.time].span if event.time is not None else event.span


def _order(event: Event) -> tuple[bool, date, date, int]:
    interval = event.interval
    first = (interval.earliest or interval.latest) if interval else None
    last = (interval.latest or interval.earliest) if interval else None
    return is_undated(event), first or date.max, last or date.max, event.span.start


def _lane_heading(glyphs: Glyphs) -> Line:
    return (Run(f"{glyphs.rule * 2} undated {glyphs.rule * 2}", "faint"),)


class _Told(NamedTuple):
    """An event with all that its line says."""

    facts: Facts
    text: str
    event: Event
    who: str

    @property
    def timex(self) -> Timex | None:
        """The words by which the text dates it."""
        return self.facts.times[self.event.time] if self.event.time is not None else None


def _line(told: _Told, width: int, glyphs: Glyphs) -> Line:
    event, timex, text, who = told.event, told.timex, told.text, told.who
    mark = Run(f"{glyphs.of_basis(event.basis)} ", "accent" if event.basis is Basis.STATED else "dim")
    granularity = timex.granularity if timex else None
    day = "" if is_undated(event) else when(event.interval, granularity, glyphs.dash)
    wording = one_line(timex.span.of(text)) if timex else ""
    runs = [mark]
    if width >= ROOMY:
        room = min(WORDING, round(COLUMNS_SHARE * width) - DATE)
        runs.append(Run(padded(cut(day, DATE, glyphs.ellipsis), DATE + 1), "date"))
        said = f"{glyphs.opening}{cut(wording, room - 2, glyphs.ellipsis)}{glyphs.closing}" if wording else ""
        runs.append(Run(padded(said, room + 1), "dim"))
    else:
        runs.append(Run(padded(cut(day or wording, DATE, glyphs.ellipsis), DATE + 1), "date" if day else "dim"))
    left = width - width_of(runs)
    speaker = Run(f"{cut(who, SPEAKER, glyphs.ellipsis)}: ", "speaker-name") if who and left > 2 * SPEAKER else Run("")
    clause = one_line(event.span.of(text)[:WIDEST_CLAUSE])
    runs += [speaker, Run(cut(clause, left - len(speaker.text), glyphs.ellipsis))]
    return tuple(run for run in runs if run.text)
