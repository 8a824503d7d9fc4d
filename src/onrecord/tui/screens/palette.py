"""The command palette: every command by its name."""

from functools import partial

from textual import command as textual_command
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits
from textual.widgets import Input

from onrecord.tui.commands.registry import REGISTRY, Command, Pressed
from onrecord.tui.desk import Desk, with_errors_said

# They need the key that follows, or are what one is in already.
NOT_OFFERED = frozenset({"count", "program.palette"})


class Provider(textual_command.Provider):
    """Offers the commands of the registry. All its words are the program's own."""

    async def discover(self) -> Hits:
        """Offer all of them."""
        for command in self._commands():
            yield DiscoveryHit(_name(command), self._run(command), help=_first_sentence(command))

    async def search(self, query: str) -> Hits:
        """Offer those that match."""
        matcher = self.matcher(query)
        for command in self._commands():
            name = _name(command)
            score = max(matcher.match(name), matcher.match(command.help) / 2)
            if score > 0:
                yield Hit(score, matcher.highlight(name), self._run(command), help=_first_sentence(command))

    def _commands(self) -> list[Command]:
        return [command for command in REGISTRY.ordered() if command.id not in NOT_OFFERED]

    def _run(self, command: Command) -> partial[None]:
        desk = self.screen
        if not isinstance(desk, Desk):  # The palette is opened over the reader alone.
            raise TypeError(desk)
        return partial(with_errors_said, desk, partial(command.deed, desk, Pressed()))


class Palette(CommandPalette):
    """Textual's palette, without a blinking cursor: an idle screen sends nothing."""

    def on_mount(self) -> None:
        """Keep the cursor still."""
        self.query_one(Input).cursor_blink = False


def _name(command: Command) -> str:
    return f"{command.group}: {command.title}  ({command.shown_keys})"


def _first_sentence(command: Command) -> str:
    return " ".join(command.help.split()).split(". ")[0].rstrip(".")
