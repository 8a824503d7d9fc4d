"""Find credentials: the words beside a name that say why somebody is asked.

Appositions behind ("Jane Roe, professor of law at ...,"), titles before ("Treasury secretary Jane Roe"), relative
clauses ("who leads the inquiry"), affiliations ("of the Lakeside Fund"), and what the text says of a name's bearer
("Roe is director of ...").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import takewhile

from onrecord.domain.claims import Credential
from onrecord.domain.spans import Span
from onrecord.extract.credential_parts import (
    ARTICLES,
    ENDINGS,
    HYPHENS,
    affiliation_in,
    is_person_noun,
    is_role,
    parted,
)
from onrecord.extract.lexicon import verbs
from onrecord.extract.lexicon.organisations import NAME_ENDS
from onrecord.extract.lexicon.people import COURTESY, CREDENTIAL_VERBS, FORMER, KIN, OF_THE_MOMENT, RELATIVE, ROLES
from onrecord.extract.words import Passage, Word

LASTING = re.compile(r"\b(?:since|until|years|months|decades?|for (?:a|the) long time|career|always)\b")
NAMING = re.compile(r",?\s+who\b[^,]*\b(?:identified|named?|names|surname)\b.*$", re.DOTALL)
# An apposition of more words is no credential any more.
LONGEST = 40
# Its role stands among its first words.
ROLE_REACH = 6
CLOSING = frozenset({",", ";", ".", ":", "(", "–", "—", "--", '"', "“", "”"})
# A title is no longer than this, in words.
LONGEST_TITLE = 10
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OWNERS = frozenset({"her", "his", "its", "their"})
# These stand before the noun that a phrase is about.
INNER = frozenset({"poss", "compound", "nmod", "amod"})
# Places and ages stand behind names too.
NO_CREDENTIAL = frozenset({"DATE", "GPE", "CARDINAL", "TIME"})
ORGANISATIONS = frozenset({"ORG", "FAC"})
OF_AFFILIATION = frozenset({"of", "at", "with", "from"})
NO_CREDENTIAL_VERBS = verbs.SPEECH_CLAUSE | verbs.STANCE_CLAUSE | verbs.NON_RESPONSE


class Rank(IntEnum):
    """How telling a credential is by where it stands, the most telling first."""

    APPOSITION = 0
    TITLE = 1
    CLAUSE = 2
    AFFILIATION = 3
    OTHER = 4
    """An apposition that names no role: "part of a coalition"."""
    ASIDE = 5
    """What somebody has done for long, and other clauses that say little."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCredential:
    """The words of a credential where they stand, and what they are made of."""

    passage: Passage
    span: Span
    text: str
    rank: Rank
    parts: tuple[Credential, ...]
    """One, or more where the words tell of several roles."""

    @property
    def is_former(self) -> bool:
        """Tell whether all of it is past."""
        return all(part.former for part in self.parts)

    @property
    def main(self) -> Credential:
        """Give the part that tells most: the first that still holds."""
        return min(self.parts, key=lambda part: (part.former is not None, self._is_of_the_moment(part)))

    @property
    def role_words(self) -> frozenset[str]:
        """Give the words of its roles, in lower case; all words where it has none."""
        roles = [words for part in self.parts if (words := self.words_of(part.role))]
        return frozenset(" ".join(roles or [self.text]).lower().split())

    def words_of(self, span: Span | None) -> str | None:
        """Give the words at a part; None without one."""
        return " ".join(span.of(self.passage.text).split()) if span is not None else None

    @property
    def worth(self) -> tuple[bool, bool, bool, bool, int, int, Span]:
        """Give what to sort credentials by, the most telling first: "Corvane's chief" goes before "his counterpart"."""
        is_slight = self._is_of_the_moment(self.main)
        is_kin = self.rank < Rank.CLAUSE and not KIN.isdisjoint(self.role_words)
        return self.rank >= Rank.OTHER, is_kin, self.is_former, is_slight, self.rank, -len(self.span), self.span

    def _is_of_the_moment(self, part: Credential) -> bool:
        """Tell whether a role says little outside of the story: "its leader", "the bill's author", "a witness"."""
        words = part.span.of(self.passage.text).lower().split()
        role = (self.words_of(part.role) or "").lower().split()
        is_back = words[0] == "the" and words[1:] == role[:1]
        return words[0] in OWNERS or is_back or (bool(role) and role[-1] in OF_THE_MOMENT)

    @classmethod
    def of(cls, passage: Passage, span: Span, rank: Rank) -> "FoundCredential":
        """Make a credential of the words at a span."""
        text = passage.text
        if span.of(text).count("(") > span.of(text).count(")") and text.startswith(")", span.end):
            span = Span(span.start, span.end + 1)
        words = " ".join(span.of(text).split())
        return cls(passage=passage, span=span, text=words, rank=rank, parts=PARTING[rank](passage, span))


