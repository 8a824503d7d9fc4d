import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from onrecord.cli import terminal

SRC = Path(__file__).resolve().parent.parent.parent / "src"
ROW = {"id": "x", "text": "The dam is safe, Ada Moor said on Monday.", "published": "2026-03-04"}
Command = Callable[..., Any]


def test_help_names_every_command(onrecord: Command) -> None:
    answer = onrecord("--help")
    assert answer.status == 0
    assert all(
        name in answer.out for name in ("add", "extract", "list", "claims", "experts", "show", "demo", "--archive")
    )


def test_the_version_is_printed(onrecord: Command) -> None:
    assert onrecord("--version").out.startswith("onrecord 0.")


def test_a_story_is_added_extracted_listed_and_shown(onrecord: Command, stories: Path, tmp_path: Path) -> None:
    archive = ("--archive", tmp_path / "archive.db")

    added = onrecord(*archive, "add", stories / "dam.txt")
    assert (added.status, added.out) == (0, "1 added\n")

    (line,) = onrecord(*archive, "list").out.splitlines()
    article_id, published, _outlet, title = line.split("\t")
    assert (published, title) == ("2026-03-04", "Dam at Orrin Held, Engineers Say")

    shown = onrecord(*archive, "show", article_id, "--text").out
    assert "Ada Moor - an engineer at Delta Works [2 claims]" in shown
    assert 'direct   Ada Moor, said: "It moved by four millimetres,"' in shown
    assert '2026-03-02             "Monday"' in shown
    assert shown.partition("\ntext\n")[2].startswith("Dam at Orrin Held, Engineers Say\n")

    record = json.loads(onrecord(*archive, "show", article_id, "--json").out)
    assert [expert["name"] for expert in record["experts"] if expert["named"]] == ["Ada Moor"]
    assert record["state"] == {"read": False, "starred": False, "place": "inbox"}

    (row,) = map(json.loads, onrecord(*archive, "list", "--json").out.splitlines())
    assert (row["extraction"], row["claims"]) == ("done", len(record["claims"]))
    assert onrecord(*archive, "reextract").out == "0 extracted, 0 left\n"


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(onrecord: Command, stories: Path, tmp_path: Path) -> None:
    archive = ("--archive", tmp_path / "archive.db")
    answer = onrecord(*archive, "add", "--later", stories, tmp_path / "missing.txt")
    assert answer.status == 1
    assert answer.out == "1 added, 3 failed\n"
    for name, reason in (("empty.txt", "empty"), ("picture.txt", "PNG"), ("missing.txt", "")):
        assert any(name in line and reason in line for line in answer.err.splitlines())
    assert "1 still to be extracted" in answer.err
    assert onrecord(*archive, "reextract").out == "1 extracted, 0 left\n"


def test_the_same_story_twice_is_one_article(onrecord: Command, stories: Path, tmp_path: Path) -> None:
    archive = ("--archive", tmp_path / "archive.db")
    onrecord(*archive, "add", "--later", stories / "dam.txt")
    text = (stories / "dam.txt").read_bytes()
    answer = onrecord(*archive, "add", "--later", "--json", "-", typed=text)
    assert json.loads(answer.out) == {"added": [], "known": 1, "failures": []}
    assert len(onrecord(*archive, "list", "--all").out.splitlines()) == 1


def test_rows_become_records_in_order_and_bad_ones_are_named(onrecord: Command) -> None:
    rows = [json.dumps(ROW), "{broken", json.dumps({"id": "y"}), json.dumps({**ROW, "id": "z"})]
    answer = onrecord("extract", "--jsonl", typed="\n".join(rows).encode())
    assert answer.status == 1
    records = [json.loads(line) for line in answer.out.splitlines()]
    assert [record["id"] for record in records] == ["x", "z"]
    assert records[0]["text"] == ROW["text"]
    assert records[0]["times"][0]["earliest"] == "2026-03-02"
    assert "line 2" in answer.err
    assert "line 3: field 'text' is missing" in answer.err


def test_rows_are_read_from_files_too(onrecord: Command, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps(ROW) + "\n[]\n")
    answer = onrecord("extract", "--jsonl", rows, tmp_path / "missing.jsonl")
    assert (answer.status, len(answer.out.splitlines())) == (1, 1)
    assert "rows.jsonl, line 2:" in answer.err
    assert "missing.jsonl: can't be read: No such file or directory" in answer.err


def test_files_are_extracted_without_an_archive(onrecord: Command, stories: Path, tmp_path: Path) -> None:
    (line,) = onrecord("extract", stories / "dam.txt").out.splitlines()
    record = json.loads(line)
    assert record["title"] == "Dam at Orrin Held, Engineers Say"
    assert record["byline"] == "Tove Lindqvist"
    assert not (tmp_path / "home").exists()


