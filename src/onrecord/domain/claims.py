"""Experts and claims: who is quoted, and what they say."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.domain.spans import Span, are_ordered


class ExpertKind(StrEnum):
    """What sort of source an expert is."""

    PERSON = "person"
    ORGANIZATION = "organization"
    DOCUMENT = "document"
    GROUP = "group"


class ClaimKind(StrEnum):
    """How a claim is given: in quotation marks, partly, or not."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Act(StrEnum):
    """What the expert does: says something, or wants, hopes or believes it."""

    SPEECH = "speech"
    STANCE = "stance"


class Certainty(StrEnum):
    """How the cue stands to what is said, after the classes of speech-act verbs in FactBank (Saurí 2008)."""

    NEUTRAL = "neutral"
    """Said, according to: the reporter takes no side."""
    DISTANCING = "distancing"
    """Claimed, alleged: the reporter holds back."""
    FACTIVE = "factive"
    """Admitted, revealed: it is taken to be so."""
    DENIAL = "denial"
    """Denied, disputed: it is said not to be so."""
    SPECULATION = "speculation"
    """Suspects, predicts: the expert does not know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """Words beside a name that say why the expert is asked, in parts."""

    span: Span
    """All of it; the parts lie inside."""
    role: Span | None = None
    affiliation: Span | None = None
    former: Span | None = None
    """The word that puts it in the past ("former", "ex-", "then-"); None where it still holds."""

    def __post_init__(self) -> None:
        """Refuse parts outside of the credential."""
        parts = (self.role, self.affiliation, self.former)
        if not all(part is None or self.span.contains(part) for part in parts):
            message = f"a part of the credential at {self.span} lies outside of it"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step from the words of a speaker to a name."""

    span: Span
    """The mention."""
    rule: str
    """What leads here: "words" for the speaker itself, "pronoun", "surname", "noun", "acronym", "first name", ..."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Why a speaker stands for an expert: from its own words, mention by mention, to the name."""

    expert: str
    """Id of the expert."""
    steps: tuple[Step, ...]
    """The first is the speaker's own words; of one step where these are the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expert:
    """Whoever a claim is attributed to."""

    id: str
    """Unique within the article: "e1", "e2", ..."""
    name: str
    """The fullest form of the name in the text; for the unnamed, the words by which they are called."""
    kind: ExpertKind
    named: bool
    credential: str | None = None
    """The words that say why the expert is asked; None where the text gives none."""
    role: str | None = None
    affiliation: str | None = None
    credentials: tuple[Credential, ...] = ()
    """All that the text gives, in order; `credential`, `role` and `affiliation` are the most telling of them."""
    mentions: tuple[Span, ...] = ()
    """Where the text names the expert: names, pronouns, "the group"; in order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One attribution: content, cue and speaker."""

    id: str
    """Unique within the article: "c1", "c2", ... in order of the text."""
    kind: ClaimKind
    act: Act
    content: tuple[Span, ...]
    """What is said, in order; more than one span where the cue splits it."""
    cue: tuple[Span, ...] = ()
    """The words of saying ("said", "according to"); empty where a quotation goes on without one."""
    speaker: tuple[Span, ...] = ()
    """The words that name the expert here; empty where the text names nobody ("is believed to")."""
    experts: tuple[str, ...] = ()
    """Ids of the experts that the speaker stands for."""
    hedges: tuple[Span, ...] = ()
    """Words that weaken the claim: the cue itself ("claimed"), or words of the content ("may")."""
    certainty: Certainty = Certainty.NEUTRAL
    via: tuple[Span, ...] = ()
    """The outlets through which it came ("told the Independent"), in order; they are no experts."""
    rule: str = "cue"
    """What found it: "model", or the name of a rule ("turn", "quotation", ...)."""
    score: float | None = None
    """How sure the model is, from 0 to 1; None where a rule found it."""
    chains: tuple[Chain, ...] = ()
    """Why the speaker stands for its experts, one for each."""

    def __post_init__(self) -> None:
        """Refuse a claim without content, or with spans out of order."""
        if not self.content:
            message = f"claim {self.id} has no content"
            raise ValueError(message)
        if not all(are_ordered(spans) for spans in (self.content, self.cue, self.speaker, self.via)):
            message = f"claim {self.id}: spans overlap or are out of order"
            raise ValueError(message)
        if not {chain.expert for chain in self.chains} <= set(self.experts):
            message = f"claim {self.id}: a chain leads to an expert that it does not name"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class NonResponse:
    """Somebody who says nothing: "declined to comment", "did not say whether"."""

    id: str
    """Unique within the article: "n1", "n2", ... in order of the text."""
    span: Span
    """The clause, speaker and cue included."""
    cue: tuple[Span, ...]
    """The words of not saying, in order."""
    speaker: tuple[Span, ...] = ()
    experts: tuple[str, ...] = ()
    """Ids of the experts that the speaker stands for."""
