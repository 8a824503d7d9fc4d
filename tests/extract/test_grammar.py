from collections.abc import Callable

import pytest

from onrecord.domain.spans import Span
from onrecord.extract.attribution import Attribution

ByGrammar = Callable[[str], list[Attribution]]


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def cue_of(attribution: Attribution) -> list[str]:
    return [word.text for word in attribution.cue]


def only(attributions: list[Attribution]) -> Attribution:
    assert len(attributions) == 1
    return attributions[0]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("The minister said that the dam was safe.", "The minister", "said", ["that the dam was safe"]),
        ("The dam was safe, the minister said.", "the minister", "said", ["The dam was safe"]),
        ('"The dam is safe," said the minister.', "the minister", "said", ['"The dam is safe,"']),
        ('"The dam is safe," the minister told reporters.', "the minister", "told", ['"The dam is safe,"']),
        ('The minister said: "The dam is safe."', "The minister", "said", ['"The dam is safe."']),
        (
            "Many families have left the valley, the group claims, while others have moved to higher ground.",
            "the group",
            "claims",
            ["Many families have left the valley", "while others have moved to higher ground"],
        ),
        ("According to the police, the dam was safe.", "the police", "According to", ["the dam was safe"]),
        ("The dam was safe, according to the police.", "the police", "according to", ["The dam was safe"]),
        (
            "The report that the dam had failed reached the capital at noon.",
            "The report",
            "report",
            ["that the dam had failed"],
        ),
        ("The group warned of new floods in the valley.", "The group", "warned of", ["new floods in the valley"]),
        ("The council put the damage at 19 million crowns.", "The council", "put", ["the damage at 19 million crowns"]),
        ("The minister denied having met the owner.", "The minister", "denied", ["having met the owner"]),
        (
            "Residents compared the sound to a passing train.",
            "Residents",
            "compared",
            ["the sound to a passing train"],
        ),
    ],
)
def test_each_way_of_reporting_gives_speaker_cue_and_content(
    by_grammar: ByGrammar, text: str, speaker: str, cue: str, content: list[str]
) -> None:
    claim = only(by_grammar(text))
    assert words(text, claim.speaker_spans) == [speaker]
    assert " ".join(cue_of(claim)) == cue
    assert words(text, claim.content) == content


@pytest.mark.parametrize(
    "text",
    [
        "The minister did not say whether the dam was safe.",
        "The minister declined to comment on the dam.",
        "Nobody told the council that the dam was unsafe.",
        "I think that the dam is safe.",
        "He opened the letter according him the dam.",
        "The company has not answered our questions.",
        "He never said that the dam was safe.",
        "If she says that the dam is safe, the valley will stay.",
        'The "old mill" song is played at weddings.',
        "The first day suggested that summer had come.",
        "The dam opened in 1963 and closed last year.",
    ],
)
def test_what_nobody_says_is_no_claim(by_grammar: ByGrammar, text: str) -> None:
    assert by_grammar(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Some 400 people are believed to have crossed the river.", ["Some 400 people", "to have crossed the river"]),
        ("It is understood that the judge will resign.", ["that the judge will resign"]),
        ("Miners Said to Be Leaving the Valley", ["Miners", "to Be Leaving the Valley"]),
    ],
)
def test_a_passive_without_an_agent_has_no_speaker(by_grammar: ByGrammar, text: str, content: list[str]) -> None:
    claim = only(by_grammar(text))
    assert words(text, claim.content) == content
    assert claim.speaker == ()


def test_what_is_said_inside_of_something_said_is_not_counted_twice(by_grammar: ByGrammar) -> None:
    text = "The minister said the police had told him that the dam was safe."
    assert words(text, only(by_grammar(text)).content) == ["the police had told him that the dam was safe"]


def test_a_quotation_that_bears_a_claim_out_is_part_of_it(by_grammar: ByGrammar) -> None:
    text = 'The group cited the empty streets, writing that "the whole quarter has gone."'
    claim = only(by_grammar(text))
    assert words(text, claim.content) == ["the empty streets", '"the whole quarter has gone."']
    assert cue_of(claim) == ["cited", "writing"]


def test_an_apposition_in_which_others_speak_is_a_claim_of_its_own(by_grammar: ByGrammar) -> None:
    text = "There were reports that miners were leaving the valley, a change that researchers say was bound to come."
    first, second = by_grammar(text)
    assert words(text, first.content) == ["that miners were leaving the valley"]
    assert words(text, second.speaker_spans) == ["researchers"]


def test_a_name_between_quotation_and_verb_is_found_without_the_parser(by_grammar: ByGrammar) -> None:
    text = (
        'Many took jobs "they had told their mothers about and are ashamed of now," '
        "Perpetua Lindqvay, a senior lecturer in migration studies at the University of Eastmere, told the paper."
    )
    claims = by_grammar(text)
    assert [words(text, claim.speaker_spans) for claim in claims] == [["Perpetua Lindqvay"]]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The minister's claim that the dam was safe was wrong.", ["The minister"]),
        ("A claim by the owners that the dam was safe was wrong.", ["the owners"]),
        ("The owners made the claim that the dam was safe.", ["The owners"]),
        ("Quill issued a statement saying that the dam was safe.", ["Quill"]),
        ("A letter saying that the dam was safe reached the council.", ["A letter"]),
        ("Quill, who said that the dam was safe, has left.", ["Quill"]),
        ("Quill walked to the pier, saying that the dam was safe.", ["Quill"]),
        ("Quill looked at the pier and said that the dam was safe.", ["Quill"]),
        ("Quill went on to say that the dam was safe.", ["Quill"]),
        ("The worry of the owners is real; their belief that the dam was safe was wrong.", ["their"]),
        ("The suggestion that the dam was safe was wrong.", []),
        ("The dam was called unsafe by the engineers, who want it closed.", ["the engineers"]),
        ('"It will hold," added another engineer.', ["another engineer"]),
        (
            "Engineers and some of the farmers said the dam was safe.",
            ["Engineers", "some of the farmers"],
        ),
    ],
)
def test_the_speaker_is_found_where_the_clause_has_it(by_grammar: ByGrammar, text: str, speakers: list[str]) -> None:
    claim = by_grammar(text)[0]
    assert words(text, claim.speaker_spans) == speakers


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("As Mara Quill put it, the dam was a promise in concrete.", ["the dam was a promise in concrete"]),
        ("The dam, police said, was closed at noon.", ["The dam", "was closed at noon"]),
        ("Rain fell for a week, according to the council, and the farmers left the valley.", ["Rain fell for a week"]),
        ("Quill called the dam a disgrace.", ["the dam a disgrace"]),
        ('She wrote in the log on Monday: "Wind from the north."', ['"Wind from the north."']),
        ('Quill added, in a letter of ten pages: "The gates are rusting."', ['"The gates are rusting."']),
        ('Her diary began: "Rain."', ['"Rain."']),
        ('"Will it hold?" asked Mara Quill.', ['"Will it hold?"']),
        (
            "The dam is old and the gates are rusting, Mara Quill, a hydrologist at the Institute, told the Evening Post.",
            ["The dam is old and the gates are rusting"],
        ),
        (
            'Quill told the Evening Post the dam was "a promise" made "in wet concrete."',
            ['the dam was "a promise" made "in wet concrete."'],
        ),
    ],
)
def test_the_content_is_the_whole_of_what_is_said(by_grammar: ByGrammar, text: str, content: list[str]) -> None:
    assert words(text, by_grammar(text)[0].content) == content
