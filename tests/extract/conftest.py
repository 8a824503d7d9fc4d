from collections.abc import Callable
from datetime import date

import pytest

from onrecord.domain.articles import Article
from onrecord.domain.facts import Facts
from onrecord.domain.layout import paragraphs
from onrecord.domain.spans import Span
from onrecord.extract.attribution import Attribution
from onrecord.extract.grammar import attributions_by_grammar
from onrecord.extract.parsing import Parser
from onrecord.extract.pipeline import Extractor
from onrecord.extract.words import Passage, Word

Extract = Callable[..., Facts]
Parse = Callable[[str], tuple[Passage, ...]]
ByGrammar = Callable[[str], list[Attribution]]
Marked = Callable[[str], tuple[Passage, tuple[Word, ...]]]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def parse() -> Parse:
    parser = Parser()

    def parsed(text: str) -> tuple[Passage, ...]:
        return parser.parse(text, paragraphs(text))

    return parsed


@pytest.fixture(scope="session")
def by_grammar(parse: Parse) -> ByGrammar:
    """Read a text by the rules of grammar alone, without the trained model."""

    def read(text: str) -> list[Attribution]:
        return [each for passage in parse(text) for each in attributions_by_grammar(passage)]

    return read


@pytest.fixture(scope="session")
def marked(parse: Parse) -> Marked:
    """Read a sentence whose cue stands in square brackets."""

    def read(text: str) -> tuple[Passage, tuple[Word, ...]]:
        before, _, rest = text.partition("[")
        cue, _, behind = rest.partition("]")
        (passage,) = parse(before + cue + behind)
        words = (word for word in passage.words if word.end > len(before) and word.start < len(before + cue))
        return passage, tuple(words) if cue else ()

    return read


@pytest.fixture
def facts_of(extractor: Extractor) -> Extract:
    def facts(text: str, boilerplate: tuple[Span, ...] = (), published: date | None = None) -> Facts:
        return extractor.extract(Article(id="test", text=text, boilerplate=boilerplate, published=published))

    return facts
