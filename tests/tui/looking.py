"""Ways to look at the reader from a test."""

from collections.abc import Callable

from tests.tui.fake_library import FakeLibrary
from textual.pilot import Pilot

from onrecord.tui.app import OnrecordApp
from onrecord.tui.desk import Desk

NARROW, WIDE = (80, 24), (140, 40)
SIZES = [NARROW, WIDE]
MakeApp = Callable[[FakeLibrary], OnrecordApp]


def desk(app: OnrecordApp) -> Desk:
    screen = app.screen
    assert isinstance(screen, Desk)
    return screen


def screen_text(app: OnrecordApp) -> str:
    """What is on the screen, as the compositor has it."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join(strip.text[:width] for strip in strips[:height])


async def settle(pilot: Pilot[None]) -> None:
    """Let timers fire that wait for the reader to rest."""
    reader = desk(pilot.app)  # type: ignore[arg-type]
    await pilot.pause()
    reader.preview()
    await pilot.pause()