def test_an_unknown_article_is_a_plain_message(onrecord: Command, tmp_path: Path) -> None:
    archive = ("--archive", tmp_path / "archive.db")
    onrecord(*archive, "add", "--later", "-", typed=b"The dam held.")
    answer = onrecord(*archive, "show", "zzz")
    assert (answer.status, answer.err.startswith("onrecord: zzz: no article")) == (2, True)


@pytest.mark.parametrize("command", [("list",), ("show", "0"), ("reextract",)])
def test_what_only_reads_makes_no_archive(onrecord: Command, tmp_path: Path, command: tuple[str, ...]) -> None:
    answer = onrecord("--archive", tmp_path / "typo.db", *command)
    assert answer.status == 2
    assert "there is no archive; onrecord add makes one" in answer.err
    assert list(tmp_path.iterdir()) == []


def test_an_archive_without_a_name_is_refused(onrecord: Command) -> None:
    answer = onrecord("--archive", "", "list")
    assert (answer.status, "the path is empty" in answer.err) == (2, True)


def test_a_folder_without_stories_is_said_to_have_none(onrecord: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    answer = onrecord("--archive", tmp_path / "archive.db", "add", tmp_path / "empty")
    assert (answer.status, answer.out) == (0, "0 added\n")
    assert "no text, Markdown or HTML files" in answer.err


def test_an_archive_that_is_none_is_left_alone(onrecord: Command, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear editor")
    answer = onrecord("--archive", letter, "list")
    assert answer.status == 2
    assert "letter.txt" in answer.err
    assert letter.read_text() == "Dear editor"


def test_without_a_terminal_the_reader_names_the_other_commands(onrecord: Command) -> None:
    for command in ((), ("demo",)):
        answer = onrecord(*command)
        assert answer.status == 2
        assert all(name in answer.err for name in ("terminal", "list", "show", "extract"))


def test_a_terminal_that_cannot_place_text_is_none(onrecord: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(terminal, "is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    answer = onrecord()
    assert (answer.status, "TERM" in answer.err) == (2, True)


def test_a_missing_pipeline_is_named_and_the_articles_stay(
    onrecord: Command, stories: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONRECORD_PIPELINE", "xx_not_installed")
    archive = ("--archive", tmp_path / "archive.db")
    answer = onrecord(*archive, "add", stories / "dam.txt")
    assert answer.status == 0
    assert "xx_not_installed" in answer.err
    assert len(onrecord(*archive, "list").out.splitlines()) == 1
    extracted = onrecord("extract", stories / "dam.txt")
    assert (extracted.status, extracted.out) == (2, "")
    assert "xx_not_installed" in extracted.err


def test_the_sample_stories_are_shown_without_a_terminal(onrecord: Command) -> None:
    answer = onrecord("demo", "--headless")
    assert answer.status == 0
    assert answer.out.count("\nexperts (") == answer.out.count("\ntimeline (") >= 30
    assert "extraction: pending" not in answer.out
    assert "\x1b" not in answer.out


def test_a_closed_standard_input_is_a_plain_message(onrecord: Command, tmp_path: Path) -> None:
    for command in (("--archive", tmp_path / "archive.db", "add", "-"), ("extract",), ("extract", "--jsonl")):
        answer = onrecord(*command, typed=None)
        assert (answer.status, answer.err) == (1, "onrecord: -: standard input is closed; name a file\n")


def test_what_the_encoding_cannot_hold_is_shown_as_an_escape(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Zoë Reopens\n\nThe zoo opened.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(SRC), "PYTHONIOENCODING": "ascii", "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "onrecord", "--archive", str(tmp_path / "archive.db")]
    subprocess.run([*command, "add", "--later", str(story)], env=environment, check=True, capture_output=True)
    listed = subprocess.run([*command, "list"], env=environment, check=True, capture_output=True, text=True)
    assert "Zo\\xeb Reopens" in listed.stdout


def test_output_that_cannot_be_written_is_a_plain_message(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SRC), "HOME": str(tmp_path)}
    story = tmp_path / "story.txt"
    story.write_text("The dam held.")
    with Path("/dev/full").open("w") as full:
        answer = subprocess.run(
            [
                sys.executable,
                "-m",
                "onrecord",
                "--archive",
                str(tmp_path / "archive.db"),
                "add",
                "--later",
                "--json",
                str(story),
            ],
            env=environment,
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert (answer.returncode, answer.stderr) == (2, "onrecord: the output: No space left on device\n")
