"""Find credentials: the words beside a name that say why somebody is asked.

Appositions behind ("Jane Roe, professor of law at ...,"), titles before ("Treasury secretary Jane Roe"), and relative
clauses ("who leads the inquiry").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from onrecord.domain.spans import Span
from onrecord.extract.lexicon import nouns, verbs
from onrecord.extract.lexicon.people import COURTESY, CREDENTIAL_VERBS, RELATIVE, ROLES
from onrecord.extract.words import Passage, Word

# An organisation behind its preposition: small words, then a capital; up to the next comma or relative clause.
_SMALL_WORDS = r"(?:(?!(?:of|at|for|with|from|in|who|which|that)\b)[a-z][\w-]*\s+){0,8}?"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_OBJECT = rf"\s+{_SMALL_WORDS}((?:the\s+)?(?!{_MONTHS})[A-Z][^,;()]*?)(?=$|[,;()]|\s+(?:who|which|that|where)\b)"
# "professor OF law AT the university": the organisation goes with the most telling preposition.
AFFILIATIONS = (re.compile(rf"\b(?:at|with){_OBJECT}"), re.compile(rf"\b(?:of|for|in|from){_OBJECT}"))
ARTICLE = re.compile(r"^(?:a|an|the|one of)\s+", re.IGNORECASE)
# From this rank on a credential is a clause, and has neither role nor affiliation.
CLAUSE_RANK = 2
LASTING = re.compile(r"\b(?:since|until|years|months|decades?|for (?:a|the) long time|career|always)\b")
NAMING = re.compile(r",?\s+who\b[^,]*\b(?:identified|named?|names|surname)\b.*$", re.DOTALL)
# An apposition of more words is no credential any more.
LONGEST = 40
# Its role stands among its first words.
ROLE_REACH = 6
CLOSING = frozenset({",", ";", ".", ":", "(", "–", "—", "--", '"', "“", "”"})
HYPHENS = frozenset({"-", "\N{NON-BREAKING HYPHEN}"})
# A title is no longer than this, in words.
LONGEST_TITLE = 10
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
OWNERS = frozenset({"her", "his", "its", "their"})
ARTICLES = frozenset({"a", "an", "the"})
# These stand before the noun that a phrase is about.
INNER = frozenset({"poss", "compound", "nmod", "amod"})
# Places and ages stand behind names too.
NO_CREDENTIAL = frozenset({"DATE", "GPE", "CARDINAL", "TIME"})
NO_CREDENTIAL_VERBS = verbs.SPEECH_CLAUSE | verbs.STANCE_CLAUSE | verbs.NON_RESPONSE


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """The words of a credential, in parts."""

    span: Span
    text: str
    role: str | None
    affiliation: str | None
    rank: int
    """0 for an apposition, 1 for a title, 2 for a relative clause, 3 for one that is less telling."""

    @property
    def worth(self) -> tuple[int, bool, int, Span]:
        """Give what to sort credentials by, the most telling first: "Corvane's chief" goes before "his counterpart"."""
        is_relative = self.text.split()[0].lower() in OWNERS
        return self.rank, is_relative, -len(self.span), self.span

    @classmethod
    def of(cls, text: str, span: Span, rank: int) -> "Credential":
        """Make a credential of the words at a span."""
        if span.of(text).count("(") > span.of(text).count(")") and text.startswith(")", span.end):
            span = Span(span.start, span.end + 1)
        words = " ".join(span.of(text).split())
        role, affiliation = divided(words) if rank < CLAUSE_RANK else (None, None)
        return cls(span=span, text=words, role=role, affiliation=affiliation, rank=rank)


def divided(credential: str) -> tuple[str | None, str | None]:
    """Divide a credential into role and affiliation; None for what it does not have."""
    for pattern in AFFILIATIONS:
        match = pattern.search(credential)
        if match:
            return ARTICLE.sub("", credential[: match.start()]).strip(" ,") or None, match.group(1).strip()
    return ARTICLE.sub("", credential).strip() or None, None


def credentials_of(passage: Passage, head: Word, name: Span, *, is_person: bool) -> tuple[Credential, ...]:
    """Find the credentials of a name whose last word is `head`, the best first."""
    found = [(rank, span) for rank, span in _relative_clauses(passage, head, is_person=is_person)]
    if is_person:
        appositions = list(_appositions(passage, head, name)) or list(_set_off(passage, name))
        found += [(0, span) for span in appositions or _set_before(passage, name)]
        found += [(1, span) for span in _title(passage, name)]
    outside = [pair for pair in sorted(found) if not pair[1].overlaps(name)]
    return tuple(Credential.of(passage.text, _without_naming(passage.text, span), rank) for rank, span in outside)


def _without_naming(text: str, span: Span) -> Span:
    """Leave out how somebody is named: "a nurse who would give only her first name"."""
    naming = NAMING.search(span.of(text))
    return Span(span.start, span.start + naming.start()) if naming and naming.start() else span


def _appositions(passage: Passage, head: Word, name: Span) -> Iterator[Span]:
    for child in passage.children(head, "appos"):
        is_role = child.tag == "NN" or child.lower in ROLES or child.lemma in nouns.PEOPLE
        if is_role and child.entity not in NO_CREDENTIAL and child.right - child.left <= LONGEST:
            yield _bounded(passage, child)
    governor = passage.head(head)
    # "The minister, Jane Roe, said": the name is itself the apposition.
    is_name = governor.lemma in {"name", "surname"}
    if head.dep == "appos" and not is_name and (governor.pos == "NOUN" or governor.lower in ROLES):
        end = min(passage.words[head.left].start, name.start)
        before = passage.trimmed(passage.words[governor.left].start, end, ", ")
        if before and passage.words[governor.left].lower not in RELATIVE:
            yield before


def _set_before(passage: Passage, name: Span) -> Iterator[Span]:
    """Find a role with its article or owner that a comma parts from the name: "the ferry's captain, Sgt. Jane Roe,"."""
    words = [word for word in passage.words if word.start < name.start]
    while words and (words[-1].text == "." or f"{words[-1].lower.strip('.')}." in COURTESY | ROLES):
        words.pop()
    behind = next((word for word in passage.words if word.start >= name.end), None)
    if not words or words[-1].text != "," or (behind is not None and behind.text not in CLOSING):
        return
    phrase = list(takewhile(lambda word: word.text not in CLOSING, reversed(words[:-1])))[::-1]
    clause = next((place for place, word in enumerate(phrase) if word.lower in RELATIVE), len(phrase))
    verbs_before = [place for place, word in enumerate(phrase[:clause]) if word.is_verb]
    phrase = phrase[verbs_before[-1] + 1 :] if verbs_before else phrase
    place = next((place for place, word in enumerate(phrase) if word.lower in ARTICLES or word.dep == "poss"), None)
    if place is not None and phrase[place].lower not in RELATIVE and _has_role(phrase[place:]):
        yield Span(phrase[place].start, phrase[-1].end)


def _has_role(words: Sequence[Word]) -> bool:
    """Tell whether the noun that a phrase is about is a role."""
    noun = next((word for word in words if word.pos in {"NOUN", "PROPN"} and word.dep not in INNER), None)
    return noun is not None and (noun.lower in ROLES or noun.lemma in nouns.PEOPLE)


def _set_off(passage: Passage, name: Span) -> Iterator[Span]:
    """Find words of role that commas set off behind a name, where the parser has not seen an apposition."""
    behind = [word for word in passage.words if word.start >= name.end][: LONGEST + 4]
    if [word.text for word in behind[:3:2]] == [",", ","] and behind[1].pos == "NUM":
        behind = behind[2:]
    if not behind or behind[0].text != ",":
        return
    insertion = list(takewhile(lambda word: word.text not in CLOSING and word.tag not in FINITE, behind[1:]))
    has_role = any(word.lower in ROLES or word.lemma in nouns.PEOPLE for word in insertion[:ROLE_REACH])
    following = passage.after(insertion[-1]) if insertion else None
    if has_role and following is not None and following.text in CLOSING and insertion[0].lower not in RELATIVE:
        yield Span(insertion[0].start, insertion[-1].end)


def _bounded(passage: Passage, head: Word) -> Span:
    """Give an apposition up to a relative clause or a further apposition that is set off."""
    end = passage.words[head.right].end
    for word in passage.words[head.index + 1 : head.right + 1]:
        before = passage.before(passage.words[word.left])
        if word.dep in {"relcl", "appos"} and before is not None and before.text == ",":
            end = min(end, before.start)
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


def _relative_clauses(passage: Passage, head: Word, *, is_person: bool) -> Iterator[tuple[int, Span]]:
    for verb in passage.children(head, "relcl"):
        subject = passage.subject(verb)
        is_long = verb.right - verb.left > LONGEST
        if subject is None or subject.lower not in RELATIVE or is_long or passage.children(verb, "neg", "auxpass"):
            continue
        span = passage.trimmed(subject.end, passage.words[verb.right].end, ", ")
        if span and verb.lemma in CREDENTIAL_VERBS:
            yield 2, span
        elif span and is_person and verb.lemma not in NO_CREDENTIAL_VERBS and _is_lasting(passage, verb, span):
            yield 3, span


def _is_lasting(passage: Passage, verb: Word, span: Span) -> bool:
    """Tell whether a clause says what somebody does for long, and not what has happened: not "retired last year"."""
    has_auxiliary = bool(passage.children(verb, "aux"))
    is_present = verb.tag in {"VBZ", "VBP"} and verb.lemma != "be"
    is_work = verb.lemma != "be" and LASTING.search(span.of(passage.text)) is not None
    return (is_present and not has_auxiliary) or is_work
