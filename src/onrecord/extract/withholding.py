"""Tell whether a verb, with what hangs on it, would be an answer: "say whether X", "return calls", "comment"."""

from collections.abc import Callable, Iterator
from enum import Enum, auto

from onrecord.extract.lexicon import silences as lexicon
from onrecord.extract.lexicon.nouns import PEOPLE
from onrecord.extract.lexicon.people import OTHER_PEOPLE, ROLES
from onrecord.extract.words import SUBJECTS, Passage, Word

NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "no"})
BEHIND = ("ccomp", "advcl", "xcomp", "dobj", "dep", "pcomp")
# "said nothing more".
MORE = frozenset({"anything", "more", "much", "word"})
# "did not say exactly how": so many words may stand before the question.
QUESTION_REACH = 3
AT_ONCE = frozenset({"immediately", "yet", "directly", "promptly"})


Reader = Callable[[Passage, Word, "Manner"], tuple[Word, ...] | None]


class Manner(Enum):
    """How an answer is kept back."""

    REFUSED = auto()
    """Declined to, would not: the speaker was asked."""
    UNABLE = auto()
    """Could not: "could not explain" tells of a riddle, "could not comment" of silence."""
    NOT_DONE = auto()
    """Did not: it may just not have been done."""
    NOT_DOING = auto()
    """Does not: a habit, or what a text says."""


def is_negated(passage: Passage, verb: Word) -> bool:
    """Tell whether "not" stands with a verb, or "nobody" is its subject."""
    if any(child.lower in NEGATIONS for child in passage.children(verb, "neg", "advmod", "preconj", "cc")):
        return True
    return any(is_nobody(passage, subject) for subject in passage.children(verb, *SUBJECTS))


def negator(passage: Passage, verb: Word) -> tuple[Word, ...]:
    """Give the word of a subject that negates its verb: "neither company", "none of the firms"."""
    subjects = (each for subject in passage.children(verb, *SUBJECTS) for each in (subject, *passage.children(subject)))
    return tuple(each for each in subjects if each.lower in lexicon.NOBODY)


def is_nobody(passage: Passage, word: Word) -> bool:
    """Tell whether a subject names those who did not: "nobody", "neither company", "no officials"."""
    return any(each.lower in lexicon.NOBODY for each in (word, *passage.children(word, "det", "preconj", "cc")))


def noun_group(passage: Passage, noun: Word) -> tuple[Word, ...]:
    """List a noun with what stands before it, and with "for comment", "seeking an interview" behind it."""
    behind = (word for clause in passage.children(noun, "prep", "acl") for word in _asked_for(passage, clause))
    return (*passage.words[noun.left : noun.index + 1], *behind)


def objects(passage: Passage, verb: Word, *prepositions: str) -> Iterator[Word]:
    """List the objects of a verb; of these prepositions, or without one."""
    if not prepositions:
        yield from (child for child in passage.children(verb, "dobj", "nmod") if child.index > verb.index)
    for preposition in passage.children(verb, "prep", "dative"):
        if preposition.lower in prepositions:
            yield from passage.children(preposition, "pobj")


def asks_for_words(passage: Passage, noun: Word) -> bool:
    """Tell whether a request, or an attempt, is one to make somebody speak: "for comment", "for an interview"."""
    inside = passage.words[noun.left : noun.right + 1]
    return any(word.lower in lexicon.ASKED_FOR for word in inside if word is not noun)


def is_message(passage: Passage, noun: Word) -> bool:
    """Tell whether a noun is a call, an email, or a request for words."""
    return noun.lemma in lexicon.MESSAGES and (noun.lemma != "request" or asks_for_words(passage, noun))


def is_attempt(passage: Passage, noun: Word) -> bool:
    """Tell whether a noun is an attempt at reaching somebody."""
    inside = passage.words[noun.index : noun.right + 1]
    return noun.lemma in {"attempt", "effort"} and any(word.lemma in {"reach", "contact"} for word in inside)


def withheld(passage: Passage, verb: Word, manner: Manner) -> tuple[Word, ...] | None:
    """List the words that make a kept-back answer of a verb, its own first; None where it is none."""
    found = _withheld(passage, verb, manner)
    return None if found is None else (verb, *found)


def _withheld(passage: Passage, verb: Word, manner: Manner) -> tuple[Word, ...] | None:
    lemma = verb.lemma
    if passage.children(verb, "auxpass"):
        return () if lemma in lexicon.INTERVIEWING and manner is Manner.REFUSED else None
    if lemma in lexicon.COMMENTING:
        return ()
    if lemma in lexicon.RESPONDING:
        return _responding(passage, verb)
    if manner is Manner.NOT_DOING:
        return None
    return _read_by(lemma)(passage, verb, manner)


def _read_by(lemma: str) -> Reader:
    if lemma in lexicon.SAYING:
        return _saying
    if lemma in lexicon.DISCLOSING:
        return _disclosing
    return _speaking if lemma in lexicon.SPEAKING else _of_object


def _saying(passage: Passage, verb: Word, manner: Manner) -> tuple[Word, ...] | None:
    if _asks(passage, verb):
        return ()
    said = [thing for thing in objects(passage, verb) if thing.lower in MORE]
    if said:
        return tuple(said)
    is_bare = not passage.children(verb, *BEHIND, "dative") and verb.lemma == "say"
    return () if is_bare and manner is Manner.REFUSED and not _is_quoting(passage, verb) else None


