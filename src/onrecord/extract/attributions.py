"""Find the attributions of a text: by layout, by the trained model, and quotations that go on without a cue."""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.domain.claims import ClaimKind
from onrecord.domain.spans import Span, merged, trimmed
from onrecord.extract.attribution import COLON, CREDIT, MODEL, QUOTATION, TURN, Attribution, kind_of, without_cue
from onrecord.extract.contents import EDGE, RIGHT_EDGE
from onrecord.extract.cues import NOBODY, is_denied
from onrecord.extract.grammar import attributions_by_grammar
from onrecord.extract.layout_cues import credited, find_turns, interviewee, is_question, speaker_of_turn
from onrecord.extract.lexicon.verbs import SPEECH_CLAUSE
from onrecord.extract.model.finder import Found, find_claims
from onrecord.extract.model.network import Network
from onrecord.extract.quotations import Quotation
from onrecord.extract.reconciling import reconciled
from onrecord.extract.speakers import NounPhrase, phrases_of
from onrecord.extract.words import Passage

# A quotation of fewer words without a cue is a title, a nickname or a word held at arm's length.
LEAST_SPOKEN_WORDS = 5
# Whoever does not say something makes no claim; whoever does not deny it, or rule it out, makes one.
SAYING = SPEECH_CLAUSE - {"contest", "deny", "rule"}
SENTENCE_ENDINGS = (".", "!", "?", ",", "…", "—")
CLOSING_MARKS = "\"”'»’ "


def find_attributions(passages: Sequence[Passage], network: Network) -> tuple[Attribution, ...]:
    """Find the attributions of a text, in order; raises PipelineError where the model is missing."""
    found: list[Attribution] = []
    turns = find_turns(passages)
    answering = interviewee(passages[: min(turns)]) if turns else ()
    told = _told(passages, turns, network)
    announcing: Attribution | None = None
    for number, passage in enumerate(passages):
        if number in turns:
            found.extend(_turn(passage, turns[number], answering))
            continue
        by_model = [each for each in told[number] if each.content and not _is_unsaid(each)]
        said = [part for each in reconciled(by_model, attributions_by_grammar(passage)) for part in _parted(each)]
        previous = announcing or (found[-1] if found else None)
        found += (
            _credited(passage) or _behind_colon(passage, said, announcing) or _with_orphans(passage, said, previous)
        )
        announcing = next((each for each in told[number] if not each.content), None)
    return tuple(found)


def _is_unsaid(attribution: Attribution) -> bool:
    """Tell whether it is said that nobody says so, or that somebody does not: no claim, unless it is quoted."""
    first = attribution.speaker[0].words[:1] if attribution.speaker else ()
    if any(word.lower in NOBODY for word in first):
        return True
    saying = (word for word in attribution.cue if word.pos == "VERB" and word.lemma in SAYING)
    is_denied_cue = any(is_denied(attribution.passage, word) for word in saying)
    return is_denied_cue and attribution.kind is ClaimKind.INDIRECT


def _parted(attribution: Attribution) -> list[Attribution]:
    """Part an indirect claim from a quotation in a sentence of its own behind the cue: X, she said. "Y."."""
    cue, passage = attribution.cue, attribution.passage
    behind = [span for span in attribution.content if cue and span.start >= cue[-1].end]
    before = [span for span in attribution.content if span not in behind]
    if not before or not behind or kind_of(passage, before) is not ClaimKind.INDIRECT:
        return [attribution]
    gap = passage.text[cue[-1].end : behind[0].start].rstrip()
    if not gap.endswith(".") or kind_of(passage, behind) is not ClaimKind.DIRECT:
        return [attribution]
    first, second = replace(attribution, content=tuple(before)), replace(attribution, content=tuple(behind))
    return [first, replace(second, cue=(), rule=QUOTATION, score=None)]


def _credited(passage: Passage) -> list[Attribution]:
    found = credited(passage)
    if found is None:
        return []
    quotation, name = found
    dash = passage.words_in(Span(quotation.span.end, name.start))
    speaker = phrases_of(passage, [name])
    return [
        Attribution(passage=passage, content=(quotation.span,), cue=dash, speaker=speaker, named=(name,), rule=CREDIT)
    ]


