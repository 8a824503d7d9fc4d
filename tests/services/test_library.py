"""The library: what both front ends call."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import onrecord
from onrecord.domain.articles import Article, ArticleState, Listing, PageKey
from onrecord.domain.decisions import Verb
from onrecord.domain.errors import ArchiveError
from onrecord.domain.facts import Facts
from onrecord.services import extraction_worker, extractor, library
from onrecord.services.library import VARIABLE, Library

ALL = Listing(place=None)
SOURCE = Path(onrecord.__file__).parent.parent

# Adds articles one by one, and says so of each when it is there.
WRITER = """
import itertools, sys
from onrecord.domain.articles import Article
from onrecord.services.library import Library

with Library.open(sys.argv[1]) as library:
    for number in itertools.count():
        library.add([Article(id=f"{number}", text="Text.")])
        print(number, flush=True)
"""


def articles(*ids: str) -> list[Article]:
    return [Article(id=each, text=f"Text of {each}.") for each in ids]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.db"


def test_an_archive_is_found_by_name_by_environment_or_in_the_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv(VARIABLE, raising=False)
    with Library.open() as opened:
        assert opened.location == str(library.default_location())
        assert Path(opened.location).is_relative_to(tmp_path)
        assert Path(opened.location).parent.stat().st_mode & 0o777 == 0o700
    monkeypatch.setenv(VARIABLE, "~/variable.db")
    with Library.open() as opened:
        assert opened.location == str(tmp_path / "variable.db")
    with Library.open(f"sqlite:///{tmp_path}/name.db") as opened:
        assert opened.location == str(tmp_path / "name.db")


def test_reading_an_archive_from_the_first_page_to_the_last_position(path: Path) -> None:
    before = datetime.now(UTC)
    with Library.open(path) as opened:
        assert opened.add(articles("b", "a")) == (True, True)
        rows = opened.page(ALL)
        assert [row.key.id for row in rows] == ["a", "b"]
        assert before <= rows[0].added <= datetime.now(UTC)
        assert opened.last_page(ALL) == rows
        assert opened.page(ALL, after=rows[0].key) == rows[1:]
        assert opened.page(ALL, before=rows[1].key, limit=1) == rows[:1]
        assert (opened.count(ALL), opened.rank(ALL, rows[1].key)) == (2, 1)
        assert opened.next_unread(ALL, rows[0].key) == opened.summary("b") == rows[1]
        assert opened.find("a") == "a"
        assert opened.last_opened() is None
        opened.mark_opened("b")
        opened.keep_position("b", 3)
    with Library.open(path) as opened:
        assert opened.last_opened() == "b"
        reading = opened.read("b")
        assert (reading.position, reading.state, reading.article.text) == (3, ArticleState(read=True), "Text of b.")
        assert opened.next_unread(ALL, rows[1].key, forward=False) == rows[0]


def test_decisions_are_undone_and_redone_in_another_run(path: Path) -> None:
    with Library.open(path) as opened:
        opened.add(articles("a"))
        before = datetime.now(UTC)
        decision = opened.decide(Verb.DATE, ["a"], date(2020, 1, 1))
        assert before <= decision.made_at <= datetime.now(UTC)
    with Library.open(path) as opened:
        undone = opened.undo()
        assert undone
        assert undone.undoes == decision.number
        assert opened.read("a").published is None
        assert opened.undo() is None
    with Library.open(path) as opened:
        redone = opened.redo()
        assert redone
        assert redone.undoes == undone.number
        assert opened.read("a").published == date(2020, 1, 1)


def test_a_change_by_another_process_is_noticed(path: Path) -> None:
    with Library.open(path) as opened:
        mark = opened.change_mark()
        assert opened.change_mark() == mark
        add = "import sys; from onrecord.services.library import *; Library.open(sys.argv[1]).add([Article(id='a', text='')])"
        subprocess.run([sys.executable, "-c", add, path], env={"PYTHONPATH": str(SOURCE)}, check=True)
        assert opened.change_mark() != mark
        assert opened.count(ALL) == 1


def test_what_was_acknowledged_is_there_however_its_writer_ended(path: Path) -> None:
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, path],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert writer.stdout
    acknowledged = [writer.stdout.readline().strip() for _ in range(20)]
    writer.kill()
    acknowledged += writer.stdout.read().split()
    writer.wait()
    writer.stdout.close()
    with Library.open(path) as opened:
        assert [each for each in acknowledged if not opened.summary(each)] == []
        assert not any(opened.add(articles(*acknowledged)))


def test_several_threads_may_use_it_at_a_time(path: Path) -> None:
    with Library.open(path) as opened, ThreadPoolExecutor(4) as pool:

        def work(number: int) -> int:
            ids = [f"{number}-{each}" for each in range(5)]
            opened.add(articles(*ids))
            opened.decide(Verb.READ, ids)
            return len(opened.page(Listing(words=f"{number}"), limit=100))

        seen = list(pool.map(work, range(12)))
        assert min(seen) >= 5
        assert opened.count(ALL) == 60
        assert opened.next_unread(ALL, None) is None


def test_an_archive_may_be_made_by_several_at_a_time(path: Path) -> None:
    def make(number: int) -> bool:
        with Library.open(path) as opened:
            return opened.add(articles(f"{number}", "same"))[1]

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(make, range(8))) == [False] * 7 + [True]
    with Library.open(path) as opened:
        assert opened.count(ALL) == 9


def test_facts_are_made_anew_where_they_are_outdated(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Extractor:
        version = "2"

        def extract(self, article: Article, published: date | None = None) -> Facts:
            return Facts(extractor=self.version, text_length=len(article.text), published=published)

    monkeypatch.setattr(extractor, "installed_extractor", Extractor)
    with Library.open(path) as opened:
        opened.add(articles("a", "b"))
        assert opened.pending() == 2
        extraction_worker.run(opened.location, Extractor)
        assert opened.notice() is None
        assert [opened.pending(), opened.reextract(), opened.reextract(version="2")] == [0, 0, 0]
        assert opened.reextract(["a"]) == 1
        assert opened.reextract(version="3") == 1
        assert opened.pending() == 2


def test_errors_name_the_archive_and_what_was_asked(path: Path) -> None:
    with Library.open(path) as opened, pytest.raises(ArchiveError) as caught:
        opened.read("x1")
    assert str(path) in str(caught.value)
    assert "x1" in str(caught.value)


def test_pages_of_a_list_that_changes_go_on_behind_their_key(path: Path) -> None:
    with Library.open(path) as opened:
        opened.add(articles("a", "b", "c"))
        key: PageKey = opened.page(ALL, limit=2)[-1].key
        opened.decide(Verb.ARCHIVE, ["a", "b"])
        assert [row.key.id for row in opened.page(Listing(), after=key)] == ["c"]
