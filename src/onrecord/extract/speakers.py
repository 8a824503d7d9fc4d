"""Find the speaker of a cue: the noun phrases that name who says it."""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.domain.spans import Span
from onrecord.extract.cues import Cue
from onrecord.extract.frames import Frame, detached_subject, is_passive
from onrecord.extract.lexicon import nouns
from onrecord.extract.lexicon.people import RELATIVE, ROLES
from onrecord.extract.words import Passage, Word

# A phrase ends, for naming, where an apposition or a relative clause is set off.
PHRASE_ENDS = frozenset({",", "(", ")", "[", "]", ";", ":", "–", "—", "--", '"', "“", "”"})
# What stands for a noun where there is none.
NOUNLIKE = frozenset({"DET", "NUM", "ADJ"})
# Relations in which a verb without a subject of its own shares the subject of its head.
SHARED_SUBJECT = frozenset({"conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dep", "parataxis"})


@dataclass(frozen=True, slots=True, kw_only=True)
class NounPhrase:
    """A noun phrase that stands for a speaker, without what is set off by commas."""

    span: Span
    head: Word
    passage: Passage

    @property
    def text(self) -> str:
        """Give its words."""
        return self.span.of(self.passage.text)

    @property
    def words(self) -> tuple[Word, ...]:
        """List its words."""
        return self.passage.words_in(self.span)


def speaker_of(passage: Passage, cue: Cue) -> tuple[NounPhrase, ...]:
    """Find who speaks, several where they speak together; empty where the text names nobody."""
    head = _speaker_head(passage, cue)
    return noun_phrases(passage, head, cue) if head else ()


def _speaker_head(passage: Passage, cue: Cue) -> Word | None:
    if cue.head.lower == "according":
        return next(iter(passage.children(cue.words[-1], "pobj")), None)
    if cue.head.pos == "NOUN":
        return _of_noun(passage, cue.head)
    if is_passive(passage, cue.head):
        return _agent(passage, cue.head)
    found = detached_subject(passage, cue.head) or _of_verb(passage, cue.head)
    if found is None and cue.frame is Frame.BEFORE:
        found = _beside(passage, cue.head)
    return found or _before(passage, cue.words[0])


def _agent(passage: Passage, verb: Word) -> Word | None:
    for by in passage.children(verb, "agent"):
        return next(iter(passage.children(by, "pobj")), None)
    return None


def _of_verb(passage: Passage, verb: Word) -> Word | None:
    """Find the subject of a verb, or of the verb that it shares a subject with."""
    word = verb
    # A sentence is no deeper than this; a parse that is, is broken.
    for _ in range(8):
        subject = passage.subject(word)
        if subject is not None and (subject.is_noun or subject.pos in NOUNLIKE):
            return _antecedent(passage, word, _lettered(passage, subject))
        if word.dep in {"acl", "relcl"}:
            return _of_modified(passage, passage.head(word))
        if word.dep not in SHARED_SUBJECT or word.head == word.index:
            return None
        word = passage.head(word)
    return None


def _lettered(passage: Passage, subject: Word) -> Word:
    """Give the name behind where the parser takes the hyphen of a title for the subject ("co-founder Jane Roe")."""
    if any(letter.isalnum() for letter in subject.text):
        return subject
    following = passage.words[subject.index + 1 :]
    return next((word for word in following if word.pos == "PROPN" and word.dep in {"nsubj", "appos"}), subject)


def _before(passage: Passage, cue: Word) -> Word | None:
    """Find the name before a verb that the parser has not joined it with ("Jane Roe, 41, dean of law, told them")."""
    near = passage.before(cue)
    if cue.tag not in {"VBD", "VBZ", "VBP"} or near is None:
        return None
    sentence = [word for word in passage.words[: cue.index] if word.sentence == cue.sentence]
    if near.text != ",":
        return near if _is_named(near) else None
    places = [each.index for each in sentence if _is_named(each) and passage.words[each.index + 1].text == ","]
    people = [place for place in places if passage.words[place].entity == "PERSON"]
    found = passage.words[(people or places)[-1]] if places else None
    return found if found is None or passage.quotation_at(found.start) is None else None


def _is_named(word: Word) -> bool:
    return word.pos == "PROPN" and word.entity not in {"DATE", "TIME"}


def _antecedent(passage: Passage, verb: Word, subject: Word) -> Word:
    """Lead "who" and "which" back to what they stand for."""
    if subject.lower in RELATIVE and subject.tag in {"WP", "WDT", "IN"} and verb.dep == "relcl":
        return passage.head(verb)
    return subject


def _of_modified(passage: Passage, noun: Word) -> Word | None:
    """Find who speaks in "a statement saying": the subject behind the noun of saying, or the noun itself."""
    if noun.lemma in nouns.SPEECH:
        return _of_noun(passage, noun)
    return noun