def _of_clause(passage: Passage, span: Span) -> tuple[Credential, ...]:
    """Part a clause: "previously worked as a clerk at the bank", "taught at Lakeside College until May"."""
    words = passage.words_in(span)
    past = next((word for word in words if word.lower in FORMER | {"until"}), None)
    place = next((place for place, word in enumerate(words[:-1]) if word.lower == "as" and place <= ROLE_REACH), None)
    if place is None:
        return (Credential(span=span, affiliation=affiliation_in(passage, span), former=_span(past)),)
    if past is None and place and words[place - 1].tag in {"VBD", "VBN"}:
        past = words[place - 1]
    inner = parted(passage, Span(words[place + 1].start, words[-1].end))[0]
    return (Credential(span=span, role=inner.role, affiliation=inner.affiliation, former=_span(past) or inner.former),)


def _span(word: Word | None) -> Span | None:
    return Span(word.start, word.end) if word is not None else None


def _of_affiliation(_passage: Passage, span: Span) -> tuple[Credential, ...]:
    return (Credential(span=span, affiliation=span),)


PARTING = {
    Rank.APPOSITION: parted,
    Rank.TITLE: parted,
    Rank.CLAUSE: _of_clause,
    Rank.AFFILIATION: _of_affiliation,
    Rank.OTHER: parted,
    Rank.ASIDE: _of_clause,
}


def credentials_of(passage: Passage, head: Word, name: Span, *, is_person: bool) -> tuple[FoundCredential, ...]:
    """Find the credentials of a name whose last word is `head`, the best first."""
    found = list(_relative_clauses(passage, head, is_person=is_person))
    if is_person:
        appositions = list(_appositions(passage, head, name))
        appositions = appositions or [(Rank.APPOSITION, span) for span in _set_off(passage, name)]
        found += appositions or [(Rank.APPOSITION, span) for span in _set_before(passage, name)]
        for child in passage.children(head, "appos"):
            found += _relative_clauses(passage, child, is_person=True)
        found += [(Rank.TITLE, span) for span in (*_title(passage, name), *_said_to_be(passage, head))]
        found += [(Rank.AFFILIATION, span) for span in (*_affiliation_behind(passage, name), *_owner(passage, name))]
    outside = [pair for pair in sorted(found) if not pair[1].overlaps(name)]
    return tuple(FoundCredential.of(passage, _without_naming(passage.text, span), rank) for rank, span in outside)


def _without_naming(text: str, span: Span) -> Span:
    """Leave out how somebody is named: "a nurse who would give only her first name"."""
    naming = NAMING.search(span.of(text))
    return Span(span.start, span.start + naming.start()) if naming and naming.start() else span


def _appositions(passage: Passage, head: Word, name: Span) -> Iterator[tuple[Rank, Span]]:
    for child in passage.children(head, "appos"):
        is_telling = child.tag == "NN" or is_role(child)
        if is_telling and child.entity not in NO_CREDENTIAL and child.right - child.left <= LONGEST:
            yield Rank.APPOSITION if is_person_noun(child) else Rank.OTHER, _bounded(passage, child)
    governor = passage.head(head)
    # "The minister, Jane Roe, said": the name is itself the apposition.
    is_name = governor.lemma in {"name", "surname"}
    if head.dep == "appos" and not is_name and (governor.pos == "NOUN" or governor.lower in ROLES):
        end = min(passage.words[head.left].start, name.start)
        before = passage.trimmed(passage.words[governor.left].start, end, ", ")
        if before and passage.words[governor.left].lower not in RELATIVE:
            yield Rank.APPOSITION, before


