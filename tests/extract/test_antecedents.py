from collections.abc import Callable

import pytest

from onrecord.domain.claims import Expert, ExpertKind
from onrecord.domain.facts import Facts

Extract = Callable[..., Facts]


def speakers(facts: Facts) -> list[list[str]]:
    """Name the experts of each claim."""
    names = {expert.id: expert.name for expert in facts.experts}
    return [[names[each] for each in claim.experts] for claim in facts.claims]


def expert_named(facts: Facts, name: str) -> Expert:
    return next(expert for expert in facts.experts if expert.name == name)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # The given names tell who "he" is, though the other spoke last.
        (
            "Robert Arden said the pier would hold. Susan Quill said it would not. He added that it was old.",
            "Robert Arden",
        ),
        (
            "Susan Quill said the pier would hold. Robert Arden said it would not. She added that it was old.",
            "Susan Quill",
        ),
        # Whoever is introduced as kin does not speak.
        ("Tom Arden drives a bus. His wife, Ada, fell ill in May. The water, he said, was brown.", "Tom Arden"),
        ('Out there stood Mia Quill, whose brother, Tom, had gone missing. "He is gone," she said.', "Mia Quill"),
        # What a claim talks about is not what the text talks about.
        ("Tom Arden said that Oskar Blom had lied. He added that the pier would hold.", "Tom Arden"),
        ('Arden\'s successor, Tom Quill, spoke to us. "The pier is old," he said.', "Tom Quill"),
        ("A second, Tom Quill, went public: he said in a television interview that the pier was old.", "Tom Quill"),
    ],
)
def test_he_and_she_agree_with_whom_the_text_is_about(facts_of: Extract, text: str, last: str) -> None:
    assert speakers(facts_of(text))[-1] == [last]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "A Harbour Board report released in May said the pier was old. It noted that piers fail.",
            "A Harbour Board report released in May",
        ),
        (
            "The state fined Corvane County in May. The county has appealed. It argued that the rule was vague.",
            "Corvane County",
        ),
        ("Corvane Labs opened a mill. Prices rose. The company said that the mill was safe.", "Corvane Labs"),
        ("The company said that the mill was safe. Corvane Labs opened it in May.", "Corvane Labs"),
        ("Corvane Group, a shipping firm, sank a boat. The firm said that nobody was hurt.", "Corvane Group"),
        (
            "A study published in May said that eels smell. The paper said that they also see.",
            "A study published in May",
        ),
        ("A 2019 study was withdrawn in May. The paper argued that eels can smell.", "A 2019 study"),
        ("Mara Quill, a harbour pilot, lost her boat. The pilot said the pier was old.", "Mara Quill"),
    ],
)
def test_it_and_definite_nouns_lead_back_to_the_thing_meant(facts_of: Extract, text: str, last: str) -> None:
    assert speakers(facts_of(text))[-1] == [last]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Users began to post pictures. “It is brown,” wrote one.", "Users"),
        ("A sleep test found that he snored. Villagers complained. Another said that it was loud.", "Villagers"),
        ("Two former clerks said the books were wrong. “We knew,” the second said.", "Two former clerks"),
        ("Two former clerks said the books were wrong. The former clerk said that she had left.", "Two former clerks"),
        ("The fifth, Hal Brook, said that the pier was old.", "Hal Brook"),
    ],
)
def test_one_of_a_group_leads_back_to_the_group(facts_of: Extract, text: str, last: str) -> None:
    assert speakers(facts_of(text))[-1] == [last]


@pytest.mark.parametrize(
    ("text", "name", "kind", "credential"),
    [
        (
            "County Executive Renate Blom said the pier would hold.",
            "Renate Blom",
            ExpertKind.PERSON,
            "County Executive",
        ),
        (
            "Corvane co-founder and CEO Mara Quill said it was safe.",
            "Mara Quill",
            ExpertKind.PERSON,
            "Corvane co-founder and CEO",
        ),
        ("Economist Mara Quill of Lakeside College said it was small.", "Mara Quill", ExpertKind.PERSON, "Economist"),
        ("The mill's owner, Halden Agri, said the mill was safe.", "Halden Agri", ExpertKind.ORGANIZATION, None),
        (
            "A nurse who would give only her first name, Ada, said that it was late.",
            "Ada",
            ExpertKind.PERSON,
            "A nurse",
        ),
        ("Tom Arden, who retired last year, said the pier would hold.", "Tom Arden", ExpertKind.PERSON, None),
        (
            "But a harbour spokesman, Sgt. Tom Arden, said it was too early to say.",
            "Tom Arden",
            ExpertKind.PERSON,
            "a harbour spokesman",
        ),
        (
            "Mara Quill, 33, a baggage handler and mother of two, said she was numb.",
            "Mara Quill",
            ExpertKind.PERSON,
            "a baggage handler and mother of two",
        ),
    ],
)
def test_a_name_is_parted_from_its_title(
    facts_of: Extract, text: str, name: str, kind: ExpertKind, credential: str | None
) -> None:
    expert = expert_named(facts_of(text), name)
    assert (expert.kind, expert.credential) == (kind, credential)


def test_a_pronoun_goes_to_the_only_person_of_its_paragraph(facts_of: Extract) -> None:
    text = (
        "Mara Quill said the pier would hold.\n\n"
        'For Piet Roe it is simpler. There are tiles on the ship. "They are mine," he said.'
    )
    assert speakers(facts_of(text)) == [["Mara Quill"], ["Piet Roe"]]


def test_an_acronym_is_matched_by_its_initials(facts_of: Extract) -> None:
    text = "The pier needs approval from the Board of Harbours and Tides. The BHT said the pier was old."
    assert speakers(facts_of(text)) == [["Board of Harbours and Tides"]]


def test_letters_of_an_acronym_may_stand_inside_of_words(facts_of: Extract) -> None:
    facts = facts_of("Transharbour Rail (THR) said the train would run. THR said it was new.")
    assert [(expert.name, expert.kind) for expert in facts.experts] == [("Transharbour Rail", ExpertKind.ORGANIZATION)]


def test_a_word_before_a_whole_name_is_no_part_of_it(facts_of: Extract) -> None:
    text = "Mara Quill said the pier would hold. Mara Quill left. Rival Mara Quill said it was old."
    assert [expert.name for expert in facts_of(text).experts] == ["Mara Quill"]


def test_a_place_is_not_what_is_named_after_it(facts_of: Extract) -> None:
    text = (
        "The France Tide Observatory said the water was high. In France, people fled. "
        "France’s harbour ministry said the water was low."
    )
    assert speakers(facts_of(text)) == [["France Tide Observatory"], ["France’s harbour ministry"]]


def test_the_capitals_of_a_headline_make_no_names(facts_of: Extract) -> None:
    text = "A New Study Says Popular Harbour Eels Can Smell\n\nA study published in May said that eels can smell."
    expert, *others = facts_of(text).experts
    assert not others
    assert (expert.kind, expert.named) == (ExpertKind.DOCUMENT, False)


def test_mentions_are_listed_where_somebody_does_not_speak(facts_of: Extract) -> None:
    text = "Mara Quill said the pier would hold. People trust Quill. The tide was low when Quill left."
    expert = expert_named(facts_of(text), "Mara Quill")
    assert [span.of(text) for span in expert.mentions] == ["Mara Quill", "Quill", "Quill"]
