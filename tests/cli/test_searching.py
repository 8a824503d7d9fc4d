"""Claims and experts over the archive, on the command line."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from onrecord.cli import searching
from onrecord.cli.spreadsheet import guarded
from onrecord.domain.articles import Article
from onrecord.domain.claims import Act, Certainty, Claim, ClaimKind, Expert, ExpertKind, NonResponse
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.storage.archive import Archive
from onrecord.storage.articles import Articles
from onrecord.storage.extraction import ExtractionQueue

SRC = Path(__file__).resolve().parent.parent.parent / "src"
TEXT = (
    "The dam may\nhold through the night and all of the days that follow until the rain is over, Ada Moor, "
    "an engineer, claimed to the Post. =1+1, officials want. The mayor declined to comment."
)
Command = Callable[..., Any]


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


FACTS = Facts(
    extractor="1",
    text_length=len(TEXT),
    experts=(
        Expert(id="e1", name="Ada Moor", kind=ExpertKind.PERSON, named=True, credential="an engineer"),
        Expert(id="e2", name="officials", kind=ExpertKind.GROUP, named=False),
        Expert(id="e3", name="The mayor", kind=ExpertKind.PERSON, named=False),
    ),
    claims=(
        Claim(
            id="c1",
            kind=ClaimKind.INDIRECT,
            act=Act.SPEECH,
            content=(Span(0, TEXT.index(", Ada")),),
            cue=(span("claimed"),),
            speaker=(span("Ada Moor"),),
            experts=("e1",),
            hedges=(span("may"),),
            certainty=Certainty.DISTANCING,
            via=(span("the Post"),),
        ),
        Claim(
            id="c2",
            kind=ClaimKind.DIRECT,
            act=Act.STANCE,
            content=(span("=1+1"),),
            cue=(span("want"),),
            speaker=(span("officials"),),
            experts=("e2",),
        ),
    ),
    non_responses=(
        NonResponse(id="n1", span=span("The mayor declined to comment"), cue=(span("declined"),), experts=("e3",)),
    ),
)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive of one article with facts, and one that is in another language."""
    path = tmp_path / "archive.db"
    opened = Archive.open(path)
    stories = [
        Article(id="dam", text=TEXT, title="Dam\nHolds", outlet="Post", published=date(2026, 3, 4)),
        Article(id="le", text="Le barrage a tenu.", published=date(2026, 3, 3)),
    ]
    Articles(opened).add(stories, datetime(2026, 3, 5, tzinfo=UTC))
    queue = ExtractionQueue(opened)
    dam, barrage = queue.next_tasks(2)
    queue.finish(dam, FACTS)
    queue.skip(barrage, "language fr")
    opened.close()
    return path


def test_claims_are_printed_for_people_under_their_article(onrecord: Command, archive: Path) -> None:
    answer = onrecord("--archive", archive, "claims")
    assert (answer.status, answer.err) == (0, "")
    assert answer.out == (
        "2026-03-04  Post - Dam Holds (dam)\n"
        "  Ada Moor, an engineer, claimed (indirect) [distancing; hedged: may; via the\n"
        "  Post]\n"
        "    The dam may hold through the night and all of the days that follow until the\n"
        "    rain is over\n"
        "  officials (unnamed group), want (direct) [stance]\n"
        "    =1+1\n"
    )


def test_claims_are_printed_for_programs_with_their_words_and_offsets(onrecord: Command, archive: Path) -> None:
    (line,) = onrecord("--archive", archive, "claims", "dam", "--json").out.splitlines()
    record = json.loads(line)
    assert record["article"] == {"id": "dam", "title": "Dam\nHolds", "outlet": "Post", "published": "2026-03-04"}
    shown = json.loads(onrecord("--archive", archive, "show", "dam", "--json").out)
    assert record["claim"] == shown["claims"][0]
    assert record["experts"] == shown["experts"][:1]
    assert record["words"] == {
        "content": [TEXT[: TEXT.index(", Ada")]],
        "cue": ["claimed"],
        "speaker": ["Ada Moor"],
        "hedges": ["may"],
        "via": ["the Post"],
    }


def test_claims_are_printed_for_spreadsheets_which_run_none_of_them(onrecord: Command, archive: Path) -> None:
    printed = onrecord("--archive", archive, "claims", "--csv").out
    assert printed.endswith("\r\n")
    first, second = csv.DictReader(io.StringIO(printed))
    assert tuple(first) == searching.CLAIM_COLUMNS
    assert (first["published"], first["title"], first["certainty"]) == ("2026-03-04", "Dam Holds", "distancing")
    assert first["content"].startswith("The dam may hold through")
    assert (second["content"], second["experts"]) == ("'=1+1", "officials")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_cell_that_would_be_a_formula_is_guarded(start: str) -> None:
    assert guarded(f"{start}1") == f"'{start}1"
    assert [guarded(each) for each in ("a=1", "", 3, -1, None)] == ["a=1", "", 3, -1, None]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--expert", "moor"], ["c1"]),
        (["--kind", "direct"], ["c2"]),
        (["--kind", "direct", "--kind", "indirect", "--limit", "1"], ["c1"]),
        (["--act", "stance"], ["c2"]),
        (["--certainty", "distancing"], ["c1"]),
        (["--unnamed"], ["c2"]),
        (["--since", "2026-03-05"], []),
        (["--since", "2026-03-04", "--until", "2026-03-04"], ["c1", "c2"]),
        (["officials"], ["c2"]),
        (["nothing"], []),
    ],
)
def test_options_choose_claims(onrecord: Command, archive: Path, options: list[str], ids: list[str]) -> None:
    answer = onrecord("--archive", archive, "claims", "--json", *options)
    assert [json.loads(line)["claim"]["id"] for line in answer.out.splitlines()] == ids
    assert answer.status == 0


