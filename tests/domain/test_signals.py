"""What a story rests on, counted from tables of claims."""

from dataclasses import replace

import pytest

from onrecord.domain.claims import Act, Certainty, Claim, ClaimKind, Expert, ExpertKind, NonResponse
from onrecord.domain.facts import Facts
from onrecord.domain.signals import Signals, is_hedged, signals_of
from onrecord.domain.spans import Span

MOOR = Expert(id="e1", name="Ada Moor", kind=ExpertKind.PERSON, named=True)
OFFICIALS = Expert(id="e2", name="officials", kind=ExpertKind.GROUP, named=False)
UNION = Expert(id="e3", name="The Harbour Union", kind=ExpertKind.ORGANIZATION, named=True)
WORDS = (Span(0, 5),)


def said(*experts: Expert, kind: ClaimKind = ClaimKind.INDIRECT, act: Act = Act.SPEECH) -> Claim:
    speaker = WORDS if experts else ()
    return Claim(
        id="", kind=kind, act=act, content=WORDS, speaker=speaker, experts=tuple(expert.id for expert in experts)
    )


NOBODY = said()
UNDECIDED = replace(said(), speaker=WORDS)


def facts(*claims: Claim) -> Facts:
    numbered = tuple(replace(claim, id=f"c{number}") for number, claim in enumerate(claims, 1))
    silence = NonResponse(id="n1", span=Span(0, 5), cue=WORDS, speaker=WORDS, experts=("e3",))
    return Facts(
        extractor="1", text_length=5, experts=(MOOR, OFFICIALS, UNION), claims=numbered, non_responses=(silence,)
    )


def test_where_nothing_is_said_there_is_nothing_to_count_and_no_warning() -> None:
    signals = signals_of(Facts(extractor="1", text_length=5))
    assert signals == Signals()
    assert signals.share(signals.unsourced) is None


def test_speech_is_counted_with_its_evidence_and_stances_stand_apart() -> None:
    wish = said(UNION, act=Act.STANCE)
    quoted, partly = said(MOOR, kind=ClaimKind.DIRECT), said(OFFICIALS, kind=ClaimKind.MIXED)
    signals = signals_of(facts(quoted, partly, wish, replace(said(MOOR, OFFICIALS), hedges=WORDS), NOBODY))
    assert signals == Signals(
        claims=("c1", "c2", "c4", "c5"),
        direct=("c1",),
        mixed=("c2",),
        indirect=("c4", "c5"),
        unsourced=("c2", "c5"),
        hedged=("c4",),
        stances=("c3",),
        named=("e1",),
        unnamed=("e2",),
        non_responses=("n1",),
    )
    assert signals.share(signals.unsourced) == 0.5


@pytest.mark.parametrize(
    ("claims", "source"),
    [
        ((said(MOOR),), "e1"),
        ((said(MOOR), said(MOOR)), "e1"),
        ((said(OFFICIALS), said(OFFICIALS)), "e2"),
        # What nobody says has no source, and a wish is none.
        ((said(MOOR), NOBODY), "e1"),
        ((said(MOOR), said(UNION, act=Act.STANCE)), "e1"),
        ((said(MOOR), said(UNION)), None),
        ((said(MOOR, UNION),), None),
        # "He" may be somebody else.
        ((said(MOOR), UNDECIDED), None),
        ((NOBODY,), None),
        ((said(MOOR, act=Act.STANCE),), None),
        ((), None),
    ],
)
def test_a_story_has_a_single_source_where_all_that_is_said_comes_from_one_expert(
    claims: tuple[Claim, ...], source: str | None
) -> None:
    assert signals_of(facts(*claims)).single_source == source


@pytest.mark.parametrize(
    ("certainty", "hedges", "hedged"),
    [
        (Certainty.NEUTRAL, (), False),
        (Certainty.NEUTRAL, WORDS, True),
        (Certainty.DISTANCING, (), True),
        (Certainty.SPECULATION, (), True),
        # Whoever denies or admits is sure of it.
        (Certainty.DENIAL, (), False),
        (Certainty.FACTIVE, (), False),
    ],
)
def test_a_claim_is_hedged_by_its_cue_or_by_words_in_it(
    certainty: Certainty, hedges: tuple[Span, ...], *, hedged: bool
) -> None:
    assert is_hedged(replace(said(MOOR), certainty=certainty, hedges=hedges)) is hedged
