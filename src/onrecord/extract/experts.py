"""Lead speakers back to experts: one per person, organisation, document or group of the article."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.domain.claims import Expert, ExpertKind
from onrecord.extract.antecedents import definite_meant, group_meant, person_meant, thing_meant
from onrecord.extract.attributions import Attribution
from onrecord.extract.bearers import is_headline
from onrecord.extract.credentials import Credential
from onrecord.extract.drafts import DEFINITE, Draft, Drafts
from onrecord.extract.lexicon import nouns, people
from onrecord.extract.mentions import is_many, is_part, name_of
from onrecord.extract.speakers import NounPhrase, noun_phrases
from onrecord.extract.words import Passage, Word

INTERVIEWING = frozenset({"interview", "consult", "contact", "quote", "speak", "talk", "survey"})
PUBLISHING = frozenset({"make", "issue", "publish", "post", "release", "put"})
# "the engineers the Gazette interviewed": so far may the verb stand from its noun, in words.
INTERVIEW_REACH = 6
INDEFINITE = frozenset({"a", "an", "another"})


class Cast:
    """The experts of one article, gathered claim by claim in order of the text."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Read the names of the whole article first: a surname may come before its full name."""
        self._drafts = Drafts(passages)

    def experts(self) -> tuple[Expert, ...]:
        """List the experts found so far."""
        return tuple(draft.finished() for draft in self._drafts.all)

    def experts_of(self, attribution: Attribution) -> tuple[str, ...]:
        """Find the ids of the experts that a speaker stands for, each once."""
        found = [draft for phrase in attribution.speaker for draft in self._resolved(phrase)]
        return tuple(dict.fromkeys(draft.id for draft in found))

    def _resolved(self, phrase: NounPhrase) -> list[Draft]:
        drafts = list(self._candidates(phrase))
        for draft in drafts:
            draft.mentions.add(phrase.span)
            draft.last = phrase.span.start
        return drafts

    def _candidates(self, phrase: NounPhrase) -> Iterable[Draft]:
        word = phrase.head.lower
        if word in people.MALE | people.FEMALE:
            return person_meant(self._drafts, phrase, "m" if word in people.MALE else "f")
        if word in people.NEUTRAL:
            return thing_meant(self._drafts, phrase)
        named = self._named(phrase)
        if named is not None:
            return [named]
        if word in people.PLURAL or is_part(phrase):
            return self._joint(phrase) or group_meant(self._drafts, phrase) or [self._of_unnamed(phrase)]
        return self._interviewed(phrase) or definite_meant(self._drafts, phrase) or [self._of_unnamed(phrase)]

    def _named(self, phrase: NounPhrase) -> Draft | None:
        """Find whom a phrase names; a headline's capitals name only who has that name in the text too."""
        name = name_of(phrase)
        bearer = self._drafts.names.of_word(phrase.head) if name is None and len(phrase.words) == 1 else None
        if bearer is not None:
            return self._drafts.of_bearer(bearer)
        if name is None or (is_headline(phrase.passage) and not self._drafts.names.has(name)):
            return None
        return self._drafts.of_name(name)

    def _joint(self, phrase: NounPhrase) -> list[Draft]:
        """Find who "all" are after "X and Y could not agree, but": the subject of the clause before."""
        if phrase.head.lower not in {"all", "both", "they"}:
            return []
        for verb in phrase.passage.ancestors(phrase.head):
            subject = phrase.passage.subject(verb)
            if (
                subject is not None
                and subject != phrase.head
                and subject.lower not in people.PRONOUNS | people.RELATIVE
            ):
                together = noun_phrases(phrase.passage, subject)
                drafts = [draft for each in together if not _is_interviewer(each) for draft in self._resolved(each)]
                return list(dict.fromkeys(drafts))
        return []

    def _interviewed(self, phrase: NounPhrase) -> list[Draft]:
        """Find who "the experts we spoke to" are: all people quoted so far."""
        if not is_many(phrase) or phrase.words[0].lower not in DEFINITE:
            return []
        following = phrase.passage.words[phrase.head.index + 1 : phrase.head.index + INTERVIEW_REACH]
        clause = next((word for word in following if word.is_verb or word.pos == "PUNCT"), None)
        if clause is None or clause.lemma not in INTERVIEWING:
            return []
        return [draft for draft in self._drafts.all if draft.kind is ExpertKind.PERSON and draft.named]

    def _of_unnamed(self, phrase: NounPhrase) -> Draft:
        return self._revealed(phrase) or self._drafts.of_unnamed(phrase)

    def _revealed(self, phrase: NounPhrase) -> Draft | None:
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
                    credential = Credential.of(phrase.passage.text, phrase.span, rank=0)
                    draft.credentials[phrase.span] = credential
                    return draft
        return None


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
