"""Find the words that weaken a claim."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from onrecord.domain.claims import Certainty
from onrecord.domain.spans import Span, merged
from onrecord.extract.lexicon.hedges import HEDGE, NOT_A_HEDGE

# "Claimed" and "suspects" weaken what is said; "admitted" and "denied" don't: they say how things are, or are not.
WEAKENING = frozenset({Certainty.DISTANCING, Certainty.SPECULATION})


def hedges_of(text: str, cue: Sequence[Span], certainty: Certainty, content: Sequence[Span]) -> tuple[Span, ...]:
    """Find the hedges of a claim, in order: a cue that weakens it, and weakening words of its content.

    The cue is one where the reporter holds back (distancing) or the expert doesn't know (speculation).
    """
    found = list(cue) if certainty in WEAKENING else []
    return merged([*found, *(hedge for span in content for hedge in _hedges_in(text, span))])


def _hedges_in(text: str, span: Span) -> Iterator[Span]:
    others = [match.span() for match in NOT_A_HEDGE.finditer(text, span.start, span.end)]
    starts = [start for start, _ in others]
    for match in HEDGE.finditer(text, span.start, span.end):
        place = bisect_right(starts, match.start()) - 1
        if place < 0 or others[place][1] <= match.start():
            yield Span(*match.span())
