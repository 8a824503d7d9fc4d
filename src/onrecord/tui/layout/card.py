"""An expert's card: who it is, every claim with the words around it, and why each is taken to be theirs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.domain.claims import Claim, Credential, Expert, NonResponse
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.tui.layout.cells import broken, cut, one_line, padded, wrap
from onrecord.tui.layout.context import Context
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lights import Layer, claim_layer, current_layers, lit_line, sign_of, span_layer
from onrecord.tui.layout.lines import Line, Row, Run, cropped, justified, width_of
from onrecord.tui.layout.sidebar import credential_of, labels_of, name_line

# Beyond this a sentence is hard to follow, however wide the screen.
MEASURE = 90
LABEL = 15
"""Cells for what a line is about."""
WIDEST_WORDS = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a card is about: an expert, or one claim that is nobody's."""

    facts: Facts
    text: str
    expert: Expert | None
    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, facts: Facts, text: str, expert: str | None, claim: str | None) -> "Subject | None":
        """Take an expert, or else a claim, by its id; None where the facts have neither."""
        known = next((each for each in facts.experts if each.id == expert), None)
        claims = facts.claims_of(known.id) if known else tuple(each for each in facts.claims if each.id == claim)
        return cls(facts=facts, text=text, expert=known, claims=claims) if known or claims else None


class Entry(NamedTuple):
    """A row of the card, and what of the text it leads to."""

    row: Row
    span: Span | None = None
    claim: str | None = None


def card(subject: Subject, width: int, glyphs: Glyphs) -> Iterator[Entry]:
    """Set a card: name, credentials, non-responses, claims; every entry leads to its words."""
    page = _Page(subject, min(width, MEASURE), glyphs)
    if subject.expert:
        yield from page.person(subject.expert)
        yield from page.silences(subject.facts.non_responses_of(subject.expert.id))
    for number, claim in enumerate(subject.claims):
        yield page.claim(claim, () if number else page.heading("claims", len(subject.claims)))
        yield from page.reasons(claim)


