"""Find reporting clauses that are set into a sentence between commas.

"X, she said on Friday, Y"; "X, council data show." Read off the words and their order alone: the parser joins such a
clause to the sentence around it in many ways, and takes "records show" for a noun. What stands on both sides of it is
what is said.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.domain.spans import Span
from onrecord.extract.lexicon import nouns, verbs
from onrecord.extract.words import Passage, Word

# Set in between commas, these say something; others of their kind more often go on with a list of verbs.
INSERTED = (verbs.SPEECH_CLAUSE | verbs.INSERTED_STANCE | verbs.OF_THINGS) - {"ask", "allow", "answer", "find"}
# The same words can be nouns, and the tagger then takes them for these.
MISTAKEN = frozenset({"say", "says", "show", "shows", "suggest", "suggests"})
# "says Quill".
INVERTED = frozenset({"add", "argue", "claim", "conclude", "explain", "insist", "note", "observe", "say", "write"})
DELIMITERS = frozenset({",", "—", "–", "--", ";"})
DASHES = frozenset({"—", "–", "--"})
# What can make up "two engineers who read it" and "on Friday in a letter".
PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "ADP", "PART", "ADV", "AUX", "SYM", "CCONJ", "PUNCT"})
RELATIVE = frozenset({"who", "whom", "whose", "which", "that"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
# A reporting clause has no more words between its commas.
LONGEST = 24
# "most of whom": so far from the comma stands the word that makes a clause relative.
RELATIVE_REACH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Insertion:
    """A reporting clause between commas."""

    first: int
    """Index of its first word in the passage."""
    last: int
    """Index of its last word."""
    is_inverted: bool = False
    """True for "said Quill", behind which an apposition may come."""


def find_insertion(passage: Passage, verb: Word) -> Insertion | None:
    """Read the words between two commas as the reporting clause of `verb`; None where they are none."""
    if not _can_report(passage, verb):
        return None
    first, last = _between(passage, verb)
    if first == 0 or not _is_inserted(passage, first, last):
        return None
    words = passage.words
    before, behind = words[first : verb.index], words[verb.index + 1 : last + 1]
    if _is_mistaken(verb) and not _is_plural_source(before):
        return None
    if before:
        return Insertion(first=first, last=last) if _is_speaker_first(before, behind, verb) else None
    return Insertion(first=first, last=last, is_inverted=True) if _is_inverted(passage, behind, verb) else None


def _can_report(passage: Passage, verb: Word) -> bool:
    if verb.pos != "VERB":
        return verb.lower in MISTAKEN
    helpers = {helper.lemma for helper in passage.children(verb, "aux", "auxpass")}
    is_finite = verb.tag in FINITE or "have" in helpers
    is_attribute = verb.dep == "relcl" or passage.children(verb, "auxpass", "nsubjpass")
    return verb.lemma in INSERTED and is_finite and not is_attribute


def _between(passage: Passage, verb: Word) -> tuple[int, int]:
    """Go from the verb to the nearest commas of its sentence, or to the end of that."""
    words, first, last = passage.words, verb.index, verb.index
    while first > max(0, verb.index - LONGEST) and words[first - 1].text not in DELIMITERS:
        first -= 1
    while (
        last + 1 < len(words) and words[last + 1].sentence == verb.sentence and words[last + 1].text not in DELIMITERS
    ):
        last += 1
    while last > verb.index and (words[last].pos in {"PUNCT", "SPACE"}):
        last -= 1
    return first, last


def _is_inserted(passage: Passage, first: int, last: int) -> bool:
    """Tell whether commas stand around, no quotation is in it or ends in front, and a statement is around it."""
    words = passage.words
    sentence = words[first].sentence
    if words[first - 1].text not in DELIMITERS or words[first - 1].sentence != sentence or last - first > LONGEST:
        return False
    if any(each.span.overlaps(Span(words[max(0, first - 2)].start, words[last].end)) for each in passage.quotations):
        return False
    opened = next((each for each in passage.quotations if each.span.start > words[last].end), None)
    gap = passage.text[words[last].end : opened.span.start].strip() if opened else ""
    # She rose and, he said, "Sit down": a quotation that is a sentence of its own has nothing in front.
    if opened and gap in {",", ":"} and not opened.inner.of(passage.text)[0].islower():
        return False
    outside = (word for word in sentence_words(passage, words[first]) if not first <= word.index <= last)
    return any(word.tag in FINITE or word.tag == "VB" for word in outside)


def sentence_words(passage: Passage, word: Word) -> Sequence[Word]:
    """List the words of the sentence of a word."""
    return passage.words_in(passage.sentence_of(word))


def _is_mistaken(verb: Word) -> bool:
    return verb.pos != "VERB"


def _is_plural_source(words: Sequence[Word]) -> bool:
    """Tell whether "records", "villagers of Orrindale" can have "show" or "say" behind them."""
    plural = [word for word in words if word.tag in {"NNS", "NNPS", "PRP"}]
    return any(word.lemma in nouns.DOCUMENTS | nouns.PEOPLE | {"datum", "they"} for word in plural)


def _is_speaker_first(before: Sequence[Word], behind: Sequence[Word], verb: Word) -> bool:
    """Read "she said", "two engineers who read it told the paper"."""
    nominal = [word for word in before if word.is_noun or word.tag == "DT"]
    if not nominal or before[0].lower in RELATIVE or before[0].pos in {"CCONJ", "SCONJ", "ADP"}:
        return False
    return _is_phrase(before) and _is_circumstance(behind, verb)


def _is_inverted(passage: Passage, behind: Sequence[Word], verb: Word) -> bool:
    """Read "says Quill"."""
    subject = passage.subject(verb)
    if not behind or verb.lemma not in INVERTED or (subject is not None and subject.index < verb.index):
        return False
    is_nominal = behind[0].pos in {"PROPN", "DET", "PRON", "NOUN", "ADJ"} and behind[0].lower not in RELATIVE
    is_clause = any(word.tag in FINITE for word in behind) and not any(word.lower in RELATIVE for word in behind)
    return is_nominal and not is_clause and _is_phrase(behind) and any(word.is_noun for word in behind)


def _is_phrase(words: Sequence[Word]) -> bool:
    """Tell whether words are a noun phrase; a verb may stand behind "who" or as a participle."""
    seen_relative = False
    for word in words:
        seen_relative = seen_relative or word.lower in RELATIVE
        if word.pos not in PHRASE and not (seen_relative or word.tag in {"VBN", "VBG"}):
            return False
        if word.tag in FINITE and word.lemma != "have" and not seen_relative:
            return False
    return True


def _is_circumstance(words: Sequence[Word], verb: Word) -> bool:
    """Tell whether what stands behind the verb is to whom, when or where it was said, not what."""
    if not words:
        return True
    if any(word.tag in FINITE or word.lower == "that" for word in words) or not _is_phrase(words):
        return False
    first = words[0]
    is_time = first.entity in {"DATE", "TIME"} or first.tag == "RB"
    return verb.lemma in verbs.TELLING or is_time or first.pos == "ADP"


def content_around(passage: Passage, insertion: Insertion) -> list[Span]:
    """Give what stands in front of an inserted clause and what goes on behind it, in its sentence."""
    words = passage.words
    sentence = passage.sentence_of(words[insertion.first])
    opening = words[insertion.first - 1]
    start, is_aside = _start(passage, insertion, sentence.start)
    spans = [Span(start, opening.start)] if start < opening.start else []
    behind = [word for word in words[insertion.last + 1 :] if word.end <= sentence.end]
    if behind and behind[0].text in DELIMITERS - {";"} and _goes_on(insertion, behind[1:]):
        closers = DASHES | {";"} if is_aside else frozenset({";"})
        end = next((word.start for word in behind[1:] if word.text in closers), sentence.end)
        end = min([end, *(each.span.start for each in passage.quotations if _is_next(passage, each.span, behind[0]))])
        spans.append(Span(behind[0].end, max(end, behind[0].end + 1)))
    return spans


def _is_next(passage: Passage, quotation: Span, comma: Word) -> bool:
    """Tell whether a quotation behind the clause is a sentence of its own."""
    gap = passage.text[comma.end : max(comma.end, quotation.start)].rstrip()
    return quotation.start > comma.end and gap.endswith((".", "?", "!"))


def _start(passage: Passage, insertion: Insertion, start: int) -> tuple[int, bool]:
    """Find where the clause around begins, and whether it is an aside behind a dash."""
    seen_verb = False
    for word in reversed(passage.words[: insertion.first - 1]):
        if word.start < start:
            break
        seen_verb = seen_verb or word.tag in FINITE
        if word.text in {";", ":"} or (word.text in DASHES and not seen_verb):
            return word.end, word.text in DASHES
        if word.text == "," and not seen_verb and _opens_relative(passage, word, insertion):
            return word.end, False
    return start, False


def _opens_relative(passage: Passage, comma: Word, insertion: Insertion) -> bool:
    """Read ", most of whom" in front of the clause."""
    following = passage.words[comma.index + 1 : min(comma.index + 1 + RELATIVE_REACH, insertion.first - 1)]
    return any(word.lower in RELATIVE and word.tag in {"WP", "WDT", "WP$"} for word in following)


def _goes_on(insertion: Insertion, words: Sequence[Word]) -> bool:
    """Tell whether words behind go on with what is said: neither "citing the report" nor "a senior fellow"."""
    if not words or (words[0].tag == "VBG" and words[0].lemma in verbs.SAYING_ALONG):
        return False
    return not insertion.is_inverted or words[0].pos in {"CCONJ", "SCONJ", "AUX", "VERB"}
