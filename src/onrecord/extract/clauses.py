"""Walk clauses of a parse: whose they are, how far they reach, and whether they tell of something that is so."""

from collections.abc import Iterable
from itertools import islice

from onrecord.domain.spans import Span
from onrecord.extract.lexicon.people import PRONOUNS, RELATIVE
from onrecord.extract.lexicon.silences import CONDITIONALS, NOBODY
from onrecord.extract.words import Passage, Word

# Relations in which a verb without a subject of its own shares the subject of its head.
SHARED_SUBJECT = frozenset({"conj", "advcl", "xcomp", "dep", "parataxis", "pcomp", "prep"})
# What begins a clause of its own, or is only joined to one.
OTHER_CLAUSES = frozenset({"conj", "cc", "advcl", "parataxis", "punct", "relcl", "dep"})
# A sentence is no deeper than this; a parse that is, is broken.
REACH = 8
SUPPOSING = frozenset({"may", "might", "must", "shall", "should"})
# Whoever chose to keep silent kept silent; whoever was told to may not have.
CHOOSING = frozenset({"choose", "continue", "elect", "opt"})


def speaker_head(passage: Passage, verb: Word) -> Word | None:
    """Find the subject of a verb or of the verb that it shares one with; relative pronouns are led back."""
    word = verb
    for _ in range(REACH):
        subject = passage.subject(word)
        if subject is not None:
            return _named(passage, word, subject)
        if word.dep in {"acl", "relcl"}:
            return passage.head(word)
        if word.dep not in SHARED_SUBJECT or word.head == word.index:
            return None
        word = _shared_with(passage, word)
    return None


def _shared_with(passage: Passage, verb: Word) -> Word:
    """Give the verb whose subject is shared: "said that X rose and declined to say why" is the sayer's, not X's."""
    head = passage.head(verb)
    outer = passage.head(head)
    is_sayers = verb.dep == "conj" and head.dep == "ccomp" and outer.index < head.index
    return outer if is_sayers else head


def _named(passage: Passage, verb: Word, subject: Word) -> Word | None:
    """Give whom a subject names: "who" the noun before it, "none of the firms" the firms, "nobody" no one."""
    if subject.lower in RELATIVE and verb.dep == "relcl":
        return passage.head(verb)
    negative = {each.lower for each in (subject, *passage.children(subject, "det"))} & NOBODY
    of_whom = passage.children(subject, "prep")
    if not negative or ("neither" in negative and not of_whom):
        return subject
    for preposition in of_whom:
        if preposition.lower in {"of", "at", "from", "in"}:
            return next(iter(passage.children(preposition, "pobj")), None)
    return None


def clause_span(passage: Passage, verb: Word, words: Iterable[Word]) -> Span:
    """Give the stretch of a clause: some of its words, and what hangs on its verb and is no clause of its own."""
    kept = list(words)
    pending = [verb]
    while pending:
        word = pending.pop()
        kept.append(word)
        inner = passage.children(word)
        pending += [child for child in inner if child.dep not in OTHER_CLAUSES and child.index > verb.index]
    return Span(min(word.start for word in kept), max(word.end for word in kept))


def is_told(passage: Passage, verb: Word, *, is_sure: bool) -> bool:
    """Tell whether a clause is told as something that is so: not asked, supposed, wanted, or said by others."""
    marks = {child.lower for child in passage.children(verb, "mark", "advmod", "aux") if child.index < verb.index}
    if marks & (CONDITIONALS | SUPPOSING) or _is_asked(passage, verb):
        return False
    is_infinitive = any(child.tag == "TO" for child in passage.children(verb, "aux"))
    if is_infinitive and passage.head(verb).lemma not in CHOOSING:
        return False
    if any(
        above.dep == "advcl" and _is_conditional(passage, above) for above in islice(passage.ancestors(verb), REACH)
    ):
        return False
    return is_sure or not _is_reported(passage, verb)


def _is_conditional(passage: Passage, verb: Word) -> bool:
    return any(mark.lower in CONDITIONALS - {"once", "until"} for mark in passage.children(verb, "mark"))


def _is_asked(passage: Passage, verb: Word) -> bool:
    return passage.sentence_of(verb).of(passage.text).rstrip().endswith("?")


def _is_reported(passage: Passage, verb: Word) -> bool:
    """Tell whether a clause is what somebody else says: "police said the driver refused to answer"."""
    subject = passage.subject(verb)
    is_own = subject is not None and subject.lower in PRONOUNS
    return verb.dep == "ccomp" and passage.head(verb).index < verb.index and not is_own
