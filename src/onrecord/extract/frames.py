"""Find how a verb holds what is said: as a clause, a quotation, an infinitive, an object.

Each finder answers for one frame, with a `Hold` or None. The order in which they are asked is in `VERB_FRAMES`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile

from onrecord.domain.claims import Act
from onrecord.extract.lexicon import nouns, verbs
from onrecord.extract.words import SUBJECTS, Passage, Word

CLAUSE_VERBS = verbs.SPEECH_CLAUSE | verbs.STANCE_CLAUSE
QUOTING_VERBS = verbs.SPEECH_CLAUSE | verbs.SPEECH_QUOTATION
CONTENT_ENDINGS = frozenset({",", '"', "”", "''", "»", "’", "'", "?", "!", "-", "–", "—", "--"})
# How quoted speech ends in front of "she said".
SAID_ENDINGS = (",", "?", "!", "…", "—", "–", "-")
SENTENCE_ENDINGS = ("?", "!", "…")
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
FIGURES = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
# How far behind the cue its quotation may open: "told the council late on Monday after the vote:".
QUOTATION_REACH = 120
# A credential between name and verb has no more words.
LONGEST_INSERTION = 40
# "acknowledged in an interview with the paper last week that": so far behind the verb stands "that".
FARTHEST_THAT = 16
# A quotation of no more words is a term or a nickname.
LONGEST_TERM = 3


class Frame(StrEnum):
    """How a cue holds its content."""

    CLAUSE = "clause"
    """said that X; X may also be the clause around the cue."""
    BEFORE = "before"
    """X, she said."""
    QUOTATION = "quotation"
    """said: "X"; wrote in a letter, "X"."""
    COMPLEMENT = "complement"
    """promised to X; criticised X; called for X; called X a Y."""
    PASSIVE = "passive"
    """A is believed to B: content on both sides."""
    AROUND = "around"
    """According to Y, X; as Y put it, X: the clause that the cue's phrase hangs on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """How a verb holds its content."""

    frame: Frame
    act: Act = Act.SPEECH
    content: Word | None = None
    """Head of the content; None where quotation marks or the sentence bound it."""
    particles: tuple[Word, ...] = ()
    """What the cue consists of besides the verb: "called FOR", "put IT"."""


def is_passive(passage: Passage, verb: Word) -> bool:
    """Tell whether a verb is passive, a reduced one ("asked about it, she said") counted in."""
    is_reduced = verb.tag == "VBN" and verb.dep in {"acl", "advcl"} and not passage.children(verb, "aux")
    if is_reduced and _has_that_clause(passage, verb):
        return False
    return is_reduced or bool(passage.children(verb, "auxpass", "nsubjpass")) or _is_headline_passive(passage, verb)


def _has_that_clause(passage: Passage, verb: Word) -> bool:
    """Tell whether "acknowledged" in "the owner, Jane Roe, acknowledged that X" has been taken for a participle."""
    marks = (mark for clause in passage.children(verb, "ccomp") for mark in passage.children(clause, "mark"))
    before = passage.before(verb)
    is_set_off = before is not None and before.text == ","
    return is_set_off and verb.lemma in CLAUSE_VERBS - verbs.TELLING and any(mark.lower == "that" for mark in marks)


def _is_headline_passive(passage: Passage, verb: Word) -> bool:
    """Tell whether headline style has swallowed "are": no auxiliary, title case, no full stop, "to be" behind."""
    if verb.lemma not in verbs.PASSIVE or verb.tag not in {"VBN", "VBD"} or passage.words[-1].text in ".?!":
        return False
    helpers = {
        helper.lower
        for clause in passage.children(verb, "xcomp")
        for helper in passage.children(clause, "aux", "auxpass")
    }
    return bool(helpers & {"be", "have"}) and verb.text.istitle() and not passage.children(verb, "aux")


def _act(verb: Word) -> Act:
    return Act.SPEECH if verb.lemma in QUOTING_VERBS else Act.STANCE


def hold_of_passive(passage: Passage, verb: Word) -> Hold | None:
    """Read "it is understood that X" and "A is believed to B"."""
    if verb.lemma not in verbs.PASSIVE:
        return None
    subject = passage.subject(verb)
    for child in passage.children(verb, "ccomp", "xcomp"):
        if child.index < verb.index:
            continue
        if child.dep == "xcomp":
            return Hold(frame=Frame.PASSIVE, act=_act(verb))
        if subject is not None and subject.lower == "it":
            return Hold(frame=Frame.CLAUSE, act=_act(verb), content=child)
    return None


