from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.claims import ExpertKind
from onrecord.domain.facts import Facts
from onrecord.extract.attributions import find_attributions
from onrecord.extract.experts import Cast
from onrecord.extract.model.network import Network
from onrecord.extract.names import parts_of
from onrecord.extract.namesakes import is_nickname, is_same_person, rule_between
from onrecord.extract.words import Passage

Extract = Callable[..., Facts]
Parse = Callable[[str], tuple[Passage, ...]]


def speakers(facts: Facts) -> list[list[str]]:
    """Name the experts of each claim."""
    names = {expert.id: expert.name for expert in facts.experts}
    return [[names[each] for each in claim.experts] for claim in facts.claims]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Jane Roe", "Jane Roe", True),
        ("J. R. Roe", "John Roe", True),
        ("J.R. Roe", "John Roe", True),
        ("Liz Roe", "Elizabeth Roe", True),
        ("Bill Roe", "William Roe", True),
        ("George W. Roe", "George Roe", True),
        ("George W. Roe", "George Walker Roe", True),
        ("Robert Roe", "J. Robert Roe", True),
        ("George W. Roe", "George H. Roe", False),
        ("John Roe", "Jane Roe", False),
        ("John Roe", "John Doe", False),
        ("John Roe Jr.", "John Roe", False),
        ("Roe", "John Roe", False),
    ],
)
def test_two_names_are_one_persons_or_not(one: str, other: str, *, same: bool) -> None:
    assert is_same_person(parts_of(one), parts_of(other)) is same


@given(st.lists(st.sampled_from(["j", "john", "jane", "r", "roe", "doe"]), min_size=1, max_size=4).map(tuple))
def test_a_name_of_several_words_is_the_same_as_itself(parts: tuple[str, ...]) -> None:
    assert is_same_person(parts, parts) is (len(parts) > 1)


@pytest.mark.parametrize(
    ("short", "whole", "rule"),
    [
        ("Roe", "Jane Roe", "surname"),
        ("Roe", "John Roe Jr.", "surname"),
        ("Jane", "Jane Roe", "first name"),
        ("Liz", "Elizabeth Roe", "nickname"),
        ("JRO", "J. R. Ottaway", "initials"),
        ("J. Roe", "Jane Roe", "initials"),
        ("Liz Roe", "Elizabeth Roe", "nickname"),
        ("Jane Roe", "Jane M. Roe", "middle name"),
    ],
)
def test_a_form_of_a_name_has_the_name_of_its_rule(short: str, whole: str, rule: str) -> None:
    assert rule_between(parts_of(short), parts_of(whole)) == rule


def test_names_that_have_nothing_to_do_with_each_other_are_no_nicknames() -> None:
    assert is_nickname("bill", "william")
    assert not is_nickname("bill", "susan")


@pytest.mark.parametrize(
    ("text", "experts"),
    [
        # A wife is introduced through her husband, and he keeps the surname.
        (
            "Tom Arden sold the farm for his wife Ada Arden. The price, Arden said, was low.",
            [["Tom Arden"]],
        ),
        # Courtesy titles tell who of a couple is meant.
        (
            "Tom Arden and Susan Arden sold the farm. Mrs. Arden said it was late. Mr. Arden said it was early.",
            [["Susan Arden"], ["Tom Arden"]],
        ),
        # A first name is enough where only one has it.
        ("Tom Arden and Susan Arden sold the farm. Susan said it was late.", [["Susan Arden"]]),
        # Both act, and nothing says which of them it is.
        (
            "Tom Arden said it was late. His wife, Ada Arden, said it was early. Arden said it was over.",
            [["Tom Arden"], ["Ada Arden"], ["Arden"]],
        ),
        # One has not been spoken of for long.
        (
            (
                f"Tom Arden said it was late.\n\n{'The rain fell on the town and the river rose again. ' * 16}\n\n"
                "Sam Arden bought the farm. Arden said it was over."
            ),
            [["Tom Arden"], ["Sam Arden"]],
        ),
        # Not yet introduced, the surname is of the first that is.
        (
            f"Arden said it was late. Tom Arden sold the farm. {'The rain fell on the town. ' * 30}\n\nSam Arden left.",
            [["Tom Arden"]],
        ),
        # A father and a son.
        ("Tom Arden Jr. said it was late. Tom Arden said it was early.", [["Tom Arden Jr."], ["Tom Arden"]]),
        ("Elizabeth Quill left. Liz Quill said it was late.", [["Elizabeth Quill"]]),
        ("J. R. Ottaway left. JRO said it was late.", [["J. R. Ottaway"]]),
        ("Dr. J. R. Ottaway left. Dr. Ottaway said it was late.", [["J. R. Ottaway"]]),
        # The surname that a couple shares stands once.
        ("John and Mary Roe sold the farm. Mr. Roe said it was late.", [["John"]]),
        (
            "John and Mary Roe said it was late. The couple said they were sad. Both said it was over.",
            [["John", "Mary Roe"], ["John", "Mary Roe"], ["John", "Mary Roe"]],
        ),
        # Whom the recogniser overlooks.
        ("TJ King had candidates to support. King said it was late.", [["TJ King"]]),
        ("Col. Olksandr Popov said it was late.", [["Olksandr Popov"]]),
    ],
)
def test_people_who_share_a_name_stay_apart(facts_of: Extract, text: str, experts: list[list[str]]) -> None:
    assert speakers(facts_of(text)) == experts


