"""The last line of the screen: the main keys of the active pane, or what has just been done."""

from collections.abc import Sequence

from textual.geometry import Size
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from onrecord.tui.layout.lines import Run, justified
from onrecord.tui.layout.notices import Hint, hint_line
from onrecord.tui.paint import Kit


class Footer(Widget):
    """Shows a message where there is one, and otherwise keys."""

    # See `onrecord.tui.widgets.boxes`.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    def __init__(self, kit: Kit) -> None:
        """Start without keys."""
        super().__init__(id="footer")
        self._kit = kit
        self._hints: tuple[Hint, ...] = ()
        self._message = ""
        self._ink = ""
        self._count = ""

    def show(
        self, hints: Sequence[Hint] | None = None, message: str | None = None, count: str | None = None, ink: str = ""
    ) -> None:
        """Change what is said: keys, a message (empty for none), the count that is being typed; None leaves it."""
        before = (self._hints, self._message, self._count)
        self._hints = self._hints if hints is None else tuple(hints)
        self._message, self._ink = (self._message, self._ink) if message is None else (message, ink)
        self._count = self._count if count is None else count
        if (self._hints, self._message, self._count) != before:
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        width = self.size.width
        count = (Run(f"{self._count} ", "accent"),) if self._count else ()
        said = (Run(f" {self._message}", self._ink),) if self._message else hint_line(self._hints, width - len(count))
        return self._kit.painter.strip(justified(said, count, width, self._kit.glyphs.ellipsis) if not y else (), width)
