"""The extractor: from an article's text to its facts."""

from collections.abc import Sequence
from datetime import date

from onrecord.domain.articles import Article
from onrecord.domain.errors import ExtractionError, LanguageError
from onrecord.domain.facts import Facts
from onrecord.domain.layout import paragraphs
from onrecord.domain.spans import Span, subtracted, trimmed
from onrecord.extract.attributions import find_attributions
from onrecord.extract.claims import make_claims
from onrecord.extract.events import find_events
from onrecord.extract.experts import Cast
from onrecord.extract.language import ENGLISH, language_of
from onrecord.extract.loading import DEFAULT_PIPELINE
from onrecord.extract.parsing import Parser, is_dateline
from onrecord.extract.times import find_times
from onrecord.extract.words import Passage

# Raised whenever the rules find other facts in the same text.
RULES = "1"
# A long book. The parse of a text is in memory as a whole, some 300 bytes for each character of it.
MOST_CHARACTERS = 1_000_000


class Extractor:
    """Finds experts, claims, times and events; the same text always gives the same facts."""

    def __init__(self, pipeline: str = DEFAULT_PIPELINE) -> None:
        """Name an installed spaCy pipeline; it is loaded at first use."""
        self._parser = Parser(pipeline)

    @property
    def version(self) -> str:
        """Give the version of the rules and of the pipeline; raise PipelineError where that is missing."""
        return version_with(self._parser.version)

    def extract(self, article: Article, published: date | None = None) -> Facts:
        """Find the facts of an article, boilerplate left out; `published` goes before the article's own date.

        Raises PipelineError where the language pipeline is missing, ExtractionError where the text is too long, and
        LanguageError, which is one, where it surely isn't in English.
        """
        if len(article.text) > MOST_CHARACTERS:
            message = f"the text is too long: {len(article.text):,} characters, of at most {MOST_CHARACTERS:,}"
            raise ExtractionError(message)
        told = _paragraphs(article)
        language = language_of("\n".join(span.of(article.text) for span in told))
        if language and language != ENGLISH:
            raise LanguageError(language)
        return facts_of(
            article.text,
            self._parser.parse(article.text, told),
            boilerplate=article.boilerplate,
            published=published or article.published,
            version=self.version,
        )


def version_with(pipeline: str) -> str:
    """Give the version of the rules on a pipeline of this version."""
    return f"rules-{RULES}+{pipeline}"


def facts_of(
    text: str, passages: Sequence[Passage], *, boilerplate: tuple[Span, ...] = (), published: date | None, version: str
) -> Facts:
    """Find the facts of a parsed text; `version` names what parsed it and the rules."""
    cast = Cast(passages)
    claims = make_claims(find_attributions(passages), cast)
    times = find_times(text, published, boilerplate)
    telling = (passage for passage in passages if not is_dateline(passage))
    sentences = [sentence for passage in telling for sentence in passage.sentences]
    return Facts(
        extractor=version,
        text_length=len(text),
        published=published,
        experts=cast.experts(),
        claims=claims,
        times=times,
        events=find_events(text, sentences, times, claims, published),
    )


def _paragraphs(article: Article) -> tuple[Span, ...]:
    pieces = (piece for span in paragraphs(article.text) for piece in subtracted(span, article.boilerplate))
    kept = (trimmed(article.text, piece.start, piece.end) for piece in pieces)
    return tuple(span for span in kept if span)
