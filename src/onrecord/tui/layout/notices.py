"""Lines that the program itself has to say: an empty archive, the keys at the foot of the screen, all keys."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.domain.articles import Listing, Place
from onrecord.domain.spans import Span
from onrecord.tui.layout.cells import one_line, padded, wrap
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Run, width_of

KEYS_WIDTH = 18


class Hint(NamedTuple):
    """A key and what it does, in a word or two."""

    key: str
    title: str


class Explained(NamedTuple):
    """A command as the help tells it."""

    group: str
    keys: str
    help: str


def empty_page(listing: Listing, location: str, width: int, *, archived: bool) -> tuple[Line, ...]:
    """Say why there is nothing to list, and what to do about it."""
    if listing.words:
        said = [("", "Nothing matches."), ("dim", "Esc takes the filter off; I looks in other places.")]
    elif listing.place is not Place.INBOX:
        said = [("", "No articles here."), ("dim", "I goes on to other places.")]
    elif archived:
        said = [("", "All is archived."), ("dim", "I shows it, u takes the last decision back.")]
    else:
        said = [
            ("title", "Nothing to read yet."),
            ("", "Add articles from a shell; files, folders and standard input will do:"),
            ("key", "onrecord add PATH"),
            ("dim", "They appear here by themselves."),
            ("dim", f"Archive: {one_line(location)}"),
        ]
    room = max(10, min(60, width - 4))
    lines: list[Line] = [()]
    for ink, text in said:
        lines += [(Run("  "), Run(span.of(text), ink)) for span in wrap(text, Span(0, len(text)), room)]
        lines.append(())
    return tuple(lines)


def hint_line(hints: Sequence[Hint], width: int) -> Line:
    """Set as many hints as fit, in order, each whole or not at all; the last, which leads to all, before others."""
    line: list[Run] = []
    room = width - (width_of(_hint(hints[-1], first=False)) if hints else 0)
    for hint in hints:
        is_last = hint is hints[-1]
        more = _hint(hint, first=not line)
        if width_of([*line, *more]) < (width if is_last else room):
            line += more
    return tuple(line)


def _hint(hint: Hint, *, first: bool) -> list[Run]:
    return [Run(" " if first else "  "), Run(hint.key, "key"), Run(f" {hint.title}", "dim")]


def help_lines(commands: Sequence[Explained], width: int, glyphs: Glyphs) -> Iterator[Line]:
    """Set all commands, group by group: keys on the left, the help wrapped on the right."""
    keys_width = min(KEYS_WIDTH, max(8, width // 4))
    room = max(10, min(76, width - keys_width - 4))
    group = ""
    for command in commands:
        if command.group != group:
            if group:
                yield ()
            group = command.group
            yield (Run(f"  {group} ", "title"), Run(glyphs.rule * max(0, room + keys_width - len(group) - 1), "faint"))
        text = one_line(command.help)
        keys = [span.of(command.keys) for span in wrap(command.keys, Span(0, len(command.keys)), keys_width - 1)]
        words = [span.of(text) for span in wrap(text, Span(0, len(text)), room)]
        for index in range(max(len(keys), len(words))):
            key = padded(keys[index] if index < len(keys) else "", keys_width)
            yield (Run("  "), Run(key, "key"), Run(words[index] if index < len(words) else ""))
