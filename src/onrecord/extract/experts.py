"""Lead speakers back to experts: one per person, organisation, document or group of the article."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.domain.claims import Expert, ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.attributions import Attribution
from onrecord.extract.credentials import Credential, credentials_of
from onrecord.extract.lexicon import nouns, people
from onrecord.extract.mentions import PARTITIVES, is_many, kind_of_noun, name_of
from onrecord.extract.names import Bearer, Name, Names
from onrecord.extract.speakers import NounPhrase, noun_phrases
from onrecord.extract.words import Passage, Word

# How far back a pronoun or "the group" looks for what it stands for, in characters: some four paragraphs.
REACH = 2_500
# How many names of somebody are looked at for credentials: what makes an expert is said early.
CREDENTIAL_NAMES = 12
INTERVIEWING = frozenset({"interview", "consult", "contact", "quote", "speak", "talk", "survey"})
PUBLISHING = frozenset({"make", "issue", "publish", "post", "release", "put"})
# "the experts VICE News interviewed": so far may the verb stand from its noun, in words.
INTERVIEW_REACH = 6
DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})
INDEFINITE = frozenset({"a", "an", "another"})
# Any organisation can be called so; a party is never "the ministry".
ANY_ORGANISATION = frozenset({"group", "organization", "organisation", "agency", "body", "institution", "watchdog"})
A_COMPANY = frozenset({"company", "firm", "business", "manufacturer", "maker", "startup"})


@dataclass(eq=False, slots=True, kw_only=True)
class _Draft:
    """An expert while the text is still being read."""

    id: str
    kind: ExpertKind
    name: str
    bearer: Bearer | None = None
    """Set for the named."""
    gender: str = ""
    nouns: set[str] = field(default_factory=set)
    """Head nouns by which the text has called it."""
    mentions: set[Span] = field(default_factory=set)
    credentials: dict[Span, Credential] = field(default_factory=dict)
    last: int = -1
    """Offset of the last mention."""

    @property
    def named(self) -> bool:
        return self.bearer is not None and self.kind is not ExpertKind.GROUP

    def finished(self) -> Expert:
        credentials = sorted(self.credentials.values(), key=lambda each: (each.rank, -len(each.span), each.span))
        best = credentials[0] if credentials else None
        return Expert(
            id=self.id,
            name=self.bearer.fullest if self.bearer else self.name,
            kind=self.kind,
            named=self.named,
            credential=best.text if best else None,
            role=best.role if best else None,
            affiliation=next((each.affiliation for each in credentials if each.affiliation), None),
            credential_spans=tuple(sorted(self.credentials)),
            mentions=tuple(sorted(self.mentions)),
        )

    def is_called(self, noun: str) -> bool:
        """Tell whether the text has called it so, as a noun or in a credential."""
        roles = " ".join(each.role or each.text for each in self.credentials.values())
        return noun in self.nouns or noun in roles.lower().split()


class Cast:
    """The experts of one article, gathered claim by claim in order of the text."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Read the names of the whole article first: a surname may come before its full name."""
        self._passages = passages
        self._place = {passage.span: place for place, passage in enumerate(passages)}
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
        drafts = list(self._candidates(phrase))
        for draft in drafts:
            draft.mentions.add(phrase.span)
            draft.last = phrase.span.start
        return drafts

    def _candidates(self, phrase: NounPhrase) -> Iterable[_Draft]:
        word = phrase.head.lower
        if word in people.MALE | people.FEMALE:
            return self._of_gendered(phrase, "m" if word in people.MALE else "f")
        if word in people.NEUTRAL:
            return self._latest(phrase, lambda each: each.kind in {ExpertKind.ORGANIZATION, ExpertKind.DOCUMENT})
        if word in people.PLURAL | PARTITIVES:
            return self._joint(phrase) or self._several(phrase) or [self._of_unnamed(phrase)]
        name = name_of(phrase)
        if name is not None:
            return [self._of_name(name)]
        return self._interviewed(phrase) or self._of_definite(phrase) or [self._of_unnamed(phrase)]

    def _of_name(self, name: Name) -> _Draft:
        bearer = self._names.add(name)
        draft = self._of_bearer(bearer)
        _add_credentials(draft, [name])
        draft.gender = draft.gender or name.gender
        draft.mentions.add(name.span)
        return draft

    def _of_bearer(self, bearer: Bearer) -> _Draft:
        known = next((each for each in self._drafts if each.bearer is bearer), None)
        if known is not None:
            return known
        draft = self._add(bearer.kind, bearer.fullest, bearer)
        _add_credentials(draft, sorted(bearer.names, key=lambda name: name.span)[:CREDENTIAL_NAMES])
        draft.gender = next((name.gender for name in bearer.names if name.gender), _gender_of_role(draft))
        return draft

    def _of_gendered(self, phrase: NounPhrase, gender: str) -> list[_Draft]:
        latest = self._latest(phrase, lambda each: each.kind is ExpertKind.PERSON and each.gender in {"", gender})
        found = self._of_subject(phrase, latest[0].last if latest else 0, gender) or next(iter(latest), None)
        if found is None:
            return []
        found.gender = gender
        return [found]

    def _of_subject(self, phrase: NounPhrase, floor: int, gender: str) -> _Draft | None:
        """Find a person who has, since the last speaker, been the subject of a clause of the reporter's own."""
        floor = max(floor, phrase.span.start - REACH)
        for name, bearer in self._names.before(phrase.span.start):
            if name.span.start <= floor:
                return None
            if not name.is_subject or name.gender not in {"", gender} or bearer.kind is not ExpertKind.PERSON:
                continue
            known = next((each for each in self._drafts if each.bearer is bearer), None)
            if name.passage.quotation_at(name.span.start) is None and (known is None or known.gender in {"", gender}):
                return self._of_bearer(bearer)
        return None

    def _latest(self, phrase: NounPhrase, fits: Callable[[_Draft], bool]) -> list[_Draft]:
        """Find the expert of a sort that was mentioned last; none or one."""
        floor = phrase.span.start - REACH
        near = [draft for draft in self._drafts if fits(draft) and floor < draft.last <= phrase.span.start]
        return [max(near, key=lambda draft: draft.last)] if near else []

    def _joint(self, phrase: NounPhrase) -> list[_Draft]:
        """Find who "all" are after "X and Y could not agree, but": the subject of the clause before."""
        if phrase.head.lower not in {"all", "both", "they"}:
            return []
        for verb in phrase.passage.ancestors(phrase.head):
            subject = phrase.passage.subject(verb)
            if (
                subject is not None
                and subject != phrase.head
                and subject.lower not in people.PRONOUNS | people.RELATIVE
            ):
                together = noun_phrases(phrase.passage, subject)
                drafts = [draft for each in together if not _is_interviewer(each) for draft in self._resolved(each)]
                return list(dict.fromkeys(drafts))
        return []

    def _several(self, phrase: NounPhrase) -> list[_Draft]:
        """Find the group that "they" or "one of them" are of."""
        for preposition in phrase.passage.children(phrase.head, "prep"):
            for whole in phrase.passage.children(preposition, "pobj"):
                if preposition.lower == "of" and whole.lower not in people.PLURAL:
                    return [self._of_unnamed(NounPhrase(span=phrase.span, head=whole, passage=phrase.passage))]
        return self._latest(phrase, lambda each: each.kind is ExpertKind.GROUP) or (
            self._latest(phrase, lambda each: each.kind is ExpertKind.ORGANIZATION)
            if phrase.head.lower in people.PLURAL
            else []
        )

    def _interviewed(self, phrase: NounPhrase) -> list[_Draft]:
        """Find who "the experts we spoke to" are: all people quoted so far."""
        if not is_many(phrase) or phrase.words[0].lower not in DEFINITE:
            return []
        following = phrase.passage.words[phrase.head.index + 1 : phrase.head.index + INTERVIEW_REACH]
        clause = next((word for word in following if word.is_verb or word.pos == "PUNCT"), None)
        if clause is None or clause.lemma not in INTERVIEWING:
            return []
        return [draft for draft in self._drafts if draft.kind is ExpertKind.PERSON and draft.named]

    def _of_definite(self, phrase: NounPhrase) -> list[_Draft]:
        """Lead "the group", "the minister" back to who was called so, or whose name ends so."""
        head = phrase.head
        words = [word.lower for word in phrase.words[1:] if word.index <= head.index]
        if is_many(phrase) or not words or phrase.words[0].lower not in DEFINITE:
            return []
        bearer = self._names.called(words, phrase.span.start)
        if bearer is not None:
            return [self._of_bearer(bearer)]
        if len(words) > 1:
            return []
        called = self._latest(phrase, lambda each: each.is_called(head.lemma))
        return called or self._organisation(phrase)

    def _organisation(self, phrase: NounPhrase) -> list[_Draft]:
        """Find the organisation that was mentioned last and can be called so."""
        noun = phrase.head.lemma
        if noun not in nouns.ORGANISATIONS:
            return []

        def fits(kind: ExpertKind, name: str) -> bool:
            own = name.lower().split()[-1]
            is_fitting = noun in ANY_ORGANISATION or (noun in A_COMPANY and own not in nouns.ORGANISATIONS)
            return kind is ExpertKind.ORGANIZATION and (is_fitting or own == noun)

        latest = self._latest(phrase, lambda each: each.bearer is not None and fits(each.kind, each.name))
        floor = latest[0].last if latest else phrase.span.start - REACH
        for name, bearer in self._names.before(phrase.span.start):
            if name.span.start <= floor:
                break
            if (name.is_subject or bearer.acronyms) and fits(bearer.kind, bearer.fullest):
                return [self._of_bearer(bearer)]
        return latest

    def _of_unnamed(self, phrase: NounPhrase) -> _Draft:
        revealed = self._revealed(phrase)
        if revealed is not None:
            return revealed
        kind = kind_of_noun(phrase)
        for draft in self._drafts:
            if draft.bearer is None and draft.kind is kind and _is_same_unnamed(phrase, draft):
                draft.name = max(draft.name, " ".join(phrase.text.split()), key=len) if _is_bare(draft) else draft.name
                return draft
        draft = self._add(kind, " ".join(phrase.text.split()))
        draft.nouns.add(phrase.head.lemma)
        return draft

    def _revealed(self, phrase: NounPhrase) -> _Draft | None:
        """Find the name that comes after: "a watchdog claimed ... The claim was made by X"."""
        place = self._place.get(phrase.passage.span)
        if place is None or not phrase.words or phrase.words[0].lower not in INDEFINITE:
            return None
        for passage in self._passages[place : place + 2]:
            for agent in _agents_of_claims(passage, phrase.span.end):
                name = next((each for each in map(name_of, noun_phrases(passage, agent)) if each), None)
                if name is not None:
                    draft = self._of_name(name)
                    draft.nouns.add(phrase.head.lemma)
                    credential = Credential.of(phrase.passage.text, phrase.span, rank=0)
                    draft.credentials[phrase.span] = credential
                    return draft
        return None

    def _add(self, kind: ExpertKind, name: str, bearer: Bearer | None = None) -> _Draft:
        draft = _Draft(id=f"e{len(self._drafts) + 1}", kind=kind, name=name, bearer=bearer)
        self._drafts.append(draft)
        return draft


