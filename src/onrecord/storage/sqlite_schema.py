"""What is SQLite's own about an archive as a file: what makes one, its version, and how it is carried forward."""

import os
import sqlite3
import struct
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from onrecord.domain.errors import ArchiveError
from onrecord.storage import sqlite
from onrecord.storage.sqlite_migrations import MIGRATIONS, Migration

# "onrc" in ASCII, in the field by which programs mark their SQLite files.
APPLICATION_ID = 0x6F6E7263
# A text of news length and its row fill one page of this size well: 10 % less on disk than with 4,096.
PAGE_BYTES = 8192
# Where the numbers stand in the file: https://www.sqlite.org/fileformat2.html#the_database_header
HEADER = struct.Struct(">16s44xI4xI")
MAGIC = b"SQLite format 3\0"
LATEST = len(MIGRATIONS)
RETRY_SECONDS = 0.01


def prepare(path: Path, wait: float) -> sqlite3.Connection:
    """Make an archive ready for use: made where it is missing, and of the latest version.

    The connection returned only ever reads. Raises ArchiveError for what is no archive of ours, and sqlite3.Error.
    """
    version = _check_file(path)
    if version is None:
        _create(path, wait)
    if version is None or version < LATEST:
        with closing(sqlite.connect(path, wait)) as connection:
            migrate(connection, MIGRATIONS)
    watch = sqlite.connect(path, wait)
    try:
        # The header on disk may be older than what is in the log.
        _check_version(path, version_of(watch))
        _use_log(watch, wait)
    except BaseException:
        watch.close()
        raise
    return watch


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration]) -> None:
    """Carry an archive forward, each version in one transaction with its foreign keys checked."""
    # It can't be changed inside a transaction, and would stand in the way of a table that is replaced.
    connection.execute("PRAGMA foreign_keys = OFF")
    for version, migration in enumerate(migrations, 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Another process may have been faster.
            if version_of(connection) < version:
                _carry_to(connection, version, migration)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    connection.execute("PRAGMA foreign_keys = ON")


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of the schema; 0 where there is none yet."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version)


def _carry_to(connection: sqlite3.Connection, version: int, migration: Migration) -> None:
    for statement in migration:
        connection.execute(statement)
    broken = connection.execute("PRAGMA foreign_key_check").fetchone()
    if broken:
        message = f"the change to version {version} leaves a row of {broken[0]} without its row of {broken[2]}"
        raise sqlite3.IntegrityError(message)
    connection.execute(f"PRAGMA user_version = {version}")


def _create(path: Path, wait: float) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        message = f"{path}: its folder can't be made: {error.strerror}; name another archive"
        raise ArchiveError(message) from error
    # In a transaction of its own: from its first page on, an archive says that it is one, however its maker ended.
    with closing(sqlite.connect(path, wait)) as connection:
        connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _use_log(connection: sqlite3.Connection, wait: float) -> None:
    """Turn on the write-ahead log, if need be when others who are making this archive are through.

    For the lock that this takes SQLite doesn't wait by itself.
    """
    last_try = time.monotonic() + wait
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > last_try:
                raise
            time.sleep(RETRY_SECONDS)
        else:
            return


def _check_file(path: Path) -> int | None:
    """Read the version off a file without SQLite, which would make files beside it; None where nothing is there yet."""
    try:
        if path.is_dir():
            message = f"{path}: is a folder; name a file in it, such as {path / 'archive.db'}"
            raise ArchiveError(message)
        if path.exists() and not path.is_file():
            message = f"{path}: is not a file; name another archive"
            raise ArchiveError(message)
        with path.open("rb") as file:
            start = file.read(HEADER.size)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        message = f"{path}: can't be read: {error.strerror}; check its permissions, or name another archive"
        raise ArchiveError(message) from error
    _check_writable(path)
    return _check_header(path, start) if start else None


def _check_writable(path: Path) -> None:
    for each, word in ((path, "the file"), (path.parent, "its folder")):
        if not os.access(each, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            message = f"{path}: {word} is read-only; make it writable, or name another archive"
            raise ArchiveError(message)


def _check_header(path: Path, start: bytes) -> int:
    if len(start) < HEADER.size or not start.startswith(MAGIC):
        message = f"{path}: is not an archive; name another file, and `onrecord add` takes this one in if it is a story"
        raise ArchiveError(message)
    _, version, application = HEADER.unpack(start)
    if application != APPLICATION_ID:
        message = f"{path}: is a database of another program, not an archive of onrecord; name another file"
        raise ArchiveError(message)
    _check_version(path, version)
    return int(version)


def _check_version(path: Path, version: int) -> None:
    if version > LATEST:
        message = (
            f"{path}: was written by a newer onrecord (version {version} of the archive, this one knows {LATEST}); "
            "update onrecord, or name another archive"
        )
        raise ArchiveError(message)
