"""Lines become strips: the one place where text turns into what is sent to the terminal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip

from onrecord.tui.layout.cells import printable
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Run
from onrecord.tui.theme import style_of

# Lines of a few screens: those that scroll by, and those of the articles around the one that is looked at.
KEPT_STRIPS = 512


class Painter:
    """Paints lines in a theme, for a terminal of one character encoding.

    The last guard: whatever text comes here, no control character leaves it.
    """

    def __init__(self, theme_name: str, encoding: str = "utf-8") -> None:
        """Take the theme by its name; an `encoding` other than Unicode limits what can be shown."""
        self._theme = theme_name
        self._encoding = None if encoding.lower().replace("-", "").startswith("utf") else encoding
        # A strip also keeps what Textual makes of it on its way to the terminal, which costs more than painting it.
        self._kept = lru_cache(KEPT_STRIPS)(self._paint)

    def strip(self, line: Sequence[Run], width: int, over: str = "", lead: Run | None = None) -> Strip:
        """Paint a line, cut or filled to `width` cells; `over` is an ink laid over all of it but the `lead`."""
        return self._kept(tuple(line), width, over, lead)

    def _paint(self, line: Line, width: int, over: str, lead: Run | None) -> Strip:
        pieces = [(lead.text, lead.ink)] if lead is not None else []
        pieces += [(self._safe(run.text), f"{run.ink} {over}" if over else run.ink) for run in line]
        used = sum(len(text) if text.isascii() else cell_len(text) for text, _ in pieces)
        if used < width:
            pieces.append((" " * (width - used), over))
        segments: list[Segment] = []
        for text, ink in pieces:
            style = style_of(ink, self._theme)
            if segments and segments[-1].style == style:
                # Each segment costs some twenty bytes to say its style.
                text = segments.pop().text + text  # noqa: PLW2901
            segments.append(Segment(text, style))
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


def differing(before: Strip | None, after: Strip) -> tuple[int, int]:
    """Find the cells, from the first to behind the last, in which a line differs from what it was; (0, 0) for none."""
    if before is after:
        return 0, 0
    if before is None or before.cell_length != after.cell_length:
        return 0, after.cell_length
    old, new = list(before), list(after)
    start, end = 0, after.cell_length
    while old and new and old[-1] == new[-1]:
        end -= new.pop().cell_length
        old.pop()
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        start += other.cell_length
    return (start, end) if old or new else (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kit:
    """What every pane draws with."""

    glyphs: Glyphs
    painter: Painter
    today: Callable[[], date]
    """The day that ages in the list count from."""
