from dataclasses import replace
from datetime import date

import pytest

from onrecord.domain.articles import Article
from onrecord.domain.claims import Act, Chain, Claim, ClaimKind, Credential, Expert, ExpertKind, NonResponse, Step
from onrecord.domain.facts import Facts
from onrecord.domain.records import to_record
from onrecord.domain.spans import Span
from onrecord.domain.times import Basis, Event, Granularity, Interval, Timex, TimexType

TEXT = "The dam held last year, Ada Moor said."


def claim(content: tuple[Span, ...] = (Span(0, 22),), experts: tuple[str, ...] = ("e1",), chained: str = "e1") -> Claim:
    return Claim(
        id="c1",
        kind=ClaimKind.INDIRECT,
        act=Act.SPEECH,
        content=content,
        cue=(Span(33, 37),),
        speaker=(Span(24, 32),),
        experts=experts,
        rule="model",
        score=0.75,
        chains=(Chain(expert=chained, steps=(Step(span=Span(24, 32), rule="words"),)),) if chained in experts else (),
    )


MOOR = Expert(id="e1", name="Ada Moor", kind=ExpertKind.PERSON, named=True, mentions=(Span(24, 32),))
SILENCE = NonResponse(id="n1", span=Span(24, 38), cue=(Span(33, 37),), speaker=(Span(24, 32),), experts=("e1",))
CREDENTIAL = Credential(span=Span(24, 26), role=Span(24, 26))
LAST_YEAR = Timex(span=Span(13, 22), type=TimexType.DATE, value=None, granularity=Granularity.YEAR, rule="last_unit")


def test_a_claim_has_content_in_order() -> None:
    with pytest.raises(ValueError, match="no content"):
        claim(content=())
    with pytest.raises(ValueError, match="out of order"):
        claim(content=(Span(5, 9), Span(0, 6)))


def test_a_chain_leads_to_an_expert_of_its_claim() -> None:
    with pytest.raises(ValueError, match="does not name"):
        replace(claim(), experts=())


def test_the_parts_of_a_credential_lie_inside_of_it() -> None:
    with pytest.raises(ValueError, match="lies outside"):
        Credential(span=Span(0, 5), role=Span(2, 6))


def test_non_responses_are_found_by_expert() -> None:
    facts = Facts(extractor="1", text_length=len(TEXT), experts=(MOOR,), non_responses=(SILENCE,))
    assert facts.non_responses_of("e1") == (SILENCE,)
    assert facts.non_responses_of("e2") == ()


def test_facts_stay_inside_their_text() -> None:
    with pytest.raises(ValueError, match="behind the text"):
        Facts(extractor="1", text_length=10, experts=(MOOR,))


@pytest.mark.parametrize(
    "broken",
    [
        {"claims": (claim(experts=("e9",)),)},
        {"non_responses": (SILENCE,)},
        {"events": (Event(span=Span(0, 5), time=0),)},
        {"events": (Event(span=Span(0, 5), claims=("c1",)),)},
    ],
)
def test_facts_name_only_what_is_among_them(broken: dict[str, tuple[Claim, ...]]) -> None:
    with pytest.raises(ValueError, match="not among them"):
        Facts(extractor="1", text_length=len(TEXT), **broken)  # type: ignore[arg-type]


def test_experts_are_found_by_id_with_their_claims() -> None:
    facts = Facts(extractor="1", text_length=len(TEXT), experts=(MOOR,), claims=(claim(),))
    assert facts.expert("e1") is MOOR
    assert facts.claims_of("e1") == (claim(),)
    assert facts.claims_of("e2") == ()
    with pytest.raises(KeyError):
        facts.expert("e2")


def test_an_interval_does_not_end_before_it_starts() -> None:
    with pytest.raises(ValueError, match="not an interval"):
        Interval(earliest=date(2026, 2, 1), latest=date(2026, 1, 1))


RECORD = {
    "id": "x",
    "title": "Dam held",
    "byline": None,
    "outlet": None,
    "published": None,
    "text": TEXT,
    "boilerplate": [],
    "experts": [
        {
            "id": "e1",
            "name": "Ada Moor",
            "kind": "person",
            "named": True,
            "credential": None,
            "role": None,
            "affiliation": None,
            "credential_spans": [[24, 26]],
            "credentials": [{"span": [24, 26], "role": [24, 26], "affiliation": None, "former": None}],
            "mentions": [[24, 32]],
        }
    ],
    "claims": [
        {
            "id": "c1",
            "kind": "indirect",
            "act": "speech",
            "content": [[0, 22]],
            "cue": [[33, 37]],
            "speaker": [[24, 32]],
            "experts": ["e1"],
            "hedges": [],
            "certainty": "neutral",
            "via": [],
            "rule": "model",
            "score": 0.75,
            "chains": [{"expert": "e1", "steps": [{"span": [24, 32], "rule": "words"}]}],
        }
    ],
    "non_responses": [{"id": "n1", "span": [24, 38], "cue": [[33, 37]], "speaker": [[24, 32]], "experts": ["e1"]}],
    "times": [
        {
            "start": 13,
            "end": 22,
            "text": "last year",
            "type": "DATE",
            "value": None,
            "earliest": None,
            "latest": None,
            "granularity": "year",
            "modifier": None,
            "anchor": None,
            "rule": "last_unit",
        }
    ],
    "events": [{"span": [0, 38], "time": 0, "earliest": None, "latest": None, "basis": "stated", "claims": ["c1"]}],
}


def test_the_record_has_every_field_of_the_design() -> None:
    article = Article(id="x", text=TEXT, title="Dam held")
    event = Event(span=Span(0, 38), time=0, basis=Basis.STATED, claims=("c1",))
    facts = Facts(
        extractor="1",
        text_length=len(TEXT),
        experts=(replace(MOOR, credentials=(CREDENTIAL,)),),
        claims=(claim(),),
        non_responses=(SILENCE,),
        times=(LAST_YEAR,),
        events=(event,),
    )
    assert to_record(article, facts) == RECORD
