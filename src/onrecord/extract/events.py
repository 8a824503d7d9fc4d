"""Events: what the times of a text belong to.

An event is a sentence, or a clause of it, with the time that its own words give. A time inside the content of a claim
dates what is told, one outside it dates the telling; a sentence with both gives two events.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from onrecord.domain.claims import Claim
from onrecord.domain.spans import Span, merged, trimmed
from onrecord.domain.times import Basis, Event, Granularity, Interval, Timex, TimexType

# Where a clause with a time of its own can begin: after a comma, semicolon or dash, or before a conjunction.
CLAUSE_START = re.compile(
    r"[,;:\u2014]\s+(?!\d)|\s[-\u2013]{1,2}\s"
    r"|\s(?=(?:and|but|while|when|after|before|since|because|although|though|where|which|who|that)\s)",
    re.IGNORECASE,
)
RANGE = re.compile(r"\s?(?:to|and|through|until|till|[-\u2013\u2014])\s?", re.IGNORECASE)
# A range by itself; with "to" and "and" it takes a word before it.
SURE_RANGE = re.compile(r"\s?(?:through|[-\u2013])\s?", re.IGNORECASE)
RANGE_REACH = 20
RANGE_START = re.compile(r"\b(?:from|between)\s(?:the\s)?\Z", re.IGNORECASE)
FINENESS = {unit: rank for rank, unit in enumerate(Granularity)}
EDGE = " \t\n\r,;:\u2014\u2013-"


@dataclass(frozen=True, slots=True)
class _Source:
    """The text, its times and the day of publication."""

    text: str
    times: Sequence[Timex]
    published: date | None

    def within(self, span: Span) -> list[int]:
        """List the times inside a span, by index."""
        first = bisect_left(self.times, span.start, key=lambda timex: timex.span.start)
        last = bisect_right(self.times, span.end, key=lambda timex: timex.span.end)
        return list(range(first, last))

    def dating(self, numbers: Sequence[int]) -> list[int]:
        """Keep those that can date something: not durations and sets."""
        return [number for number in numbers if self.times[number].type in {TimexType.DATE, TimexType.TIME}]


def find_events(
    text: str, sentences: Sequence[Span], times: Sequence[Timex], claims: Sequence[Claim], published: date | None
) -> tuple[Event, ...]:
    """Find the events of a text, in order: one at least for each sentence that holds a time or makes a claim.

    `times` are in order, as `find_times` returns them. What has no time of its own is bounded by the day of
    publication, and says so; without that day it has no interval. Durations and sets date nothing.
    """
    source = _Source(text, times, published)
    ordered = sorted(sentences)
    homes = _homes(ordered, claims)
    found = [event for index, sentence in enumerate(ordered) for event in _of_sentence(source, sentence, homes[index])]
    return tuple(sorted(found, key=lambda event: (event.span, -1 if event.time is None else event.time)))


def _homes(sentences: Sequence[Span], claims: Sequence[Claim]) -> defaultdict[int, list[Claim]]:
    """Sort claims by the sentence that makes them: that of the cue, or else where the content begins."""
    homes: defaultdict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        place = (claim.cue or claim.content)[0].start
        index = bisect_right(sentences, place, key=lambda sentence: sentence.start) - 1
        if sentences:
            homes[max(0, index)].append(claim)
    return homes


def _of_sentence(source: _Source, sentence: Span, claims: Sequence[Claim]) -> Iterator[Event]:
    inside = source.within(sentence)
    if not claims:
        if inside:
            yield from _happened(source, sentence, inside)
        return
    contents = _contents(sentence, claims)
    told = [number for number in inside if any(content.contains(source.times[number].span) for content in contents)]
    yield _said(source, sentence, [number for number in inside if number not in told], claims)
    for content in contents:
        within = source.dating([number for number in told if content.contains(source.times[number].span)])
        if within:
            yield from _happened(source, content, within)


def _contents(sentence: Span, claims: Sequence[Claim]) -> tuple[Span, ...]:
    spans = [span for claim in claims for span in claim.content if span.overlaps(sentence)]
    return merged(Span(max(span.start, sentence.start), min(span.end, sentence.end)) for span in spans)


def _said(source: _Source, sentence: Span, times: Sequence[int], claims: Sequence[Claim]) -> Event:
    """Date the telling by the time nearest to its cue."""
    cues = [span for claim in claims for span in claim.cue]
    places = cues or [sentence]

    def distance(number: int) -> tuple[bool, bool, int]:
        timex = source.times[number]
        place = min(places, key=timex.span.gap_to)
        return timex.interval is None, _crosses_clause(source.text, timex.span, place), timex.span.gap_to(place)

    nearest = min(source.dating(times), key=distance, default=None)
    return _event(source, sentence, nearest, tuple(claim.id for claim in claims))


def _crosses_clause(text: str, first: Span, second: Span) -> bool:
    left, right = sorted((first, second))
    return bool(CLAUSE_START.search(text, left.end, right.start))


def _happened(source: _Source, span: Span, times: Sequence[int]) -> Iterator[Event]:
    """Give each clause with a time its own event; clauses without one go with the clause before."""
    dating = source.dating(times)
    if not dating:
        yield _event(source, span, None)
        return
    for clause, numbers in _clauses(source, span, dating):
        best = min(numbers, key=lambda number: _rank(source.times[number]))
        yield _event(source, clause, best)


def _rank(timex: Timex) -> tuple[bool, bool, int]:
    """Prefer what is on the calendar, what is more than "now", and the finer unit."""
    fineness = FINENESS[timex.granularity] if timex.granularity else len(FINENESS)
    return timex.interval is None, timex.value == "PRESENT_REF", fineness


def _clauses(source: _Source, span: Span, times: Sequence[int]) -> Iterator[tuple[Span, list[int]]]:
    """Cut a span between times where a clause begins."""
    start, group = span.start, [times[0]]
    for number in times[1:]:
        cut = _cut(source, group[-1], number)
        if cut is None:
            group.append(number)
            continue
        yield _piece(source, start, cut), group
        start, group = cut, [number]
    yield _piece(source, start, span.end), group


def _cut(source: _Source, first: int, second: int) -> int | None:
    end, start = source.times[first].span.end, source.times[second].span.start
    if RANGE.fullmatch(source.text, end, start):
        return None
    cuts = [match.end() for match in CLAUSE_START.finditer(source.text, end, start)]
    return cuts[-1] if cuts else None


def _piece(source: _Source, start: int, end: int) -> Span:
    return trimmed(source.text, start, end, EDGE) or Span(start, end)


def _interval(source: _Source, number: int) -> Interval | None:
    """Take the days of a time, or those of the whole range that it begins or ends: "from 2012 to 2014"."""
    own = source.times[number].interval
    for first, second in ((number, number + 1), (number - 1, number)):
        if first >= 0 and second < len(source.times) and (whole := _range(source, first, second)):
            return whole
    return own


def _range(source: _Source, first: int, second: int) -> Interval | None:
    start, end = source.times[first], source.times[second]
    if not start.interval or not end.interval or start.span.end > end.span.start:
        return None
    earliest, latest = start.interval.earliest, end.interval.latest
    if not earliest or not latest or earliest > latest or not _is_range(source.text, start.span, end.span):
        return None
    return Interval(earliest=earliest, latest=latest)


def _is_range(text: str, start: Span, end: Span) -> bool:
    if not RANGE.fullmatch(text, start.end, end.start):
        return False
    if SURE_RANGE.fullmatch(text, start.end, end.start):
        return True
    return bool(RANGE_START.search(text, max(0, start.start - RANGE_REACH), start.start))


def _event(source: _Source, span: Span, time: int | None, claims: tuple[str, ...] = ()) -> Event:
    if time is not None:
        interval = _interval(source, time)
        basis = Basis.STATED if interval else Basis.NONE
        return Event(span=span, time=time, interval=interval, basis=basis, claims=claims)
    if source.published is None:
        return Event(span=span, claims=claims)
    bound = Interval(earliest=None, latest=source.published)
    return Event(span=span, interval=bound, basis=Basis.PUBLISHED, claims=claims)
