from collections.abc import Callable

import pytest

from onrecord.domain.claims import Act
from onrecord.extract.act import act_of
from onrecord.extract.lexicon import acts
from onrecord.extract.words import Passage, Word

Marked = Callable[[str], tuple[Passage, tuple[Word, ...]]]

SPEECH = [
    "The minister [said] it.",
    "[According to] police it failed.",
    "The mayor [has long maintained] that it failed.",
    "The mayor['s claim] that it failed was wrong.",
    "[In a statement that read]: It failed.",
    "Quill [tweeted] that it failed.",
    "Quill [points out] that it failed.",
    "The union [warned of] floods.",
    "The union [promised] to end the strike.",
    "The union [criticised] the plan.",
    "Aides [urged] the mayor to leave.",
    "The mayor [was asked about] the dam.",
    "The mayor [expressed concern that] it failed.",
    "The mayor [made it clear] that it failed.",
    "The mayor [is on record as] saying it failed.",
    "The mayor [went on to say] that it failed.",
    "The mayor [issued a statement saying] it failed.",
    "Records [show] that it failed.",
    "The mayor [called for] a strike.",
    "The mayor [praised] the union.",
    "The mayor [took issue with] the plan.",
    "The judge [is said to] have left.",
    "The report [found] that it failed.",
    "The mayor [refused to say] it failed.",
    "The mayor [seemed to suggest] it failed.",
    "Quill [pleaded guilty to] theft.",
    "The mayor [raised concerns about] the dam.",
    "The mayor [accused] Quill of theft.",
    # In no list: beside a quotation, with a clause for an object, or without a telling word.
    'The mayor [warbled], "The dam is as safe as it was."',
    "The mayor [blabbed] that the dam had failed.",
    "The dam is safe, [per] the owners.",
    # In a headline, the verb is taken for a name.
    "Mayor [Slams] Plan",
]
STANCE = [
    "The mayor [wants] a dam.",
    "The mayor [hopes] to win.",
    "The mayor [believes] it failed.",
    "The mayor [is known to believe] it failed.",
    "The mayor [supports] the plan.",
    "The mayor [opposes] the plan.",
    "The mayor [is confident] it failed.",
    "The mayor [is in favor of] the plan.",
    "The mayor [is of the opinion] that it failed.",
    "The mayor [is sure] it failed.",
    "The mayor [has a concern that] it failed.",
    "The mayor [endorsed] Quill.",
    "The mayor [plans to] leave.",
    "The mayor [would like] to leave.",
    "The mayor [is expected to announce] it.",
    "The mayor [does not think] it failed.",
    "The mayor [feels] it failed.",
    "The mayor [prefers] tea.",
    "The mayor [seems] to like it.",
    "The mayor [voted for] the plan.",
    "The mayor [agrees with] Quill.",
    "The mayor [wants to say] it.",
    "The mayor [is jittery about] it.",
    "The mayor [continues to believe] that the dam is safe.",
    "The mayor [tried to] please the owners.",
    "The mayor [bankrolled] the new dam.",
]


@pytest.mark.parametrize("text", SPEECH)
def test_what_could_be_heard_or_read_is_speech(marked: Marked, text: str) -> None:
    assert act_of(*marked(text)) is Act.SPEECH


@pytest.mark.parametrize("text", STANCE)
def test_what_goes_on_in_a_mind_is_a_stance(marked: Marked, text: str) -> None:
    assert act_of(*marked(text)) is Act.STANCE


def test_a_quotation_without_a_cue_is_speech(marked: Marked) -> None:
    passage, _ = marked("The dam is safe.")
    assert act_of(passage, ()) is Act.SPEECH


def test_no_word_is_listed_for_both_acts() -> None:
    assert not acts.SPEECH & acts.STANCE
    assert not acts.SPEECH_PHRASES & acts.STANCE_PHRASES
    assert not (acts.CARRYING_SPEECH | acts.CARRYING_STANCE) & (acts.SPEECH | acts.STANCE)
