"""A pane of rows that are all at hand: experts, claims, the timeline."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from onrecord.tui.layout.cells import broken
from onrecord.tui.layout.lines import Line, Row, Run
from onrecord.tui.paint import Kit
from onrecord.tui.widgets.pane import Pane

RowMaker = Callable[[int], Sequence[Row]]
CURSOR_WIDTH = 2


class RowsPane(Pane):
    """Shows rows of one or more lines each, with a cursor on one of them."""

    def __init__(self, kit: Kit, title: str, pane_id: str) -> None:
        """Start without rows."""
        super().__init__(kit, title, pane_id)
        self._make: RowMaker = lambda _width: ()
        self._empty = ""
        self._made_for = 0
        self.rows: tuple[Row, ...] = ()
        self.cursor = 0
        self._lines: list[tuple[int, Line]] = []
        self._starts: list[int] = []

    @property
    def current_key(self) -> str | None:
        """Key of the row under the cursor."""
        return self.rows[self.cursor].key if self.rows else None

    def show(self, make: RowMaker, *, count: str = "", context: str = "", empty: str = "") -> None:
        """Show what `make` returns for a width; keep the cursor on its row where that is still there.

        `empty` is said where there are no rows.
        """
        self._make, self._empty = make, empty
        self.count, self.context = count, context
        self._made_for = 0
        self.refit()
        self.refresh()

    def forget(self) -> None:
        """Forget where the cursor was: the next rows are of something else."""
        self.rows, self.cursor = (), 0
        self.view.scroll_to(0)

    def refit(self) -> None:
        """Make the rows for the width that there is."""
        width = max(1, self.inner_width - CURSOR_WIDTH)
        if width != self._made_for:
            key = self.current_key
            self._made_for = width
            self.rows = tuple(self._make(width))
            self._flatten()
            keys = [row.key for row in self.rows]
            self.cursor = keys.index(key) if key in keys else 0
        self.view.resize(self.room, len(self._lines))
        self._follow()

    def put_cursor(self, key: str | None) -> None:
        """Put the cursor on a row, by its key; nothing happens where there is none."""
        for index, row in enumerate(self.rows):
            if row.key == key:
                self._set_cursor(index)

    def begin_at(self, key: str) -> None:
        """Have the cursor on a row, with its heading on top, when the rows are drawn for the first time."""
        for index, row in enumerate(self.rows):
            if row.key == key:
                self.cursor = index
                self.view.scroll_to(self._starts[index] - (row.heading is not None))

    def move(self, delta: int) -> None:
        """Move the cursor by rows; a row that is taller than the pane is scrolled through first."""
        if not self._scroll_within(delta):
            self._go(self.cursor + delta)

    def to_edge(self, *, last: bool) -> None:
        """Move the cursor to the first or the last row."""
        self._go(len(self.rows) if last else 0)

    def to_row(self, number: int) -> None:
        """Move the cursor to a row, the first being 1."""
        self._go(number - 1)

    def page(self, delta: float) -> None:
        """Move the cursor by so many screens of lines, and by a row at least."""
        lines = round(delta * max(1, self.room - 1))
        if not self.rows or self._scroll_within(lines):
            return
        goal = bisect_right(self._starts, self._starts[self.cursor] + lines) - 1
        self._go(max(goal, self.cursor + 1) if delta > 0 else min(goal, self.cursor - 1))

    def content_line(self, y: int) -> tuple[Line, str]:
        """Draw a line of a row, with the cursor before the first line of its row."""
        index = self.view.top + y
        if not self.rows:
            said = broken(self._empty, max(1, self.inner_width - CURSOR_WIDTH))
            return ((Run(f"  {said[y]}", "dim"),) if y < len(said) else ()), ""
        if index >= len(self._lines):
            return (), ""
        row, line = self._lines[index]
        if row != self.cursor:
            return (Run(" " * CURSOR_WIDTH), *line), ""
        first = index == self._starts[row]
        mark = Run(f"{self.kit.glyphs.cursor if first else ' '} ", "accent" if self.has_focus else "dim")
        return (mark, *line), "cursor" if self.has_focus else "idle-cursor"

    def redraw_focus(self) -> None:
        """Draw the header and the row under the cursor again."""
        self.redraw_header()
        if self.rows:
            self.redraw_lines(*self._screen_lines(self.cursor))

    def _go(self, index: int) -> None:
        goal = max(0, min(index, len(self.rows) - 1))
        if self.rows and goal != self.cursor:
            self._set_cursor(goal)
            self.moved()

    def _scroll_within(self, delta: int) -> bool:
        """Scroll through the row under the cursor, as far as it goes on beyond the pane; tell whether it does."""
        if not self.rows:
            return False
        first = self._starts[self.cursor]
        last_top = first + len(self.rows[self.cursor].lines) - self.room
        top = self.view.top + delta
        moved = last_top > first and self.view.scroll_to(min(top, last_top) if delta > 0 else max(top, first))
        if moved:
            self.refresh()
        return moved

    def _flatten(self) -> None:
        self._lines, self._starts = [], []
        for index, row in enumerate(self.rows):
            if row.heading is not None:
                self._lines.append((-1, row.heading))
            self._starts.append(len(self._lines))
            self._lines += [(index, line) for line in row.lines]

    def _set_cursor(self, index: int) -> None:
        before, self.cursor = self.cursor, index
        if self._follow():
            self.refresh()
        else:
            self.redraw_lines(*self._screen_lines(before), *self._screen_lines(index))

    def _screen_lines(self, row: int) -> range:
        start = self._starts[row] - self.view.top
        return range(start, start + len(self.rows[row].lines))

    def _follow(self) -> bool:
        if not self.rows:
            return self.view.scroll_to(0)
        first = self._starts[self.cursor]
        heading = self.rows[self.cursor].heading is not None
        return self.view.follow(first - heading, first + len(self.rows[self.cursor].lines) - 1)
