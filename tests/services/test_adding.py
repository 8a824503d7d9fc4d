"""Taking articles in."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from onrecord.domain.articles import Article
from onrecord.domain.errors import ArchiveError
from onrecord.services import adding
from onrecord.services.adding import Failure, Progress, add


class FakeShelf:
    """Keeps articles in memory."""

    def __init__(self, *, room: int = 1_000_000) -> None:
        self.batches: list[list[str]] = []
        self._room = room
        self._kept: set[str] = set()

    def add(self, articles: Sequence[Article]) -> tuple[bool, ...]:
        if len(self.batches) == self._room:
            message = "the disk is full"
            raise ArchiveError(message)
        self.batches.append([article.id for article in articles])
        news = []
        for article in articles:
            news.append(article.id not in self._kept)
            self._kept.add(article.id)
        return tuple(news)


def stories(folder: Path, *texts: str) -> None:
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def test_new_articles_are_added_and_known_ones_counted(tmp_path: Path) -> None:
    stories(tmp_path, "One story.", "Another story.", "One  story.")
    shelf = FakeShelf()
    report = add(shelf, [tmp_path])
    assert (len(report.added), report.known, report.failures) == (2, 1, ())
    assert add(shelf, [tmp_path / "1.txt"]).known == 1


def test_a_bad_source_does_not_stop_the_batch(tmp_path: Path) -> None:
    stories(tmp_path, "One story.", "", "Another story.")
    report = add(FakeShelf(), [tmp_path, "/no/such/file"])
    assert len(report.added) == 2
    assert report.failures == (
        Failure(name=str(tmp_path / "1.txt"), reason="is empty"),
        Failure(name="/no/such/file", reason="is not there"),
    )


def test_a_folder_that_cannot_be_listed_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("a.txt")
    assert [failure.name for failure in add(FakeShelf(), [tmp_path]).failures] == [str(tmp_path / "a.txt")]


def test_progress_is_told_after_each_source(tmp_path: Path) -> None:
    stories(tmp_path, "One story.", "")
    told: list[Progress] = []
    add(FakeShelf(), [tmp_path], told.append)
    assert told == [
        Progress(done=1, total=2, name=str(tmp_path / "0.txt")),
        Progress(done=2, total=2, name=str(tmp_path / "1.txt")),
    ]


def test_articles_are_kept_batch_by_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "BATCH", 2)
    stories(tmp_path, *(f"Story {number}." for number in range(5)))
    shelf = FakeShelf(room=2)
    with pytest.raises(ArchiveError):
        add(shelf, [tmp_path])
    assert [len(batch) for batch in shelf.batches] == [2, 2]


def test_long_texts_fill_a_batch_sooner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "BATCH_TEXT", 10)
    stories(tmp_path, "A long story.", "Another.")
    shelf = FakeShelf()
    add(shelf, [tmp_path])
    assert [len(batch) for batch in shelf.batches] == [1, 1]


def test_nothing_to_add_writes_nothing(tmp_path: Path) -> None:
    shelf = FakeShelf()
    assert add(shelf, [tmp_path]).added == ()
    assert shelf.batches == []
