"""Join cues with speakers and contents, settle what overlaps, and give every quotation to a speaker."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.domain.claims import ClaimKind
from onrecord.domain.spans import Span, merged, trimmed
from onrecord.extract.contents import EDGE, content_of
from onrecord.extract.cues import Cue, find_cues
from onrecord.extract.frames import Frame
from onrecord.extract.layout_cues import find_turns, interviewee, introducing, is_question, speaker_of_turn
from onrecord.extract.lexicon.nouns import DOCUMENTS
from onrecord.extract.lexicon.people import FIRST_SECOND
from onrecord.extract.lexicon.verbs import OF_THINGS, SHOWING
from onrecord.extract.mentions import can_speak
from onrecord.extract.quotations import WORD, Quotation
from onrecord.extract.slight import is_slight
from onrecord.extract.speakers import NounPhrase, speaker_of
from onrecord.extract.turns import turn_of
from onrecord.extract.words import Passage

# A quotation of fewer words without a cue is a title, a nickname or a word held at arm's length.
LEAST_SPOKEN_WORDS = 5
SENTENCE_ENDINGS = (".", "!", "?", ",", "…", "—")
CLOSING_MARKS = "\"”'»’ "
# Of a direct claim, nine words in ten stand in quotation marks (PolNeAR's convention).
DIRECT_SHARE = 0.9
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
class Attribution:
    """A cue with its speaker and its content; the speaker is not yet an expert."""

    passage: Passage
    content: tuple[Span, ...]
    cue: Cue | None = None
    """None where a quotation goes on without one."""
    speaker: tuple[NounPhrase, ...] = ()
    is_turn: bool = False
    """True for a turn of a transcript, which is direct without quotation marks."""

    @property
    def kind(self) -> ClaimKind:
        """Tell how much of the content stands in quotation marks."""
        return ClaimKind.DIRECT if self.is_turn else kind_of(self.passage, self.content)

    @property
    def start(self) -> int:
        """Give the offset of its first word, cue or content."""
        return min(self.content[0].start, self.cue.words[0].start if self.cue else self.content[0].start)


def kind_of(passage: Passage, content: Iterable[Span]) -> ClaimKind:
    """Tell whether content is direct, mixed or indirect."""
    words = [match.start() for span in content for match in WORD.finditer(passage.text, span.start, span.end)]
    quoted = sum(passage.quotation_at(start) is not None for start in words)
    if not quoted:
        return ClaimKind.INDIRECT
    return ClaimKind.DIRECT if quoted >= DIRECT_SHARE * len(words) else ClaimKind.MIXED


def find_attributions(passages: Sequence[Passage]) -> tuple[Attribution, ...]:
    """Find the attributions of a text, in order."""
    found: list[Attribution] = []
    turns = find_turns(passages)
    answering = interviewee(passages[: min(turns)]) if turns else ()
    for number, passage in enumerate(passages):
        if number in turns:
            found.extend(_turn(passage, turns[number], answering))
            continue
        settled = _settled([_attribution(passage, cue) for cue in find_cues(passage)])
        previous = _introduced(passages[number - 1]) if number else None
        previous = previous or (found[-1] if found else None)
        found.extend(_with_orphans(passage, settled, previous))
    return tuple(found)


def _turn(passage: Passage, label: re.Match[str], answering: tuple[NounPhrase, ...]) -> list[Attribution]:
    said = trimmed(passage.text, label.end(), passage.span.end)
    if said is None or is_question(label):
        return []
    speaker = speaker_of_turn(passage, label) or answering
    return [Attribution(passage=passage, content=(said,), speaker=speaker, is_turn=True)]


def _introduced(passage: Passage) -> Attribution | None:
    """Find who is quoted in the next paragraph where a passage ends in a cue and a colon."""
    speaker = introducing(passage)
    return Attribution(passage=passage, content=(passage.span,), speaker=speaker, is_turn=True) if speaker else None


def _attribution(passage: Passage, cue: Cue) -> Attribution | None:
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
    return Attribution(passage=passage, cue=cue, content=content, speaker=speaker)


def _can_tell(cue: Cue) -> Callable[[NounPhrase], bool]:
    return is_document if cue.head.lemma in SHOWING else can_speak


def is_document(phrase: NounPhrase) -> bool:
    """Tell whether a phrase stands for something that can be read."""
    return phrase.head.lemma in DOCUMENTS


def _settled(found: Sequence[Attribution | None]) -> list[Attribution]:
    """Drop what is said inside of something said, and give each word to one attribution."""
    candidates = _released([each for each in found if each])
    outer = [each for each in candidates if not any(_is_inside(each, other) for other in candidates)]
    kept: list[Attribution] = []
    for each in sorted(outer, key=lambda one: (RANK[one.cue.frame] if one.cue else 0, one.start)):
        taken = [span for other in kept for span in other.content]
        if not any(span.overlaps(other) for span in each.content for other in taken):
            kept.append(each)
    return _with_elaborations(sorted(kept, key=lambda one: one.start))


def _released(candidates: list[Attribution]) -> list[Attribution]:
    """Cut off what somebody else says: "that X, a development that experts say Y"; "that X, and the police said Y"."""
    turns = [(each, turn_of(each.passage, each.cue)) for each in candidates if each.cue]
    return [_cut(each, [turn for other, turn in turns if other is not each]) for each in candidates]


def _cut(attribution: Attribution, ends: Iterable[int | None]) -> Attribution:
    last = attribution.content[-1]
    inside = [end for end in ends if end is not None and last.start < end < last.end]
    if not inside or attribution.kind is ClaimKind.DIRECT:
        return attribution
    kept = trimmed(attribution.passage.text, last.start, min(inside), EDGE)
    return replace(attribution, content=(*attribution.content[:-1], kept)) if kept else attribution


def _with_elaborations(settled: list[Attribution]) -> list[Attribution]:
    """Join a quotation to the claim that it bears out: "points to X, writing that 'Y'" is one claim."""
    joined: list[Attribution] = []
    for each in settled:
        whole = joined[-1] if joined else None
        if whole is not None and whole.cue and each.cue and _elaborates(each, whole):
            cue = replace(whole.cue, words=(*whole.cue.words, *each.cue.words))
            joined[-1] = replace(whole, cue=cue, content=merged([*whole.content, *each.content]))
        else:
            joined.append(each)
    return joined


def _elaborates(each: Attribution, whole: Attribution) -> bool:
    if not (each.cue and whole.cue) or each.kind is ClaimKind.INDIRECT:
        return False
    verb = each.cue.head
    is_participle = verb.tag == "VBG" and verb.dep == "advcl" and verb.head == whole.cue.head.index
    return is_participle and whole.cue.frame is Frame.COMPLEMENT and each.start > whole.content[-1].start


def _is_inside(inner: Attribution, outer: Attribution) -> bool:
    """Tell whether the cue of one stands in the content of the other; of two in each other, the surer is the outer."""
    if inner is outer or not _holds_cue(outer, inner):
        return False
    return not _holds_cue(inner, outer) or _surety(inner) < _surety(outer)


def _holds_cue(outer: Attribution, inner: Attribution) -> bool:
    head = inner.cue.head if inner.cue else None
    return head is not None and any(span.start <= head.start < span.end for span in outer.content)


def _surety(attribution: Attribution) -> tuple[bool, int, int]:
    """Order attributions that lay claim to each other: "X, she said" first, then by length, then by place."""
    is_closing = attribution.cue is not None and attribution.cue.frame is Frame.BEFORE
    return is_closing, sum(map(len, attribution.content)), -attribution.start


def _with_orphans(passage: Passage, settled: list[Attribution], previous: Attribution | None) -> list[Attribution]:
    """Give the quotations that no cue holds to whoever speaks there."""
    done = list(settled)
    for quotation in passage.quotations:
        if any(quotation.span.overlaps(span) for each in done for span in each.content):
            continue
        before = [each for each in done if each.start < quotation.span.start]
        if not _is_speech(passage, quotation) and not (before and _follows_on(passage, before[-1], quotation)):
            continue
        speaking = before[-1] if before else _carried(passage, quotation, previous)
        if speaking is None:
            continue
        if before and _is_continued(passage, speaking, quotation):
            done[done.index(speaking)] = replace(speaking, content=merged([*speaking.content, quotation.span]))
        else:
            done.append(Attribution(passage=passage, content=(quotation.span,), speaker=speaking.speaker))
    return sorted(done, key=lambda one: one.start)


def _is_speech(passage: Passage, quotation: Quotation) -> bool:
    """Tell whether a quotation that no cue holds reads as somebody's words: a sentence, not a term."""
    said = quotation.span.of(passage.text).rstrip(CLOSING_MARKS)
    starts_sentence = any(0 <= quotation.span.start - start.start <= 1 for start in passage.sentences)
    return quotation.words >= LEAST_SPOKEN_WORDS and (said.endswith(SENTENCE_ENDINGS) or starts_sentence)


