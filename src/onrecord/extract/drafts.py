"""Experts while the text is still being read, and how each is found again."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from onrecord.domain.claims import Chain, Credential, Expert, ExpertKind, Step
from onrecord.domain.spans import Span
from onrecord.extract.bearers import Bearer, is_headline
from onrecord.extract.credential_parts import is_person_lemma
from onrecord.extract.credentials import FoundCredential, Rank, credentials_of
from onrecord.extract.mentions import gender_of, is_telling, kind_of_noun
from onrecord.extract.names import Name
from onrecord.extract.namesakes import Parts
from onrecord.extract.register import Names
from onrecord.extract.speakers import NounPhrase
from onrecord.extract.unnamed import Description, credential_of_unnamed
from onrecord.extract.words import Passage

# How far back a pronoun or "the group" looks for what it stands for, in characters: some four paragraphs.
REACH = 2_500
# How many names of somebody are looked at for credentials: what makes an expert is said early.
CREDENTIAL_NAMES = 12


@dataclass(eq=False, slots=True, kw_only=True)
class Draft:
    """An expert while the text is still being read."""

    id: str
    kind: ExpertKind
    name: str
    bearer: Bearer | None = None
    """Set for the named."""
    description: Description | None = None
    """The words by which the unnamed are called."""
    is_telling: bool = False
    """True where the words for something unnamed say whose it is: "the Lakeside Fund's report"."""
    gender: str = ""
    nouns: set[str] = field(default_factory=set)
    """Head nouns by which the text has called it."""
    mentions: set[Span] = field(default_factory=set)
    credentials: dict[Span, FoundCredential] = field(default_factory=dict)
    last: int = -1
    """Offset of the last mention."""
    anchor: Span | None = None
    """The last mention that is no pronoun, to which pronouns go back."""
    form: Parts = ()
    """Words of the name at the anchor; empty where that is none."""

    @property
    def named(self) -> bool:
        """Tell whether the text gives its name, or says of a document or an office whose it is."""
        is_named = self.bearer is not None and self.kind is not ExpertKind.GROUP
        return is_named or (self.bearer is None and self.is_telling)

    def finished(self, names: Names) -> Expert:
        """Make the expert that the text has told of so far; whoever is a person of the text is no affiliation."""
        credentials = sorted(self.credentials.values(), key=lambda each: each.worth)
        best = credentials[0] if credentials else None
        parts = [part for each in credentials for part in (each.main, *each.parts)]
        employers = [each for each in (_without_people(part, names) for part in parts) if each.affiliation]
        current = (part for part in employers if part.former is None)
        employer = next(current, next(iter(employers), None) if best and best.is_former else None)
        told = {part for each in credentials for part in each.parts}
        return Expert(
            id=self.id,
            name=self.bearer.fullest.text if self.bearer else self.name,
            kind=self.kind,
            named=self.named,
            credential=best.text if best else None,
            role=best.words_of(_without_people(best.main, names).role) if best else None,
            affiliation=best.words_of(employer.affiliation) if best and employer else None,
            credentials=tuple(sorted((_without_people(part, names) for part in told), key=lambda each: each.span)),
            mentions=self._all_mentions(),
        )

    def _all_mentions(self) -> tuple[Span, ...]:
        """List where the text names or means it; of overlapping mentions the shortest, which is the name itself."""
        found = set(self.mentions)
        if self.bearer is not None and self.kind is not ExpertKind.GROUP:
            found |= {name.span for name in self.bearer.names}
        kept: list[Span] = []
        for span in sorted(found, key=lambda each: (len(each), each)):
            place = bisect_left(kept, span)
            if not any(span.overlaps(each) for each in kept[max(0, place - 1) : place + 1]):
                insort(kept, span)
        return tuple(kept)

    def is_called(self, noun: str) -> bool:
        """Tell whether the text has called it so, as a noun or in a credential: no spokesman is "the company"."""
        is_fitting = self.kind is not ExpertKind.PERSON or is_person_lemma(noun)
        in_role = is_fitting and any(noun in each.role_words for each in self.credentials.values())
        return noun in self.nouns or in_role


@dataclass(frozen=True, slots=True, kw_only=True)
class Referent:
    """Whom words stand for, and by which earlier mention that is known."""

    draft: Draft
    rule: str = "words"
    mention: Span | None = None
    """None where the words name him themselves."""
    form: Parts = ()
    """Words of the name at the mention; empty where that is none."""

    @classmethod
    def last(cls, draft: Draft, rule: str) -> "Referent":
        """Lead words back to the last mention of an expert."""
        return cls(draft=draft, rule=rule, mention=draft.anchor, form=draft.form)

    def chain(self, words: Span) -> Chain:
        """Tell step by step how the words of a speaker lead to the name."""
        steps = [Step(span=words, rule="words")]
        if self.mention is not None and not self.mention.overlaps(words):
            steps.append(Step(span=self.mention, rule=self.rule))
        bearer = self.draft.bearer
        rule = bearer.rule_to_fullest(self.form) if bearer and self.form else self._rule_to_name(steps)
        target = bearer.fullest.span if bearer else self.draft.description and self.draft.description.span
        if rule and target and not any(target.overlaps(step.span) for step in steps):
            steps.append(Step(span=target, rule=rule))
        return Chain(expert=self.draft.id, steps=tuple(steps))

    def _rule_to_name(self, steps: Sequence[Step]) -> str:
        is_led = self.rule != "words" and len(steps) == 1
        return self.rule if is_led else "noun"


class Drafts:
    """The experts of one article found so far, over the names of the whole article."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Read the names of the whole article first: a surname may come before its full name."""
        self.passages = passages
        self.place = {passage.span: place for place, passage in enumerate(passages)}
        self.names = Names(passages)
        self.all: list[Draft] = []
        self._by_bearer: dict[Bearer, Draft] = {}
        self._by_noun: dict[str, list[Draft]] = {}
        # In order of the last mention.
        self._recent: dict[Draft, None] = {}

    def of_name(self, name: Name) -> Draft:
        """Find or make the expert of a name where it stands."""
        draft = self.of_bearer(self.names.add(name))
        add_credentials(draft, [name])
        draft.gender = draft.gender or name.gender
        draft.mentions.add(name.span)
        return draft

    def known(self, bearer: Bearer) -> Draft | None:
        """Find the expert of a bearer of names; None where he has not spoken yet."""
        return self._by_bearer.get(bearer)

    def of_bearer(self, bearer: Bearer) -> Draft:
        """Find or make the expert of a bearer of names."""
        known = self.known(bearer)
        if known is not None:
            return known
        draft = self._add(bearer.kind, bearer.fullest.text)
        self.name(draft, bearer)
        return draft

    def name(self, draft: Draft, bearer: Bearer) -> None:
        """Give an expert a name: of a new one, or of one that has been called by other words so far."""
        draft.bearer = bearer
        self._by_bearer[bearer] = draft
        add_credentials(draft, sorted(bearer.names, key=lambda name: name.span)[:CREDENTIAL_NAMES])
        draft.gender = bearer.gender or _gender_of_role(draft)

    def of_unnamed(self, phrase: NounPhrase) -> Draft:
        """Find or make the expert of a phrase without a name."""
        kind, found = kind_of_noun(phrase), Description.of(phrase)
        alike = (draft for draft in self._by_noun.get(found.noun, ()) if draft.bearer is None and draft.kind is kind)
        telling = is_telling(phrase, kind) and not found.is_bare
        same = [draft for draft in alike if draft.description and found.is_again(draft.description)]
        if same:
            draft = max(same, key=lambda each: each.last)
            draft.description = found.joined(draft.description) if draft.description else found
            draft.name = draft.description.text
            draft.is_telling = draft.is_telling or (telling and draft.description is found)
            return draft
        draft = self._add(kind, found.text)
        draft.description, draft.is_telling = found, telling
        draft.nouns.add(found.noun)
        draft.gender = gender_of(found.noun)
        self._by_noun.setdefault(found.noun, []).append(draft)
        credential = credential_of_unnamed(phrase, kind)
        if credential is not None:
            draft.credentials[credential.span] = credential
        return draft

    def mention(self, draft: Draft, span: Span) -> None:
        """Note that the text speaks of an expert at some place."""
        draft.mentions.add(span)
        draft.last = span.start
        self._recent.pop(draft, None)
        self._recent[draft] = None

    def latest(self, offset: int, fits: Callable[[Draft], bool], reach: int = REACH) -> list[Draft]:
        """Find the expert of a sort that was mentioned last before an offset; none or one."""
        best: list[Draft] = []
        for draft in reversed(self._recent):
            if draft.last <= offset - reach:
                break
            if draft.last <= offset and fits(draft):
                best = [draft]
                break
        return best

    def _add(self, kind: ExpertKind, name: str) -> Draft:
        draft = Draft(id=f"e{len(self.all) + 1}", kind=kind, name=name)
        self.all.append(draft)
        return draft


