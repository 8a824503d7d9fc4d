"""Lines as they are drawn: runs of text, each in an ink."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from onrecord.tui.layout.cells import cut

Ink = str
"""Names of roles, parted by spaces ("direct current"); what a role looks like is the theme's."""


class Run(NamedTuple):
    """A stretch of a line in one ink."""

    text: str
    ink: Ink = ""


Line = tuple[Run, ...]


class Row(NamedTuple):
    """An entry of a list: a line or more, chosen as one."""

    key: str
    lines: tuple[Line, ...]
    heading: Line | None = None
    """A line above it that is not part of it."""


def width_of(line: Sequence[Run]) -> int:
    """Count the cells of a line."""
    return sum(cell_len(run.text) for run in line)


def plain(line: Sequence[Run]) -> str:
    """Read a line without its inks."""
    return "".join(run.text for run in line)


def cropped(line: Sequence[Run], width: int, ellipsis: str = "…") -> Line:
    """Cut a line to at most `width` cells, with an ellipsis."""
    kept: list[Run] = []
    left = width
    for run in line:
        cells = cell_len(run.text)
        if cells > left:
            kept.append(Run(cut(run.text, left, ellipsis), run.ink))
            break
        kept.append(run)
        left -= cells
    return tuple(run for run in kept if run.text)


def justified(left: Sequence[Run], right: Sequence[Run], width: int, ellipsis: str = "…") -> Line:
    """Set `left` and `right` at the two ends of a line; where they don't both fit, `left` is cut.

    `right` is dropped where it would leave less than half of the line.
    """
    room = width - width_of(right) - 1
    if not right or room < width // 2:
        return cropped(left, width, ellipsis)
    start = cropped(left, room, ellipsis)
    return (*start, Run(" " * (width - width_of(start) - width_of(right))), *right)
