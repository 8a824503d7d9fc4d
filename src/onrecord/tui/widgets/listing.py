"""The list of articles: a drawn window on a query."""

from collections.abc import Callable, Sequence

from onrecord.domain.articles import Listing, Summary
from onrecord.tui.layout.lines import Line, Run
from onrecord.tui.layout.listing import list_line
from onrecord.tui.layout.window import Source, Window
from onrecord.tui.paint import Kit
from onrecord.tui.widgets.pane import Pane


class ListPane(Pane):
    """Shows one article a line. Rows are fetched as the cursor comes near them."""

    def __init__(self, kit: Kit, source: Source) -> None:
        """Show what `source` answers; nothing until `load`."""
        super().__init__(kit, "Articles", "list")
        self.window = Window(source)
        self.placeholder: Callable[[int], Sequence[Line]] = lambda _width: ()
        """What is said where there are no articles."""

    @property
    def current(self) -> Summary | None:
        """The article under the cursor."""
        return self.window.current

    def load(self, article_id: str | None = None) -> None:
        """Fetch the rows anew, and keep the cursor on its line of the screen."""
        before = self._shown()
        on_screen = self.window.cursor - self.view.top
        self.window.load(article_id)
        self.view.resize(self.room, self.window.total)
        self.view.scroll_to(self.window.cursor - on_screen)
        self._follow()
        # While extraction is at work the archive changes every second, and the screen seldom does.
        if self._shown() != before:
            self.refresh()

    def filter(self, listing: Listing) -> None:
        """List other articles; the cursor stays on its own where that is among them."""
        self.window.listing = listing
        self.context = f"{self.kit.glyphs.opening}{listing.words}{self.kit.glyphs.closing}" if listing.words else ""
        self.load()

    def refit(self) -> None:
        """Keep the cursor in sight."""
        self.view.resize(self.room, self.window.total)
        self._follow()

    def move(self, delta: int) -> None:
        """Move the cursor by rows."""
        self._go(lambda: self.window.move(delta))

    def to_edge(self, *, last: bool) -> None:
        """Move the cursor to the first or the last row."""
        self._go(self.window.to_last if last else self.window.to_first)

    def content_line(self, y: int) -> tuple[Line, str]:
        """Draw an article."""
        index = self.view.top + y
        summary = self.window.row(index)
        if summary is None:
            page = self.placeholder(self.inner_width) if self.window.total == 0 else ()
            return (page[y] if y < len(page) else ()), ""
        line = list_line(summary, self.inner_width - 1, self.kit.glyphs, self.kit.today())
        if index != self.window.cursor:
            return (Run(" "), *line), ""
        mark = Run(self.kit.glyphs.cursor, "accent" if self.has_focus else "dim")
        return (mark, *line), "cursor" if self.has_focus else "idle-cursor"

    def redraw_focus(self) -> None:
        """Draw the header and the article under the cursor again."""
        self.redraw_header()
        self.redraw_lines(self.window.cursor - self.view.top)

    def _go(self, move: Callable[[], None]) -> None:
        before = self.window.cursor
        move()
        if self.window.cursor == before:
            return
        self.view.resize(self.room, self.window.total)
        if self._follow():
            self.refresh()
        else:
            self.redraw_lines(before - self.view.top, self.window.cursor - self.view.top)
            self.redraw_header()
        self.moved()

    def _shown(self) -> tuple[object, ...]:
        rows = tuple(self.window.row(self.view.top + y) for y in range(self.room))
        return self.window.cursor, self.view.top, self.count, self.context, self.title, self.window.listing, rows

    def _follow(self) -> bool:
        cursor, total = self.window.cursor, self.window.total
        self.count = f"{cursor + 1:,}/{total:,}" if total else "0"
        return self.view.follow(cursor, cursor)
