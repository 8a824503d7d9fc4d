"""Decisions on articles. Every one of them can be undone, so none asks."""

from onrecord.domain.decisions import Decision, Verb
from onrecord.tui.commands.questions import PublicationDate
from onrecord.tui.commands.registry import Group, Pressed, command
from onrecord.tui.desk import Desk
from onrecord.tui.layout.deeds import told


@command("decide.read", "m", "read/unread", group=Group.DECIDING)
def read(desk: Desk, _pressed: Pressed) -> None:
    """Mark the article as read, or as unread again."""
    _decide(desk, Verb.READ)


@command("decide.archive", "a", "archive", group=Group.DECIDING, footer={"list": ""})
def archive(desk: Desk, _pressed: Pressed) -> None:
    """Archive the article, or put it back in the inbox."""
    _decide(desk, Verb.ARCHIVE)


@command("decide.star", "s", "star", group=Group.DECIDING, footer={"list": ""})
def star(desk: Desk, _pressed: Pressed) -> None:
    """Star the article, or take the star off."""
    _decide(desk, Verb.STAR)


@command("decide.date", "D", "date", group=Group.DECIDING, footer={"timeline": "publication date"})
def date(desk: Desk, _pressed: Pressed) -> None:
    """Give the article its publication date, and have all its times resolved anew; an empty one takes yours away."""
    article_id = _in_scope(desk)
    if article_id:
        desk.ask(PublicationDate(desk, article_id))


@command("decide.undo", "u", "undo", group=Group.DECIDING)
def undo(desk: Desk, _pressed: Pressed) -> None:
    """Undo the last decision, also one from another day."""
    _taken(desk, desk.library.undo(), "undone", "nothing to undo")


@command("decide.redo", "ctrl+r", "redo", group=Group.DECIDING)
def redo(desk: Desk, _pressed: Pressed) -> None:
    """Redo what was undone last."""
    _taken(desk, desk.library.redo(), "redone", "nothing to redo")


def _in_scope(desk: Desk) -> str | None:
    """Choose the article that is acted on: the one under the cursor in the list, or else the open one."""
    if desk.pane is desk.listing:
        return desk.listing.current.key.id if desk.listing.current else None
    return desk.story.article_id


def _decide(desk: Desk, verb: Verb) -> None:
    article_id = _in_scope(desk)
    if article_id is None:
        desk.say("no article here")
        return
    decision = desk.library.decide(verb, [article_id])
    desk.reload()
    desk.say(f"{told(decision)} {desk.kit.glyphs.dash} u undoes")


def _taken(desk: Desk, decision: Decision | None, done: str, nothing: str) -> None:
    if decision is None:
        desk.say(nothing)
        return
    desk.reload()
    desk.extract_pending()
    desk.say(f"{done}: {told(decision)}")
