"""The reader: the desk with its keys."""

from typing import ClassVar

from textual.binding import BindingType

from onrecord.tui.commands import deciding, moving, program, reading, showing
from onrecord.tui.commands.registry import REGISTRY, Pressed
from onrecord.tui.desk import Desk, with_errors_said

MODULES = (moving, reading, showing, deciding, program)
"""Importing them registers their commands."""
MOST_DIGITS = 6


class Reader(Desk):
    """Runs the commands of the registry on the desk."""

    BINDINGS: ClassVar[list[BindingType]] = list(REGISTRY.bindings())

    _count = ""

    def on_mount(self) -> None:
        """Show the first keys."""
        self.active_changed()

    def active_changed(self) -> None:
        """Show the keys of the pane that is active now."""
        self.footer.show(hints=REGISTRY.hints(self.pane.id or ""))

    def show_help(self) -> None:
        """Show all keys, over the reader."""
        # Imported when asked for: the first screen shouldn't wait for the second.
        from onrecord.tui.screens.help import HelpScreen  # noqa: PLC0415

        self.app.push_screen(HelpScreen(self.kit, REGISTRY.explained()))

    def show_palette(self) -> None:
        """Offer commands by their names, over the reader."""
        from onrecord.tui.screens.palette import Palette, Provider  # noqa: PLC0415

        self.app.push_screen(Palette(providers=[Provider]))

    def action_command(self, command_id: str, key: str = "") -> None:
        """Do what a command says; digits are collected for the next one."""
        command = REGISTRY.commands[command_id]
        if command_id == "count":
            self._count = (self._count + key)[:MOST_DIGITS].lstrip("0")
            count = self._count
        else:
            count, self._count = self._count, ""
            self.footer.show(message="", count="")
        pressed = Pressed(key=key, count=int(count) if count else None)
        with_errors_said(self, lambda: command.deed(self, pressed))
