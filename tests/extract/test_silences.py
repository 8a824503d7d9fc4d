from collections.abc import Callable

import pytest

from onrecord.domain.facts import Facts
from onrecord.extract.claims import make_claims
from onrecord.extract.experts import Cast
from onrecord.extract.silences import Silence, find_silences
from onrecord.extract.words import Passage

Extract = Callable[..., Facts]
Parse = Callable[[str], tuple[Passage, ...]]

SPEAKERS = [
    ("Smith declined to comment.", ["Smith"]),
    ("The company declined to comment on the report, citing an ongoing investigation.", ["The company"]),
    ("A spokeswoman declined to comment but said the mill would close.", ["A spokeswoman"]),
    ("Smith and Jones declined to comment.", ["Smith", "Jones"]),
    ("Both declined to comment.", ["Both"]),
    ("Smith, who declined to comment, has left the firm.", ["Smith"]),
    ("The ministry would not say whether the dam was safe.", ["The ministry"]),
    ("The ministry wouldn't say how many people had left.", ["The ministry"]),
    ("Officials did not say how many people had left.", ["Officials"]),
    ("The bank did not respond to a request for comment.", ["The bank"]),
    ("The bank did not immediately respond to requests for comment.", ["The bank"]),
    ("The bank did not immediately respond.", ["The bank"]),
    ("The owner could not be reached for comment.", ["The owner"]),
    ("The owner could not immediately be reached for comment on Friday.", ["The owner"]),
    ("The minister refused to answer questions.", ["The minister"]),
    ("Downing Street has not commented.", ["Downing Street"]),
    ("The palace has yet to comment.", ["The palace"]),
    ("The palace offered no comment.", ["The palace"]),
    ("A spokesman had no immediate comment.", ["A spokesman"]),
    ("Quill did not immediately return calls seeking comment.", ["Quill"]),
    ("Quill did not return a phone call.", ["Quill"]),
    ("Quill was unavailable for comment.", ["Quill"]),
    ("Quill was not available for comment.", ["Quill"]),
    ("No one at the ministry was available for comment.", ["the ministry"]),
    ("Neither would say whether the dam was safe.", ["Neither"]),
    ("None of the companies responded to requests for comment.", ["the companies"]),
    ("Neither company responded to requests for comment.", ["company"]),
    ("The council has remained silent on the matter.", ["The council"]),
    ("The council stayed tight-lipped about the plans.", ["The council"]),
    ("The White House referred questions to the Pentagon.", ["The White House"]),
    ("A call to Smith was not returned.", ["Smith"]),
    ("Calls to Smith's office were not immediately returned.", ["Smith's office"]),
    ("An email to the company seeking comment was not returned.", ["the company"]),
    ("Messages left with Smith went unanswered.", ["Smith"]),
    ("Efforts to reach Smith were unsuccessful.", ["Smith"]),
    ("There was no immediate comment from the Kremlin.", ["the Kremlin"]),
    ("There was no immediate response from the ministry to the report.", ["the ministry"]),
    ("She declined to say whether she would run.", ["She"]),
    ("She declined to elaborate.", ["She"]),
    ("The police did not elaborate.", ["The police"]),
    ("The firm declined to disclose the price.", ["The firm"]),
    ("The firm did not disclose financial terms.", ["The firm"]),
    ("The court gave no reason for the decision.", ["The court"]),
    ("Police gave no further details.", ["Police"]),
    ("Police have not released details of the crash.", ["Police"]),
    ("The minister declined an interview request.", ["The minister"]),
    ("The minister declined requests for an interview.", ["The minister"]),
    ("The minister declined to be interviewed for this article.", ["The minister"]),
    ("A spokesman said he could not comment on the case.", ["he"]),
    ("A spokesperson said they would not comment on individual cases.", ["they"]),
    ("Smith said Friday that the mill was sold and declined to discuss the price.", ["Smith"]),
    ("Asked about the dam, the mayor declined to answer.", ["the mayor"]),
    ("The airline failed to respond to several emails.", ["The airline"]),
    ("The ministry refrained from commenting on the case.", ["The ministry"]),
    ("The minister dodged questions about the dam.", ["The minister"]),
    ("The company ignored requests for comment.", ["The company"]),
    ("The agency was unwilling to comment.", ["The agency"]),
    ("Lawyers for Smith did not return messages on Monday.", ["Lawyers for Smith"]),
    ("Apple did not respond to questions.", ["Apple"]),
    ("The group has never said why it left.", ["The group"]),
    ("Police did not identify the suspect.", ["Police"]),
    ("Smith has declined to speak to reporters.", ["Smith"]),
    (
        "The Treasury declined to comment, while the Bank of England did not respond to a request for comment.",
        ["The Treasury", "the Bank of England"],
    ),
    ("Declining to comment on the report, the minister walked away.", ["the minister"]),
]
CUES = [
    ("Smith declined to comment.", "declined to comment"),
    ("The company declined to comment on the report, citing an ongoing investigation.", "declined to comment"),
    ("A spokeswoman declined to comment but said the mill would close.", "declined to comment"),
    ("Smith and Jones declined to comment.", "declined to comment"),
    ("Both declined to comment.", "declined to comment"),
    ("Smith, who declined to comment, has left the firm.", "declined to comment"),
    ("The ministry would not say whether the dam was safe.", "would not say"),
    ("The ministry wouldn't say how many people had left.", "would n't say"),
    ("Officials did not say how many people had left.", "did not say"),
    ("The bank did not respond to a request for comment.", "did not respond to a request for comment"),
    ("The bank did not immediately respond.", "did not respond"),
    ("The owner could not be reached for comment.", "could not be reached for comment"),
    ("The minister refused to answer questions.", "refused to answer questions"),
    ("Downing Street has not commented.", "has not commented"),
    ("The palace offered no comment.", "offered no comment"),
    ("A spokesman had no immediate comment.", "had no immediate comment"),
    ("Quill did not immediately return calls seeking comment.", "did not return calls seeking comment"),
    ("Quill did not return a phone call.", "did not return a phone call"),
    ("Quill was unavailable for comment.", "was unavailable for comment"),
    ("Quill was not available for comment.", "was not available for comment"),
    ("The council has remained silent on the matter.", "has remained silent"),
    ("The council stayed tight-lipped about the plans.", "stayed tight - lipped"),
    ("The White House referred questions to the Pentagon.", "referred questions"),
    ("A call to Smith was not returned.", "A call was not returned"),
    ("She declined to say whether she would run.", "declined to say"),
    ("She declined to elaborate.", "declined to elaborate"),
    ("The police did not elaborate.", "did not elaborate"),
    ("The firm declined to disclose the price.", "declined to disclose"),
    ("The firm did not disclose financial terms.", "did not disclose financial terms"),
    ("The court gave no reason for the decision.", "gave no reason"),
    ("Police gave no further details.", "gave no further details"),
    ("The minister declined an interview request.", "declined an interview request"),
    ("The minister declined to be interviewed for this article.", "declined to be interviewed"),
    ("A spokesman said he could not comment on the case.", "could not comment"),
    ("A spokesperson said they would not comment on individual cases.", "would not comment"),
    ("Smith said Friday that the mill was sold and declined to discuss the price.", "declined to discuss"),
    ("Asked about the dam, the mayor declined to answer.", "declined to answer"),
    ("The ministry refrained from commenting on the case.", "refrained from commenting"),
    ("The minister dodged questions about the dam.", "dodged questions"),
    ("Lawyers for Smith did not return messages on Monday.", "did not return messages"),
    ("Apple did not respond to questions.", "did not respond to questions"),
    ("The group has never said why it left.", "has never said"),
    ("Police did not identify the suspect.", "did not identify"),
]
NONE = [
    "Unemployment declined to 4 percent.",
    "Shares declined 4 percent.",
    "She did not say no.",
    "The mayor denied the report.",
    "The mayor does not believe that the dam is safe.",
    "He never said that the dam was safe.",
    "He did not say that the dam was safe.",
    "The patient did not respond to treatment.",
    "The sides could not reach an agreement.",
    "An agreement could not be reached.",
    '"He declined to comment," she said.',
    '"We do not comment on rumours," the firm said.',
    '"I would not say whether it is safe," he said.',
    "If she refuses to answer questions, she will be fined.",
    "Did the mayor decline to comment?",
    "Why did the firm not respond to requests for comment?",
    "An official who declined to be named said the dam was safe.",
    "He spoke on condition of anonymity because he was not authorised to comment.",
    "Police said the driver refused to answer their questions.",
    "Anyone who refuses to answer questions faces a fine.",
    "The court ordered the witness to decline to comment.",
    "He refused to leave.",
    "She refused to speak to her father.",
    "The engine did not respond.",
    "The company did not decline to comment.",
    "The minister may decline to comment.",
    "I declined to comment.",
    "The senator returned calls from voters.",
    "Emergency calls were not answered.",
    "The judge referred the case to the panel.",
    "Many questions were not answered.",
    "The crowd remained silent.",
    "The dog did not answer.",
    "He did not return to work.",
    "The firm did not give money to the party.",
    "Doctors could not explain why he died.",
    "The dam was not available for swimming.",
    "The mayor commented on the report.",
    "She would not give her name, but said the dam was safe.",
    "The drug had no response in mice.",
    "The minister did not mention the dam.",
    "They did not share a room.",
    "He did not take the money.",
    "She did not describe the house well.",
    "He did not name his dog.",
    "The bill did not address climate change.",
    "She did not speak.",
    "There was no reaction in the flask.",
    "The bank refused the loan.",
    "She declined the job offer.",
    "She declined to run again.",
    "They decided not to tell their parents.",
    "The mill could not be reached by road.",
    "The council did not explain itself well to the farmers.",
    "The report did not say the dam was unsafe.",
    "The law does not say how much water is needed.",
    "The company will decline to comment.",
    "It does not say why the dam failed.",
    "The client directed questions to a friend.",
    "The witness could not answer the questions.",
]


