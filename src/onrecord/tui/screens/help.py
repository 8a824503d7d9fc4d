"""All keys, over the reader."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from onrecord.tui.layout.lines import Line
from onrecord.tui.layout.notices import Explained, help_lines, legend_lines
from onrecord.tui.paint import Kit
from onrecord.tui.widgets.pane import Pane


class HelpPane(Pane):
    """Shows what all commands do."""

    def __init__(self, kit: Kit, commands: Sequence[Explained]) -> None:
        """Take the commands in the order in which to tell them."""
        super().__init__(kit, "Keys", "help")
        self.context = f"q goes back {kit.glyphs.dot} G shows the signs"
        self._commands = commands
        self._lines: tuple[Line, ...] = ()

    def refit(self) -> None:
        """Set the help at the width that there is."""
        width, glyphs = self.inner_width, self.kit.glyphs
        self._lines = (*help_lines(self._commands, width, glyphs), *legend_lines(width, glyphs))
        self.view.resize(self.room, len(self._lines))

    def move(self, delta: int) -> None:
        """Scroll by lines."""
        if self.view.scroll_to(self.view.top + delta):
            self.refresh()

    def to_edge(self, *, last: bool) -> None:
        """Scroll to the beginning or to the end."""
        self.move(len(self._lines) if last else -len(self._lines))

    def content_line(self, y: int) -> tuple[Line, str]:
        """Draw a line."""
        index = self.view.top + y
        return (self._lines[index] if index < len(self._lines) else ()), ""


class HelpScreen(ModalScreen[None]):
    """Shows all keys until one of the keys for going back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "move(1)", "down"),
        Binding("k,up", "move(-1)", "up"),
        Binding("space,pagedown,ctrl+f,ctrl+d", "page(1)", "page"),
        Binding("b,pageup,ctrl+b,ctrl+u", "page(-1)", "page up"),
        Binding("g,home", "edge(False)", "top"),
        Binding("G,end", "edge(True)", "bottom"),
        Binding("q,escape,question_mark,backspace,enter", "dismiss", "back"),
        Binding("ctrl+c", "app.quit", "quit"),
    ]

    def __init__(self, kit: Kit, commands: Sequence[Explained]) -> None:
        """Take what to explain."""
        super().__init__()
        self._pane = HelpPane(kit, commands)

    def compose(self) -> ComposeResult:
        """Show one pane."""
        yield self._pane

    def action_move(self, delta: int) -> None:
        """Scroll by lines."""
        self._pane.move(delta)

    def action_page(self, delta: int) -> None:
        """Scroll by pages."""
        self._pane.page(delta)

    def action_edge(self, last: bool) -> None:  # noqa: FBT001 - actions have no keywords
        """Scroll to an end."""
        self._pane.to_edge(last=last)
