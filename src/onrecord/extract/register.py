"""The register of names: which names of a text are of the same bearer.

"Stewart" is the Scott Stewart of the same article, "WHO" what stands before "(WHO)", "the directorate" the National
Roads Directorate. Where two people share a surname, the text has to say which one it means; where it does not, the
bare surname stays a name of its own.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.domain.claims import ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.acronyms import LEAST_LETTERS, acronyms_of, spelled_out
from onrecord.extract.bearers import LEAST_SHORT_FORM, Bearer, is_headline
from onrecord.extract.lexicon.organisations import NAME_ENDS
from onrecord.extract.names import Name, name_from, names_of, parts_of
from onrecord.extract.namesakes import Parts, is_person_shaped, is_same_person
from onrecord.extract.persons import People
from onrecord.extract.words import Passage, Word

# Of more bearers who share a word, the rest is not compared: keeps a text of nothing but names linear.
MOST_NAMESAKES = 50


class Names:
    """The names of a text, joined where they are of the same bearer."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Collect and join the names of all passages."""
        self.mentions: list[tuple[Name, Bearer]] = []
        self._starts: list[int] = []
        self._by_part: dict[str, list[Bearer]] = {}
        self._by_form: dict[Parts, Bearer] = {}
        self._by_start: dict[int, Bearer] = {}
        self._people = People(self._near)
        headlines = {passage.span for passage in passages if is_headline(passage)}
        bodies = [passage for passage in passages if passage.span not in headlines]
        found = [name for passage in bodies for name in names_of(passage)]
        self._places = {name.parts for name in found if name.is_place}
        self._join(found)
        # Capitals of a headline make no name, but for one that the text has too.
        shouted = (passage for passage in passages if passage.span in headlines)
        self._join([name for passage in shouted for name in names_of(passage) if self.has(name)])
        for passage in passages:
            for long_form, short in acronyms_of(passage.text, passage.span):
                if long_form.start in self._by_start:
                    self._shorten(self._by_start[long_form.start], short.lower())
        self._spell_out(bodies)
        self._join([name for passage in passages for name in self._overlooked(passage)])

    def _join(self, found: Sequence[Name]) -> None:
        # Full names first: a surname joins the one it is part of, wherever that stands.
        for name in sorted(found, key=lambda each: (-len(each.parts), each.span)):
            self.mentions.append((name, self.add(name)))
        self.mentions.sort(key=lambda mention: mention[0].span)
        self._starts = [name.span.start for name, _ in self.mentions]

    def _shorten(self, bearer: Bearer, acronym: str) -> None:
        """Give a bearer an acronym, and all that the text has said under it so far."""
        for other in list(self._by_part.get(acronym, ())):
            if other is not bearer and all(parts in {(acronym,), ("the", acronym)} for parts in other.forms):
                for name in other.names:
                    self._give(bearer, name)
                    self._by_start[name.span.start] = bearer
                self.mentions = [(name, bearer if owner is other else owner) for name, owner in self.mentions]
                self._by_part[acronym].remove(other)
        bearer.acronyms.add(acronym)
        self._by_part.setdefault(acronym, []).insert(0, bearer)

    def _spell_out(self, bodies: Sequence[Passage]) -> None:
        """Join acronyms that no bracket explains with the long form whose initials they are."""
        texts = {word.text for passage in bodies for word in passage.words}
        shouted = {text for text in texts if len(text) >= LEAST_LETTERS and text.isupper() and text.isalpha()}
        for passage in bodies if shouted else ():
            for span, letters in spelled_out(passage.text, passage.span):
                if letters not in shouted or not passage.words_in(span):
                    continue
                known = self._by_start.get(span.start)
                if known is not None and known.kind is ExpertKind.PERSON and not known.acronyms:
                    continue
                shouted.remove(letters)
                if any(letters.lower() in bearer.acronyms for bearer in self._by_part.get(letters.lower(), ())):
                    continue
                name = Name(span=span, passage=passage, kind=ExpertKind.ORGANIZATION, is_sure=True)
                if known is None:
                    self._join([name])
                self._give(self._by_start[span.start], name)
                self._shorten(self._by_start[span.start], letters.lower())

    def _overlooked(self, passage: Passage) -> Iterator[Name]:
        """Find surnames, first words and acronyms of known names that the recogniser has not seen."""
        for word in passage.words:
            if not word.text[0].isupper() or word.lower not in self._by_part or self.of_word(word) is not None:
                continue
            beside = (passage.before(word), passage.after(word))
            is_part = any(each is not None and each.pos == "PROPN" and each.text[0].isupper() for each in beside)
            bearer = None if is_part else self._short_form(word.text)
            name = name_from(passage, [word], bearer.kind) if bearer is not None else None
            if name is not None:
                yield name

    def _short_form(self, text: str) -> Bearer | None:
        part = text.lower()
        if (part,) in self._places:
            return None
        bearers = [each for each in self._near(part) if part in each.acronyms or each.goes_by(text)]
        is_surname = bool(bearers) and all(each.kind is ExpertKind.PERSON for each in bearers)
        return bearers[0] if len(bearers) == 1 or is_surname else None

    def add(self, name: Name) -> Bearer:
        """Join a name with its bearer, or make a new one."""
        bearer = self._by_start.get(name.span.start) or self._bearer(name) or Bearer()
        self._give(bearer, name)
        self._by_start.setdefault(name.span.start, bearer)
        return bearer

    def _give(self, bearer: Bearer, name: Name) -> None:
        """Let a bearer have a name, and be found by it."""
        for parts in (name.parts, name.whole):
            self._index(bearer, parts)
        bearer.add(name)

    def _index(self, bearer: Bearer, parts: Parts) -> None:
        if self._by_form.get(parts) is bearer:
            return
        self._by_form.setdefault(parts, bearer)
        for part in dict.fromkeys(parts):
            bearers = self._by_part.setdefault(part, [])
            if bearer not in bearers[:MOST_NAMESAKES]:
                bearers.append(bearer)
        self._people.note(bearer, parts)

    def called_exactly(self, text: str) -> Bearer | None:
        """Find who has a name of several words exactly as it stands, but for an article."""
        parts = parts_of(text)
        parts = parts[1:] if parts[:1] == ("the",) else parts
        return self._by_form.get(parts) if len(parts) > 1 else None

    def find(self, text: str) -> Bearer | None:
        """Find the bearer of a name; None where nobody has it."""
        parts = parts_of(text)
        return self._by_form.get(parts) or (self._namesake(parts) if parts else None)

    def has(self, name: Name) -> bool:
        """Tell whether the text has a name in as many words."""
        bearer = self.find(name.text)
        return bearer is not None and len(bearer.fullest.parts) >= len(name.parts)

    def _near(self, part: str) -> Sequence[Bearer]:
        return self._by_part.get(part, ())[:MOST_NAMESAKES]

    def _bearer(self, name: Name) -> Bearer | None:
        parts = name.parts
        if not parts:
            return None
        if len(parts) > 1 or name.family:
            return self._by_form.get(name.whole) or self._namesake(name.whole)
        named = next((each for each in self._near(parts[0]) if parts[0] in each.acronyms), None)
        person = None if named else self._people.called(name, is_place=parts in self._places)
        return named or person or self._by_form.get(parts) or self._namesake(parts)

    def _namesake(self, parts: Parts) -> Bearer | None:
        """Find who has a name of which these words are another form."""
        bearers = [*self._near(parts[-1]), *self._near(parts[0])]
        for is_same in (_is_form, self._is_start):
            for bearer in bearers:
                if parts[-1] in bearer.acronyms or any(is_same(parts, form, bearer.kind) for form in bearer.forms):
                    return bearer
        return None

    def _is_start(self, parts: Parts, form: Parts, kind: ExpertKind) -> bool:
        """Tell whether one is called by the first words of the other.

        "Corvane" of "Corvane Civil Works"; but "National" is nobody's name, and a place is no ministry of its own.
        """
        short, long = sorted((parts, form), key=len)
        is_start = len(short) < len(long) and long[: len(short)] == short
        is_open = short not in self._places and kind is not ExpertKind.PERSON
        # "Corvane" is no "Corvane Lamp", which it sells.
        is_body = len(short) > 1 or long[-1] in NAME_ENDS
        return is_start and is_open and is_body and len(short[0]) >= LEAST_SHORT_FORM

    def at(self, word: Word) -> tuple[Name, Bearer] | None:
        """Find the name that a word is part of, and whose it is."""
        place = bisect_right(self._starts, word.start) - 1
        return self.mentions[place] if place >= 0 and word.start < self.mentions[place][0].span.end else None

    def of_word(self, word: Word) -> Bearer | None:
        """Find whose name a word is part of."""
        found = self.at(word)
        return found[1] if found is not None else None

    def is_person(self, span: Span) -> bool:
        """Tell whether a span is the name of a person."""
        place = bisect_left(self._starts, span.start)
        found = self.mentions[place] if place < len(self.mentions) else None
        if found is None or found[0].span != span:
            return False
        return found[1].kind is ExpertKind.PERSON and len(found[1].fullest.parts) > 1

    def before(self, offset: int) -> Iterator[tuple[Name, Bearer]]:
        """Go back through the names from an offset, the nearest first."""
        place = bisect_left(self._starts, offset)
        return (self.mentions[each] for each in range(place - 1, -1, -1))

    def after(self, offset: int) -> Iterator[tuple[Name, Bearer]]:
        """Go on through the names from an offset."""
        place = bisect_left(self._starts, offset)
        return (self.mentions[each] for each in range(place, len(self.mentions)))

    def called(self, words: Sequence[str], offset: int) -> tuple[Name, Bearer] | None:
        """Find the organisation, named before an offset, whose name ends with some words: "the roads directorate"."""
        for bearer in self._near(words[-1]):
            if bearer.kind is ExpertKind.PERSON:
                continue
            for name in bearer.names:
                is_longer = len(name.parts) > len(words) and set(words) <= set(name.parts)
                if name.span.start < offset and is_longer and name.parts[-1] == words[-1]:
                    return name, bearer
        return None


def _is_form(parts: Parts, form: Parts, kind: ExpertKind) -> bool:
    """Tell whether words are a name again, or another form of a person's, or the noun that a name ends in."""
    if parts == form:
        return True
    short, long = sorted((parts, form), key=len)
    if short[-1] != long[-1]:
        return False
    if kind is ExpertKind.PERSON or is_person_shaped(long):
        return len(short) == 1 or is_same_person(parts, form)
    # "the Front" of "Upper Vash Front"; "Border Agency" of "Marovian Border Agency".
    return short[-1] in NAME_ENDS and long[-len(short) :] == short