def _as_clause(passage: Passage, verb: Word) -> Hold | None:
    """Read "as X said" and "as X put it"."""
    puts_it = tuple(child for child in passage.children(verb, "dobj") if verb.lemma == "put" and child.lower == "it")
    if verb.lemma not in verbs.SPEECH_CLAUSE and not puts_it:
        return None
    is_as_clause = any(child.lower == "as" for child in passage.children(verb, "mark", "advmod"))
    if not is_as_clause or verb.dep != "advcl" or passage.children(verb, "ccomp", "xcomp"):
        return None
    return Hold(frame=Frame.AROUND, particles=puts_it)


def _clause(passage: Passage, verb: Word) -> Hold | None:
    """Read "said that X", and X around the cue."""
    if verb.lemma not in CLAUSE_VERBS or _is_of_thing_found(passage, verb):
        return None
    for clause in passage.children(verb, "ccomp"):
        surrounds = clause.left < verb.index < clause.right
        if clause.index > verb.index or surrounds:
            return Hold(frame=Frame.CLAUSE, act=_act(verb), content=clause)
    return None


def _far_clause(passage: Passage, verb: Word) -> Hold | None:
    """Read "acknowledged in an interview last week that X", whose clause the parser has hung on the interview."""
    if verb.lemma not in CLAUSE_VERBS:
        return None
    behind = passage.words[verb.index + 1 : verb.index + FARTHEST_THAT]
    between = list(takewhile(lambda word: word.lower != "that" and word.sentence == verb.sentence, behind))
    mark = passage.after(between[-1]) if between else None
    if mark is None or mark.dep != "mark" or not _is_circumstance(passage, between):
        return None
    clause = passage.head(mark)
    host = passage.head(clause)
    is_of_noun = host.is_noun and host.lemma not in nouns.DOCUMENTS | nouns.OCCASIONS and host.entity != "DATE"
    if not clause.is_verb or clause.index < mark.index or is_of_noun:
        return None
    return Hold(frame=Frame.CLAUSE, act=_act(verb), content=clause)


def _is_circumstance(passage: Passage, words: Sequence[Word]) -> bool:
    is_plain = not any(word.is_verb or passage.quotation_at(word.start) for word in words)
    return is_plain and (words[0].pos in {"ADP", "ADV", "PUNCT"} or words[0].entity == "DATE")


def _is_of_thing_found(passage: Passage, verb: Word) -> bool:
    """Tell whether a gerund behind a preposition is what people do with things: "the chances of finding boats"."""
    return verb.dep == "pcomp" and verb.lemma in verbs.OF_THINGS | {"find"} and not _has_marked_clause(passage, verb)


def _has_marked_clause(passage: Passage, verb: Word) -> bool:
    return any(passage.children(clause, "mark") for clause in passage.children(verb, "ccomp"))


def _open_clause(passage: Passage, verb: Word) -> Hold | None:
    """Read "said the chances of X are Y", whose verbs the parser has given to other words, and "said 4,000"."""
    following = passage.after(verb)
    subject = passage.subject(verb)
    if verb.lemma != "say" or following is None or subject is None or subject.index > verb.index:
        return None
    things = passage.children(verb, "dobj")
    if any(thing.index == following.index and is_figure(passage, thing) for thing in things):
        return Hold(frame=Frame.COMPLEMENT, content=things[0])
    if following.pos not in {"DET", "PRON", "PROPN", "NOUN", "ADJ", "NUM"} or passage.quotation_at(following.start):
        return None
    rest = (word for word in passage.words[following.index :] if word.sentence == verb.sentence)
    return Hold(frame=Frame.CLAUSE) if any(word.tag in FINITE for word in rest) else None


def _quotation(passage: Passage, verb: Word) -> Hold | None:
    """Read "said: 'X'"."""
    if verb.lemma not in QUOTING_VERBS:
        return None
    following = next((each for each in passage.quotations if each.span.start >= verb.end), None)
    if following is None or following.span.start - verb.end > QUOTATION_REACH:
        return None
    gap = passage.text[verb.end : following.span.start].rstrip()
    introduced = gap.endswith((":", ",")) or not gap
    if not introduced or _ends_sentence(gap) or _other_verb_between(passage, verb, following.span.start):
        return None
    return _before(passage, verb) or Hold(frame=Frame.QUOTATION)


