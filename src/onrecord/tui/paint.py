"""Lines become strips: the one place where text turns into what is sent to the terminal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from onrecord.tui.layout.cells import printable
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Run
from onrecord.tui.theme import style_of


class Painter:
    """Paints lines in a theme, for a terminal of one character encoding.

    The last guard: whatever text comes here, no control character leaves it.
    """

    def __init__(self, theme_name: str, encoding: str = "utf-8") -> None:
        """Take the theme by its name; an `encoding` other than Unicode limits what can be shown."""
        self._theme = theme_name
        self._encoding = None if encoding.lower().replace("-", "").startswith("utf") else encoding

    def strip(self, line: Sequence[Run], width: int, over: str = "", lead: Run | None = None) -> Strip:
        """Paint a line, cut or filled to `width` cells; `over` is an ink laid over all of it but the `lead`."""
        segments: list[Segment] = []
        used = 0
        if lead is not None:
            segments.append(Segment(lead.text, style_of(lead.ink, self._theme)))
            used += cell_len(lead.text)
        for run in line:
            text = self._safe(run.text)
            segments.append(Segment(text, style_of(f"{run.ink} {over}" if over else run.ink, self._theme)))
            used += cell_len(text)
        if used < width:
            segments.append(Segment(" " * (width - used), style_of(over, self._theme)))
        painted = Strip(segments, max(used, width))
        return painted if used <= width else painted.crop(0, width)

    def _safe(self, text: str) -> str:
        safe = printable(text)
        if self._encoding is None or safe.isascii():
            return safe
        # As many signs as cells, so that columns stay columns.
        return "".join(
            letter if letter.encode(self._encoding, "replace") != b"?" else "?" * cell_len(letter) for letter in safe
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """What every pane draws with."""

    glyphs: Glyphs
    painter: Painter
    today: Callable[[], date]
    """The day that ages in the list count from."""
