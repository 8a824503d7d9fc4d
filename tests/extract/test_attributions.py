from collections.abc import Callable

import pytest

from onrecord.domain.claims import ClaimKind
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.extract.attribution import Attribution, kind_of, without_cue
from onrecord.extract.speakers import phrases_of
from onrecord.extract.words import Passage

Extract = Callable[..., Facts]
Parse = Callable[[str], tuple[Passage, ...]]

SAID = '"The tide took the pier and half of the harbour."'


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


@pytest.mark.parametrize("dash", ["—", "―", "–", "-", "--"])
@pytest.mark.parametrize("behind", ["", ", harbour pilot", ", a pilot since 1994.", "."])
def test_a_quotation_with_a_name_behind_a_dash_is_said_by_that_name(facts_of: Extract, dash: str, behind: str) -> None:
    text = f"{SAID} {dash} Mara Quill{behind}"
    facts = facts_of(text)
    (claim,) = facts.claims
    assert (claim.rule, claim.kind) == ("credit", ClaimKind.DIRECT)
    assert (words(text, claim.content), words(text, claim.speaker)) == ([SAID], ["Mara Quill"])
    assert [expert.name for expert in facts.experts] == ["Mara Quill"]


def test_each_quotation_of_a_list_is_credited_to_its_own_name(facts_of: Extract) -> None:
    text = f'{SAID} — Mara Quill\n\n"Nobody had looked at the wall for a year." — Piet Roe, engineer'
    facts = facts_of(text)
    assert [words(text, claim.speaker) for claim in facts.claims] == [["Mara Quill"], ["Piet Roe"]]


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} - and nobody had seen it come.",
        f"{SAID} — Mara Quill, Piet Roe and the rest of them walked home. — It rained.",
        f"The sign read {SAID} — Mara Quill had painted it.",
        '"Old mill" — Mara Quill',
        f"{SAID} — The Last Of All The Old Mills",
        f'{SAID} — "So it did."',
    ],
)
def test_a_dash_inside_of_prose_credits_nobody(facts_of: Extract, text: str) -> None:
    assert "credit" not in {claim.rule for claim in facts_of(text).claims}


def test_paragraphs_behind_a_colon_are_said_by_who_announces_them(facts_of: Extract) -> None:
    text = "The keeper wrote in the log on Monday:\n\nThe water is two feet above the gate.\n\nThe mill stands empty."
    (claim,) = facts_of(text).claims
    assert (claim.rule, claim.kind, claim.cue) == ("colon", ClaimKind.DIRECT, ())
    assert words(text, claim.content) == ["The water is two feet above the gate."]
    assert words(text, claim.speaker) == ["The keeper"]


def test_a_paragraph_behind_a_colon_that_has_a_speaker_of_its_own_keeps_it(facts_of: Extract) -> None:
    text = "The keeper wrote in the log on Monday:\n\nThe water is two feet above the gate, Mara Quill said."
    assert "colon" not in {claim.rule for claim in facts_of(text).claims}
    assert words(text, facts_of(text).claims[0].speaker) == ["Mara Quill"]


def test_a_label_of_a_transcript_may_stand_in_the_quotation(facts_of: Extract) -> None:
    text = (
        '"Mara Quill: The tide was wrong all night."\n\n"Piet Roe: Nobody looked at it."\n\n'
        '"Mara Quill: Nobody ever looks."'
    )
    facts = facts_of(text)
    assert {claim.rule for claim in facts.claims} == {"turn"}
    assert [words(text, claim.speaker) for claim in facts.claims] == [["Mara Quill"], ["Piet Roe"], ["Mara Quill"]]


@pytest.mark.parametrize("text", ["Nobody said that the pier would hold.", "None of them said the pier would hold."])
def test_what_nobody_says_is_no_attribution(facts_of: Extract, text: str) -> None:
    assert facts_of(text).claims == ()


def test_a_quotation_behind_an_indirect_claim_is_a_claim_of_its_own(facts_of: Extract) -> None:
    text = 'The harvest would fail again, Mara Quill said. "We have never seen a spring like this one."'
    first, second = facts_of(text).claims
    assert (first.kind, second.kind) == (ClaimKind.INDIRECT, ClaimKind.DIRECT)
    assert (second.cue, second.rule, second.score) == ((), "quotation", None)
    assert first.experts == second.experts != ()


def test_a_quotation_that_is_a_term_is_nobodys(facts_of: Extract) -> None:
    text = 'Mara Quill said the pier would hold. The "old mill" stands beside it.'
    (claim,) = facts_of(text).claims
    assert words(text, claim.content) == ["the pier would hold"]


@pytest.mark.parametrize(
    ("text", "named", "phrases"),
    [
        ("Mara Quill and Piet Roe said so.", "Mara Quill and Piet Roe", ["Mara Quill", "Piet Roe"]),
        ("Mara Quill, a harbour pilot, said so.", "Mara Quill, a harbour pilot,", ["Mara Quill"]),
        ("Three of the engineers said so.", "Three of the engineers", ["Three of the engineers"]),
        ("The minister's claim was wrong.", "The minister's", ["The minister"]),
        ("Mara Quill, who said so, has left.", "who", ["Mara Quill"]),
        ("Mara Quill said so.", "said", []),
    ],
)
def test_the_words_of_a_speaker_are_divided_into_who_speaks(
    parse: Parse, text: str, named: str, phrases: list[str]
) -> None:
    (passage,) = parse(text)
    start = text.index(named)
    found = phrases_of(passage, [Span(start, start + len(named))])
    assert [phrase.text for phrase in found] == phrases


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [
        (0, 4, ["Mara"]),
        (2, 6, ["Mara", "Quill"]),
        (4, 5, []),
        (13, 14, ["said"]),
        (0, 99, ["Mara", "Quill", "said", "."]),
    ],
)
def test_words_at_a_span_are_those_that_share_a_letter_with_it(
    parse: Parse, start: int, end: int, found: list[str]
) -> None:
    (passage,) = parse("Mara Quill said.")
    assert [word.text for word in passage.words_at(Span(start, end))] == found


def test_content_never_holds_its_own_cue(parse: Parse) -> None:
    text = "The pier, she said, would hold."
    (passage,) = parse(text)
    cue = [word for word in passage.words if word.text == "said"]
    content = without_cue([Span(0, 20), Span(10, len(text))], cue)
    assert words(text, content) == ["The pier, she ", ", would hold."]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("It is oak and it will hold", ClaimKind.DIRECT),
        ('built to last. "It is oak and it will hold', ClaimKind.MIXED),
        ("The pier was built to last", ClaimKind.INDIRECT),
    ],
)
def test_the_kind_is_counted_in_words(parse: Parse, content: str, kind: ClaimKind) -> None:
    text = 'The pier was built to last. "It is oak and it will hold."'
    (passage,) = parse(text)
    span = Span(text.index(content), text.index(content) + len(content))
    assert kind_of(passage, [span]) is kind
    assert Attribution(passage=passage, content=(span,), rule="model").kind is kind
    assert Attribution(passage=passage, content=(span,), rule="turn").kind is ClaimKind.DIRECT
