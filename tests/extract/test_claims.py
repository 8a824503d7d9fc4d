from collections.abc import Callable

import pytest

from onrecord.domain.claims import Act, Claim, ClaimKind
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.extract.words import Passage

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
    facts_of: Extract, text: str, content: list[str]
) -> None:
    assert words(text, facts_of(text).claims[0].content) == content


def test_an_aside_behind_a_dash_is_a_claim_of_its_own(facts_of: Extract) -> None:
    text = "A council report estimated that the mills took 40 tons of grain in 1962\u2014less, it noted, than the bakers needed."
    first, second = facts_of(text).claims
    assert words(text, first.content) == ["the mills took 40 tons of grain in 1962"]
    assert words(text, second.content) == ["less", "than the bakers needed"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Letters and lab reports show the keepers were told about the crack in the wall.",
            ["the keepers were told about the crack in the wall"],
        ),
        (
            "The owner's brother, Piet Quill, acknowledged in a letter last week that the gates had been open.",
            ["the gates had been open"],
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
            ['it was "ashamed" and was working closely with the council'],
        ),
        (
            'The owners argue that the dam was "sound in every way" and that the fine would "ruin the valley."',
            ['the dam was "sound in every way" and that the fine would "ruin the valley."'],
        ),
        ("But according to the keepers, the dam was safe.", ["the dam was safe"]),
        (
            "EASTMERE, Ruland (RN) \u2014 A flood tore through the harbour on Monday, police said.",
            ["A flood tore through the harbour on Monday"],
        ),
        ("She accused the owners of opening the gates.", ["the owners of opening the gates"]),
        ("The leaflet advised them to boil the water.", ["to boil the water"]),
    ],
)
def test_cues_and_contents_that_the_parse_alone_gets_wrong(facts_of: Extract, text: str, content: list[str]) -> None:
    assert words(text, facts_of(text).claims[0].content) == content


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "The union said in May that 300 had walked out, and the harbour office said 90.",
            [["300 had walked out"], ["90"]],
        ),
        (
            "The authors write that the wall is sound, though they caution that nobody has looked below the water.",
            [["the wall is sound"], ["nobody has looked below the water"]],
        ),
    ],
)
def test_two_who_speak_in_one_sentence_make_two_claims(facts_of: Extract, text: str, contents: list[list[str]]) -> None:
    assert [words(text, claim.content) for claim in facts_of(text).claims] == contents


@pytest.mark.parametrize("rest", ['"Why us?"', '"No."'])
def test_a_short_second_half_of_a_quotation_is_part_of_the_claim(facts_of: Extract, rest: str) -> None:
    text = f'"They took the mill and the boats from us," she added. {rest}'
    claim = only(facts_of(text).claims)
    assert words(text, claim.content) == ['"They took the mill and the boats from us,"', rest]


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
def test_what_is_too_slight_to_be_said_is_no_claim(facts_of: Extract, text: str) -> None:
    assert facts_of(text).claims == ()


def test_a_sentence_does_not_begin_in_the_middle_of_a_number_or_a_name(
    parse: Callable[[str], tuple[Passage, ...]],
) -> None:
    text = "She warned that the unit at Well No. 3 was off at 3 a.m. By noon it was on."
    (passage,) = parse(text)
    assert words(text, passage.sentences) == [
        "She warned that the unit at Well No. 3 was off at 3 a.m.",
        "By noon it was on.",
    ]
