"""An article as one line of the list."""

from datetime import date

from onrecord.domain.articles import ExtractionState, Place, Summary
from onrecord.tui.layout.cells import cut, one_line, padded
from onrecord.tui.layout.dates import full_day, short_day
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Run, justified

# Width from which the outlet has a column; below it the title needs the room more.
ROOMY = 60
OUTLET = 16
AGE, SHORT_AGE = 12, 9


def list_line(summary: Summary, width: int, glyphs: Glyphs, today: date) -> Line:
    """Set marks, age, outlet, title, and the numbers of experts and claims in at most `width` cells."""
    unread = not summary.state.read
    ink = "strong" if unread else "read"
    age_width, write = (AGE, age_of) if width >= ROOMY else (SHORT_AGE, short_day)
    age = write(summary.published, today) if summary.published else "no date"
    left = [
        Run(glyphs.unread if unread else " ", "unread"),
        Run(f"{_place_mark(summary, glyphs)} ", "accent"),
        Run(padded(age, age_width), "dim"),
    ]
    if width >= ROOMY:
        outlet = cut(one_line(summary.outlet or ""), OUTLET - 2, glyphs.ellipsis)
        left.append(Run(padded(outlet, OUTLET), "dim"))
    left.append(Run(one_line(summary.title), ink))
    return justified(left, (Run(_counts(summary, glyphs), "dim"),), width, glyphs.ellipsis)


def age_of(day: date, today: date) -> str:
    """Write a day: "today", "6 Feb", and of other years "6 Feb 2015"."""
    return full_day(day) if day.year != today.year else short_day(day, today)


def _place_mark(summary: Summary, glyphs: Glyphs) -> str:
    if summary.state.starred:
        return glyphs.starred
    return glyphs.archived if summary.state.place is Place.ARCHIVED else " "


def _counts(summary: Summary, glyphs: Glyphs) -> str:
    """Write "4/28" for four experts with 28 claims."""
    match summary.extraction:
        case ExtractionState.PENDING:
            return glyphs.ellipsis
        case ExtractionState.FAILED:
            return "failed"
        case ExtractionState.SKIPPED:
            return "-"
        case ExtractionState.DONE:
            return f"{summary.experts}/{summary.claims}"
