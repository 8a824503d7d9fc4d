import sys
from pathlib import Path

import pytest

from onrecord.domain.errors import PipelineError
from onrecord.services.extractor import VARIABLE, installed_extractor


def test_another_pipeline_is_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "xx_not_installed")
    with pytest.raises(PipelineError, match=r"xx_not_installed.*pip install xx-not-installed"):
        _ = installed_extractor().version


def test_without_a_name_it_is_the_small_english_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    assert "core_web_sm" in installed_extractor().version
    assert Path(sys.modules["spacy"].__file__ or "").exists()
