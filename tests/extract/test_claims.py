from collections.abc import Callable

import pytest

from onrecord.domain.claims import Act, Claim, ClaimKind
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span

Extract = Callable[..., Facts]

WATCH = "Mara Quill, a harbour pilot, said the tide was wrong."


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [span.of(text) for span in spans]


def only(claims: tuple[Claim, ...]) -> Claim:
    assert len(claims) == 1
    return claims[0]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("The minister said that the dam was safe.", "The minister", "said", ["the dam was safe"]),
        ("The dam was safe, the minister said.", "the minister", "said", ["The dam was safe"]),
        ('"The dam is safe," said the minister.', "the minister", "said", ['"The dam is safe,"']),
        ('"The dam is safe," the minister told reporters.', "the minister", "told", ['"The dam is safe,"']),
        ('The minister said: "The dam is safe."', "The minister", "said", ['"The dam is safe."']),
        (
            '"The dam is safe," the minister said. "It has always been safe."',
            "the minister",
            "said",
            ['"The dam is safe,"', '"It has always been safe."'],
        ),
        (
            '"The dam," the minister said, "is as safe as it ever was."',
            "the minister",
            "said",
            ['"The dam,"', '"is as safe as it ever was."'],
        ),
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
            ["the dam had failed"],
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
    facts_of: Extract, text: str, speaker: str, cue: str, content: list[str]
) -> None:
    claim = only(facts_of(text).claims)
    assert words(text, claim.speaker) == [speaker]
    assert " ".join(words(text, claim.cue)) == cue
    assert words(text, claim.content) == content


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"The dam is as safe as a dam can be," she said.', ClaimKind.DIRECT),
        ('She said the dam was "as safe as a dam can be" in the spring.', ClaimKind.MIXED),
        ("She said the dam was as safe as a dam can be.", ClaimKind.INDIRECT),
    ],
)
def test_the_kind_is_how_much_stands_in_quotation_marks(facts_of: Extract, text: str, kind: ClaimKind) -> None:
    assert only(facts_of(text).claims).kind is kind


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The minister said that the dam was safe.", Act.SPEECH),
        ("The minister believes that the dam is safe.", Act.STANCE),
        ("The minister hopes to open the dam in spring.", Act.STANCE),
        ("The union opposes the new contract.", Act.STANCE),
        ("The union promised to end the strike.", Act.SPEECH),
    ],
)
def test_wanting_and_believing_are_stances(facts_of: Extract, text: str, act: Act) -> None:
    assert only(facts_of(text).claims).act is act


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
def test_what_nobody_says_is_no_claim(facts_of: Extract, text: str) -> None:
    assert facts_of(text).claims == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Some 400 people are believed to have crossed the river.", ["Some 400 people", "to have crossed the river"]),
        ("It is understood that the judge will resign.", ["the judge will resign"]),
        ("Miners Said to Be Leaving the Valley", ["Miners", "to Be Leaving the Valley"]),
    ],
)
def test_a_passive_without_an_agent_has_no_speaker(facts_of: Extract, text: str, content: list[str]) -> None:
    claim = only(facts_of(text).claims)
    assert words(text, claim.content) == content
    assert (claim.speaker, claim.experts) == ((), ())


def test_a_quotation_without_a_cue_belongs_to_the_speaker_of_the_paragraph(facts_of: Extract) -> None:
    text = 'The harvest would fail again, Mara Quill said. "We have never seen a spring like this one."'
    first, second = facts_of(text).claims
    assert second.cue == ()
    assert (second.kind, second.experts) == (ClaimKind.DIRECT, first.experts)


def test_a_quotation_that_goes_on_in_the_next_paragraph_keeps_its_speaker(facts_of: Extract) -> None:
    text = '"It begins with the river," Mara Quill said. "It always does.\n\n"And it ends with the river."'
    claims = facts_of(text).claims
    assert {claim.experts for claim in claims} == {("e1",)}
    assert words(text, claims[-1].content)[-1] == '"And it ends with the river."'


def test_what_is_said_inside_of_something_said_is_not_counted_twice(facts_of: Extract) -> None:
    text = "The minister said the police had told him that the dam was safe."
    assert words(text, only(facts_of(text).claims).content) == ["the police had told him that the dam was safe"]


def test_a_quotation_that_bears_a_claim_out_is_part_of_it(facts_of: Extract) -> None:
    text = 'The group cited the empty streets, writing that "the whole quarter has gone."'
    claim = only(facts_of(text).claims)
    assert words(text, claim.content) == ["the empty streets", '"the whole quarter has gone."']
    assert words(text, claim.cue) == ["cited", "writing"]


def test_an_apposition_in_which_others_speak_is_a_claim_of_its_own(facts_of: Extract) -> None:
    text = "There were reports that miners were leaving the valley, a change that researchers say was bound to come."
    first, second = facts_of(text).claims
    assert words(text, first.content) == ["miners were leaving the valley"]
    assert words(text, second.speaker) == ["researchers"]


def test_a_name_between_quotation_and_verb_is_found_without_the_parser(facts_of: Extract) -> None:
    text = (
        'Many took jobs "they had told their mothers about and are ashamed of now," '
        "Perpetua Lindqvay, a senior lecturer in migration studies at the University of Eastmere, told the paper."
    )
    claims = facts_of(text).claims
    assert [words(text, claim.speaker) for claim in claims] == [["Perpetua Lindqvay"]]


def test_a_headline_does_not_run_into_the_body(facts_of: Extract) -> None:
    text = "Dam Is Safe\n\nThe minister said that the dam would hold."
    assert words(text, only(facts_of(text).claims).content) == ["the dam would hold"]


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The group claimed that the dam may break.", ["claimed", "may"]),
        ("She said the dam was probably safe.", ["probably"]),
        ("She said the dam broke on May 4.", []),
        ("He said the work would begin in May and end in June.", []),
    ],
)
def test_hedges_are_distancing_cues_and_words_of_doubt(facts_of: Extract, text: str, hedges: list[str]) -> None:
    assert words(text, only(facts_of(text).claims).hedges) == hedges


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
def test_the_speaker_is_found_where_the_clause_has_it(facts_of: Extract, text: str, speakers: list[str]) -> None:
    claim = facts_of(text).claims[0]
    assert words(text, claim.speaker) == speakers


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
def test_the_content_is_the_whole_of_what_is_said(facts_of: Extract, text: str, content: list[str]) -> None:
    assert words(text, facts_of(text).claims[0].content) == content
