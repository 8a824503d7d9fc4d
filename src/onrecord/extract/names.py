"""Names of people and organisations in a text, and which of them are of one bearer.

"Stewart" is the Scott Stewart of the same article, "WHO" what stands before "(WHO)", "the directorate" the National
Roads Directorate. All by what the text itself writes; nothing is looked up.
"""

import re
from bisect import bisect_left
from collections import Counter
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
# A long form is no longer than this, in words and in characters.
LONGEST_NAME = 12
LONGEST_NAME_TEXT = 200
# An organisation is called by the first word of its name only where that says something.
LEAST_SHORT_FORM = 4
# People have names of two to four words, particles not counted.
PERSON_NAME_WORDS = range(2, 5)
ARTICLES = frozenset({"the", "a", "an"})
PARTICLES = frozenset({"de", "da", "di", "del", "van", "von", "der", "den", "bin", "al", "la", "le", "el"})
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, kw_only=True)
class Name:
    """A name where it stands."""

    span: Span
    """Without titles and article."""
    passage: Passage
    kind: ExpertKind
    is_sure: bool = False
    """True where the words beside it tell the kind, and not the recogniser alone."""
    is_subject: bool = False
    """True for the subject of a clause: what a pronoun mostly goes back to."""
    gender: str = ""
    """m or f where a title tells; empty otherwise."""

    @property
    def text(self) -> str:
        """Give the name with single spaces."""
        return " ".join(self.span.of(self.passage.text).split())

    @property
    def parts(self) -> tuple[str, ...]:
        """Give its words in lower case, without points and possessive endings."""
        return parts_of(self.text)


@dataclass(eq=False, slots=True, kw_only=True)
class Bearer:
    """Whoever bears some names of a text."""

    names: list[Name] = field(default_factory=list)
    acronyms: set[str] = field(default_factory=set)

    @property
    def fullest(self) -> str:
        """Give the form with the most words, the first of several."""
        return max(self.names, key=lambda name: len(name.parts)).text

    @property
    def kind(self) -> ExpertKind:
        """Give the kind that most of its names have, of those that are sure if there are any."""
        if self.acronyms:
            return ExpertKind.ORGANIZATION
        telling = [name for name in self.names if name.is_sure]
        if not telling and self._has_surname():
            return ExpertKind.PERSON
        telling = telling or self.names
        return Counter(name.kind for name in telling).most_common(1)[0][0]

    def _has_surname(self) -> bool:
        """Tell whether it goes by the last word of its name: people do, organisations by the first or by an acronym."""
        whole = max((name.parts for name in self.names), key=len)
        return _is_person_shaped(whole) and any(name.parts == whole[-1:] for name in self.names)


def parts_of(name: str) -> tuple[str, ...]:
    """Divide a name into its words, in lower case, without points and possessive endings."""
    words = (POSSESSIVE.sub("", word).strip(".,").lower() for word in name.split())
    return tuple(word for word in words if word)


def names_of(passage: Passage) -> Iterator[Name]:
    """Find the names of a passage: people, organisations, places that speak for their people; and long forms."""
    yield from _entities(passage)
    for long_form, _ in acronyms_of(passage):
        yield Name(span=long_form, passage=passage, kind=ExpertKind.ORGANIZATION)


def _entities(passage: Passage) -> Iterator[Name]:
    for (label, _), group in groupby(passage.words, key=lambda word: (word.entity, word.sentence)):
        if label in ENTITY_KINDS:
            name = name_from(passage, _whole(passage, tuple(group)), ENTITY_KINDS[label])
            if name is not None:
                yield name


def _whole(passage: Passage, words: Sequence[Word]) -> Sequence[Word]:
    """Complete a name of which the recogniser has seen a part: capitalised words of the same phrase beside it."""
    first, last = words[0], words[-1]
    while (before := passage.before(first)) is not None and _continues(before, words[-1]) and before.lower not in ROLES:
        first = before
    while (after := passage.after(last)) is not None and _continues(after, words[0]):
        last = after
    return passage.words[first.index : last.index + 1]


def _continues(word: Word, entity: Word) -> bool:
    return word.pos == "PROPN" and word.sentence == entity.sentence and word.text[0].isupper() and not word.entity


def name_from(passage: Passage, words: Sequence[Word], kind: ExpertKind) -> Name | None:
    """Make a name of words, without the titles and articles before it; None where nothing is left."""
    kept = list(words)
    closed = next((place for place, word in enumerate(kept) if word.text in {"(", "["}), len(kept))
    kept = kept[:closed]
    while len(kept) > 1 and (kept[0].lower in ARTICLES | COURTESY or _is_role(kept, kind)):
        kept.pop(0)
    while kept and kept[-1].lower in {"'s", "’s", "'", "’"}:
        kept.pop()
    if not any(word.text[0].isupper() for word in kept):
        return None
    sure = _sure_kind(passage, kept)
    span = Span(kept[0].start, kept[-1].end)
    return Name(
        span=span,
        passage=passage,
        kind=sure or kind,
        is_sure=sure is not None,
        is_subject=any(_is_subject(passage, word) for word in kept),
        gender=_gender(passage, words),
    )


def _is_role(words: Sequence[Word], kind: ExpertKind) -> bool:
    return kind is ExpertKind.PERSON and words[0].lower in ROLES


def _is_subject(passage: Passage, word: Word) -> bool:
    return word.dep in SUBJECTS or (word.dep == "appos" and passage.head(word).dep in SUBJECTS)


