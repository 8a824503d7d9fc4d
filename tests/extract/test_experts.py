from collections.abc import Callable

import pytest

from onrecord.domain.claims import Expert, ExpertKind
from onrecord.domain.facts import Facts

Extract = Callable[..., Facts]


def only(experts: tuple[Expert, ...]) -> Expert:
    assert len(experts) == 1
    return experts[0]


@pytest.mark.parametrize(
    ("text", "name", "credential"),
    [
        (
            "Mara Quill, senior scholar of tides at the Harbour Institute, said the pier would hold.",
            "Mara Quill",
            "senior scholar of tides at the Harbour Institute",
        ),
        ("Treasury secretary Mara Quill said the pier would hold.", "Mara Quill", "Treasury secretary"),
        ("The harbour minister, Mara Quill, said the pier would hold.", "Mara Quill", "The harbour minister"),
        ("Its leader, Mara Quill, said the pier would hold.", "Mara Quill", "Its leader"),
        ("Mara Quill, who leads the inquiry, said the pier would hold.", "Mara Quill", "leads the inquiry"),
        ("Dr. Mara Quill said the pier would hold.", "Mara Quill", None),
        (
            "Mara Quill, 58, who kept the accounts for years, said the pier would hold.",
            "Mara Quill",
            "kept the accounts for years",
        ),
    ],
)
def test_a_credential_stands_beside_the_name(facts_of: Extract, text: str, name: str, credential: str | None) -> None:
    expert = only(facts_of(text).experts)
    assert (expert.name, expert.kind, expert.named) == (name, ExpertKind.PERSON, True)
    assert expert.credential == credential


@pytest.mark.parametrize(
    "later",
    [
        "Quill said the tide was high.",
        "She said the tide was high.",
        "The pilot said the tide was high.",
        '"The tide is high," she said.',
    ],
)
def test_surname_pronoun_and_role_lead_back_to_the_full_name(facts_of: Extract, later: str) -> None:
    expert = only(facts_of(f"Mara Quill, a harbour pilot, said the pier would hold.\n\n{later}").experts)
    assert expert.name == "Mara Quill"
    assert len(expert.mentions) == 2


@pytest.mark.parametrize("later", ["HWG said", "The group said", "Harbour Watch Group said", "The watchdog said"])
def test_acronym_and_noun_lead_back_to_the_organisation(facts_of: Extract, later: str) -> None:
    text = f"Harbour Watch Group (HWG) said the pier would hold. {later} that the tide was high."
    expert = only(facts_of(text).experts)
    assert (expert.name, expert.kind) == ("Harbour Watch Group", ExpertKind.ORGANIZATION)


def test_the_last_word_of_a_name_leads_back_to_it(facts_of: Extract) -> None:
    text = "The bridge is owned by the National Roads Directorate. The directorate said the span was safe."
    assert only(facts_of(text).experts).name == "National Roads Directorate"


def test_a_ministry_is_not_whatever_organisation_came_before(facts_of: Extract) -> None:
    text = "The Harbour Authority said the pier would hold. The health ministry said two people had died."
    assert [expert.name for expert in facts_of(text).experts] == ["Harbour Authority", "The health ministry"]


def test_a_pronoun_goes_to_whoever_the_reporter_has_spoken_of_since(facts_of: Extract) -> None:
    text = 'Tom Arden said the pier would hold.\n\nMara Quill won the vote. "I am glad," she said.'
    assert [expert.name for expert in facts_of(text).experts] == ["Tom Arden", "Mara Quill"]


def test_pronouns_agree_with_titles(facts_of: Extract) -> None:
    text = "Mr. Arden said the pier would hold. Mrs. Quill said it would not. He added that the tide was low."
    arden, quill = facts_of(text).experts
    assert (arden.name, quill.name) == ("Arden", "Quill")
    assert len(arden.mentions) > len(quill.mentions)


