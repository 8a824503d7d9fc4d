"""Find the content of a cue: the clause or quotation that holds what is said.

Content keeps its quotation marks, leaves out the "that" in front of a clause, and never holds its own cue: a cue in
mid-sentence splits it in two.
"""

from collections.abc import Sequence

from onrecord.domain.spans import Span, merged, subtracted
from onrecord.extract.coordination import bounded, coordinated_end
from onrecord.extract.cues import Cue
from onrecord.extract.frames import Frame, reporting_start
from onrecord.extract.insertions import content_around
from onrecord.extract.lexicon import verbs
from onrecord.extract.quotations import WHITE_SPACE
from onrecord.extract.words import Passage, Word

# What can stand at the edge of a clause without being of it.
EDGE = f"{WHITE_SPACE},;:–—-"
RIGHT_EDGE = f"{EDGE}."
LEADS = frozenset({"that"})
TRAILERS = frozenset({"and", "but", "or"})
# A quotation of fewer words can be a term in a sentence that is itself what is said.
LEAST_FREE_WORDS = 9
# Relations that make up "she told the council on Monday", apart from what she told.
REPORTING = ("nsubj", "aux", "advmod", "dobj", "dative", "iobj", "prep", "npadvmod", "prt", "neg", "agent")
# A clause that goes on behind "she said," when its conjunction binds it to what was said, not to the saying.
CONTINUING_MARKS = frozenset({"while", "because", "although", "though", "whereas", "unless", "if", "so", "since"})


def content_of(passage: Passage, cue: Cue) -> tuple[Span, ...]:
    """Find the content of a cue, in order; empty where there is none."""
    spans = _FINDERS[cue.frame](passage, cue)
    holes = [Span(word.start, word.end) for word in cue.words]
    pieces = [piece for span in merged(spans) for piece in subtracted(span, holes)]
    tidied = (_tidied(passage, piece) for piece in pieces)
    return tuple(span for span in tidied if span)


def _tidied(passage: Passage, piece: Span) -> Span | None:
    """Trim a piece to words and whole quotations."""
    words = [word for word in passage.words_in(piece) if word.tag != "_SP"]
    if words and words[0].lower in LEADS and (words[0].dep == "mark" or words[0].tag == "IN"):
        piece = Span(words[0].end, piece.end)
    # Where the next clause was cut off, its conjunction is left over.
    while words and words[-1].dep == "cc" and words[-1].lower in TRAILERS:
        last = words.pop()
        if last.start <= piece.start:
            return None
        piece = Span(piece.start, last.start)
    start = passage.trimmed(piece.start, piece.end, EDGE)
    if start is None:
        return None
    kept = passage.trimmed(start.start, start.end, RIGHT_EDGE)
    if len(words) == 1 and words[0].tag in {"WDT", "IN"}:
        return None
    return kept if kept and any(char.isalnum() for char in kept.of(passage.text)) else None


def reporting_clause(passage: Passage, cue: Cue) -> Span:
    """Give the stretch of "she told the council on Monday" around the cue, quotations and content left out."""
    verb = cue.head
    start = end = reporting_start(passage, verb)
    end = verb.index
    for child in passage.children(verb, *REPORTING):
        is_next = child.left <= end + 1 or child.dep in {"nsubj", "prep", "npadvmod", "dobj", "dative"}
        if child.index > verb.index and child is not cue.content and is_next:
            end = max(end, child.right)
    stop = next((each.span.start for each in passage.quotations if each.span.start >= verb.end), passage.span.end)
    bounded = [word for word in passage.words[start : end + 1] if word.end <= stop]
    return Span(passage.words[start].start, max(verb.end, bounded[-1].end if bounded else verb.end))


def _clause(passage: Passage, cue: Cue) -> list[Span]:
    sentence_end = passage.sentence_of(cue.head).end
    if cue.content is None:
        return [widened(passage, Span(cue.head.end, max(sentence_end, cue.head.end + 1)), floor=cue.head.end)]
    span = passage.subtree(cue.content)
    if span.start < cue.head.start < span.end:
        return list(subtracted(span, [reporting_clause(passage, cue)]))
    end = coordinated_end(passage, cue.content, span.end)
    span = Span(span.start, bounded(passage, span.start, end))
    return [widened(passage, span, floor=cue.head.end)]


def widened(passage: Passage, span: Span, floor: int = 0) -> Span:
    """Widen a span so that it cuts no quotation of a sentence or more in two.

    The parser ends sentences inside of quotation marks; a span that holds the start of a quotation has all of it.
    """
    start, end = span.start, span.end
    for quotation in passage.quotations:
        if not quotation.span.overlaps(Span(start, end)) or quotation.span.start < floor:
            continue
        start = min(start, quotation.span.start)
        end = max(end, quotation.span.end)
    return Span(start, end)


def _before(passage: Passage, cue: Cue) -> list[Span]:
    if cue.insertion is not None:
        return [widened(passage, span) for span in content_around(passage, cue.insertion)]
    reporting = reporting_clause(passage, cue)
    start = _sentence_start(passage, cue, reporting.start)
    if start is None:
        return []
    spans = [Span(start, reporting.start)]
    remainder = _remainder(passage, cue, reporting)
    return [*spans, remainder] if remainder else spans


