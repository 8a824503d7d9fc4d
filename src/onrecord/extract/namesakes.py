"""Tell whether two names can be one person's: surname, initials, nicknames, middle names.

Names are given as their words in lower case (`names.parts_of`), the surname last.
"""

from functools import cache, lru_cache

from nicknames import NickNamer

from onrecord.extract.lexicon.organisations import NAME_ENDS

Parts = tuple[str, ...]
# People have names of two to four words, particles not counted.
PERSON_NAME_WORDS = range(2, 5)
# "JFK": of fewer letters too much else could be meant.
LEAST_INITIALS = 3


def is_person_shaped(parts: Parts) -> bool:
    """Tell whether words can be the name of a person."""
    return len(parts) in PERSON_NAME_WORDS and parts[-1] not in NAME_ENDS and not {"of", "and", "the"} & set(parts)


def is_same_person(one: Parts, other: Parts) -> bool:
    """Tell whether two names of more than a word each can be one person's: "J. R. Roe" and "John Roe"."""
    short, long = sorted((one, other), key=len)
    if short[-1] != long[-1] or min(len(short), len(long)) == 1:
        return False
    if long[-len(short) :] == short:
        # "Rival Jane Roe", "J. Robert Roe": a word before the whole name.
        return True
    is_middle_same = all(map(_is_same_word, short[1:-1], long[1:-1]))
    return is_middle_same and (_is_same_word(short[0], long[0]) or is_nickname(short[0], long[0]))


def _is_same_word(one: str, other: str) -> bool:
    """Tell whether two words are the same, or one the initial of the other."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def is_nickname(one: str, other: str) -> bool:
    """Tell whether one given name is a short or pet form of the other: "Liz" of "Elizabeth"."""
    return one in short_forms(other) or other in short_forms(one)


@lru_cache(maxsize=4_096)
def short_forms(given: str) -> frozenset[str]:
    """List the short and pet forms of a given name."""
    return frozenset(_nicknames().nicknames_of(given))


@lru_cache(maxsize=4_096)
def long_forms(given: str) -> frozenset[str]:
    """List the given names of which a name is a short or pet form."""
    return frozenset(_nicknames().canonicals_of(given))


@cache
def _nicknames() -> NickNamer:
    return NickNamer()


def initials_of(parts: Parts) -> str:
    """Give the initials of a person's name where they are enough to go by ("jfk"); empty where not."""
    letters = "".join(piece[0] for part in parts for piece in part.replace("-", " ").split() if piece[0].isalpha())
    return letters if len(letters) >= LEAST_INITIALS and len(parts) > 1 else ""


def rule_between(short: Parts, whole: Parts) -> str:
    """Name what makes a form of a person's name out of the whole: "surname", "first name", "nickname", ..."""
    if len(short) == 1:
        if short[0] == whole[-1].split()[0]:
            return "surname"
        if short[0] == whole[0]:
            return "first name"
        return "nickname" if is_nickname(short[0], whole[0]) else "initials"
    if short[0] == whole[0]:
        return "middle name"
    return "initials" if _is_same_word(short[0], whole[0]) else "nickname"
