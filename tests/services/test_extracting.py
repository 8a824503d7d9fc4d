"""The filter behind `onrecord extract`."""

import json
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest

from onrecord.domain.articles import Article
from onrecord.domain.errors import LanguageError, PipelineError
from onrecord.domain.facts import Facts
from onrecord.services.adding import Failure
from onrecord.services.extracting import records_of_files, records_of_rows


class FakeExtractor:
    """Finds nothing; chokes on one article, doesn't know the language of another, and can't work at all on a third."""

    def extract(self, article: Article) -> Facts:
        if article.id == "poison":
            message = "too much for anyone"
            raise ValueError(message)
        if article.id == "foreign":
            raise LanguageError(article.text)
        if article.id == "missing":
            message = "the pipeline is missing"
            raise PipelineError(message)
        return Facts(extractor="fake", text_length=len(article.text), published=article.published)


def row(number: int) -> str:
    return json.dumps({"id": str(number), "text": f"Story {number} \ud800."})


def test_each_row_has_its_answer_in_order() -> None:
    lines = [row(0), "{", *map(row, range(1, 50))]
    answers = list(records_of_rows(lines, FakeExtractor()))
    assert answers[1] == Failure(
        name="line 2", reason="is not JSON: expecting property name enclosed in double quotes at column 2"
    )
    assert [answer["id"] for answer in answers if not isinstance(answer, Failure)] == [str(each) for each in range(50)]


def test_an_article_that_chokes_the_extractor_is_named_and_the_rest_goes_on() -> None:
    lines = [json.dumps({"id": "poison", "text": "x"}), row(1)]
    first, second = records_of_rows(lines, FakeExtractor())
    assert first == Failure(name="poison", reason="can't be extracted: too much for anyone")
    assert not isinstance(second, Failure)


def test_a_text_in_another_language_is_named_with_it_and_the_rest_goes_on() -> None:
    lines = [json.dumps({"id": "foreign", "text": "fr"}), row(1)]
    first, second = records_of_rows(lines, FakeExtractor())
    assert first == Failure(name="foreign", reason="not extracted: language fr")
    assert not isinstance(second, Failure)


def test_an_extractor_that_cannot_work_ends_it() -> None:
    with pytest.raises(PipelineError, match="missing"):
        list(records_of_rows([json.dumps({"id": "missing", "text": "x"})], FakeExtractor()))


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
