"""From text to times: match the rules, keep the longest, read them in order, join neighbours."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.domain.spans import Span, merged
from onrecord.domain.times import Timex, TimexType
from onrecord.extract.times import (
    anaphora,
    clock,
    dates,
    days,
    durations,
    holidays,
    quarters,
    recurring,
    references,
    relative,
    years,
)
from onrecord.extract.times.guards import find_guarded
from onrecord.extract.times.joining import continued, dated, joined, preceding, with_shared_year
from onrecord.extract.times.lexicon import DIGITS
from onrecord.extract.times.modifiers import modified
from onrecord.extract.times.readings import Context, Found, Reading, Rule

# Of two rules that find the same words, the earlier one goes first.
RULES: tuple[Rule, ...] = (
    *anaphora.RULES,
    *holidays.RULES,
    *dates.RULES,
    *days.RULES,
    *relative.RULES,
    *quarters.RULES,
    *recurring.RULES,
    *clock.RULES,
    *years.RULES,
    *durations.RULES,
    *references.RULES,
)


# A word of letters or a number: what heads are looked up by.
TOKEN = re.compile(r"[A-Za-z]+|\d+")
LONGEST_NUMBER = 4
# What a rule finds reaches at most this far to either side of its head, in characters.
REACH = 90


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that a rule has found."""

    span: Span
    rule: Rule
    match: re.Match[str]


HEADS = list(dict.fromkeys(rule.heads for rule in RULES))
# By number of the entry in HEADS, so that rules with the same heads share their windows.
RULES_OF = [[rule for rule in RULES if rule.heads == heads] for heads in HEADS]
ORDER = {rule: number for number, rule in enumerate(RULES)}
BY_HEAD = {head: tuple(number for number, heads in enumerate(HEADS) if head in heads) for head in set().union(*HEADS)}


class Taken:
    """Spans that are taken, none overlapping another, with a quick test for room."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Begin with spans that may overlap."""
        joined_spans = merged(spans)
        self._starts = [span.start for span in joined_spans]
        self._ends = [span.end for span in joined_spans]

    def has_room(self, span: Span) -> bool:
        """Tell whether a span overlaps none of them."""
        index = bisect_left(self._starts, span.end)
        return index == 0 or self._ends[index - 1] <= span.start

    def take(self, span: Span) -> None:
        """Add a span that has room."""
        index = bisect_left(self._starts, span.start)
        self._starts.insert(index, span.start)
        self._ends.insert(index, span.end)


def find_times(text: str, published: date | None, skip: Sequence[Span] = ()) -> tuple[Timex, ...]:
    """Find the time expressions of a text and resolve them, in order, none overlapping another.

    `published` is the day against which "last week" is resolved; without it such expressions have no interval.
    Nothing is found in the spans of `skip`. Never raises; the time it takes is linear in the length of the text.
    """
    matches = _matches(text)
    if not matches:
        return ()
    closed = (*find_guarded(text), *skip)
    found = _Reader(text, published, Taken(closed)).read(_longest(matches, Taken(closed)))
    return tuple(each.timex() for each in found)


def _matches(text: str) -> list[Candidate]:
    return [
        Candidate(Span(*(match.span("span") if "span" in rule.pattern.groupindex else match.span())), rule, match)
        for number, windows in sorted(_windows(text).items())
        for rule in RULES_OF[number]
        for start, end in windows
        for match in rule.matches(text, start, end)
    ]


def _longest(matches: list[Candidate], taken: Taken) -> list[Candidate]:
    """Keep the longest of those that overlap, where there is room, in order of the text."""
    kept = []
    for candidate in sorted(matches, key=lambda each: (-len(each.span), each.span.start, ORDER[each.rule])):
        if taken.has_room(candidate.span):
            taken.take(candidate.span)
            kept.append(candidate)
    return sorted(kept, key=lambda each: each.span.start)


def _windows(text: str) -> dict[int, list[list[int]]]:
    """List where the rules of an entry in HEADS are worth trying: around the heads, windows that meet being one."""
    windows: dict[int, list[list[int]]] = {}
    for token in TOKEN.finditer(text):
        word = token.group()
        is_number = word[0] <= "9"
        if is_number and len(word) > LONGEST_NUMBER:
            continue
        for number in BY_HEAD.get(DIGITS if is_number else word.lower(), ()):
            start, end = max(0, token.start() - REACH), token.end() + REACH
            known = windows.setdefault(number, [])
            if known and start <= known[-1][1]:
                known[-1][1] = end
            else:
                known.append([start, end])
    return windows


class _Reader:
    """Reads candidates in order, each with what stands before it in mind."""

    def __init__(self, text: str, published: date | None, closed: Taken) -> None:
        self._text = text
        self._published = published
        self._closed = closed
        self._found: list[Found] = []

    def read(self, candidates: Iterable[Candidate]) -> list[Found]:
        """Read candidates that are in order and don't overlap."""
        recent: Found | None = None
        scene: Found | None = None
        for candidate in candidates:
            if candidate.span.start < self._floor():
                continue
            context = Context(
                text=self._text, span=candidate.span, published=self._published, recent=recent, scene=scene
            )
            if reading := _reading(candidate, context):
                known = len(self._found)
                self._add(Found(span=candidate.span, reading=reading, rule=candidate.rule.name))
                latest = self._found[max(0, known - 1) :][::-1]
                recent = next((found for found in latest if _is_on_calendar(found.reading)), recent)
                scene = next((found for found in latest if clock.is_scene(found, self._text)), scene)
        return self._found

    def _floor(self) -> int:
        return self._found[-1].span.end if self._found else 0

    def _add(self, found: Found) -> None:
        widened = modified(found, self._text, self._floor(), self._published)
        found = widened if self._closed.has_room(widened.span) else found
        if self._found:
            both = self._with_neighbour(self._found[-1], found)
            if len(both) == 1:
                self._found[-1:] = both
                return
            self._found[-1], found = both
        if self._found:
            clocks = dated(self._found[-2:], found, self._text)
            self._found[len(self._found) - len(clocks) :] = clocks
        for each in (*preceding(found, self._text, self._floor()), found, *continued(found, self._text)):
            if self._closed.has_room(each.span):
                self._found.append(each)

    def _with_neighbour(self, first: Found, second: Found) -> tuple[Found, ...]:
        try:
            both = joined(first, second, self._text)
            if both and self._closed.has_room(both.span):
                return (both,)
            return with_shared_year(first, second, self._text)
        except (ValueError, OverflowError):
            # "February 29 last year".
            return first, second


def _reading(candidate: Candidate, context: Context) -> Reading | None:
    try:
        return candidate.rule.read(candidate.match, context)
    except (ValueError, OverflowError, KeyError):
        # Dates that the calendar does not have, such as the 31st of February; and letters that match a word in any
        # case without being its letters, such as the long s.
        return None


def _is_on_calendar(reading: Reading) -> bool:
    return reading.period is not None and not reading.is_comparison and reading.type in {TimexType.DATE, TimexType.TIME}
