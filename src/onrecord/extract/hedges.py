"""Find the words that weaken a claim."""

from onrecord.domain.spans import Span, merged
from onrecord.extract.cues import Cue
from onrecord.extract.lexicon.hedges import HEDGE, NOT_A_HEDGE


def hedges_of(text: str, cue: Cue | None, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Find the hedges of a claim: a distancing cue, and words of its content; in order."""
    found = [Span(word.start, word.end) for word in cue.words] if cue and cue.distancing else []
    for span in content:
        months = [match.span() for match in NOT_A_HEDGE.finditer(text, span.start, span.end)]
        found += [
            Span(*match.span())
            for match in HEDGE.finditer(text, span.start, span.end)
            if not any(start <= match.start() < end for start, end in months)
        ]
    return merged(found)
