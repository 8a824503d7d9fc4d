"""Open the reader."""

from onrecord.services.extraction import ExtractionProcess
from onrecord.services.library import Library
from onrecord.tui.app import run


def open_reader(location: str | None) -> int:
    """Open the reader on an archive; return its exit status when it is closed."""
    with Library.open(location) as library:
        return run(library, ExtractionProcess(library.location))
