"""Make claims of attributions: kinds, hedges, and the ids of the experts."""

from collections.abc import Iterable

from onrecord.domain.claims import Act, Claim
from onrecord.domain.spans import Span, bridged, merged
from onrecord.extract.attributions import Attribution
from onrecord.extract.certainty import certainty_of
from onrecord.extract.experts import Cast
from onrecord.extract.hedges import hedges_of
from onrecord.extract.via import via_of


def make_claims(attributions: Iterable[Attribution], cast: Cast) -> tuple[Claim, ...]:
    """Make a claim of each attribution, in order of the text, and put its speakers among the cast."""
    return tuple(_claim(f"c{number}", each, cast) for number, each in enumerate(attributions, 1))


def _claim(claim_id: str, attribution: Attribution, cast: Cast) -> Claim:
    cue, passage, text = attribution.cue, attribution.passage, attribution.passage.text
    cue_words = cue.words if cue else ()
    cue_spans = bridged(text, (Span(word.start, word.end) for word in cue_words))
    certainty = certainty_of(passage, cue_words)
    chains = cast.chains_of(attribution)
    return Claim(
        id=claim_id,
        kind=attribution.kind,
        act=cue.act if cue else Act.SPEECH,
        content=attribution.content,
        cue=cue_spans,
        speaker=merged(phrase.span for phrase in attribution.speaker),
        experts=tuple(chain.expert for chain in chains),
        hedges=hedges_of(text, cue_spans, certainty, attribution.content),
        certainty=certainty,
        via=via_of(passage, cue_words, attribution.speaker),
        chains=chains,
    )