def _without_people(part: Credential, names: Names) -> Credential:
    """Make "Roe's" in "Roe's lawyer" a part of the role."""
    if part.affiliation is None or part.affiliation == part.span or not names.is_person(part.affiliation):
        return part
    role = part.role and Span(min(part.affiliation.start, part.role.start), max(part.affiliation.end, part.role.end))
    return replace(part, affiliation=None, role=role)


def add_credentials(draft: Draft, names: Iterable[Name]) -> None:
    """Add to an expert the credentials beside some of its names."""
    for name in names:
        words = name.passage.words_in(name.span)
        if not words or is_headline(name.passage):
            continue
        inside = {word.index for word in words}
        head = next((word for word in reversed(words) if word.head not in inside), words[-1])
        for each in credentials_of(name.passage, head, name.span, is_person=draft.kind is ExpertKind.PERSON):
            others = [span for span in draft.credentials if each.span.overlaps(span)]
            wider = [span for span in others if span.contains(each.span) and not draft.credentials[span].is_former]
            if not others or (each.rank < Rank.OTHER and not wider):
                draft.credentials[each.span] = each


def _gender_of_role(draft: Draft) -> str:
    words = sorted({word for each in draft.credentials.values() for word in each.role_words})
    return next((gender for word in words if (gender := gender_of(word))), "")
