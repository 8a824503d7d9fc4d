"""The signs that the screen draws with, in Unicode and in ASCII."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.domain.claims import ClaimKind
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
    stated: str = "●"
    published: str = "○"
    undated: str = "?"
    dash: str = "–"
    opening: str = "“"
    closing: str = "”"

    def of_kind(self, kind: ClaimKind) -> str:
        """Choose the gutter mark: unbroken where the words are the expert's own, ever looser where they are not."""
        return {ClaimKind.DIRECT: self.direct, ClaimKind.MIXED: self.mixed, ClaimKind.INDIRECT: self.indirect}[kind]

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
    unnamed="~",
    direct="|",
    mixed="!",
    indirect=":",
    current="#",
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
