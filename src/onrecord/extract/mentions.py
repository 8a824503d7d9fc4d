"""Read what a speaker's noun phrase is: a name, or a noun that stands for somebody unnamed."""

from collections.abc import Sequence
from itertools import takewhile

from onrecord.domain.claims import ExpertKind
from onrecord.extract.credential_parts import is_person_noun
from onrecord.extract.lexicon import nouns, people
from onrecord.extract.lexicon.organisations import COLLECTIVES, NAME_ENDS
from onrecord.extract.names import ENTITY_KINDS, Name, name_from
from onrecord.extract.speakers import NounPhrase
from onrecord.extract.words import Passage, Word

PLURAL_TAGS = frozenset({"NNS", "NNPS"})
# What may stand inside of a name.
NAME_PARTS = frozenset({"PROPN", "ADP", "DET", "CCONJ", "NUM", "PART", "NOUN", "ADJ", "PUNCT"})
OF_PEOPLE = frozenset({"PERSON", "PROPN"})
MANY = ("more than one", "many a", "a number of", "dozens of", "hundreds of", "thousands of")
PARTITIVES = frozenset(
    {"one", "another", "other", "others", "some", "both", "all", "many", "several", "most", "two", "three"}
)
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "former", "latter"})
# Not those of before: "others", "the other two".
OTHERS = frozenset({"other", "others", "remaining", "rest"})
# What is posted there is not theirs.
PLATFORMS = frozenset(
    {"facebook", "instagram", "linkedin", "reddit", "telegram", "tiktok", "twitter", "whatsapp", "x", "youtube"}
)
PERSON_NOUNS = nouns.PEOPLE | people.ROLES | people.OTHER_PEOPLE


def name_of(phrase: NounPhrase) -> Name | None:
    """Find the name in a phrase, or in the apposition behind it ("the minister, Jane Roe"); None without one."""
    passage, head = phrase.passage, phrase.head
    own = _name_words(passage, head, phrase)
    name = name_from(passage, own, _kind_of_name(own)) if own else None
    appositions = [*passage.children(head, "appos"), *_set_off(phrase)]
    return name or next((each for child in appositions for each in _named(passage, head, child)), None)


def _set_off(phrase: NounPhrase) -> Sequence[Word]:
    """Find the name that commas set off behind a person, wherever the parser hangs it: "a nurse who ..., Ilse,"."""
    words = phrase.passage.words[phrase.words[-1].index + 1 :] if phrase.words and is_animate(phrase.head) else ()
    if not words or words[0].text != ",":
        return ()
    name = list(takewhile(lambda word: word.pos == "PROPN" or word.text == "-", words[1:]))
    is_closed = len(words) > len(name) + 1 and words[len(name) + 1].text == ","
    return name[-1:] if is_closed and all(word.entity in {"", "PERSON"} for word in name) else ()


def _named(passage: Passage, noun: Word, apposition: Word) -> Sequence[Name]:
    words = _name_words(passage, apposition, None)
    if (
        not words
        or noun.tag in PLURAL_TAGS
        or not ("PERSON" in {word.entity for word in words} or noun.lemma in PERSON_NOUNS)
    ):
        return ()
    name = name_from(passage, words, ExpertKind.PERSON)
    return (name,) if name else ()


def _name_words(passage: Passage, head: Word, phrase: NounPhrase | None) -> list[Word]:
    """List the words of the name that ends in `head`; empty where that is no name."""
    is_acronym = head.text.isupper() and len(head.text) > 1 and head.lower not in people.PRONOUNS | people.FIRST_SECOND
    if head.pos != "PROPN" and head.entity not in {"PERSON", "ORG"} and not is_acronym:
        return []
    if head.lower in people.ROLES and head.text.isupper():
        return []
    left = phrase.words[0].index if phrase and phrase.words else head.left
    words = [head]
    for word in reversed(passage.words[left : head.index]):
        is_labelled = word.entity not in {"", "PERSON"}
        is_other = head.entity == "PERSON" and (is_labelled or {word.entity, word.pos}.isdisjoint(OF_PEOPLE))
        is_common = word.text[0].islower() and word.pos in {"NOUN", "ADJ"} and not word.entity
        if is_other or is_common or word.pos not in NAME_PARTS or word.lower in people.ROLES:
            break
        words.insert(0, word)
    tail = phrase.words if phrase and head.entity not in {"", "PERSON"} else ()
    return words + [word for word in tail if word.index > head.index and word.entity == head.entity]


