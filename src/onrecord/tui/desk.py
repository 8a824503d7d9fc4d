"""The desk: the panes on the screen, the article that is open, and what the archive says of both.

It knows how things are done; which key does them is the commands' business.
"""

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TYPE_CHECKING, Self

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from onrecord.domain.articles import Listing, Place
from onrecord.domain.errors import OnrecordError
from onrecord.tui.arrangement import Arrangement
from onrecord.tui.layout.lines import Line
from onrecord.tui.layout.notices import empty_page
from onrecord.tui.paint import Kit
from onrecord.tui.ports import Extraction, Library
from onrecord.tui.widgets.article import ArticlePane
from onrecord.tui.widgets.footer import Footer
from onrecord.tui.widgets.pane import Pane
from onrecord.tui.widgets.prompt import Prompt, Question

if TYPE_CHECKING:
    from textual.timer import Timer

CHECK_SECONDS = 1.0
"""How often the archive is asked whether anything changed."""
PREVIEW_SECONDS = 0.06
"""How long the cursor must rest on an article before it is shown; a held key repeats faster."""
KEEP_SECONDS = 1.0
ARCHIVED = Listing(place=Place.ARCHIVED)
UNREADABLE = 2
"""The exit status where the archive can't be read."""
RESTART_SECONDS = 2.0
"""Least time between two starts of the extraction process, so that one that fails at once doesn't eat the machine."""


