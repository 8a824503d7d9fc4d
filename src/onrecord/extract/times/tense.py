"""Whether a clause looks back or ahead, told from its words alone.

Without a parser: a deadline ("until Friday") or a start ("since Friday") straight before the time decides, then the
verb nearest before it, else the first one after it, all within the clause.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum

from onrecord.extract.lexicon import listed

# How far a clause is looked at, in characters to either side.
REACH = 120

# A full stop behind an abbreviation ends nothing: "at 7 p.m. Sunday", "the U.S. Senate", "Sen. Ruiz".
CLAUSE_END = re.compile(
    r"(?<!\b[a-z])(?<!\b[dm]r)(?<!\b(?:mrs|sen|rep|gov|gen|rev))\.\s"
    r"|[;:!?\u2014\u201c\u201d\"()]\s|\n\s*\n|\b(?:but|while|although|whereas|because)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[\w']+")

# What may stand between a preposition and its day: "until 9 a.m. Tuesday", "since early on Monday".
BETWEEN = listed("a m am pm p est edt et gmt noon midnight at on early late this about around")
# "From Monday on".
ONWARD = re.compile(r"\s(?:onwards?\b|on(?=[,.;]|\s(?:and|but)\b))", re.IGNORECASE)
DEADLINES = listed("by until till through")
STARTS = listed("starting beginning")
LIMITS = frozenset({("as", "soon", "as"), ("no", "later", "than")})
EARLY = frozenset({("as", "early", "as"), ("as", "late", "as")})
# Of these the end lies ahead, even if they are past themselves: "postponed until Friday", "closed through Friday".
DEFERRING = listed(
    "extended postponed suspended delayed deferred adjourned closed canceled cancelled barred banned set"
)
# What goes on until a time in the past, where it is told in the past: "stayed until Friday".
LASTING = listed(
    "was were lasted stayed remained went ran continued waited kept worked lived served held sat stood slept didn't"
    " wasn't did"
)

AHEAD_WORDS = listed(
    "will shall won't due scheduled slated expected upcoming deadline forthcoming expires expire planned"
    " until effective payable would must begins opens resumes convenes reconvenes"
)
MAYBE = listed("may might should")
# What turns a following "to" and verb to the future: "plans to meet on Monday".
AHEAD_BEFORE_TO = listed(
    "plan plans expect expects scheduled due agreed hope hopes intend intends want wants set decided prepare"
    " prepares preparing prepared vow vows vowed promise promises promised pledge pledges pledged ready aim aims seek"
    " seeks going likely need needs has have about is are expected slated planning planned hoping supposed bound poised"
    " expecting"
)
PAST_WORDS = listed(
    "was were had did said told went came took taken made gave given got meant saw met held left fell rose sold bought"
    " won lost began became found brought thought kept wrote led ran sent built spoke broke drove knew grew spent shot"
    " flew stood understood paid struck set shut hit put cut quit hadn't"
)
NOT_PAST = listed("need proceed succeed exceed speed indeed hundred united red bed")
PRESENT_BE = listed("is are")
FUTURE = listed("will shall won't may might must should would")
# Between an auxiliary and its participle, besides adverbs in "-ly": "will also be closed".
WITHIN_VERB = listed("be been being not also then still now never already only just")
PARTICIPLE = re.compile(r"(?:been|gone|done|come|\w+(?:ed|en|wn|un|ught|eld|old|ent|ept|eft|ead|uck|ost|ade|aid))\Z")
HAD = listed("had hadn't")
PRESENT = listed("is are will has have")
LASTING_REACH = 6
# Words between "had" and its participle, at most.
ADVERBS = 3


class Direction(Enum):
    """Where a clause looks, from the day of publication."""

    BACK = "back"
    AHEAD = "ahead"
    UNKNOWN = "unknown"


def direction(text: str, start: int, end: int) -> Direction:
    """Tell where the clause around a span of text looks."""
    before, after = _words(_clause_before(text, start)), _words(_clause_after(text, end))
    limited = _limited(before, after, is_onward=bool(ONWARD.match(text, end)))
    return limited or _verb_before(before) or _verb_after(after) or Direction.UNKNOWN


def is_since(text: str, start: int) -> bool:
    """Tell whether the time at `start` is where something began that goes on: "since April"."""
    words = _without_clock(_words(_clause_before(text, start)))
    return "since" in (words[-2:] if words[-1:] == ["the"] else words[-1:])


def is_flashback(text: str, start: int, end: int) -> bool:
    """Tell whether the clause around a span tells of what had been before ("had started on Monday")."""
    return _is_pluperfect(_words(f"{_clause_before(text, start)} {_clause_after(text, end)}"))


def _words(clause: str) -> list[str]:
    # The month is no verb.
    return [word.lower() for word in WORD.findall(clause.replace("\u2019", "'")) if word != "May"]


def _limited(before: Sequence[str], after: Sequence[str], *, is_onward: bool) -> Direction | None:
    words = _without_clock(before)
    last = words[-1] if words else ""
    last_three = tuple(words[-3:])
    if last == "since":
        return Direction.BACK
    if last in DEADLINES:
        return _of_deadline(words[:-1], after, last)
    if last in STARTS or (last == "from" and is_onward) or last_three in EARLY:
        return _verb_before(words[:-1]) or Direction.AHEAD
    return Direction.AHEAD if last_three in LIMITS else None


def _without_clock(words: Sequence[str]) -> Sequence[str]:
    end = len(words)
    while end and (words[end - 1] in BETWEEN or words[end - 1].isdigit()):
        end -= 1
    return words[:end]


def _of_deadline(before: Sequence[str], after: Sequence[str], preposition: str) -> Direction:
    if _is_pluperfect(before) or _is_pluperfect(after):
        return Direction.BACK
    is_back = _verb_before(before) is Direction.BACK and not DEFERRING.intersection(before)
    if preposition == "through":
        return Direction.BACK if is_back else Direction.AHEAD
    is_lasting = preposition != "by" and not LASTING.isdisjoint(before[-LASTING_REACH:])
    return Direction.BACK if is_back and is_lasting else Direction.AHEAD


def _is_pluperfect(words: Sequence[str]) -> bool:
    """Tell whether "had" and a participle stand there, and no later verb that is not past."""
    place = max((place for place, word in enumerate(words) if word in HAD), default=None)
    if place is None or not PRESENT.isdisjoint(words[place:]):
        return False
    return any(map(PARTICIPLE.match, words[place + 1 : place + 2 + ADVERBS]))


def _verb_before(words: Sequence[str]) -> Direction | None:
    return _first_verb(words, reversed(range(len(words))))


def _verb_after(words: Sequence[str]) -> Direction | None:
    # Of "Tuesday's results show that he may" the modal says nothing.
    is_possessive = bool(words) and words[0] == "'s"
    return _first_verb(words, (place for place in range(len(words)) if not (is_possessive and words[place] in MAYBE)))


def _first_verb(words: Sequence[str], places: Iterable[int]) -> Direction | None:
    return next(filter(None, (_of_verb(words, place) for place in places)), None)


def _of_verb(words: Sequence[str], place: int) -> Direction | None:
    word = words[place]
    if word in AHEAD_WORDS or word.endswith("'ll"):
        return Direction.BACK if list(words[max(0, place - 2) : place]) == ["had", "been"] else Direction.AHEAD
    if word in MAYBE and words[place + 1 : place + 2] != ["have"]:
        return Direction.AHEAD
    if word == "to" and place and words[place - 1] in AHEAD_BEFORE_TO:
        return Direction.AHEAD
    if word in PAST_WORDS or (word.endswith("ed") and word not in NOT_PAST):
        return Direction.AHEAD if _is_future_participle(words, place) else Direction.BACK
    return None


def _is_future_participle(words: Sequence[str], place: int) -> bool:
    """Tell whether a participle belongs to the future: "will be closed", "is to be closed", "is set"."""
    start = place
    while start and (words[start - 1] in WITHIN_VERB or words[start - 1].endswith("ly")):
        start -= 1
    if not start:
        return False
    auxiliary = words[start - 1]
    if "be" in words[start:place]:
        return auxiliary in FUTURE or (auxiliary == "to" and words[max(0, start - 2)] in AHEAD_BEFORE_TO)
    return words[place] == "set" and auxiliary in PRESENT_BE


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
