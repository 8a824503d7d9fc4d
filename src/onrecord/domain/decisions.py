"""Decisions of the reader: what was decided, of which articles, and what undoes it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from onrecord.domain.articles import ArticleState, Place


class Verb(StrEnum):
    """What a reader can decide of an article."""

    READ = "read"
    ARCHIVE = "archive"
    STAR = "star"
    DATE = "date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a decision does to one article."""

    article: str
    before: ArticleState
    after: ArticleState

    def applied_to(self, state: ArticleState) -> ArticleState:
        """Change in another state what this one changes, and leave the rest as it is there."""
        return ArticleState(
            read=state.read if self.before.read == self.after.read else self.after.read,
            starred=state.starred if self.before.starred == self.after.starred else self.after.starred,
            place=state.place if self.before.place == self.after.place else self.after.place,
            published=state.published if self.before.published == self.after.published else self.after.published,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One line of the journal."""

    verb: Verb
    made_at: datetime
    changes: tuple[Change, ...]
    undoes: int | None = None
    """Number of the decision that this one takes back; None for a decision of its own."""
    number: int | None = None
    """Its number in the journal; None until it stands there."""

    def reversed(self, made_at: datetime) -> "Decision":
        """Make the decision that takes this one back."""
        changes = tuple(Change(article=each.article, before=each.after, after=each.before) for each in self.changes)
        return Decision(verb=self.verb, made_at=made_at, changes=changes, undoes=self.number)


def decide(
    verb: Verb, states: Mapping[str, ArticleState], made_at: datetime, published: date | None = None
) -> Decision:
    """Apply a verb to articles, by id.

    READ, ARCHIVE and STAR set the mark on all of them unless all have it already: then it is taken off.
    DATE sets `published`, where None takes the reader's date away. Articles that don't change are left out.
    """
    on = not _all_have(verb, states)
    changes = {key: _applied(verb, state, published, on=on) for key, state in states.items()}
    return Decision(
        verb=verb,
        made_at=made_at,
        changes=tuple(
            Change(article=key, before=states[key], after=after)
            for key, after in changes.items()
            if after != states[key]
        ),
    )


def _has(verb: Verb, state: ArticleState) -> bool:
    match verb:
        case Verb.READ:
            return state.read
        case Verb.STAR:
            return state.starred
        case Verb.ARCHIVE:
            return state.place is Place.ARCHIVED
        case Verb.DATE:
            return False


def _all_have(verb: Verb, states: Mapping[str, ArticleState]) -> bool:
    return all(_has(verb, state) for state in states.values())


def _applied(verb: Verb, state: ArticleState, published: date | None, *, on: bool) -> ArticleState:
    match verb:
        case Verb.READ:
            return replace(state, read=on)
        case Verb.STAR:
            return replace(state, starred=on)
        case Verb.ARCHIVE:
            return replace(state, place=Place.ARCHIVED if on else Place.INBOX)
        case Verb.DATE:
            return replace(state, published=published)
