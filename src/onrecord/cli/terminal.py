"""Whether there is a terminal to read in."""

import os
import sys

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
    return sys.stdin.isatty() and sys.stdout.isatty()