def _set_before(passage: Passage, name: Span) -> Iterator[Span]:
    """Find a role with its article or owner that a comma parts from the name: "the ferry's captain, Sgt. Jane Roe,"."""
    words = [word for word in passage.words if word.start < name.start]
    while words and (words[-1].text == "." or f"{words[-1].lower.strip('.')}." in COURTESY | ROLES):
        words.pop()
    behind = next((word for word in passage.words if word.start >= name.end), None)
    if not words or words[-1].text != ",":
        return
    phrase = list(takewhile(lambda word: word.text not in CLOSING, reversed(words[:-1])))[::-1]
    if behind is not None and behind.text not in CLOSING and not _is_fronted(passage, phrase):
        return
    clause = next((place for place, word in enumerate(phrase) if word.lower in RELATIVE), len(phrase))
    verbs_before = [place for place, word in enumerate(phrase[:clause]) if word.is_verb]
    phrase = phrase[verbs_before[-1] + 1 :] if verbs_before else phrase
    place = next((place for place, word in enumerate(phrase) if word.lower in ARTICLES or word.dep == "poss"), None)
    if place is not None and phrase[place].lower not in RELATIVE and _has_role(phrase[place:]):
        yield Span(phrase[place].start, phrase[-1].end)


def _is_fronted(passage: Passage, phrase: Sequence[Word]) -> bool:
    """Tell whether a phrase opens its sentence: "A former teacher, Roe said"."""
    before = passage.before(phrase[0]) if phrase else None
    is_first = bool(phrase) and (before is None or before.sentence != phrase[0].sentence)
    return is_first and phrase[0].lower in ARTICLES | FORMER and not any(word.tag in FINITE for word in phrase)


def _has_role(words: Sequence[Word]) -> bool:
    """Tell whether the noun that a phrase is about is a role."""
    noun = next((word for word in words if word.pos in {"NOUN", "PROPN"} and word.dep not in INNER), None)
    return noun is not None and is_role(noun)


def _set_off(passage: Passage, name: Span) -> Iterator[Span]:
    """Find words of role that commas set off behind a name, where the parser has not seen an apposition."""
    behind = [word for word in passage.words if word.start >= name.end][: LONGEST + 4]
    if [word.text for word in behind[:3:2]] == [",", ","] and behind[1].pos == "NUM":
        behind = behind[2:]
    if not behind or behind[0].text != ",":
        return
    insertion = list(takewhile(lambda word: word.text not in CLOSING and word.tag not in FINITE, behind[1:]))
    has_role = any(map(is_role, insertion[:ROLE_REACH]))
    following = passage.after(insertion[-1]) if insertion else None
    if has_role and following is not None and following.text in CLOSING and insertion[0].lower not in RELATIVE:
        yield Span(insertion[0].start, insertion[-1].end)


def _bounded(passage: Passage, head: Word) -> Span:
    """Give an apposition up to a relative clause or a further apposition that is set off."""
    end = passage.words[head.right].end
    behind = passage.after(passage.words[head.right])
    if passage.words[head.right].text in HYPHENS and behind is not None:
        # "dean of law and co-" "author of the study", as some parses have it.
        end = passage.words[behind.right].end
    for word in passage.words[head.index + 1 : head.right + 1]:
        before = passage.before(passage.words[word.left])
        is_past = word.dep == "relcl" and word.tag == "VBD"
        if word.dep in {"relcl", "appos"} and before is not None and (before.text == "," or is_past):
            end = min(end, before.start if before.text == "," else passage.words[word.left].start)
    return passage.trimmed(passage.words[head.left].start, end, ", ") or Span(head.start, head.end)


def _title(passage: Passage, name: Span) -> Iterator[Span]:
    """Find the role that stands before a name: "Treasury secretary", "Corvane co-founder and CEO"."""
    named = passage.words_in(name)
    words = [word for word in passage.words[: named[0].index] if word.sentence == named[0].sentence] if named else []
    while words and words[-1].lower in COURTESY:
        words.pop()
    title: list[Word] = []
    for word in reversed(words[-LONGEST_TITLE:]):
        if not (_is_of_title(passage, word, (*title, *named)) if title else _ends_title(passage, word)):
            break
        title.insert(0, word)
    while title and title[0].pos not in {"NOUN", "PROPN", "ADJ", "X", "VERB"}:
        title.pop(0)
    if any(word.lower in ROLES for word in title):
        yield Span(title[0].start, title[-1].end)


def _ends_title(passage: Passage, word: Word) -> bool:
    """Tell whether a title ends with a word: a role, or what a role is of ("Secretary of State")."""
    before = [each for each in (passage.before(word, distance) for distance in (1, 2)) if each]
    is_object = len(before) > 1 and before[0].lower in {"of", "for"} and before[1].lower in ROLES
    return word.lower in ROLES or (is_object and word.pos in {"NOUN", "PROPN"})


