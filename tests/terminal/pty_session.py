"""A program in a pseudo-terminal, its screen drawn by pyte, for tests of what a person would see."""

import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
from collections.abc import Mapping, Sequence
from typing import Self

import pyte

ESCAPE_FOR_OTHERS = re.compile(
    rb"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1bP.*?\x1b\\|\x1b\[[<>=?][0-9;]*[a-gi-km-zA-Z]|\x1b\[\?[0-9;]*\$p", re.DOTALL
)
PATIENCE = 30
QUIET = 0.25


class PtySession:
    """A running program and its screen."""

    def __init__(self, command: Sequence[str], *, size: tuple[int, int], environment: Mapping[str, str]) -> None:
        self.screen = pyte.Screen(*size)
        self.status: int | None = None
        self.raw = b""
        self._stream = pyte.ByteStream(self.screen)
        self._pid, self._terminal = pty.fork()
        if self._pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            os.execvpe(command[0], list(command), dict(environment))  # noqa: S606 - our own program

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, 9)
            os.waitpid(self._pid, 0)
        os.close(self._terminal)

    def press(self, keys: str) -> None:
        """Send keys and let the screen come to rest."""
        os.write(self._terminal, keys.encode())
        while self._receive(QUIET):
            pass

    def wait_for(self, pattern: str) -> str:
        """Wait until the screen shows the regular expression; return what it shows."""
        deadline = time.monotonic() + PATIENCE
        while not re.search(pattern, self.text()):
            if time.monotonic() > deadline or not self._receive(1.0, or_ended=True):
                message = f"{pattern!r} is not on the screen:\n{self.text()}"
                raise AssertionError(message)
        return self.text()

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self._pid, number)

    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def wait_for_end(self) -> int:
        """Wait until the program has ended; return its exit status."""
        deadline = time.monotonic() + PATIENCE
        while self._receive(1.0, or_ended=True) and time.monotonic() < deadline:
            pass
        _, status = os.waitpid(self._pid, 0)
        self.status = os.waitstatus_to_exitcode(status)
        return self.status

    def _receive(self, patience: float, *, or_ended: bool = False) -> bool:
        """Draw what comes within `patience` seconds; tell whether it came (or just did not come yet)."""
        if not select.select([self._terminal], [], [], patience)[0]:
            return or_ended
        try:
            data = os.read(self._terminal, 65536)
        except OSError:  # Linux says so when the program has closed its side.
            return False
        self.raw += data
        self._stream.feed(ESCAPE_FOR_OTHERS.sub(b"", data))
        return bool(data)
