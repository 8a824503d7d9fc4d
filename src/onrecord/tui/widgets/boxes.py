"""Boxes that panes stand in."""

from textual.containers import Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import Reactive

# Textual lays the whole screen out a second time whenever the size of something that might scroll has changed. What
# only holds panes, and panes that draw their own lines, never scroll that way: their `virtual_size` asks for no layout.


class Columns(Horizontal):
    """Panes side by side."""

    # Nothing of it is ever seen, and so needn't be styled with each update.
    BLANK = True

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)


class Stack(Vertical):
    """Panes one above the other."""

    BLANK = True

    virtual_size: Reactive[Size] = Reactive(Size(0, 0), repaint=False)
