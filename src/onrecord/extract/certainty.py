"""Tell how a cue stands to what is said: neutral, distancing, factive, a denial, or speculation."""

from collections.abc import Iterator, Sequence

from onrecord.domain.claims import Certainty
from onrecord.extract.lexicon import certainty as lexicon
from onrecord.extract.telling import lemma_of, lemma_runs, telling_words
from onrecord.extract.words import SUBJECTS, Passage, Word

CLASSES = (
    (lexicon.DENIAL, Certainty.DENIAL),
    (lexicon.FACTIVE, Certainty.FACTIVE),
    (lexicon.DISTANCING, Certainty.DISTANCING),
    (lexicon.SPECULATION, Certainty.SPECULATION),
)
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "hardly", "no", "nobody", "none", "without"})


def certainty_of(passage: Passage, cue: Sequence[Word]) -> Certainty:
    """Class a cue by its governing word that is not neutral, and by what negates, weakens or bears out that word."""
    telling = telling_words(passage, cue) or tuple(cue[:1])
    if not telling:
        return Certainty.NEUTRAL
    around = _around(passage, cue, telling[0])
    classed = [each for each in telling if _class_of(lemma_of(each))]
    # "is known to believe": what is known is the belief.
    word = next((each for each in classed if lemma_of(each) != "know"), next(iter(classed), telling[0]))
    found = _of_phrase(cue) or _class_of(lemma_of(word)) or Certainty.NEUTRAL
    if _is_negated(passage, around, word):
        found = _negated(lemma_of(word), found)
    return found if found is Certainty.DENIAL else _modified(passage, telling[0], around, found)


def _class_of(lemma: str) -> Certainty | None:
    return next((certainty for words, certainty in CLASSES if lemma in words), None)


def _of_phrase(cue: Sequence[Word]) -> Certainty | None:
    found = next((phrase for phrase in lemma_runs(cue) if phrase in lexicon.PHRASES), None)
    return Certainty(lexicon.PHRASES[found]) if found else None


def _around(passage: Passage, cue: Sequence[Word], governing: Word) -> tuple[Word, ...]:
    """List the words that can change the class: the cue's own, and what hangs on its governing word before it."""
    before = (child for child in passage.children(governing, "neg", "aux", "advmod", "det", "preconj"))
    return tuple({word.index: word for word in (*cue, *before) if word.index <= cue[-1].index}.values())


def _is_negated(passage: Passage, around: Sequence[Word], word: Word) -> bool:
    if any(each.lower in NEGATIONS and each.index < word.index for each in around):
        return True
    subjects = passage.children(word, *SUBJECTS)
    nobody = (each for subject in subjects for each in (subject, *passage.children(subject, "det", "neg")))
    governors = (each for each in (*around, *_governors(passage, word)) if each != word)
    return any(each.lower in NEGATIONS for each in nobody) or any(
        lemma_of(each) in lexicon.REFUSING for each in governors
    )


def _governors(passage: Passage, word: Word) -> Iterator[Word]:
    """Give the verb or adjective that a word is the infinitive of: "is expected to announce"."""
    if word.dep == "xcomp" and word.head != word.index and passage.head(word).index < word.index:
        yield passage.head(word)


def _negated(lemma: str, found: Certainty) -> Certainty:
    """Class what is negated: "doesn't believe" denies, "doesn't know" takes for granted, "doesn't deny" leaves open."""
    match found:
        case Certainty.FACTIVE:
            return Certainty.SPECULATION if lemma in lexicon.NOT_PRESUPPOSED else found
        case Certainty.DENIAL:
            return Certainty.SPECULATION
        case _ if lemma in lexicon.NEGATION_RAISING | lexicon.ASSERTING:
            return Certainty.DENIAL
        case _:
            return Certainty.NEUTRAL


def _modified(passage: Passage, governing: Word, around: Sequence[Word], found: Certainty) -> Certainty:
    """Weigh adverbs, modals and passives that name nobody: what holds back the reporter goes before all else."""
    adverbs = {word.lower for word in around if word.pos == "ADV"}
    governors = list(_governors(passage, governing))
    hearsay = any(_is_hearsay(passage, each) for each in (governing, *governors))
    above = {_class_of(lemma_of(each)) for each in governors}
    if hearsay or adverbs & lexicon.DISTANCING_ADVERBS or Certainty.DISTANCING in above:
        return Certainty.DISTANCING
    modals = {word.lower for word in around if word.tag == "MD"}
    is_weak = modals & lexicon.SPECULATIVE_MODALS and found is Certainty.NEUTRAL
    if is_weak or adverbs & lexicon.SPECULATIVE_ADVERBS or Certainty.SPECULATION in above:
        return Certainty.SPECULATION
    return Certainty.FACTIVE if adverbs & lexicon.FACTIVE_ADVERBS else found


def _is_hearsay(passage: Passage, verb: Word) -> bool:
    """Tell whether a verb says that something is said, and not by whom: "is said to", "it was reported that"."""
    if lemma_of(verb) not in lexicon.HEARSAY or not passage.children(verb, "auxpass"):
        return False
    is_expletive = any(subject.lower == "it" for subject in passage.children(verb, "nsubjpass", "nsubj"))
    return (is_expletive or bool(passage.children(verb, "xcomp"))) and not passage.children(verb, "agent")