def _is_of_title(passage: Passage, word: Word, behind: Sequence[Word]) -> bool:
    """Tell whether a title, read backward from the name, goes on with a word."""
    following = behind[0]
    is_tight = word.end == following.start and (word.text in HYPHENS or following.text in HYPHENS)
    if is_tight or following.lower in {"of", "for"}:
        return True
    if word.lower in {"and", "&"}:
        before = passage.before(word)
        return before is not None and before.lower in ROLES and following.lower in ROLES
    if word.lower in {"of", "for"}:
        before = passage.before(word)
        return before is not None and before.lower in ROLES
    if word.lower in ROLES:
        return True
    is_noun = word.pos in {"NOUN", "PROPN", "ADJ", "NUM"} and word.entity not in {"DATE", "TIME"}
    return (is_noun or word.pos == "PART") and any(word.head in {each.index, each.head} for each in behind)


def _affiliation_behind(passage: Passage, name: Span) -> Iterator[Span]:
    """Find an organisation right behind a name: "Jane Roe of the Lakeside Fund"."""
    behind = [word for word in passage.words if word.start >= name.end][:LONGEST_TITLE]
    if not behind or behind[0].lower not in OF_AFFILIATION:
        return
    run = list(takewhile(_is_of_name, behind[1:]))
    while run and not run[-1].text[0].isupper():
        run.pop()
    labels = {word.entity for word in run if word.text[0].isupper()}
    is_mistaken = behind[0].lower == "of" and labels == {"PERSON"}
    is_body = labels & ORGANISATIONS or (run[-1:] and run[-1].lower in NAME_ENDS) or labels == {""}
    if run and (is_mistaken or (is_body and "PERSON" not in labels)):
        yield Span(run[0].start, run[-1].end)


def _is_of_name(word: Word) -> bool:
    return word.pos == "PROPN" or word.entity in ORGANISATIONS or word.lower in {"the", "of", "for", "and", "&"}


def _owner(passage: Passage, name: Span) -> Iterator[Span]:
    """Find the organisation whose a name is: "Corvane's Jane Roe"."""
    before = [word for word in passage.words if word.end <= name.start][-LONGEST_TITLE:]
    if before and before[-1].lower in ENDINGS:
        run = list(takewhile(lambda word: word.entity == "ORG", reversed(before[:-1])))
        if run:
            yield Span(run[-1].start, run[0].end)


def _said_to_be(passage: Passage, head: Word) -> Iterator[Span]:
    """Find what the text says a name's bearer is: "Roe, 48, has a dog and is director of the Lakeside Fund"."""
    verb = passage.head(head)
    if head.dep != "nsubj":
        return
    for each in (verb, *passage.children(verb, "conj")):
        if each is verb or passage.subject(each) is None:
            yield from _complement(passage, each)


def _complement(passage: Passage, verb: Word) -> Iterator[Span]:
    """Find the role behind "is"; what somebody was, or is not, is none."""
    if verb.lemma != "be" or verb.tag not in {"VBZ", "VBP"} or passage.children(verb, "neg"):
        return
    for child in passage.children(verb, "attr"):
        if is_role(child) and child.tag in {"NN", "NNP"} and child.index > verb.index:
            yield _bounded(passage, child)


def _relative_clauses(passage: Passage, head: Word, *, is_person: bool) -> Iterator[tuple[Rank, Span]]:
    for verb in passage.children(head, "relcl"):
        subject = passage.subject(verb)
        is_long = verb.right - verb.left > LONGEST
        if subject is None or subject.lower not in RELATIVE or is_long or passage.children(verb, "neg", "auxpass"):
            continue
        span = passage.trimmed(subject.end, passage.words[verb.right].end, ", ")
        if span is None:
            continue
        if verb.lemma == "be":
            yield from ((Rank.TITLE, role) for role in _complement(passage, verb))
        elif verb.lemma in CREDENTIAL_VERBS:
            yield Rank.CLAUSE, span
        elif is_person and verb.lemma not in NO_CREDENTIAL_VERBS and _is_lasting(passage, verb, span):
            yield Rank.ASIDE, span


def _is_lasting(passage: Passage, verb: Word, span: Span) -> bool:
    """Tell whether a clause says what somebody does for long, and not what has happened: not "retired last year"."""
    has_auxiliary = bool(passage.children(verb, "aux"))
    is_present = verb.tag in {"VBZ", "VBP"} and verb.lemma != "be"
    is_work = verb.lemma != "be" and LASTING.search(span.of(passage.text)) is not None
    return (is_present and not has_auxiliary) or is_work
