"""The reader as a person meets it: a real pseudo-terminal, the real archive, the real extraction."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.terminal.pty_session import PtySession

SRC = Path(__file__).resolve().parent.parent.parent / "src"
UNDATED = "Keeper of Gannet"
FILLER = "\n\n".join(f"On night {number} the wick burned low and the oil ran out before dawn." for number in range(60))
STORY = f"""The {UNDATED} Rock Still Climbs

The lamp is lit this week as it has been for ninety years.

{FILLER}

"There used to be more steps," said Halloran Teague, keeper of the light at Gannet Rock.
"""
COMMAND = [sys.executable, "-m", "onrecord"]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    home = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS", "LINES")}
    return {
        **kept,
        "PYTHONPATH": str(SRC),
        "HOME": str(home),
        "ONRECORD_ARCHIVE": str(home / "archive.db"),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
    }


@pytest.fixture(scope="module")
def archive(environment: dict[str, str]) -> dict[str, str]:
    subprocess.run([*COMMAND, "add", "-"], input=STORY.encode(), env=environment, check=True, capture_output=True)
    return environment


@pytest.fixture
def reader(archive: dict[str, str]) -> Iterator[PtySession]:
    with PtySession(COMMAND, size=(140, 40), environment=archive) as session:
        yield session


def test_a_story_is_read_dated_left_and_found_again(archive: dict[str, str], reader: PtySession) -> None:
    reader.wait_for(UNDATED)
    reader.wait_for("no date")
    assert "Halloran Teague" in reader.text()
    assert "There used to be more steps" not in _article(reader)

    # From the claim to its words.
    reader.press("C")
    reader.press("\r")
    reader.wait_for("On night 59")
    assert "There used to be more steps" in _article(reader)

    # A date resolves what hung in the air.
    reader.press("D")
    reader.press("2026-03-04\r")
    reader.wait_for("4 Mar 2026")
    reader.wait_for("week of 2 Mar 2026")
    assert "There used to be more steps" in _article(reader)

    place = _article(reader)
    reader.press("\x03")
    assert reader.wait_for_end() == 0

    with PtySession(COMMAND, size=(140, 40), environment=archive) as again:
        again.wait_for("week of 2 Mar 2026")
        assert _lines(again) == _lines_of(place)


@pytest.mark.parametrize(("ending", "status"), [(None, 0), (signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_the_terminal_is_left_as_it_was_found(reader: PtySession, ending: int | None, status: int) -> None:
    reader.wait_for(UNDATED)
    if ending:
        reader.signal(ending)
    else:
        reader.press("\x03")
    assert reader.wait_for_end() == status
    assert reader.raw.rindex(b"\x1b[?1049l") > reader.raw.rindex(b"\x1b[?1049h")
    assert b"\x1b[?25h" in reader.raw[reader.raw.rindex(b"\x1b[?1049h") :]
    # No mouse reporting: the terminal's own selection goes on working.
    assert b"\x1b[?1000h" not in reader.raw


def _article(session: PtySession) -> str:
    """What stands in the middle column."""
    rows = session.text().split("\n")[1:30]
    return "\n".join(row[37:103] for row in rows)


def _lines(session: PtySession) -> list[str]:
    return _lines_of(_article(session))


def _lines_of(shown: str) -> list[str]:
    """The entries on the screen, whatever is lit beside them."""
    return [line.strip(" │┃┊┆▸") for line in shown.split("\n")]
