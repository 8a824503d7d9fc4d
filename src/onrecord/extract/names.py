"""Names of people and organisations where they stand: without titles, with what the words beside them tell.

All by what the text itself writes; nothing is looked up.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from onrecord.domain.claims import ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.acronyms import acronyms_of
from onrecord.extract.lexicon import nouns, people
from onrecord.extract.lexicon.given import FEMALE_NAMES, GIVEN_NAMES, MALE_NAMES
from onrecord.extract.lexicon.organisations import NAME_ENDS
from onrecord.extract.lexicon.people import COURTESY, FEMALE_TITLES, MALE_TITLES, OFFICES, ROLES
from onrecord.extract.namesakes import PERSON_NAME_WORDS, Parts
from onrecord.extract.words import Passage, Word

ENTITY_KINDS = {
    "PERSON": ExpertKind.PERSON,
    "ORG": ExpertKind.ORGANIZATION,
    "GPE": ExpertKind.ORGANIZATION,
    "FAC": ExpertKind.ORGANIZATION,
    "NORP": ExpertKind.GROUP,
}
# "JD", "J."
LONGEST_INITIALS = 2
ARTICLES = frozenset({"the", "a", "an"})
PARTICLES = frozenset({"de", "da", "di", "del", "van", "von", "der", "den", "bin", "al", "la", "le", "el", "-"})
INITIALS = re.compile(r"\b([A-Z]\.)(?=[A-Z])")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
POSSESSIVE = re.compile(r"(?:['’]s|['’])$")
ENDINGS = frozenset({"'s", "’s", "'", "’"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# In these a name is talked about; what the sentence is about stands outside of them.
ASIDES = frozenset({"ccomp", "relcl", "acl", "pcomp", "csubj"})
# A place stands behind these: "in Marovia".
OF_PLACES = frozenset({"across", "around", "from", "in", "inside", "into", "near", "outside", "throughout", "to"})


@dataclass(frozen=True, kw_only=True)
class Name:
    """A name where it stands."""

    span: Span
    """Without titles and article."""
    passage: Passage
    kind: ExpertKind
    is_sure: bool = False
    """True where the words beside it tell the kind, and not the recogniser alone."""
    is_guess: bool = False
    """True for capitals that do something, of which the recogniser says nothing."""
    is_subject: bool = False
    """True for the subject of a main clause: what a pronoun mostly goes back to."""
    is_kin: bool = False
    """True where it is introduced through somebody else: "his wife, Jane"."""
    is_place: bool = False
    """True where the text speaks of it as of a place: "in Marovia"."""
    gender: str = ""
    """m or f where a title, a noun of kin or the given name tells; empty otherwise."""
    beside: frozenset[str] = frozenset()
    """Nouns that the text sets beside it: "Corvane, a shipping company"."""
    family: str = ""
    """Surname in lower case, where a given name shares that of another behind it: "Jane and John Roe"."""

    @cached_property
    def text(self) -> str:
        """Give the name with single spaces."""
        return " ".join(self.span.of(self.passage.text).split())

    @cached_property
    def parts(self) -> Parts:
        """Give its words in lower case, without points and possessive endings."""
        return parts_of(self.text)

    @property
    def whole(self) -> Parts:
        """Give its words with the surname that it shares."""
        return (*self.parts, self.family) if self.family else self.parts


def parts_of(name: str) -> Parts:
    """Divide a name into its words, in lower case, without points and the possessive ending of the whole.

    Initials are words of their own, and "Jr." is part of the surname: a father and a son are two.
    """
    spaced = INITIALS.sub(r"\1 ", POSSESSIVE.sub("", name.strip()))
    words = [stripped for word in spaced.split() if (stripped := word.strip('.,"“”').lower())]
    if len(words) > 1 and words[-1] in SUFFIXES:
        words[-2:] = [" ".join(words[-2:])]
    return tuple(words)


def names_of(passage: Passage) -> Iterator[Name]:
    """Find the names of a passage: people, organisations, places that speak for their people; and long forms."""
    yield from _entities(passage)
    yield from _overlooked(passage)
    for long_form, _ in acronyms_of(passage.text, passage.span):
        yield Name(span=long_form, passage=passage, kind=ExpertKind.ORGANIZATION, is_sure=True)


def _entities(passage: Passage) -> Iterator[Name]:
    labelled = [word for word in passage.words if word.entity in ENTITY_KINDS]
    # Words of one entity stand side by side: their places in the passage and among the labelled grow alike.
    runs = groupby(enumerate(labelled), key=lambda pair: (pair[1].entity, pair[1].sentence, pair[1].index - pair[0]))
    for (label, _, _), run in runs:
        name = name_from(passage, _whole(passage, [word for _, word in run]), ENTITY_KINDS[label])
        if name is not None:
            yield name


def _overlooked(passage: Passage) -> Iterator[Name]:
    """Find capitals of which the recogniser says nothing, and which are surely a name, or do something."""
    for is_capital, group in groupby(passage.words, key=_is_unlabelled):
        words = tuple(group)
        is_whole = is_capital and len(words) > 1 and not _is_continued(passage, words[0])
        name = name_from(passage, words, ExpertKind.ORGANIZATION) if is_whole else None
        if name is None or len(name.parts) == 1:
            continue
        if name.is_sure:
            yield name
        elif words[-1].dep == "nsubj" and _looks_like_person(words):
            yield replace(name, is_guess=True, is_subject=False)


def _is_continued(passage: Passage, word: Word) -> bool:
    """Tell whether a word goes on with a longer name: "Nurses and Midwives Federation"."""
    before, joined = passage.before(word), passage.before(word, 2)
    is_joined = before is not None and before.lower in {"and", "&", "of", "for"}
    return is_joined and joined is not None and joined.text[0].isupper()


def _is_unlabelled(word: Word) -> bool:
    """Tell whether a word looks like one of a name that the recogniser has overlooked."""
    return word.pos == "PROPN" and not word.entity and word.text[0].isupper()


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
    kept = _unplaced(passage, _untitled(_trimmed(words, kind)))
    if not any(_is_capital(word) for word in kept) or _is_owned(kept):
        return None
    beside = _beside(passage, kept)
    titles = [word.lower for word in words if word.index < kept[0].index]
    sure = _sure_kind(kept, beside, is_titled=titles[-1:] != [] and titles[-1] in OFFICES)
    if sure is None and _has_article(passage, kept):
        sure = ExpertKind.ORGANIZATION
    return Name(
        span=Span(kept[0].start, kept[-1].end),
        passage=passage,
        kind=sure or kind,
        is_sure=sure is not None,
        is_subject=any(_is_subject(passage, word) for word in kept),
        is_kin=_kin(passage, kept) != "",
        is_place=_is_place(passage, kept),
        gender=_gender(passage, kept, titles),
        beside=beside,
        family=_family(passage, kept),
    )


def _trimmed(words: Sequence[Word], kind: ExpertKind) -> list[Word]:
    """Take articles, courtesy titles and what follows a bracket away."""
    kept = list(words)
    closed = next((place for place, word in enumerate(kept) if place and word.text in {"(", "[", ","}), len(kept))
    kept = kept[:closed]
    while len(kept) > 1 and (kept[0].lower in ARTICLES | COURTESY or kept[0].text == "." or _is_role(kept, kind)):
        kept.pop(0)
    while kept and kept[-1].lower in ENDINGS:
        kept.pop()
    return kept


def _is_role(words: Sequence[Word], kind: ExpertKind) -> bool:
    """Tell whether a name begins with a role; a title before a whole name of a person is no part of it."""
    first = words[0].lower
    if words[1].text == ".":
        # "Col ." is one title in two words.
        first, words = f"{first}.", words[1:]
    is_titled = first in OFFICES and _looks_like_person(words[1:]) and words[-1].lower not in NAME_ENDS
    return (kind is ExpertKind.PERSON or is_titled) and first in ROLES


def _untitled(words: list[Word]) -> list[Word]:
    """Part a name from the office fused to it: "County Executive Jane Roe"."""
    offices = [place for place, word in enumerate(words) if word.lower in OFFICES]
    rest = words[offices[-1] + 1 :] if offices else []
    if rest and rest[0].lower == "of":
        # "Secretary of State Jane Roe".
        given = (place for place, word in enumerate(rest) if word.lower in GIVEN_NAMES)
        rest = rest[next(given, 0) :]
    is_name = _looks_like_person(rest) and rest[-1].lower not in NAME_ENDS and not any(w.lower in ROLES for w in rest)
    return rest if is_name else words


def _unplaced(passage: Passage, words: list[Word]) -> list[Word]:
    """Part a person from where he is of: "economist Jane Roe of Lakeside College"."""
    place = next((place for place, word in enumerate(words) if word.lower in {"of", "from", "at"}), 0)
    if not place or not _looks_like_person(words[:place]):
        return words
    before = passage.before(words[0])
    is_person = words[0].lower in GIVEN_NAMES or words[0].entity == "PERSON" or (before and before.lower in ROLES)
    return words[:place] if is_person else words


def _is_capital(word: Word) -> bool:
    """Tell whether a word can be of a name by its capital: not "Its", but WHO."""
    is_function = word.pos in {"PRON", "DET"} and not (word.text.isupper() and len(word.text) > 1)
    return word.text[0].isupper() and not is_function


def _is_owned(words: Sequence[Word]) -> bool:
    """Tell whether this is a common noun with its owner ("Marovia's ministry"), and not a name."""
    endings = [place for place, word in enumerate(words) if word.lower in ENDINGS]
    return bool(endings) and all(word.text[0].islower() for word in words[endings[-1] + 1 :])


def _is_subject(passage: Passage, word: Word) -> bool:
    is_beside = word.dep == "appos"
    word = passage.head(word) if is_beside else word
    # "The dean's successor, Jane Roe, said": the parser may lose the verb of a long subject.
    return is_topic(passage, word) or (is_beside and word.dep == "ROOT" and word.is_noun)


def is_topic(passage: Passage, word: Word) -> bool:
    """Tell whether a word is the subject of a main clause."""
    if word.dep not in SUBJECTS:
        return False
    verb = passage.head(word)
    return not any(_is_aside(passage, each) for each in (verb, *passage.ancestors(verb)))


def _is_aside(passage: Passage, verb: Word) -> bool:
    """Tell whether a clause is part of another; one that a colon sets off is not."""
    between = passage.words[verb.index : passage.head(verb).index]
    return verb.dep in ASIDES and not any(word.text in {":", ";"} for word in between)


def _is_place(passage: Passage, words: Sequence[Word]) -> bool:
    before = passage.before(words[0])
    is_behind = before is not None and before.lower in OF_PLACES
    return words[-1].entity in {"GPE", "LOC"} and (is_behind or words[-1].dep == "poss")


def _has_article(passage: Passage, words: Sequence[Word]) -> bool:
    """Tell whether "the" stands before a name itself ("the Ledger"), not before what it describes ("the Roe memo")."""
    before = passage.before(words[0])
    is_head = words[-1].dep not in {"compound", "nmod", "amod", "poss", "appos"} and words[-1].tag == "NNP"
    return before is not None and before.lower == "the" and is_head and words[-1].entity in {"PERSON", "ORG"}


def _beside(passage: Passage, words: Sequence[Word]) -> frozenset[str]:
    """List what stands beside a name: "Jane Roe, a geologist"; "its leader, Jane Roe"; "Jane Roe, who"."""
    beside = {each.lemma for word in words for each in passage.children(word, "appos")}
    beside |= {passage.head(word).lemma for word in words if word.dep == "appos"}
    clauses = (clause for word in words for clause in passage.children(word, "relcl"))
    beside |= {subject.lower for clause in clauses for subject in passage.children(clause, "nsubj", "nsubjpass")}
    before = passage.before(words[0])
    if before is not None and before.is_noun:
        beside.add(before.lemma)
    return frozenset(beside)


def _sure_kind(words: Sequence[Word], beside: frozenset[str], *, is_titled: bool) -> ExpertKind | None:
    """Tell the kind by a name's own words and those beside: "the ... Federation"; "Jane Roe, a geologist"."""
    last = words[-1].lower
    if len(words) > 1 and last in nouns.ORGANISATIONS:
        return ExpertKind.ORGANIZATION
    is_shaped = _looks_like_person(words)
    if is_shaped and (words[0].lower in GIVEN_NAMES or is_titled):
        return ExpertKind.PERSON
    if (len(words) > 1 and last in NAME_ENDS) or beside & {"company", "firm", "startup", "nonprofit", "agency"}:
        return ExpertKind.ORGANIZATION
    is_person = is_shaped and beside & (ROLES | nouns.PEOPLE | people.KIN | {"who"})
    return ExpertKind.PERSON if is_person else None


