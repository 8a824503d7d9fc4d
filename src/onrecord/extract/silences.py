"""Find who was asked and said nothing: "declined to comment", "did not say whether", "could not be reached".

Read off the parse, clause by clause. Precision goes before recall: what may as well be a deed ("did not respond to
treatment"), a doubt ("does not believe that"), or a claim ("denied it") is none. Nor is "never said that X" or "did not
say that X": what a text says that somebody has not said answers no question, and readers would not look for it here;
"did not say whether X" does. Whoever "declined to be named" has spoken, and whoever "is not authorised to speak" mostly
too. Whoever "referred questions to" others is among the silent. A refusal that stands in somebody's words, in a
question or behind "if" is not told as one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from onrecord.domain.spans import Span
from onrecord.extract.clauses import clause_span, is_told, speaker_head
from onrecord.extract.lexicon import silences as lexicon
from onrecord.extract.lexicon.people import FIRST_SECOND
from onrecord.extract.speakers import NounPhrase, noun_phrases
from onrecord.extract.withholding import (
    Manner,
    asks_for_words,
    is_message,
    is_negated,
    negator,
    noun_group,
    objects,
    withheld,
)
from onrecord.extract.words import SUBJECTS, Passage, Word

HELPERS = ("aux", "auxpass", "neg")
FUTURE = frozenset({"will", "would", "'ll", "’ll", "'d", "’d"})
ABILITIES = frozenset({"can", "could", "ca"})
# Prepositions that lead from a message to whom it went, the surest first.
ADDRESSING = ("to", "with", "at", "from", "for")
# Who can be reached: not "an agreement".
NEVER_SPEAKERS = frozenset(
    {"agreement", "deal", "compromise", "consensus", "verdict", "decision", "settlement", "goal"}
)
PHONES = frozenset({"phone", "telephone", "email", "e-mail"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Somebody who was asked and said nothing."""

    passage: Passage
    span: Span
    """The clause, with its speaker where that stands in it."""
    cue: tuple[Word, ...]
    """The words of not saying, in order."""
    speaker: tuple[NounPhrase, ...] = ()
    """Who says nothing; empty where the text names nobody."""

    @property
    def start(self) -> int:
        """Give the offset of its first word."""
        return self.span.start


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finding:
    """The verb whose clause tells of a silence, with its cue and its speaker."""

    verb: Word
    cue: tuple[Word, ...]
    speaker: Word | None
    is_sure: bool = False
    """True where only the press is answered so ("comment"): then it counts in reported speech, too."""


def find_silences(passages: Sequence[Passage]) -> tuple[Silence, ...]:
    """Find the non-responses of a text, in order; what stands in quotation marks is none."""
    return tuple(silence for passage in passages for silence in _in_passage(passage))


def _in_passage(passage: Passage) -> list[Silence]:
    found: list[Silence] = []
    for word in passage.words:
        find = FINDERS.get(word.lemma)
        finding = find(passage, word) if find and passage.quotation_at(word.start) is None else None
        if finding is None or not is_told(passage, finding.verb, is_sure=finding.is_sure):
            continue
        silence = _silence(passage, finding)
        # What somebody has refused to say holds no second silence.
        if silence and not (found and found[-1].span.end > silence.cue[0].start):
            found.append(silence)
    return found


def _silence(passage: Passage, finding: _Finding) -> Silence | None:
    speaker = finding.speaker
    if speaker is not None and (speaker.lower in FIRST_SECOND | lexicon.ANYBODY or speaker.lemma in lexicon.TEXTS):
        return None
    negating = tuple(word for word in negator(passage, finding.verb) if word != speaker)
    cue = tuple(sorted({*finding.cue, *negating}, key=lambda word: word.index))
    phrases = tuple(_named(each) for each in noun_phrases(passage, speaker)) if speaker is not None else ()
    span = clause_span(passage, finding.verb, [*cue, *(word for phrase in phrases for word in phrase.words)])
    return Silence(passage=passage, span=span, cue=cue, speaker=phrases)


def _named(phrase: NounPhrase) -> NounPhrase:
    """Cut off "neither" before a noun, and what an email asks for ("an email to the company seeking comment")."""
    words = phrase.words
    behind = [word.index for word in words if word.index > phrase.head.index and word.lower in lexicon.ASKING]
    kept = [word for word in words if not behind or word.index < behind[0]]
    if kept[0].lower in lexicon.NOBODY and kept[1:]:
        kept = kept[1:]
    return replace(phrase, span=Span(kept[0].start, kept[-1].end))