class Desk(Screen[None]):
    """Panes, the open article and the archive, kept in step."""

    # See `onrecord.tui.widgets.boxes`.
    BLANK = True
    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)

    # The panes show where the focus is; Textual would draw the whole screen again.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, kit: Kit, library: Library, extraction: Extraction) -> None:
        """Make the panes; nothing is read before the screen is mounted."""
        super().__init__()
        self.kit = kit
        self.library = library
        self._arrangement = Arrangement(kit, library)
        self.story = self._arrangement.story
        self.listing = self._arrangement.listing
        self.listing.placeholder = self._empty_page
        self.footer = Footer(kit)
        self.prompt = Prompt(kit)
        self.prompt.display = False
        self.panes = self._arrangement.panes
        self.pane: Pane = self.listing
        """The active pane."""
        self.came_from: Pane | None = None
        """The pane from which the reader jumped to the words, and to which `back` goes."""
        self.asked_from: Pane = self.listing
        """The pane from which the card was opened."""
        self._question = Question()
        self._extraction = extraction
        self._mark = 0
        self._started_at: float | None = None
        self._preview: Timer | None = None
        self._keep: Timer | None = None
        self._kept: tuple[str | None, int] = (None, 0)
        """The open article, and the place in it that the archive knows."""
        self._is_drawn = False

    def compose(self) -> ComposeResult:
        """Arrange the panes, and a line at the foot."""
        self._arrange()
        yield from self._arrangement.compose()
        yield self.footer
        yield self.prompt

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw again what has been drawn before.

        A screen that is shown is both laid out, which draws it, and refreshed; the first time, that would send all of
        it twice.
        """
        return super().refresh(*regions, repaint=repaint and self._is_drawn, layout=layout, recompose=recompose)

    def on_mount(self) -> None:
        """Show the archive and watch it from then on; end with a message where it can't be read at all."""
        or_end(self, self._begin)

    def _begin(self) -> None:
        """Read the first rows, and put the cursor where it was last."""
        self._mark = self.library.change_mark()
        self.listing.load(self.library.last_opened())
        self.set_focus(self.listing)
        self.preview()
        self.extract_pending()
        self.set_interval(CHECK_SECONDS, self.check)
        self.call_after_refresh(self._drawn)

    def on_resize(self) -> None:
        """Divide the screen anew."""
        self._arrange()

    def on_unmount(self) -> None:
        """Keep the place in the article."""
        self.keep_position()

    def go(self, pane: Pane) -> None:
        """Make a pane the active one."""
        if self.prompt.display:
            return
        self.pane = pane
        self._arrange()
        self.set_focus(pane)
        self.active_changed()

    def active_changed(self) -> None:
        """Be told that another pane is active."""

    def show_help(self) -> None:
        """Be asked for all keys."""

    def show_palette(self) -> None:
        """Be asked for commands by name."""

    def say(self, message: str, ink: str = "") -> None:
        """Say something on the last line, until the next key."""
        self.footer.show(message=message, ink=ink)

    def ask(self, question: Question) -> None:
        """Ask for a line."""
        self._question = question
        self.prompt.ask(question.label, question.start)
        self.footer.display, self.prompt.display = False, True
        self.set_focus(self.prompt)

    def preview(self) -> None:
        """Show the article under the cursor, where there is a pane for it."""
        current = self.listing.current
        if self._arrangement.frame.wide and current and current.key.id != self.story.article_id:
            self.show_article(current.key.id)

    def open(self, article_id: str) -> None:
        """Open an article to read it."""
        self.library.mark_opened(article_id)
        self.show_article(article_id)
        self.listing.load()
        self.came_from = None
        self.go(self.story.article)

    def show_article(self, article_id: str) -> None:
        """Show an article at the place where it was left."""
        if article_id != self.story.article_id:
            self.keep_position()
        reading = self.library.read(article_id)
        self._kept = (article_id, reading.position)
        self.story.show(reading, self.library.notice())

    def reload(self) -> None:
        """Read again what the archive says; cursor, place and filters stay."""
        self._mark = self.library.change_mark()
        self.listing.load()
        article_id = self.story.article_id
        if article_id:
            self.show_article(article_id)
        if self.pane is self.listing:
            self.preview()

    def list_again(self, listing: Listing) -> None:
        """List other articles."""
        self.listing.filter(listing)
        if self.pane is self.listing:
            self.preview()

    def check(self) -> None:
        """Look whether the archive has changed, and whether there is something to extract."""
        with_errors_said(self, self._check_archive)

    def extract_pending(self) -> None:
        """Start extraction where something waits for it."""
        rested = self._started_at is None or monotonic() - self._started_at >= RESTART_SECONDS
        if rested and not self._extraction.is_running() and self.library.pending():
            self._started_at = monotonic()
            self._extraction.start()

    def keep_position(self) -> None:
        """Keep how far the open article was read, where that isn't kept already."""
        if self._keep:
            self._keep.stop()
            self._keep = None
        here = (self.story.article_id, self.story.article.position)
        if here[0] and here != self._kept:
            self.library.keep_position(here[0], here[1])
            self._kept = here

    @on(Pane.Moved)
    def _follow(self, event: Pane.Moved) -> None:
        """Let the other panes follow the one in which the reader moved."""
        event.stop()
        if event.pane is self.listing:
            self._later()
        elif event.pane is self.story.article:
            self.story.follow_text()
        elif event.pane is self.story.claims:
            self.story.follow_claims()
        elif event.pane is self.story.timeline:
            self.story.follow_timeline()
        elif event.pane is self.story.experts:
            self.story.follow_experts()
        elif event.pane is self.story.card:
            self.story.follow_card()
        self._remember()

    @on(ArticlePane.Settled)
    def _settled(self, event: ArticlePane.Settled) -> None:
        event.stop()
        self.story.follow_text()

    @on(Prompt.Changed)
    def _typed(self, event: Prompt.Changed) -> None:
        event.stop()
        with_errors_said(self, lambda: self.prompt.note(self._question.changed(event.text)))

    @on(Prompt.Answered)
    def _answered(self, event: Prompt.Answered) -> None:
        """Hand the answer on, and ask again where something is wrong with it."""
        event.stop()
        with_errors_said(self, lambda: self._take_answer(event.text))

    def _take_answer(self, text: str | None) -> None:
        if text is None:
            self._question.waved_aside()
        elif complaint := self._question.answered(text):
            self.prompt.note(complaint)
            return
        self.footer.display, self.prompt.display = True, False
        self.set_focus(self.pane)

    def _drawn(self) -> None:
        self._is_drawn = True

    def _later(self) -> None:
        if self._preview:
            self._preview.stop()
        if self._arrangement.frame.wide:
            self._preview = self.set_timer(PREVIEW_SECONDS, lambda: with_errors_said(self, self.preview))

    def _remember(self) -> None:
        if self.pane is not self.listing and self._keep is None:
            self._keep = self.set_timer(KEEP_SECONDS, lambda: with_errors_said(self, self.keep_position))

    def _check_archive(self) -> None:
        if self.library.change_mark() != self._mark:
            self.reload()
        self.extract_pending()

    def _empty_page(self, width: int) -> Sequence[Line]:
        listing, location = self.listing.window.listing, self.library.location
        return empty_page(listing, location, width, archived=self.library.count(ARCHIVED) > 0)

    def _arrange(self) -> None:
        self._arrangement.fit(self.pane, self.app.size.width, self.app.size.height)


def with_errors_said(desk: Desk, act: Callable[[], None]) -> None:
    """Do something; say it on the last line where the archive refuses."""
    try:
        act()
    except OnrecordError as error:
        desk.say(str(error), "error")


def or_end(desk: Desk, act: Callable[[], None]) -> None:
    """Do something without which there is nothing to show; end with a message where the archive refuses."""
    try:
        act()
    except OnrecordError as error:
        desk.app.exit(return_code=UNREADABLE, message=Text(str(error)))
