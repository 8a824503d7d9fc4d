"""What all panes have in common: a header line, lines drawn one by one, and ways to move."""

from collections.abc import Iterable
from typing import Self

from textual import events
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import Reactive
from textual.strip import Strip
from textual.widget import Widget

from onrecord.tui.layout.lines import Line, Run, cropped, width_of
from onrecord.tui.layout.viewport import Viewport
from onrecord.tui.paint import Kit, differing

HEADER = 1
MARGIN = 1


class Pane(Widget, can_focus=True):
    """A pane: its first line is a rule with the title, the rest is drawn by `content_line`."""

    # See `onrecord.tui.widgets.boxes`.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    class Moved(Message):
        """Posted when the reader moved in a pane; not when the program did."""

        def __init__(self, pane: "Pane") -> None:
            """Name the pane."""
            super().__init__()
            self.pane = pane

    def __init__(self, kit: Kit, title: str, pane_id: str) -> None:
        """Draw with `kit`; `pane_id` is what styles and commands know it by."""
        super().__init__(id=pane_id)
        self.kit = kit
        self.title = title
        self.context = ""
        """Said beside the title, dimly: what the pane is limited to."""
        self.count = ""
        """Said at the right end of the header."""
        self.view = Viewport()
        # Textual's own size is nothing while a layout is under way, which is when new content comes in.
        self.extent = Size(0, 0)
        """Columns and lines at the last layout."""
        self._divided = False
        self._painted: dict[int, Strip] = {}
        """What is on the screen, by line."""
        self._ready: dict[int, Strip] = {}
        """What was drawn to be compared, and is about to be asked for."""
        self._stale: set[int] = set()
        """Lines that may have changed since they were drawn."""

    @property
    def divided(self) -> bool:
        """Whether a thin line divides it from the pane on its left."""
        return self._divided

    @divided.setter
    def divided(self, divided: bool) -> None:
        """Draw that line, or don't."""
        if divided != self._divided:
            self._divided = divided
            self.refit()
            self.refresh()

    @property
    def inner_width(self) -> int:
        """Columns for content."""
        return max(1, self.extent.width - self._divided - MARGIN)

    @property
    def room(self) -> int:
        """Lines for content."""
        return max(1, self.extent.height - HEADER)

    def content_line(self, y: int) -> tuple[Line, str]:
        """Return what stands on line `y` under the header, and the ink that lies over all of it."""
        raise NotImplementedError

    def refit(self) -> None:
        """Lay the content out anew, after the size of the pane has changed."""

    def move(self, delta: int) -> None:
        """Move by lines or rows."""
        raise NotImplementedError

    def to_edge(self, *, last: bool) -> None:
        """Move to the first or the last line or row."""
        raise NotImplementedError

    def to_row(self, number: int) -> None:
        """Move to a line or row, the first being 1."""
        self.to_edge(last=False)
        self.move(number - 1)

    def page(self, delta: float) -> None:
        """Move by so many screens, with a line of the old one left to hold on to."""
        self.move(round(delta * max(1, self.room - 1)))

    def moved(self) -> None:
        """Say that the reader moved."""
        self.post_message(self.Moved(self))

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw again; where nothing is said of where and how, then what differs from what is on the screen.

        Most of a pane stays as it is when the archive has changed, when the pane becomes the active one, or when a
        question is asked, and all that is drawn is sent.
        """
        if regions or layout or recompose or not (repaint and self._painted and self.display):
            self._forget()
            return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)
        self._redraw(range(self.extent.height))
        return self

    def redraw_lines(self, *lines: int) -> None:
        """Draw some lines under the header again."""
        self._redraw(y + HEADER for y in lines if 0 <= y < self.room)

    def redraw_focus(self) -> None:
        """Draw again what looks otherwise in an active pane."""
        self.redraw_header()

    def redraw_header(self) -> None:
        """Draw the header again."""
        self._redraw(range(HEADER))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Hand out lines for the screen, drawing those that are missing.

        They have the colours and the width that they need. What Textual does to the lines of other widgets (borders,
        padding, tints) would copy each of them for nothing.
        """
        # The first ones are asked for before the size has been told.
        self._fit(self.size)
        strips = [self.render_line(y) for y in crop.line_range]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            if isinstance(line_filter, ANSIToTruecolor):
                # The theme that it is for names no colour by number.
                continue
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        start, end = crop.column_span
        return strips if (start, end) == (0, self.extent.width) else [strip.crop(start, end) for strip in strips]

    def render_line(self, y: int) -> Strip:
        """Hand out the header or a line of content."""
        if y in self._ready:
            self._painted[y] = self._ready.pop(y)
        elif y not in self._painted:
            self._painted[y] = self._drawn(y)
        return self._painted[y]

    def _drawn(self, y: int) -> Strip:
        width = self.extent.width
        if y < HEADER:
            return self.kit.painter.strip(self._header(), width)
        line, over = self.content_line(y - HEADER)
        divider = Run(self.kit.glyphs.divider, "faint") if self._divided else None
        return self.kit.painter.strip(line, width, over, divider)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out anew."""
        if self._fit(event.size):
            self.refresh()

    def on_focus(self, _event: events.Focus) -> None:
        """Show that the pane is active."""
        self.redraw_focus()

    def on_blur(self, _event: events.Blur) -> None:
        """Show that it no longer is."""
        self.redraw_focus()

    def _fit(self, extent: Size) -> bool:
        if extent == self.extent:
            return False
        self.extent = extent
        self._forget()
        self.refit()
        return True

    def _forget(self) -> None:
        """Take nothing for being on the screen: all of it is about to be drawn."""
        for lines in (self._painted, self._ready, self._stale):
            lines.clear()

    def _redraw(self, lines: Iterable[int]) -> None:
        """Compare lines with what is on the screen, once for all that changes together, and draw those that differ."""
        if not self._painted:
            return
        if not self._stale:
            self.call_next(self._draw_stale)
        for y in lines:
            self._stale.add(y)
            self._ready.pop(y, None)

    def _draw_stale(self) -> None:
        regions = []
        for y in self._stale:
            strip = self._ready[y] = self._drawn(y)
            start, end = differing(self._painted.get(y), strip)
            if start < end:
                regions.append(Region(start, y, end - start, 1))
        self._stale.clear()
        if regions:
            super().refresh(*regions)

    def _header(self) -> Line:
        glyphs = self.kit.glyphs
        rule, ink = (glyphs.active_rule, "accent") if self.has_focus else (glyphs.rule, "faint")
        title = [Run(rule * 2, ink), Run(f" {self.title} ", "key" if self.has_focus else "dim")]
        if self.context:
            title.append(Run(f"{glyphs.dot} {self.context} ", "dim"))
        count = [Run(f" {self.count} ", "dim"), Run(rule, ink)] if self.count else []
        width = self.extent.width
        start = cropped(title, width - width_of(count), glyphs.ellipsis)
        between = width - width_of(start) - width_of(count)
        return (*start, Run(rule * max(0, between), ink), *count)
