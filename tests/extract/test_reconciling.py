from collections.abc import Callable

import pytest

from onrecord.domain.spans import Span
from onrecord.extract.attribution import Attribution
from onrecord.extract.reconciling import DOUBTED, reconciled
from onrecord.extract.speakers import phrases_of
from onrecord.extract.words import Passage

Parse = Callable[[str], tuple[Passage, ...]]

TEXT = "The pier would hold, said Mara Quill on Monday, adding that the wall was old and police warned of storms."
# Content, cue and speaker.
Said = tuple[str, str, str]


def reading(passage: Passage, said: Said, score: float | None) -> Attribution:
    """Make a reading of its words; a content or a cue of several pieces has bars between them."""

    def spans(pieces: str) -> tuple[Span, ...]:
        places = (TEXT.index(piece) for piece in pieces.split("|") if piece)
        return tuple(Span(start, start + len(piece)) for start, piece in zip(places, pieces.split("|"), strict=True))

    content, cue, speaker = said
    named = spans(speaker) if speaker else ()
    return Attribution(
        passage=passage,
        content=spans(content),
        cue=tuple(word for span in spans(cue) for word in passage.words_at(span)),
        speaker=phrases_of(passage, named),
        named=named,
        rule="grammar" if score is None else "model",
        score=score,
    )


def told(attribution: Attribution) -> Said:
    return (
        "|".join(span.of(TEXT) for span in attribution.content),
        "|".join(word.text for word in attribution.cue),
        "|".join(span.of(TEXT) for span in attribution.speaker_spans),
    )


SURE, UNSURE = DOUBTED + 0.05, DOUBTED - 0.05
WHOLE = ("The pier would hold", "said", "Mara Quill")
PIECE = ("pier would hold", "said", "Mara Quill")
ADDED = ("that the wall was old", "adding", "Mara Quill")
WARNED = ("storms", "warned", "police")


@pytest.mark.parametrize(
    ("by_model", "by_grammar", "expected"),
    [
        pytest.param([], [], [], id="nothing is nothing"),
        pytest.param([(WHOLE, SURE)], [], [WHOLE], id="the model alone is believed"),
        pytest.param([], [WHOLE], [WHOLE], id="grammar alone is believed"),
        pytest.param([(PIECE, SURE)], [WHOLE], [PIECE], id="a model that is sure has the word"),
        pytest.param([(PIECE, UNSURE)], [WHOLE], [WHOLE], id="one in doubt leaves it to grammar that has all and more"),
        pytest.param(
            [(WHOLE, UNSURE)], [PIECE], [WHOLE], id="one in doubt keeps the word where grammar has less than it"
        ),
        pytest.param(
            [(("The pier would hold", "said", ""), SURE)], [WHOLE], [WHOLE], id="the speaker comes from grammar"
        ),
        pytest.param(
            [(("The pier would hold", "said", "police"), SURE)],
            [WHOLE],
            [("The pier would hold", "said", "police")],
            id="the model's speaker stays",
        ),
        pytest.param(
            [(WHOLE, SURE), (ADDED, SURE)],
            [("The pier would hold|that the wall was old", "said|adding", "Mara Quill")],
            [("The pier would hold|that the wall was old", "said|adding", "Mara Quill")],
            id="two that grammar reads as one are joined",
        ),
        pytest.param(
            [(("the wall was old and police warned of storms", "adding", "Mara Quill"), SURE)],
            [WARNED],
            [("the wall was old and police warned of storms", "adding", "Mara Quill")],
            id="grammar finds nothing inside of what the model has",
        ),
        pytest.param([(WHOLE, SURE)], [WARNED], [WHOLE, WARNED], id="what the model misses is added, in order"),
        pytest.param([(WARNED, SURE)], [WHOLE], [WHOLE, WARNED], id="in order, whoever found it"),
        pytest.param(
            [(("the wall", "adding", ""), UNSURE), (WARNED, SURE)],
            [("that the wall was old and police warned of storms", "adding", "Mara Quill")],
            [("the wall", "adding", "Mara Quill"), WARNED],
            id="one in doubt takes nothing that another of the model's has",
        ),
    ],
)
def test_two_readings_become_one(
    parse: Parse, by_model: list[tuple[Said, float]], by_grammar: list[Said], expected: list[Said]
) -> None:
    (passage,) = parse(TEXT)
    found = reconciled(
        [reading(passage, said, score) for said, score in by_model],
        [reading(passage, said, None) for said in by_grammar],
    )
    assert [told(each) for each in found] == expected


def test_what_is_joined_holds_neither_cue(parse: Parse) -> None:
    (passage,) = parse(TEXT)
    long = ("The pier would hold, said Mara Quill on Monday, adding that", "warned", "police")
    found = reconciled(
        [reading(passage, WHOLE, SURE), reading(passage, long, SURE)],
        [reading(passage, ("The pier would hold", "said|warned", "Mara Quill"), None)],
    )
    assert [told(each)[1] for each in found] == ["said|warned"]
    assert not any(span.start <= word.start < span.end for span in found[0].content for word in found[0].cue)
