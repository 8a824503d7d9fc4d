"""The journal of decisions: append-only, with what undoes what."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, false, func, insert, select, true, update

from onrecord.domain.articles import ArticleState
from onrecord.domain.decisions import Change, Decision, Verb, decide
from onrecord.storage.archive import Archive
from onrecord.storage.articles import in_parts, unknown
from onrecord.storage.converters import (
    PENDING_VALUES,
    STATE_COLUMNS,
    Values,
    from_utc,
    list_day,
    state,
    state_of,
    to_utc,
)
from onrecord.storage.tables import ARTICLE, DECISION, DECISION_CHANGE, DECISION_EFFECT

_LATER = DECISION.alias("later")
_STANDS = ~select(_LATER.c.number).where(_LATER.c.undoes == DECISION.c.number).exists()
# Redoing brings back what was undone since the last decision that undoes nothing.
_LAST_OWN = select(func.max(_LATER.c.number)).where(_LATER.c.undoes.is_(None)).scalar_subquery()

States = dict[str, ArticleState]
Numbers = dict[str, int]


class Journal:
    """Decisions of the reader, each in one transaction with what it changes."""

    def __init__(self, archive: Archive) -> None:
        """Read from and write to an open archive."""
        self._archive = archive

    def decide(self, verb: Verb, ids: Sequence[str], published: date | None, made_at: datetime) -> Decision:
        """Apply a verb to articles and write it down.

        A decision that changes nothing is not written down and has no number. Raises ArchiveError, with nothing
        decided, where an article is not there.
        """
        with self._archive.writing("writing down a decision") as connection:
            states, numbers = _look_up(connection, ids)
            if len(states) < len(set(ids)):
                raise unknown(self._archive, next(each for each in ids if each not in states))
            return _record(connection, decide(verb, states, made_at, published), numbers, is_undo=False)

    def undo(self, made_at: datetime) -> Decision | None:
        """Take back the last decision that stands; None where there is none."""
        with self._archive.writing("undoing a decision") as connection:
            return _take_back(connection, _last().where(DECISION.c.is_undo == false()), made_at, is_undo=True)

    def redo(self, made_at: datetime) -> Decision | None:
        """Take back the last undoing, unless something was decided since; None where there is none."""
        undone = _last().where(DECISION.c.is_undo == true(), DECISION.c.number > _LAST_OWN)
        with self._archive.writing("redoing a decision") as connection:
            return _take_back(connection, undone, made_at, is_undo=False)


def _last() -> Select[Any]:
    return select(DECISION).where(_STANDS).order_by(DECISION.c.number.desc()).limit(1)


def _take_back(connection: Connection, which: Select[Any], made_at: datetime, *, is_undo: bool) -> Decision | None:
    row = connection.execute(which).one_or_none()
    if row is None:
        return None
    original = Decision(
        verb=Verb(row.verb),
        made_at=from_utc(row.made_at),
        changes=_changes(connection, row.number),
        undoes=row.undoes,
        number=row.number,
    )
    taken_back = original.reversed(made_at)
    states, numbers = _look_up(connection, [change.article for change in taken_back.changes])
    # What was changed without a decision since then, as by opening an article, stays.
    changes = tuple(
        Change(article=each.article, before=states[each.article], after=each.applied_to(states[each.article]))
        for each in taken_back.changes
    )
    decision = Decision(verb=taken_back.verb, made_at=made_at, changes=changes, undoes=taken_back.undoes)
    return _record(connection, decision, numbers, is_undo=is_undo)


def _look_up(connection: Connection, ids: Iterable[str]) -> tuple[States, Numbers]:
    """Read states and numbers of articles, in the order in which they are asked for; unknown ones are left out."""
    states: States = {}
    numbers: Numbers = {}
    for some in in_parts(ids):
        columns = select(ARTICLE.c.id, ARTICLE.c.number, *STATE_COLUMNS)
        found = {row.id: row for row in connection.execute(columns.where(ARTICLE.c.id.in_(some)))}
        for each in some:
            if each in found:
                states[each] = state_of(found[each])
                numbers[each] = found[each].number
    return states, numbers


def _changes(connection: Connection, number: int) -> tuple[Change, ...]:
    effects = [
        (
            state(row.before_read, row.before_starred, row.before_place, row.before_published),
            state(row.after_read, row.after_starred, row.after_place, row.after_published),
        )
        for row in connection.execute(
            select(DECISION_EFFECT).where(DECISION_EFFECT.c.decision == number).order_by(DECISION_EFFECT.c.position)
        )
    ]
    rows = connection.execute(
        select(ARTICLE.c.id, DECISION_CHANGE.c.effect)
        .join(ARTICLE, ARTICLE.c.number == DECISION_CHANGE.c.article)
        .where(DECISION_CHANGE.c.decision == number)
        .order_by(DECISION_CHANGE.c.article)
    )
    return tuple(Change(article=row.id, before=effects[row.effect][0], after=effects[row.effect][1]) for row in rows)


def _record(connection: Connection, decision: Decision, numbers: Numbers, *, is_undo: bool) -> Decision:
    """Write a decision down and do what it says; return it with its number."""
    if not decision.changes:
        return decision
    number = (connection.execute(select(func.max(DECISION.c.number))).scalar_one() or 0) + 1
    entry = {
        "number": number,
        "verb": decision.verb.value,
        "made_at": to_utc(decision.made_at),
        "undoes": decision.undoes,
        "is_undo": is_undo,
    }
    connection.execute(insert(DECISION).values(entry))
    effects: dict[tuple[ArticleState, ArticleState], int] = {}
    changes = [
        {
            "decision": number,
            "article": numbers[change.article],
            "effect": effects.setdefault((change.before, change.after), len(effects)),
        }
        for change in decision.changes
    ]
    connection.execute(insert(DECISION_EFFECT), [_effect_values(number, *effect) for effect in effects.items()])
    connection.execute(insert(DECISION_CHANGE), changes)
    for (before, after), position in effects.items():
        _apply(connection, number, position, before, after)
    return replace(decision, number=number)


def _effect_values(decision: int, effect: tuple[ArticleState, ArticleState], position: int) -> Values:
    states = {
        f"{when}_{name}": value
        for when, each in zip(("before", "after"), effect, strict=True)
        for name, value in (
            ("read", each.read),
            ("starred", each.starred),
            ("place", each.place.value),
            ("published", each.published),
        )
    }
    return {"decision": decision, "position": position, **states}


def _apply(connection: Connection, decision: int, effect: int, before: ArticleState, after: ArticleState) -> None:
    """Change articles in one way: the columns that differ and no others, each of which is an index to be rewritten."""
    affected = select(DECISION_CHANGE.c.article).where(
        DECISION_CHANGE.c.decision == decision, DECISION_CHANGE.c.effect == effect
    )
    values: Values = {}
    if before.read != after.read:
        values["read"] = after.read
    if before.starred != after.starred:
        values["starred"] = after.starred
    if before.place != after.place:
        values["place"] = after.place.value
    if before.published != after.published:
        values |= {"reader_published": after.published, **PENDING_VALUES}
    connection.execute(update(ARTICLE).where(ARTICLE.c.number.in_(affected)).values(values))
    if before.published != after.published:
        _move(connection, affected)


def _move(connection: Connection, affected: Select[Any]) -> None:
    """Put articles where their dates belong in the list."""
    days = (ARTICLE.c.number, ARTICLE.c.reader_published, ARTICLE.c.published, ARTICLE.c.added)
    moved = [
        {"row": row.number, "list_day": list_day(row.reader_published or row.published, row.added)}
        for row in connection.execute(select(*days).where(ARTICLE.c.number.in_(affected)))
    ]
    connection.execute(update(ARTICLE).where(ARTICLE.c.number == bindparam("row")), moved)