def _family(passage: Passage, words: Sequence[Word]) -> str:
    """Find the surname that a given name shares with another behind it: "Jane and John Roe"."""
    if len(words) > 1 or words[0].lower not in GIVEN_NAMES:
        return ""
    behind = passage.words[words[0].index + 1 : words[0].index + 4]
    if [word.text in {"and", "&"} for word in behind] != [True, False, False] or behind[1].lower not in GIVEN_NAMES:
        return ""
    return behind[2].lower if behind[2].pos == "PROPN" and behind[2].text[0].isupper() else ""


def _looks_like_person(words: Sequence[Word]) -> bool:
    telling = [word.text for word in words if word.lower not in PARTICLES]
    # "JD Roe", "J. Roe"; but no acronym.
    is_written_so = all(each[0].isupper() and (not each.isupper() or len(each) <= LONGEST_INITIALS) for each in telling)
    return len(telling) in PERSON_NAME_WORDS and is_written_so and not telling[-1].isupper()


def _kin(passage: Passage, words: Sequence[Word]) -> str:
    """Find the noun of kin through which somebody is introduced; empty where there is none."""
    heads = [passage.head(word) for word in words if word.dep == "appos"]
    before = passage.before(words[0])
    heads += [before] if before is not None else []
    return next(
        (each.lower for each in heads if each.lower in people.KIN and passage.children(each, "poss")),
        before.lower if before is not None and before.lower in people.KIN else "",
    )


def _gender(passage: Passage, words: Sequence[Word], titles: Sequence[str]) -> str:
    before = passage.before(words[0])
    telling = {*titles, _kin(passage, words), before.lower if before else ""}
    if telling & (MALE_TITLES | people.MALE_KIN):
        return "m"
    if telling & (FEMALE_TITLES | people.FEMALE_KIN):
        return "f"
    given = words[0].lower if len(words) > 1 else ""
    return "m" if given in MALE_NAMES else "f" * (given in FEMALE_NAMES)
