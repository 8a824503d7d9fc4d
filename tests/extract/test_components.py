import contextlib
import io
import pickle
import re
import tomllib
from datetime import UTC, datetime
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from tests.extract.foreign import STORIES

from onrecord.domain.articles import Article
from onrecord.domain.errors import PipelineError
from onrecord.extract import components
from onrecord.extract.loading import DEFAULT_PIPELINE
from onrecord.extract.parsing import passages_of
from onrecord.extract.pipeline import Extractor

ROOT = Path(__file__).resolve().parent.parent.parent
TEXT = (
    "Old Pier Will Hold, Says Pilot\n\n"
    "PORT SORREL, March 4 (Wire) - The pier would hold, Mara Quill, a harbour pilot, said on Monday.\n\n"
    "“It is oak,” she added, “and it is old.”"
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.load(DEFAULT_PIPELINE)
    nlp.add_pipe("onrecord")
    return nlp


def said(doc: Doc) -> list[list[str]]:
    return [[span.of(doc.text) for span in claim.content] for claim in doc._.claims]


def test_the_example_of_the_documentation_prints_what_it_says() -> None:
    example, printed = re.findall(r"```\w*\n(.*?)```", (ROOT / "docs" / "spacy.md").read_text(), re.DOTALL)[:2]
    assert len([line for line in example.splitlines() if line]) <= 10
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(example, "docs/spacy.md", "exec"), {})  # noqa: S102 - our own documentation
    assert out.getvalue() == printed


def test_spacy_finds_the_component_where_the_package_says() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    ((name, value),) = project["entry-points"]["spacy_factories"].items()
    assert EntryPoint(name, value, "spacy_factories").load() is components.make_component
    assert Language.has_factory(name)


def test_a_doc_has_the_facts_of_its_text(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert ["“It is oak,”", "“and it is old.”"] in said(doc)
    assert "Mara Quill" in [expert.name for expert in doc._.experts]
    assert doc._.facts.claims == doc._.claims
    assert doc._.non_responses == ()
    assert doc._.facts.extractor.startswith("rules-")
    assert DEFAULT_PIPELINE.removeprefix("en_") in doc._.facts.extractor


def test_where_the_parser_divides_alike_the_facts_are_the_extractors(nlp: Language, extractor: Extractor) -> None:
    text = "The pier would hold, Mara Quill, a harbour pilot, said on Monday. She said that it was oak."
    assert nlp(text)._.facts == extractor.extract(Article(id="one", text=text))


def test_words_do_not_reach_over_the_end_of_a_paragraph(nlp: Language) -> None:
    for passage in passages_of(nlp(TEXT)):
        count = len(passage.words)
        assert all(0 <= word.left <= word.index <= word.right < count for word in passage.words)
        assert all(0 <= word.head < count for word in passage.words)
        assert all(word.start >= passage.span.start and word.end <= passage.span.end for word in passage.words)
        assert [word.index for word in passage.words] == list(range(count))
        assert all(passage.sentence_of(word) for word in passage.words)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“", "x" * 9_000, "PORT SORREL (Wire) - A", "\ud800 said"])
def test_odd_docs_have_facts_too(nlp: Language, text: str) -> None:
    if "\ud800" in text:
        # spaCy itself takes no half characters.
        text = text.replace("\ud800", "\ufffd")
    doc = nlp(text)
    assert doc._.facts.text_length == len(text)
    assert doc._.claims == ()


def test_a_docs_own_date_goes_before_the_configured_one() -> None:
    nlp = spacy.load(DEFAULT_PIPELINE)
    nlp.add_pipe("onrecord", config={"published": "2026-03-04"})
    assert [time.value for time in nlp("It fell on Monday.")._.times] == ["2026-03-02"]
    doc = nlp.make_doc("It fell on Monday.")
    doc._.published = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
    assert [time.value for time in nlp(doc)._.times] == ["2026-03-09"]
    assert doc._.published.isoformat() == "2026-03-12"
    doc._.published = None
    assert doc._.published is None


def test_a_doc_in_another_language_has_no_claims(nlp: Language) -> None:
    doc = nlp(STORIES["fr"])
    assert (doc._.claims, doc._.experts) == ((), ())
    assert doc._.facts.text_length == len(doc.text)


def test_a_doc_that_the_component_has_not_seen_has_none(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    assert (doc._.facts, doc._.claims) == (None, ())
    whole = nlp(TEXT)
    assert whole[5:20].as_doc(copy_user_data=True)._.facts is None


@pytest.mark.parametrize(
    ("missing", "excluded"),
    [
        ("tagger", ["tagger", "attribute_ruler", "lemmatizer"]),
        ("attribute_ruler", ["attribute_ruler", "lemmatizer"]),
        ("parser", ["parser"]),
        ("lemmatizer", ["lemmatizer"]),
        ("ner", ["ner"]),
    ],
)
def test_what_is_missing_in_front_is_named(missing: str, excluded: list[str]) -> None:
    nlp = spacy.load(DEFAULT_PIPELINE, exclude=excluded)
    nlp.add_pipe("onrecord")
    with pytest.raises(PipelineError, match=f"onrecord needs a parsed doc; .* has no .*{missing}"):
        nlp("The pier held, she said.")


def test_a_pipeline_of_another_language_is_refused() -> None:
    with pytest.raises(PipelineError, match=r"another language \(de\)"):
        spacy.blank("de").add_pipe("onrecord")


def test_facts_survive_storing_and_pickling(nlp: Language) -> None:
    doc = nlp.make_doc(TEXT)
    doc._.published = "2026-03-04"
    doc = nlp(doc)
    read = Doc(nlp.vocab).from_bytes(doc.to_bytes())
    (stored,) = (
        DocBin(store_user_data=True).from_bytes(DocBin(docs=[doc], store_user_data=True).to_bytes()).get_docs(nlp.vocab)
    )
    for copy in (read, stored, pickle.loads(pickle.dumps(doc)), doc.copy()):  # noqa: S301 - made here
        assert copy._.facts == doc._.facts
        assert copy._.published == doc._.published
    assert doc._.claims


def test_facts_come_back_from_other_processes(nlp: Language) -> None:
    docs = list(nlp.pipe([TEXT, "", TEXT], n_process=2, batch_size=1))
    assert [len(doc._.claims) for doc in docs] == [len(nlp(TEXT)._.claims), 0, len(nlp(TEXT)._.claims)]
    assert docs[0]._.facts == docs[2]._.facts == nlp(TEXT)._.facts


def test_a_pipeline_can_have_it_twice_and_be_stored(tmp_path: Path) -> None:
    nlp = spacy.load(DEFAULT_PIPELINE)
    nlp.add_pipe("onrecord")
    nlp.add_pipe("onrecord", name="again", config={"published": "2026-03-04"})
    assert nlp("It fell on Monday.")._.published is None
    assert [time.value for time in nlp("It fell on Monday.")._.times] == ["2026-03-02"]
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)("It fell on Monday.")._.times[0].value == "2026-03-02"
    analysis = nlp.analyze_pipes()
    assert analysis
    assert analysis["problems"]["again"] == []


def test_an_attribute_of_somebody_else_is_left_alone() -> None:
    own = Doc.remove_extension("claims")
    try:
        Doc.set_extension("claims", default="theirs")
        with pytest.raises(ValueError, match="claims"):
            components.extend_docs()
    finally:
        Doc.remove_extension("claims")
        Doc.set_extension("claims", getter=own[2])
