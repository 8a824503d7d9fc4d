"""Articles: taken in, opened, and how far they were read."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import TypeVar

from sqlalchemy import Connection, bindparam, func, insert, select, update

from onrecord.domain.articles import Article, ExtractionState
from onrecord.domain.errors import ArchiveError
from onrecord.domain.reading import Reading
from onrecord.storage.archive import Archive
from onrecord.storage.converters import (
    ARTICLE_COLUMNS,
    STATE_COLUMNS,
    article_of,
    article_values,
    state_of,
    text_values,
    to_utc,
)
from onrecord.storage.facts import facts_of
from onrecord.storage.tables import ARTICLE, ARTICLE_TEXT, READING_POSITION

# Ids in one statement: what a database takes at most is 999 in the oldest.
IDS_AT_ONCE = 900
# Sorts behind every character of an id.
LAST_CHARACTER = "\U0010ffff"

Id = TypeVar("Id", str, int)

_TEXTS = ARTICLE.join(ARTICLE_TEXT, ARTICLE_TEXT.c.article == ARTICLE.c.number)
_OPENED_BY_ID = (
    select(
        *ARTICLE_COLUMNS,
        *STATE_COLUMNS,
        ARTICLE.c.extraction,
        ARTICLE.c.failure,
        ARTICLE.c.extractor,
        ARTICLE.c.facts_published,
        READING_POSITION.c.offset,
    )
    .select_from(_TEXTS.outerjoin(READING_POSITION, READING_POSITION.c.article == ARTICLE.c.number))
    .where(ARTICLE.c.id == bindparam("opened"))
)


class Articles:
    """The articles of an archive."""

    def __init__(self, archive: Archive) -> None:
        """Read from and write to an open archive."""
        self._archive = archive

    def add(self, articles: Sequence[Article], added: datetime) -> tuple[bool, ...]:
        """Take articles in, all or none; tell of each whether it is new. They are on disk on return."""
        with self._archive.writing("adding articles") as connection:
            known = set(numbers_of(connection, [article.id for article in articles]))
            new: dict[str, Article] = {}
            flags = [_is_new(article, known, new) for article in articles]
            _insert(connection, tuple(new.values()), added)
        return tuple(flags)

    def read(self, article_id: str) -> Reading:
        """Open an article with all that is known of it; raises ArchiveError where there is none of this id."""
        with self._archive.reading("opening an article") as connection:
            row = connection.execute(_OPENED_BY_ID, {"opened": article_id}).one_or_none()
            if row is None:
                raise self._unknown(article_id)
            return Reading(
                article=article_of(row),
                state=state_of(row),
                facts=facts_of(connection, row),
                extraction=ExtractionState(row.extraction),
                failure=row.failure,
                position=row.offset or 0,
            )

    def find(self, prefix: str) -> str | None:
        """Find the article whose id begins so, or is so; None where there is none.

        Raises ArchiveError where several begin so.
        """
        ids = select(ARTICLE.c.id).where(ARTICLE.c.id.between(prefix, prefix + LAST_CHARACTER))
        with self._archive.reading("looking for an article") as connection:
            found = connection.execute(ids.order_by(ARTICLE.c.id).limit(2)).scalars().all()
        if len(found) > 1 and found[0] != prefix:
            message = f"{prefix}: more than one article has an id that begins so; give more of it"
            raise ArchiveError(message)
        return found[0] if found else None

    def mark_opened(self, article_id: str, opened: datetime) -> None:
        """Remember when an article was opened, and that it was read."""
        with self._archive.writing("opening an article") as connection:
            number = self._number(connection, article_id)
            connection.execute(update(ARTICLE).where(ARTICLE.c.number == number).values(read=True))
            _keep(connection, number, {"opened": to_utc(opened)})

    def last_opened(self) -> str | None:
        """Return the id of the article that was opened last; None where none ever was."""
        newest = (
            select(ARTICLE.c.id)
            .join(READING_POSITION, READING_POSITION.c.article == ARTICLE.c.number)
            .where(READING_POSITION.c.opened.is_not(None))
            .order_by(READING_POSITION.c.opened.desc())
            .limit(1)
        )
        with self._archive.reading("looking for the last article") as connection:
            return connection.execute(newest).scalar_one_or_none()

    def keep_position(self, article_id: str, offset: int) -> None:
        """Remember how far an article was read: the offset into its text of the first line on the screen."""
        with self._archive.writing("keeping the reading position") as connection:
            _keep(connection, self._number(connection, article_id), {"offset": offset})

    def _number(self, connection: Connection, article_id: str) -> int:
        numbers = numbers_of(connection, [article_id])
        if not numbers:
            raise self._unknown(article_id)
        return numbers[article_id]

    def _unknown(self, article_id: str) -> ArchiveError:
        return unknown(self._archive, article_id)


def unknown(archive: Archive, article_id: str) -> ArchiveError:
    """Make the error that says that there is no such article."""
    return ArchiveError(f"{archive.path}: there is no article {article_id}; list the articles to see what is there")


def numbers_of(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Look up the row numbers of articles; those that are not there are left out."""
    numbers: dict[str, int] = {}
    for some in in_parts(ids):
        rows = connection.execute(select(ARTICLE.c.id, ARTICLE.c.number).where(ARTICLE.c.id.in_(some)))
        numbers.update({row.id: row.number for row in rows})
    return numbers


def in_parts(ids: Iterable[Id]) -> Iterator[list[Id]]:
    """Part ids or numbers into as many as one statement takes."""
    rest = iter(ids)
    while part := list(islice(rest, IDS_AT_ONCE)):
        yield part


def _is_new(article: Article, known: set[str], new: dict[str, Article]) -> bool:
    if article.id in known or article.id in new:
        return False
    new[article.id] = article
    return True


def _insert(connection: Connection, articles: Sequence[Article], added: datetime) -> None:
    if not articles:
        return
    # The write lock is held, so nobody else takes these numbers.
    last = connection.execute(select(func.max(ARTICLE.c.number))).scalar_one() or 0
    numbered = list(enumerate(articles, last + 1))
    connection.execute(insert(ARTICLE), [article_values(article, number, added) for number, article in numbered])
    connection.execute(insert(ARTICLE_TEXT), [text_values(article, number) for number, article in numbered])


def _keep(connection: Connection, number: int, values: dict[str, object]) -> None:
    known = update(READING_POSITION).where(READING_POSITION.c.article == number).values(**values)
    if not connection.execute(known).rowcount:
        connection.execute(insert(READING_POSITION).values({"article": number, "offset": 0, **values}))
