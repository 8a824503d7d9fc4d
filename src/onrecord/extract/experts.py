"""Lead speakers back to experts: one per person, organisation, document or group of the article."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from onrecord.domain.claims import Chain, Expert, ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.antecedents import NEAR, definite_meant, group_meant, person_meant, thing_meant
from onrecord.extract.bearers import Bearer, is_headline
from onrecord.extract.credentials import FoundCredential, Rank
from onrecord.extract.drafts import Draft, Drafts, Referent
from onrecord.extract.lexicon import nouns, people
from onrecord.extract.mentions import OTHERS, is_animate, is_many, is_part, name_of
from onrecord.extract.names import Name, parts_of
from onrecord.extract.speakers import NounPhrase, noun_phrases
from onrecord.extract.unnamed import DEFINITE
from onrecord.extract.words import Passage, Word

INTERVIEWING = frozenset({"interview", "consult", "contact", "quote", "speak", "talk", "survey"})
PUBLISHING = frozenset({"make", "issue", "publish", "post", "release", "put"})
# "the engineers the Gazette interviewed": so far may the verb stand from its noun, in words.
INTERVIEW_REACH = 6
INDEFINITE = frozenset({"a", "an", "another"})
# Two who have been quoted together.
PAIRS = frozenset({"couple", "duo", "pair", "trio"})
PRONOUNS = people.PRONOUNS | people.RELATIVE | {"one", "another", "both", "all"}


class Cast:
    """The experts of one article, gathered claim by claim in order of the text."""

    def __init__(self, passages: Sequence[Passage], authors: Sequence[str] = ()) -> None:
        """Read the names of the whole article first: a surname may come before its full name.

        Whoever wrote the article ("authors", as its byline names them) is no expert in it.
        """
        self._drafts = Drafts(passages)
        self._authors = {parts_of(author) for author in authors}
        self._together: tuple[int, tuple[Draft, ...]] = (0, ())

    def experts(self) -> tuple[Expert, ...]:
        """List the experts found so far."""
        return tuple(draft.finished(self._drafts.names) for draft in self._drafts.all)

    def chains_of(self, speaker: Sequence[NounPhrase]) -> tuple[Chain, ...]:
        """Find the experts that a speaker stands for, each once, with the mentions that lead there.

        To be asked in order of the text: whoever spoke last is whom "she" most likely means.
        """
        chains: dict[str, Chain] = {}
        drafts: list[Draft] = []
        # "X and the engineers the Gazette interviewed": who asked does not speak.
        for phrase in self._joined([each for each in speaker if not speaker[1:] or not _is_interviewer(each)]):
            for referent in self._resolved(phrase):
                drafts.append(referent.draft)
                chains.setdefault(referent.draft.id, referent.chain(phrase.span))
        if len(chains) > 1:
            self._together = (speaker[0].span.start, tuple(dict.fromkeys(drafts)))
        return tuple(chains.values())

    def _joined(self, phrases: Sequence[NounPhrase]) -> Sequence[NounPhrase]:
        """Join phrases that are halves of one name: "Customs and Border Protection"."""
        names = self._drafts.names
        for one, other in pairwise(phrases):
            found = names.at(one.head)
            is_one = found is not None and found == names.at(other.head)
            whole = Span(min(one.span.start, other.span.start), max(one.span.end, other.span.end))
            is_one = is_one or _is_also(one, other) or names.called_exactly(whole.of(one.passage.text)) is not None
            if is_one and one.passage is other.passage:
                kept = [each for each in phrases if each is not one and each is not other]
                return self._joined([*kept, replace(other, span=whole)])
        return phrases

    def _resolved(self, phrase: NounPhrase) -> list[Referent]:
        referents = self._referents(_without_relative(phrase))
        for referent in referents:
            draft = referent.draft
            self._drafts.mention(draft, phrase.span)
            if phrase.head.lower not in PRONOUNS:
                draft.anchor, draft.form = phrase.span, referent.form
            elif draft.anchor is None:
                draft.anchor, draft.form = referent.mention, referent.form
        return referents

    def _referents(self, phrase: NounPhrase) -> list[Referent]:
        word = phrase.head.lower
        if word in people.FIRST_SECOND:
            return []
        if word in people.MALE | people.FEMALE:
            return person_meant(self._drafts, phrase, "m" if word in people.MALE else "f")
        if word in people.NEUTRAL:
            return thing_meant(self._drafts, phrase)
        if self._is_author(phrase):
            return []
        named = self._named(phrase)
        return [named] if named is not None else self._unnamed(phrase)

    def _unnamed(self, phrase: NounPhrase) -> list[Referent]:
        word = phrase.head.lower
        is_plural = word in people.PLURAL
        is_counted = is_many(phrase) or phrase.head.tag == "CD"
        if is_counted and not is_plural and any(each.lower in OTHERS for each in phrase.words):
            return [self._of_unnamed(phrase)]
        if is_plural or is_part(phrase):
            found = self._joint(phrase) or self._pair(phrase) or group_meant(self._drafts, phrase)
            return found or [self._of_unnamed(phrase)]
        found = self._interviewed(phrase) or self._pair(phrase) or definite_meant(self._drafts, phrase)
        return found or [self._of_unnamed(phrase)]

    def _is_author(self, phrase: NounPhrase) -> bool:
        bearer = self._drafts.names.of_word(phrase.head) if self._authors else None
        return bearer is not None and not self._authors.isdisjoint(bearer.forms)

    def _named(self, phrase: NounPhrase) -> Referent | None:
        """Find whom a phrase names; a headline's capitals name only who has that name in the text too."""
        names = self._drafts.names
        bearer = names.called_exactly(phrase.text)
        if bearer is not None:
            return Referent(draft=self._drafts.of_bearer(bearer), form=parts_of(phrase.text))
        found = names.at(phrase.head)
        is_whole = found is not None and found[0].span == phrase.span
        name = None if is_whole else name_of(phrase)
        if found is not None and (is_whole or (name is None and len(phrase.words) == 1)):
            return self._described(phrase, *found) or Referent(
                draft=self._drafts.of_bearer(found[1]), form=found[0].parts
            )
        if name is None or (is_headline(phrase.passage) and not names.has(name)):
            return None
        known = self._described(phrase, name, names.add(name))
        draft = known.draft if known else self._drafts.of_name(name)
        if name.span.overlaps(phrase.span):
            return Referent(draft=draft, form=name.parts)
        return Referent(draft=draft, rule="apposition", mention=name.span, form=name.parts)

    def _described(self, phrase: NounPhrase, name: Name, bearer: Bearer) -> Referent | None:
        """Join a name with whoever has been described so far: "a nurse said ... The nurse, Jane Roe, said"."""
        if self._drafts.known(bearer) is not None or bearer.kind is not ExpertKind.PERSON:
            return None
        words = [word for word in phrase.passage.words_in(phrase.span) if word.start < name.span.start]
        beside = [phrase.head, *phrase.passage.children(phrase.head, "appos")]
        is_definite = bool(words) and words[0].lower == "the"
        roles = {word.lemma for word in beside if is_definite or _has_the(phrase.passage, word)} & name.beside
        told = self._drafts.latest(
            phrase.span.start, lambda each: each.kind is ExpertKind.PERSON and each.bearer is None
        )
        if not told or told[0].nouns.isdisjoint(roles) or told[0].last < phrase.span.start - NEAR:
            return None
        self._drafts.name(told[0], bearer)
        return Referent(draft=told[0], form=name.parts)

    def _joint(self, phrase: NounPhrase) -> list[Referent]:
        """Find who "all" are after "X and Y could not agree, but": the subject of the clause before."""
        if phrase.head.lower not in {"all", "both", "they"}:
            return []
        for verb in phrase.passage.ancestors(phrase.head):
            subject = phrase.passage.subject(verb)
            if subject is None or subject == phrase.head or subject.lower in people.PRONOUNS | people.RELATIVE:
                continue
            together = [each for each in noun_phrases(phrase.passage, subject) if not _is_interviewer(each)]
            found = [referent.draft for each in together for referent in self._resolved(each)]
            return [Referent.last(draft, "pronoun") for draft in dict.fromkeys(found)]
        return []

    def _pair(self, phrase: NounPhrase) -> list[Referent]:
        """Find who "both", "they" or "the couple" are after "X and Y said", where no group has come between."""
        word = phrase.head.lower
        is_pair = word in PAIRS and phrase.words[0].lower in DEFINITE
        if not (is_pair or word in {"both", "they"}):
            return []
        start, drafts = self._together
        groups = self._drafts.latest(phrase.span.start, lambda each: each.kind is ExpertKind.GROUP)
        is_near = start > phrase.span.start - NEAR and not (groups and groups[0].last > start)
        return [Referent.last(draft, "noun" if is_pair else "pronoun") for draft in drafts] if is_near else []

    def _interviewed(self, phrase: NounPhrase) -> list[Referent]:
        """Find who "the experts we spoke to" are: all people quoted so far."""
        if not is_many(phrase) or phrase.words[0].lower not in DEFINITE:
            return []
        following = phrase.passage.words[phrase.head.index + 1 : phrase.head.index + INTERVIEW_REACH]
        clause = next((word for word in following if word.is_verb or word.pos == "PUNCT"), None)
        if clause is None or clause.lemma not in INTERVIEWING:
            return []
        quoted = [draft for draft in self._drafts.all if draft.kind is ExpertKind.PERSON and draft.named]
        return [Referent.last(draft, "noun") for draft in quoted]

    def _of_unnamed(self, phrase: NounPhrase) -> Referent:
        return self._revealed(phrase) or Referent(draft=self._drafts.of_unnamed(phrase))

    def _revealed(self, phrase: NounPhrase) -> Referent | None:
        """Find the name that comes after: "a watchdog claimed ... The claim was made by X"."""
        place = self._drafts.place.get(phrase.passage.span)
        if place is None or not phrase.words or phrase.words[0].lower not in INDEFINITE:
            return None
        for passage in self._drafts.passages[place : place + 2]:
            for agent in _agents_of_claims(passage, phrase.span.end):
                name = next((each for each in map(name_of, noun_phrases(passage, agent)) if each), None)
                if name is not None:
                    draft = self._drafts.of_name(name)
                    draft.nouns.add(phrase.head.lemma)
                    found = FoundCredential.of(phrase.passage, phrase.span, Rank.APPOSITION)
                    draft.credentials[phrase.span] = found
                    return Referent(draft=draft, rule="noun", mention=name.span, form=name.parts)
        return None


