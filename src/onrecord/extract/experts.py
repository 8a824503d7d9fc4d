"""Lead speakers back to experts: one per person, organisation, document or group of the article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from onrecord.domain.claims import Expert, ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.attributions import Attribution
from onrecord.extract.credentials import Credential, credentials_of
from onrecord.extract.lexicon import nouns, people
from onrecord.extract.names import Bearer, Name, Names, name_from
from onrecord.extract.speakers import NounPhrase, noun_phrases
from onrecord.extract.words import Passage, Word

# How far back a pronoun or "the group" looks for what it stands for, in characters: some four paragraphs.
REACH = 2_500
INTERVIEWING = frozenset({"interview", "consult", "contact", "quote", "speak", "talk", "survey"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "both", "its", "his", "her", "their"})
INDEFINITE = frozenset({"a", "an", "another", "one"})
PLURAL_TAGS = frozenset({"NNS", "NNPS"})


@dataclass(slots=True, kw_only=True)
class _Draft:
    """An expert while the text is still being read."""

    id: str
    kind: ExpertKind
    name: str
    named: bool
    bearer: Bearer | None = None
    gender: str = ""
    nouns: set[str] = field(default_factory=set)
    """Head nouns by which the text has called it."""
    mentions: set[Span] = field(default_factory=set)
    credentials: list[Credential] = field(default_factory=list)
    last: int = -1
    """Offset of the last mention."""

    def finished(self) -> Expert:
        credentials = sorted(self.credentials, key=lambda each: (each.rank, -len(each.span), each.span))
        best = credentials[0] if credentials else None
        affiliation = next((each.affiliation for each in credentials if each.affiliation), None)
        return Expert(
            id=self.id,
            name=self.bearer.fullest if self.bearer and self.named else self.name,
            kind=self.kind,
            named=self.named,
            credential=best.text if best else None,
            role=best.role if best else None,
            affiliation=affiliation,
            credential_spans=tuple(sorted({each.span for each in credentials})),
            mentions=tuple(sorted(self.mentions)),
        )


class Cast:
    """The experts of one article, gathered claim by claim in order of the text."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Read the names of the whole article first: a surname may come before its full name."""
        self._names = Names(passages)
        self._drafts: list[_Draft] = []

    def experts(self) -> tuple[Expert, ...]:
        """List the experts found so far."""
        return tuple(draft.finished() for draft in self._drafts)

    def experts_of(self, attribution: Attribution) -> tuple[str, ...]:
        """Find the ids of the experts that a speaker stands for, each once."""
        found = [draft for phrase in attribution.speaker for draft in self._resolved(phrase)]
        return tuple(dict.fromkeys(draft.id for draft in found))

    def _resolved(self, phrase: NounPhrase) -> list[_Draft]:
        head = phrase.head
        if head.lower in people.PRONOUNS or head.lower in {"all", "both"}:
            drafts = self._of_pronoun(phrase)
        elif named := self._name_of(phrase):
            drafts = [self._of_name(phrase, named)]
        elif drafts := self._interviewed(phrase):
            pass
        else:
            drafts = [self._of_definite(phrase) or self._of_unnamed(phrase)]
        for draft in drafts:
            draft.mentions.add(phrase.span)
            draft.last = phrase.span.start
        return drafts

    def _name_of(self, phrase: NounPhrase) -> Name | None:
        head, passage = phrase.head, phrase.passage
        for child in (head, *passage.children(head, "appos")):
            words = _name_words(passage, child, phrase if child == head else None)
            if words:
                kind = _kind_of_name(words)
                name = name_from(passage, words, kind)
                if name is not None and (child == head or kind is ExpertKind.PERSON):
                    return name
        return None

    def _of_name(self, phrase: NounPhrase, name: Name) -> _Draft:
        bearer = self._names.at(name.span) or self._names.find(name.text) or self._names.add(name)
        draft = next((each for each in self._drafts if each.bearer is bearer), None)
        if draft is None:
            draft = self._add(bearer.kind, name.text, named=bearer.kind is not ExpertKind.GROUP, bearer=bearer)
            self._gather_credentials(draft, bearer, phrase.passage)
        draft.credentials += _beside(phrase.passage, name.span, draft)
        draft.gender = draft.gender or name.gender or _gender_of_role(draft)
        draft.mentions.add(name.span)
        return draft

    def _gather_credentials(self, draft: _Draft, bearer: Bearer, passage: Passage) -> None:
        for name in bearer.names:
            if passage.span.contains(name.span):
                draft.credentials += _beside(passage, name.span, draft)

    def _interviewed(self, phrase: NounPhrase) -> list[_Draft]:
        """Find who "the experts we spoke to" are: all people quoted so far."""
        head, passage = phrase.head, phrase.passage
        asked = any(clause.lemma in INTERVIEWING for clause in passage.children(head, "relcl", "acl"))
        if head.tag not in PLURAL_TAGS or not asked:
            return []
        return [draft for draft in self._drafts if draft.kind is ExpertKind.PERSON and draft.named]

    def _of_pronoun(self, phrase: NounPhrase) -> list[_Draft]:
        word = phrase.head.lower
        if word in people.MALE | people.FEMALE:
            gender = "m" if word in people.MALE else "f"
            draft = self._latest(phrase, lambda each: each.kind is ExpertKind.PERSON and each.gender in {"", gender})
            draft = self._of_subject(phrase, draft, gender) or draft
            if draft is None:
                return []
            draft.gender = gender
            return [draft]
        if word in people.NEUTRAL:
            draft = self._latest(phrase, lambda each: each.kind in {ExpertKind.ORGANIZATION, ExpertKind.DOCUMENT})
            return [draft] if draft else []
        return self._joint(phrase) or self._plural(phrase)

    def _joint(self, phrase: NounPhrase) -> list[_Draft]:
        """All of those who are the subject of the clause before: "X and Y could not agree, but all said"."""
        passage, head = phrase.passage, phrase.head
        for verb in passage.ancestors(head):
            subject = passage.subject(verb)
            if subject is not None and subject != head and subject.lower not in people.PRONOUNS:
                together = noun_phrases(passage, subject)
                drafts = [draft for each in together for draft in self._resolved(each)]
                return list({draft.id: draft for draft in drafts}.values())
        return []

    def _plural(self, phrase: NounPhrase) -> list[_Draft]:
        draft = self._latest(phrase, lambda each: each.kind in {ExpertKind.GROUP, ExpertKind.ORGANIZATION})
        return [draft] if draft else []

    def _of_subject(self, phrase: NounPhrase, latest: _Draft | None, gender: str) -> _Draft | None:
        """Prefer a person who has since been the subject of a clause of the reporter's own."""
        floor = max(latest.last if latest else 0, phrase.span.start - REACH)
        for name, bearer in reversed(self._names.mentions):
            if not floor < name.span.start < phrase.span.start or bearer.kind is not ExpertKind.PERSON:
                continue
            if name.is_subject and name.gender in {"", gender} and not _is_quoted(phrase.passage, name.span):
                known = next((each for each in self._drafts if each.bearer is bearer), None)
                if known is not None and known.gender not in {"", gender}:
                    continue
                return known or self._add(bearer.kind, bearer.fullest, named=True, bearer=bearer)
        return None

    def _latest(self, phrase: NounPhrase, fits: Callable[[_Draft], bool]) -> _Draft | None:
        floor = phrase.span.start - REACH
        near = [draft for draft in self._drafts if fits(draft) and floor < draft.last <= phrase.span.start]
        return max(near, key=lambda draft: draft.last, default=None)

    def _of_definite(self, phrase: NounPhrase) -> _Draft | None:
        """Lead "the group", "the minister" back to who was called so, or whose name ends so."""
        head = phrase.head
        if phrase.words[0].lower not in DEFINITE:
            return None
        if head.tag in PLURAL_TAGS:
            return None
        bearer = self._names.called(head.lower)
        if bearer is not None:
            known = next((each for each in self._drafts if each.bearer is bearer), None)
            return known or self._add(bearer.kind, bearer.fullest, named=True, bearer=bearer)
        called = self._latest(phrase, lambda each: head.lemma in each.nouns or _has_role(each, head.lemma))
        if called is not None:
            return called
        if head.lemma in nouns.ORGANISATIONS:
            return self._latest(phrase, lambda each: each.kind is ExpertKind.ORGANIZATION)
        return None

    def _of_unnamed(self, phrase: NounPhrase) -> _Draft:
        head = phrase.head
        kind = _kind_of_noun(head)
        for draft in self._drafts:
            if not draft.named and draft.kind is kind and head.lemma in draft.nouns and head.tag in PLURAL_TAGS:
                return draft
        draft = self._add(kind, " ".join(phrase.text.split()), named=False)
        draft.nouns.add(head.lemma)
        return draft

    def _add(self, kind: ExpertKind, name: str, *, named: bool, bearer: Bearer | None = None) -> _Draft:
        draft = _Draft(id=f"e{len(self._drafts) + 1}", kind=kind, name=name, named=named, bearer=bearer)
        self._drafts.append(draft)
        return draft


