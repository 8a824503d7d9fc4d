"""Decisions in words, for the status line."""

from onrecord.domain.articles import ArticleState, Place
from onrecord.domain.decisions import Decision, Verb
from onrecord.tui.layout.dates import full_day


def told(decision: Decision) -> str:
    """Say what a decision did: "archived", "marked as unread", "3 articles starred"; empty where it did nothing."""
    if not decision.changes:
        return ""
    words = _words(decision.verb, decision.changes[-1].after)
    count = len(decision.changes)
    return words if count == 1 else f"{count} articles {words}"


def _words(verb: Verb, after: ArticleState) -> str:
    match verb:
        case Verb.READ:
            return "marked as read" if after.read else "marked as unread"
        case Verb.STAR:
            return "starred" if after.starred else "star taken off"
        case Verb.ARCHIVE:
            return "archived" if after.place is Place.ARCHIVED else "back in the inbox"
        case Verb.DATE:
            return f"published {full_day(after.published)}" if after.published else "your date taken away"
