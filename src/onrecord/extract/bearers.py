"""Who bears the names of a text.

"Stewart" is the Scott Stewart of the same article, "WHO" what stands before "(WHO)", "the directorate" the National
Roads Directorate.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from onrecord.domain.claims import ExpertKind
from onrecord.extract.acronyms import LEAST_LETTERS, acronyms_of, spelled_out
from onrecord.extract.lexicon.organisations import NAME_ENDS
from onrecord.extract.names import Name, is_person_shaped, name_from, names_of, parts_of
from onrecord.extract.words import Passage, Word

# An organisation is called by the first word of its name only where that says something.
LEAST_SHORT_FORM = 4
# In a headline nearly all words of this length begin with a capital, and a capital tells nothing.
TELLING_LENGTH = 4
HEADLINE_WORDS = 4
HEADLINE_SHARE = 0.75
LONG_WORD = re.compile(rf"[A-Za-z][\w’'-]{{{TELLING_LENGTH - 1},}}")


@dataclass(eq=False, slots=True, kw_only=True)
class Bearer:
    """Whoever bears some names of a text."""

    names: list[Name] = field(default_factory=list)
    acronyms: set[str] = field(default_factory=set)

    @property
    def fullest(self) -> str:
        """Give the form with the most words, the first of several; not one with a word before the whole name."""
        forms = Counter(name.parts for name in self.names)

        def is_preceded(parts: tuple[str, ...]) -> bool:
            return any(forms[parts[place:]] > forms[parts] for place in range(1, len(parts) - 1))

        return max(self.names, key=lambda name: (not is_preceded(name.parts), len(name.parts))).text

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

    @property
    def gender(self) -> str:
        """Give m or f where one of its names tells; empty otherwise."""
        return next((name.gender for name in self.names if name.gender), "")

    @property
    def is_place(self) -> bool:
        """Tell whether the text speaks of it, with its whole name, as of a place."""
        whole = parts_of(self.fullest)
        return any(name.is_place and name.parts == whole for name in self.names)

    def is_beside(self, noun: str) -> bool:
        """Tell whether the text sets a noun beside one of its names."""
        return any(noun in name.beside for name in self.names)

    def _has_surname(self) -> bool:
        """Tell whether it goes by the last word of its name: people do, organisations by the first or by an acronym."""
        whole = max((name.parts for name in self.names), key=len)
        return is_person_shaped(whole) and any(name.parts == whole[-1:] for name in self.names)


def is_headline(passage: Passage) -> bool:
    """Tell whether a passage is set in the capitals of a headline."""
    words = LONG_WORD.findall(passage.text, passage.span.start, passage.span.end)
    return len(words) >= HEADLINE_WORDS and sum(word[0].isupper() for word in words) >= HEADLINE_SHARE * len(words)


class Names:
    """The names of a text, joined where they are of the same bearer."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Collect and join the names of all passages."""
        self._by_part: dict[str, list[Bearer]] = {}
        self._by_start: dict[int, Bearer] = {}
        self.mentions: list[tuple[Name, Bearer]] = []
        found = [name for passage in passages if not is_headline(passage) for name in names_of(passage)]
        self._places = {name.parts for name in found if name.is_place}
        self._join(found)
        # Capitals of a headline make no name, but for one that the text has too.
        self._join([name for each in passages if is_headline(each) for name in names_of(each) if self.has(name)])
        for passage in passages:
            for long_form, short in acronyms_of(passage.text, passage.span):
                if long_form.start in self._by_start:
                    self._shorten(self._by_start[long_form.start], short.lower())
        self._spell_out(passages)
        self._join([name for passage in passages for name in self._overlooked(passage)])

    def _join(self, found: Sequence[Name]) -> None:
        # Full names first: a surname joins the one it is part of, wherever that stands.
        for name in sorted(found, key=lambda each: (-len(each.parts), each.span)):
            self.mentions.append((name, self.add(name)))
        self.mentions.sort(key=lambda mention: mention[0].span)

    def _shorten(self, bearer: Bearer, acronym: str) -> None:
        """Give a bearer an acronym, and all that the text has said under it so far."""
        for other in list(self._by_part.get(acronym, ())):
            if other is not bearer and all(name.parts in {(acronym,), ("the", acronym)} for name in other.names):
                bearer.names += other.names
                self.mentions = [(name, bearer if owner is other else owner) for name, owner in self.mentions]
                self._by_start.update({name.span.start: bearer for name in other.names})
                self._by_part[acronym].remove(other)
        bearer.acronyms.add(acronym)
        self._by_part.setdefault(acronym, []).insert(0, bearer)

    def _spell_out(self, passages: Sequence[Passage]) -> None:
        """Join acronyms that no bracket explains with the long form whose initials they are."""
        bodies = [passage for passage in passages if not is_headline(passage)]
        shouted = {word.text: word.start for passage in reversed(bodies) for word in passage.words if _is_acronym(word)}
        for passage in bodies if shouted else ():
            for span, letters in spelled_out(passage.text, passage.span):
                words = passage.words_in(span)
                if letters not in shouted or not words:
                    continue
                del shouted[letters]
                if any(letters.lower() in bearer.acronyms for bearer in self._by_part.get(letters.lower(), ())):
                    continue
                name = Name(span=span, passage=passage, kind=ExpertKind.ORGANIZATION, is_sure=True)
                if span.start not in self._by_start:
                    self._join([name])
                self._by_start[span.start].names.append(name)
                self._shorten(self._by_start[span.start], letters.lower())

    def _overlooked(self, passage: Passage) -> Iterator[Name]:
        """Find surnames, first words and acronyms of known names that the recogniser has not seen."""
        for word in passage.words:
            bearer = self._short_form(word.text) if word.text[0].isupper() and self.of_word(word) is None else None
            beside = (passage.before(word), passage.after(word))
            is_part = any(each is not None and each.pos == "PROPN" and each.text[0].isupper() for each in beside)
            if bearer is not None and not is_part:
                name = name_from(passage, [word], bearer.kind)
                if name is not None:
                    yield name

    def _short_form(self, text: str) -> Bearer | None:
        part = text.lower()
        bearers = [each for each in self._by_part.get(part, ()) if part in each.acronyms or _goes_by(each, text)]
        return bearers[0] if len(bearers) == 1 and (part,) not in self._places else None

    def add(self, name: Name) -> Bearer:
        """Join a name with its bearer, or make a new one."""
        bearer = self._by_start.get(name.span.start) or self._bearer(name.parts)
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
        return self._bearer(parts_of(text))

    def has(self, name: Name) -> bool:
        """Tell whether the text has a name in as many words."""
        bearer = self.find(name.text)
        return bearer is not None and len(parts_of(bearer.fullest)) >= len(name.parts)

    def _bearer(self, parts: tuple[str, ...]) -> Bearer | None:
        if not parts:
            return None
        bearers: list[Bearer] = [*self._by_part.get(parts[-1], ()), *self._by_part.get(parts[0], ())]
        for is_same in (_is_form, self._is_start):
            for bearer in bearers:
                if parts[-1] in bearer.acronyms or any(is_same(parts, name) for name in bearer.names):
                    return bearer
        return None

    def _is_start(self, parts: tuple[str, ...], name: Name) -> bool:
        """Tell whether one is called by the first words of the other.

        "Corvane" of "Corvane Civil Works"; but "National" is nobody's name, and a place is no ministry of its own.
        """
        short, long = sorted((parts, name.parts), key=len)
        is_start = len(short) < len(long) and long[: len(short)] == short
        is_open = short not in self._places and name.kind is not ExpertKind.PERSON
        return is_start and is_open and len(short[0]) >= LEAST_SHORT_FORM

    def of_word(self, word: Word) -> Bearer | None:
        """Find whose name a word is part of."""
        place = bisect_right(self.mentions, word.start, key=_start) - 1
        if place < 0:
            return None
        name, bearer = self.mentions[place]
        return bearer if word.start < name.span.end else None

    def before(self, offset: int) -> Iterator[tuple[Name, Bearer]]:
        """Go back through the names from an offset, the nearest first."""
        place = bisect_left(self.mentions, offset, key=_start)
        return (self.mentions[each] for each in range(place - 1, -1, -1))

    def after(self, offset: int) -> Iterator[tuple[Name, Bearer]]:
        """Go on through the names from an offset."""
        place = bisect_left(self.mentions, offset, key=_start)
        return (self.mentions[each] for each in range(place, len(self.mentions)))

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