def _behind_colon(passage: Passage, told: Sequence[Attribution], announcing: Attribution | None) -> list[Attribution]:
    """Give a paragraph without quotation marks or cues to whom the one before announces."""
    if announcing is None or told or passage.quotations:
        return []
    return [_going_on(announcing, passage, passage.span, COLON)]


def _going_on(speaking: Attribution, passage: Passage, content: Span, rule: str) -> Attribution:
    """Give words without a cue of their own to whoever speaks there."""
    return Attribution(passage=passage, content=(content,), speaker=speaking.speaker, named=speaking.named, rule=rule)


def _told(passages: Sequence[Passage], turns: dict[int, re.Match[str]], network: Network) -> list[list[Attribution]]:
    """List for each passage what the model finds in it; nothing in the turns of a transcript."""
    told: list[list[Attribution]] = [[] for _ in passages]
    numbers = [number for number in range(len(passages)) if number not in turns]
    some = [passages[number] for number in numbers]
    if some:
        spans, quotations = [passage.span for passage in some], [passage.quotations for passage in some]
        for found in find_claims(some[0].text, spans, quotations, network):
            number = numbers[found.passage]
            attribution = _of_model(passages[number], found)
            told[number].extend([attribution] if attribution else [])
    return told


def _of_model(passage: Passage, found: Found) -> Attribution | None:
    cue = tuple(word for span in found.cue for word in passage.words_at(span))
    pieces = without_cue((span for each in found.content for span in _tidied(passage, each)), cue)
    content = merged(span for piece in pieces for span in _tidied(passage, piece))
    if found.content and not content:
        return None
    return Attribution(
        passage=passage,
        content=content,
        cue=cue,
        speaker=phrases_of(passage, found.speaker),
        named=found.speaker,
        rule=MODEL if content else COLON,
        score=found.score,
    )


def _tidied(passage: Passage, span: Span) -> tuple[Span, ...]:
    """Give a piece of content the marks of the quotations that it has whole, and none other at its edges."""
    kept = trimmed(passage.text, span.start, span.end, EDGE)
    kept = trimmed(passage.text, kept.start, kept.end, RIGHT_EDGE) if kept else None
    if kept is None:
        return ()
    start, end = kept.start, kept.end
    for quotation in passage.quotations:
        if quotation.span.start <= start <= quotation.inner.start:
            start = quotation.span.start
        if quotation.inner.end <= end <= quotation.span.end:
            end = quotation.span.end
    return (Span(start, end),)


def _turn(passage: Passage, label: re.Match[str], answering: tuple[NounPhrase, ...]) -> list[Attribution]:
    said = trimmed(passage.text, label.end(), passage.span.end)
    if said is None or is_question(label):
        return []
    speaker = speaker_of_turn(passage, label) or answering
    return [Attribution(passage=passage, content=(said,), speaker=speaker, rule=TURN)]


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
            done.append(_going_on(speaking, passage, quotation.span, QUOTATION))
    return sorted(done, key=lambda one: one.start)


def _is_speech(passage: Passage, quotation: Quotation) -> bool:
    """Tell whether a quotation that no cue holds reads as somebody's words: a sentence, not a term."""
    said = quotation.span.of(passage.text).rstrip(CLOSING_MARKS)
    starts_sentence = any(0 <= quotation.span.start - start.start <= 1 for start in passage.sentences)
    return quotation.words >= LEAST_SPOKEN_WORDS and (said.endswith(SENTENCE_ENDINGS) or starts_sentence)


def _follows_on(passage: Passage, speaking: Attribution, quotation: Quotation) -> bool:
    """Tell whether a quotation, however short, stands right behind "'...,' she said." or "she said,"."""
    if not speaking.cue or not _is_continued(passage, speaking, quotation):
        return False
    last = speaking.cue[-1]
    if speaking.content[-1].end > last.start:
        return False
    gap = passage.text[last.end : max(last.end, quotation.span.start)].rstrip()
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
