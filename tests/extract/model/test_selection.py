import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.spans import Span
from onrecord.extract.model.crf import CONTENT, OUTSIDE, SPEAKER
from onrecord.extract.model.cue_tags import TaggedCue
from onrecord.extract.model.network import LabelledCue
from onrecord.extract.model.selection import RESCUED, SURE, announced, choose, spans_of, threshold_for
from onrecord.extract.model.wordpiece import Unit, Vocabulary

SURETY = 0.9


def labelled(place: int, labels: str, score: float = 0.9) -> LabelledCue:
    """Label one unit by letter: c for content, s for speaker, else outside."""
    numbers = np.array([{"c": CONTENT, "s": SPEAKER}.get(letter, OUTSIDE) for letter in labels])
    marginals = np.full((len(labels), 3), (1 - SURETY) / 2)
    marginals[np.arange(len(labels)), numbers] = SURETY
    return LabelledCue(passage=0, tag=TaggedCue(score, place, place + 1), labels=numbers, marginals=marginals)


def units_of(text: str, vocabulary: Vocabulary, *quoted: Span) -> list[Unit]:
    return vocabulary.units(text, Span(0, len(text)), quoted)


def chosen(text: str, units: list[Unit], *cues: LabelledCue) -> list[tuple[str, str]]:
    return [
        (
            " ".join(span.of(text) for span in spans_of(text, units, choice.speaker)),
            " ".join(span.of(text) for span in spans_of(text, units, choice.content)),
        )
        for choice in choose(text, units, cues)
    ]


def test_a_sure_cue_has_its_speaker_and_its_content(vocabulary: Vocabulary) -> None:
    text = "The road will close, the mayor said."
    units = units_of(text, vocabulary)
    assert chosen(text, units, labelled(7, "cccc.ss..")) == [("the mayor", "The road will close")]


def test_an_unsure_cue_is_left_out(vocabulary: Vocabulary) -> None:
    text = "The road will close, the mayor said."
    units = units_of(text, vocabulary)
    assert chosen(text, units, labelled(7, "cccc.ss..", SURE)) == []


def test_a_cue_without_content_is_no_claim(vocabulary: Vocabulary) -> None:
    text = "The mayor said:"
    units = units_of(text, vocabulary)
    assert chosen(text, units, labelled(2, "ss..")) == []


def test_the_surer_of_two_takes_the_words_and_the_other_what_is_left(vocabulary: Vocabulary) -> None:
    text = "a b a b a b said"
    units = units_of(text, vocabulary)
    assert chosen(text, units, labelled(6, "cccc...", 0.9), labelled(5, "..cc...", 0.8)) == [("", "a b a b")]
    assert chosen(text, units, labelled(6, "ccc....", 0.9), labelled(5, "..ccc..", 0.8)) == [("", "b a"), ("", "a b a")]


def test_a_quotation_that_is_nobodys_takes_an_unsure_cue(vocabulary: Vocabulary) -> None:
    text = 'She: "The road will close"'
    quoted = units_of(text, vocabulary, Span(5, 26))
    cue = labelled(1, "s..cccc.", 0.1)
    assert chosen(text, quoted, cue) == [("She", "The road will close")]
    assert chosen(text, units_of(text, vocabulary), cue) == []
    assert (threshold_for(quoted), threshold_for(units_of(text, vocabulary))) == (RESCUED, SURE)


def test_most_of_a_quotation_becomes_all_of_it(vocabulary: Vocabulary) -> None:
    text = '"The road will close" said the mayor'
    units = units_of(text, vocabulary, Span(0, 21))
    assert chosen(text, units, labelled(6, "..ccc..ss")) == [("the mayor", '"The road will close"')]
    assert chosen(text, units, labelled(6, "....c..ss")) == [("the mayor", "close")]


def test_a_quotation_that_two_share_is_left_as_they_share_it(vocabulary: Vocabulary) -> None:
    text = '"a b a b" said she'
    units = units_of(text, vocabulary, Span(0, 9))
    assert chosen(text, units, labelled(6, ".ccc....", 0.9), labelled(7, "....c...", 0.8)) == [("", "a b a"), ("", "b")]


@given(st.integers(0, 100_000))
def test_no_word_is_the_content_of_two_claims(seed: int) -> None:
    chance = np.random.default_rng(seed)
    text = "a b " * 8
    vocabulary = Vocabulary(["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", "!", "?", "a", "b"])
    start = int(chance.integers(0, 12)) * 2
    units = units_of(text, vocabulary, Span(start, start + 8))
    cues = [
        labelled(place, "".join(chance.choice(list("cs."), len(units))), float(chance.random()))
        for place in sorted(chance.choice(len(units), 4, replace=False))
    ]
    choices = choose(text, units, cues)
    held = [number for choice in choices for number in choice.content]
    assert len(held) == len(set(held))
    assert all(not choice.content & set(choice.cue) for choice in choices)


@pytest.mark.parametrize(
    ("text", "cues", "expected"),
    [
        ("The mayor said:", [labelled(2, "ss..")], 2),
        ("The mayor said.", [labelled(2, "ss..")], None),
        ("The mayor said:", [labelled(2, "ss..", SURE - 0.1)], None),
        ("The mayor said:", [labelled(2, "cc..")], None),
        ("The mayor said:", [], None),
        ("She said the mayor will say:", [labelled(1, "s......"), labelled(5, "..ss...")], 5),
        ("", [], None),
    ],
)
def test_a_cue_without_content_in_front_of_a_colon_announces_the_next_passage(
    vocabulary: Vocabulary, text: str, cues: list[LabelledCue], expected: int | None
) -> None:
    units = units_of(text, vocabulary) if text else []
    found = announced(text, units, cues)
    assert (found.cue.start if found else None) == expected
    assert found is None or found.score == cues[-1].tag.score
