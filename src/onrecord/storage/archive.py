"""The archive: where it is, how it is opened, and the transactions that all else is done in."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from onrecord.domain.errors import ArchiveError
from onrecord.storage import sqlite, sqlite_schema

URL_PREFIX = "sqlite:///"
# Longer than the longest transaction that there is, a decision on a whole archive.
WAIT_SECONDS = 5.0


class Archive:
    """An open archive.

    Safe to use from several threads and processes at a time: each transaction has a connection of its own. Reading
    never waits; writing waits for the transaction that another thread or process is writing, and no longer than `wait`.
    """

    def __init__(self, path: Path, engine: Engine, watch: sqlite3.Connection) -> None:
        """Take over the connections; use `open`."""
        self.path = path
        self._engine = engine
        self._writing_engine = sqlite.for_writing(engine)
        self._watch = watch

    @classmethod
    def open(cls, location: str | Path, *, wait: float = WAIT_SECONDS, make: bool = True) -> Self:
        """Open an archive by path or `sqlite:///` URL, making (if `make`) or migrating it where that is needed.

        Raises ArchiveError, with nothing touched, where that can't be done: a folder, a file that is no archive, one
        from a newer version, one that is read-only or locked for `wait` seconds.
        """
        path = path_of(location)
        with explained(path, "opening the archive"):
            if not make and not path.exists():
                message = f"{path}: there is no archive; onrecord add makes one, --archive names another"
                raise ArchiveError(message)
            watch = sqlite_schema.prepare(path, wait)
        return cls(path, sqlite.make_engine(path, wait), watch)

    def close(self) -> None:
        """Close all connections."""
        self._watch.close()
        self._engine.dispose()

    @contextmanager
    def reading(self, doing: str) -> Iterator[Connection]:
        """Read in one transaction, which sees one state of the archive; `doing` goes into the ArchiveError."""
        with explained(self.path, doing), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, doing: str) -> Iterator[Connection]:
        """Write in one transaction, on disk when the block is left; `doing` goes into the ArchiveError."""
        with explained(self.path, doing), self._writing_engine.begin() as connection:
            yield connection

    def change_mark(self) -> int:
        """Return a number that differs after any commit, by whichever thread or process."""
        with explained(self.path, "looking for changes"):
            # It tells of the commits of other connections, and this one never writes.
            (version,) = self._watch.execute("PRAGMA data_version").fetchone()
        return int(version)


def path_of(location: str | Path) -> Path:
    """Find the file that a path or an `sqlite:///` URL names; raise ArchiveError for other URLs."""
    name = str(location)
    if name.startswith(URL_PREFIX):
        name = name.removeprefix(URL_PREFIX)
    elif "://" in name and not isinstance(location, Path):
        message = f"{name}: archives of this sort are not supported; name a file, or {URL_PREFIX}PATH"
        raise ArchiveError(message)
    if name in {"", ":memory:"}:
        message = f"{location}: an archive needs a file to be kept in; name one, or {URL_PREFIX}PATH"
        raise ArchiveError(message)
    return Path(name).expanduser().absolute()


@contextmanager
def explained(path: Path, doing: str) -> Iterator[None]:
    """Turn the driver's errors into ArchiveError: which archive, while doing what, why, and what to do."""
    try:
        yield
    except (DBAPIError, sqlite3.Error, UnicodeEncodeError) as error:
        message = f"{path}: while {doing}: {sqlite.reason_of(error)}"
        raise ArchiveError(message) from error
