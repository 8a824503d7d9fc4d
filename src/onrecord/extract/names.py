"""Names of people and organisations in a text, and which of them are the same.

"Stewart" is the Scott Stewart of the same article, "RBSS" what stands before "(RBSS)", "the directorate" the National
Roads Directorate. All by what the text itself writes; nothing is looked up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from onrecord.domain.claims import ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.lexicon import nouns
from onrecord.extract.lexicon.people import COURTESY, FEMALE_TITLES, MALE_TITLES, ROLES
from onrecord.extract.words import Passage, Word

ENTITY_KINDS = {
    "PERSON": ExpertKind.PERSON,
    "ORG": ExpertKind.ORGANIZATION,
    "GPE": ExpertKind.ORGANIZATION,
    "FAC": ExpertKind.ORGANIZATION,
    "NORP": ExpertKind.GROUP,
}
ACRONYM = re.compile(r"\(\s?([A-Z][A-Za-z&.-]{1,9})\s?\)")
NAME_WORD = re.compile(r"[^\s()\[\]\"“”,;:]+")
# A long form is no longer than this, in words.
LONGEST_NAME = 12
# An organisation is called by the first word of its name only where that says something.
LEAST_SHORT_FORM = 4
ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name where it stands."""

    span: Span
    """Without titles and article."""
    text: str
    kind: ExpertKind
    is_subject: bool = False
    """True for the subject of a clause: what a pronoun mostly goes back to."""
    gender: str = ""
    """"m" or "f" where a title tells; empty otherwise."""

    @property
    def parts(self) -> tuple[str, ...]:
        """Give its words in lower case, without points and possessive endings."""
        return parts_of(self.text)


@dataclass(slots=True, kw_only=True)
class Bearer:
    """Whoever bears some names of a text."""

    kind: ExpertKind
    names: list[Name] = field(default_factory=list)
    acronyms: set[str] = field(default_factory=set)

    @property
    def fullest(self) -> str:
        """Give the form with the most words, the first of several."""
        return max(self.names, key=lambda name: len(name.parts)).text


def parts_of(name: str) -> tuple[str, ...]:
    """Divide a name into its words, in lower case, without points and possessive endings."""
    words = (POSSESSIVE.sub("", word).strip(".,").lower() for word in name.split())
    return tuple(word for word in words if word)


def names_of(passage: Passage) -> Iterator[Name]:
    """Find the names of a passage: people, organisations, places that speak for their people; and acronyms."""
    yield from _entities(passage)
    for long_form, _ in acronyms_of(passage):
        yield Name(span=long_form, text=long_form.of(passage.text), kind=ExpertKind.ORGANIZATION)


def _entities(passage: Passage) -> Iterator[Name]:
    entities = groupby(passage.words, key=lambda word: (word.entity, word.sentence))
    for (label, _), group in entities:
        words = tuple(group)
        if label not in ENTITY_KINDS:
            continue
        name = name_from(passage, words, ENTITY_KINDS[label])
        if name is not None:
            yield name


def name_from(passage: Passage, words: Sequence[Word], kind: ExpertKind) -> Name | None:
    """Make a name of words, without the titles and articles before it; None where nothing is left."""
    gender = gender_of(passage, words)
    kept = list(words)
    while kept and (kept[0].lower in ARTICLES | COURTESY or _is_role(kept, kind)):
        kept.pop(0)
    while kept and kept[-1].lower in {"'s", "’s", "'", "’"}:
        kept.pop()
    if not kept or not any(word.text[0].isupper() for word in kept):
        return None
    span = Span(kept[0].start, kept[-1].end)
    subject = any(word.dep in {"nsubj", "nsubjpass"} for word in kept)
    return Name(span=span, text=" ".join(span.of(passage.text).split()), kind=kind, is_subject=subject, gender=gender)


def _is_role(words: Sequence[Word], kind: ExpertKind) -> bool:
    return kind is ExpertKind.PERSON and len(words) > 1 and words[0].lower in ROLES


def gender_of(passage: Passage, words: Sequence[Word]) -> str:
    """Tell the gender that a title gives, "m" or "f"; empty where there is none."""
    before = passage.before(words[0]) if words else None
    titles = {word.lower for word in (*words, *((before,) if before else ()))}
    if titles & MALE_TITLES:
        return "m"
    return "f" if titles & FEMALE_TITLES else ""


