"""Make claims of attributions: kinds, hedges, and the ids of the experts."""

from collections.abc import Iterable

from onrecord.domain.claims import Act, Claim
from onrecord.domain.spans import Span, bridged, merged
from onrecord.extract.attributions import Attribution
from onrecord.extract.experts import Cast
from onrecord.extract.hedges import hedges_of


def make_claims(attributions: Iterable[Attribution], cast: Cast) -> tuple[Claim, ...]:
    """Make a claim of each attribution, in order of the text, and put its speakers among the cast."""
    return tuple(_claim(f"c{number}", each, cast) for number, each in enumerate(attributions, 1))


def _claim(claim_id: str, attribution: Attribution, cast: Cast) -> Claim:
    cue, text = attribution.cue, attribution.passage.text
    return Claim(
        id=claim_id,
        kind=attribution.kind,
        act=cue.act if cue else Act.SPEECH,
        content=attribution.content,
        cue=bridged(text, (Span(word.start, word.end) for word in cue.words)) if cue else (),
        speaker=merged(phrase.span for phrase in attribution.speaker),
        experts=cast.experts_of(attribution),
        hedges=hedges_of(text, cue, attribution.content),
    )
