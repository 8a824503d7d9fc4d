"""The signs that the screen draws with, in Unicode and in ASCII."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.domain.claims import Act, Certainty, Claim, ClaimKind
from onrecord.domain.times import Basis

# Terminals whose character set is ASCII, whatever the locale says.
ASCII_TERMINALS = ("vt1", "vt2", "dumb", "unknown")


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """One sign of one cell each, but for the words."""

    rule: str = "─"
    active_rule: str = "━"
    divider: str = "│"
    cursor: str = "▸"
    ellipsis: str = "…"
    dot: str = "·"
    unread: str = "●"
    starred: str = "★"
    archived: str = "▪"
    named: str = "●"
    unnamed: str = "○"
    direct: str = "│"
    mixed: str = "┆"
    indirect: str = "┊"
    current: str = "┃"
    stance: str = "◇"
    hedged: str = "~"
    factive: str = "="
    denial: str = "≠"
    speculation: str = "?"
    silent: str = "∅"
    stated: str = "●"
    published: str = "○"
    undated: str = "?"
    dash: str = "–"
    opening: str = "“"
    closing: str = "”"

    def of_kind(self, kind: ClaimKind) -> str:
        """Choose the gutter mark: unbroken where the words are the expert's own, ever looser where they are not."""
        return {ClaimKind.DIRECT: self.direct, ClaimKind.MIXED: self.mixed, ClaimKind.INDIRECT: self.indirect}[kind]

    def of_certainty(self, certainty: Certainty) -> str:
        """Choose the sign of how a cue stands to what is said; none where it takes no side."""
        return {
            Certainty.NEUTRAL: "",
            Certainty.DISTANCING: self.hedged,
            Certainty.FACTIVE: self.factive,
            Certainty.DENIAL: self.denial,
            Certainty.SPECULATION: self.speculation,
        }[certainty]

    def of_cue(self, claim: Claim) -> str:
        """Choose the signs that stand before a claim's cue: of its act and of its certainty."""
        return (self.stance if claim.act is Act.STANCE else "") + self.of_certainty(claim.certainty)

    def of_claim(self, claim: Claim) -> str:
        """Choose the one sign by which a claim is told from plain speech, the one that weighs most; none for that."""
        weakened = self.hedged if claim.hedges else ""
        return self.of_certainty(claim.certainty) or weakened or self.of_cue(claim)

    def of_basis(self, basis: Basis) -> str:
        """Choose the mark of what an event's date rests on."""
        return {Basis.STATED: self.stated, Basis.PUBLISHED: self.published, Basis.NONE: self.undated}[basis]


UNICODE = Glyphs()
ASCII = Glyphs(
    rule="-",
    active_rule="=",
    divider="|",
    cursor=">",
    ellipsis="...",
    dot="-",
    unread="o",
    starred="*",
    archived="a",
    named="*",
    unnamed="o",
    direct="|",
    mixed="!",
    indirect=":",
    current="#",
    stance="+",
    denial="-",
    silent="/",
    stated="*",
    published="<",
    undated="?",
    dash="-",
    opening='"',
    closing='"',
)


def glyphs_for(environment: Mapping[str, str], encoding: str) -> Glyphs:
    """Choose the signs that a terminal can show: ASCII for old terminals and where text isn't Unicode."""
    old = environment.get("TERM", "").startswith(ASCII_TERMINALS)
    return UNICODE if encoding.lower().replace("-", "").startswith("utf") and not old else ASCII
