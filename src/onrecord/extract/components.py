"""The spaCy component: `nlp.add_pipe("onrecord")` finds experts, claims and times in what a pipeline has parsed.

spaCy imports this module when a pipeline names the component (entry point `spacy_factories`), onrecord itself never
does. See `docs/spacy.md`.
"""

from collections.abc import Callable
from datetime import date, datetime
from operator import attrgetter
from typing import Any

import srsly
from pydantic import TypeAdapter
from spacy.language import Language
from spacy.tokens import Doc

from onrecord.domain.articles import Article
from onrecord.domain.errors import PipelineError
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.extract.language import ENGLISH, language_of
from onrecord.extract.loading import check_language, version_of
from onrecord.extract.model.network import Network
from onrecord.extract.parsing import passages_of
from onrecord.extract.pipeline import facts_of, version_with

# What the rules stand on, and who leaves it in a doc.
NEEDED = {"TAG": "tagger", "POS": "attribute_ruler", "DEP": "parser", "LEMMA": "lemmatizer", "ENT_IOB": "ner"}
PARTS = ("claims", "experts", "non_responses", "times", "events")
# Where spaCy keeps attributes of docs, so that it treats these as such wherever it copies or joins docs.
FACTS = ("._.", "facts", None, None)
PUBLISHED = ("._.", "published", None, None)
ENCODED = "onrecord.facts"
_FACTS = TypeAdapter(Facts)


class Component:
    """Finds the facts of a doc and leaves them in `doc._.facts` and its parts."""

    def __init__(self, name: str, pipeline: str, published: date | None) -> None:
        """Name the component, what parsed the docs, and the day of publication of docs that bear none themselves.

        Raises PipelineError where the trained model is missing.
        """
        self.name = name
        self._network = Network()
        self._version = version_with(self._network, pipeline)
        self._published = published

    def __call__(self, doc: Doc) -> Doc:
        """Find the facts of a doc, none in one that is in another language.

        Raises PipelineError where it isn't parsed.
        """
        missing = [component for part, component in NEEDED.items() if not _has(doc, part)]
        if missing:
            message = f"{self.name} needs a parsed doc; the pipeline has no {', '.join(missing)} in front of it"
            raise PipelineError(message)
        published = doc._.published or self._published
        is_told = language_of(doc.text) in {None, ENGLISH}
        passages = passages_of(doc) if is_told else ()
        untold = () if is_told else (Span(0, len(doc.text)),)
        article = Article(id="", text=doc.text, boilerplate=untold)
        _data(doc)[FACTS] = facts_of(article, passages, self._network, published=published, version=self._version)
        return doc


@Language.factory(
    "onrecord",
    default_config={"published": None},
    requires=["token.tag", "token.dep", "token.lemma", "doc.ents"],
    assigns=[f"doc._.{name}" for name in ("facts", *PARTS)],
)
def make_component(nlp: Language, name: str, published: str | None) -> Component:
    """Make the component for an English pipeline; raises PipelineError for one of another language."""
    check_language(nlp.lang, "the pipeline")
    extend_docs()
    return Component(name, version_of(nlp), _day(published))


def extend_docs() -> None:
    """Give all docs the attributes `doc._.facts`, its parts, and `doc._.published`; twice does no harm."""
    getters: dict[str, Callable[[Doc], object]] = {"facts": _facts}
    getters |= {name: _part(name) for name in PARTS}
    for name, getter in getters.items():
        _extend(name, getter)
    _extend("published", _published, _set_published)


def _has(doc: Doc, part: str) -> bool:
    # An attribute ruler gives some words a lemma; only a lemmatizer gives every word one.
    return bool(doc.has_annotation(part, require_complete=part == "LEMMA"))


def _extend(
    name: str, getter: Callable[[Doc], object], setter: Callable[[Doc, date | str | None], None] | None = None
) -> None:
    known = Doc.get_extension(name)[2] if Doc.has_extension(name) else None
    # Somebody else's attribute of this name is not ours to replace: spaCy says so.
    if getattr(known, "__module__", None) != __name__:
        Doc.set_extension(name, getter=getter, setter=setter)


def _data(doc: Doc) -> dict[Any, Any]:
    return doc.user_data


def _facts(doc: Doc) -> Facts | None:
    facts = _data(doc).get(FACTS)
    # A part of a doc can take its data along, with the offsets of the whole.
    return facts if facts and facts.text_length == len(doc.text) else None


def _part(name: str) -> Callable[[Doc], object]:
    part = attrgetter(name)

    def getter(doc: Doc) -> object:
        facts = _facts(doc)
        return part(facts) if facts else ()

    return getter


def _published(doc: Doc) -> date | None:
    return _day(_data(doc).get(PUBLISHED))


def _set_published(doc: Doc, value: date | str | None) -> None:
    day = _day(value)
    # As text it survives whatever becomes of the doc.
    _data(doc)[PUBLISHED] = day.isoformat() if day else None


def _day(value: date | str | None) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    return date.fromisoformat(value) if isinstance(value, str) else value


def _encode(value: object, chain: Callable[[object], object] | None = None) -> object:
    """Write facts as plain data, so that docs with them can be stored and sent to other processes."""
    if isinstance(value, Facts):
        return {ENCODED: _FACTS.dump_python(value, mode="json")}
    return chain(value) if chain else value


def _decode(value: Any, chain: Callable[[object], object] | None = None) -> object:  # noqa: ANN401 - whatever there is
    if isinstance(value, dict) and value.keys() == {ENCODED}:
        return _FACTS.validate_python(value[ENCODED])
    return chain(value) if chain else value


srsly.msgpack_encoders.register(ENCODED, func=_encode)
srsly.msgpack_decoders.register(ENCODED, func=_decode)
