"""Times of the text and events on the timeline."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.domain.spans import Span


class TimexType(StrEnum):
    """Types of TIMEX3, the markup of time expressions (ISO-TimeML, ISO 24617-1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Granularity(StrEnum):
    """The unit to which a time is known."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Modifier(StrEnum):
    """What narrows or blurs a time: "early 2014", "about a year ago"."""

    APPROX = "approx"
    START = "start"
    MID = "mid"
    END = "end"
    LESS_THAN = "less_than"
    MORE_THAN = "more_than"


class Basis(StrEnum):
    """What an event's place on the timeline rests on."""

    STATED = "stated"
    """A time that the text gives."""
    PUBLISHED = "published"
    """The publication date, as a bound."""
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """First and last day on which something can have been; None where that end is open."""

    earliest: date | None
    latest: date | None

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it starts."""
        if self.earliest and self.latest and self.earliest > self.latest:
            message = f"not an interval: {self.earliest} to {self.latest}"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timex:
    """An expression of time and what it stands for, as TimeML names it."""

    span: Span
    type: TimexType
    value: str | None
    """TimeML value: "2015-W06", "P3D", "PAST_REF"; None where it isn't resolved."""
    interval: Interval | None = None
    """None where the expression is no calendar time, or what it is relative to is not known."""
    granularity: Granularity | None = None
    modifier: Modifier | None = None
    anchor: str | None = None
    """What it was resolved against: "published", the start offset of another timex, or None (it stands alone)."""
    rule: str
    """Name of the rule that found it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, on the timeline, with an interval or none."""

    span: Span
    """The clause or sentence that tells it."""
    time: int | None = None
    """Index of its timex among the facts' times."""
    interval: Interval | None = None
    basis: Basis = Basis.NONE
    claims: tuple[str, ...] = ()
    """Ids of the claims that are made in it."""
