"""How the panes share the screen."""

from dataclasses import dataclass

WIDE = 100
"""Columns from which list, article and sidebar stand side by side."""
FOOTER = 1
STRIP_SHARE, STRIP_LEAST, STRIP_MOST = 4, 4, 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Sizes of the panes, in cells; what is left over is the article's."""

    wide: bool
    list_width: int = 0
    sidebar_width: int = 0
    experts_height: int = 0
    strip_height: int = 0


def frame_for(width: int, height: int) -> Frame:
    """Divide a screen: by its width into panes side by side or one at a time, and by its height above the strip.

    Within what they can use, the list has three tenths of the width, the sidebar a quarter, and the strip a quarter of
    the height.
    """
    if width < WIDE:
        return Frame(wide=False)
    strip = max(STRIP_LEAST, min(STRIP_MOST, height // STRIP_SHARE))
    above = height - FOOTER - strip
    return Frame(
        wide=True,
        list_width=max(28, min(56, width * 30 // 100)),
        sidebar_width=max(28, min(48, width * 25 // 100)),
        experts_height=max(3, above * 2 // 5),
        strip_height=strip,
    )
