"""What is typed on the command line, read or refused with the name of the option."""

from datetime import date
from enum import Enum

import typer


class Form(Enum):
    """In which form data is printed."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def day(typed: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        message = f"{typed!r} is not a day; write it as in 2026-03-04"
        raise typer.BadParameter(message) from error


def words(typed: str, name: str) -> str:
    """Read words to look for, which must be some where anything is typed at all."""
    if typed and not any(character.isalnum() for character in typed):
        message = f"{typed!r} has no word to look for"
        raise typer.BadParameter(message, param_hint=name)
    return typed


def chosen_form(*, json: bool, csv: bool) -> Form:
    """Read the form from its two options, of which there is one at most."""
    if json and csv:
        message = "is not for use with --json; choose one of them"
        raise typer.BadParameter(message, param_hint="--csv")
    return Form.JSON if json else Form.CSV if csv else Form.TEXT
