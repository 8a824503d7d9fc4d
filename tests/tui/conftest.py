"""The reader on a small archive in memory, on a fixed day."""

from datetime import date

import pytest
from tests.tui.contested import contested, contested_facts
from tests.tui.fake_library import FakeExtraction, FakeLibrary
from tests.tui.looking import MakeApp
from tests.tui.samples import facts, many, story

from onrecord.tui.app import OnrecordApp


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every test see the same terminal, wherever it runs."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary([story(), *many(60)], {"orrin": facts()})


@pytest.fixture
def ferry(make_app: MakeApp) -> OnrecordApp:
    """Open a story with all that tells claims apart."""
    return make_app(FakeLibrary([contested(), *many(3)], {"ferry": contested_facts()}))


@pytest.fixture
def extraction() -> FakeExtraction:
    return FakeExtraction()


@pytest.fixture
def make_app(extraction: FakeExtraction) -> MakeApp:
    return lambda library: OnrecordApp(library, extraction, clock=lambda: date(2025, 3, 1))


@pytest.fixture
def app(library: FakeLibrary, make_app: MakeApp) -> OnrecordApp:
    return make_app(library)
