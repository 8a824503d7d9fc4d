"""Colours: one accent, three soft ones for the kinds of claims, and what each ink of a line looks like."""

from collections.abc import Iterable
from functools import lru_cache

from rich.color import Color
from rich.style import Style
from textual.theme import BUILTIN_THEMES, Theme

# Chosen to stay apart from each other, and readable, when a terminal maps them to its 256 colours.
DARK = Theme(
    name="onrecord",
    primary="#e0b066",
    accent="#e0b066",
    foreground="#d7d4cd",
    background="#14161a",
    surface="#1b1e24",
    panel="#1b1e24",
    error="#e08a7a",
    variables={
        "dim": "#8d929c",
        "faint": "#4a505c",
        "title": "#f4f0e6",
        "direct": "#a8d0a6",
        "mixed": "#cdb5e8",
        "indirect": "#9fc3e8",
        "hedge": "#e09d82",
        "cursor": "#2b303a",
        "idle-cursor": "#1f2329",
        "hit": "#4d4020",
        "block-cursor-background": "#2b303a",
        "block-cursor-foreground": "#f4f0e6",
        "block-cursor-text-style": "bold",
    },
)
# The terminal's own sixteen, on its own background.
ANSI = Theme(
    name="onrecord-ansi",
    ansi=True,
    primary="ansi_yellow",
    accent="ansi_yellow",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    error="ansi_red",
    variables={
        # What Textual's own styles ask of such a theme.
        **BUILTIN_THEMES["ansi-dark"].variables,
        "dim": "ansi_default",
        "faint": "ansi_bright_black",
        "title": "ansi_default",
        "direct": "ansi_green",
        "mixed": "ansi_magenta",
        "indirect": "ansi_cyan",
        "hedge": "ansi_red",
        "cursor": "ansi_default",
        "idle-cursor": "ansi_default",
        "hit": "ansi_default",
    },
)

# Role of an ink: colour of the letters, colour behind them, attributes.
Look = tuple[str | None, str | None, str]
LOOKS: dict[str, Look] = {
    "dim": ("dim", None, ""),
    "small": (None, None, ""),
    "faint": ("faint", None, ""),
    "title": ("title", None, "bold"),
    "strong": ("title", None, "bold"),
    "read": ("foreground", None, ""),
    "accent": ("accent", None, ""),
    "unread": ("dim", None, ""),
    "date": ("title", None, ""),
    "name": ("title", None, ""),
    "key": ("accent", None, "bold"),
    "error": ("error", None, "bold"),
    "unnamed": ("dim", None, "italic"),
    "speaker-name": ("indirect", None, ""),
    "direct": ("direct", None, ""),
    "mixed": ("mixed", None, ""),
    "indirect": ("indirect", None, ""),
    "current": (None, None, "bold"),
    "speaker": ("accent", None, "bold"),
    "cue": ("accent", None, ""),
    "via": ("accent", None, "italic"),
    "hedge": ("hedge", None, "underline"),
    "sign": ("hedge", None, ""),
    "silence": ("dim", None, "italic"),
    "mark": ("accent", None, "underline"),
    "hit": (None, "hit", "underline"),
    "hit-current": (None, "hit", "bold reverse"),
    "typing": (None, None, "reverse"),
    "cursor": (None, "cursor", ""),
    "idle-cursor": (None, "idle-cursor", ""),
}
# Where colours are few, attributes say it.
ANSI_LOOKS: dict[str, Look] = {
    **LOOKS,
    "dim": (None, None, "dim"),
    "unnamed": (None, None, "dim italic"),
    "current": (None, None, "bold"),
    "cursor": (None, None, "reverse"),
    "idle-cursor": (None, None, ""),
    "silence": (None, None, "dim italic"),
}


def theme_for(color_system: str | None, *, no_color: bool) -> Theme:
    """Choose the theme for what a terminal can show (in Rich's words: "standard", "256", "truecolor")."""
    return DARK if color_system in ("256", "truecolor") and not no_color else ANSI


@lru_cache(maxsize=1024)
def style_of(ink: str, theme_name: str) -> Style:
    """Make the style of an ink: what its roles say, later ones over earlier ones. Unknown names say nothing."""
    theme, looks = (DARK, LOOKS) if theme_name == DARK.name else (ANSI, ANSI_LOOKS)
    ground = Style(color=_color("foreground", theme), bgcolor=_color("background", theme))
    names = ink.split()
    if theme is ANSI and "cursor" in names:
        # A reversed line in several colours would be a row of patches.
        names = ["cursor"]
    return Style.combine([ground, *_looks(names, looks, theme)])


def _looks(names: Iterable[str], looks: dict[str, Look], theme: Theme) -> Iterable[Style]:
    for name in names:
        letters, behind, attributes = looks.get(name, (None, None, ""))
        style = Style(color=_color(letters, theme), bgcolor=_color(behind, theme))
        yield style + Style.parse(attributes) if attributes else style


def _color(name: str | None, theme: Theme) -> Color | None:
    if name is None:
        return None
    known = {
        "foreground": theme.foreground,
        "background": theme.background,
        "accent": theme.accent,
        "error": theme.error,
        **theme.variables,
    }
    value = known[name] or "default"
    return Color.parse(value.removeprefix("ansi_"))
