from collections.abc import Callable

import pytest

from onrecord.domain.claims import Credential, Expert
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span

Extract = Callable[..., Facts]
Parts = tuple[str | None, str | None, str | None]


def parts_of(text: str, expert: Expert) -> list[Parts]:
    """Give role, affiliation and the word of the past of each credential, in order."""

    def said(span: Span | None) -> str | None:
        return span.of(text) if span else None

    return [(said(each.role), said(each.affiliation), said(each.former)) for each in expert.credentials]


def first(facts: Facts) -> Expert:
    return facts.experts[0]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Mara Quill, a professor of law at the University of Eastmere, said the pier would hold.",
            [("professor of law", "the University of Eastmere", None)],
        ),
        (
            "Mara Quill, vice president of analysis at the global advisory firm Harkwell, said the pier would hold.",
            [("vice president of analysis", "Harkwell", None)],
        ),
        ("Mara Quill, a spokeswoman for Corvane, said the pier would hold.", [("spokeswoman", "Corvane", None)]),
        ("Mara Quill, a school bus driver, said the pier would hold.", [("school bus driver", None, None)]),
        (
            "Mara Quill, a former Treasury secretary and now president of the Lakeside Fund, said the pier would hold.",
            [("Treasury secretary", "Treasury", "former"), ("president", "the Lakeside Fund", None)],
        ),
        (
            "Mara Quill, former CIA case officer and director of special projects at the Lakeside Group, said it held.",
            [("case officer", "CIA", "former"), ("director of special projects", "the Lakeside Group", None)],
        ),
        (
            "Mara Quill, former director and chair of the Lakeside Group, said the pier would hold.",
            [("director and chair", "the Lakeside Group", "former")],
        ),
        (
            "Mara Quill, a baggage handler and mother of two, said the pier would hold.",
            [("baggage handler and mother of two", None, None)],
        ),
        (
            "Ex-England captain Mara Quill said the pier would hold.",
            [("England captain", None, "Ex-")],
        ),
        ("The club's then-manager, Mara Quill, said the pier would hold.", [("manager", None, "then-")]),
        ("A former teacher, Quill said the pier would hold. Mara Quill spoke.", [("teacher", None, "former")]),
        (
            "Mara Quill, 48, has a dog and is director of Lakeside College. Quill said the pier would hold.",
            [("director", "Lakeside College", None)],
        ),
        ("Mara Quill of Lakeside College said the pier would hold.", [(None, "Lakeside College", None)]),
        (
            "Mara Quill, a technology analyst who previously worked as a product marketer at Apple, said it held.",
            [("technology analyst", None, None), ("product marketer", "Apple", "previously")],
        ),
        ("Secretary of State Mara Quill said the pier would hold.", [("Secretary of State", None, None)]),
    ],
)
def test_a_credential_has_its_parts(facts_of: Extract, text: str, parts: list[Parts]) -> None:
    assert parts_of(text, first(facts_of(text))) == parts


@pytest.mark.parametrize(
    ("text", "credential", "role", "affiliation"),
    [
        # What still holds goes before what is past.
        (
            "Mara Quill, who leads the inquiry, said the pier would hold. Quill, a former judge, said it was old.",
            "leads the inquiry",
            None,
            None,
        ),
        ("Mara Quill, a retired judge, said the pier would hold.", "a retired judge", "judge", None),
        # What is said of a role for this story alone goes behind a title.
        (
            "The bill's author, state Senator Mara Quill, said the pier would hold.",
            "state Senator",
            "state Senator",
            None,
        ),
        (
            "Tom Arden spoke. His lawyer, Mara Quill, said the pier would hold. Quill, an attorney at Harkwell, left.",
            "an attorney at Harkwell",
            "attorney",
            "Harkwell",
        ),
        ("Tom Arden's lawyer, Mara Quill, said the pier would hold.", "Tom Arden's lawyer", "Tom Arden's lawyer", None),
    ],
)
def test_the_most_telling_words_stand_for_an_expert(
    facts_of: Extract, text: str, credential: str, role: str | None, affiliation: str | None
) -> None:
    expert = next(each for each in facts_of(text).experts if each.name == "Mara Quill")
    assert (expert.credential, expert.role, expert.affiliation) == (credential, role, affiliation)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "A senior official at the Pentagon, who was not authorized to speak, said the pier would hold.",
            [("senior official", "the Pentagon", None)],
        ),
        (
            "An official in Ostrany's interior ministry said it held.",
            [("official", "Ostrany's interior ministry", None)],
        ),
        ("Two former Corvane employees said it held.", [("employees", "Corvane", "former")]),
        ("Experts said the pier would hold.", []),
        ("Two people familiar with the matter said the pier would hold.", []),
    ],
)
def test_who_has_no_name_can_have_a_credential(facts_of: Extract, text: str, parts: list[Parts]) -> None:
    expert = first(facts_of(text))
    assert not expert.named
    assert parts_of(text, expert) == parts


def test_every_part_lies_inside_its_credential(facts_of: Extract) -> None:
    text = "Mara Quill, director of the Harbour Watch Group (HWG) and a former judge, said the pier would hold."
    for each in first(facts_of(text)).credentials:
        assert isinstance(each, Credential)
        assert all(part is None or each.span.contains(part) for part in (each.role, each.affiliation, each.former))
