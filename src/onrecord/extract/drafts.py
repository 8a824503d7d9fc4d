"""Experts while the text is still being read, and how each is found again."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from onrecord.domain import claims
from onrecord.domain.claims import Expert, ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.bearers import Bearer, Names, is_headline
from onrecord.extract.credentials import Credential, credentials_of
from onrecord.extract.lexicon import people
from onrecord.extract.mentions import is_many, kind_of_noun
from onrecord.extract.names import Name
from onrecord.extract.speakers import NounPhrase
from onrecord.extract.words import Passage

# How far back a pronoun or "the group" looks for what it stands for, in characters: some four paragraphs.
REACH = 2_500
# How many names of somebody are looked at for credentials: what makes an expert is said early.
CREDENTIAL_NAMES = 12
DEFINITE = frozenset({"the", "this", "that", "its", "his", "her", "their"})


@dataclass(eq=False, slots=True, kw_only=True)
class Draft:
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
        """Tell whether the text gives its name."""
        return self.bearer is not None and self.kind is not ExpertKind.GROUP

    def finished(self) -> Expert:
        """Make the expert that the text has told of so far."""
        credentials = sorted(self.credentials.values(), key=lambda each: each.worth)
        best = credentials[0] if credentials else None
        return Expert(
            id=self.id,
            name=self.bearer.fullest if self.bearer else self.name,
            kind=self.kind,
            named=self.named,
            credential=best.text if best else None,
            role=best.role if best else None,
            affiliation=next((each.affiliation for each in credentials if each.affiliation), None),
            credentials=tuple(claims.Credential(span=span) for span in sorted(self.credentials)),
            mentions=self._all_mentions(),
        )

    def _all_mentions(self) -> tuple[Span, ...]:
        """List where the text names or means it; of overlapping mentions the shortest, which is the name itself."""
        found = set(self.mentions)
        if self.bearer is not None and self.named:
            found |= {name.span for name in self.bearer.names}
        kept: list[Span] = []
        for span in sorted(found, key=lambda each: (len(each), each)):
            if not any(span.overlaps(each) for each in kept):
                kept.append(span)
        return tuple(sorted(kept))

    def is_called(self, noun: str) -> bool:
        """Tell whether the text has called it so, as a noun or in a credential."""
        roles = " ".join(each.role or each.text for each in self.credentials.values())
        return noun in self.nouns or noun in roles.lower().split()


class Drafts:
    """The experts of one article found so far, over the names of the whole article."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Read the names of the whole article first: a surname may come before its full name."""
        self.passages = passages
        self.place = {passage.span: place for place, passage in enumerate(passages)}
        self.names = Names(passages)
        self.all: list[Draft] = []

    def of_name(self, name: Name) -> Draft:
        """Find or make the expert of a name where it stands."""
        draft = self.of_bearer(self.names.add(name))
        add_credentials(draft, [name])
        draft.gender = draft.gender or name.gender
        draft.mentions.add(name.span)
        return draft

    def known(self, bearer: Bearer) -> Draft | None:
        """Find the expert of a bearer of names; None where he has not spoken yet."""
        return next((each for each in self.all if each.bearer is bearer), None)

    def of_bearer(self, bearer: Bearer) -> Draft:
        """Find or make the expert of a bearer of names."""
        known = self.known(bearer)
        if known is not None:
            return known
        draft = self._add(bearer.kind, bearer.fullest, bearer)
        add_credentials(draft, sorted(bearer.names, key=lambda name: name.span)[:CREDENTIAL_NAMES])
        draft.gender = bearer.gender or _gender_of_role(draft)
        return draft

    def of_unnamed(self, phrase: NounPhrase) -> Draft:
        """Find or make the expert of a phrase without a name."""
        kind = kind_of_noun(phrase)
        for draft in self.all:
            if draft.bearer is None and draft.kind is kind and _is_same_unnamed(phrase, draft):
                draft.name = max(draft.name, " ".join(phrase.text.split()), key=len) if _is_bare(draft) else draft.name
                return draft
        draft = self._add(kind, " ".join(phrase.text.split()))
        draft.nouns.add(phrase.head.lemma.lower())
        return draft

    def latest(self, offset: int, fits: Callable[[Draft], bool], reach: int = REACH) -> list[Draft]:
        """Find the expert of a sort that was mentioned last before an offset; none or one."""
        near = [draft for draft in self.all if fits(draft) and offset - reach < draft.last <= offset]
        return [max(near, key=lambda draft: draft.last)] if near else []

    def _add(self, kind: ExpertKind, name: str, bearer: Bearer | None = None) -> Draft:
        draft = Draft(id=f"e{len(self.all) + 1}", kind=kind, name=name, bearer=bearer)
        self.all.append(draft)
        return draft


def add_credentials(draft: Draft, names: Iterable[Name]) -> None:
    """Add to an expert the credentials beside some of its names."""
    for name in names:
        words = name.passage.words_in(name.span)
        if not words or is_headline(name.passage):
            continue
        inside = {word.index for word in words}
        head = next((word for word in reversed(words) if word.head not in inside), words[-1])
        for each in credentials_of(name.passage, head, name.span, is_person=draft.kind is ExpertKind.PERSON):
            draft.credentials.setdefault(each.span, each)


def _is_same_unnamed(phrase: NounPhrase, draft: Draft) -> bool:
    """Tell whether unnamed sources plausibly are the same: groups of one noun, or the same words again."""
    if phrase.head.lemma.lower() not in draft.nouns:
        return False
    words = phrase.text.lower().split()
    is_again = words[0] in DEFINITE or words[1:] == draft.name.lower().split()[1:]
    return is_many(phrase) or is_again or _is_bare(draft)


def _is_bare(draft: Draft) -> bool:
    """Tell whether somebody is called by nothing but a noun, as in a headline: "Study", "A New Study"."""
    words = draft.name.split()
    is_headline_like = all(word[0].isupper() for word in words) and words[0].lower() not in DEFINITE
    return draft.kind is not ExpertKind.GROUP and (len(words) == 1 or is_headline_like)


def _gender_of_role(draft: Draft) -> str:
    words = {word for each in draft.credentials.values() for word in each.text.lower().split()}
    if any(word.endswith("woman") for word in words) or words & people.FEMALE_TITLES:
        return "f"
    return "m" if any(word.endswith("man") for word in words & people.ROLES) else ""