def _of_noun(passage: Passage, noun: Word) -> Word | None:
    """Find whose claim it is: "her claim", "the claim of X", "X made the claim"; a document's is its own."""
    possessor = next(iter(passage.children(noun, "poss")), None)
    if possessor is not None:
        return possessor
    for preposition in passage.children(noun, "prep"):
        owner = next(iter(passage.children(preposition, "pobj")), None)
        if owner is not None and preposition.lower in {"by", "from", "of"} and preposition.right <= owner.right:
            return owner
    governor = passage.head(noun)
    if noun.dep in {"dobj", "attr"} and governor.lemma in nouns.SUPPORT_VERBS and not is_passive(passage, governor):
        return _of_verb(passage, governor)
    if noun.dep == "pobj" and governor.dep == "prep" and passage.head(governor).lemma in {"say", "add", "write"}:
        return _of_verb(passage, passage.head(governor))
    return noun if noun.lemma in nouns.DOCUMENTS else None


def _beside(passage: Passage, verb: Word) -> Word | None:
    """Find the noun next to a verb whose subject the parser has missed ("...," said Smith)."""
    for near in (passage.after(verb), passage.before(verb)):
        if near is None or passage.quotation_at(near.start) is not None:
            continue
        noun = near if near.is_noun else passage.head(near)
        if noun.is_noun and near in {noun, *passage.children(noun, "det", "amod", "compound", "nummod", "poss")}:
            return noun
    return None


def phrases_of(passage: Passage, spans: Sequence[Span]) -> tuple[NounPhrase, ...]:
    """Divide the words that name a speaker into noun phrases, one for each who speaks, in order."""
    words = [word for span in spans for word in passage.words_at(span)]
    inside = {word.index for word in words}
    outer = [word for word in words if word.head not in inside or word.head == word.index]
    # "Three of the engineers": the number is the head.
    heads = [word for word in outer if word.is_noun] or [word for word in outer if word.pos in NOUNLIKE]
    heads = heads or [word for word in words if word.is_noun or word.pos in NOUNLIKE][-1:]
    found: dict[int, NounPhrase] = {}
    for head in heads:
        if head.lower in RELATIVE and head.tag in {"WP", "WDT", "IN"}:
            verb = passage.head(head)
            antecedent = _antecedent(passage, verb, head)
            found |= {each.head.index: each for each in noun_phrases(passage, antecedent)}
            continue
        found |= {each.head.index: each for each in noun_phrases(passage, head) if each.head.index in inside}
    return tuple(found[index] for index in sorted(found))


def noun_phrases(passage: Passage, head: Word, cue: Cue | None = None) -> tuple[NounPhrase, ...]:
    """Divide a noun and those joined with it ("X and Y") into one phrase each, without the clause of the cue."""
    heads = [head]
    for word in heads:
        heads.extend(child for child in passage.children(word, "conj") if _is_joined(passage, word, child))
    phrases = (_phrase(passage, each, cue) for each in sorted(heads, key=lambda word: word.index))
    return tuple(phrases)


def _is_joined(passage: Passage, word: Word, other: Word) -> bool:
    """Tell whether two nouns are two sources, and not two words of one name ("Dock and Crane Workers")."""
    between = passage.words[min(word.index, other.index) : max(word.index, other.index) + 1]
    is_one_name = bool(word.entity) and all(each.entity == word.entity for each in between)
    # "Jane Roe, President & CEO": a role without an article is no second person.
    is_role = other.lower in ROLES and word.pos == "PROPN"
    return (other.is_noun or other.pos == "NUM") and not is_one_name and not is_role


def _phrase(passage: Passage, head: Word, cue: Cue | None) -> NounPhrase:
    left, right = head.left, head.index
    for word in passage.words[head.left : head.index]:
        if word.text in PHRASE_ENDS:
            left = word.index + 1
    joined = {
        child.left for child in passage.children(head, "cc", "conj", "punct", "appos") if child.index > head.index
    }
    clauses = passage.children(head, "relcl", "acl")
    joined |= {child.left for child in clauses if cue and _is_of(cue, child)}
    for word in passage.words[head.index + 1 : head.right + 1]:
        if word.text in PHRASE_ENDS or word.index in joined or (cue and word in cue.words):
            break
        right = word.index
    words = passage.words
    # "both", "and": what joins is no part of a name.
    while left < head.index and words[left].dep in {"cc", "preconj", "punct"}:
        left += 1
    # "Yale 's": a possessor goes without its ending.
    while right > head.index and words[right].dep in {"case", "punct"}:
        right -= 1
    return NounPhrase(span=Span(words[left].start, words[right].end), head=head, passage=passage)


def _is_of(cue: Cue, clause: Word) -> bool:
    """Tell whether a clause is the cue's own, or its content: no part of the speaker's name."""
    return clause == cue.content or clause.left <= cue.head.index <= clause.right
