"""Find attributions by grammar: cues by frame, and for each its content and its speaker off the parse."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.domain.claims import ClaimKind
from onrecord.domain.spans import Span, merged, trimmed
from onrecord.extract.attribution import GRAMMAR, Attribution, kind_of
from onrecord.extract.contents import EDGE, content_of
from onrecord.extract.cues import Cue, find_cues
from onrecord.extract.frames import Frame
from onrecord.extract.lexicon.nouns import DOCUMENTS
from onrecord.extract.lexicon.people import FIRST_SECOND
from onrecord.extract.lexicon.verbs import OF_THINGS, SHOWING
from onrecord.extract.mentions import can_speak
from onrecord.extract.slight import is_slight
from onrecord.extract.speakers import NounPhrase, speaker_of
from onrecord.extract.turns import turn_of
from onrecord.extract.words import Passage

# The surest frame first: it keeps the words that two cues lay claim to.
RANK = {
    Frame.BEFORE: 0,
    Frame.QUOTATION: 0,
    Frame.CLAUSE: 0,
    Frame.AROUND: 1,
    Frame.PASSIVE: 1,
    Frame.COMPLEMENT: 2,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What grammar makes of a cue."""

    passage: Passage
    cue: Cue
    content: tuple[Span, ...]
    speaker: tuple[NounPhrase, ...]

    @property
    def kind(self) -> ClaimKind:
        return kind_of(self.passage, self.content)

    @property
    def start(self) -> int:
        return min(self.content[0].start, self.cue.words[0].start)


def attributions_by_grammar(passage: Passage) -> list[Attribution]:
    """Find the attributions of a passage, in order, none inside of another."""
    readings = _settled([_reading(passage, cue) for cue in find_cues(passage)])
    return [
        Attribution(
            passage=passage,
            content=_with_that(passage, each.content),
            cue=each.cue.words,
            speaker=each.speaker,
            rule=GRAMMAR,
        )
        for each in readings
    ]


def _with_that(passage: Passage, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """Take the "that" in front of a clause along, as PolNeAR's annotators do."""
    first = passage.words_in(content[0])
    before = passage.before(first[0]) if first else None
    if before is None or before.lower != "that":
        return content
    return (Span(before.start, content[0].end), *content[1:])


def _settled(found: Sequence[_Reading | None]) -> list[_Reading]:
    """Drop what is said inside of something said, and give each word to one attribution."""
    candidates = _released([each for each in found if each])
    outer = [each for each in candidates if not any(_is_inside(each, other) for other in candidates)]
    kept: list[_Reading] = []
    for each in sorted(outer, key=lambda one: (RANK[one.cue.frame], one.start)):
        taken = [span for other in kept for span in other.content]
        if not any(span.overlaps(other) for span in each.content for other in taken):
            kept.append(each)
    return _with_elaborations(sorted(kept, key=lambda one: one.start))


def _released(candidates: list[_Reading]) -> list[_Reading]:
    """Cut off what somebody else says: "that X, a development that experts say Y"; "that X, and the police said Y"."""
    turns = [(each, turn_of(each.passage, each.cue)) for each in candidates]
    return [_cut(each, [turn for other, turn in turns if other is not each]) for each in candidates]


def _cut(attribution: _Reading, ends: Iterable[int | None]) -> _Reading:
    last = attribution.content[-1]
    inside = [end for end in ends if end is not None and last.start < end < last.end]
    if not inside or attribution.kind is ClaimKind.DIRECT:
        return attribution
    kept = trimmed(attribution.passage.text, last.start, min(inside), EDGE)
    return replace(attribution, content=(*attribution.content[:-1], kept)) if kept else attribution


def _with_elaborations(settled: list[_Reading]) -> list[_Reading]:
    """Join a quotation to the claim that it bears out: "points to X, writing that 'Y'" is one claim."""
    joined: list[_Reading] = []
    for each in settled:
        whole = joined[-1] if joined else None
        if whole is not None and _elaborates(each, whole):
            cue = replace(whole.cue, words=(*whole.cue.words, *each.cue.words))
            joined[-1] = replace(whole, cue=cue, content=merged([*whole.content, *each.content]))
        else:
            joined.append(each)
    return joined


def _elaborates(each: _Reading, whole: _Reading) -> bool:
    if each.kind is ClaimKind.INDIRECT:
        return False
    verb = each.cue.head
    is_participle = verb.tag == "VBG" and verb.dep == "advcl" and verb.head == whole.cue.head.index
    return is_participle and whole.cue.frame is Frame.COMPLEMENT and each.start > whole.content[-1].start


def _is_inside(inner: _Reading, outer: _Reading) -> bool:
    """Tell whether the cue of one stands in the content of the other; of two in each other, the surer is the outer."""
    if inner is outer or not _holds_cue(outer, inner):
        return False
    return not _holds_cue(inner, outer) or _surety(inner) < _surety(outer)


def _holds_cue(outer: _Reading, inner: _Reading) -> bool:
    return any(span.start <= inner.cue.head.start < span.end for span in outer.content)


def _surety(attribution: _Reading) -> tuple[bool, int, int]:
    """Order attributions that lay claim to each other: "X, she said" first, then by length, then by place."""
    return attribution.cue.frame is Frame.BEFORE, sum(map(len, attribution.content)), -attribution.start


def _reading(passage: Passage, cue: Cue) -> _Reading | None:
    content = content_of(passage, cue)
    if not content:
        return None
    speaker = speaker_of(passage, cue)
    is_of_things = cue.head.lemma in OF_THINGS and not all(map(_can_tell(cue), speaker))
    if is_slight(passage, cue, content):
        return None
    is_author = any(phrase.head.lower in FIRST_SECOND for phrase in speaker)
    if is_of_things or is_author:
        return None
    return _Reading(passage=passage, cue=cue, content=content, speaker=speaker)


def _can_tell(cue: Cue) -> Callable[[NounPhrase], bool]:
    return is_document if cue.head.lemma in SHOWING else can_speak


def is_document(phrase: NounPhrase) -> bool:
    """Tell whether a phrase stands for something that can be read."""
    return phrase.head.lemma in DOCUMENTS