def _sure_kind(passage: Passage, words: Sequence[Word]) -> ExpertKind | None:
    """Tell the kind by the words beside: "the ... Federation"; "Jane Roe, a geologist"; "its leader, Jane Roe"."""
    if words[-1].lower in nouns.ORGANISATIONS and len(words) > 1:
        return ExpertKind.ORGANIZATION
    beside = {each.lemma for word in words for each in passage.children(word, "appos")}
    beside |= {passage.head(word).lemma for word in words if word.dep == "appos"}
    clauses = (clause for word in words for clause in passage.children(word, "relcl"))
    beside |= {subject.lower for clause in clauses for subject in passage.children(clause, "nsubj", "nsubjpass")}
    is_person = beside & (ROLES | nouns.PEOPLE | {"who"}) and _looks_like_person(words)
    return ExpertKind.PERSON if is_person else None


def _looks_like_person(words: Sequence[Word]) -> bool:
    telling = [word.text for word in words if word.lower not in PARTICLES and word.text != "-"]
    return len(telling) in PERSON_NAME_WORDS and all(each[0].isupper() and not each.isupper() for each in telling)


def _gender(passage: Passage, words: Sequence[Word]) -> str:
    before = passage.before(words[0])
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
    near = max(start, acronym.start() - LONGEST_NAME_TEXT)
    words = list(NAME_WORD.finditer(text, near, acronym.start()))[-LONGEST_NAME:]
    for word in reversed(words):
        initial = word.group()[0]
        if initial.lower() == letters[-1]:
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
        # Full names first: a surname joins the one it is part of, wherever that stands.
        for name in sorted(found, key=lambda each: (-len(each.parts), each.span)):
            self.mentions.append((name, self.add(name)))
        self.mentions.sort(key=lambda mention: mention[0].span)
        for passage in passages:
            for long_form, short in acronyms_of(passage):
                self._shorten(self._by_start[long_form.start], short.lower())

    def _shorten(self, bearer: Bearer, acronym: str) -> None:
        """Give a bearer an acronym, and all that the text has said under it so far."""
        for other in list(self._by_part.get(acronym, ())):
            if other is not bearer and all(name.parts == (acronym,) for name in other.names):
                bearer.names += other.names
                self.mentions = [(name, bearer if owner is other else owner) for name, owner in self.mentions]
                self._by_start.update({name.span.start: bearer for name in other.names})
                self._by_part[acronym].remove(other)
        bearer.acronyms.add(acronym)
        self._by_part.setdefault(acronym, []).insert(0, bearer)

    def add(self, name: Name) -> Bearer:
        """Join a name with its bearer, or make a new one."""
        bearer = self.at(name.span) or self.find(name.text)
        if bearer is None:
            bearer = Bearer()
            for part in dict.fromkeys(name.parts):
                self._by_part.setdefault(part, []).append(bearer)
        if all(each.span != name.span for each in bearer.names):
            bearer.names.append(name)
        self._by_start.setdefault(name.span.start, bearer)
        return bearer

    def find(self, text: str) -> Bearer | None:
        """Find the bearer of a name; None where nobody has it."""
        parts = parts_of(text)
        if not parts:
            return None
        bearers: list[Bearer] = [*self._by_part.get(parts[-1], ()), *self._by_part.get(parts[0], ())]
        for bearer in bearers:
            if parts[-1] in bearer.acronyms or any(_is_same(parts, name) for name in bearer.names):
                return bearer
        return None

    def at(self, span: Span) -> Bearer | None:
        """Find the bearer of the name that starts where a span does."""
        return self._by_start.get(span.start)

    def before(self, offset: int) -> Iterator[tuple[Name, Bearer]]:
        """Go back through the names from an offset, the nearest first."""
        place = bisect_left(self.mentions, offset, key=_start)
        return (self.mentions[each] for each in range(place - 1, -1, -1))

    def called(self, words: Sequence[str], offset: int) -> Bearer | None:
        """Find the organisation, named before an offset, whose name ends with some words: "the roads directorate"."""
        for bearer in self._by_part.get(words[-1], ()):
            if bearer.kind is not ExpertKind.PERSON and any(
                name.span.start < offset
                and len(name.parts) > len(words)
                and name.parts[-1] == words[-1]
                and set(words) <= set(name.parts)
                for name in bearer.names
            ):
                return bearer
        return None


def _start(mention: tuple[Name, Bearer]) -> int:
    return mention[0].span.start


def _is_same(parts: tuple[str, ...], name: Name) -> bool:
    """Tell whether words can be another form of a name."""
    if parts == name.parts:
        return True
    short, long = sorted((parts, name.parts), key=len)
    if short[-1] == long[-1] and (name.kind is ExpertKind.PERSON or _is_person_shaped(long)):
        return len(short) == 1 or short[0] == long[0] or (len(short[0]) == 1 and long[0].startswith(short[0]))
    # "Corvane" of "Corvane Civil Works"; but "National" is nobody's name.
    is_start = len(short) < len(long) and long[: len(short)] == short
    return is_start and name.kind is not ExpertKind.PERSON and len(short[0]) >= LEAST_SHORT_FORM


def _is_person_shaped(parts: tuple[str, ...]) -> bool:
    return (
        len(parts) in PERSON_NAME_WORDS
        and parts[-1] not in nouns.ORGANISATIONS
        and not {"of", "and", "the"} & set(parts)
    )
