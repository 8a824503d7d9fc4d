"""The one registry of commands: it feeds key bindings, footer, help and palette."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from textual.binding import Binding

from onrecord.tui.desk import Desk
from onrecord.tui.layout.notices import Explained, Hint

KEY_NAMES = {"escape": "esc", "pagedown": "pgdn", "pageup": "pgup", "shift+tab": "shift+tab"}


class Group(StrEnum):
    """What commands are grouped by in the help, in its order."""

    MOVING = "Moving"
    PLACES = "Places"
    READING = "Reading"
    FINDING = "Finding"
    DECIDING = "Deciding"
    PROGRAM = "Program"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """What was pressed: a key, and the number typed before it."""

    key: str = ""
    count: int | None = None

    @property
    def times(self) -> int:
        """How often to do it."""
        return self.count or 1


Deed = Callable[[Desk, Pressed], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something that a key does."""

    id: str
    """What configuration knows it by; it never changes."""
    keys: tuple[str, ...]
    """In Textual's words; the first is shown in the footer."""
    title: str
    """A word or two, for footer and palette."""
    group: Group
    deed: Deed
    footer: Mapping[str, str] = field(default_factory=dict)
    """Panes ("*" for all) in whose footer it stands, and by which title there; empty for its own."""
    repeats_keys: bool = False
    """Whether it is one command on many keys of a sort, which the help names as a range."""

    @property
    def help(self) -> str:
        """What it does, in a sentence or two: the docstring of its deed."""
        return self.deed.__doc__ or ""

    @property
    def shown_keys(self) -> str:
        """Its keys as a reader knows them."""
        names = [KEY_NAMES.get(key, key) for key in self.keys]
        return f"{names[0]}-{names[-1]}" if self.repeats_keys else " ".join(names)


class Registry:
    """All commands, by id."""

    def __init__(self) -> None:
        """Start without commands."""
        self.commands: dict[str, Command] = {}

    def command(  # noqa: PLR0913 - each is a word of the table that the commands are
        self,
        command_id: str,
        keys: str,
        title: str,
        *,
        group: Group,
        footer: Mapping[str, str] | None = None,
        repeats_keys: bool = False,
    ) -> Callable[[Deed], Deed]:
        """Register a deed; `keys` are parted by spaces."""

        def register(deed: Deed) -> Deed:
            self.commands[command_id] = Command(
                id=command_id,
                keys=tuple(keys.split()),
                title=title,
                group=group,
                deed=deed,
                footer=footer or {},
                repeats_keys=repeats_keys,
            )
            return deed

        return register

    def ordered(self) -> list[Command]:
        """List all commands, group by group."""
        groups = list(Group)
        return sorted(self.commands.values(), key=lambda each: groups.index(each.group))

    def bindings(self) -> Iterable[Binding]:
        """Bind every key, each under its command's id."""
        for command in self.commands.values():
            for key in command.keys:
                yield Binding(key, f"screen.command({command.id!r}, {key!r})", command.title, id=command.id, show=False)

    def hints(self, pane: str) -> list[Hint]:
        """List what the footer shows in a pane, the pane's own first."""
        own, common = (
            [
                Hint(KEY_NAMES.get(command.keys[0], command.keys[0]), command.footer[name] or command.title)
                for command in self.ordered()
                if name in command.footer
            ]
            for name in (pane, "*")
        )
        return own + common

    def explained(self) -> list[Explained]:
        """List all commands for the help."""
        return [Explained(command.group, command.shown_keys, command.help) for command in self.ordered()]


REGISTRY = Registry()
command = REGISTRY.command