def _is_quoting(passage: Passage, verb: Word) -> bool:
    near = (passage.after(verb, distance) for distance in range(1, QUESTION_REACH))
    return any(word is not None and passage.quotation_at(word.start) is not None for word in near)


def _asks(passage: Passage, verb: Word) -> bool:
    """Tell whether a question stands behind a verb: "say whether", "say exactly how"."""
    clauses = (child for child in passage.children(verb, *BEHIND) if child.index > verb.index)
    starts = [passage.words[clause.left] for clause in clauses]
    for distance in range(1, QUESTION_REACH + 1):
        word = passage.after(verb, distance)
        if word is None or word.sentence != verb.sentence:
            break
        starts.append(word)
        if word.pos not in {"ADV", "PUNCT"}:
            break
    return any(word.lower in lexicon.QUESTION_WORDS and not _is_when_asked(passage, word) for word in starts)


def _is_when_asked(passage: Passage, word: Word) -> bool:
    following = passage.after(word)
    return word.lower in {"if", "when"} and following is not None and following.tag in {"VBN", "VBD", "VBG"}


def _responding(passage: Passage, verb: Word) -> tuple[Word, ...] | None:
    for preposition in passage.children(verb, "prep", "dative"):
        for thing in passage.children(preposition, "pobj"):
            is_asked = is_message(passage, thing) or thing.lemma in lexicon.QUESTIONS or is_attempt(passage, thing)
            if preposition.lower == "to" and is_asked:
                return (preposition, *noun_group(passage, thing))
            if preposition.lower == "for" and thing.lower in lexicon.ASKED_FOR:
                return (preposition, *noun_group(passage, thing))
    if passage.children(verb, "prep", "dative", "dobj", "ccomp"):
        return None
    at_once = tuple(child for child in passage.children(verb, "advmod") if child.lower in AT_ONCE)
    return tuple(child for child in at_once if child.index > verb.index) if at_once else None


def _disclosing(passage: Passage, verb: Word, manner: Manner) -> tuple[Word, ...] | None:
    things = tuple(objects(passage, verb))
    if any(_is_own_name(passage, thing) for thing in things):
        return None
    if manner is Manner.REFUSED:
        return ()
    if verb.lemma in {"address", "confirm", "describe", "explain"} and manner is Manner.UNABLE:
        return None
    is_of_people = verb.lemma in {"identify", "name"} and any(map(_is_person, things))
    if _asks(passage, verb) or is_of_people:
        return ()
    return next((noun_group(passage, thing) for thing in things if thing.lemma in lexicon.DETAILS), None)


def _is_own_name(passage: Passage, thing: Word) -> bool:
    """Tell whether it is the speaker's own name that is kept back: "would not give his name" (and spoke)."""
    is_own = any(child.tag == "PRP$" for child in passage.children(thing, "poss"))
    return thing.lower.endswith(("self", "selves")) or (is_own and thing.lemma in {"identity", "name", "surname"})


def _is_person(word: Word) -> bool:
    return (
        word.lemma in PEOPLE | ROLES | OTHER_PEOPLE or word.lower in {"him", "her", "them"} or word.entity == "PERSON"
    )


def _speaking(passage: Passage, verb: Word, manner: Manner) -> tuple[Word, ...] | None:
    if manner is not Manner.REFUSED:
        return None
    for preposition in passage.children(verb, "prep"):
        for listener in passage.children(preposition, "pobj"):
            is_press = listener.lemma in lexicon.PRESS and preposition.lower in {"to", "with"}
            if is_press or (preposition.lower == "on" and listener.lemma == "record"):
                return (preposition, *noun_group(passage, listener))
    return () if any(child.lower == "publicly" for child in passage.children(verb, "advmod")) else None


def _of_object(passage: Passage, verb: Word, manner: Manner) -> tuple[Word, ...] | None:
    """Read "answer questions", "return a call", "give a reason", "make any comment"."""
    things = tuple(objects(passage, verb))
    if verb.lemma == "answer" and not things and manner is Manner.REFUSED:
        return ()
    for thing in things:
        is_able = manner is not Manner.UNABLE
        is_question = is_able and verb.lemma in lexicon.ANSWERING and thing.lemma in lexicon.QUESTIONS
        is_call = verb.lemma in lexicon.RETURNING and is_message(passage, thing)
        if is_question or is_call or _is_answer(passage, verb, thing):
            return noun_group(passage, thing)
    return None


def _is_answer(passage: Passage, verb: Word, thing: Word) -> bool:
    if verb.lemma == "have":
        return thing.lemma in lexicon.HAD
    return verb.lemma in lexicon.GIVING and thing.lemma in lexicon.ANSWERS and not _is_own_name(passage, thing)


def _asked_for(passage: Passage, clause: Word) -> tuple[Word, ...]:
    """List the words of "for comment", without what the comment is to be on; empty where nothing is asked for."""
    if clause.lower not in lexicon.ASKING | {"for"}:
        return ()
    inside = passage.words[clause.index : clause.right + 1]
    last = next((word.index for word in inside if word.lower in lexicon.ASKED_FOR), None)
    return () if last is None else passage.words[clause.index : last + 1]
