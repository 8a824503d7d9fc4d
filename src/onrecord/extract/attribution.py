"""An attribution: content, with the words that say who says it. The speaker is not yet an expert."""

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.domain.claims import ClaimKind
from onrecord.domain.spans import Span, merged, subtracted
from onrecord.extract.quotations import WORD
from onrecord.extract.speakers import NounPhrase
from onrecord.extract.words import Passage, Word

# What found a claim, as in `Claim.rule`: the trained model, the grammar of reporting, a label of a transcript, a
# quotation that goes on without a cue, a name behind a quotation, a colon in front of a paragraph.
MODEL = "model"
GRAMMAR = "grammar"
TURN = "turn"
QUOTATION = "quotation"
CREDIT = "credit"
COLON = "colon"
# Of a direct claim, nine words in ten stand in quotation marks (PolNeAR's convention).
DIRECT_SHARE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """A cue with its speaker and its content."""

    passage: Passage
    content: tuple[Span, ...]
    """Empty where it stands in the next passage, behind a colon."""
    cue: tuple[Word, ...] = ()
    """In order; empty where a quotation goes on without one."""
    speaker: tuple[NounPhrase, ...] = ()
    """Who speaks, one phrase for each."""
    named: tuple[Span, ...] = ()
    """All words that name the speaker, in order; empty where they are those of the phrases."""
    rule: str
    """What found it, as in `Claim.rule`."""
    score: float | None = None
    """How sure the model is, as in `Claim.score`."""

    @property
    def kind(self) -> ClaimKind:
        """Tell how much of the content stands in quotation marks; turns and paragraphs behind a colon do without."""
        return ClaimKind.DIRECT if self.rule in {TURN, COLON} else kind_of(self.passage, self.content)

    @property
    def speaker_spans(self) -> tuple[Span, ...]:
        """List the words that name the speaker, in order."""
        return self.named or merged(phrase.span for phrase in self.speaker)

    @property
    def start(self) -> int:
        """Give the offset of its first word, cue or content."""
        return min([*(span.start for span in self.content[:1]), *(word.start for word in self.cue[:1])])


def without_cue(content: Iterable[Span], cue: Iterable[Word]) -> tuple[Span, ...]:
    """Cut the words of a cue out of content, which never holds its own."""
    holes = [Span(word.start, word.end) for word in cue]
    return tuple(piece for span in merged(content) for piece in subtracted(span, holes))


def kind_of(passage: Passage, content: Iterable[Span]) -> ClaimKind:
    """Tell whether content is direct, mixed or indirect."""
    words = [match.start() for span in content for match in WORD.finditer(passage.text, span.start, span.end)]
    quoted = sum(passage.quotation_at(start) is not None for start in words)
    if not quoted:
        return ClaimKind.INDIRECT
    return ClaimKind.DIRECT if quoted >= DIRECT_SHARE * len(words) else ClaimKind.MIXED
