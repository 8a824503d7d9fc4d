"""Lead pronouns and definite phrases ("she", "it", "one", "the company", "the paper") back to who is meant.

What a sentence is about, its subject, goes before who is merely mentioned (centering: Grosz, Joshi and Weinstein,
1995), and nobody is meant whose gender or kind does not agree.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, takewhile

from onrecord.domain.claims import ExpertKind
from onrecord.extract.bearers import Bearer, is_headline
from onrecord.extract.drafts import REACH, Draft, Drafts, Referent
from onrecord.extract.lexicon import nouns, people
from onrecord.extract.lexicon.organisations import (
    A_COMPANY,
    AGENCY_ENDS,
    AN_AGENCY,
    ANY_ORGANISATION,
    COLLECTIVES,
    COMPANY_ENDS,
    NAME_ENDS,
)
from onrecord.extract.mentions import PLURAL_TAGS, is_animate, is_document, is_many
from onrecord.extract.names import Name, is_topic
from onrecord.extract.speakers import NounPhrase, noun_phrases
from onrecord.extract.unnamed import DEFINITE
from onrecord.extract.words import Passage, Word

# "It" and "one" look less far back than a person does: two paragraphs.
NEAR = 1_200
THINGS = frozenset({ExpertKind.ORGANIZATION, ExpertKind.DOCUMENT})


def _words_before(drafts: Drafts, phrase: NounPhrase, floor: int) -> Iterator[tuple[Passage, Word]]:
    """Go back through the reporter's own words, the nearest first."""
    place = drafts.place.get(phrase.passage.span, -1)
    for passage in reversed(drafts.passages[: place + 1]):
        if passage.span.end <= floor:
            return
        if is_headline(passage):
            continue
        for word in reversed(passage.words):
            is_before = floor < word.start < phrase.span.start
            if is_before and word.is_noun and passage.quotation_at(word.start) is None:
                yield passage, word


def person_meant(drafts: Drafts, phrase: NounPhrase, gender: str) -> list[Referent]:
    """Find whom "he" or "she" stands for: who speaks in the paragraph, the subject since, or the last speaker.

    Where the last one spoke in another paragraph, the only person whom this one names goes before.
    """
    offset, start = phrase.span.start, phrase.passage.span.start

    def fits(draft: Draft) -> bool:
        return draft.kind is ExpertKind.PERSON and draft.gender in {"", gender}

    latest = drafts.latest(offset, fits)
    is_active = bool(latest) and latest[0].last >= start
    floor = max(latest[0].last if latest else -1, offset - REACH)
    found = _person_subject(drafts, phrase, floor, gender)
    if found is None and not is_active:
        found = _only_person(drafts, phrase, gender)
    referents = [found] if found else [Referent.last(draft, "pronoun") for draft in latest]
    for referent in referents:
        referent.draft.gender = gender
    return referents


def _of_mention(drafts: Drafts, name: Name, bearer: Bearer, rule: str) -> Referent:
    return Referent(draft=drafts.of_bearer(bearer), rule=rule, mention=name.span, form=name.parts)


def _person_subject(drafts: Drafts, phrase: NounPhrase, floor: int, gender: str) -> Referent | None:
    for name, bearer in drafts.names.before(phrase.span.start):
        if name.span.start <= floor:
            return None
        known = drafts.known(bearer)
        is_agreeing = {bearer.gender, known.gender if known else ""} <= {"", gender}
        is_candidate = bearer.kind is ExpertKind.PERSON and name.is_subject and not (name.is_kin and known is None)
        if is_candidate and is_agreeing and name.passage.quotation_at(name.span.start) is None:
            return _of_mention(drafts, name, bearer, "pronoun")
    return None


def _only_person(drafts: Drafts, phrase: NounPhrase, gender: str) -> Referent | None:
    """Find the one person whom the paragraph names before a pronoun, in whatever role; None where it names several."""
    start = phrase.passage.span.start
    told_here = takewhile(lambda found: found[0].span.start >= start, drafts.names.before(phrase.span.start))
    named = [(name, bearer) for name, bearer in told_here if bearer.kind is ExpertKind.PERSON]
    if len({id(bearer) for _, bearer in named}) != 1:
        return None
    name, bearer = named[0]
    is_told = phrase.passage.quotation_at(name.span.start) is None and not name.is_kin
    return _of_mention(drafts, name, bearer, "pronoun") if is_told and bearer.gender in {"", gender} else None


