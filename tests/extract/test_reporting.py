from collections.abc import Callable

import pytest

from onrecord.domain.spans import Span
from onrecord.extract.attribution import Attribution
from onrecord.extract.words import Passage

ByGrammar = Callable[[str], list[Attribution]]


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "The gate was closed, the keeper said, after tests showed that the water was rising.",
            ["The gate was closed", "after tests showed that the water was rising"],
        ),
        ("Don't swim, says Quill, but don't stay away either.", ["Don't swim", "but don't stay away either"]),
        (
            "On a warm night last Friday, villagers of Orrindale say, the bells began to ring.",
            ["On a warm night last Friday", "the bells began to ring"],
        ),
        (
            "Over the next ten years, records show, the council sold at least five mills.",
            ["Over the next ten years", "the council sold at least five mills"],
        ),
        (
            "Boiling can soften the water, but it does nothing about the salt, two engineers who read the leaflet told the Post.",
            ["Boiling can soften the water, but it does nothing about the salt"],
        ),
        (
            "Anyone who hears the siren should leave the valley, he advised; buses are waiting.",
            ["Anyone who hears the siren should leave the valley"],
        ),
        (
            "Quill keeps a list of the owners, most of whom, she says, live in the capital.",
            ["most of whom", "live in the capital"],
        ),
        (
            "The boats were sold; the owner, he said, kept the nets.",
            ["the owner", "kept the nets"],
        ),
        ("The dam is old, said Quill, a keeper of gates.", ["The dam is old"]),
        ("The dam is old, she said, adding nothing to her letter.", ["The dam is old"]),
        (
            'If the rain goes on, she added, "the valley will be a lake by the spring."',
            ["If the rain goes on", '"the valley will be a lake by the spring."'],
        ),
        (
            'Asked by the council about the dam, she said, "The valley will be a lake by the spring."',
            ['"The valley will be a lake by the spring."'],
        ),
    ],
)
def test_a_reporting_clause_between_commas_reports_the_sentence_around_it(
    by_grammar: ByGrammar, text: str, content: list[str]
) -> None:
    assert words(text, by_grammar(text)[0].content) == content


def test_an_aside_behind_a_dash_is_a_claim_of_its_own(by_grammar: ByGrammar) -> None:
    text = "A council report estimated that the mills took 40 tons of grain in 1962\u2014less, it noted, than the bakers needed."
    first, second = by_grammar(text)
    assert words(text, first.content) == ["that the mills took 40 tons of grain in 1962"]
    assert words(text, second.content) == ["less", "than the bakers needed"]


HARD_TO_PARSE = [
    (
        "Letters and lab reports show the keepers were told about the crack in the wall.",
        ["the keepers were told about the crack in the wall"],
    ),
    (
        "The owner's brother, Piet Quill, acknowledged in a letter last week that the gates had been open.",
        ["that the gates had been open"],
    ),
    (
        'He said the chances of finding boats "get smaller with every tide, but they are not zero."',
        ['the chances of finding boats "get smaller with every tide, but they are not zero."'],
    ),
    (
        'The ministry has rejected the findings as "invented by the owners of the mills."',
        ['the findings as "invented by the owners of the mills."'],
    ),
    (
        'The company said in a letter that it was "ashamed" and was working closely with the council.',
        ['that it was "ashamed" and was working closely with the council'],
    ),
    (
        'The owners argue that the dam was "sound in every way" and that the fine would "ruin the valley."',
        ['that the dam was "sound in every way" and that the fine would "ruin the valley."'],
    ),
    (
        'The mill\'s owner, Orrin Grain, said in a statement late Monday that it was "heartbroken" and was working fully with the council.',
        ['that it was "heartbroken" and was working fully with the council'],
    ),
    (
        (
            "On May 9, 1962, keeper Jonna Quill-Mare warned her bosses that the pumping unit at Gate No. 7 had been "
            'switched off to save on oil, and that "nobody looks after the wells of this valley."'
        ),
        [
            (
                "that the pumping unit at Gate No. 7 had been switched off to save on oil, "
                'and that "nobody looks after the wells of this valley."'
            )
        ],
    ),
    (
        "She said that the dam was old; that the gates were rusting.",
        ["that the dam was old; that the gates were rusting"],
    ),
    (
        "She told the council that the dam was old, and that the gates had rusted.",
        ["that the dam was old, and that the gates had rusted"],
    ),
    ("Officials warned of a closed border by summer.", ["a closed border by summer"]),
    ("But according to the keepers, the dam was safe.", ["the dam was safe"]),
    (
        "EASTMERE, Ruland (RN) \u2014 A flood tore through the harbour on Monday, police said.",
        ["A flood tore through the harbour on Monday"],
    ),
    (
        "PORT ORRIN (RN) - The harbour lost half of its trade in May, official data showed on Friday.",
        ["The harbour lost half of its trade in May"],
    ),
    ("The group says the wall is sound; engineers will look again on Monday.", ["the wall is sound"]),
    ("The review found no evidence that the keeper slept.", ["no evidence that the keeper slept"]),
    ("Farmers waited for nine hours, council data show.", ["Farmers waited for nine hours"]),
    ("She accused the owners of opening the gates.", ["the owners of opening the gates"]),
    ("The leaflet advised them to boil the water.", ["to boil the water"]),
]


@pytest.mark.parametrize(("text", "content"), HARD_TO_PARSE)
def test_cues_and_contents_that_the_parse_alone_gets_wrong(
    by_grammar: ByGrammar, text: str, content: list[str]
) -> None:
    assert words(text, by_grammar(text)[0].content) == content


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "The union said in May that 300 had walked out, and the harbour office said 90.",
            [["that 300 had walked out"], ["90"]],
        ),
        (
            "The authors write that the wall is sound, though they caution that nobody has looked below the water.",
            [["that the wall is sound"], ["that nobody has looked below the water"]],
        ),
    ],
)
def test_two_who_speak_in_one_sentence_make_two_claims(
    by_grammar: ByGrammar, text: str, contents: list[list[str]]
) -> None:
    assert [words(text, claim.content) for claim in by_grammar(text)] == contents


@pytest.mark.parametrize(
    "text",
    [
        "That is how the company talked about it.",
        "One of the keepers recalled a meeting.",
        "The keepers asked not to be named.",
        "Quill plans to be there.",
        "None of them thought the truce would last.",
        "She referred other questions to the council.",
    ],
)
def test_what_is_too_slight_to_be_said_is_no_claim(by_grammar: ByGrammar, text: str) -> None:
    assert by_grammar(text) == []


def test_a_sentence_does_not_begin_in_the_middle_of_a_number_or_a_name(
    parse: Callable[[str], tuple[Passage, ...]],
) -> None:
    text = "She warned that the unit at Gate No. 7 was off at 3 a.m. By noon it was on."
    (passage,) = parse(text)
    assert words(text, passage.sentences) == [
        "She warned that the unit at Gate No. 7 was off at 3 a.m.",
        "By noon it was on.",
    ]
