"""The present, the past and the future, named no closer: "right now", "in the past", "the near future"."""

import re

from onrecord.domain.times import Granularity, Interval, TimexType
from onrecord.extract.times.readings import PUBLISHED, Context, Reading, Rule, reference, rule


def read_present(_: re.Match[str], context: Context) -> Reading | None:
    """Read "now": the day of publication."""
    day = context.published
    return Reading(
        type=TimexType.DATE,
        value="PRESENT_REF",
        interval=Interval(earliest=day, latest=day) if day else None,
        granularity=Granularity.DAY if day else None,
        anchor=PUBLISHED if day else None,
    )


def read_past(_: re.Match[str], __: Context) -> Reading | None:
    """Read "recently", "the past"."""
    return reference("PAST_REF")


def read_future(_: re.Match[str], __: Context) -> Reading | None:
    """Read "the near future"."""
    return reference("FUTURE_REF")


RULES: tuple[Rule, ...] = (
    rule(
        "reference.present",
        "now currently current nowadays days present moment being",
        r"\b(?:right now|just now|now|currently|current|nowadays|these days|at present|at the moment"
        r"|for the time being)\b"
        r"(?!-| (?:account|affairs|events)\b)",
        read_present,
    ),
    rule("reference.past", "recently lately past", r"\b(?:more |most |until )?(?:recently|lately)\b", read_past),
    rule("reference.past", "recently lately past", r"\bthe (?:recent |distant |not too distant )?past\b", read_past),
    rule(
        "reference.future",
        "future term",
        r"\b(?:the )?(?:near |foreseeable |immediate |distant )?future\b",
        read_future,
    ),
    rule("reference.future", "future term", r"\bthe (?:near|short|long) term\b", read_future),
)