def thing_meant(drafts: Drafts, phrase: NounPhrase) -> list[Referent]:
    """Find the organisation or document that "it" stands for."""
    offset = phrase.span.start
    latest = drafts.latest(offset, lambda each: each.kind in THINGS, NEAR)
    floor = max(latest[0].last if latest else -1, offset - NEAR)
    for passage, word in _words_before(drafts, phrase, floor):
        if not is_topic(passage, word):
            continue
        found = drafts.names.at(word)
        if found is not None and found[1].kind is ExpertKind.ORGANIZATION and not found[1].is_place:
            return [_of_mention(drafts, *found, "pronoun")]
        if found is None and word.tag not in PLURAL_TAGS and (is_document(word) or word.lemma in COLLECTIVES):
            return _noun_meant(drafts, passage, word)
    return [Referent.last(draft, "pronoun") for draft in latest]


def _noun_meant(drafts: Drafts, passage: Passage, word: Word, rule: str = "pronoun") -> list[Referent]:
    phrase = next(each for each in noun_phrases(passage, word) if each.head == word)
    found = definite_meant(drafts, phrase) or [Referent(draft=drafts.of_unnamed(phrase))]
    return [replace(each, rule=rule, mention=phrase.span, form=()) for each in found]


def group_meant(drafts: Drafts, phrase: NounPhrase) -> list[Referent]:
    """Find the group that "they", "one of them" or "the second" are of."""
    whole = _whole(phrase)
    if whole is not None:
        return [Referent(draft=drafts.of_unnamed(NounPhrase(span=phrase.span, head=whole, passage=phrase.passage)))]
    offset, is_plural = phrase.span.start, phrase.head.lower in people.PLURAL
    rule = "pronoun" if is_plural else "part"
    latest = drafts.latest(offset, lambda each: each.kind is ExpertKind.GROUP)
    floor = max(latest[0].last if latest else -1, offset - NEAR)
    for passage, word in _words_before(drafts, phrase, floor):
        is_group = word.tag in PLURAL_TAGS and is_animate(word) and drafts.names.of_word(word) is None
        if is_group and (is_topic(passage, word) or not (latest or is_plural)):
            return _noun_meant(drafts, passage, word, rule)
    if is_plural and not latest:
        latest = drafts.latest(offset, lambda each: each.kind is ExpertKind.ORGANIZATION)
    return [Referent.last(draft, rule) for draft in latest]


def _whole(phrase: NounPhrase) -> Word | None:
    """Find of what a part is taken: "three of the engineers"."""
    for preposition in phrase.passage.children(phrase.head, "prep"):
        for whole in phrase.passage.children(preposition, "pobj"):
            if preposition.lower == "of" and whole.lower not in people.PLURAL:
                return whole
    return None


def definite_meant(drafts: Drafts, phrase: NounPhrase) -> list[Referent]:
    """Lead "the group", "the minister", "the paper" back to who was called so, or whose name ends so."""
    head = phrase.head
    words = [word.lower for word in phrase.words[1:] if word.index <= head.index]
    if is_many(phrase) or not words or phrase.words[0].lower not in DEFINITE:
        return []
    found = drafts.names.called(words, phrase.span.start)
    if found is not None:
        return [_of_mention(drafts, *found, "noun")]
    if len(words) > 1:
        return _member(drafts, phrase) or _recalled(drafts, phrase)
    noun = head.lemma
    called = drafts.latest(phrase.span.start, lambda each: each.is_called(noun))
    if called:
        return [Referent.last(draft, "noun") for draft in called]
    return _text_meant(drafts, phrase) or _organisation(drafts, phrase) or _introduced(drafts, phrase)


def _member(drafts: Drafts, phrase: NounPhrase) -> list[Referent]:
    """Find the group that "the former employee" is of: "two former employees"."""
    words = {word.lemma for word in phrase.words[1:]}
    found = drafts.latest(
        phrase.span.start,
        lambda each: (
            each.kind is ExpertKind.GROUP
            and phrase.head.lemma in each.nouns
            and words - {phrase.head.lemma} <= set(each.name.lower().split())
        ),
    )
    return [Referent.last(draft, "part") for draft in found]


def _recalled(drafts: Drafts, phrase: NounPhrase) -> list[Referent]:
    """Find the person whose credential has all the words of a description: "the former officer"."""
    said = {word.lower for word in phrase.words[1:]}
    words = said - people.FORMER
    if not is_animate(phrase.head) or phrase.words[-1] != phrase.head:
        return []
    found = drafts.latest(
        phrase.span.start,
        lambda each: (
            each.kind is ExpertKind.PERSON
            and any(
                words <= set(credential.text.lower().split())
                and (words == said or any(part.former for part in credential.parts))
                for credential in each.credentials.values()
            )
        ),
    )
    return [Referent.last(draft, "noun") for draft in found]