def _agents_of_claims(passage: Passage, start: int) -> Iterator[Word]:
    """Find by whom "the claim was made"."""
    for by in passage.words:
        verb = passage.head(by)
        if by.dep != "agent" or by.start < start or verb.lemma not in PUBLISHING:
            continue
        subject = passage.subject(verb)
        if subject is not None and subject.lemma in nouns.SPEECH | nouns.DOCUMENTS:
            yield from passage.children(by, "pobj")


def _is_same_unnamed(phrase: NounPhrase, draft: _Draft) -> bool:
    """Tell whether unnamed sources plausibly are the same: groups of one noun, or the same words again."""
    if phrase.head.lemma not in draft.nouns:
        return False
    words = phrase.text.lower().split()
    is_again = words[0] in DEFINITE or words[1:] == draft.name.lower().split()[1:]
    return is_many(phrase) or is_again or _is_bare(draft)


def _is_bare(draft: _Draft) -> bool:
    """Tell whether somebody is called by nothing but a noun, as in a headline: "Study"."""
    return draft.kind is not ExpertKind.GROUP and len(draft.name.split()) == 1


def _is_interviewer(phrase: NounPhrase) -> bool:
    """Tell whether a phrase is who asked: "the experts VICE News interviewed"."""
    following = phrase.passage.after(phrase.words[-1]) if phrase.words else None
    return following is not None and following.lemma in INTERVIEWING and not is_many(phrase)


def _add_credentials(draft: _Draft, names: Iterable[Name]) -> None:
    for name in names:
        words = name.passage.words_in(name.span)
        if not words:
            continue
        inside = {word.index for word in words}
        head = next((word for word in reversed(words) if word.head not in inside), words[-1])
        for each in credentials_of(name.passage, head, name.span, is_person=draft.kind is ExpertKind.PERSON):
            draft.credentials.setdefault(each.span, each)


def _gender_of_role(draft: _Draft) -> str:
    words = {word for each in draft.credentials.values() for word in each.text.lower().split()}
    if any(word.endswith("woman") for word in words) or words & people.FEMALE_TITLES:
        return "f"
    return "m" if any(word.endswith("man") for word in words & people.ROLES) else ""
