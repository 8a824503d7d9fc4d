"""The extractor: from an article's text to its facts."""

import re
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
from onrecord.extract.model.network import Network
from onrecord.extract.parsing import Parser, is_dateline
from onrecord.extract.silences import find_silences
from onrecord.extract.times import find_times
from onrecord.extract.words import Passage

# Raised whenever the rules find other facts in the same text.
RULES = "2"
# What stands between the names of a byline.
AND = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
# A long book. The parse of a text is in memory as a whole, some 300 bytes for each character of it.
MOST_CHARACTERS = 1_000_000


class Extractor:
    """Finds experts, claims, times and events; the same text always gives the same facts."""

    def __init__(self, pipeline: str = DEFAULT_PIPELINE) -> None:
        """Name an installed spaCy pipeline; it and the trained model are loaded at first use."""
        self._parser = Parser(pipeline)
        self._network = Network()

    @property
    def version(self) -> str:
        """Give the version of rules, model and pipeline; raise PipelineError where one of these is missing."""
        return version_with(self._network, self._parser.version)

    def extract(self, article: Article, published: date | None = None) -> Facts:
        """Find the facts of an article, boilerplate left out; `published` goes before the article's own date.

        Raises PipelineError where pipeline or model is missing, ExtractionError where the text is too long, and
        LanguageError, which is one, where it surely isn't in English.
        """
        if len(article.text) > MOST_CHARACTERS:
            message = f"the text is too long: {len(article.text):,} characters, of at most {MOST_CHARACTERS:,}"
            raise ExtractionError(message)
        told = _paragraphs(article)
        language = language_of("\n".join(span.of(article.text) for span in told))
        if language and language != ENGLISH:
            raise LanguageError(language)
        passages = self._parser.parse(article.text, told)
        return facts_of(
            article, passages, self._network, published=published or article.published, version=self.version
        )


def version_with(network: Network, pipeline: str) -> str:
    """Give the version of rules and model on a pipeline of this version; raise PipelineError without a model."""
    return f"rules-{RULES}+model-{network.version}+{pipeline}"


def facts_of(
    article: Article, passages: Sequence[Passage], network: Network, *, published: date | None, version: str
) -> Facts:
    """Find the facts of an article from its parsed passages; `version` names all that found them.

    Raises PipelineError where the trained model is missing.
    """
    text = article.text
    cast = Cast(passages, authors=AND.split(article.byline or ""))
    claims, non_responses = make_claims(find_attributions(passages, network), find_silences(passages), cast)
    times = find_times(text, published, article.boilerplate)
    telling = (passage for passage in passages if not is_dateline(passage))
    sentences = [sentence for passage in telling for sentence in passage.sentences]
    return Facts(
        extractor=version,
        text_length=len(text),
        published=published,
        experts=cast.experts(),
        claims=claims,
        non_responses=non_responses,
        times=times,
        events=find_events(text, sentences, times, claims, published),
    )


def _paragraphs(article: Article) -> tuple[Span, ...]:
    pieces = (piece for span in paragraphs(article.text) for piece in subtracted(span, article.boilerplate))
    kept = (trimmed(article.text, piece.start, piece.end) for piece in pieces)
    return tuple(span for span in kept if span)