def _text_meant(drafts: Drafts, phrase: NounPhrase) -> list[Referent]:
    """Find the document that goes by another word for texts of its sort: "a study ... the paper"."""
    kinds = frozenset().union(*(kind for kind in people.TEXTS if phrase.head.lemma in kind))
    latest = drafts.latest(
        phrase.span.start,
        lambda each: (
            each.kind is ExpertKind.DOCUMENT
            and not kinds.isdisjoint(each.nouns)
            and not (each.description and each.description.is_many)
        ),
    )
    if latest:
        return [Referent.last(draft, "noun") for draft in latest]
    for passage, word in _words_before(drafts, phrase, phrase.span.start - NEAR):
        articles = passage.children(word, "det")
        if word.lemma in kinds and any(each.lower in {"a", "an"} for each in articles):
            text = next(each for each in noun_phrases(passage, word) if each.head == word)
            return [Referent(draft=drafts.of_unnamed(text), rule="noun", mention=text.span)]
    return []


def _organisation(drafts: Drafts, phrase: NounPhrase) -> list[Referent]:
    """Find the organisation that was mentioned last and can be called so; failing that, one named only later."""
    noun, offset = phrase.head.lemma, phrase.span.start
    if noun not in COLLECTIVES:
        return []
    latest = drafts.latest(offset, lambda each: each.bearer is not None and _can_be_called(each.bearer, noun))
    floor = latest[0].last if latest else offset - REACH
    beside: list[Referent] = []
    for name, bearer in drafts.names.before(offset):
        if name.span.start <= floor:
            break
        is_prominent = name.is_subject or bearer.acronyms or _is_surely_called(bearer, noun)
        if not (_can_be_called(bearer, noun) and is_prominent):
            continue
        if not _is_affiliation(name):
            return [_of_mention(drafts, name, bearer, "noun")]
        beside = beside or [_of_mention(drafts, name, bearer, "noun")]
    if beside:
        return beside
    if latest:
        return [Referent.last(draft, "noun") for draft in latest]
    later = (found for found in drafts.names.after(offset) if _is_surely_called(found[1], noun))
    return [_of_mention(drafts, *found, "noun") for found in islice(later, 1)]


def _is_affiliation(name: Name) -> bool:
    """Tell whether a name only says where somebody is: "Jane Roe, formerly of Lakeside Bank"."""
    before = [word for word in name.passage.words if word.end <= name.span.start][-2:]
    return not name.is_subject and any(word.lower in {"of", "at", "with", "for"} for word in before)


def _can_be_called(bearer: Bearer, noun: str) -> bool:
    """Tell whether a noun can stand for an organisation."""
    parts = {part for form in bearer.forms for part in form}
    last = bearer.fullest.parts[-1]
    if bearer.kind is not ExpertKind.ORGANIZATION or bearer.is_place:
        return False
    is_company = noun in A_COMPANY and (last in COMPANY_ENDS or not parts & NAME_ENDS)
    is_agency = noun in AN_AGENCY and last in AGENCY_ENDS
    return noun in ANY_ORGANISATION or noun in parts or is_company or is_agency or bearer.is_beside(noun)


def _is_surely_called(bearer: Bearer, noun: str) -> bool:
    """Tell whether the text, or the name itself, says that an organisation is what a noun says."""
    if bearer.kind is not ExpertKind.ORGANIZATION or bearer.is_place:
        return False
    last = bearer.fullest.parts[-1]
    is_company = noun in A_COMPANY and (last in COMPANY_ENDS or any(bearer.is_beside(each) for each in A_COMPANY))
    return is_company or bearer.is_beside(noun) or (last == noun and noun not in ANY_ORGANISATION)


def _introduced(drafts: Drafts, phrase: NounPhrase) -> list[Referent]:
    """Find a person whom the text has introduced so without letting him speak: "Jane Roe, a farmer"."""
    noun, offset = phrase.head.lemma, phrase.span.start
    if noun not in nouns.PEOPLE | people.ROLES:
        return []
    for name, bearer in drafts.names.before(offset):
        if name.span.start < offset - REACH:
            break
        if bearer.kind is ExpertKind.PERSON and noun in name.beside:
            return [_of_mention(drafts, name, bearer, "noun")]
    return []
