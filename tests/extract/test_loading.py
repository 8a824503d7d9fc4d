import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy

from onrecord.domain.articles import Article
from onrecord.domain.errors import PipelineError
from onrecord.extract.loading import DEFAULT_PIPELINE, LONGEST_REASON, load_pipeline, loading
from onrecord.extract.pipeline import Extractor

STORY = Article(id="one", text="The pier would hold, Mara Quill said.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the small pipeline, to be damaged."""
    (installed,) = Path(spacy.util.get_package_path(DEFAULT_PIPELINE)).glob(f"{DEFAULT_PIPELINE}-*")
    return Path(shutil.copytree(installed, tmp_path / "pipeline"))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def replace(old: str, new: str) -> Callable[[Path], object]:
    return lambda path: path.write_text(path.read_text().replace(old, new))


@pytest.mark.parametrize(
    ("name", "damage"),
    [
        ("config.cfg", Path.unlink),
        ("config.cfg", cut),
        ("config.cfg", replace("spacy.MaxoutWindowEncoder.v2", "spacy.NoSuchEncoder.v9")),
        ("config.cfg", replace("width = 96", "width = 64")),
        ("meta.json", Path.unlink),
        ("meta.json", cut),
        ("tokenizer", cut),
        ("vocab/strings.json", cut),
        ("tok2vec/model", cut),
        ("tagger/model", Path.unlink),
        ("parser/moves", cut),
        ("ner/model", lambda path: path.write_bytes(b"<html>404</html>")),
        ("ner/cfg", lambda path: path.write_bytes(b"")),
        ("attribute_ruler/patterns", cut),
        ("lemmatizer/lookups/lookups.bin", cut),
    ],
)
def test_a_damaged_pipeline_is_named_with_what_to_do(folder: Path, name: str, damage: Callable[[Path], object]) -> None:
    damage(folder / name)
    with pytest.raises(PipelineError) as refused:
        Extractor(str(folder)).extract(STORY)
    message = str(refused.value)
    assert message.startswith(f"the language pipeline {folder} can't be loaded (")
    assert message.endswith("); save or fetch that folder again, or name another pipeline in ONRECORD_PIPELINE")
    assert "\n" not in message


def test_a_sound_copy_of_the_pipeline_works(folder: Path) -> None:
    assert Extractor(str(folder)).extract(STORY).claims


@pytest.mark.parametrize("name", ["json", "onrecord", "email"])
def test_a_package_that_is_no_pipeline_is_named(name: str) -> None:
    with pytest.raises(
        PipelineError, match=rf"the language pipeline {name} can't be loaded \(.*; install it again: pip"
    ):
        load_pipeline(name)


@pytest.mark.parametrize(
    "name", ["no_such", "no such", "./no/such", "..", "é", "a.b", "", "-", "\x00", "x" * 5_000, "x/" * 5_000]
)
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(PipelineError, match="can't be loaded"):
        load_pipeline(name)


def test_a_pipeline_of_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path)
    with pytest.raises(PipelineError, match=rf"{tmp_path} is for another language \(de\); .* {DEFAULT_PIPELINE}"):
        load_pipeline(str(tmp_path))


def test_the_models_multiply_with_numpy() -> None:
    language = load_pipeline(DEFAULT_PIPELINE)
    models = [language.get_pipe(name).model for name in ("tok2vec", "tagger", "parser", "ner")]  # type: ignore[attr-defined]
    assert not any(node.ops.use_blis for model in models for node in model.walk())


def test_what_goes_wrong_is_told_in_a_line() -> None:
    with pytest.raises(PipelineError) as refused, loading("the model", "install onrecord again"):
        raise KeyError("a\nb" * LONGEST_REASON)
    assert str(refused.value).startswith("the model can't be loaded ('a")
    assert len(str(refused.value)) < LONGEST_REASON + 80
    with (
        pytest.raises(PipelineError, match=r"the model can't be loaded \(MemoryError\); install"),
        loading("the model", "install"),
    ):
        raise MemoryError


def test_what_has_its_message_already_keeps_it() -> None:
    error = PipelineError("it is missing")
    with pytest.raises(PipelineError) as refused, loading("the model", "install onrecord again"):
        raise error
    assert refused.value is error
