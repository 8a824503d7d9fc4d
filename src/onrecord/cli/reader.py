"""Open the reader."""

import gc

from onrecord.services.extraction import ExtractionProcess
from onrecord.services.library import Library
from onrecord.tui.app import run

WAIT_SECONDS = 0.3
"""How long a key may wait for another program that is writing; then the reader says so."""


def open_reader(location: str | None) -> int:
    """Open the reader on an archive; return its exit status when it is closed."""
    with Library.open(location, wait=WAIT_SECONDS) as library:
        return run(library, ExtractionProcess(library.location), when_shown=collect_again)


def collect_again() -> None:
    """Go on collecting garbage, but leave out all that was loaded: it stays until the end, and it is most there is."""
    gc.freeze()
    gc.enable()
