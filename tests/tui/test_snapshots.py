"""What a person sees, in two sizes."""

from collections.abc import Callable

import pytest

from onrecord.tui.app import OnrecordApp

PANES = {
    "list": [],
    "article": ["enter", "]"],
    "experts": ["E", "j"],
    "claims": ["C", "j", "j"],
    "timeline": ["T", "j"],
}


@pytest.mark.parametrize("pane", list(PANES))
def test_each_pane_at_80x24(snap_compare: Callable[..., bool], app: OnrecordApp, pane: str) -> None:
    assert snap_compare(app, press=PANES[pane], terminal_size=(80, 24))


@pytest.mark.parametrize("keys", [["enter", "]"], ["T", "j"]])
def test_all_panes_at_140x40(snap_compare: Callable[..., bool], app: OnrecordApp, keys: list[str]) -> None:
    assert snap_compare(app, press=keys, terminal_size=(140, 40))


CONTESTED = {
    "article": ["enter", "3", "right_square_bracket"],
    "experts": ["E", "j", "j", "j"],
    "hedged": ["C", "5", "c"],
    "card": ["C", "j", "j", "exclamation_mark"],
}


@pytest.mark.parametrize("pane", list(CONTESTED))
def test_what_tells_claims_apart_at_80x24(snap_compare: Callable[..., bool], ferry: OnrecordApp, pane: str) -> None:
    assert snap_compare(ferry, press=CONTESTED[pane], terminal_size=(80, 24))


@pytest.mark.parametrize("keys", [["enter", "3", "right_square_bracket"], ["E", "exclamation_mark"]])
def test_what_tells_claims_apart_at_140x40(
    snap_compare: Callable[..., bool], ferry: OnrecordApp, keys: list[str]
) -> None:
    assert snap_compare(ferry, press=keys, terminal_size=(140, 40))


def test_the_signs_are_told_at_the_end_of_the_help(snap_compare: Callable[..., bool], app: OnrecordApp) -> None:
    assert snap_compare(app, press=["question_mark", "G"], terminal_size=(80, 24))


def test_help_at_80x24(snap_compare: Callable[..., bool], app: OnrecordApp) -> None:
    assert snap_compare(app, press=["question_mark"], terminal_size=(80, 24))