def test_a_surname_of_which_nobody_says_whose_it_is_is_a_persons(facts_of: Extract) -> None:
    text = "Tom Arden said it was late. His wife, Ada Arden, said it was early. Arden said it was over."
    last = facts_of(text).experts[-1]
    assert (last.name, last.kind, len(last.mentions)) == ("Arden", ExpertKind.PERSON, 1)


@pytest.mark.parametrize(
    ("text", "experts"),
    [
        (
            "Several lawmakers left. Two of them said the bill was bad. The other two said it was fine.",
            [["Several lawmakers"], ["The other two"]],
        ),
        (
            "U.S. officials said it was late. Iranian officials said it was early.",
            [["U.S. officials"], ["Iranian officials"]],
        ),
        (
            (
                "A retired officer said the force had known.\n\nThe officer, Tom Arden, said he had told his bosses. "
                '"They laughed," the former officer said.'
            ),
            [["Tom Arden"], ["Tom Arden"], ["Tom Arden"]],
        ),
        # Another officer than before: nothing says that they are one.
        (
            "A retired officer said the force had known.\n\nTom Arden, an officer, said he had told his bosses.",
            [["A retired officer"], ["Tom Arden"]],
        ),
        ("Her friend and former colleague Nuala Byrne said it was late.", [["Nuala Byrne"]]),
        ("Mara Quill, who leads the inquiry and who said it was late, left.", [["Mara Quill"]]),
    ],
)
def test_descriptions_are_joined_only_where_it_is_certain(
    facts_of: Extract, text: str, experts: list[list[str]]
) -> None:
    assert speakers(facts_of(text)) == experts


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("A Reuters poll found that voters were tired.", True),
        ("A report by the Lakeside Institute found that eels smell.", True),
        ("A study of 600 eels found that they smell.", False),
        ("The Biden administration said the pier would hold.", True),
        ("A spokesman for Corvane said the pier would hold.", False),
        ("A Facebook post said the pier would hold.", False),
    ],
)
def test_documents_and_offices_are_named_where_they_say_whose_they_are(
    facts_of: Extract, text: str, *, named: bool
) -> None:
    assert facts_of(text).experts[0].named is named


def test_the_author_is_no_expert(parse: Parse) -> None:
    passages = parse("Mara Quill said the pier would hold. Tom Arden said it was old.")
    cast = Cast(passages, authors=["Mara Quill"])
    chains = [cast.chains_of(each.speaker) for each in find_attributions(passages, Network())]
    assert [len(each) for each in chains] == [0, 1]
    assert [expert.name for expert in cast.experts()] == ["Tom Arden"]


def test_ten_thousand_mentions_of_one_name_are_mentions_of_one_expert(parse: Parse) -> None:
    text = "\n\n".join(["Mara Quill said that the pier would hold. Quill left."] * 500)
    cast = Cast(parse(text))
    name, bearer = cast._drafts.names.mentions[0]
    assert name.parts == ("mara", "quill")
    assert len(bearer.names) == 1000
    assert len(cast._drafts.of_bearer(bearer).finished(cast._drafts.names).mentions) == 1000
