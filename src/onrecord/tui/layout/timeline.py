"""The events that an article dates in order of time, and those that it doesn't date in a lane of their own."""

from typing import NamedTuple

from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.domain.timeline import is_dated, ordered
from onrecord.domain.times import Basis, Event, Timex
from onrecord.tui.layout.cells import cut, one_line, padded
from onrecord.tui.layout.dates import when
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Row, Run, cropped, width_of
from onrecord.tui.layout.sidebar import speaker_of

# Width from which all of an event fits on one line; below it, what happened has a line of its own.
ROOMY = 96
DATE, WORDING, SPEAKER = 18, 22, 24
WIDEST_CLAUSE = 400


def timeline_rows(facts: Facts, text: str, width: int, glyphs: Glyphs) -> tuple[Row, ...]:
    """Set each event: when, the text's own wording, who says so, and what; on two lines where one is too short.

    A row's key is the index of its event.
    """
    names = {expert.id: expert.name for expert in facts.experts}
    speakers = {claim.id: speaker_of(claim, text, names) for claim in facts.claims}
    rows: list[Row] = []
    in_lane = False
    for index in ordered(facts.events):
        event = facts.events[index]
        who = next((name for key in event.claims if (name := speakers[key])), "")
        starts_lane = not in_lane and not is_dated(event)
        in_lane |= starts_lane
        lines = _lines(_Told(facts, text, event, who), width, glyphs)
        rows.append(Row(str(index), lines, _lane_heading(glyphs) if starts_lane else None))
    return tuple(rows)


def target(facts: Facts, event: Event) -> Span:
    """Find the words that an event's row leads to: those of its time, or else of its clause."""
    return facts.times[event.time].span if event.time is not None else event.span


def _lane_heading(glyphs: Glyphs) -> Line:
    return (Run(f"{glyphs.rule * 2} not dated by the text {glyphs.rule * 2}", "faint"),)


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


def _lines(told: _Told, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
    when_told = _when(told, glyphs)
    if width < ROOMY:
        return cropped(when_told, width, glyphs.ellipsis), (Run("  "), *_what(told, width - 2, glyphs))
    return ((*when_told, *_what(told, width - width_of(when_told), glyphs)),)


def _when(told: _Told, glyphs: Glyphs) -> Line:
    """Set mark, date and wording, each in its column."""
    event, timex = told.event, told.timex
    day = "" if event.interval is None else when(event.interval, timex.granularity if timex else None, glyphs.dash)
    wording = one_line(timex.span.of(told.text)) if timex else ""
    said = f"{glyphs.opening}{cut(wording, WORDING - 2, glyphs.ellipsis)}{glyphs.closing}" if wording else ""
    return (
        Run(f"{glyphs.of_basis(event.basis)} ", "accent" if event.basis is Basis.STATED else "dim"),
        Run(padded(cut(day, DATE, glyphs.ellipsis), DATE + 1), "date"),
        Run(padded(said, WORDING + 1), "dim"),
    )


def _what(told: _Told, width: int, glyphs: Glyphs) -> Line:
    """Set who says it, and the clause."""
    clause = one_line(told.event.span.of(told.text)[:WIDEST_CLAUSE])
    name = cut(told.who, SPEAKER, glyphs.ellipsis)
    speaker = (Run(f"{name}: ", "speaker-name"),) if name else ()
    return cropped((*speaker, Run(clause)), width, glyphs.ellipsis)
