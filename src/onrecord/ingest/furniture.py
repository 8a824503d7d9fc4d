"""Tell lines of page furniture from prose.

The wording is in `furniture.toml`, by classes of lines; here is how it is held against a line. What a pattern takes
for names must look like names (see `is_names`): that tells "Photo by Ann Lee/Reuters" from "Photo by photo, she told
the story". Written from the wording of news sites in general, and checked for false finds on the texts of PolNeAR
and TempEval-3.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

WORDING = Path(__file__).with_name("furniture.toml")
INDENTED_BREAK = re.compile(r"\n *")
NAMED = re.compile(r"\(\?P<\w+>")
FRAGMENT = re.compile(r"(?<!\?P)<([a-z]+)>")

# What is longer is prose.
LONGEST = 450
LONGEST_ROLE = 80

MOST_BUTTONS = 14
MOST_NAMES = 18
MOST_SENTENCES = 6
PURPOSE = re.compile(
    r"[^\"“”,;]{0,40}\b(?:for|to) (?:more|the latest|live|real-time|updates|breaking|get|see|stay|keep|join)\b"
    r"[^\"“”,;]{0,90}"
)
WORD = re.compile(r"[^\s,/|;:()+·\[\]]+")
SPACES = re.compile(r"\s+")
CURLY = str.maketrans({"\u2019": "'", "\u2018": "'", "\u2013": "-", "\u2014": "-", "\u2011": "-", "\u00a0": " "})
EDGES = " \t-*•·>»►▶→|_\u25aa\u25cf"
# Pictograms before a line, from arrows to emoji.
SIGNS = re.compile("^[\u2190-\u2bff\ufe0f\U0001f300-\U0001faff ]+")
PARTS = re.compile(r" [|·•] ")
BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[.]?[)\]]")
SENTENCE_END = re.compile(r"(?<=[.!?])[\"'\u201d]? +(?=[A-Z@])|; |, (?=(?:additional reporting|editing|writing) by\b)")
BIOGRAPHY = re.compile(
    r"(?P<names>[^,.\"“”]{4,50}?),? (?:is|was|covers|writes|reports)\b(?! (?:dead|said|expected|being))[^\"]{3,250}",
    re.IGNORECASE,
)
# What follows a writer's biography in it: "She covers ...".
GOES_ON = re.compile(
    r"(?:he|she|they|(?:his|her|their) (?:\w+ ){1,4}?(?:is|are|was|were))\b[^\"\u201c\u201d]{3,200}", re.IGNORECASE
)
# What a biography leads to, if it is one of furniture.
AFTER_BIOGRAPHY = frozenset({"follow", "newsletter", "related"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What `furniture.toml` holds."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    """Class and pattern, in order."""
    any_pattern: re.Pattern[str]
    """All patterns in one, without groups: most lines are told from furniture by this alone."""
    actions: frozenset[str]
    sites: frozenset[str]
    fillers: frozenset[str]
    role: re.Pattern[str]
    """A line with a writer's role, and the outlet: "Senior Reporter, The Ledger"."""
    signature: re.Pattern[str]
    """A sentence about a writer."""
    within_names: frozenset[str]
    tail: frozenset[str]


def furniture_of(line: str) -> str | None:
    """Name the class of furniture that a line is, or None for prose.

    The line is taken without marks at its edges and brackets around it, with plain quotes and dashes; where its
    sentences are furniture each by itself, or follow a writer's biography, the whole line is.
    """
    return _furniture_of_line(line) if len(line) <= LONGEST else None


# The same lines stand on page after page.
@lru_cache(maxsize=4096)
def _furniture_of_line(line: str) -> str | None:
    plain = _plain(line)
    return _kind(plain) or _kind_of_sentences(plain)


def is_signature(line: str) -> bool:
    """Tell whether a line behind an article is about its writer: "Ana Reyes covers transport for The Ledger."."""
    if len(line) > LONGEST:
        return False
    first, *rest = _sentences(_plain(line).rstrip("."))
    if not _holds(_wording().signature, first.rstrip(".")):
        return False
    return all(_kind(each) or GOES_ON.fullmatch(each) for each in rest)


def is_role(line: str) -> bool:
    """Tell whether a line is nothing but a writer's role: "Senior Reporter, The Ledger"."""
    return len(line) <= LONGEST_ROLE and is_names(line) and _holds(_wording().role, _plain(line))


