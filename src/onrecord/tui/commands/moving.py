"""Moving within a pane and between panes."""

from onrecord.tui.commands.registry import Group, Pressed, command
from onrecord.tui.desk import Desk
from onrecord.tui.widgets.pane import Pane


@command("move.down", "j down", "down", group=Group.MOVING)
def down(desk: Desk, pressed: Pressed) -> None:
    """Move down a line; with a number before it, so many: 3j."""
    desk.pane.move(pressed.times)


@command("move.up", "k up", "up", group=Group.MOVING)
def up(desk: Desk, pressed: Pressed) -> None:
    """Move up a line."""
    desk.pane.move(-pressed.times)


@command("move.page-down", "space pagedown ctrl+f", "page", group=Group.MOVING, footer={"article": ""})
def page_down(desk: Desk, pressed: Pressed) -> None:
    """Move down a page."""
    desk.pane.page(pressed.times)


@command("move.page-up", "b pageup ctrl+b", "page up", group=Group.MOVING)
def page_up(desk: Desk, pressed: Pressed) -> None:
    """Move up a page."""
    desk.pane.page(-pressed.times)


@command("move.half-down", "ctrl+d", "half a page down", group=Group.MOVING)
def half_down(desk: Desk, pressed: Pressed) -> None:
    """Move down half a page."""
    desk.pane.page(pressed.times / 2)


@command("move.half-up", "ctrl+u", "half a page up", group=Group.MOVING)
def half_up(desk: Desk, pressed: Pressed) -> None:
    """Move up half a page."""
    desk.pane.page(-pressed.times / 2)


@command("move.first", "g home", "top", group=Group.MOVING)
def first(desk: Desk, pressed: Pressed) -> None:
    """Go to the top; with a number before it, to that line."""
    if pressed.count:
        desk.pane.to_row(pressed.count)
    else:
        desk.pane.to_edge(last=False)


@command("move.last", "G end", "bottom", group=Group.MOVING)
def last(desk: Desk, pressed: Pressed) -> None:
    """Go to the bottom; with a number before it, to that line."""
    if pressed.count:
        desk.pane.to_row(pressed.count)
    else:
        desk.pane.to_edge(last=True)


@command("pane.right", "l tab right", "next pane", group=Group.PLACES, footer={"*": "panes"})
def right(desk: Desk, pressed: Pressed) -> None:
    """Go to the next pane."""
    _step(desk, pressed.times)


@command("pane.left", "h shift+tab left", "previous pane", group=Group.PLACES)
def left(desk: Desk, pressed: Pressed) -> None:
    """Go to the pane before."""
    _step(desk, -pressed.times)


@command("pane.list", "L", "list", group=Group.PLACES)
def to_list(desk: Desk, _pressed: Pressed) -> None:
    """Go to the list of articles."""
    desk.go(desk.listing)


@command("pane.article", "A", "article", group=Group.PLACES)
def to_article(desk: Desk, _pressed: Pressed) -> None:
    """Go to the article."""
    _visit(desk, desk.story.article)


@command("pane.experts", "E", "experts", group=Group.PLACES, footer={"article": ""})
def to_experts(desk: Desk, _pressed: Pressed) -> None:
    """Go to the experts: who is quoted, with their credentials."""
    _visit(desk, desk.story.experts)


@command("pane.claims", "C", "claims", group=Group.PLACES, footer={"article": ""})
def to_claims(desk: Desk, _pressed: Pressed) -> None:
    """Go to the claims: what is said, by whom."""
    _visit(desk, desk.story.claims)


@command("pane.timeline", "T", "timeline", group=Group.PLACES, footer={"article": ""})
def to_timeline(desk: Desk, _pressed: Pressed) -> None:
    """Go to the timeline: what happened when, as the article tells it."""
    _visit(desk, desk.story.timeline)


def _step(desk: Desk, delta: int) -> None:
    panes = desk.panes
    # The card stands where the article does.
    here = panes.index(desk.pane if desk.pane in panes else desk.story.article)
    _visit(desk, panes[(here + delta) % len(panes)])


def _visit(desk: Desk, pane: Pane) -> None:
    """Go to a pane of the article; where none is open yet, the one under the cursor is shown in it."""
    current = desk.listing.current
    if desk.pane is desk.listing and current and pane is not desk.listing:
        desk.show_article(current.key.id)
    desk.came_from = None
    desk.go(pane)
