from collections.abc import Callable

import pytest

from onrecord.domain.facts import Facts

Extract = Callable[..., Facts]
Steps = list[tuple[str, str]]


def last_chain(text: str, facts: Facts) -> Steps:
    chain = facts.claims[-1].chains[0]
    return [(step.span.of(text), step.rule) for step in chain.steps]


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("Mara Quill said the pier would hold.", [("Mara Quill", "words")]),
        ("Mara Quill left. Quill said the pier would hold.", [("Quill", "words"), ("Mara Quill", "surname")]),
        (
            "Mara Quill left. Dr. Quill said the pier was old. She said the pier would hold.",
            [("She", "words"), ("Quill", "pronoun"), ("Mara Quill", "surname")],
        ),
        ("Elizabeth Quill left. Liz Quill said it held.", [("Liz Quill", "words"), ("Elizabeth Quill", "nickname")]),
        ("Mara Quill left with Tom Arden. Mara said it held.", [("Mara", "words"), ("Mara Quill", "first name")]),
        (
            "Harbour Watch Group (HWG) left. HWG said the pier would hold.",
            [("HWG", "words"), ("Harbour Watch Group", "acronym")],
        ),
        (
            "Harbour Watch Group left. The group said the pier would hold.",
            [("The group", "words"), ("Harbour Watch Group", "noun")],
        ),
        ("The minister, Mara Quill, said it held.", [("The minister", "words"), ("Mara Quill", "apposition")]),
        (
            "Corvane Civil Works opened a mill. Corvane said it was safe.",
            [("Corvane", "words"), ("Corvane Civil Works", "short form")],
        ),
        (
            "Villagers said the fish had died. They said the water was brown.",
            [("They", "words"), ("Villagers", "pronoun")],
        ),
        ("Two jurors said it was late. One said it was early.", [("One", "words"), ("Two jurors", "part")]),
        (
            "A study of 600 eels found that they smell. The study said that they also see.",
            [("The study", "words"), ("A study of 600 eels", "noun")],
        ),
    ],
)
def test_a_chain_leads_from_the_words_to_the_name(facts_of: Extract, text: str, steps: Steps) -> None:
    assert last_chain(text, facts_of(text)) == steps


def test_each_expert_of_a_claim_has_one_chain(facts_of: Extract) -> None:
    facts = facts_of("Mara Quill and Tom Arden said the pier would hold. Quill said it was old.")
    for claim in facts.claims:
        assert tuple(chain.expert for chain in claim.chains) == claim.experts
        assert all(chain.steps[0].rule == "words" for chain in claim.chains)
