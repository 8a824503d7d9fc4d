"""Make claims and non-responses of what was found: kinds, certainty, hedges, and the ids of the experts."""

from collections.abc import Iterable

from onrecord.domain.claims import Act, Claim, NonResponse
from onrecord.domain.spans import Span, bridged, merged
from onrecord.extract.act import act_of
from onrecord.extract.attribution import Attribution
from onrecord.extract.certainty import certainty_of
from onrecord.extract.experts import Cast
from onrecord.extract.hedges import hedges_of
from onrecord.extract.silences import Silence
from onrecord.extract.via import via_of
from onrecord.extract.words import Passage, Word

# Digits of a score that mean something.
SCORE_DIGITS = 3


def make_claims(
    attributions: Iterable[Attribution], silences: Iterable[Silence], cast: Cast
) -> tuple[tuple[Claim, ...], tuple[NonResponse, ...]]:
    """Make a claim of each attribution and a non-response of each silence, and put their speakers among the cast.

    A cue of not saying makes no claim. All are gone through in order of the text, since whom a pronoun means hangs on
    who spoke before.
    """
    claims: list[Claim] = []
    non_responses: list[NonResponse] = []
    silences = tuple(silences)
    unsaid = {word.start for silence in silences for word in silence.cue}
    spoken = (each for each in attributions if unsaid.isdisjoint(word.start for word in each.cue))
    told: list[Attribution | Silence] = [*spoken, *silences]
    for each in sorted(told, key=lambda one: one.start):
        if isinstance(each, Attribution):
            claims.append(_claim(f"c{len(claims) + 1}", each, cast))
        else:
            non_responses.append(_non_response(f"n{len(non_responses) + 1}", each, cast))
    return tuple(claims), tuple(non_responses)


def _claim(claim_id: str, attribution: Attribution, cast: Cast) -> Claim:
    passage, score = attribution.passage, attribution.score
    cue = _spans(passage, attribution.cue)
    certainty = certainty_of(passage, attribution.cue)
    chains = cast.chains_of(attribution.speaker)
    return Claim(
        id=claim_id,
        kind=attribution.kind,
        act=act_of(passage, attribution.cue) if cue else Act.SPEECH,
        content=attribution.content,
        cue=cue,
        speaker=attribution.speaker_spans,
        experts=tuple(chain.expert for chain in chains),
        hedges=hedges_of(passage.text, cue, certainty, attribution.content),
        certainty=certainty,
        via=via_of(passage, attribution.cue, attribution.speaker),
        rule=attribution.rule,
        score=None if score is None else round(score, SCORE_DIGITS),
        chains=chains,
    )


def _non_response(silence_id: str, silence: Silence, cast: Cast) -> NonResponse:
    return NonResponse(
        id=silence_id,
        span=silence.span,
        cue=_spans(silence.passage, silence.cue),
        speaker=merged(phrase.span for phrase in silence.speaker),
        experts=tuple(chain.expert for chain in cast.chains_of(silence.speaker)),
    )


def _spans(passage: Passage, words: Iterable[Word]) -> tuple[Span, ...]:
    return bridged(passage.text, (Span(word.start, word.end) for word in words))
