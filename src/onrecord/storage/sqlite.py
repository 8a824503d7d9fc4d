"""What is SQLite's own about connections: how they are made, how transactions begin, and what its errors mean."""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

# Pages of a connection's own cache; negative numbers are KiB. The indexes of 100,000 articles fit.
CACHE_KIB = 16_384
# To what the log is cut back after a large transaction.
LOG_BYTES = 16 * 2**20

REASONS = {
    sqlite3.SQLITE_BUSY: "another program keeps it locked; try again when that is through",
    sqlite3.SQLITE_LOCKED: "another program keeps it locked; try again when that is through",
    sqlite3.SQLITE_READONLY: "it is read-only; make the file and its folder writable, or name another archive",
    sqlite3.SQLITE_CANTOPEN: "it can't be opened; check the path and its permissions, or name another archive",
    sqlite3.SQLITE_FULL: "the disk is full; make room and try again",
    sqlite3.SQLITE_IOERR: "the disk can't be read or written; check it and try again",
    sqlite3.SQLITE_CORRUPT: "the file is damaged; put a copy of it in its place",
    sqlite3.SQLITE_NOTADB: "the file is damaged; put a copy of it in its place",
}


def connect(path: Path, wait: float) -> sqlite3.Connection:
    """Connect with the driver alone, which begins no transaction by itself; `wait` seconds for locks."""
    connection = sqlite3.connect(path, timeout=wait, isolation_level=None, check_same_thread=False)
    _set_up(connection, None)
    return connection


def make_engine(path: Path, wait: float) -> Engine:
    """Make the pool of connections to an archive.

    Any thread may use it; writers wait up to `wait` seconds for each other, and readers for nobody.
    """
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": wait, "isolation_level": None},
        pool_use_lifo=True,
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def for_writing(engine: Engine) -> Engine:
    """Take the write lock when a transaction begins, so that what it reads is what it changes."""
    return engine.execution_options(begins_immediate=True)


def reason_of(error: DBAPIError | sqlite3.Error | UnicodeEncodeError) -> str:
    """Say in plain words why something failed, and what can be done about it."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, UnicodeEncodeError):
        return "it holds half a character (a lone surrogate); clean the text first"
    # An extended code bears the plain one in its low byte.
    code = getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    return REASONS.get(code, str(cause))


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    # FULL: a transaction is on the disk when its commit returns, which WAL alone doesn't promise.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("begins_immediate", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