def _ends_sentence(gap: str) -> bool:
    return any(f"{mark} " in gap for mark in ".?!;")


def _other_verb_between(passage: Passage, verb: Word, end: int) -> bool:
    between = (word for word in passage.words[verb.index + 1 :] if word.end <= end)
    return any(
        word.pos == "VERB" and word.lemma in QUOTING_VERBS and passage.quotation_at(word.start) is None
        for word in between
    )


def reporting_start(passage: Passage, verb: Word) -> int:
    """Find the index of the first word of "she also told": of subject, auxiliaries and adverbs before the verb."""
    detached = detached_subject(passage, verb)
    start = verb.index if detached is None else detached.left
    for child in passage.children(verb, "nsubj", "aux", "advmod", "neg"):
        if child.right < verb.index and not _has_quotation_between(passage, child.right, verb.index):
            start = min(start, child.left)
    while start < verb.index and passage.words[start].pos == "PUNCT":
        start += 1
    return start


def detached_subject(passage: Passage, verb: Word) -> Word | None:
    """Find the name between a quotation and its verb that the parser has not seen: "'X,' Jane Roe, a judge, said"."""
    before = passage.before(verb)
    if before is None or before.text != "," or verb.lemma not in QUOTING_VERBS or passage.children(verb, *SUBJECTS):
        return None
    end = max((each.span.end for each in passage.quotations if each.span.end <= verb.start), default=verb.start)
    between = [word for word in passage.words[max(0, verb.index - LONGEST_INSERTION) : verb.index] if word.start >= end]
    name = list(takewhile(lambda word: word.pos == "PROPN", between))
    return name[-1] if name and not any(word.text in ".?!;" for word in between) else None


def _has_quotation_between(passage: Passage, left: int, right: int) -> bool:
    """Tell whether a quotation lies between two words: then they are of different clauses."""
    start, end = passage.words[left].end, passage.words[right].start
    return any(
        start <= each.span.start and each.span.end <= end and each.words > LONGEST_TERM for each in passage.quotations
    )


def _before(passage: Passage, verb: Word) -> Hold | None:
    """Read "X, she said"."""
    start = reporting_start(passage, verb)
    if start == 0 or verb.lemma not in CLAUSE_VERBS | QUOTING_VERBS:
        return None
    if passage.words[start - 1].text not in CONTENT_ENDINGS or verb.lemma not in CLAUSE_VERBS:
        return None
    content = next((child for child in passage.children(verb, "ccomp") if child.index < verb.index), None)
    if content is None and verb.dep == "parataxis" and passage.subject(verb) is not None:
        content = passage.head(verb)
    if content is not None or _closes_statement(passage, verb, start):
        return Hold(frame=Frame.BEFORE, act=_act(verb), content=content)
    return None


def _quoted_before(passage: Passage, verb: Word) -> Hold | None:
    """Read "'X,' she said"."""
    start = reporting_start(passage, verb)
    if start == 0 or verb.lemma not in QUOTING_VERBS:
        return None
    before = passage.words[start - 1]
    quoted = passage.quotation_at(before.start)
    if quoted is None or quoted.span.end - before.end > 1:
        return None
    said = quoted.inner.of(passage.text)
    first = passage.words[start]
    is_next_sentence = said.endswith(SENTENCE_ENDINGS) and first.tag == "PRP" and first.text.istitle()
    goes_on = said.endswith(SAID_ENDINGS) and not is_next_sentence
    return Hold(frame=Frame.BEFORE) if goes_on or start == verb.index else None


def _closes_statement(passage: Passage, verb: Word, start: int) -> bool:
    """Tell whether "Y said" ends a sentence that makes a statement without it, joined with it by the parser or not."""
    if verb.lemma not in verbs.SPEECH_CLAUSE or passage.children(verb, "ccomp", "xcomp", "cc"):
        return False
    is_between = passage.subject(verb) is not None and start < verb.index
    sentence = [word for word in passage.words if word.sentence == verb.sentence]
    behind = (word for word in sentence if word.index > verb.index and word.is_verb)
    statement = (word for word in sentence if word.index < start and word.is_verb and word.dep != "advcl")
    return is_between and next(behind, None) is None and any(_has_subject(passage, word) for word in statement)


def _has_subject(passage: Passage, verb: Word) -> bool:
    """Tell whether a verb has a subject of its own that is no relative pronoun."""
    subject = passage.subject(verb)
    return subject is not None and subject.tag not in {"WDT", "WP"}


