"""The command line, run in this process."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from onrecord.cli import main

STORY = """Dam at Orrin Held, Engineers Say

By Tove Lindqvist
Published: March 4, 2026

The dam at Orrin held through the night, Ada Moor, an engineer at Delta Works, said on Monday. \
"It moved by four millimetres," Moor said.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str


Command = Callable[..., Answer]


@pytest.fixture
def onrecord(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: str | Path, typed: bytes | None = b"") -> Answer:
        monkeypatch.setattr(sys, "argv", ["onrecord", *map(str, arguments)])
        piped = None if typed is None else io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", piped)
        capsys.readouterr()
        with pytest.raises(SystemExit) as ending:
            main.run()
        printed = capsys.readouterr()
        code = ending.value.code
        return Answer(status=code if isinstance(code, int) else 0, out=printed.out, err=printed.err)

    return run


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test comes near a person's own archive."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("ONRECORD_ARCHIVE", raising=False)


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """A folder with one story, one empty file and one that is no text."""
    folder = tmp_path / "stories"
    folder.mkdir()
    (folder / "dam.txt").write_text(STORY)
    (folder / "empty.txt").write_text("")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    return folder
