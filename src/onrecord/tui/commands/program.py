"""The program itself: help, palette, quitting."""

from onrecord.tui.commands.registry import Group, Pressed, command
from onrecord.tui.desk import Desk


@command("count", "0 1 2 3 4 5 6 7 8 9", "number", group=Group.MOVING, repeats_keys=True)
def number(desk: Desk, pressed: Pressed) -> None:
    """Type a number for the key that follows: 3j moves three lines, 12G goes to line twelve."""
    desk.footer.show(count=str(pressed.count or ""))


@command("program.help", "?", "help", group=Group.PROGRAM, footer={"*": ""})
def show_help(desk: Desk, _pressed: Pressed) -> None:
    """Show all keys."""
    desk.show_help()


@command("program.palette", ":", "commands", group=Group.PROGRAM)
def palette(desk: Desk, _pressed: Pressed) -> None:
    """Find a command by its name, and do it."""
    desk.show_palette()


@command("program.redraw", "ctrl+l", "redraw", group=Group.PROGRAM)
def redraw(desk: Desk, _pressed: Pressed) -> None:
    """Draw the screen again, should something else have written over it."""
    desk.app.refresh(repaint=True, layout=True)


@command("program.quit", "ctrl+q ctrl+c", "quit", group=Group.PROGRAM)
def leave(desk: Desk, _pressed: Pressed) -> None:
    """Quit, from anywhere. Everything is kept."""
    desk.app.exit()
