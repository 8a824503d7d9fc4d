"""Find cues: the words that say that something is said, thought or wanted, and where its content stands."""

from dataclasses import dataclass, replace

from onrecord.domain.claims import Act
from onrecord.extract.frames import VERB_FRAMES, Frame, Hold, hold_of_passive, is_passive
from onrecord.extract.insertions import Insertion, find_insertion
from onrecord.extract.lexicon import nouns, verbs
from onrecord.extract.words import SUBJECTS, Passage, Word

# Whoever "goes on to say" something says it; whoever "wants to say" it does not.
SAYING_GOVERNORS = frozenset({"go", "continue", "come", "begin", "rush", "write"})
# In a conditional nothing is said yet.
CONDITIONALS = frozenset({"if", "unless", "whether", "until", "once"})
NEGATIONS = frozenset({"never", "neither", "nor", "hardly"})
NOBODY = frozenset({"nobody", "none", "neither", "no"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Words of saying, and the word that its content hangs on."""

    words: tuple[Word, ...]
    """In order of the text."""
    head: Word
    frame: Frame
    act: Act
    content: Word | None = None
    """Head of the content; None where quotation marks or the sentence bound it."""
    insertion: Insertion | None = None
    """The reporting clause where it is set into the sentence that it reports."""


def find_cues(passage: Passage) -> tuple[Cue, ...]:
    """Find the cues of a passage, in order; what stands in quotation marks is none."""
    outside = (word for word in passage.words if passage.quotation_at(word.start) is None)
    return tuple(cue for word in outside for cue in (_cue_at(passage, word),) if cue)


def _cue_at(passage: Passage, word: Word) -> Cue | None:
    if word.lower == "according":
        return _according(passage, word)
    inserted = _inserted(passage, word)
    if inserted is not None:
        return inserted
    if word.pos == "NOUN":
        return _noun_cue(passage, word)
    return _verb_cue(passage, word) if word.pos == "VERB" else None


def _according(passage: Passage, word: Word) -> Cue | None:
    following = passage.after(word)
    if following is None or following.lower != "to":
        return None
    return Cue(words=(word, following), head=word, frame=Frame.AROUND, act=Act.SPEECH)


def _inserted(passage: Passage, word: Word) -> Cue | None:
    """Read "X, she said, Y"."""
    insertion = find_insertion(passage, word)
    if insertion is None or is_denied(passage, word) or _is_unsaid(passage, word):
        return None
    if word.pos != "VERB":
        # "records show" is read as a noun; whoever looks for the speaker is to look as for a verb's.
        word = replace(word, pos="VERB", tag="VBP", dep="ROOT", head=word.index)
    lemma = word.lemma
    act = Act.STANCE if lemma in verbs.INSERTED_STANCE else Act.SPEECH
    return Cue(words=(word,), head=word, frame=Frame.BEFORE, act=act, insertion=insertion)


def _noun_cue(passage: Passage, noun: Word) -> Cue | None:
    """Read "the claim that X"."""
    if noun.lemma not in nouns.SPEECH | nouns.STANCE:
        return None
    for clause in passage.children(noun, "acl", "ccomp"):
        if clause.index > noun.index and any(mark.lower == "that" for mark in passage.children(clause, "mark")):
            return Cue(
                words=(noun,),
                head=noun,
                frame=Frame.COMPLEMENT,
                act=Act.STANCE if noun.lemma in nouns.STANCE else Act.SPEECH,
                content=clause,
            )
    return None


def _verb_cue(passage: Passage, verb: Word) -> Cue | None:
    if is_denied(passage, verb) or _is_unsaid(passage, verb):
        return None
    hold = hold_of_passive(passage, verb) if is_passive(passage, verb) else _hold(passage, verb)
    if hold is None:
        return None
    particles = (*passage.children(verb, "prt"), *hold.particles)
    return Cue(
        words=tuple(sorted({verb, *particles}, key=lambda word: word.index)),
        head=verb,
        frame=hold.frame,
        act=hold.act,
        content=hold.content,
    )


def _hold(passage: Passage, verb: Word) -> Hold | None:
    return next((hold for find in VERB_FRAMES for hold in (find(passage, verb),) if hold), None)


def is_denied(passage: Passage, verb: Word) -> bool:
    """Tell whether a verb says that somebody has not said, or nobody has."""
    return _is_nobodys(passage, verb) or (
        verb.lemma not in verbs.NEGATION_RAISING
        and any(child.dep == "neg" or child.lower in NEGATIONS for child in _children_before(passage, verb))
    )


def _is_nobodys(passage: Passage, verb: Word) -> bool:
    subjects = [child for child in _children_before(passage, verb) if child.dep in SUBJECTS]
    return any(word.lower in NOBODY for subject in subjects for word in (subject, *passage.children(subject, "det")))


def _children_before(passage: Passage, verb: Word) -> list[Word]:
    return [child for child in passage.children(verb) if child.index < verb.index]


def _is_unsaid(passage: Passage, verb: Word) -> bool:
    """Tell whether the saying itself is only wanted, asked about or supposed."""
    if any(mark.lower in CONDITIONALS for mark in passage.children(verb, "mark")):
        return True
    to = any(child.tag == "TO" for child in passage.children(verb, "aux"))
    return to and passage.head(verb).lemma not in SAYING_GOVERNORS
