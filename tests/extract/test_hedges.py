import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.claims import Certainty
from onrecord.domain.spans import Span, are_ordered
from onrecord.extract.hedges import hedges_of

CONTENTS: list[tuple[str, list[str]]] = [
    ("there's a good chance that it leaks", ["there's a good chance"]),
    ("it’s thought that it leaks", ["it’s thought"]),
    ("he's believed to be in town", ["'s believed"]),
    ("it is likely\nor possibly certain", ["likely", "possibly"]),
    ("The dam may break.", ["may"]),
    ("The dam broke on May 4.", []),
    ("Theresa May resigned in May.", []),
    ("Mrs May might resign.", ["might"]),
    ("May's government could fall.", ["could"]),
    ("May said the dam was safe", []),
    ("Dam May Break by Friday", []),
    ("Dam May Be Unsafe", ["May"]),
    ("DAM MAY BREAK", ["MAY"]),
    ("the might of the army", []),
    ("their military might grew", []),
    ("The army might attack", ["might"]),
    ("She could not be reached", []),
    ("it couldn’t hold", []),
    ("He could swim", ["could"]),
    ("as soon as possible", []),
    ("as soon as humanly possible", []),
    ("a possible leak", ["possible"]),
    ("it is possible that it leaks", ["possible"]),
    ("the grant made the work possible", []),
    ("It is possible to swim there", []),
    ("likely voters favour him", []),
    ("the dam is likely to fail", ["likely"]),
    ("an unlikely hero", ["unlikely"]),
    ("probable cause", []),
    ("the probable cause was rust", []),
    ("it seems the dam leaks", ["seems"]),
    ("she appeared in court", []),
    ("it appears to leak", ["appears"]),
    ("it appears that it leaks", ["appears"]),
    ("tests suggest that it leaks", ["suggest"]),
    ("he suggested a walk", []),
    ("some 40 men", []),
    ("about 40 men, roughly", []),
    ("an estimated 4,000 men", ["an estimated"]),
    ("the man is believed to have fled", ["is believed"]),
    ("the man was widely thought to have fled", ["was widely thought"]),
    ("it is understood that he left", ["it is understood"]),
    ("I think it leaks", ["I think"]),
    ("I don’t think it leaks", ["I don’t think"]),
    ("I really do", []),
    ("I feel sick", []),
    ("I feel that it leaks", ["I feel"]),
    ("it was kind of sad", ["kind of"]),
    ("a kind of fish", []),
    ("as far as we know it holds", ["as far as we know"]),
    ("as far as the river", []),
    ("he was supposed to go", []),
    ("the supposed leak", ["supposed"]),
    ("a potential threat", ["potential"]),
    ("the potential to grow", []),
    ("its full potential", []),
    ("the reason became apparent", []),
    ("for no apparent reason", []),
    ("an apparent suicide", ["apparent"]),
    ("the hospital reported 4 cases", []),
    ("a reported 400 men", ["a reported"]),
    ("it is unclear whether he left", ["unclear"]),
    ("the future is unclear", []),
    ("a suspected gunman", ["suspected"]),
    ("looks like rain", []),
    ("Maybe it will hold, perhaps not", ["Maybe", "perhaps"]),
    ("the best possible care", []),
    ("They could only watch", []),
    ("sailors with all their might pulled", []),
    ("not only the dam", []),
    ("in my opinion it leaks", ["in my opinion"]),
    ("the report, if true, is bad", ["if true"]),
    ("it does not necessarily leak", ["not necessarily"]),
]


def hedges(text: str, *, cue: tuple[Span, ...] = (), certainty: Certainty = Certainty.NEUTRAL) -> list[str]:
    return [span.of(text) for span in hedges_of(text, cue, certainty, (Span(0, len(text)),))]


@pytest.mark.parametrize(("text", "found"), CONTENTS)
def test_words_that_weaken_are_hedges_and_words_like_them_are_none(text: str, found: list[str]) -> None:
    assert hedges(text) == found


@pytest.mark.parametrize(
    ("certainty", "found"),
    [
        (Certainty.NEUTRAL, []),
        (Certainty.DISTANCING, ["claimed"]),
        (Certainty.FACTIVE, []),
        (Certainty.DENIAL, []),
        (Certainty.SPECULATION, ["claimed"]),
    ],
)
def test_a_cue_that_holds_back_or_does_not_know_is_a_hedge(certainty: Certainty, found: list[str]) -> None:
    text = "claimed that the dam is safe"
    assert hedges(text, cue=(Span(0, 7),), certainty=certainty) == found


def test_only_the_content_is_looked_at() -> None:
    text = "It may fail, she said; perhaps tomorrow."
    assert [span.of(text) for span in hedges_of(text, (), Certainty.NEUTRAL, (Span(0, 11),))] == ["may"]


WORDS = st.sampled_from(
    ["may", "May", "might", "as", "possible", "I", "think", "is", "believed", "to", "kind", "of", "\n"]
)


@given(st.lists(WORDS, min_size=1, max_size=40).map(" ".join))
def test_hedges_of_any_text_are_in_order_and_inside(text: str) -> None:
    found = hedges_of(text, (), Certainty.NEUTRAL, (Span(0, len(text)),))
    assert are_ordered(found)
    assert all(span.end <= len(text) for span in found)
