"""The filter behind `onrecord extract`."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from queue import Queue

import pytest

from onrecord.domain.articles import Article
from onrecord.domain.facts import Facts
from onrecord.services.adding import Failure
from onrecord.services.extracting import BATCH, records_of_files, records_of_rows


class FakeExtractor:
    """Finds nothing, and notes how many articles it was given at a time."""

    def __init__(self) -> None:
        self.batches: list[int] = []

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Facts]:
        given = list(articles)
        self.batches.append(len(given))
        for article in given:
            yield Facts(extractor="fake", text_length=len(article.text), published=article.published)


def row(number: int) -> str:
    return json.dumps({"id": str(number), "text": f"Story {number} \ud800."})


def test_each_row_has_its_answer_in_order() -> None:
    lines = [row(0), "{", *map(row, range(1, 50))]
    answers = list(records_of_rows(lines, FakeExtractor()))
    assert answers[1] == Failure(
        name="line 2", reason="is not JSON: expecting property name enclosed in double quotes at column 2"
    )
    assert [answer["id"] for answer in answers if not isinstance(answer, Failure)] == [str(each) for each in range(50)]


def test_no_more_than_a_batch_is_extracted_in_one_go() -> None:
    extractor = FakeExtractor()
    list(records_of_rows(map(row, range(100)), extractor))
    assert max(extractor.batches) <= BATCH
    assert sum(extractor.batches) == 100


def test_an_answer_comes_while_the_input_is_still_open() -> None:
    waiting: Queue[str] = Queue()
    answers = records_of_rows(iter(waiting.get, "end"), FakeExtractor())
    for number in range(3):
        waiting.put(row(number))
        answer = next(answers)
        assert not isinstance(answer, Failure)
        assert answer["id"] == str(number)
    waiting.put("end")
    assert list(answers) == []


def test_an_error_of_the_input_comes_up_behind_what_was_read() -> None:
    def broken() -> Iterator[str]:
        yield row(0)
        raise OSError(5, "Input/output error")

    answers = records_of_rows(broken(), FakeExtractor())
    assert next(answers)
    with pytest.raises(OSError, match="Input/output error"):
        next(answers)


def test_a_record_can_be_written_whatever_its_text() -> None:
    [record] = records_of_rows([row(0)], FakeExtractor())
    assert json.loads(json.dumps(record))["text"] == "Story 0 \ud800."


def test_files_become_records(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One story.", encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").symlink_to("c.txt")
    first, *failures = records_of_files([tmp_path], FakeExtractor())
    assert not isinstance(first, Failure)
    assert first["text"] == "One story."
    assert [failure.name for failure in failures if isinstance(failure, Failure)] == [
        str(tmp_path / name) for name in ("b.txt", "c.txt")
    ]
