"""Lines that the program itself has to say: an empty archive, the keys at the foot of the screen, all keys."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from onrecord.domain.articles import ExtractionState, Listing, Place
from onrecord.domain.reading import Reading
from onrecord.tui.layout.cells import broken, one_line, padded
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Run, width_of

KEYS_WIDTH = 18
NOT_EXTRACTED = "not extracted"


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
        lines += [(Run("  "), Run(line, ink)) for line in broken(text, room)]
        lines.append(())
    return tuple(lines)


# A text in another language is no fault of anything.
_TOLD = {ExtractionState.SKIPPED: "not extracted", ExtractionState.FAILED: "extraction failed"}


class Missing(NamedTuple):
    """Why an article has no facts: in full, and in a word or two where that is said beside it; empty where it has."""

    full: str = ""
    short: str = ""


def missing(reading: Reading | None, notice: str | None, glyphs: Glyphs) -> Missing:
    """Say why an article has no facts; `notice` says why extraction stands still, where it does."""
    if reading is None or reading.facts is not None:
        return Missing()
    if reading.extraction in _TOLD:
        words = one_line(reading.failure or "no reason given")
        return Missing(f"{_TOLD[reading.extraction]}: {words}", NOT_EXTRACTED)
    if notice:
        return Missing(one_line(notice), NOT_EXTRACTED)
    extracting = f"extracting{glyphs.ellipsis}"
    return Missing(extracting, extracting)


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


def legend(glyphs: Glyphs) -> Iterator[tuple[str, str]]:
    """List the signs for claims and experts, each with what it says."""
    yield glyphs.direct, "direct: the expert's own words, in quotation marks"
    yield glyphs.mixed, "mixed: partly in quotation marks"
    yield glyphs.indirect, "indirect: in the reporter's words"
    yield glyphs.current, "the claim that is looked at"
    yield glyphs.stance, "stance: not said, but wanted, hoped or believed"
    yield glyphs.hedged, "hedged: weakened by its cue (claimed) or a word in it (may)"
    yield glyphs.denial, "denial: it is said not to be so"
    yield glyphs.speculation, "speculation: suspected or predicted"
    yield glyphs.factive, "factive: told as known (admitted, revealed)"
    yield glyphs.silent, "non-response: declined to comment, did not say"
    yield glyphs.named, "expert with a name"
    yield glyphs.unnamed, "expert without one"


def legend_lines(width: int, glyphs: Glyphs) -> Iterator[Line]:
    """Set the signs under a heading of their own, as the commands are."""
    yield ()
    room = min(76 + KEYS_WIDTH, max(10, width - 4))
    yield (Run("  Signs ", "title"), Run(glyphs.rule * max(0, room - 6), "faint"))
    for sign, text in legend(glyphs):
        for index, line in enumerate(broken(text, max(10, width - 6))):
            yield (Run("  "), Run(" " if index else sign, "key"), Run(f" {line}"))


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
        keys = broken(command.keys, keys_width - 1)
        words = broken(text, room)
        for index in range(max(len(keys), len(words))):
            key = padded(keys[index] if index < len(keys) else "", keys_width)
            yield (Run("  "), Run(key, "key"), Run(words[index] if index < len(words) else ""))
