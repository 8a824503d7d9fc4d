"""The journal of decisions: append-only, with what undoes what."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, bindparam, false, func, insert, select, true, update

from onrecord.domain.articles import ArticleState, ExtractionState, Place
from onrecord.domain.decisions import Change, Decision, Verb, decide
from onrecord.storage.archive import Archive
from onrecord.storage.articles import in_parts, numbers_of, unknown
from onrecord.storage.converters import STATE_COLUMNS, Values, from_utc, list_day, state_of, to_utc
from onrecord.storage.tables import ARTICLE, DECISION, DECISION_CHANGE

_LATER = DECISION.alias("later")
_STANDS = ~select(_LATER.c.number).where(_LATER.c.undoes == DECISION.c.number).exists()
# Redoing brings back what was undone since the last decision that undoes nothing.
_LAST_OWN = select(func.max(_LATER.c.number)).where(_LATER.c.undoes.is_(None)).scalar_subquery()


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
            states = _states(connection, ids)
            if len(states) < len(set(ids)):
                raise unknown(self._archive, next(each for each in ids if each not in states))
            return _record(connection, decide(verb, states, made_at, published), is_undo=False)

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
    taken_back = Decision(
        verb=Verb(row.verb),
        made_at=from_utc(row.made_at),
        changes=_changes(connection, row.number),
        undoes=row.undoes,
        number=row.number,
    ).reversed(made_at)
    # What was changed without a decision since then, as by opening an article, stays.
    states = _states(connection, [change.article for change in taken_back.changes])
    changes = tuple(
        Change(article=each.article, before=states[each.article], after=each.applied_to(states[each.article]))
        for each in taken_back.changes
    )
    decision = Decision(verb=taken_back.verb, made_at=made_at, changes=changes, undoes=taken_back.undoes)
    return _record(connection, decision, is_undo=is_undo)


def _states(connection: Connection, ids: Sequence[str]) -> dict[str, ArticleState]:
    states: dict[str, ArticleState] = {}
    for some in in_parts(ids):
        rows = connection.execute(select(ARTICLE.c.id, *STATE_COLUMNS).where(ARTICLE.c.id.in_(some)))
        found = {row.id: state_of(row) for row in rows}
        # In the order in which they were asked for.
        states.update((each, found[each]) for each in some if each in found)
    return states


def _changes(connection: Connection, number: int) -> tuple[Change, ...]:
    rows = connection.execute(
        select(ARTICLE.c.id, DECISION_CHANGE)
        .join(ARTICLE, ARTICLE.c.number == DECISION_CHANGE.c.article)
        .where(DECISION_CHANGE.c.decision == number)
        .order_by(DECISION_CHANGE.c.article)
    )
    return tuple(
        Change(
            article=row.id,
            before=ArticleState(
                read=row.before_read,
                starred=row.before_starred,
                place=Place(row.before_place),
                published=row.before_published,
            ),
            after=ArticleState(
                read=row.after_read,
                starred=row.after_starred,
                place=Place(row.after_place),
                published=row.after_published,
            ),
        )
        for row in rows
    )


def _record(connection: Connection, decision: Decision, *, is_undo: bool) -> Decision:
    """Write a decision down and do what it says; return it with its number."""
    if not decision.changes:
        return decision
    number = (connection.execute(select(func.max(DECISION.c.number))).scalar_one() or 0) + 1
    connection.execute(
        insert(DECISION).values(
            number=number,
            verb=decision.verb.value,
            made_at=to_utc(decision.made_at),
            undoes=decision.undoes,
            is_undo=is_undo,
        )
    )
    numbers = numbers_of(connection, [change.article for change in decision.changes])
    connection.execute(
        insert(DECISION_CHANGE),
        [{"decision": number, "article": numbers[each.article], **_change_values(each)} for each in decision.changes],
    )
    _apply(connection, decision.changes, numbers)
    return Decision(
        verb=decision.verb,
        made_at=decision.made_at,
        changes=decision.changes,
        undoes=decision.undoes,
        number=number,
    )


def _change_values(change: Change) -> Values:
    return {
        f"{when}_{name}": value
        for when, state in (("before", change.before), ("after", change.after))
        for name, value in (
            ("read", state.read),
            ("starred", state.starred),
            ("place", state.place.value),
            ("published", state.published),
        )
    }


def _apply(connection: Connection, changes: Sequence[Change], numbers: dict[str, int]) -> None:
    """Set the columns that differ somewhere, and no others: each one more is an index more to be rewritten."""
    rows = [(numbers[change.article], change.before, change.after) for change in changes]
    _set(connection, [{"row": row, "read": after.read} for row, before, after in rows if before.read != after.read])
    _set(
        connection,
        [{"row": row, "starred": after.starred} for row, before, after in rows if before.starred != after.starred],
    )
    _set(
        connection,
        [{"row": row, "place": after.place.value} for row, before, after in rows if before.place != after.place],
    )
    dates = {row: after.published for row, before, after in rows if before.published != after.published}
    for some in in_parts(dates):
        _set(connection, _date_values(connection, {row: dates[row] for row in some}))


def _set(connection: Connection, values: Sequence[Values]) -> None:
    """Set columns of many articles; each has the same names, and its number as `row`."""
    if values:
        connection.execute(update(ARTICLE).where(ARTICLE.c.number == bindparam("row")), values)


def _date_values(connection: Connection, dates: dict[int, date | None]) -> list[Values]:
    """Give articles the reader's dates: they move in the list, and their facts are to be made anew."""
    columns = (ARTICLE.c.number, ARTICLE.c.published, ARTICLE.c.added)
    return [
        {
            "row": row.number,
            "reader_published": dates[row.number],
            "list_day": list_day(dates[row.number] or row.published, row.added),
            "extraction": ExtractionState.PENDING.value,
            "attempts": 0,
            "failure": None,
        }
        for row in connection.execute(select(*columns).where(ARTICLE.c.number.in_(dates)))
    ]
