"""Make non-responses of silences: spans, and the ids of the experts."""

from collections.abc import Callable, Iterable, Sequence

from onrecord.domain.claims import NonResponse
from onrecord.domain.spans import Span, bridged, merged
from onrecord.extract.silences import Silence
from onrecord.extract.speakers import NounPhrase

ExpertsOf = Callable[[Sequence[NounPhrase]], tuple[str, ...]]


def make_non_responses(silences: Iterable[Silence], experts_of: ExpertsOf) -> tuple[NonResponse, ...]:
    """Make a non-response of each silence, in order of the text; `experts_of` says whom its speakers stand for."""
    return tuple(
        NonResponse(
            id=f"n{number}",
            span=silence.span,
            cue=bridged(silence.passage.text, (Span(word.start, word.end) for word in silence.cue)),
            speaker=merged(phrase.span for phrase in silence.speaker),
            experts=experts_of(silence.speaker),
        )
        for number, silence in enumerate(silences, 1)
    )