def _judgement(passage: Passage, verb: Word) -> Hold | None:
    """Read "called the plan reckless"."""
    judged = [child for child in passage.children(verb, "oprd", "ccomp", "xcomp") if child.index > verb.index]
    if verb.lemma not in verbs.JUDGEMENT or not judged or _is_infinitive(passage, judged[0]):
        return None
    return Hold(frame=Frame.COMPLEMENT, content=judged[0])


def _is_infinitive(passage: Passage, verb: Word) -> bool:
    return any(child.tag == "TO" for child in passage.children(verb, "aux"))


def _is_gerund(passage: Passage, verb: Word) -> bool:
    helpers = passage.children(verb, "aux")
    return (helpers[0] if helpers else verb).tag == "VBG"


def _infinitive(passage: Passage, verb: Word) -> Hold | None:
    """Read "promised to X" and "urged them to X"."""
    for child in passage.children(verb, "xcomp", "ccomp"):
        act = _listed(verb.lemma, verbs.SPEECH_INFINITIVE, verbs.STANCE_INFINITIVE)
        is_gerund = verb.lemma in verbs.SPEECH_GERUND and _is_gerund(passage, child)
        if _is_about_naming(child):
            return None
        if child.index > verb.index and ((act and _is_infinitive(passage, child)) or is_gerund):
            return Hold(frame=Frame.COMPLEMENT, act=act or Act.SPEECH, content=child)
    return None


def _is_about_naming(verb: Word) -> bool:
    """Tell whether it is "asked not to be named", "asked to remain anonymous"."""
    return verb.lemma in {"name", "identify", "remain"}


def _preposition(passage: Passage, verb: Word) -> Hold | None:
    """Read "called for X" and "warned of X"."""
    for preposition, thing in _prepositional_objects(passage, verb):
        speech = verbs.SPEECH_PREPOSITION.get(preposition.lower, frozenset())
        stance = verbs.STANCE_PREPOSITION.get(preposition.lower, frozenset())
        act = _listed(verb.lemma, speech, stance)
        if act and not (verb.lemma in verbs.INTRANSITIVE and passage.children(verb, "dobj")):
            # "accused X of Y": what stands behind the preposition is only half of what is said.
            is_half = any(child.index < preposition.index for child in passage.children(verb, "dobj"))
            return Hold(frame=Frame.COMPLEMENT, act=act, content=thing, particles=() if is_half else (preposition,))
    return None


def _prepositional_objects(passage: Passage, verb: Word) -> Iterator[tuple[Word, Word]]:
    # The parser hangs it on the object as often: "compared [the place to a mill]".
    hosts = (verb, *passage.children(verb, "dobj"))
    for preposition in (child for host in hosts for child in passage.children(host, "prep")):
        objects = passage.children(preposition, "pobj", "pcomp", "amod", "advcl", "acomp")
        if preposition.index > verb.index and objects:
            yield preposition, objects[0]


def _figure(passage: Passage, verb: Word) -> Hold | None:
    """Read "put the toll at 11"."""
    for preposition, thing in _prepositional_objects(passage, verb):
        if verb.lemma in verbs.RECKONING and preposition.lower == "at" and is_figure(passage, thing):
            return Hold(frame=Frame.COMPLEMENT, content=thing)
    return None


def is_figure(passage: Passage, word: Word) -> bool:
    """Tell whether a word is a number or counted by one."""
    return word.entity in FIGURES or bool(passage.children(word, "nummod"))


def _object(passage: Passage, verb: Word) -> Hold | None:
    """Read "criticised X"."""
    for thing in passage.children(verb, "dobj"):
        is_finding = verb.lemma == "find" and thing.lemma in nouns.FINDINGS
        act = Act.SPEECH if is_finding else _listed(verb.lemma, verbs.SPEECH_OBJECT, verbs.STANCE_OBJECT)
        if act and thing.index > verb.index and thing.pos != "PRON":
            return Hold(frame=Frame.COMPLEMENT, act=act, content=thing)
    return None


def _listed(lemma: str, speech: frozenset[str], stance: frozenset[str]) -> Act | None:
    if lemma in speech:
        return Act.SPEECH
    return Act.STANCE if lemma in stance else None


# The surest first.
VERB_FRAMES = (
    _as_clause,
    _quoted_before,
    _clause,
    _quotation,
    _before,
    _far_clause,
    _open_clause,
    _judgement,
    _infinitive,
    _preposition,
    _figure,
    _object,
)
