"""Tell what a cue says that the expert does: say something (speech), or want, think or side with it (stance)."""

from collections.abc import Iterable, Sequence

from onrecord.domain.claims import Act
from onrecord.extract.lexicon import acts
from onrecord.extract.telling import lemma_of, lemma_runs, telling_words
from onrecord.extract.words import Passage, Word

# Behind a cue may stand a comma or a colon before the quotation opens.
BESIDE = 2


def act_of(passage: Passage, cue: Sequence[Word]) -> Act:
    """Class a cue by its phrase, or by the word that governs the others ("wants to say" is a stance).

    Of what no list knows, speech is what stands beside a quotation or has a clause as its object ("grumped that X"),
    and a cue without any verb, noun or adjective ("per", ":"); the rest are deeds and moods, and count as stance.
    """
    if not cue:
        return Act.SPEECH
    telling = telling_words(passage, cue)
    lemmas = [lemma_of(word) for word in telling]
    found = _of_phrase(cue) or _listed(lemmas, acts.SPEECH, acts.STANCE)
    if found is None and _is_beside_quotation(passage, cue):
        return Act.SPEECH
    return found or _listed(lemmas, acts.CARRYING_SPEECH, acts.CARRYING_STANCE) or _by_shape(passage, telling)


def _of_phrase(cue: Sequence[Word]) -> Act | None:
    return _listed(lemma_runs(cue), acts.SPEECH_PHRASES, acts.STANCE_PHRASES)


def _listed(lemmas: Iterable[str], speech: frozenset[str], stance: frozenset[str]) -> Act | None:
    for lemma in lemmas:
        if lemma in speech:
            return Act.SPEECH
        if lemma in stance:
            return Act.STANCE
    return None


def _is_beside_quotation(passage: Passage, cue: Sequence[Word]) -> bool:
    first, last = cue[0].index, cue[-1].index
    near = (*passage.words[max(0, first - BESIDE) : first], *passage.words[last + 1 : last + 1 + BESIDE])
    return any(passage.quotation_at(word.start) is not None for word in near)


def _by_shape(passage: Passage, telling: Sequence[Word]) -> Act:
    is_speech = not telling or any(passage.children(word, "ccomp") for word in telling)
    return Act.SPEECH if is_speech else Act.STANCE