def _group(passage: Passage, verb: Word) -> tuple[Word, ...]:
    """List a verb with its auxiliaries and its negation."""
    helpers = passage.children(verb, *HELPERS)
    return (*(child for child in helpers if child.index < verb.index or child.dep == "neg"), verb)


def _finding(passage: Passage, verb: Word, behind: Sequence[Word], *, is_sure: bool = False) -> _Finding:
    speaker = speaker_head(passage, verb)
    return _Finding(verb=verb, cue=(*_group(passage, verb), *behind), speaker=speaker, is_sure=is_sure)


def _is_done(passage: Passage, verb: Word) -> bool:
    """Tell whether a verb is active, not negated, and not in the future."""
    is_future = any(helper.lower in FUTURE for helper in passage.children(verb, "aux"))
    is_passive = bool(passage.children(verb, "auxpass", "nsubjpass"))
    return verb.pos == "VERB" and not (is_future or is_passive or is_negated(passage, verb))


def _declined(passage: Passage, verb: Word) -> _Finding | None:
    """Read "declined to comment", "refused an interview", "declined our request for comment"."""
    if not _is_done(passage, verb):
        return None
    for child in passage.children(verb, "xcomp"):
        answer = withheld(passage, child, Manner.REFUSED)
        if answer is not None:
            to = tuple(each for each in passage.children(child, "aux", "auxpass") if each.index > verb.index)
            return _finding(passage, verb, (*to, *answer), is_sure=child.lemma == "comment")
    for thing in objects(passage, verb):
        is_request = thing.lemma == "request" and asks_for_words(passage, thing)
        if thing.lemma in {"comment", "interview"} or is_request:
            return _finding(passage, verb, noun_group(passage, thing), is_sure=True)
    return None


def _unsaid(passage: Passage, verb: Word) -> _Finding | None:
    """Read "would not say", "has not commented", "did not respond to a request for comment"."""
    helpers = [helper.lower for helper in passage.children(verb, "aux", "auxpass")]
    if "to" in helpers:
        return _yet_unsaid(passage, verb)
    # Without an auxiliary only the subject negates: "neither responded".
    is_finite = verb.is_verb and (helpers or verb.tag in {"VBD", "VBZ", "VBP"})
    answer = withheld(passage, verb, _manner(helpers)) if is_finite and is_negated(passage, verb) else None
    is_sure = verb.lemma in lexicon.COMMENTING | lexicon.RESPONDING | lexicon.RETURNING
    return _finding(passage, verb, answer[1:], is_sure=is_sure) if answer else None


def _yet_unsaid(passage: Passage, verb: Word) -> _Finding | None:
    """Read "has yet to comment"."""
    governor = passage.head(verb)
    yet = [child for child in passage.children(governor) if child.lower == "yet" and child.index < verb.index]
    yet += [child for child in passage.children(verb, "advmod") if child.lower == "yet" and child.index < verb.index]
    answer = withheld(passage, verb, Manner.NOT_DONE) if yet and governor.lemma in {"have", "be"} else None
    return _finding(passage, governor, (*yet, *passage.children(verb, "aux"), *answer)) if answer else None


def _manner(helpers: Sequence[str]) -> Manner:
    if (FUTURE | {"wo"}) & set(helpers):
        return Manner.REFUSED
    if {"do", "does"} & set(helpers):
        return Manner.NOT_DOING
    return Manner.UNABLE if ABILITIES & set(helpers) else Manner.NOT_DONE


def _passive_answer(passage: Passage, verb: Word) -> _Finding | None:
    """Read "a call to X was not returned", "messages left with X went unanswered"."""
    for subject in passage.children(verb, *SUBJECTS):
        fruitless = _fruitless(passage, verb)
        if not fruitless or subject.lemma not in lexicon.MESSAGES | {"attempt", "effort"}:
            continue
        addressee = _addressee(passage, subject)
        if addressee is not None or asks_for_words(passage, subject):
            cue = (*noun_group(passage, subject), *_group(passage, verb), *fruitless)
            return _Finding(verb=verb, cue=cue, speaker=addressee, is_sure=True)
    return None


def _fruitless(passage: Passage, verb: Word) -> tuple[Word, ...]:
    """Give the words that say that a message came to nothing, the verb among them; empty where it didn't."""
    if passage.children(verb, "auxpass"):
        is_unanswered = verb.lemma in lexicon.RETURNING | lexicon.RESPONDING and is_negated(passage, verb)
        return (verb,) if is_unanswered else ()
    if verb.lemma in lexicon.FRUITLESS:
        return (verb,)
    behind = passage.children(verb, "acomp", "oprd", "advcl", "advmod", "xcomp", "dep")
    return tuple(child for child in behind if child.lower in lexicon.FRUITLESS or child.lemma in lexicon.FRUITLESS)


