"""Measure what the project promises, with the tools of ../shared/bench; skips what is not there.

    bench.py [seed] [attribution] [time] [terminal]

Prints the figures and nothing else; a figure is no test, so the status is 0 however they come out.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("ONRECORD_SHARED", ROOT.parent / "shared"))
BENCH = SHARED / "bench"
ONRECORD = str(Path(sys.executable).with_name("onrecord"))
ARTICLES = "1000"


def python(script: Path, *arguments: str | Path, **files: object) -> None:
    """Run a measuring tool, whose figures go where ours go."""
    subprocess.run([sys.executable, str(script), *map(str, arguments)], check=False, **files)  # type: ignore[call-overload]


def predict(data: Path, adapter: Path, rows: str, folder: Path) -> Path:
    """Extract from the texts of `data` and turn the records into what a scorer reads."""
    records, predicted = folder / f"{data.stem}.records.jsonl", folder / f"{data.stem}.{rows}.jsonl"
    with data.open("rb") as texts, records.open("wb") as out:
        subprocess.run([ONRECORD, "extract", "--jsonl"], stdin=texts, stdout=out, check=True)
    with records.open("rb") as lines, predicted.open("wb") as out:
        python(adapter, rows, stdin=lines, stdout=out)
    return predicted


def seed(_folder: Path) -> None:
    """Hold the seed article's record against its gold standard."""
    python(SHARED / "seed" / "check.py", "--verbose", "--command", f"{ONRECORD} extract --jsonl")


def attribution(folder: Path) -> None:
    """Score claims, speakers and sourcing."""
    room = BENCH / "attribution"
    for data, rows, scorer in (
        ("polnear.dev.jsonl", "attributions", "score.py"),
        ("sourcing.dev.jsonl", "statements", "score_sourcing.py"),
    ):
        gold = room / "data" / data
        python(room / scorer, gold, predict(gold, room / "from_extract.py", rows, folder))


def time(folder: Path) -> None:
    """Score times and the dates of events."""
    room = BENCH / "time"
    for data in ("timebank", "aquaint", "meantime.dev"):
        gold = room / "data" / f"{data}.jsonl"
        python(room / "score.py", gold, predict(gold, room / "from_extract.py", "times", folder))
    gold = room / "data" / "anchoring.dev.jsonl"
    python(room / "score_anchoring.py", gold, predict(gold, room / "from_extract.py", "events", folder))


def terminal(folder: Path) -> None:
    """Measure the start of the reader and the cost of a cursor key on an archive of 1,000 articles."""
    stories, archive = folder / "stories", folder / "archive.db"
    # Short ones: all are to be extracted beforehand, so that no extraction runs beside what is measured.
    python(
        BENCH / "archive" / "make_archive.py", stories, "--articles", ARTICLES, "--words", "150", "--format", "folder"
    )
    subprocess.run([ONRECORD, "--archive", archive, "add", stories], check=True)
    for size in ("80x24", "140x40"):
        print(f"-- {size}", flush=True)
        command: list[str | Path] = [
            *("--size", size, "--settle", "1,000", "--idle", "5", "--controls", "--allow-osc", "22"),
            *("-k", "down=j*20", "-k", "open=\\r", "-k", "page= *5"),
            *("--", ONRECORD, "--archive", archive),
        ]
        python(BENCH / "terminal" / "ptybench.py", *command)


PARTS = {"seed": seed, "attribution": attribution, "time": time, "terminal": terminal}


def main() -> None:
    """Measure what is asked for, or everything."""
    if not BENCH.is_dir():
        sys.exit(f"nothing to measure with: {BENCH} is not there")
    for name in sys.argv[1:] or PARTS:
        print(f"== {name}", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            PARTS[name](Path(folder))


if __name__ == "__main__":
    main()
