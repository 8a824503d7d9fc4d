from collections.abc import Callable

import pytest

from onrecord.domain.claims import Certainty
from onrecord.extract.certainty import certainty_of
from onrecord.extract.words import Passage, Word

Marked = Callable[[str], tuple[Passage, tuple[Word, ...]]]

CUES = [
    ("The minister [said] that the dam was safe.", Certainty.NEUTRAL),
    ("[According to] the police, the dam was safe.", Certainty.NEUTRAL),
    ("Quill [told] the council the dam was safe.", Certainty.NEUTRAL),
    ("The group [claimed] that the dam was safe.", Certainty.DISTANCING),
    ("The group [alleged] that the dam was safe.", Certainty.DISTANCING),
    ("The owner [has long maintained] that the dam is safe.", Certainty.DISTANCING),
    ("The minister['s claim] that the dam was safe was wrong.", Certainty.DISTANCING),
    ("[The allegation that] the dam failed was untrue.", Certainty.DISTANCING),
    ("The mayor [admitted] that the dam had failed.", Certainty.FACTIVE),
    ("The mayor [acknowledged] the damage.", Certainty.FACTIVE),
    ("The report [revealed] that the dam had failed.", Certainty.FACTIVE),
    ("[His admission that] the dam failed came late.", Certainty.FACTIVE),
    ("Quill [pointed out] that the dam had failed.", Certainty.FACTIVE),
    ("Quill [noted] that the dam had failed.", Certainty.FACTIVE),
    ("The mayor [denied] having met the owner.", Certainty.DENIAL),
    ("The mayor [disputed] the account.", Certainty.DENIAL),
    ("The mayor [dismissed] the report as nonsense.", Certainty.DENIAL),
    ("The company [ruled out] a sale.", Certainty.DENIAL),
    ("[The denial that] the dam failed came late.", Certainty.DENIAL),
    ("Quill [suspects] that the dam has failed.", Certainty.SPECULATION),
    ("Analysts [predict] a rise in rents.", Certainty.SPECULATION),
    ("[The fear that] the dam may fail is old.", Certainty.SPECULATION),
    ("Police [believe] the man fled.", Certainty.SPECULATION),
    ("The singer [is expected to] resign.", Certainty.SPECULATION),
    ("Four people [are feared] dead.", Certainty.SPECULATION),
    ("Some 400 people [are believed] to have crossed the river.", Certainty.SPECULATION),
    ("The judge [is reported to] have resigned.", Certainty.DISTANCING),
    ("The judge [is said to] have resigned.", Certainty.DISTANCING),
    ("[It was reported that] the judge had resigned.", Certainty.DISTANCING),
    ("The judge [reportedly said] that the dam was safe.", Certainty.DISTANCING),
    ("The judge [falsely said] that the dam was safe.", Certainty.DISTANCING),
    ("He reportedly [told] the council that the dam was safe.", Certainty.DISTANCING),
    ("The mayor [does not believe] that the dam is safe.", Certainty.DENIAL),
    ("The mayor does n't [think] the dam is safe.", Certainty.DENIAL),
    ("The mayor [never said that] the dam was safe.", Certainty.DENIAL),
    ("The mayor [did not deny] that the dam had failed.", Certainty.SPECULATION),
    ("The mayor [would not rule out] a sale.", Certainty.SPECULATION),
    ("The mayor [did not know] that the dam had failed.", Certainty.FACTIVE),
    ("Police [could not confirm] that the man had fled.", Certainty.SPECULATION),
    ("The mayor [refused to admit] that the dam had failed.", Certainty.FACTIVE),
    ("The mayor [did not mention] the dam.", Certainty.NEUTRAL),
    ("The mayor [wants] a new dam.", Certainty.NEUTRAL),
    ("The union [called for] a strike.", Certainty.NEUTRAL),
    ("The union [accused] the owner of theft.", Certainty.NEUTRAL),
    ("The mayor is expected to [announce] a new dam on Friday.", Certainty.SPECULATION),
    ("The mayor [is known to believe] that the dam is safe.", Certainty.SPECULATION),
    ("Police [were told] that the man had fled.", Certainty.NEUTRAL),
    ("The mayor [was quoted as saying] that the dam was safe.", Certainty.NEUTRAL),
    ("The mayor [is confident] that the dam is safe.", Certainty.NEUTRAL),
    ("Quill [is sceptical] that the dam is safe.", Certainty.SPECULATION),
    ("The mayor [has no doubt] that the dam is safe.", Certainty.NEUTRAL),
    ("The mayor [rejected claims that] the dam was unsafe.", Certainty.DENIAL),
    ("The mayor [correctly said] the dam was safe.", Certainty.FACTIVE),
    ("[In a statement that read]: The dam is safe.", Certainty.NEUTRAL),
    ("The mayor [might say] that the dam was safe.", Certainty.SPECULATION),
    ("The mayor [apparently told] the council to leave.", Certainty.SPECULATION),
    ("Officials [apologised for] the delay.", Certainty.FACTIVE),
    ("The minister [said in a statement] that the dam was safe.", Certainty.NEUTRAL),
    ("The mayor [hopes] that the dam is safe.", Certainty.SPECULATION),
    ("The owner [is alleged to have told] the keepers to leave.", Certainty.DISTANCING),
    ("No keeper [believed] that the dam was safe.", Certainty.DENIAL),
    ("The dam was safe[:]", Certainty.NEUTRAL),
    ("The judge has [reportedly] resigned.", Certainty.DISTANCING),
]


@pytest.mark.parametrize(("text", "certainty"), CUES)
def test_a_cue_says_how_it_stands_to_what_is_said(marked: Marked, text: str, certainty: Certainty) -> None:
    assert certainty_of(*marked(text)) is certainty


def test_a_claim_without_a_cue_is_neutral(marked: Marked) -> None:
    passage, _ = marked("The dam is safe.")
    assert certainty_of(passage, ()) is Certainty.NEUTRAL
