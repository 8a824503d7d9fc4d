"""Clean foreign text at the door, before any offset is taken.

What may reach a terminal is decided here once. The rules follow ECMA-48 and the parser of the VT500 for escape
sequences, UAX #9 for bidi controls, UAX #15 for normalisation and UAX #44 (Default_Ignorable_Code_Point) for what
is invisible.
"""

import re
import unicodedata
from collections.abc import Callable
from itertools import pairwise

MARKS_PER_BASE = 4


# A terminal passes over these even inside an escape sequence, so they go before sequences are looked for.
IGNORED_IN_SEQUENCES = dict.fromkeys([*range(7), 8, *range(0x0E, 0x18), 0x19, *range(0x1C, 0x20), 0x7F])
LINE_BREAK = re.compile("\r\n?|[\v\f\u2028]")
PARAGRAPH_BREAK = "\u2029"

# How far behind its introducer the end of a control string is looked for; longer ones end with their line.
LONGEST_STRING = 4096
PAYLOAD = rf"[^\x07\x18\x1a\x1b\x80-\x9f]{{0,{LONGEST_STRING}}}+(?:\x07|\x1b\\|\x9c)"
REST_OF_LINE = r"[^\n\x18\x1a\x1b\x80-\x9f]*+"
# A C1 character behind these is the tail of a UTF-8 sequence that was read as Latin-1, not an introducer.
NO_MOJIBAKE = r"(?<![\x80-\x9f\u20ac\xc2-\xdf])"
SEQUENCE = re.compile(
    rf"""
    (?: \x1b\[ | \x9b(?=[0-?]*+[ -/]*+[@-~]) ) [0-?]*+ [ -/]*+ [@-~]?       # CSI
  | (?: \x1b\] | \x9d(?=[0-9]{{1,4}};) ) (?: {PAYLOAD} | {REST_OF_LINE} )   # OSC
  | \x1b [PX^_] (?: {PAYLOAD} | {REST_OF_LINE} )                            # DCS, SOS, PM, APC
  | {NO_MOJIBAKE} [\x90\x98\x9e\x9f] {PAYLOAD}                              # the same with one C1 character
  | \x1b [ -/]*+ [0-~]?                                                     # two characters, or charsets
    """,
    re.VERBOSE,
)

# What is left of C1 is Windows-1252 that was read as Latin-1; HTML reads these numbers so too
# (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
WINDOWS_PUNCTUATION = {code: bytes([code]).decode("windows-1252") for code in (0x80, 0x85, *range(0x91, 0x98), 0x99)}

JOINERS = "\u200c\u200d"
# Prepended_Concatenation_Mark: format characters that are seen.
VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
# Default_Ignorable_Code_Point that is neither a format character nor a variation selector, and the mark that stands
# for an embedded object.
INVISIBLE = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u2065\u3164\uffa0\ufff0-\ufff8\ufffc\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
)
# The last two code points of every plane are noncharacters too.
LAST_OF_PLANE = 0xFFFE
NONCHARACTER = re.compile("[\ufdd0-\ufdef]")
SELECTOR = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# Categories of the characters that have variants (StandardizedVariants.txt, emoji-variation-sequences.txt).
SELECTABLE = frozenset({"Lo", "Nd", "Pd", "Po", "Sm", "So"})  # codespell:ignore nd
INFORMATION_SOURCE = "\u2139"
# Scripts whose letters join, or refuse to, by an invisible character: Arabic to Malayalam, Tibetan, Myanmar,
# Khmer, Mongolian and the smaller ones of their kind.
JOINING_SCRIPT = re.compile("[\u0600-\u0dff\u0f00-\u109f\u1780-\u18af\u1900-\u1cff\ua800-\uaaff]")
EMOJI_MODIFIER = re.compile("[\U0001f3fb-\U0001f3ff]")
ARROWS_OF_EMOJI = "\u2194\u2195"

