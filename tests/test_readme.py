"""What the README says is so."""

import re
from pathlib import Path

import pytest

from onrecord.cli.main import app
from onrecord.tui.commands.registry import REGISTRY
from onrecord.tui.screens.reader import Reader

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_of_the_command_line_is_there_and_no_other() -> None:
    told = set(re.findall(r"^\| `onrecord (\w+)", README, re.MULTILINE))
    assert told == {
        command.name or command.callback.__name__ for command in app.registered_commands if command.callback
    }


def test_every_key_is_bound() -> None:
    assert Reader.BINDINGS
    bound = {name for command in REGISTRY.commands.values() for name in command.shown_keys.split()}
    section = README.partition("## Keys")[2].partition("## Command line")[0]
    told = {key for key in re.findall(r"`([^`]+)`", section) if not re.fullmatch(r"\d\w", key)}
    assert len(told) > 20
    assert told <= bound


def test_every_make_target_is_there() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"make (\w+)", README)) <= targets


@pytest.mark.parametrize("path", re.findall(r"\]\(((?!http)[^)]+)\)", README))
def test_what_it_leads_to_is_there(path: str) -> None:
    assert (ROOT / path).is_file()
