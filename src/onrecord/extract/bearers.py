"""A bearer: whoever bears some names of a text, with all that these tell of him."""

import re
import sys
from bisect import bisect_left, insort
from collections import Counter
from dataclasses import dataclass, field

from onrecord.domain.claims import ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.lexicon.organisations import NAME_ENDS
from onrecord.extract.names import Name
from onrecord.extract.namesakes import Parts, is_person_shaped, rule_between
from onrecord.extract.words import Passage

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
    is_surname: bool = False
    """True for a surname of which the text does not say whose it is."""
    gender: str = ""
    """m or f where one of its names tells; empty otherwise."""
    beside: set[str] = field(default_factory=set)
    """Nouns that the text sets beside one of its names."""
    is_kin: bool = False
    """True where the text introduces it through somebody else: "his wife, Jane Roe"."""
    is_acting: bool = False
    """True where one of its full names is the subject of a main clause."""
    # Counted name by name, so that ten thousand mentions cost no more than ten thousand steps.
    _forms: Counter[Parts] = field(default_factory=Counter)
    _first: dict[Parts, Name] = field(default_factory=dict)
    _kinds: Counter[ExpertKind] = field(default_factory=Counter)
    _sure_kinds: Counter[ExpertKind] = field(default_factory=Counter)
    _places: set[Parts] = field(default_factory=set)
    _spans: set[Span] = field(default_factory=set)
    _full: list[int] = field(default_factory=list)
    """Offsets of its names of more than one word, in order."""

    def add(self, name: Name) -> None:
        """Give it one more name; the same one again changes nothing."""
        if name.span in self._spans:
            return
        self._spans.add(name.span)
        self.names.append(name)
        self.gender = self.gender or name.gender
        self.beside |= name.beside
        self._kinds[name.kind] += 1
        if name.is_sure:
            self._sure_kinds[name.kind] += 1
        if len(name.whole) > 1:
            self.is_kin = name.is_kin if name.span.start < self.introduced else self.is_kin
            self.is_acting = self.is_acting or name.is_subject
            insort(self._full, name.span.start)
        for parts in {name.parts, name.whole}:
            self._forms[parts] += 1
            self._first.setdefault(parts, name)
            if name.is_place:
                self._places.add(parts)

    @property
    def introduced(self) -> int:
        """Give the offset of its first name of more than one word; past every text where there is none."""
        return self._full[0] if self._full else sys.maxsize

    def is_named_between(self, start: int, end: int) -> bool:
        """Tell whether the text between two offsets has one of its names of more than one word."""
        place = bisect_left(self._full, start)
        return place < len(self._full) and self._full[place] < end

    @property
    def forms(self) -> tuple[Parts, ...]:
        """List the different forms of its name, in the order in which they were found."""
        return tuple(self._forms)

    @property
    def fullest(self) -> Name:
        """Give the form with the most words, the first of several; not one with a word before the whole name."""

        def is_preceded(parts: Parts) -> bool:
            return any(self._forms[parts[place:]] > self._forms[parts] for place in range(1, len(parts) - 1))

        return self._first[max(self._forms, key=lambda parts: (not is_preceded(parts), len(parts)))]

    @property
    def kind(self) -> ExpertKind:
        """Give the kind that most of its names have, of those that are sure if there are any."""
        if self.acronyms:
            return ExpertKind.ORGANIZATION
        if self.is_surname or (not self._sure_kinds and self._has_surname()):
            return ExpertKind.PERSON
        return (self._sure_kinds or self._kinds).most_common(1)[0][0]

    @property
    def is_place(self) -> bool:
        """Tell whether the text speaks of it, with its whole name, as of a place."""
        return self.fullest.parts in self._places

    def is_beside(self, noun: str) -> bool:
        """Tell whether the text sets a noun beside one of its names."""
        return noun in self.beside

    def _has_surname(self) -> bool:
        """Tell whether it goes by the last word of its name: people do, organisations by the first or by an acronym."""
        whole = max(self._forms, key=len)
        return is_person_shaped(whole) and whole[-1:] in self._forms

    def goes_by(self, text: str) -> bool:
        """Tell whether it is called so with one word: a surname, or the first word of an organisation."""
        part = text.lower()
        long = [parts for parts in self._forms if len(parts) > 1]
        if self.kind is ExpertKind.PERSON or all(name.is_guess for name in self.names):
            return any(parts[-1] == part and is_person_shaped(parts) for parts in long)
        is_telling = len(text) >= LEAST_SHORT_FORM and part not in NAME_ENDS
        return is_telling and any(parts[0] == part and parts[-1] in NAME_ENDS for parts in long)

    def rule_to_fullest(self, form: Parts) -> str:
        """Name the rule that leads from a form of its name to the fullest; empty where that is the same."""
        whole = self.fullest
        if form in {whole.parts, whole.whole}:
            return ""
        if len(form) == 1 and form[0] in self.acronyms:
            return "acronym"
        if self.kind is ExpertKind.PERSON and whole.parts:
            return rule_between(form, whole.whole)
        return "noun" if form[-1:] == whole.parts[-1:] else "short form"


def is_headline(passage: Passage) -> bool:
    """Tell whether a passage is set in the capitals of a headline."""
    words = LONG_WORD.findall(passage.text, passage.span.start, passage.span.end)
    return len(words) >= HEADLINE_WORDS and sum(word[0].isupper() for word in words) >= HEADLINE_SHARE * len(words)