def _addressee(passage: Passage, message: Word) -> Word | None:
    """Find to whom a message went, or whom one tried to reach."""
    found: dict[str, Word] = {}
    for word in passage.words[message.index + 1 : message.right + 1]:
        if word.lemma in {"contact", "reach"}:
            return next(iter(objects(passage, word)), None)
        for noun in passage.children(word, "pobj") if word.lower in ADDRESSING else ():
            if _can_be_asked(noun):
                found.setdefault(word.lower, noun)
    return next((found[preposition] for preposition in ADDRESSING if preposition in found), None)


def _can_be_asked(noun: Word) -> bool:
    is_request = noun.lower in lexicon.ASKED_FOR or noun.lemma in lexicon.PRESS | PHONES | {"number", "line"}
    return noun.is_noun and not is_request and noun.entity not in {"CARDINAL", "DATE", "TIME"}


def _reached(passage: Passage, verb: Word) -> _Finding | None:
    """Read "could not be reached for comment"."""
    subject = passage.subject(verb)
    is_passive = bool(passage.children(verb, "auxpass")) and is_negated(passage, verb)
    if not is_passive or subject is None or subject.lemma in NEVER_SPEAKERS:
        return None
    behind = [child for child in passage.children(verb, "prep") if child.index > verb.index]
    asked = tuple(
        each
        for preposition in behind
        for thing in passage.children(preposition, "pobj")
        if thing.lower in lexicon.ASKED_FOR | PHONES
        for each in (preposition, thing)
    )
    is_person = subject.entity in {"PERSON", "ORG"} or subject.lower in {"he", "she", "they", "who"}
    return _finding(passage, verb, asked, is_sure=True) if asked or (is_person and not behind) else None


def _no_answer(passage: Passage, noun: Word) -> _Finding | None:
    """Read "had no comment", "gave no details", "there was no immediate response from X"."""
    verb = passage.head(noun)
    is_none = any(child.lower == "no" for child in passage.children(noun, "det", "neg"))
    if not is_none or noun.index < verb.index:
        return None
    if verb.lemma == "be" and passage.children(verb, "expl") and noun.lemma in {"comment", "response", "reaction"}:
        return _from_nobody(passage, verb, noun)
    known = lexicon.HAD if verb.lemma == "have" else lexicon.ANSWERS
    is_given = verb.lemma in lexicon.GIVING - {"release", "issue"} and noun.lemma in known and noun.dep == "dobj"
    is_sure = noun.lemma == "comment"
    if not is_given or verb.tag == "VB":
        return None
    return _finding(passage, verb, noun_group(passage, noun), is_sure=is_sure)


def _from_nobody(passage: Passage, verb: Word, noun: Word) -> _Finding | None:
    """Read "there was no comment from X"."""
    hosts = (*passage.children(noun, "prep"), *passage.children(verb, "prep"))
    senders = [thing for each in hosts if each.lower in {"from", "by"} for thing in passage.children(each, "pobj")]
    if not senders:
        return None
    cue = (*passage.children(verb, "expl"), verb, *noun_group(passage, noun))
    return _Finding(verb=verb, cue=cue, speaker=senders[0], is_sure=True)


def _unavailable(passage: Passage, word: Word) -> _Finding | None:
    """Read "was not available for comment"."""
    verb = passage.head(word)
    is_lacking = word.lemma in lexicon.LACKING or is_negated(passage, verb) or is_negated(passage, word)
    behind = tuple(
        each
        for preposition in passage.children(word, "prep")
        for thing in passage.children(preposition, "pobj")
        if thing.lower in lexicon.ASKED_FOR
        for each in (preposition, thing)
    )
    behind = behind or tuple(child for child in passage.children(word, "xcomp") if child.lemma == "comment")
    if not is_lacking or not behind or verb.lemma != "be":
        return None
    return _finding(passage, verb, (word, *behind), is_sure=True)


def _unwilling(passage: Passage, word: Word) -> _Finding | None:
    """Read "was unwilling to comment", "was not prepared to say whether"."""
    verb = passage.head(word)
    is_against = word.lemma in lexicon.RELUCTANT or is_negated(passage, verb)
    if not is_against or verb.lemma != "be":
        return None
    manner = Manner.UNABLE if word.lemma in {"unable", "able"} else Manner.REFUSED
    for child in passage.children(word, "xcomp"):
        answer = withheld(passage, child, manner)
        if answer is not None:
            return _finding(passage, verb, (word, *passage.children(child, "aux"), *answer))
    return None


