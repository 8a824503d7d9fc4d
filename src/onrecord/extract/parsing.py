"""Parse text with spaCy, and turn what it says into `Passage` values, on which all else works."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from onrecord.domain.layout import paragraphs
from onrecord.domain.spans import Span
from onrecord.extract.division import DATELINE, divided
from onrecord.extract.loading import DEFAULT_PIPELINE, load_pipeline, version_of
from onrecord.extract.quotations import find_quotations
from onrecord.extract.words import Passage, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

BATCH = 64
# What the pipeline computes for a batch is in memory as a whole: so many characters at once, unless one piece has more.
BATCH_CHARACTERS = 24_000
# What closes or opens a quotation or a bracket says nothing about the end of a sentence.
NEUTRAL_MARKS = frozenset({'"', "'", "''", "``", "(", ")", "[", "]"})
NUMBER_SIGN = re.compile(r"\bNos?\.$")
CLOCK = re.compile(r"[ap]\.m\. $")
# Behind "3 a.m." these begin a sentence, in upper case.
OPENERS = frozenset(
    {"A", "An", "At", "But", "By", "He", "In", "It", "On", "She", "The", "There", "They", "This", "We", "When"}
)
# One character for one, so that every offset stays.
PLAIN = str.maketrans("\n\r\t\u00a0\u2028\u2029“”„‟«»‘’", '      """"""\'\'')
# Half a character, which only JSON can bring, can't be encoded; spaCy does that.
PLAIN |= dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)


class Parser:
    """A spaCy pipeline, loaded at first use."""

    def __init__(self, pipeline: str = DEFAULT_PIPELINE) -> None:
        """Name an installed pipeline package, or the folder of one."""
        self._pipeline = pipeline
        self._language: Language | None = None

    @property
    def version(self) -> str:
        """Give name and version of the pipeline; raise PipelineError where it is missing."""
        return version_of(self._loaded())

    def parse(self, text: str, told: Sequence[Span]) -> tuple[Passage, ...]:
        """Parse `told`, the paragraphs, one by one, so that no sentence reaches over the end of one.

        The batches depend on this text alone: what the pipeline answers never hangs on other articles.
        """
        pieces = divided(text, told)
        quotations = find_quotations(text, pieces)
        language = self._loaded()
        words: list[tuple[Word, ...]] = []
        for batch in _batches(pieces):
            docs = language.pipe([_prepared(language, piece.of(text)) for piece in batch], batch_size=len(batch))
            words += [_words(doc[:], piece.start) for piece, doc in zip(batch, docs, strict=True)]
        return tuple(
            Passage(text, piece, of_piece, quoted)
            for piece, of_piece, quoted in zip(pieces, words, quotations, strict=True)
        )

    def _loaded(self) -> "Language":
        if self._language is None:
            self._language = load_pipeline(self._pipeline)
        return self._language


def _batches(pieces: Iterable[Span]) -> Iterator[list[Span]]:
    """Group pieces, in order, so that neither their number nor their characters are too many for the pipeline."""
    batch: list[Span] = []
    size = 0
    for piece in pieces:
        if batch and (len(batch) == BATCH or size + len(piece) > BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += len(piece)
    if batch:
        yield batch


def is_dateline(passage: Passage) -> bool:
    """Tell whether a passage is a dateline: "PORT SORREL, March 4 (Wire) -" tells of nothing that happened."""
    match = DATELINE.match(passage.text, passage.span.start)
    return match is not None and passage.span.end <= match.end()


def _prepared(language: "Language", text: str) -> "Doc":
    """Divide a text into tokens, and rule out that a sentence starts where the one before hasn't ended.

    The parser, left alone, takes a name in mid-sentence or the number of "No. 3" for a new beginning.
    """
    doc = language.make_doc(text.translate(PLAIN))
    ended = True
    for token in doc:
        if not ended and text[token.idx - 1] != "\n":
            token.is_sent_start = False
        elif token.text in OPENERS and CLOCK.search(text, max(0, token.idx - 6), token.idx):
            token.is_sent_start = True
        if token.text not in NEUTRAL_MARKS and not token.is_space:
            is_number = NUMBER_SIGN.search(text, max(0, token.idx - 4), token.idx + len(token.text)) is not None
            ended = not (token.text[-1].isalnum() or token.text == "," or is_number)
    return doc


def passages_of(doc: "Doc") -> tuple[Passage, ...]:
    """Cut a parsed text into passages by paragraph; what the parse ties across the end of one is cut there."""
    pieces = divided(doc.text, paragraphs(doc.text))
    return tuple(
        Passage(doc.text, piece, _words(_slice(doc, piece), 0), quoted)
        for piece, quoted in zip(pieces, find_quotations(doc.text, pieces), strict=True)
    )


def _slice(doc: "Doc", piece: Span) -> "Tokens":
    """Find the tokens that lie in a piece."""
    found = doc.char_span(piece.start, piece.end, alignment_mode="contract")
    return doc[0:0] if found is None else found


def _words(tokens: "Tokens", offset: int) -> tuple[Word, ...]:
    """Make words of the tokens of one passage; `offset` is where their doc begins in the text."""
    words: list[Word] = []
    sentence = 0
    for token in tokens:
        sentence += bool(words and token.is_sent_start)
        words.append(_word(token, tokens, offset, sentence))
    return tuple(words)


def _word(token: "Token", tokens: "Tokens", offset: int, sentence: int) -> Word:
    start = offset + token.idx
    first, last = tokens.start, tokens.end - 1
    text = token.text
    head = token.head.i
    return Word(
        index=token.i - first,
        start=start,
        end=start + len(text),
        text=text if text.isascii() else text.translate(PLAIN),
        lemma=token.lemma_.lower(),
        tag=token.tag_,
        pos=token.pos_,
        dep=token.dep_,
        head=(head if first <= head <= last else token.i) - first,
        left=max(token.left_edge.i, first) - first,
        right=min(token.right_edge.i, last) - first,
        sentence=sentence,
        entity=token.ent_type_ if token.ent_iob_ != "O" else "",
    )
