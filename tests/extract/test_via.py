from collections.abc import Callable

import pytest

from onrecord.domain.facts import Facts

Extract = Callable[..., Facts]


@pytest.mark.parametrize(
    ("text", "outlets"),
    [
        ("Mara Quill told the Independent that the pier would hold.", ["Independent"]),
        ("“The pier will hold,” Mara Quill told Reuters in an interview.", ["Reuters"]),
        ("Mara Quill said in an interview with NPR that the pier would hold.", ["NPR"]),
        ("Mara Quill said on CNN's State of the Union that the pier would hold.", ["CNN"]),
        ("Mara Quill wrote in the Guardian that the pier would hold.", ["Guardian"]),
        ("“It will,” the mayor told the Port Ellery Gazette on Monday.", ["Port Ellery Gazette"]),
        ("“It holds,” Mara Quill told VICE News.", ["VICE News"]),
        ("Mara Quill told ABC's George Stephanopoulos that the pier would hold.", ["ABC"]),
        ("Mara Quill told the council that the pier would hold.", []),
        ("Mara Quill told Judith Star that the pier would hold.", []),
        ("Mara Quill said in London that the pier would hold.", []),
        # Who speaks is no channel.
        ("The Port Ellery Gazette reported that the pier would hold.", []),
    ],
)
def test_the_outlets_through_which_a_claim_came_are_kept(facts_of: Extract, text: str, outlets: list[str]) -> None:
    facts = facts_of(text)
    assert [span.of(text) for span in facts.claims[0].via] == outlets
    assert len(facts.experts) == 1


def test_an_outlet_that_speaks_for_itself_is_an_expert(facts_of: Extract) -> None:
    facts = facts_of("The Port Ellery Gazette reported that the pier would hold.")
    assert [expert.name for expert in facts.experts] == ["Port Ellery Gazette"]
