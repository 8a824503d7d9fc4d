"""Signals for triage: what a story rests on, as counts with their evidence, never as a grade."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.domain.claims import Act, Certainty, Claim, ClaimKind
from onrecord.domain.facts import Facts

HEDGING = frozenset({Certainty.DISTANCING, Certainty.SPECULATION})
"""A cue of these classes weakens what it brings in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """What one article rests on. Each field holds the ids of what is counted, in order of the text.

    Speech alone is counted: who wants or hopes something has told the reporter nothing. Stances stand apart.
    """

    claims: tuple[str, ...] = ()
    """All speech; the whole of which the others are shares."""
    direct: tuple[str, ...] = ()
    mixed: tuple[str, ...] = ()
    indirect: tuple[str, ...] = ()
    unsourced: tuple[str, ...] = ()
    """Claims with no named expert behind them: nobody's, or "officials" alone."""
    hedged: tuple[str, ...] = ()
    """Claims with a word that weakens them, in the content or as their cue."""
    stances: tuple[str, ...] = ()
    """Claims that are no speech; in none of the counts above."""
    named: tuple[str, ...] = ()
    """Experts who say something and have a name; those with stances or non-responses alone are not counted."""
    unnamed: tuple[str, ...] = ()
    """Experts who say something and have none."""
    non_responses: tuple[str, ...] = ()
    single_source: str | None = None
    """The expert from whom all comes that is said; None where there are several, or none, or that is not known.

    A claim that the text gives to nobody ("is believed to") has no source and adds none. One whose speaker leads to no
    expert may come from somebody else, so that there is no warning then.
    """

    def share(self, ids: Sequence[str]) -> float | None:
        """Return the share of some claims in all speech, from 0 to 1; None where nothing is said."""
        return len(ids) / len(self.claims) if self.claims else None


def signals_of(facts: Facts) -> Signals:
    """Count what the claims of an article rest on."""
    speech = [claim for claim in facts.claims if claim.act is Act.SPEECH]
    speaking = {expert for claim in speech for expert in claim.experts}
    with_name = {expert.id for expert in facts.experts if expert.named}
    return Signals(
        claims=_ids(speech),
        direct=_of_kind(speech, ClaimKind.DIRECT),
        mixed=_of_kind(speech, ClaimKind.MIXED),
        indirect=_of_kind(speech, ClaimKind.INDIRECT),
        unsourced=_ids([claim for claim in speech if with_name.isdisjoint(claim.experts)]),
        hedged=_ids([claim for claim in speech if is_hedged(claim)]),
        stances=_ids([claim for claim in facts.claims if claim.act is Act.STANCE]),
        named=tuple(each.id for each in facts.experts if each.id in speaking and each.named),
        unnamed=tuple(each.id for each in facts.experts if each.id in speaking and not each.named),
        non_responses=tuple(silence.id for silence in facts.non_responses),
        single_source=_single_source(speech),
    )


def is_hedged(claim: Claim) -> bool:
    """Tell whether a claim is weakened, by its cue ("claimed") or by a word in it ("may")."""
    return bool(claim.hedges) or claim.certainty in HEDGING


def _single_source(speech: Sequence[Claim]) -> str | None:
    sources = {expert for claim in speech for expert in claim.experts}
    is_undecided = any(claim.speaker and not claim.experts for claim in speech)
    return sources.pop() if len(sources) == 1 and not is_undecided else None


def _of_kind(claims: Sequence[Claim], kind: ClaimKind) -> tuple[str, ...]:
    return _ids([claim for claim in claims if claim.kind is kind])


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)
