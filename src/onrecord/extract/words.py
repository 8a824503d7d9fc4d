"""Words of a parsed passage, and the questions that rules ask of them.

Plain frozen values: rules are written and tested against these, and know nothing of the pipeline that made them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from onrecord.domain.spans import Span, subtracted, trimmed
from onrecord.extract.quotations import Quotation

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One token with its place in the text and in the sentence."""

    index: int
    """Place in the passage."""
    start: int
    end: int
    text: str
    lemma: str
    """Lower case."""
    tag: str
    """Part of speech in the tag set of the Penn Treebank."""
    pos: str
    """Part of speech in the tag set of Universal Dependencies."""
    dep: str
    """Relation to the head, in the label set of ClearNLP (spaCy's English pipelines)."""
    head: int
    """Index of the head; its own index for the root of a sentence."""
    left: int
    """Index of the first word of its subtree."""
    right: int
    """Index of the last word of its subtree."""
    sentence: int
    """Number of its sentence in the passage."""
    entity: str = ""
    """Type of the named entity that it is part of, in the label set of OntoNotes; empty where there is none."""

    @property
    def lower(self) -> str:
        """Give the word in lower case."""
        return self.text.lower()

    @property
    def is_verb(self) -> bool:
        """Tell whether it is a verb or an auxiliary."""
        return self.pos in {"VERB", "AUX"}

    @property
    def is_noun(self) -> bool:
        """Tell whether it is a common noun, a name or a pronoun."""
        return self.pos in {"NOUN", "PROPN", "PRON"}


@dataclass(frozen=True)
class Passage:
    """A paragraph, or a piece of one, with its words and quotations."""

    text: str = field(repr=False)
    """Text of the whole article: all offsets are into it."""
    span: Span
    words: tuple[Word, ...] = field(repr=False)
    quotations: tuple[Quotation, ...] = ()

    @cached_property
    def _children(self) -> tuple[tuple[Word, ...], ...]:
        children: list[list[Word]] = [[] for _ in self.words]
        for word in self.words:
            if word.head != word.index:
                children[word.head].append(word)
        return tuple(map(tuple, children))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """List the sentences as the parser divides them."""
        bounds: list[list[int]] = []
        for word in self.words:
            if word.sentence == len(bounds):
                bounds.append([word.start, word.end])
            bounds[-1][1] = word.end
        return tuple(Span(start, end) for start, end in bounds)

    def sentence_of(self, word: Word) -> Span:
        """Give the sentence that a word stands in."""
        return self.sentences[word.sentence]

    def children(self, word: Word, *relations: str) -> tuple[Word, ...]:
        """List the words that hang on `word`, in order; of some relations, or of any."""
        found = self._children[word.index]
        return tuple(child for child in found if child.dep in relations) if relations else found

    def head(self, word: Word) -> Word:
        """Give the word that `word` hangs on; itself for the root of a sentence."""
        return self.words[word.head]

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Walk from the head of `word` up to the root of its sentence."""
        while word.head != word.index:
            word = self.words[word.head]
            yield word

    def before(self, word: Word, distance: int = 1) -> Word | None:
        """Give the word that stands before; None at the start of the passage."""
        return self.words[word.index - distance] if word.index >= distance else None

    def after(self, word: Word, distance: int = 1) -> Word | None:
        """Give the word that stands behind; None at the end of the passage."""
        return self.words[word.index + distance] if word.index + distance < len(self.words) else None

    def subtree(self, word: Word) -> Span:
        """Give the stretch of text from the first to the last word that hangs on `word`."""
        return Span(self.words[word.left].start, self.words[word.right].end)

    def subject(self, verb: Word) -> Word | None:
        """Find the subject of a verb; None where it has none of its own."""
        found = self.children(verb, *SUBJECTS)
        return found[0] if found else None

    def quotation_at(self, offset: int) -> Quotation | None:
        """Find the quotation around an offset; None outside quotation marks."""
        return next((each for each in self.quotations if each.span.start <= offset < each.span.end), None)

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """List the words that lie wholly in `span`, white space left out."""
        return tuple(word for word in self.words if span.start <= word.start and word.end <= span.end)

    def words_at(self, span: Span) -> tuple[Word, ...]:
        """List the words that share a letter with `span`, white space left out."""
        return tuple(word for word in self.words if word.start < span.end and span.start < word.end)

    def trimmed(self, start: int, end: int, edge: str | None = None) -> Span | None:
        """Make a span without white space, or characters of `edge`, at its sides; None where nothing is left."""
        return trimmed(self.text, start, end, edge) if start < end else None

    def unquoted(self, span: Span) -> tuple[Span, ...]:
        """Cut the quotations out of a span."""
        return subtracted(span, (each.span for each in self.quotations))
