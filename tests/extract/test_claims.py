from collections.abc import Callable

import pytest

from onrecord.domain.claims import Act, Claim, ClaimKind
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span

Extract = Callable[..., Facts]

WATCH = "Mara Quill, a harbour pilot, said the tide was wrong."


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def only(claims: tuple[Claim, ...]) -> Claim:
    assert len(claims) == 1
    return claims[0]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"The dam is as safe as a dam can be," she said.', ClaimKind.DIRECT),
        ('She said the dam was "as safe as a dam can be" in the spring.', ClaimKind.MIXED),
        ("She said the dam was as safe as a dam can be.", ClaimKind.INDIRECT),
    ],
)
def test_the_kind_is_how_much_stands_in_quotation_marks(facts_of: Extract, text: str, kind: ClaimKind) -> None:
    assert only(facts_of(text).claims).kind is kind


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The minister said that the dam was safe.", Act.SPEECH),
        ("The minister believes that the dam is safe.", Act.STANCE),
        ("The minister hopes to open the dam in spring.", Act.STANCE),
        ("The union opposes the new contract.", Act.STANCE),
        ("The union promised to end the strike.", Act.SPEECH),
    ],
)
def test_wanting_and_believing_are_stances(facts_of: Extract, text: str, act: Act) -> None:
    assert only(facts_of(text).claims).act is act


def test_a_quotation_without_a_cue_belongs_to_the_speaker_of_the_paragraph(facts_of: Extract) -> None:
    text = 'The harvest would fail again, Mara Quill said. "We have never seen a spring like this one."'
    first, second = facts_of(text).claims
    assert second.cue == ()
    assert (second.kind, second.experts) == (ClaimKind.DIRECT, first.experts)


def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_speaker(facts_of: Extract) -> None:
    text = '"It begins with the river," Mara Quill said. "It always does.\n\n"And it ends with the river."'
    claims = facts_of(text).claims
    assert {claim.experts for claim in claims} == {("e1",)}
    assert words(text, claims[-1].content)[-1] == '"And it ends with the river."'


def test_a_headline_does_not_run_into_the_body(facts_of: Extract) -> None:
    text = "Dam Is Safe\n\nThe minister said that the dam would hold."
    assert words(text, only(facts_of(text).claims).content) == ["that the dam would hold"]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The group claimed that the dam may break.", ["claimed", "may"]),
        ("She said the dam was probably safe.", ["probably"]),
        ("She said the dam broke on May 4.", []),
        ("He said the work would begin in May and end in June.", []),
    ],
)
def test_hedges_are_distancing_cues_and_words_of_doubt(facts_of: Extract, text: str, hedges: list[str]) -> None:
    assert words(text, only(facts_of(text).claims).hedges) == hedges


@pytest.mark.parametrize("rest", ['"Why us?"', '"No."'])
def test_a_short_second_half_of_a_quotation_is_part_of_the_claim(facts_of: Extract, rest: str) -> None:
    text = f'"They took the mill and the boats from us," she added. {rest}'
    (claim,) = facts_of(text).claims
    assert words(text, claim.content) == ['"They took the mill and the boats from us,"', rest]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            '"The dam is safe," the minister said. "It has always been safe."',
            ['"The dam is safe,"', '"It has always been safe."'],
        ),
        (
            '"The dam," the minister said, "is as safe as it ever was."',
            ['"The dam,"', '"is as safe as it ever was."'],
        ),
    ],
)
def test_a_cue_in_the_middle_of_a_quotation_parts_one_claim(facts_of: Extract, text: str, content: list[str]) -> None:
    claim = only(facts_of(text).claims)
    assert words(text, claim.content) == content
    assert words(text, claim.speaker) == ["the minister"]


@pytest.mark.parametrize(
    ("text", "non_responses"),
    [
        ("The minister did not say whether the dam was safe.", 1),
        ("The minister declined to comment on the dam.", 1),
        ("The company has not answered our questions.", 1),
        ("He never said that the dam was safe.", 0),
        ("Nobody told the council that the dam was unsafe.", 0),
        ("None of the keepers said that the dam was unsafe.", 0),
    ],
)
def test_what_somebody_does_not_say_is_no_claim(facts_of: Extract, text: str, non_responses: int) -> None:
    facts = facts_of(text)
    assert facts.claims == ()
    assert len(facts.non_responses) == non_responses


@pytest.mark.parametrize(
    "text", ["The minister did not deny that the dam was unsafe.", "The minister does not think that the dam is safe."]
)
def test_what_somebody_does_not_deny_or_does_not_think_is_a_claim(facts_of: Extract, text: str) -> None:
    assert len(facts_of(text).claims) == 1


def test_what_the_author_thinks_is_a_claim_of_no_expert(facts_of: Extract) -> None:
    text = "I think that the dam is safe."
    facts = facts_of(text)
    assert words(text, only(facts.claims).speaker) == ["I"]
    assert (facts.experts, facts.claims[0].experts) == ((), ())


def test_claims_and_non_responses_are_numbered_and_carry_what_found_them(facts_of: Extract) -> None:
    text = "Mara Quill said that the dam was safe. Piet Roe declined to comment. The dam is old, according to Quill."
    facts = facts_of(text)
    assert [claim.id for claim in facts.claims] == ["c1", "c2"]
    assert [silence.id for silence in facts.non_responses] == ["n1"]
    assert {claim.rule for claim in facts.claims} <= {"model", "grammar"}
    assert all(claim.score is None or 0 <= claim.score <= 1 for claim in facts.claims)
    assert [expert.name for expert in facts.experts] == ["Mara Quill", "Piet Roe"]