def _kind_of_name(words: Sequence[Word]) -> ExpertKind:
    head = words[-1]
    labels = {word.entity for word in words}
    if "PERSON" in labels:
        return ExpertKind.PERSON
    if "NORP" in labels and head.tag in PLURAL_TAGS:
        return ExpertKind.GROUP
    if labels & {"ORG", "GPE", "FAC"} or head.lower in NAME_ENDS or head.text.isupper():
        return ExpertKind.ORGANIZATION
    return ExpertKind.GROUP if head.tag == "NNPS" else ExpertKind.PERSON


def kind_of_noun(phrase: NounPhrase) -> ExpertKind:
    """Tell what sort of source an unnamed speaker is."""
    head = phrase.head
    if is_document(head):
        return ExpertKind.DOCUMENT
    if head.tag in PLURAL_TAGS or is_many(phrase):
        return ExpertKind.GROUP
    if head.lemma.lower() in COLLECTIVES:
        return ExpertKind.ORGANIZATION
    return ExpertKind.PERSON if is_animate(head) else ExpertKind.GROUP


def is_telling(phrase: NounPhrase, kind: ExpertKind) -> bool:
    """Tell whether the words for a document or an office say whose it is: "a Lakeside Fund poll", "Roe's office"."""
    if kind not in {ExpertKind.DOCUMENT, ExpertKind.ORGANIZATION} or is_many(phrase):
        return False
    by = [each for each in phrase.passage.children(phrase.head, "prep") if each.lower in {"by", "from"}]
    owners = [
        word
        for word in phrase.words
        if word.pos == "PROPN"
        and word.text[0].isupper()
        and word.entity in {"ORG", "PERSON", ""}
        and (word.index <= phrase.head.index or any(each.left <= word.index <= each.right for each in by))
    ]
    is_of_people = kind is ExpertKind.DOCUMENT or phrase.words[0].lower not in {"a", "an"}
    return is_of_people and any(word.lower not in PLATFORMS for word in owners)


def is_document(noun: Word) -> bool:
    """Tell whether a noun is something that one reads: "study", "test results"."""
    return noun.lemma.lower() in nouns.DOCUMENTS | people.EVIDENCE


def is_animate(noun: Word) -> bool:
    """Tell whether a noun is one of people."""
    return is_person_noun(noun) or noun.lemma.lower() in people.OTHER_PEOPLE or noun.entity == "NORP"


def gender_of(noun: str) -> str:
    """Tell the gender that a noun of people gives: "mother", "chairwoman", "spokesman"; empty for most."""
    if noun.endswith("woman") or noun in people.FEMALE_KIN | people.FEMALE_TITLES | {"girl", "female", "lady"}:
        return "f"
    is_male = noun in people.MALE_KIN | people.MALE_TITLES | {"boy", "male", "man"}
    return "m" if is_male or (noun.endswith("man") and noun in people.ROLES) else ""


def is_part(phrase: NounPhrase) -> bool:
    """Tell whether a phrase stands for one or some of a group: "one", "another", "the second"."""
    head = phrase.head
    return head.lower in PARTITIVES or (head.lower in ORDINALS and head.pos in {"ADJ", "ADV", "NOUN"})


def is_many(phrase: NounPhrase) -> bool:
    """Tell whether a phrase stands for several ("experts", "more than one expert")."""
    return phrase.head.tag in PLURAL_TAGS or phrase.text.lower().startswith(MANY)


def can_speak(phrase: NounPhrase) -> bool:
    """Tell whether a phrase can be a source at all: "the first day suggested" has none."""
    head = phrase.head
    return (
        head.pos in {"PROPN", "PRON", "NUM", "DET", "ADJ"}
        or head.entity in ENTITY_KINDS
        or head.lemma in nouns.DOCUMENTS | people.EVIDENCE | COLLECTIVES
        or is_animate(head)
        or head.text.isupper()
    )
