"""Claims and experts over the whole archive: which ones are asked for, and what is found."""

from dataclasses import dataclass
from datetime import date

from onrecord.domain.articles import PageKey
from onrecord.domain.claims import Act, Certainty, Claim, ClaimKind, Expert, ExpertKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimListing:
    """Which claims a list holds: those to which all of this applies."""

    words: str = ""
    """Beginnings of words that a claim must all have, in its content or in the names of its experts; empty for any."""
    expert: str = ""
    """Beginnings of words that the name of one of its experts must all have; empty for any."""
    kinds: frozenset[ClaimKind] = frozenset()
    """One of these; empty for any."""
    acts: frozenset[Act] = frozenset()
    certainties: frozenset[Certainty] = frozenset()
    unnamed: bool = False
    """Only those behind which there is no expert with a name."""
    since: date | None = None
    """First day by which its article may be listed: of publication, or of coming in where that is not known."""
    until: date | None = None
    """Last such day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimKey:
    """A claim's place in a list: newest article first, then in order of the text."""

    article: PageKey
    position: int
    """Place of the claim among those of the article, from 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimHit:
    """A claim with its words, its experts and the article in which it stands."""

    key: ClaimKey
    title: str
    outlet: str | None
    published: date | None
    """The reader's date, or else the article's own."""
    claim: Claim
    experts: tuple[Expert, ...]
    """Those of the claim, in its order."""
    content: tuple[str, ...]
    """The words of the claim's spans, as they stand in the text."""
    cue: tuple[str, ...]
    speaker: tuple[str, ...]
    hedges: tuple[str, ...]
    via: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpertListing:
    """Which experts a list holds: those to which all of this applies."""

    words: str = ""
    """Beginnings of words that the name must all have; empty for any."""
    kinds: frozenset[ExpertKind] = frozenset()
    """One of these; empty for any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpertKey:
    """A place in the list of experts: most claims first, then by name and kind."""

    claims: int
    folded: str
    """The name as names are compared, see `domain.names.folded`."""
    kind: ExpertKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpertHit:
    """A name of one kind, and what the archive has under it.

    Two people of one name are one line here: who is who over several stories, the name alone can't tell.
    """

    key: ExpertKey
    name: str
    """As the newest article has it that gives a credential, or else the newest of all."""
    named: bool
    articles: int
    """In how many articles it stands."""
    first: date | None
    """Publication of the oldest of them; None where none is known."""
    last: date | None
    credential: str | None
    """The newest one; None where no article gives any."""
