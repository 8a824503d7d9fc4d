"""Speakers without a name: by which words they are called, when they are the same again, what speaks for them."""

from dataclasses import dataclass

from onrecord.domain.claims import ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.credential_parts import is_role
from onrecord.extract.credentials import FoundCredential, Rank
from onrecord.extract.lexicon.people import RELATIVE
from onrecord.extract.mentions import OTHERS, is_many
from onrecord.extract.speakers import NounPhrase
from onrecord.extract.words import Word

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "his", "her", "their"})
# These say nothing of who it is: "some", "one", "still".
SLIGHT_POS = frozenset({"DET", "PRON", "ADP", "ADV", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "SPACE"})
SLIGHT = frozenset({"one", "many", "several", "more", "most", "few", "number", "dozen", "hundred", "such", "various"})
# Anybody can be one of these.
ANYBODY = frozenset({"family", "fan", "neighbor", "neighbour", "people", "person", "resident", "victim", "witness"})
COUNTED = frozenset({ExpertKind.PERSON, ExpertKind.GROUP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """The words by which somebody unnamed is called."""

    text: str
    span: Span
    noun: str
    """The noun that it is about, as a lemma."""
    modifiers: frozenset[str]
    """What the other words say, as lemmas: numbers, adjectives, what it is of."""
    is_many: bool
    is_definite: bool
    is_other: bool
    """True for "other reports", "the other two": not those of before."""

    @classmethod
    def of(cls, phrase: NounPhrase) -> "Description":
        """Read a phrase."""
        words = phrase.words
        telling = (word for word in words if word != phrase.head and word.pos not in SLIGHT_POS)
        return cls(
            text=" ".join(phrase.text.split()),
            span=phrase.span,
            noun=phrase.head.lemma.lower(),
            modifiers=frozenset(word.lemma.lower() for word in telling) - SLIGHT - OTHERS,
            is_many=is_many(phrase),
            is_definite=bool(words) and words[0].lower in DEFINITE,
            is_other=any(word.lower in OTHERS for word in words),
        )

    def is_again(self, known: "Description") -> bool:
        """Tell whether this plausibly is who is known by another description of the same noun."""
        if self.is_other != known.is_other:
            return False
        is_alike = self.modifiers <= known.modifiers or known.modifiers <= self.modifiers
        if self.is_many:
            return is_alike
        is_same = self.modifiers == known.modifiers and bool(self.modifiers)
        return (self.is_definite and is_alike) or is_same or known.is_bare

    @property
    def is_bare(self) -> bool:
        """Tell whether somebody is called by nothing but a noun, as in a headline: "Study", "A New Study"."""
        words = self.text.split()
        if not words[0][0].isalpha():
            return False
        is_headline_like = all(word[0].isupper() for word in words) and words[0].lower() not in DEFINITE
        return not self.is_many and (len(words) == 1 or is_headline_like)

    def joined(self, known: "Description") -> "Description":
        """Give the description that is kept: the first, unless that says nothing."""
        is_better = known.is_bare and len(self.text) > len(known.text)
        return self if is_better or (self.modifiers and not known.modifiers and self.is_many) else known


def credential_of_unnamed(phrase: NounPhrase, kind: ExpertKind) -> FoundCredential | None:
    """Find what makes somebody unnamed worth listening to: "a senior official at the Pentagon"; None without."""
    if kind not in COUNTED or not is_role(phrase.head) or phrase.head.lemma in ANYBODY:
        return None
    words = list(phrase.words)
    clause = next((place for place, word in enumerate(words) if _opens_clause(phrase, word)), len(words))
    if not clause:
        return None
    span = Span(words[0].start, words[clause - 1].end)
    found = FoundCredential.of(phrase.passage, span, Rank.APPOSITION)
    is_more = found.main.affiliation is not None or found.main.former is not None
    before = [word for word in words if word.index < phrase.head.index]
    is_told = any(word.pos in {"ADJ", "NOUN", "PROPN"} and word.lower not in SLIGHT | OTHERS for word in before)
    return found if found.main.role is not None and (is_more or is_told) else None


def _opens_clause(phrase: NounPhrase, word: Word) -> bool:
    """Tell whether a relative clause begins with a word, or one like it: "who said", "briefed on"."""
    return word.index > phrase.head.index and (word.lower in RELATIVE or word.tag in {"VBN", "VBG"})
