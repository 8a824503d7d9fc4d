"""The application: theme, terminal and the reader's screen."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from datetime import date, datetime
from typing import ClassVar

from rich.console import Console
from textual.app import App
from textual.binding import BindingType
from textual.screen import Screen

from onrecord.resources import folder
from onrecord.tui.layout.glyphs import glyphs_for
from onrecord.tui.paint import Kit, Painter
from onrecord.tui.ports import Extraction, Library
from onrecord.tui.screens.reader import Reader
from onrecord.tui.theme import ANSI, DARK, theme_for

ENDINGS = (signal.SIGTERM, signal.SIGHUP)
SIGNALLED = 128
"""What shells add to the number of a signal for the exit status of what it ended."""
COLOURLESS_TERMINALS = ("vt1", "vt2", "dumb")


def today() -> date:
    """Return the day it is where the reader is."""
    return datetime.now().astimezone().date()


class OnrecordApp(App[None]):
    """The reader on an opened archive."""

    TITLE = "onrecord"
    CSS_PATH = folder("styles") / "reader.tcss"
    BINDINGS: ClassVar[list[BindingType]] = []
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        library: Library,
        extraction: Extraction,
        *,
        clock: Callable[[], date] = today,
        when_shown: Callable[[], None] = lambda: None,
    ) -> None:
        """Show what `library` holds.

        `clock` tells the day that ages in the list count from; `when_shown` is called when the first screen is there.
        """
        no_color = "NO_COLOR" in os.environ or os.environ.get("TERM", "").startswith(COLOURLESS_TERMINALS)
        if no_color:
            # Textual asks the environment as well.
            os.environ["NO_COLOR"] = "1"
        theme = theme_for(Console(force_terminal=True).color_system, no_color=no_color)
        super().__init__(ansi_color=theme is ANSI)
        self._library = library
        self._extraction = extraction
        self._clock = clock
        self._when_shown = when_shown
        self.register_theme(DARK)
        self.register_theme(ANSI)
        # Set quietly: nothing is drawn yet that would have to be styled anew.
        self.set_reactive(App.theme, theme.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.animation_level = "none"

    def on_mount(self) -> None:
        """End in order when the line drops or the system goes down: the terminal as it was, the place kept."""
        loop = asyncio.get_running_loop()
        for number in ENDINGS:
            loop.add_signal_handler(number, self.exit, None, SIGNALLED + number)

    def on_ready(self) -> None:
        """Say when the first screen has been drawn."""
        self.call_after_refresh(self._when_shown)

    def get_default_screen(self) -> Screen[None]:
        """Make the reader's screen."""
        encoding = getattr(sys.__stderr__, "encoding", None) or "utf-8"
        kit = Kit(glyphs=glyphs_for(os.environ, encoding), painter=Painter(self.theme, encoding), today=self._clock)
        return Reader(kit, self._library, self._extraction)


def run(library: Library, extraction: Extraction, when_shown: Callable[[], None]) -> int:
    """Open the reader on an archive; return the exit status. The caller closes the library."""
    app = OnrecordApp(library, extraction, when_shown=when_shown)
    app.run(mouse=False)
    return app.return_code or 0
