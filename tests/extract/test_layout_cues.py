from collections.abc import Callable

import pytest

from onrecord.domain.claims import ClaimKind
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span

Extract = Callable[..., Facts]


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def test_the_turns_of_a_transcript_are_direct_claims_of_whoever_is_named(facts_of: Extract) -> None:
    text = (
        "MARA QUILL: The tide was wrong all night.\n\nPIET ROE: She told me that nobody looked.\n\n"
        "MARA QUILL: Nobody ever looks."
    )
    facts = facts_of(text)
    assert [words(text, claim.speaker) for claim in facts.claims] == [["MARA QUILL"], ["PIET ROE"], ["MARA QUILL"]]
    assert words(text, facts.claims[1].content) == ["She told me that nobody looked."]
    assert {claim.kind for claim in facts.claims} == {ClaimKind.DIRECT}
    assert facts.claims[0].experts == facts.claims[2].experts


def test_questions_are_no_claims_and_bare_answers_name_nobody(facts_of: Extract) -> None:
    text = "Q: Was the tide wrong?\n\nA: It was wrong all night.\n\nQ: Did you look?\n\nA: Nobody looks."
    claims = facts_of(text).claims
    assert [words(text, claim.content) for claim in claims] == [["It was wrong all night."], ["Nobody looks."]]
    assert [claim.speaker for claim in claims] == [(), ()]


@pytest.mark.parametrize(
    "text",
    [
        "Correction: The dam opened in 1963.\n\nUPDATE: The dam closed at noon.\n\nUPDATE: It is open.",
        "WASHINGTON: The dam opened in 1963.\n\nIt closed last year.\n\nIt is open now.",
        "Beds: Four.\n\nBaths: Two.\n\nGarden: One.",
    ],
)
def test_labels_of_prose_are_no_speakers(facts_of: Extract, text: str) -> None:
    assert facts_of(text).claims == ()


def test_a_cue_with_a_colon_introduces_the_quotation_of_the_next_paragraph(facts_of: Extract) -> None:
    text = 'The keeper wrote in the log on Monday:\n\n"We regret to tell you that the mill will close."'
    (claim,) = facts_of(text).claims
    assert words(text, claim.speaker) == ["The keeper"]
    assert words(text, claim.content) == ['"We regret to tell you that the mill will close."']


@pytest.mark.parametrize("lead", ["These are the gates:", "The gates of the mill, as they stand today:"])
def test_a_colon_without_a_cue_introduces_nobody(facts_of: Extract, lead: str) -> None:
    assert facts_of(f'{lead}\n\n"The north gate is old and the south gate is new."').claims == ()


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Mara Quill, a harbour pilot, knows the tide. We met Quill on the pier.", ["Mara Quill"]),
        ("Mara Quill and Piet Roe know the tide. We met them on the pier.", []),
    ],
)
def test_bare_answers_are_of_the_one_person_who_is_introduced(facts_of: Extract, lead: str, speaker: list[str]) -> None:
    text = f"{lead}\n\nQ: Was the tide wrong?\n\nA: It was wrong all night.\n\nQ: Did you look?\n\nA: Nobody looks."
    facts = facts_of(text)
    answers = [claim for claim in facts.claims if claim.kind is ClaimKind.DIRECT]
    assert [words(text, claim.speaker) for claim in answers] == [speaker, speaker]
    assert [expert.name for expert in facts.experts] == speaker