def _name_words(passage: Passage, head: Word, phrase: NounPhrase | None) -> list[Word]:
    """List the words of the name that ends in `head`; empty where that is no name."""
    if head.pos != "PROPN" and head.entity not in {"PERSON", "ORG"}:
        return []
    left = phrase.words[0].index if phrase and phrase.words else head.left
    words: list[Word] = []
    for index in range(head.index, left - 1, -1):
        word = passage.words[index]
        if head.entity == "PERSON" and word.entity != "PERSON" and words:
            break
        if word.pos not in {"PROPN", "ADP", "DET", "CCONJ", "NUM", "PART", "NOUN", "ADJ", "PUNCT"}:
            break
        if word.text[0].islower() and word.pos in {"NOUN", "ADJ"} and not word.entity:
            break
        words.insert(0, word)
    if phrase:
        tail = [
            word
            for word in phrase.words
            if word.index > head.index and word.entity and word.entity == head.entity != "PERSON"
        ]
        words += tail
    return words


def _kind_of_name(words: Sequence[Word]) -> ExpertKind:
    head = words[-1]
    labels = {word.entity for word in words}
    if "PERSON" in labels:
        return ExpertKind.PERSON
    if "NORP" in labels and head.tag in PLURAL_TAGS:
        return ExpertKind.GROUP
    if labels & {"ORG", "GPE", "FAC"} or head.lower in nouns.ORGANISATIONS or head.text.isupper():
        return ExpertKind.ORGANIZATION
    return ExpertKind.GROUP if head.tag == "NNPS" else ExpertKind.PERSON