BLANK_LINES = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    r"""Make foreign text safe to store and to show; cleaning twice changes nothing.

    - Every kind of line break becomes "\n"; of controls only that and the tab stay.
    - Escape sequences go whole, with what a terminal would have swallowed. A control string without an end within
      LONGEST_STRING characters is taken to end with its line, so that it cannot swallow an article.
    - Bidi controls and all else that is invisible go, but for joiners within emoji and within scripts that are
      written with them, and variation selectors where there is something to vary. No-break spaces stay.
    - Surrogates are paired, or become U+FFFD where they are alone; noncharacters go.
    - NFC, so that a name is found however its accents were typed; at most MARKS_PER_BASE marks stay on a base.
    - Spaces at the end of lines and empty lines at either end go; of empty lines in a row one stays.

    Takes time in proportion to the length.
    """
    text = LINE_BREAK.sub("\n", text).replace(PARAGRAPH_BREAK, "\n\n")
    text = SEQUENCE.sub("", text.translate(IGNORED_IN_SEQUENCES))
    if not text.isascii():
        text = _with_valid_characters(text)
        # Normalising sorts marks, in quadratic time: never more than a few at once.
        text = unicodedata.normalize("NFC", _with_sound_tails(text))
        text = _with_sound_tails(text)
    text = _only(text, lambda character: character in "\n\t" or unicodedata.category(character) != "Cc")
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return BLANK_LINES.sub("\n\n", text).strip("\n")


def _with_valid_characters(text: str) -> str:
    if any("\ud800" <= character <= "\udfff" for character in set(text)):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _only(text.translate(WINDOWS_PUNCTUATION), _is_kept)


def _only(text: str, is_kept: Callable[[str], bool]) -> str:
    # A text has few distinct characters; each is judged once.
    dropped = {ord(character): None for character in set(text) if not is_kept(character)}
    return text.translate(dropped) if dropped else text


def _is_kept(character: str) -> bool:
    if ord(character) & LAST_OF_PLANE == LAST_OF_PLANE or NONCHARACTER.match(character) or INVISIBLE.match(character):
        return False
    if unicodedata.category(character) == "Cf":
        return character in JOINERS or character in VISIBLE_FORMATS
    return True


def _with_sound_tails(text: str) -> str:
    """Judge what hangs on each base: marks, variation selectors and joiners."""
    hanging = [character for character in set(text) if _is_hanging(character)]
    if not hanging:
        return text
    tail = re.compile(f"[{re.escape(''.join(hanging))}]+")
    return tail.sub(_sound_tail, text)


def _is_hanging(character: str) -> bool:
    return character in JOINERS or unicodedata.category(character).startswith("M") or bool(SELECTOR.match(character))


def _sound_tail(match: re.Match[str]) -> str:
    base = match.string[match.start() - 1] if match.start() else "\n"
    follower = match.string[match.end() : match.end() + 1]
    marks = 0
    kept: list[str] = []
    for character in match.group():
        if character in JOINERS:
            # Of several in a row the first counts.
            if not kept or kept[-1] not in JOINERS:
                kept.append(character)
        elif marks < MARKS_PER_BASE and (not SELECTOR.match(character) or (not kept and _has_variants(base))):
            kept.append(character)
            marks += 1
    return "".join(
        character for character, after in pairwise([*kept, follower]) if character not in JOINERS or _joins(base, after)
    )


def _has_variants(base: str) -> bool:
    return unicodedata.category(base) in SELECTABLE or base == INFORMATION_SOURCE


def _joins(base: str, after: str) -> bool:
    if JOINING_SCRIPT.match(base):
        return bool(JOINING_SCRIPT.match(after))
    is_emoji = unicodedata.category(base) == "So" or bool(EMOJI_MODIFIER.match(base))
    return is_emoji and after != "" and (unicodedata.category(after) == "So" or after in ARROWS_OF_EMOJI)