def _is_acronym(word: Word) -> bool:
    return len(word.text) >= LEAST_LETTERS and word.text.isupper() and word.text.isalpha()


def _goes_by(bearer: Bearer, text: str) -> bool:
    """Tell whether somebody is called so with one word: a surname, or the first word of an organisation."""
    part = text.lower()
    long = [name for name in bearer.names if len(name.parts) > 1]
    if bearer.kind is ExpertKind.PERSON:
        return any(name.parts[-1] == part and is_person_shaped(name.parts) for name in long)
    is_telling = len(text) >= LEAST_SHORT_FORM and part not in NAME_ENDS
    return is_telling and any(name.parts[0] == part and name.parts[-1] in NAME_ENDS for name in long)


def _is_form(parts: tuple[str, ...], name: Name) -> bool:
    """Tell whether words are a name again, or a surname, or the noun that a name ends in."""
    if parts == name.parts:
        return True
    short, long = sorted((parts, name.parts), key=len)
    if short[-1] != long[-1]:
        return False
    if name.kind is ExpertKind.PERSON or is_person_shaped(long):
        is_initial = len(short[0]) == 1 and long[0].startswith(short[0])
        # "Rival Jane Roe": a word before the whole name.
        is_preceded = len(short) > 1 and long[-len(short) :] == short
        return len(short) == 1 or short[0] == long[0] or is_initial or is_preceded
    # "the Front" of "Upper Vash Front".
    return len(short) == 1 and short[-1] in NAME_ENDS