def is_names(words: str) -> bool:
    """Tell whether the words can all be part of names: capitalised, numbers, handles, or the small words between."""
    tokens = WORD.findall(words)
    if not 0 < len(tokens) <= MOST_NAMES:
        return False
    return all(_is_name_token(token) or token.lower() in _wording().within_names for token in tokens)


def _is_name_token(token: str) -> bool:
    return not token[0].islower() or token.startswith(("http", "www."))


def _plain(line: str) -> str:
    line = SIGNS.sub("", SPACES.sub(" ", line.translate(CURLY)).strip(EDGES))
    bracketed = BRACKETED.fullmatch(line)
    return bracketed[1].strip(EDGES) if bracketed else line


@cache
def _wording() -> Wording:
    read = tomllib.loads(WORDING.read_text(encoding="utf-8"))
    words = {name: _joined(pattern) for name, pattern in read["words"].items()}

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(FRAGMENT.sub(lambda name: words[name[1]], _joined(pattern)), re.IGNORECASE)

    patterns = tuple((kind, compiled(each)) for kind, patterns in read["patterns"].items() for each in patterns)
    return Wording(
        patterns=patterns,
        any_pattern=re.compile("|".join(NAMED.sub("(?:", each.pattern) for _, each in patterns), re.IGNORECASE),
        role=compiled(read["writer"]["role"]),
        signature=compiled(read["writer"]["signature"]),
        actions=frozenset(read["buttons"]["actions"].split()),
        sites=frozenset(read["buttons"]["sites"].split()),
        fillers=frozenset(read["buttons"]["fillers"].split()),
        within_names=frozenset(read["small_words"]["names"].split()),
        tail=frozenset(read["small_words"]["tail"].split()),
    )


def _joined(pattern: str) -> str:
    # TOML drops the break after the opening quotes; put back, it takes the indentation with it.
    return INDENTED_BREAK.sub("", "\n" + pattern)


def _kind(plain: str) -> str | None:
    ending = plain.rstrip(" .!:")
    if _is_row_of_buttons(ending):
        return "share"
    forms = (plain,) if ending == plain else (plain, ending)
    if not any(map(_wording().any_pattern.fullmatch, forms)):
        return None
    for kind, pattern in _wording().patterns:
        matches = filter(None, map(pattern.fullmatch, forms))
        if any(map(_groups_hold, matches)):
            return kind
    return None


def _holds(pattern: re.Pattern[str], plain: str) -> bool:
    match = pattern.fullmatch(plain)
    return match is not None and _groups_hold(match)


def _groups_hold(match: re.Match[str]) -> bool:
    groups = match.groupdict()
    names, tail = groups.get("names"), groups.get("tail")
    return (names is None or is_names(names)) and (tail is None or _is_tail(tail))


def _is_tail(words: str) -> bool:
    if PURPOSE.fullmatch(words):
        return True
    known = _wording().tail | _wording().within_names
    return all(
        _is_name_token(token) or "@" in token or token.rstrip(".!").lower() in known for token in WORD.findall(words)
    )


def _is_row_of_buttons(plain: str) -> bool:
    wording = _wording()
    words = plain.lower().replace(",", " ").replace("|", " ").split()
    if not 0 < len(words) <= MOST_BUTTONS or words[0] not in wording.actions | wording.sites:
        return False
    actions = sum(word in wording.actions for word in words)
    sites = sum(word in wording.sites for word in words)
    known = all(word in wording.actions or word in wording.sites or word in wording.fillers for word in words)
    return known and (actions > 0 or sites == len(words) > 1)


def _kind_of_sentences(plain: str) -> str | None:
    sentences = list(_sentences(plain))
    if len(sentences) == 1:
        sentences = PARTS.split(plain)
    if not 1 < len(sentences) <= MOST_SENTENCES:
        return None
    kinds = [_kind(sentence) for sentence in sentences]
    if all(kinds):
        return kinds[0]
    biography = BIOGRAPHY.fullmatch(sentences[0])
    rest = kinds[1:]
    if biography and is_names(biography["names"]) and all(kind in AFTER_BIOGRAPHY for kind in rest):
        return rest[0]
    return None


def _sentences(plain: str) -> Iterator[str]:
    start = 0
    for end in SENTENCE_END.finditer(plain):
        yield plain[start : end.start()]
        start = end.end()
    yield plain[start:]
