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
    credential_spans: tuple[Span, ...] = ()
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

    def __post_init__(self) -> None:
        """Refuse a claim without content, or with spans out of order."""
        if not self.content:
            message = f"claim {self.id} has no content"
            raise ValueError(message)
        if not all(are_ordered(spans) for spans in (self.content, self.cue, self.speaker)):
            message = f"claim {self.id}: spans overlap or are out of order"
            raise ValueError(message)