def _is_also(one: NounPhrase, other: NounPhrase) -> bool:
    """Tell whether two phrases say what one person is: "her friend and former colleague Jane Roe"."""
    is_owned = bool(one.words) and one.words[0].dep in {"poss", "det"} and one.head.pos == "NOUN"
    is_role = bool(other.words) and other.words[0].text[0].islower() and other.words[0].dep not in {"poss", "det"}
    is_title = is_role and other.words[0].pos in {"NOUN", "ADJ"} and other.head.pos == "PROPN"
    return is_owned and is_title and one.head.tag == "NN" and is_animate(one.head)


def _without_relative(phrase: NounPhrase) -> NounPhrase:
    """Lead "who" back to whom the clause is about."""
    if phrase.head.lower not in people.RELATIVE:
        return phrase
    for verb in phrase.passage.ancestors(phrase.head):
        noun = phrase.passage.head(verb)
        if verb.dep == "relcl" and noun.is_noun:
            return next(each for each in noun_phrases(phrase.passage, noun) if each.head == noun)
    return phrase


def _has_the(passage: Passage, word: Word) -> bool:
    return any(each.lower == "the" for each in passage.children(word, "det"))


def _agents_of_claims(passage: Passage, start: int) -> Iterator[Word]:
    """Find by whom "the claim was made"."""
    for by in passage.words:
        verb = passage.head(by)
        if by.dep != "agent" or by.start < start or verb.lemma not in PUBLISHING:
            continue
        subject = passage.subject(verb)
        if subject is not None and subject.lemma in nouns.SPEECH | nouns.DOCUMENTS:
            yield from passage.children(by, "pobj")


def _is_interviewer(phrase: NounPhrase) -> bool:
    """Tell whether a phrase is who asked: "the engineers the Gazette interviewed"."""
    following = phrase.passage.after(phrase.words[-1]) if phrase.words else None
    return following is not None and following.lemma in INTERVIEWING and not is_many(phrase)
