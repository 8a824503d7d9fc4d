"""What the reader says where extraction stands still, on a real archive."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.tui.fake_library import FakeExtraction
from tests.tui.looking import WIDE, desk, screen_text, settle
from tests.tui.samples import facts, story

from onrecord.domain.articles import Article
from onrecord.domain.errors import LanguageError, PipelineError
from onrecord.domain.facts import Facts
from onrecord.services.extraction_worker import run
from onrecord.services.library import Library
from onrecord.tui.app import OnrecordApp


class Extractor:
    """Knows the facts of the one story, or raises an error."""

    version = "1"

    def __init__(self, error: Exception | None = None) -> None:
        self._error = error

    def extract(self, _article: Article, _published: date | None = None) -> Facts:
        if self._error:
            raise self._error
        return facts()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "archive.db") as library:
        library.add([story()])
        yield library


async def test_it_names_the_missing_pipeline_and_shows_the_facts_once_they_are_there(library: Library) -> None:
    app = OnrecordApp(library, FakeExtraction(), clock=lambda: date(2025, 3, 1))
    missing = PipelineError("xx_none can't be loaded")
    with pytest.raises(PipelineError):
        run(library.location, lambda: Extractor(missing))
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert "xx_none can't be loaded" in screen_text(app)
        await pilot.press("enter")
        assert story().text.split("\n")[-1][:20] in screen_text(app)
        run(library.location, Extractor)
        desk(app).check()
        await pilot.pause()
        assert "xx_none" not in screen_text(app)
        assert "Ruta Ansgar" in screen_text(app)


async def test_it_names_the_language_of_a_story_that_is_not_extracted(library: Library) -> None:
    run(library.location, lambda: Extractor(LanguageError("fr")))
    app = OnrecordApp(library, FakeExtraction(), clock=lambda: date(2025, 3, 1))
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert "language fr" in screen_text(app)