class _Page:
    """Sets the entries of one card."""

    def __init__(self, subject: Subject, width: int, glyphs: Glyphs) -> None:
        self._subject = subject
        self._text = subject.text
        self._context = Context(subject.text)
        self._width = width
        self._glyphs = glyphs

    def heading(self, words: str, count: int) -> Line:
        glyphs = self._glyphs
        return (Run(f"{glyphs.rule * 2} {words} {glyphs.dot} {count} {glyphs.rule * 2}", "faint"),)

    def person(self, expert: Expert) -> Iterator[Entry]:
        """Set name and kind, and each credential with its parts."""
        name, glyphs = one_line(expert.name), self._glyphs
        kind = expert.kind.value if expert.named else f"{expert.kind.value}, not named"
        full = (span for span in expert.mentions if one_line(span.of(self._text)) == name)
        times = f" {glyphs.dot} mentioned {len(expert.mentions)}x" if expert.mentions else ""
        line = justified(name_line(expert, glyphs), (Run(f"{kind}{times}", "dim"),), self._width, glyphs.ellipsis)
        yield Entry(Row("name", (line,)), next(full, expert.mentions[0] if expert.mentions else None))
        for index, credential in enumerate(expert.credentials):
            yield Entry(Row(f"credential/{index}", tuple(self._credential(credential))), credential.span)
        if not expert.credentials and (expert.credential or expert.affiliation or expert.role):
            words = credential_of(expert, glyphs)
            lines = [(Run(f"  {line}"),) for line in broken(words, self._inner)]
            yield Entry(Row("credential", tuple(lines)))

    def silences(self, silences: Sequence[NonResponse]) -> Iterator[Entry]:
        """Set each non-response with the words around it."""
        mark = Run(f"{self._glyphs.silent} ")
        for number, silence in enumerate(silences):
            layers = (span_layer((silence.span,), "silence"), span_layer(silence.cue, "cue"))
            lines = self._lit(self._context.around((silence.span,)), layers, mark)
            heading = None if number else self.heading("says nothing", len(silences))
            yield Entry(Row(silence.id, tuple(lines), heading), silence.span)

    def claim(self, claim: Claim, heading: Line) -> Entry:
        """Set the sort of a claim, and what found it; then the sentences that it stands in, lit as in the text."""
        kind = claim.kind.value
        mark = Run(f"{self._glyphs.of_kind(claim.kind)} ", kind)
        sign = sign_of(claim, self._glyphs)
        sort = (mark, *((sign, Run(" ")) if sign else ()), Run(next(labels_of(claim)), kind))
        room = min(self._width - width_of(sort), self._width // 2) - 1
        found_by = next((told for told in _found_by(claim) if len(told) <= room), "")
        first = justified(sort, (Run(found_by, "dim"),), self._width, self._glyphs.ellipsis)
        around = self._context.around((*claim.content, *claim.cue, *claim.speaker))
        lines = self._lit(around, (claim_layer((claim,)), *current_layers(claim)), mark)
        return Entry(Row(claim.id, (first, *lines), heading), claim.content[0], claim.id)

    def reasons(self, claim: Claim) -> Iterator[Entry]:
        """Set the cue, what weakens the claim, the outlets, who else makes it, and the mentions up to the name."""
        for index, (label, words, span) in enumerate(self._reasons(claim)):
            yield Entry(Row(f"{claim.id}/{index}", (self._labelled(label, words),)), span, claim.id)

    @property
    def _inner(self) -> int:
        return max(1, self._width - 2)

    def _credential(self, credential: Credential) -> Iterator[Line]:
        for span in wrap(self._text, credential.span, self._inner):
            yield (Run("  "), *lit_line(self._text, span, ()))
        parts = (("role", credential.role), ("affiliation", credential.affiliation), ("former", credential.former))
        for label, part in parts:
            if part:
                yield self._labelled(label, self._quoted((part,)))

    def _lit(self, spans: Sequence[Span], layers: Sequence[Layer], mark: Run) -> Iterator[Line]:
        for span in spans:
            for line in wrap(self._text, span, self._inner):
                yield (mark, *lit_line(self._text, line, layers))

    def _reasons(self, claim: Claim) -> Iterator[tuple[str, str, Span | None]]:
        """List what it is, its words, and where they are."""
        expert = self._subject.expert
        parts = (("cue", claim.cue), ("hedged by", claim.hedges), ("via", claim.via))
        yield from ((label, self._quoted(spans), spans[0]) for label, spans in parts if spans)
        if others := [each for each in claim.experts if expert and each != expert.id]:
            names = ", ".join(one_line(self._subject.facts.expert(each).name) for each in others)
            yield "together with", names, _first(claim.speaker)
        chains = [chain for chain in claim.chains if expert is None or chain.expert == expert.id]
        if not chains:
            yield "speaker", self._quoted(claim.speaker) or "nobody is named", _first(claim.speaker)
        for chain in chains:
            for index, step in enumerate(chain.steps):
                yield f"by {step.rule}" if index else "speaker", self._quoted((step.span,)), step.span

    def _quoted(self, spans: Sequence[Span]) -> str:
        cut_out = (one_line(self._text[span.start : min(span.end, span.start + WIDEST_WORDS)]) for span in spans)
        return ", ".join(f"{self._glyphs.opening}{words}{self._glyphs.closing}" for words in cut_out)

    def _labelled(self, label: str, words: str) -> Line:
        room, ellipsis = min(LABEL, max(2, self._width // 3)), self._glyphs.ellipsis
        shown = padded(cut(one_line(label), room - 1, ellipsis), room)
        return cropped((Run("  "), Run(shown, "dim"), Run(words)), self._width, ellipsis)


def _found_by(claim: Claim) -> Iterator[str]:
    """Say what found a claim, and how sure it is where that is known; in few words where there is no room for more."""
    rule = one_line(claim.rule)
    if claim.score is None:
        yield f"found by rule {rule}"
        yield rule
    else:
        yield f"found by {rule}, score {claim.score:.2f}"
        yield f"{rule} {claim.score:.2f}"


def _first(spans: Sequence[Span]) -> Span | None:
    return spans[0] if spans else None