def acronyms_of(passage: Passage) -> Iterator[tuple[Span, str]]:
    """Find long forms with their acronyms: "World Health Organization (WHO)"."""
    for match in ACRONYM.finditer(passage.text, passage.span.start, passage.span.end):
        long_form = _long_form(passage.text, passage.span.start, match)
        if long_form is not None:
            yield long_form, match.group(1)


def _long_form(text: str, start: int, acronym: re.Match[str]) -> Span | None:
    """Go back from an acronym to the word with its first letter, as capitals agree (Schwartz and Hearst, 2003)."""
    letters = [letter.lower() for letter in acronym.group(1) if letter.isupper()]
    words = list(NAME_WORD.finditer(text, max(start, acronym.start() - 200), acronym.start()))[-LONGEST_NAME:]
    for word in reversed(words):
        initial = word.group()[0]
        if letters and initial.lower() == letters[-1] and (initial.isupper() or len(letters) > 1):
            letters.pop()
        elif initial.isupper():
            return None
        if not letters:
            return Span(word.start(), words[-1].end()) if initial.isupper() else None
    return None


class Names:
    """The names of a text, joined where they are of the same bearer."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Collect and join the names of all passages."""
        self._by_part: dict[str, list[Bearer]] = {}
        self._by_start: dict[int, Bearer] = {}
        self.mentions: list[tuple[Name, Bearer]] = []
        found = [name for passage in passages for name in names_of(passage)]
        acronyms = [each for passage in passages for each in acronyms_of(passage)]
        # Full names first: a surname joins the one it is part of, wherever that stands.
        for name in sorted(found, key=lambda each: (-len(each.parts), each.span)):
            self.add(name)
        for long_form, short in acronyms:
            self._by_start[long_form.start].acronyms.add(short.lower())
            self._by_part.setdefault(short.lower(), []).insert(0, self._by_start[long_form.start])
        self.mentions.sort(key=lambda mention: mention[0].span)

    def add(self, name: Name) -> Bearer:
        """Join a name with its bearer, or make a new one."""
        bearer = self._by_start.get(name.span.start) or self.find(name.text)
        if bearer is None:
            bearer = Bearer(kind=name.kind)
            for part in set(name.parts):
                self._by_part.setdefault(part, []).append(bearer)
        bearer.names.append(name)
        self._by_start.setdefault(name.span.start, bearer)
        self.mentions.append((name, bearer))
        return bearer

    def find(self, text: str) -> Bearer | None:
        """Find the bearer of a name; None where nobody has it."""
        parts = parts_of(text)
        if not parts:
            return None
        for bearer in self._by_part.get(parts[-1], ()) or self._by_part.get(parts[0], ()):
            if any(_is_same(parts, name.parts, bearer.kind) for name in bearer.names) or parts[-1] in bearer.acronyms:
                return bearer
        return None

    def at(self, span: Span) -> Bearer | None:
        """Find the bearer of the name that stands at a span."""
        return self._by_start.get(span.start)

    def called(self, noun: str) -> Bearer | None:
        """Find the organisation whose name ends with a noun: "the directorate" of a National Roads Directorate."""
        for bearer in self._by_part.get(noun, ()):
            if bearer.kind is not ExpertKind.PERSON and any(
                name.parts[-1] == noun and len(name.parts) > 1 for name in bearer.names
            ):
                return bearer
        return None


def _is_same(one: tuple[str, ...], other: tuple[str, ...], kind: ExpertKind) -> bool:
    """Tell whether two names can be of one bearer."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if kind is ExpertKind.PERSON:
        if short[-1] != long[-1]:
            return False
        return len(short) == 1 or short[0] == long[0] or (len(short[0]) == 1 and long[0].startswith(short[0]))
    # "Corvane" of "Corvane Civil Works"; but "National" is nobody's name.
    return (
        len(short) < len(long)
        and long[: len(short)] == short
        and short[0] not in nouns.ORGANISATIONS
        and len(short[0]) >= LEAST_SHORT_FORM
    )