def only(silences: tuple[Silence, ...]) -> Silence:
    assert len(silences) == 1
    return silences[0]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_whoever_is_asked_and_says_nothing_is_found(parse: Parse, text: str, speakers: list[str]) -> None:
    found = find_silences(parse(text))
    assert [phrase.text for silence in found for phrase in silence.speaker] == speakers


@pytest.mark.parametrize(("text", "cue"), CUES)
def test_the_cue_is_the_words_of_not_saying(parse: Parse, text: str, cue: str) -> None:
    assert " ".join(word.text for word in find_silences(parse(text))[0].cue) == cue


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_refusal_to_answer_is_no_silence(parse: Parse, text: str) -> None:
    assert find_silences(parse(text)) == ()


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("A spokeswoman declined to comment but said the mill would close.", "A spokeswoman declined to comment"),
        ("The firm declined to comment, citing an inquiry.", "The firm declined to comment"),
        ("Smith, who would not say how old the dam is, has left.", "Smith, who would not say how old the dam is"),
        ("The dam is old. The ministry did not comment.", "The ministry did not comment"),
        ("A call to Smith was not returned.", "A call to Smith was not returned"),
    ],
)
def test_the_span_is_the_clause_and_no_more(parse: Parse, text: str, clause: str) -> None:
    assert only(find_silences(parse(text))).span.of(text) == clause


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("A spokeswoman declined to comment but said the mill would close.", "the mill would close"),
        ("A spokesman said he could not comment on the case.", "he could not comment on the case"),
    ],
)
def test_what_is_said_beside_a_silence_stays_a_claim(facts_of: Extract, text: str, content: str) -> None:
    assert [span.of(text) for claim in facts_of(text).claims for span in claim.content] == [content]


def test_non_responses_are_numbered_and_resolved_to_experts(parse: Parse) -> None:
    text = "Smith declined to comment. Jones and Brown did not immediately respond to requests for comment."
    passages = parse(text)
    cast = Cast(passages)
    claims, (first, second) = make_claims((), find_silences(passages), cast)
    names = {expert.id: expert.name for expert in cast.experts()}
    assert claims == ()
    assert (first.id, first.span.of(text)) == ("n1", "Smith declined to comment")
    assert [[names[key] for key in each.experts] for each in (first, second)] == [["Smith"], ["Jones", "Brown"]]
    assert [span.of(text) for span in second.cue] == ["did not", "respond to requests for comment"]
    assert [span.of(text) for span in second.speaker] == ["Jones", "Brown"]
