"""Find how far what is said reaches over "and": the parser often hangs the second clause on the verb of saying."""

from onrecord.domain.spans import Span
from onrecord.extract.words import SUBJECTS, Passage, Word

CONJUNCTIONS = frozenset({"and", "but", "or"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
# Verbs that make a form of another verb, and by which two halves of a clause are known to go together.
AUXILIARIES = frozenset({"be", "have", "will", "would", "can", "could", "may", "might", "shall", "should", "must"})


def coordinated_end(passage: Passage, clause: Word, end: int) -> int:
    """Give the end of a clause that ends at `end`, with what is joined to it in the rest of the sentence."""
    behind = passage.words[clause.right + 1 :]
    rest = [word for word in behind if word.sentence == clause.sentence and word.start >= end and word.tag != "_SP"]
    first = next((word for word in rest if word.text not in {",", '"', "”", "''"}), None)
    if first is None:
        return end
    if not _has_verb(passage, clause) and first is rest[0]:
        # A clause without a verb that breaks off in mid-sentence has been cut by the parser.
        return rest[-1].end
    following = passage.after(first)
    if first.lower not in CONJUNCTIONS | {";"} or following is None:
        return end
    if following.lower == "that" and following.tag == "IN":
        return rest[-1].end
    if following.lemma in _helpers(passage, clause) and not passage.children(following, *SUBJECTS):
        verb = passage.head(following) if following.dep in {"aux", "auxpass"} else following
        return max(end, passage.subtree(verb).end) if not passage.children(verb, *SUBJECTS) else end
    return end


def _has_verb(passage: Passage, clause: Word) -> bool:
    return clause.is_verb or any(word.tag in FINITE for word in passage.words[clause.left : clause.right + 1])


def _helpers(passage: Passage, clause: Word) -> set[str]:
    helpers = {clause, *passage.children(clause, "aux", "auxpass")}
    return {helper.lemma for helper in helpers} & AUXILIARIES


def bounded(passage: Passage, start: int, end: int) -> int:
    """Give the end of a clause no further than a semicolon behind which a sentence of its own begins."""
    for word in passage.words_in(Span(start, max(end, start + 1))):
        following = passage.after(word)
        if word.text == ";" and not passage.quotation_at(word.start) and following is not None:
            is_list = following.lower == "that" or following.lower in CONJUNCTIONS
            if not is_list and start < word.start:
                return word.start
    return end
