"""Opening an archive: made, carried forward, or refused with nothing touched."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import OperationalError

from onrecord.domain.errors import ArchiveError
from onrecord.storage import sqlite, sqlite_schema
from onrecord.storage.archive import Archive, path_of
from onrecord.storage.sqlite_migrations import MIGRATIONS
from onrecord.storage.tables import ARTICLE, Row

BRIEF = 0.05
NOBODY = 65534


def made(path: Path) -> Path:
    Archive.open(path).close()
    return path


def raw(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None)


def schema(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Every table and index, without white space, quotes, and the names that full-text search makes for itself."""
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name, "".join(sql.replace('"', "").split())) for kind, name, sql in rows}


@pytest.fixture
def unprivileged_folder() -> Iterator[Path]:
    """A folder of a user who is not root, for root may write everywhere; that user, while the test runs."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        is_root = os.geteuid() == 0
        if is_root:
            os.chown(folder, NOBODY, -1)
            os.seteuid(NOBODY)
        try:
            yield folder
        finally:
            if is_root:
                os.seteuid(0)
            folder.chmod(0o700)


@pytest.mark.parametrize("prefix", ["", "sqlite:///"])
def test_an_archive_is_made_with_its_folder_where_there_is_none(tmp_path: Path, prefix: str) -> None:
    path = tmp_path / "new" / "folder" / "archive.db"
    Archive.open(f"{prefix}{path}").close()
    assert path.exists()
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_an_archive_is_durable_and_careful(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "archive.db")
    with archive.reading("testing") as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "user_version", "page_size")
        }
    archive.close()
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "user_version": sqlite_schema.LATEST,
        "page_size": sqlite_schema.PAGE_BYTES,
    }


def test_the_migrations_make_the_tables_that_the_program_knows(tmp_path: Path) -> None:
    migrated = schema(raw(made(tmp_path / "archive.db")))
    Row.metadata.create_all(create_engine(f"sqlite:///{tmp_path / 'metadata.db'}"))
    known = schema(raw(tmp_path / "metadata.db"))
    assert known <= migrated
    own_to_sqlite = {
        name
        for _, name, _ in migrated - known
        if not name.startswith(("article_stems", "article_prefixes", "claim_prefixes", "expert_name_prefixes"))
    }
    assert own_to_sqlite == {
        "article_added",
        "article_moved",
        "article_removed",
        "article_words",
        "article_text_added",
        "article_text_removed",
        "article_text_kept",
        "article_title_kept",
        "article_facts_kept",
        "expert_name_added",
        "expert_name_removed",
        "expert_name_kept",
    }


@pytest.mark.parametrize(
    ("location", "says"),
    [
        ("postgresql://localhost/news", "archives of this sort are not supported"),
        ("file:///tmp/archive.db", "archives of this sort are not supported"),
        ("sqlite:///", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        (":memory:", "needs a file"),
    ],
)
def test_a_location_that_is_no_file_is_refused(location: str, says: str) -> None:
    with pytest.raises(ArchiveError, match=says) as caught:
        path_of(location)
    assert location in str(caught.value)


def foreign_database(path: Path) -> None:
    with closing(raw(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE contacts (name)")


def newer_archive(path: Path) -> None:
    with closing(raw(made(path))) as connection:
        connection.execute(f"PRAGMA user_version = {sqlite_schema.LATEST + 1}")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.write_text("Officials said on Monday ...\n" * 20), "is not an archive"),
        (lambda path: path.write_bytes(b"SQLite format 3\0"), "is not an archive"),
        (lambda path: path.write_bytes(b"\0"), "is not an archive"),
        (foreign_database, "a database of another program"),
        (newer_archive, "written by a newer onrecord .*update onrecord"),
    ],
    ids=["text", "stump", "nul", "foreign", "newer"],
)
def test_what_is_no_archive_of_this_version_is_refused_and_left_as_it_is(
    tmp_path: Path, make: Callable[[Path], object], says: str
) -> None:
    path = tmp_path / "archive.db"
    make(path)
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    with pytest.raises(ArchiveError, match=says) as caught:
        Archive.open(path)
    assert str(caught.value).startswith(str(path))
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before


def test_a_newer_version_is_refused_before_it_has_left_the_log(tmp_path: Path) -> None:
    path = made(tmp_path / "archive.db")
    with closing(raw(path)) as newer:
        newer.execute(f"PRAGMA user_version = {sqlite_schema.LATEST + 1}")
        with pytest.raises(ArchiveError, match="newer onrecord"):
            Archive.open(path)


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda path: path.mkdir(), "is a folder; name a file in it"),
        (os.mkfifo, "is not a file"),
        (lambda path: path.parent.joinpath("file").touch(), "its folder can't be made"),
    ],
    ids=["folder", "pipe", "below a file"],
)
def test_a_path_that_can_be_no_file_is_refused(tmp_path: Path, make: Callable[[Path], object], says: str) -> None:
    path = tmp_path / "archive.db"
    make(path)
    if "folder can't" in says:
        path = tmp_path / "file" / "archive.db"
    with pytest.raises(ArchiveError, match=says) as caught:
        Archive.open(path)
    assert str(path) in str(caught.value)


@pytest.mark.parametrize(
    ("name", "mode", "says"),
    [
        ("archive.db", 0o400, "the file is read-only"),
        ("archive.db", 0o000, "can't be read: Permission denied"),
        (".", 0o500, "its folder is read-only"),
    ],
)
def test_a_read_only_archive_is_refused_and_left_as_it_is(
    unprivileged_folder: Path, name: str, mode: int, says: str
) -> None:
    path = made(unprivileged_folder / "archive.db")
    before = path.read_bytes()
    (unprivileged_folder / name).chmod(mode)
    with pytest.raises(ArchiveError, match=says):
        Archive.open(path)
    (unprivileged_folder / name).chmod(0o700)
    assert path.read_bytes() == before
    assert [each.name for each in unprivileged_folder.iterdir()] == ["archive.db"]


@pytest.mark.parametrize("name", ["archive.db", "new/archive.db"])
def test_an_archive_in_a_read_only_folder_is_not_made(unprivileged_folder: Path, name: str) -> None:
    unprivileged_folder.chmod(0o500)
    with pytest.raises(ArchiveError, match=r"can't be (opened|made)"):
        Archive.open(unprivileged_folder / name)
    assert not list(unprivileged_folder.iterdir())


def test_a_locked_archive_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = made(tmp_path / "archive.db")
    before = path.read_bytes()
    with closing(raw(path)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(ArchiveError, match="another program keeps it locked; try again") as caught:
            Archive.open(path, wait=BRIEF)
        assert path.read_bytes() == before
    assert str(path) in str(caught.value)


def test_writing_says_what_it_was_doing_when_another_writes(tmp_path: Path) -> None:
    path = made(tmp_path / "archive.db")
    archive = Archive.open(path, wait=BRIEF)
    with closing(raw(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with archive.reading("counting") as connection:
            assert connection.exec_driver_sql("SELECT count(*) FROM article").scalar_one() == 0
        with (
            pytest.raises(ArchiveError, match="while adding articles: another program"),
            archive.writing("adding articles"),
        ):
            pass
    archive.close()


@pytest.mark.parametrize("statements", [(), (f"PRAGMA application_id = {sqlite_schema.APPLICATION_ID}",)])
def test_an_archive_whose_making_was_broken_off_is_made_whole(tmp_path: Path, statements: tuple[str, ...]) -> None:
    path = tmp_path / "archive.db"
    path.touch()
    with closing(raw(path)) as connection:
        for statement in statements:
            connection.execute(statement)
    assert schema(raw(made(path))) == schema(raw(made(tmp_path / "whole.db")))


def test_an_archive_that_another_is_still_making_is_waited_for(tmp_path: Path) -> None:
    path = made(tmp_path / "archive.db")
    with closing(raw(path)) as other:
        # As before its maker has turned the log on.
        other.execute("PRAGMA journal_mode = DELETE")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="another program keeps it locked"):
            Archive.open(path, wait=BRIEF)
        with ThreadPoolExecutor() as pool:
            opening = pool.submit(Archive.open, path)
            other.execute("COMMIT")
            opening.result().close()
    # The versions of the file format that stand for the log.
    assert path.read_bytes()[18:20] == b"\2\2"


def test_a_damaged_archive_is_named_as_such(tmp_path: Path) -> None:
    path = made(tmp_path / "archive.db")
    whole = path.read_bytes()
    path.write_bytes(whole[: sqlite_schema.PAGE_BYTES] + bytes(len(whole) - sqlite_schema.PAGE_BYTES))
    with pytest.raises(ArchiveError, match="damaged; put a copy of it in its place"):
        Archive.open(path)


@pytest.mark.parametrize(
    ("code", "says"),
    [
        (sqlite3.SQLITE_FULL, "the disk is full; make room"),
        (sqlite3.SQLITE_IOERR_WRITE, "the disk can't be read or written"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "read-only"),
        (sqlite3.SQLITE_ERROR, "no such table: x"),
    ],
)
def test_errors_of_the_driver_are_put_in_plain_words(code: int, says: str) -> None:
    error = sqlite3.OperationalError("no such table: x")
    error.sqlite_errorcode = code
    assert says in sqlite.reason_of(error)
    assert says in sqlite.reason_of(OperationalError("SELECT", {}, error))


CREATE = ("CREATE TABLE outlet (name TEXT PRIMARY KEY)", "CREATE TABLE story (outlet TEXT REFERENCES outlet (name))")
FILL = ("INSERT INTO outlet VALUES ('AFP')", "INSERT INTO story VALUES ('AFP')")


def test_migrations_go_forward_from_where_an_archive_stands() -> None:
    with closing(raw(Path(":memory:"))) as connection:
        sqlite_schema.migrate(connection, [CREATE])
        sqlite_schema.migrate(connection, [CREATE, FILL])
        sqlite_schema.migrate(connection, [CREATE, FILL])
        assert connection.execute("SELECT count(*) FROM story").fetchone() == (1,)
        assert sqlite_schema.version_of(connection) == 2


@pytest.mark.parametrize(
    ("second", "error"),
    [
        (("INSERT INTO story VALUES ('AFP')", "DROP TABLE tags"), "no such table"),
        (("INSERT INTO story VALUES ('AFP')",), "leaves a row of story without its row of outlet"),
    ],
)
def test_a_migration_that_fails_leaves_the_version_before_it(second: tuple[str, ...], error: str) -> None:
    with closing(raw(Path(":memory:"))) as connection:
        with pytest.raises(sqlite3.Error, match=error):
            sqlite_schema.migrate(connection, [CREATE, second])
        assert sqlite_schema.version_of(connection) == 1
        assert connection.execute("SELECT count(*) FROM story").fetchone() == (0,)


def test_an_archive_of_version_1_opens(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    with closing(raw(path)) as connection:
        connection.execute(f"PRAGMA application_id = {sqlite_schema.APPLICATION_ID}")
        sqlite_schema.migrate(connection, MIGRATIONS[:1])
        connection.execute(
            "INSERT INTO article (number, id, title, added, words, list_day, read, starred, place, extraction, attempts,"
            " expert_count, claim_count) VALUES (1, 'a', 'Title', '2026-03-01 12:00:00.000000', 3, -739676, 0, 0, 'inbox',"
            " 'pending', 0, 0, 0)"
        )
        connection.execute("INSERT INTO article_text (article, text, boilerplate) VALUES (1, 'One two three.', '[]')")
    archive = Archive.open(path)
    with archive.reading("testing") as connection:
        row = connection.execute(ARTICLE.select()).one()
        version = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    archive.close()
    assert (row.id, row.title, row.added.year, row.read) == ("a", "Title", 2026, False)
    assert version == sqlite_schema.LATEST


def test_a_change_is_noticed_whoever_makes_it(tmp_path: Path) -> None:
    archive, other = Archive.open(tmp_path / "archive.db"), Archive.open(tmp_path / "archive.db")
    marks = [archive.change_mark(), archive.change_mark()]
    for each in (archive, other):
        with each.writing("testing") as connection:
            connection.exec_driver_sql("INSERT INTO notice VALUES (?, 'x')", (str(id(each)),))
        marks.append(archive.change_mark())
    archive.close()
    other.close()
    assert marks[0] == marks[1]
    assert len(set(marks)) == 3
