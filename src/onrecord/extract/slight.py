"""Tell what is too slight to be said by anybody: a pronoun, a single word, a thing without anything about it."""

from collections.abc import Sequence

from onrecord.domain.spans import Span
from onrecord.extract.cues import Cue
from onrecord.extract.frames import Frame, is_figure
from onrecord.extract.words import Passage, Word

INDEFINITE = frozenset({"a", "an", "another", "any", "no", "other", "several", "some"})
# "a new agreement", but not "a new tax on old mills".
LONGEST_THING = 3
# What makes a thing more than a thing.
MODIFIERS = ("prep", "acl", "relcl", "poss", "appos", "conj")


def is_slight(passage: Passage, cue: Cue, content: Sequence[Span]) -> bool:
    """Tell whether content is a bare pronoun, word or thing, and nobody's words; for weak frames only."""
    if cue.frame is not Frame.COMPLEMENT or cue.content is None:
        return False
    words = [word for span in content for word in passage.words_in(span) if word.pos != "PUNCT"]
    if any(passage.quotation_at(word.start) for word in words):
        return False
    if all(word.pos in {"PRON", "DET"} for word in words):
        return True
    if len(words) == 1:
        return not is_figure(passage, words[0])
    return _is_bare_plan(cue) or _is_bare_thing(passage, cue.content, words)


def _is_bare_plan(cue: Cue) -> bool:
    """Read "plans to be there"."""
    return cue.head.lemma == "plan" and cue.content is not None and cue.content.lemma == "be"


def _is_bare_thing(passage: Passage, thing: Word, words: Sequence[Word]) -> bool:
    is_thing = thing.dep in {"dobj", "pobj"} and len(words) <= LONGEST_THING
    return is_thing and words[0].lower in INDEFINITE and not passage.children(thing, *MODIFIERS)