def _closed(passage: Passage, word: Word) -> _Finding | None:
    """Read "remained tight-lipped", "stayed silent on whether"."""
    verb = passage.head(word)
    is_about = any(child.lower in {"on", "about", "over"} for child in passage.children(word, "prep"))
    is_closed = word.lemma in lexicon.CLOSED or (word.lemma == "silent" and is_about)
    is_kept = verb.lemma in {"be", "keep", "remain", "stay"} and not is_negated(passage, verb)
    return _finding(passage, verb, passage.words[word.left : word.index + 1]) if is_closed and is_kept else None


def _referred(passage: Passage, verb: Word) -> _Finding | None:
    """Read "referred questions to X"."""
    to = any(child.lower == "to" for child in passage.children(verb, "prep", "dative"))
    for thing in objects(passage, verb):
        is_asked = thing.lemma in lexicon.QUESTIONS | lexicon.PRESS | {"call", "comment"} or is_message(passage, thing)
        to_others = to or any(child.lower == "to" for child in passage.children(thing, "prep"))
        if is_asked and to_others and not passage.children(verb, "auxpass", "nsubjpass"):
            return _finding(passage, verb, noun_group(passage, thing))
    return None


def _dodged(passage: Passage, verb: Word) -> _Finding | None:
    """Read "dodged questions", "ignored requests for comment"."""
    if not _is_done(passage, verb) or verb.tag == "VBG":
        return None
    for thing in objects(passage, verb):
        if thing.lemma in lexicon.QUESTIONS or (thing.lemma == "request" and asks_for_words(passage, thing)):
            return _finding(passage, verb, noun_group(passage, thing))
    return None


def _failed(passage: Passage, verb: Word) -> _Finding | None:
    """Read "failed to return calls"; "failed to explain" is criticism."""
    for child in passage.children(verb, "xcomp"):
        is_reply = child.lemma in lexicon.RESPONDING | lexicon.RETURNING and not is_negated(passage, verb)
        answer = withheld(passage, child, Manner.NOT_DONE) if is_reply else None
        if answer:
            return _finding(passage, verb, (*passage.children(child, "aux"), *answer), is_sure=True)
    return None


def _refrained(passage: Passage, verb: Word) -> _Finding | None:
    """Read "refrained from commenting", "avoided answering questions"."""
    if is_negated(passage, verb):
        return None
    origins = passage.children(verb, "prep")
    gerunds = (*passage.children(verb, "xcomp"), *(each for one in origins for each in passage.children(one, "pcomp")))
    for gerund in gerunds:
        answer = withheld(passage, gerund, Manner.NOT_DONE) if gerund.tag == "VBG" else None
        if answer:
            return _finding(passage, verb, (*(one for one in origins if one.lower == "from"), *answer))
    return None


Finder = Callable[[Passage, Word], _Finding | None]


def _either(*finders: Finder) -> Finder:
    def find(passage: Passage, word: Word) -> _Finding | None:
        return next((found for each in finders for found in (each(passage, word),) if found), None)

    return find


def _finders() -> dict[str, Finder]:
    listed: tuple[tuple[frozenset[str], Finder], ...] = (
        (lexicon.DECLINING, _declined),
        (lexicon.COMMENTING | lexicon.SAYING | lexicon.DISCLOSING | lexicon.GIVING | lexicon.SPEAKING, _unsaid),
        (lexicon.ANSWERING | lexicon.RESPONDING | lexicon.RETURNING, _unsaid),
        (lexicon.RETURNING | lexicon.RESPONDING | lexicon.FRUITLESS | {"go", "be", "remain"}, _passive_answer),
        (frozenset({"contact", "reach"}), _reached),
        (lexicon.ANSWERS, _no_answer),
        (lexicon.WANTING | lexicon.LACKING, _unavailable),
        (lexicon.RELUCTANT | lexicon.WILLING, _unwilling),
        (lexicon.CLOSED | {"silent"}, _closed),
        (lexicon.REFERRING, _referred),
        (lexicon.DODGING, _dodged),
        (frozenset({"fail"}), _failed),
        (frozenset({"refrain", "avoid"}), _refrained),
    )
    table: dict[str, Finder] = {}
    for lemmas, finder in listed:
        for lemma in lemmas:
            table[lemma] = _either(table[lemma], finder) if lemma in table else finder
    return table


FINDERS = _finders()
