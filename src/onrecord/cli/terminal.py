"""Whether there is a terminal to read in."""

import os
import sys
from typing import TextIO, cast

import typer

from onrecord.cli.talk import say

NO_TERMINAL = 2
CANNOT_PLACE_TEXT = frozenset({"", "dumb", "unknown"})


def require_terminal() -> None:
    """End the program with a message where the reader could not be shown."""
    if not is_terminal():
        lack = "standard input and output are not one"
    elif os.environ.get("TERM", "") in CANNOT_PLACE_TEXT:
        lack = "this one (TERM) can't place text on the screen"
    else:
        return
    say(f"the reader needs a terminal: {lack}. Without one there are onrecord list, show, add and extract")
    raise typer.Exit(NO_TERMINAL)


def is_terminal() -> bool:
    """Tell whether a person sits at both ends."""
    streams = cast("tuple[TextIO | None, ...]", (sys.stdin, sys.stdout))
    return all(stream is not None and stream.isatty() for stream in streams)
