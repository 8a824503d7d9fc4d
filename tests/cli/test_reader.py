"""The way from the command line into the reader."""

import gc
from collections.abc import Callable, Iterator

import pytest
import typer

from onrecord.cli import main, reader


@pytest.fixture
def collecting() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("collecting")
def test_garbage_is_collected_from_the_first_screen_on(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    states: list[bool] = []

    def run(_library: object, _extraction: object, when_shown: Callable[[], None]) -> int:
        states.append(gc.isenabled())
        when_shown()
        states.append(gc.isenabled())
        return 0

    monkeypatch.setattr(main, "require_terminal", lambda: None)
    monkeypatch.setattr(reader, "run", run)
    with pytest.raises(typer.Exit):
        main.read(f"{tmp_path}/archive.db")
    assert states == [False, True]
    assert gc.get_freeze_count() > 0