def _sentence_start(passage: Passage, cue: Cue, end: int) -> int | None:
    """Find where the sentence begins that ends with the reporting clause, quotations of several sentences included."""
    start = passage.sentence_of(cue.head).start
    if cue.content is not None and cue.content.sentence == cue.head.sentence:
        start = passage.subtree(cue.content).start
    closing = passage.trimmed(passage.span.start, end)
    quoted = passage.quotation_at(closing.end - 1) if closing else None
    if quoted is not None:
        start = min(start, quoted.span.start)
    # Twice: a sentence may begin in a quotation that itself stands inside a sentence.
    for _ in range(2):
        around = passage.quotation_at(start)
        if around is not None:
            is_closing = around.span.end - start <= 1 and around is not quoted
            start = around.span.end if is_closing else around.span.start
        if quoted is not None and start == quoted.span.start:
            start = _clause_before(passage, start)
    return start if start < end else None


def _clause_before(passage: Passage, start: int) -> int:
    """Go back from a quotation to the start of the sentence around it: Many came "not knowing why," she said."""
    before = passage.trimmed(passage.span.start, start)
    if before is None or not before.of(passage.text)[-1].isalnum():
        return start
    previous = next((word for word in reversed(passage.words) if word.end <= before.end), None)
    return passage.sentence_of(previous).start if previous else start


def _remainder(passage: Passage, cue: Cue, reporting: Span) -> Span | None:
    """Find what of an indirect claim goes on behind the reporting clause: "X, the group says, while Y"."""
    sentence = passage.sentence_of(cue.head)
    following = next((word for word in passage.words if word.start >= reporting.end), None)
    if following is None or following.text != "," or following.end >= sentence.end:
        return None
    rest = passage.words_in(Span(following.end, sentence.end))
    if not rest or passage.quotation_at(rest[0].start) is not None:
        return None
    is_frame = cue.content is not None and cue.content.index > cue.head.index
    if is_frame or rest[0].lower in CONTINUING_MARKS:
        return Span(rest[0].start, sentence.end)
    return None


def _quotation(passage: Passage, cue: Cue) -> list[Span]:
    last = cue.words[-1].end
    following = next((each for each in passage.quotations if each.span.start >= last), None)
    if following is None:
        return []
    sentence_end = next(
        (end.end for end in passage.sentences if end.start <= following.span.start < end.end), following.span.end
    )
    end = following.span.end
    # "said: 'A' is what B does": the quotation runs on into the sentence.
    rest = passage.text[end : max(end, sentence_end)].strip()
    if rest and rest[0].isalpha() and following.words < LEAST_FREE_WORDS:
        end = max(end, sentence_end)
    return [Span(following.span.start, end)]


def _complement(passage: Passage, cue: Cue) -> list[Span]:
    if cue.content is None:
        return []
    span = passage.subtree(cue.content)
    span = Span(span.start, _with_as(passage, cue, span.end))
    start = span.start
    if cue.head.lemma in verbs.ADDRESSING and cue.content.pos in {"VERB", "AUX"}:
        to = next(
            (child for child in passage.children(cue.content, "aux", "neg") if child.index > cue.head.index), None
        )
        return [widened(passage, Span(to.start if to else start, span.end), floor=cue.head.end)]
    # "called [the plan] reckless", "described [him] as a fool": what is judged is content too.
    if cue.head.pos == "VERB":
        judged = [child for child in passage.children(cue.head, "dobj", "dative") if child.index > cue.head.index]
        start = min([start, *(passage.subtree(each).start for each in judged)])
    span = Span(start, max(span.end, start + 1))
    return [widened(passage, span, floor=cue.head.end)]


def _with_as(passage: Passage, cue: Cue, end: int) -> int:
    """Find the end of "rejected X as Y" where Y hangs on the verb; "a closed border by summer" too."""
    for child in passage.children(cue.head, "prep", "advcl"):
        first = passage.words[child.left]
        is_date = first.lower == "by" and any(each.entity == "DATE" for each in passage.children(child, "pobj"))
        if 0 <= first.start - end <= 1 and (first.lower == "as" or is_date) and not passage.subject(child):
            return passage.subtree(child).end
    return end


def _passive(passage: Passage, cue: Cue) -> list[Span]:
    verb = cue.head
    span = passage.subtree(verb)
    conjoined = [child for child in passage.children(verb, "conj", "cc") if child.index > verb.index]
    end = min([span.end, *(passage.subtree(each).start for each in conjoined)])
    return list(subtracted(Span(span.start, end), _auxiliaries(passage, verb)))


def _auxiliaries(passage: Passage, verb: Word) -> Sequence[Span]:
    helpers = passage.children(verb, "aux", "auxpass", "advmod")
    return [passage.subtree(helper) for helper in helpers if helper.index < verb.index]


def _around(passage: Passage, cue: Cue) -> list[Span]:
    phrase = passage.subtree(cue.head)
    governor = passage.head(cue.head)
    sentence = passage.sentence_of(cue.head)
    clause = passage.subtree(governor)
    if governor == cue.head or governor.is_noun or clause.end - clause.start < len(phrase) + 2:
        clause = sentence
    end = max(clause.end, phrase.end)
    # What is joined on behind the source is not of the source: "fell, according to X, and the Y rose".
    joined = [each for each in passage.children(governor, "conj") if each.start > phrase.end > governor.end]
    if any(passage.subject(each) for each in joined):
        end = phrase.end
    whole = widened(passage, Span(min(clause.start, phrase.start), end))
    return list(subtracted(whole, [phrase]))


_FINDERS = {
    Frame.CLAUSE: _clause,
    Frame.BEFORE: _before,
    Frame.QUOTATION: _quotation,
    Frame.COMPLEMENT: _complement,
    Frame.PASSIVE: _passive,
    Frame.AROUND: _around,
}
