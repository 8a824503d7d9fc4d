"""Part a credential: role, organisation, and the word that puts it in the past.

"A former Treasury secretary and now president of the Lakeside Fund" is two, of which only the first is of the past.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.domain.claims import Credential
from onrecord.domain.spans import Span, trimmed
from onrecord.extract.lexicon import nouns
from onrecord.extract.lexicon.organisations import COLLECTIVES
from onrecord.extract.lexicon.people import FORMER, KIN, NOW, OF_RANK, RELATIVE, ROLES
from onrecord.extract.words import Passage, Word

# An organisation behind its preposition: small words, then a capital; up to the next comma or relative clause.
_SMALL_WORDS = r"(?:(?!(?:of|at|for|with|from|in|who|which|that)\b)[a-z][\w-]*\s+){0,8}?"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_END = r"(?=$|[,;()]|\s+(?:who|which|that|where|since|until)\b)"
_OBJECT = rf"\s+{_SMALL_WORDS}((?:the\s+)?(?!{_MONTHS})[A-Z][^,;()]*?){_END}"
_NOUNS = "|".join(sorted(COLLECTIVES))
_COMMON = rf"\s+((?:the|a|an|his|her|its|their)\s+(?:[a-z][\w’'-]*\s+){{0,4}}?(?:{_NOUNS}))(?=$|[\s,;()])"
# "professor OF law AT the university": the organisation goes with the most telling preposition.
AFFILIATIONS = (
    re.compile(rf"\b(?:at|with){_OBJECT}"),
    re.compile(rf"\b(?:of|for|in|from|to){_OBJECT}"),
    re.compile(rf"\b(?:at|with|for|of|in|from){_COMMON}"),
)
# "a driver from Springfield": a place says where somebody lives, and not whom he works for.
PLACES = frozenset({"GPE", "LOC", "NORP", "DATE"})
ARTICLES = frozenset({"a", "an", "the"})
HYPHENS = frozenset({"-", "\N{NON-BREAKING HYPHEN}"})
JOINTS = frozenset({"and", "&", "/", ","})
ENDINGS = frozenset({"'s", "’s", "'", "’"})
PREPOSITIONS = frozenset({"of", "at", "for", "with", "in", "from"})
INSIDE_NAMES = PREPOSITIONS | ENDINGS | {"the", "and", "&", "-"}
COUNTS = frozenset({"few", "many", "several", "some"})
# Whose secretary somebody is belongs to the role as well: "Treasury secretary".
OF_STATE = frozenset({"secretary", "minister"})
# Nouns of people that no list has: "villager", "electrician", "guitarist".
PERSON_ENDS = re.compile(r"(?:i(?:st|an)|eer|m[ae]n|person)$")
# A role stands among the first words of a credential.
ROLE_REACH = 6


def is_role(word: Word) -> bool:
    """Tell whether a word says what somebody is."""
    return word.lower in ROLES or word.lemma in ROLES or word.lemma in nouns.PEOPLE


def is_person_noun(word: Word) -> bool:
    """Tell whether a word stands for people, by what they do or whose kin they are."""
    return is_role(word) or is_person_lemma(word.lemma)


def is_person_lemma(noun: str) -> bool:
    """Tell whether a noun stands for people, listed or not."""
    return noun in ROLES | nouns.PEOPLE | KIN or PERSON_ENDS.search(noun) is not None


def parted(passage: Passage, span: Span) -> tuple[Credential, ...]:
    """Divide the words of a credential into one or more, each with its parts."""
    words = [word for word in passage.words_in(span) if word.tag != "_SP"]
    found = (_credential(passage, piece) for piece in _pieces(passage, words))
    return tuple(each for each in found if each) or (Credential(span=span),)


def affiliation_in(passage: Passage, span: Span) -> Span | None:
    """Find the organisation in a clause: "who teaches at Lakeside College"; a place or a person is none."""
    words = passage.words_in(span)
    found = _affiliation(passage, words) if words else None
    name = list(takewhile(_is_of_long_name, passage.words_in(found))) if found else []
    while name and not (name[-1].text[0].isupper() or name[-1].lemma in COLLECTIVES):
        name.pop()
    return Span(name[0].start, name[-1].end) if any(word.entity == "ORG" for word in name) else None


def _is_of_long_name(word: Word) -> bool:
    return bool(word.entity) or word.text[0].isupper() or word.lower in INSIDE_NAMES or word.lemma in COLLECTIVES


def _pieces(passage: Passage, words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    start = 0
    for place in range(1, len(words) - 1):
        if words[place].text in JOINTS and _opens(passage, words[start:place], words[place + 1 :]):
            yield words[start:place]
            start = place + 1
    yield words[start:]


def _opens(passage: Passage, left: Sequence[Word], right: Sequence[Word]) -> bool:
    """Tell whether a second credential begins behind "and": "a former aide and now head of X"."""
    if not left or not any(map(is_role, left)) or right[0].text in JOINTS:
        return False
    near = list(takewhile(lambda word: word.lower not in PREPOSITIONS | RELATIVE, right[:ROLE_REACH]))
    if not any(is_role(word) and (word.text[0].islower() or word.text.isupper()) for word in near):
        return False
    if right[0].lower in NOW | FORMER | ARTICLES:
        return True
    is_own = _affiliation(passage, right) is not None
    if _affiliation(passage, left) is not None:
        return True
    # "former director and chair of X" was both; "former bank clerk and chair of X" is chair.
    telling = [word for word in left if word.lower not in FORMER | ARTICLES | OF_RANK]
    return is_own and len(telling) > 1 and _former(passage, left) is not None


def _credential(passage: Passage, words: Sequence[Word]) -> Credential | None:
    kept = list(words)
    while kept and kept[0].lower in JOINTS | NOW:
        kept.pop(0)
    if not kept:
        return None
    former = _former(passage, kept)
    affiliation = _affiliation(passage, kept) or _before_role(passage, kept)
    return Credential(
        span=Span(kept[0].start, kept[-1].end),
        role=_role(passage, kept, former, affiliation),
        affiliation=affiliation,
        former=former,
    )


def _former(passage: Passage, words: Sequence[Word]) -> Span | None:
    """Find the word before the role that puts it in the past: "former", "ex-", "then-", "one-time", "retired"."""
    before = list(takewhile(lambda word: not is_role(word) or word.lower in FORMER, words[:ROLE_REACH]))
    for word in before:
        behind = passage.after(word)
        is_joined = behind is not None and behind.text in HYPHENS
        if is_joined and behind is not None and f"{word.lower}-{_second(passage, word)}" in FORMER:
            return Span(word.start, passage.words[word.index + 2].end)
        if word.lower in FORMER and (is_joined or word.lower not in {"ex", "then"}):
            return Span(word.start, behind.end if is_joined and behind else word.end)
    return None


def _second(passage: Passage, word: Word) -> str:
    second = passage.after(word, 2)
    return second.lower if second is not None else ""


def _affiliation(passage: Passage, words: Sequence[Word]) -> Span | None:
    """Find the organisation behind a preposition."""
    start, end = words[0].start, words[-1].end
    said = passage.text[start:end]
    for pattern in AFFILIATIONS:
        match = pattern.search(said)
        while match is not None:
            span = trimmed(passage.text, start + match.start(1), start + match.end(1))
            is_home = match.group().startswith(("from", "in")) and _labels(passage, span) <= PLACES
            is_office = said[: match.start()].lower().endswith("secretary ") and " " not in match.group(1)
            if span is not None and match.start() > 0 and not (is_home or is_office):
                return span
            match = pattern.search(said, match.start() + 1)
    return None


def _labels(passage: Passage, span: Span | None) -> set[str]:
    words = passage.words_in(span) if span else ()
    return {word.entity for word in words if word.text[0].isupper()}


def _before_role(passage: Passage, words: Sequence[Word]) -> Span | None:
    """Find the organisation before a role: "Corvane co-founder", "the Lakeside Fund's director", "CIA officer"."""
    rest = list(words)
    former = _former(passage, rest)
    while rest and (rest[0].lower in ARTICLES | {"another"} or (former and rest[0].start < former.end)):
        rest.pop(0)
    run = list(takewhile(lambda word: _is_of_organisation(word) and not _begins_role(word), rest))
    is_owner = bool(run) and run[-1].lower in ENDINGS
    while run and run[-1].lower in ENDINGS | HYPHENS:
        run.pop()
    behind = rest[len(run) + is_owner : len(run) + ROLE_REACH]
    if not run or not any(map(is_role, behind)):
        return None
    is_named = any(word.entity == "ORG" or (word.pos == "PROPN" and not word.entity) for word in run)
    is_named = is_named or (run[0].text[0].isupper() and run[-1].lemma in COLLECTIVES)
    is_telling = (is_named and (is_owner or behind[0].text[0].islower() or run[0].entity == "ORG")) or _is_acronym(
        run[0]
    )
    return Span(run[0].start, run[-1].end) if is_telling or (is_owner and run[-1].lemma in COLLECTIVES) else None


def _is_of_organisation(word: Word) -> bool:
    is_name = word.text[0].isupper() and word.entity in {"ORG", "", "PERSON", "GPE"}
    return is_name or word.entity == "ORG" or word.lower in ENDINGS or word.lemma in COLLECTIVES


def _begins_role(word: Word) -> bool:
    return is_role(word) and word.lemma not in COLLECTIVES and word.entity != "ORG"


def _is_acronym(word: Word) -> bool:
    return word.text.isupper() and word.text.isalpha() and len(word.text) > 1 and word.entity not in PLACES


def _role(passage: Passage, words: Sequence[Word], former: Span | None, affiliation: Span | None) -> Span | None:
    """Take what is left between the word of the past, the organisation and a relative clause."""
    kept = [word for word in words if former is None or word.start >= former.end]
    is_before = affiliation is not None and kept != [] and affiliation.start < kept[0].end + len("the ")
    if affiliation is not None and is_before and not any(word.lower in OF_STATE for word in kept):
        kept = [word for word in kept if word.start >= affiliation.end]
    elif affiliation is not None and not is_before:
        kept = [word for word in kept if word.end <= affiliation.start]
        kept = _without_preposition(kept)
    kept = list(takewhile(lambda word: word.lower not in RELATIVE, kept))
    while len(kept) > 1 and kept[1].lower != "of" and (kept[0].pos == "NUM" or kept[0].lower in COUNTS):
        kept.pop(0)
    while kept and (kept[0].lower in ARTICLES | ENDINGS | HYPHENS | {"another", "own"} or kept[0].pos == "PUNCT"):
        kept.pop(0)
    if not kept or (len(kept) == 1 and not kept[0].is_noun):
        return None
    return passage.trimmed(kept[0].start, kept[-1].end, ",: \n")


def _without_preposition(words: list[Word]) -> list[Word]:
    """Cut the last preposition off, with the small words behind it: "president at the bank [Harkwell]"."""
    places = [place for place, word in enumerate(words) if word.lower in PREPOSITIONS | {"to"}]
    return words[: places[-1]] if places else words