def _kind_of_noun(head: Word) -> ExpertKind:
    if head.lemma in nouns.DOCUMENTS:
        return ExpertKind.DOCUMENT
    if head.lemma in nouns.ORGANISATIONS and head.tag not in PLURAL_TAGS:
        return ExpertKind.ORGANIZATION
    return ExpertKind.GROUP


def _beside(passage: Passage, name: Span, draft: _Draft) -> list[Credential]:
    words = passage.words_in(name)
    if not words:
        return []
    inside = {word.index for word in words}
    head = next((word for word in words if word.head not in inside), words[-1])
    found = credentials_of(passage, head, name)
    # Of an organisation a title before the name is part of a sentence, not a role.
    return [each for each in found if draft.kind is ExpertKind.PERSON or each.rank]


def _has_role(draft: _Draft, noun: str) -> bool:
    return any(noun in (credential.role or credential.text).lower().split() for credential in draft.credentials)


def _gender_of_role(draft: _Draft) -> str:
    roles = " ".join(credential.text.lower() for credential in draft.credentials)
    if "woman" in roles or "actress" in roles or "mother" in roles:
        return "f"
    return "m" if any(word.endswith("man") and word != "woman" for word in roles.split()) else ""


def _is_quoted(passage: Passage, span: Span) -> bool:
    return passage.quotation_at(span.start) is not None
