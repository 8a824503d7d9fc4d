"""The words of a cue that tell how something is said: its verbs, nouns and adjectives, the governing one first.

A cue is any run of words ("said", "has long maintained", "in a statement that read", "'s claim"), whoever found it.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.extract.words import Passage, Word

TELLING = frozenset({"VERB", "NOUN", "PROPN", "ADJ", "AUX", "INTJ"})
# Verbs that only carry others.
CARRYING = frozenset({"be", "have", "do", "will", "would", "can", "could", "may", "might", "shall", "should", "must"})
# As the pipeline's lemmas of rare forms go wrong.
MENDED = {"hop": "hope", "whin": "whine", "retweete": "retweet", "lambast": "lambaste", "sneere": "sneer"}
SIBILANTS = ("ches", "shes", "sses", "xes")
# A cue is small; farther up the tree nothing of it is found.
REACH = 8
LONGEST_PHRASE = 3


def lemma_of(word: Word) -> str:
    """Give the lemma of a word, mended where the pipeline is known to get it wrong.

    The verb of a headline in capitals ("Mayor Slams Plan") is taken for a name, which has no lemma.
    """
    if word.pos == "PROPN" and word.lower.endswith("s"):
        return word.lower.removesuffix("es" if word.lower.endswith(SIBILANTS) else "s")
    return MENDED.get(word.lemma, word.lemma)


def telling_words(passage: Passage, cue: Sequence[Word]) -> tuple[Word, ...]:
    """List the verbs, nouns and adjectives of a cue, those first that the others hang on."""
    places = {word.index for word in cue}

    def depth(word: Word) -> int:
        return sum(above.index in places for above in islice(passage.ancestors(word), REACH))

    telling = (word for word in cue if word.pos in TELLING and lemma_of(word) not in CARRYING)
    return tuple(sorted(telling, key=lambda word: (depth(word), word.index)))


def lemma_runs(cue: Sequence[Word]) -> Iterator[str]:
    """List the runs of two or three lemmas of a cue, the longer ones first."""
    lemmas = [lemma_of(word) for word in cue]
    for length in range(LONGEST_PHRASE, 1, -1):
        for start in range(len(lemmas) - length + 1):
            yield " ".join(lemmas[start : start + length])