def _follows_on(passage: Passage, speaking: Attribution, quotation: Quotation) -> bool:
    """Tell whether a quotation, however short, stands right behind "'...,' she said." or "she said,"."""
    cue = speaking.cue
    if cue is None or speaking.content[-1].end > cue.head.start or not _is_continued(passage, speaking, quotation):
        return False
    gap = passage.text[cue.head.end : max(cue.head.end, quotation.span.start)].rstrip()
    return gap.endswith((",", ".")) and speaking.kind is ClaimKind.DIRECT


def _is_continued(passage: Passage, speaking: Attribution, quotation: Quotation) -> bool:
    """Tell whether a quotation is the second half of a direct claim: between them is only "she said."."""
    between = Span(min(speaking.content[-1].end, quotation.span.start - 1), quotation.span.start)
    words = [word for word in passage.words_in(between) if word.pos not in {"PUNCT", "SPACE"}]
    if speaking.kind is not ClaimKind.DIRECT:
        return not words and between.of(passage.text).strip() == ","
    # No sentence of the reporter's own may stand between.
    return len({word.sentence for word in words}) <= 1


def _carried(passage: Passage, quotation: Quotation, previous: Attribution | None) -> Attribution | None:
    """Find who goes on speaking in a paragraph that is nothing but a quotation."""
    fills = quotation.span.start == passage.span.start and passage.unquoted(passage.span) == ()
    if previous is None or not (quotation.continues or fills):
        return None
    return previous if quotation.continues or previous.kind is not ClaimKind.INDIRECT else None
