"""Whether a clause looks back or ahead, told from its words alone.

Without a parser: the verb nearest before the time decides, else the first one after it, both within the clause.
"""

import re
from collections.abc import Iterable
from enum import Enum

from onrecord.extract.times.lexicon import listed

# How far a clause is looked at, in characters to either side.
REACH = 120

CLAUSE_END = re.compile(
    r"[.;:!?\u2014\u201c\u201d\"()]\s|\n\s*\n|\b(?:but|while|although|whereas|because)\b", re.IGNORECASE
)
WORD = re.compile(r"[\w\u2019']+")

# Straight before the time: "by Friday", "as soon as Friday".
LIMIT = re.compile(r"\b(?:by|as soon as|as early as|as late as|no later than)\s\Z", re.IGNORECASE)

AHEAD_WORDS = listed(
    "will shall won't won\u2019t due scheduled slated expected upcoming deadline forthcoming expires expire planned"
    " until effective payable would must"
)
# What turns a following "to" and verb to the future: "plans to meet on Monday".
AHEAD_BEFORE_TO = listed(
    "plan plans expect expects scheduled due agreed hope hopes intend intends want wants set decided prepare"
    " prepares preparing prepared vow vows vowed promise promises promised pledge pledges pledged ready aim aims seek"
    " seeks going likely need needs has have about is are expected slated planning planned hoping supposed bound poised"
    " expecting"
)
PAST_WORDS = listed(
    "was were had did said told went came took made gave got saw met held left fell rose sold bought won lost began"
    " became found brought thought kept wrote led ran sent built spoke broke drove knew grew spent shot flew stood"
    " understood paid struck set shut hit put cut quit"
)
NOT_PAST = listed("need proceed succeed exceed speed indeed hundred united red bed")


class Direction(Enum):
    """Where a clause looks, from the day of publication."""

    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


def direction(text: str, start: int, end: int) -> Direction:
    """Tell where the clause around a span of text looks."""
    clause = _clause_before(text, start)
    if LIMIT.search(clause):
        return Direction.AHEAD
    before = WORD.findall(clause.lower())
    found = _first_verb(before, reversed(range(len(before))))
    if found is None:
        after = WORD.findall(_clause_after(text, end).lower())
        found = _first_verb(after, range(len(after)))
    return found or Direction.UNKNOWN


def _first_verb(words: list[str], places: Iterable[int]) -> Direction | None:
    for place in places:
        word = words[place]
        if word in AHEAD_WORDS or word.endswith(("'ll", "\u2019ll")):
            return Direction.AHEAD
        if word == "to" and place and words[place - 1] in AHEAD_BEFORE_TO:
            return Direction.AHEAD
        if word in PAST_WORDS or (word.endswith("ed") and word not in NOT_PAST):
            return Direction.BACK
    return None


def _clause_before(text: str, start: int) -> str:
    piece = text[max(0, start - REACH) : start]
    end = 0
    for found in CLAUSE_END.finditer(piece):
        end = found.end()
    return piece[end:]


def _clause_after(text: str, end: int) -> str:
    piece = text[end : end + REACH]
    found = CLAUSE_END.search(piece)
    return piece[: found.start()] if found else piece