def test_experts_are_printed_in_each_form(onrecord: Command, archive: Path) -> None:
    base = ("--archive", archive, "experts")
    assert onrecord(*base, "--limit", "2").out == (
        "Ada Moor (person)\n"
        "  1 claim in 1 article, 2026-03-04\n"
        "  an engineer\n"
        "officials (unnamed group)\n"
        "  1 claim in 1 article, 2026-03-04\n"
    )
    (record,) = map(json.loads, onrecord(*base, "moor", "--json").out.splitlines())
    assert record == {
        "name": "Ada Moor",
        "kind": "person",
        "named": True,
        "claims": 1,
        "articles": 1,
        "first": "2026-03-04",
        "last": "2026-03-04",
        "credential": "an engineer",
    }
    (row,) = csv.DictReader(io.StringIO(onrecord(*base, "--kind", "group", "--csv").out))
    assert (row["name"], row["claims"], row["credential"]) == ("officials", "1", "")
    assert tuple(row) == searching.EXPERT_COLUMNS


def test_pages_follow_each_other_to_the_end(onrecord: Command, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "PAGE_ROWS", 1)
    monkeypatch.setattr(searching, "MOST_ROWS", 1)
    assert len(onrecord("--archive", archive, "claims", "--json").out.splitlines()) == 2
    assert len(onrecord("--archive", archive, "experts", "--json").out.splitlines()) == 3


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["claims", "--since", "yesterday"], "--since"),
        (["claims", "--until", "2026-02-30"], "--until"),
        (["claims", "--since", "2026-03-04", "--until", "2026-03-03"], "--until"),
        (["claims", "--kind", "loud"], "--kind"),
        (["claims", "--act", "loud"], "--act"),
        (["claims", "--certainty", "loud"], "--certainty"),
        (["claims", "--limit", "0"], "--limit"),
        (["claims", "--json", "--csv"], "--csv"),
        (["claims", "?!"], "QUERY"),
        (["claims", "--expert", "..."], "--expert"),
        (["experts", "--kind", "loud"], "--kind"),
        (["experts", "?!"], "QUERY"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(
    onrecord: Command, archive: Path, arguments: list[str], named: str
) -> None:
    answer = onrecord("--archive", archive, *arguments)
    assert (answer.status, answer.out) == (2, "")
    assert named in answer.err


@pytest.mark.parametrize("command", ["claims", "experts"])
def test_where_nothing_is_found_people_are_told_and_programs_get_nothing(
    onrecord: Command, archive: Path, command: str
) -> None:
    for_people = onrecord("--archive", archive, command, "zebra")
    assert (for_people.status, for_people.out, for_people.err) == (0, "", f"onrecord: no {command} found\n")
    for_programs = onrecord("--archive", archive, command, "zebra", "--json")
    assert (for_programs.status, for_programs.out, for_programs.err) == (0, "", "")


def test_where_there_is_no_archive_none_is_made(onrecord: Command, tmp_path: Path) -> None:
    for command in ("claims", "experts"):
        answer = onrecord("--archive", tmp_path / "typo.db", command)
        assert (answer.status, "there is no archive" in answer.err) == (2, True)
    assert not (tmp_path / "typo.db").exists()


def test_whoever_has_read_enough_ends_it_quietly_and_nothing_heavy_is_loaded(archive: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    program = (
        "import sys; sys.argv[0] = 'onrecord'\n"
        "from onrecord.cli import main\n"
        "try: main.run()\n"
        "finally: print(*sys.modules, file=sys.stderr)"
    )
    reading, writing = os.pipe()
    os.close(reading)
    answer = subprocess.run(
        [sys.executable, "-c", program, "--archive", str(archive), "claims"],
        env=environment,
        check=False,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writing)
    assert "Traceback" not in answer.stderr
    assert "BrokenPipe" not in answer.stderr
    assert {"spacy", "textual", "trafilatura"}.isdisjoint(answer.stderr.split())


def test_show_tells_of_claims_silences_and_signals(onrecord: Command, archive: Path) -> None:
    shown = onrecord("--archive", archive, "show", "dam").out
    assert "  c1   indirect Ada Moor, claimed: The dam may hold" in shown
    assert "rain is over [distancing; hedged: may; via the Post]\n" in shown
    assert "non-responses (1)\n  n1   The mayor: The mayor declined to comment\n" in shown
    assert shown.endswith(
        "signals\n"
        "  experts who say something: 1 named, 0 unnamed\n"
        "  claims: 1 (0 direct, 0 mixed, 1 indirect); stances beside: 1\n"
        "  claims without a named expert: 0\n"
        "  claims hedged: 1 (100%): c1\n"
        "  a single source: Ada Moor\n"
    )
    record = json.loads(onrecord("--archive", archive, "show", "dam", "--json").out)
    assert record["signals"]["hedged"] == ["c1"]
    assert record["signals"]["single_source"] == "e1"


def test_show_says_in_which_language_an_article_is(onrecord: Command, archive: Path) -> None:
    assert onrecord("--archive", archive, "show", "le").out.endswith("not extracted: language fr\n")
    record = json.loads(onrecord("--archive", archive, "show", "le", "--json").out)
    assert (record["extraction"], record["failure"], record["claims"]) == ("skipped", "language fr", [])
