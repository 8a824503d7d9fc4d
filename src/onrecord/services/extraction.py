"""Extraction in a process of its own, so that the screen never waits for it and never imports spaCy."""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

WORKER = (sys.executable, "-m", "onrecord.services.extraction_worker")
LOG_SUFFIX = ".extracting.log"
# What is said of past runs is let go when there is more of it.
LOG_BYTES = 2**18
# Between two bytecodes the process can be ended at any time; inside the parser it may take a moment.
STOP_SECONDS = 5.0
# Where it ended with an error of its own, it would do so again at once.
RETRY_SECONDS = 60.0


class ExtractionProcess:
    """The process that makes the facts of an archive's articles, while there are any to be made.

    What it has to say beyond the archive (a crash) stands in a log beside the archive. It outlives the program that
    started it, ends by itself, and gives way to one that is at work already.
    """

    def __init__(self, location: str, *, program: Sequence[str] = WORKER) -> None:
        """Name the archive by its path; nothing is started yet. `program` gets the path as its last argument."""
        self._location = location
        self._program = tuple(program)
        self._process: subprocess.Popen[bytes] | None = None
        self._started = 0.0

    def start(self) -> None:
        """Start it where it isn't running; call this whenever something may wait, as once a second, it costs little.

        Where it ended with an error (see `Library.notice` and the log), it is started again after RETRY_SECONDS.
        """
        if self.is_running() or self._has_just_failed():
            return
        self._started = time.monotonic()
        log = Path(self._location + LOG_SUFFIX)
        has_room = log.exists() and log.stat().st_size < LOG_BYTES
        with log.open("ab" if has_room else "wb") as errors:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                (*self._program, self._location),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                # Neither ctrl+C nor the end of the terminal is meant for it.
                start_new_session=True,
            )

    def is_running(self) -> bool:
        """Tell whether the process that this object started is at work."""
        return self._process is not None and self._process.poll() is None

    def _has_just_failed(self) -> bool:
        # A signal that ended it has a negative number: the next one goes on, with one attempt less for the article.
        has_failed = self._process is not None and (self._process.returncode or 0) > 0
        return has_failed and time.monotonic() < self._started + RETRY_SECONDS

    def wait(self, seconds: float | None = None) -> bool:
        """Wait until it has ended, at most so long; tell whether it has."""
        if self._process is None:
            return True
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def stop(self) -> None:
        """End it; nothing is lost, the next start goes on."""
        if self._process is None:
            return
        self._process.terminate()
        if not self.wait(STOP_SECONDS):
            self._process.kill()
            self._process.wait()