def test_unnamed_groups_of_one_noun_are_one_expert(facts_of: Extract) -> None:
    text = "Experts say the pier will hold. Some experts said it was old. More than one expert said it was ugly."
    expert = only(facts_of(text).experts)
    assert (expert.kind, expert.named) == (ExpertKind.GROUP, False)


def test_documents_are_experts_that_have_no_name(facts_of: Extract) -> None:
    text = "A study of 600 eels found that they steer by smell."
    expert = only(facts_of(text).experts)
    assert (expert.kind, expert.named) == (ExpertKind.DOCUMENT, False)


def test_people_who_speak_together_are_experts_each(facts_of: Extract) -> None:
    text = "Mara Quill and Tom Arden said the pier would hold."
    facts = facts_of(text)
    assert [expert.name for expert in facts.experts] == ["Mara Quill", "Tom Arden"]
    assert facts.claims[0].experts == ("e1", "e2")


def test_all_are_those_who_were_interviewed(facts_of: Extract) -> None:
    text = (
        "Mara Quill said the pier would hold. Tom Arden said the tide was high.\n\n"
        "The experts we interviewed could not name a date, but all said that winter would decide."
    )
    assert facts_of(text).claims[-1].experts == ("e1", "e2")


def test_who_is_named_in_the_next_paragraph_made_the_claim(facts_of: Extract) -> None:
    text = (
        "Workers are leaving the valley, a rights organization claimed this week.\n\n"
        "The claim was made by Harbour Watch Group (HWG), which collects testimony."
    )
    expert = only(facts_of(text).experts)
    assert expert.name == "Harbour Watch Group"
    assert expert.credential == "a rights organization"


@pytest.mark.parametrize("bystander", ["Evening Post", "Oskar Blom", "Crown Prince"])
def test_whoever_is_told_or_talked_about_is_no_expert(facts_of: Extract, bystander: str) -> None:
    text = f"Mara Quill told the {bystander} that the pier would hold. The {bystander} had asked."
    assert only(facts_of(text).experts).name == "Mara Quill"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two jurors said they had agreed. One said it was late.", ["Two jurors"]),
        ("Villagers said the water was brown. They said the fish had died.", ["Villagers"]),
        ("Three of the engineers said the dam was old.", ["Three of the engineers"]),
        ("Harbour Watch Group said the pier would hold. It said the tide was high.", ["Harbour Watch Group"]),
        ("The company, Corvane Works, opened a mill. The company said it was safe.", ["Corvane Works"]),
        (
            "A spokesman for Corvane said it was safe. A spokesman for Corvane said so twice.",
            ["A spokesman for Corvane"],
        ),
        ("Study Says Eels Can Smell\n\nA study of 600 eels said they steer by smell.", ["A study of 600 eels"]),
        (
            "WHO said the pier would hold.\n\nWHO is the World Harbour Organization (WHO), which tests piers.",
            ["World Harbour Organization"],
        ),
        ("Corvane said the mill was safe. Corvane Civil Works opened it in May.", ["Corvane Civil Works"]),
        ("Mrs. Quill said the pier would hold. Mara Quill said the tide was high.", ["Mara Quill"]),
        ("Police said he had left. It said nothing more, police said.", ["Police"]),
    ],
)
def test_later_words_lead_back_to_who_was_meant(facts_of: Extract, text: str, names: list[str]) -> None:
    assert [expert.name for expert in facts_of(text).experts] == names


def test_a_role_that_commas_set_off_is_a_credential_even_if_the_parser_does_not_see_it(facts_of: Extract) -> None:
    text = "Mara Quill, President & CEO of the Harbour Chamber of Commerce, said the pier would hold."
    credential = only(facts_of(text).experts).credential
    assert credential == "President & CEO of the Harbour Chamber of Commerce"


def test_a_credential_keeps_its_bracket(facts_of: Extract) -> None:
    text = "Mara Quill, director of the Harbour Watch Group (HWG), said the pier would hold."
    assert only(facts_of(text).experts).credential == "director of the Harbour Watch Group (HWG)"
