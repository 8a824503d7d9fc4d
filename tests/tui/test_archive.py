"""The screen on a real archive, instead of the one in memory."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.tui.fake_library import FakeExtraction
from tests.tui.looking import NARROW, WIDE, desk, screen_text, settle
from tests.tui.samples import facts, many, story

from onrecord.domain.articles import Article
from onrecord.domain.facts import Facts
from onrecord.services import extraction_worker
from onrecord.services.library import Library
from onrecord.tui.app import OnrecordApp


class Sampled:
    """Finds in the sample story what stands in the samples, and nothing anywhere else."""

    version = "test"

    def extract(self, article: Article, published: date | None = None) -> Facts:
        if article.id == "orrin":
            return facts()
        return Facts(extractor="test", text_length=len(article.text), published=published)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "archive.db") as library:
        library.add([story(), *many(250)])
        yield library


def reader(archive: Library) -> OnrecordApp:
    return OnrecordApp(archive, FakeExtraction(), clock=lambda: date(2025, 3, 1))


async def test_facts_that_another_process_makes_appear(archive: Library) -> None:
    app = reader(archive)
    async with app.run_test(size=WIDE) as pilot:
        await settle(pilot)
        assert "extracting…" in screen_text(app)
        extraction_worker.run(archive.location, Sampled)
        desk(app).check()
        await pilot.pause()
        assert "Ruta Ansgar" in screen_text(app)
        assert "5/10" in screen_text(app)


async def test_a_place_is_found_again_after_a_restart(archive: Library) -> None:
    extraction_worker.run(archive.location, Sampled)
    app = reader(archive)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("enter", "1", "0", "j")
        await pilot.pause()
        first = screen_text(app).splitlines()[1]
    again = reader(archive)
    async with again.run_test(size=NARROW) as pilot:
        assert "1/251" in screen_text(again)
        await pilot.press("enter")
        await pilot.pause()
        assert screen_text(again).splitlines()[1] == first


async def test_a_date_decided_on_the_screen_is_resolved_anew_and_undone(archive: Library) -> None:
    extraction_worker.run(archive.location, Sampled)
    app = reader(archive)
    async with app.run_test(size=WIDE) as pilot:
        await pilot.press("enter", "D", *"6 Feb 2024", "enter")
        await pilot.pause()
        assert archive.pending() == 1
        assert "6 Feb 2024" in screen_text(app)
        assert "resolving times anew…" in screen_text(app)
        await pilot.press("u")
        await pilot.pause()
        assert archive.read("orrin").published == date(2025, 2, 27)
        assert "27 Feb 2025" in screen_text(app)
        assert "autumn 2024" in screen_text(app)


async def test_the_whole_list_is_walked_by_pages(archive: Library) -> None:
    app = reader(archive)
    async with app.run_test(size=NARROW) as pilot:
        await pilot.press("2", "0", "0", "j", "G", "3", "k", "a")
        await pilot.pause()
        assert "248/250" in screen_text(app)
        await pilot.press("/", *"number 17")
        await pilot.pause()
        assert "Report number 17" in screen_text(app)
        assert desk(app).listing.window.total < 250
