"""Where the panes stand: side by side, or one at a time."""

from textual.app import ComposeResult

from onrecord.tui.layout.frame import Frame, frame_for
from onrecord.tui.paint import Kit
from onrecord.tui.ports import Library
from onrecord.tui.story import Story
from onrecord.tui.widgets.boxes import Columns, Stack
from onrecord.tui.widgets.listing import ListPane
from onrecord.tui.widgets.pane import Pane


class Arrangement:
    """All panes, and the boxes they stand in."""

    def __init__(self, kit: Kit, library: Library) -> None:
        """Make the panes; nothing is read yet."""
        self.listing = ListPane(kit, library)
        self.story = Story(kit)
        self.frame = Frame(wide=False)
        self._columns = Columns(id="columns")
        self._sidebar = Stack(id="sidebar")

    @property
    def panes(self) -> tuple[Pane, ...]:
        """All panes, in the order in which one steps through them."""
        story = self.story
        return self.listing, story.article, story.experts, story.claims, story.timeline

    def compose(self) -> ComposeResult:
        """Put the panes into their boxes: three columns, the timeline under them."""
        with self._columns:
            yield self.listing
            yield self.story.article
            yield self.story.card
            with self._sidebar:
                yield self.story.experts
                yield self.story.claims
        yield self.story.timeline

    def fit(self, active: Pane, width: int, height: int) -> None:
        """Share a screen among the panes."""
        frame = self.frame = frame_for(width, height)
        story = self.story
        for pane in self.panes:
            pane.display = frame.wide or pane is active
        # The card stands where the article stands otherwise.
        story.card.display = active is story.card
        story.article.display = story.article.display and not story.card.display
        self._sidebar.display = frame.wide or active in (story.experts, story.claims)
        self._columns.display = frame.wide or active is not story.timeline
        for pane in (story.article, story.card, story.experts, story.claims):
            pane.divided = frame.wide
        self.listing.styles.width = frame.list_width if frame.wide else "1fr"
        self._sidebar.styles.width = frame.sidebar_width if frame.wide else "1fr"
        story.experts.styles.height = frame.experts_height if frame.wide else "1fr"
        story.timeline.styles.height = frame.strip_height if frame.wide else "1fr"
