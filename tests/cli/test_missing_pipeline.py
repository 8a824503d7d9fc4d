"""A pipeline that is missing or broken: articles come in and are read, and are extracted when it is there again."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy
from tests.extract.foreign import STORIES

from onrecord.extract.loading import DEFAULT_PIPELINE
from onrecord.services.library import Library

Command = Callable[..., Any]


@pytest.fixture
def pipeline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the pipeline is to be, by configuration; nothing is there yet."""
    place = tmp_path / "pipeline"
    monkeypatch.setenv("ONRECORD_PIPELINE", str(place))
    return place


def repair(place: Path) -> None:
    (installed,) = Path(spacy.util.get_package_path(DEFAULT_PIPELINE)).glob(f"{DEFAULT_PIPELINE}-*")
    shutil.copytree(installed, place, dirs_exist_ok=True)


def break_(place: Path) -> None:
    repair(place)
    (place / "ner" / "model").write_bytes(b"")


@pytest.mark.parametrize("damage", [lambda _: None, break_], ids=["missing", "broken"])
def test_articles_come_in_and_are_extracted_when_it_is_there_again(
    onrecord: Command, stories: Path, tmp_path: Path, pipeline: Path, damage: Callable[[Path], None]
) -> None:
    damage(pipeline)
    location = tmp_path / "archive.db"
    archive = ("--archive", location)

    added = onrecord(*archive, "add", stories / "dam.txt")
    assert (added.status, added.out) == (0, "1 added\n")
    assert f"the language pipeline {pipeline} can't be loaded" in added.err
    assert "1 still to be extracted" in added.err
    with Library.open(location) as library:
        # What the reader shows in place of experts and claims.
        assert str(pipeline) in (library.notice() or "")

    (line,) = onrecord(*archive, "list").out.splitlines()
    shown = onrecord(*archive, "show", line.split("\t")[0], "--text")
    assert shown.status == 0
    assert "extraction: pending" in shown.out
    assert "It moved by four millimetres" in shown.out

    refused = onrecord(*archive, "reextract")
    assert refused.status != 0
    assert str(pipeline) in refused.err

    repair(pipeline)
    again = onrecord(*archive, "add", stories / "dam.txt")
    assert (again.status, again.out, again.err) == (0, "0 added, 1 already there\n", "")
    assert "Ada Moor - an engineer at Delta Works" in onrecord(*archive, "show", line.split("\t")[0]).out
    with Library.open(location) as library:
        assert (library.notice(), library.pending()) == (None, 0)


def test_a_story_in_another_language_is_kept_and_marked(onrecord: Command, tmp_path: Path) -> None:
    archive = ("--archive", tmp_path / "archive.db")
    text = STORIES["fr"]
    added = onrecord(*archive, "add", "-", typed=text.encode())
    assert (added.status, added.out, added.err) == (0, "1 added\n", "")
    (line,) = onrecord(*archive, "list").out.splitlines()
    shown = onrecord(*archive, "show", line.split("\t")[0], "--text").out
    assert "\nnot extracted: language fr\n" in shown
    assert "prendre le moindre risque" in shown

    extracted = onrecord("extract", typed=text.encode())
    assert (extracted.status, extracted.out) == (1, "")
    assert "not extracted: language fr" in extracted.err
