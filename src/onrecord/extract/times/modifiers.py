"""Words before and after a time that narrow or blur it: "early March", "about a year ago", "the end of 2014"."""

import re
from dataclasses import replace
from datetime import date

from onrecord.domain.spans import Span
from onrecord.domain.times import Modifier, TimexType
from onrecord.extract.times.lexicon import compiled
from onrecord.extract.times.readings import Found, bounded

# As far as a modifier can reach before a time, in characters.
REACH = 40

_EDGES = r"(?:the )?(?:very )?"
BEFORE: tuple[tuple[Modifier, re.Pattern[str]], ...] = tuple(
    (modifier, compiled(rf"\b(?:{pattern})\Z"))
    for modifier, pattern in (
        (Modifier.START, rf"{_EDGES}early~|{_EDGES}(?:beginning|start|outset) of "),
        (Modifier.MID, rf"{_EDGES}mid~?|{_EDGES}middle of "),
        (Modifier.END, rf"{_EDGES}late~|{_EDGES}(?:end|close|final days) of "),
        (
            Modifier.LESS_THAN,
            r"(?:less|fewer|no more) than |up to |at most |nearly |almost ",
        ),
        (Modifier.MORE_THAN, r"(?:more|no less) than |at least "),
        (Modifier.APPROX, r"(?:about|around|approximately|roughly|sometime|circa) "),
    )
)
AFTER: tuple[tuple[Modifier, re.Pattern[str]], ...] = (
    (Modifier.APPROX, compiled(r" or (?:so|thereabouts)\b")),
    (Modifier.MORE_THAN, compiled(r" or (?:more|later|longer)\b| and beyond\b")),
)
SIDE = compiled(r"\b(?P<side>earlier|later) (?:on |in )?\Z")
# "Talks about Friday": before a time that is named, not counted, these are prepositions.
COUNTING = {Modifier.APPROX, Modifier.LESS_THAN, Modifier.MORE_THAN}
NAMED = ("day.", "relative.named", "relative.whole")
EDGES = {Modifier.START, Modifier.MID, Modifier.END}


def modified(found: Found, text: str, floor: int, published: date | None) -> Found:
    """Widen an expression by the modifiers at its sides, but not before `floor`."""
    if found.reading.type is TimexType.SET or found.reading.value in {"PRESENT_REF", "PAST_REF", "FUTURE_REF"}:
        return found
    found = _sided(found, text, floor, published)
    found = _before(found, text, floor)
    return _after(found, text)


def _window(found: Found, text: str, floor: int) -> tuple[str, int]:
    start = max(floor, found.span.start - REACH)
    return text[start : found.span.start], start


def _sided(found: Found, text: str, floor: int, published: date | None) -> Found:
    window, start = _window(found, text, floor)
    match = SIDE.search(window)
    if match is None or found.reading.period is None:
        return found
    reading = found.reading
    if published:
        reading = bounded(reading, published, ahead=match["side"].lower() == "later")
    return replace(found, span=Span(start + match.start(), found.span.end), reading=reading)


def _before(found: Found, text: str, floor: int) -> Found:
    window, start = _window(found, text, floor)
    is_length = found.reading.type is TimexType.DURATION
    for modifier, pattern in BEFORE:
        match = pattern.search(window)
        if match is None or (modifier in EDGES and is_length):
            continue
        if modifier in COUNTING and found.rule.startswith(NAMED):
            continue
        span = Span(start + match.start(), found.span.end)
        return replace(found, span=span, reading=replace(found.reading, modifier=modifier))
    return found


def _after(found: Found, text: str) -> Found:
    for modifier, pattern in AFTER:
        if match := pattern.match(text, found.span.end):
            reading = replace(found.reading, modifier=found.reading.modifier or modifier)
            return replace(found, span=Span(found.span.start, match.end()), reading=reading)
    return found
