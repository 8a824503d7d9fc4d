"""The one registry of commands."""

from collections import Counter

from textual.binding import BindingsMap

from onrecord.tui.app import OnrecordApp
from onrecord.tui.commands.registry import REGISTRY, Group, Pressed
from onrecord.tui.desk import Desk
from onrecord.tui.screens.help import HelpScreen
from onrecord.tui.screens.reader import Reader

PANES = ("list", "article", "experts", "claims", "timeline", "card")


def test_no_key_is_bound_twice() -> None:
    keys = Counter(key for command in REGISTRY.commands.values() for key in command.keys)
    assert [key for key, times in keys.items() if times > 1] == []
    assert all(len(bindings) == 1 for bindings in BindingsMap(REGISTRY.bindings()).key_to_bindings.values())


def test_every_command_is_told_in_the_help_in_a_sentence_of_its_own() -> None:
    explained = REGISTRY.explained()
    assert len(explained) == len(REGISTRY.commands)
    assert all(each.help.rstrip().endswith(".") and each.help[0].isupper() for each in explained)
    assert len({each.help for each in explained}) == len(explained)
    assert [group for group in Group if group.value in {each.group for each in explained}] == list(Group)


def test_every_binding_has_the_id_of_its_command_so_that_keys_can_be_set() -> None:
    assert {binding.id for binding in REGISTRY.bindings()} == set(REGISTRY.commands)


def test_every_pane_has_hints_and_all_say_something() -> None:
    for pane in PANES:
        hints = REGISTRY.hints(pane)
        assert any(hint.key == "?" for hint in hints)
        assert all(hint.key and hint.title for hint in hints)
        assert len({hint.key for hint in hints}) == len(hints)


def test_footers_name_panes_that_there_are() -> None:
    assert {pane for command in REGISTRY.commands.values() for pane in command.footer} <= {*PANES, "*"}


def test_a_number_says_how_often() -> None:
    assert (Pressed().times, Pressed(count=7).times) == (1, 7)


async def test_keys_can_be_set_by_the_id_of_a_command(app: OnrecordApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        app.set_keymap({"move.down": "f5"})
        await pilot.press("f5", "f5", "j")
        assert isinstance(app.screen, Desk)
        assert app.screen.listing.window.cursor == 2


async def test_a_number_is_shown_while_it_is_typed(app: OnrecordApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("1", "2")
        assert isinstance(app.screen, Reader)
        assert app.screen.footer.render_line(0).text.rstrip().endswith("12")
        await pilot.press("ctrl+l", "question_mark")
        await pilot.pause()
        assert isinstance(app.screen, HelpScreen)
