"""Whether a clause looks back or ahead, told from its words alone.

Without a parser: the verb nearest before the time decides, else the first one after it, both within the clause.
"""

import re
from enum import Enum

# How far a clause is looked at, in characters to either side.
REACH = 160

CLAUSE_END = re.compile(
    r"[.;:!?\u2014\u201c\u201d\"()]\s|\n\s*\n|\b(?:but|while|although|whereas|because)\b", re.IGNORECASE
)

FUTURE = (
    r"\b(?:will|wo|shall|ca)(?:n[o\u2019']t|n't)?\b(?![-'\u2019]s)|\w[\u2019']ll\b"
    r"|\b(?:plans?|expects?|scheduled|due|agreed|hopes?|intends?|wants?|set|decided|prepar\w+|vow(?:s|ed)|promise[sd]?|promising"
    r"|pledg\w+|ready|aims?|seeks?|going|likely|needs?|ha(?:s|ve)|about|is|are|expected|slated|planning|planned|hoping"
    r"|supposed|bound|poised|expecting)\s+to\s+\w+"
    r"|\b(?:due|scheduled|slated|expected|upcoming|deadline|forthcoming|expires?|planned|until|effective|payable)\b"
)
_IRREGULAR = (
    "was were had did said told went came took made gave got saw met held left fell rose sold bought won lost "
    "began became found brought thought kept wrote led ran sent built spoke broke drove knew grew spent shot flew "
    "stood understood paid struck died rejected dropped set shut hit put cut quit"
)
PAST = (
    rf"\b(?:{_IRREGULAR.replace(' ', '|')})\b"
    r"|\b(?!(?:need|proceed|succeed|exceed|speed|indeed|hundred|expected|scheduled|planned|slated|agreed|united)\b)"
    r"[a-z]{2,18}(?:ed|eed)\b"
)
_VERB = re.compile(rf"(?P<future>{FUTURE})|(?P<past>{PAST})", re.IGNORECASE)


class Direction(Enum):
    """Where a clause looks, from the day of publication."""

    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


def direction(text: str, start: int, end: int) -> Direction:
    """Tell where the clause around a span of text looks."""
    before = _clause_before(text, start)
    after = _clause_after(text, end)
    verbs = list(_VERB.finditer(before))
    verb = verbs[-1] if verbs else _VERB.search(after)
    if verb is None:
        return Direction.UNKNOWN
    return Direction.AHEAD if verb["future"] else Direction.BACK


def _clause_before(text: str, start: int) -> str:
    piece = text[max(0, start - REACH) : start]
    ends = [found.end() for found in CLAUSE_END.finditer(piece)]
    return piece[ends[-1] :] if ends else piece


def _clause_after(text: str, end: int) -> str:
    piece = text[end : end + REACH]
    found = CLAUSE_END.search(piece)
    return piece[: found.start()] if found else piece
