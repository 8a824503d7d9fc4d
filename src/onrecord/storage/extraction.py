"""The queue of articles whose facts are still to be made, and what becomes of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Connection, func, insert, or_, select, update
from sqlalchemy import delete as remove

from onrecord.domain.articles import Article, ExtractionState
from onrecord.domain.facts import Facts
from onrecord.storage.archive import Archive
from onrecord.storage.articles import in_parts
from onrecord.storage.converters import ARTICLE_COLUMNS, PENDING_VALUES, Values, article_of
from onrecord.storage.facts import remove_facts, replace_facts
from onrecord.storage.tables import ARTICLE, ARTICLE_TEXT, IS_PENDING, NOTICE

TOPIC = "extraction"
_PUBLISHED = func.coalesce(ARTICLE.c.reader_published, ARTICLE.c.published)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An article whose facts are to be made."""

    number: int
    """Its number in the archive."""
    article: Article
    published: date | None
    """The date to resolve times against: the reader's, or else the article's own."""
    attempts: int
    """How often it was begun and neither finished nor given up."""


class ExtractionQueue:
    """Articles that wait for their facts, newest first."""

    def __init__(self, archive: Archive) -> None:
        """Read from and write to an open archive."""
        self._archive = archive

    def pending(self) -> int:
        """Count the articles that wait."""
        with self._archive.reading("counting what is to be extracted") as connection:
            return int(connection.execute(select(func.count()).select_from(ARTICLE).where(IS_PENDING)).scalar_one())

    def next_tasks(self, limit: int) -> tuple[Task, ...]:
        """Return the first ones that wait."""
        waiting = (
            select(*ARTICLE_COLUMNS, _PUBLISHED.label("effective"), ARTICLE.c.attempts)
            .join(ARTICLE_TEXT, ARTICLE_TEXT.c.article == ARTICLE.c.number)
            .where(IS_PENDING)
            .order_by(ARTICLE.c.list_day, ARTICLE.c.id)
            .limit(limit)
        )
        with self._archive.reading("looking for what is to be extracted") as connection:
            rows = connection.execute(waiting).all()
        return tuple(
            Task(number=row.number, article=article_of(row), published=row.effective, attempts=row.attempts)
            for row in rows
        )

    def begin(self, task: Task) -> None:
        """Count an attempt, before it is made: it may end this process."""
        self._count(task, +1)

    def give_back(self, task: Task) -> None:
        """Take an attempt back that was broken off from outside."""
        self._count(task, -1)

    def finish(self, task: Task, facts: Facts) -> bool:
        """Keep an article's facts; False, with nothing kept, where it has been given another date since.

        Raises ValueError for facts of another text.
        """
        if facts.text_length != len(task.article.text):
            message = f"the facts are of a text of {facts.text_length} characters, not of this one"
            raise ValueError(message)
        with self._archive.writing("keeping facts") as connection:
            values = {
                "extraction": ExtractionState.DONE.value,
                "failure": None,
                "extractor": facts.extractor,
                "facts_published": facts.published,
                "expert_count": len(facts.experts),
                "claim_count": len(facts.claims),
            }
            kept = _settle(connection, task, values)
            if kept:
                replace_facts(connection, task.number, task.article, facts)
            return kept

    def fail(self, task: Task, reason: str) -> None:
        """Give an article up for a reason; older facts of it stay."""
        with self._archive.writing("keeping why an extraction failed") as connection:
            _settle(connection, task, {"extraction": ExtractionState.FAILED.value, "failure": reason})

    def skip(self, task: Task, reason: str) -> None:
        """Leave an article without facts, for a reason that is no failure; older facts of it go, they were none."""
        values = {
            "extraction": ExtractionState.SKIPPED.value,
            "failure": reason,
            "extractor": None,
            "facts_published": None,
            "expert_count": 0,
            "claim_count": 0,
        }
        with self._archive.writing("keeping why an extraction was skipped") as connection:
            if _settle(connection, task, values):
                remove_facts(connection, task.number, task.article)

    def reopen(self, ids: Sequence[str]) -> int:
        """Let articles wait for new facts; return how many."""
        with self._archive.writing("marking articles for extraction") as connection:
            return sum(_reopen(connection, ARTICLE.c.id.in_(some)) for some in in_parts(ids))

    def reopen_outdated(self, version: str) -> int:
        """Let articles wait whose facts are not of this version of the extractor, or missing; return how many."""
        settled = ARTICLE.c.extraction != ExtractionState.PENDING.value
        outdated = or_(
            ARTICLE.c.extractor.is_distinct_from(version), ARTICLE.c.extraction == ExtractionState.FAILED.value
        )
        with self._archive.writing("marking articles for extraction") as connection:
            return _reopen(connection, settled & outdated)

    def notice(self) -> str | None:
        """Return why extraction stands still; None where nothing is known against it."""
        with self._archive.reading("looking for notices") as connection:
            return connection.execute(select(NOTICE.c.message).where(NOTICE.c.topic == TOPIC)).scalar_one_or_none()

    def set_notice(self, message: str | None) -> None:
        """Say why extraction stands still, or that it does no more."""
        if message == self.notice():
            return
        with self._archive.writing("leaving a notice") as connection:
            connection.execute(remove(NOTICE).where(NOTICE.c.topic == TOPIC))
            if message:
                connection.execute(insert(NOTICE).values(topic=TOPIC, message=message))

    def _count(self, task: Task, change: int) -> None:
        attempts = ARTICLE.c.attempts + change
        counted = update(ARTICLE).where(_is_still(task), attempts >= 0).values(attempts=attempts)
        with self._archive.writing("counting an attempt") as connection:
            connection.execute(counted)


def _is_still(task: Task) -> ColumnElement[bool]:
    return (ARTICLE.c.number == task.number) & IS_PENDING & _PUBLISHED.is_not_distinct_from(task.published)


def _settle(connection: Connection, task: Task, values: Values) -> bool:
    settled = update(ARTICLE).where(_is_still(task)).values(attempts=0, **values)
    return bool(connection.execute(settled).rowcount)


def _reopen(connection: Connection, which: ColumnElement[bool]) -> int:
    return connection.execute(update(ARTICLE).where(which).values(PENDING_VALUES)).rowcount
