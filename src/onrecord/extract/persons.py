"""Who is meant by one word: a surname that two may share, a first name, a nickname, initials.

Where the text does not say which of two people of one surname it means, the surname stays a name of its own: a mention
is rather nobody's than the wrong person's.
"""

from collections.abc import Callable, Sequence

from onrecord.domain.claims import ExpertKind
from onrecord.extract.bearers import Bearer
from onrecord.extract.lexicon.given import GIVEN_NAMES
from onrecord.extract.names import Name
from onrecord.extract.namesakes import Parts, initials_of, is_person_shaped, long_forms, short_forms

# So far back, in characters, somebody of whom the text speaks is still present: two paragraphs.
ACTIVE = 600
SUFFIXES = ("jr", "sr", "ii", "iii", "iv")


class People:
    """The people of a text, to be found by one word of their names; full names have to be known before."""

    def __init__(self, near: Callable[[str], Sequence[Bearer]]) -> None:
        """Take what lists the bearers of a word."""
        self._near = near
        self._by_initials: dict[str, list[Bearer]] = {}
        self._undecided: dict[str, Bearer] = {}
        # Whose the bare surname was where it stood last.
        self._settled: dict[str, tuple[int, Bearer]] = {}

    def note(self, bearer: Bearer, parts: Parts) -> None:
        """Let somebody be found by the initials of a name."""
        letters = initials_of(parts) if is_person_shaped(parts) else ""
        if letters and bearer not in self._by_initials.setdefault(letters, []):
            self._by_initials[letters].append(bearer)

    def called(self, name: Name, *, is_place: bool) -> Bearer | None:
        """Find who is called by a name of one word; None where it is no person's of the text."""
        surname = name.parts[0]
        people = self._surnamed(surname)
        if people:
            return self._meant(name, people) or self._settle(f"{name.gender} {surname}")
        return self._first_named(name, is_place=is_place) or self._initialled(name)

    def _surnamed(self, surname: str) -> list[Bearer]:
        """List the people who have a surname; those with "Jr." behind it only where nobody else has it."""
        people = [
            bearer
            for bearer in self._near(surname)
            if bearer.kind is ExpertKind.PERSON
            and any(len(form) > 1 and form[-1] == surname and is_person_shaped(form) for form in bearer.forms)
        ]
        return people or [bearer for suffix in SUFFIXES for bearer in self._near(f"{surname} {suffix}")]

    def _meant(self, name: Name, people: Sequence[Bearer]) -> Bearer | None:
        """Find which of the people of one surname is meant by it; None where the text does not say."""
        fitting = [each for each in people if {each.gender, name.gender} != {"m", "f"}]
        telling = [each for each in fitting if name.gender and each.gender == name.gender]
        if len(fitting) == 1 or len(telling) == 1:
            return (telling or fitting)[0]
        found = _one(self._active(name, fitting)) or self._established(name, fitting)
        if found is not None:
            self._settled[name.parts[0]] = (name.span.start, found)
        return found

    def _active(self, name: Name, people: Sequence[Bearer]) -> list[Bearer]:
        """List of whom the text has just spoken."""
        start = name.span.start
        said, settled = self._settled.get(name.parts[0], (-ACTIVE, None))
        return [
            each
            for each in people
            if each.is_named_between(start - ACTIVE, start) or (each is settled and said > start - ACTIVE)
        ]

    def _established(self, name: Name, people: Sequence[Bearer]) -> Bearer | None:
        """Find whom the text has introduced when it uses a surname, or has called by it so far."""
        before = [each for each in people if each.introduced < name.span.start]
        if not before:
            return min(people, key=_introduction, default=None)
        active = self._active(name, people)
        # Whoever is introduced through another has to be called by more than their surname.
        independent = [each for each in active or before if each.is_acting or not each.is_kin]
        _, settled = self._settled.get(name.parts[0], (0, None))
        is_beside = any(
            each is not settled and each.is_named_between(name.passage.span.start, name.span.start) for each in people
        )
        return _one(independent) or (settled if settled in people and not is_beside else None)

    def _settle(self, surname: str) -> Bearer:
        """Give an undecided surname to the bearer of all such."""
        return self._undecided.setdefault(surname, Bearer(is_surname=True))

    def _first_named(self, name: Name, *, is_place: bool) -> Bearer | None:
        """Find the one person who has a first name that stands alone, or of whose first name it is a short form."""
        given = name.parts[0]
        if name.kind is not ExpertKind.PERSON or name.is_place or is_place:
            return None
        people = self._of_given(given)
        if not people and given in GIVEN_NAMES:
            related = sorted(short_forms(given) | long_forms(given))
            people = [each for other in related for each in self._of_given(other)]
        return people[0] if len(people) == 1 else None

    def _of_given(self, given: str) -> list[Bearer]:
        return [
            bearer
            for bearer in self._near(given)
            if bearer.kind is ExpertKind.PERSON
            and any(given in form[:-1] and is_person_shaped(form) for form in bearer.forms)
        ]

    def _initialled(self, name: Name) -> Bearer | None:
        """Find the one person whose initials these are: "JRO"."""
        people = self._by_initials.get(name.parts[0], ()) if name.text.isupper() else ()
        return people[0] if len(people) == 1 and people[0].kind is ExpertKind.PERSON else None


def _one(people: Sequence[Bearer]) -> Bearer | None:
    return people[0] if len(people) == 1 else None


def _introduction(bearer: Bearer) -> int:
    return bearer.introduced
