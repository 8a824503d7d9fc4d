"""Draw the pictures of the README from the sample stories: `make screenshots`.

Each is what the reader shows after some keys, as SVG. The archive, the clock and the sizes are the same each time, so
that a picture changes only where the program does.
"""

import asyncio
import os
import re
import shutil
import tempfile
from datetime import date
from pathlib import Path

from onrecord.cli.adding import add_stories, extract_pending
from onrecord.resources import folder
from onrecord.services.extraction import ExtractionProcess
from onrecord.services.library import Library
from onrecord.tui.app import OnrecordApp

IMAGES = Path(__file__).parent / "images"
TODAY = date(2026, 4, 20)
DOWN_TO_STORY = ("j",) * 5
"""To a story that has all there is to show."""
SHOTS = {
    "wide": ((132, 38), (*DOWN_TO_STORY, "enter", "right_square_bracket", "right_square_bracket")),
    "card": ((132, 38), (*DOWN_TO_STORY, "E", "j", "j", "exclamation_mark")),
    "narrow-list": ((80, 24), DOWN_TO_STORY),
    "narrow-article": ((80, 24), (*DOWN_TO_STORY, "enter", "right_square_bracket")),
    "narrow-claims": ((80, 24), (*DOWN_TO_STORY, "C", "j")),
    "narrow-timeline": ((80, 24), (*DOWN_TO_STORY, "T")),
}
# Rich numbers the styles anew each time.
STYLE_NUMBER = re.compile(r"terminal-\d+")


async def draw(library: Library, size: tuple[int, int], keys: tuple[str, ...]) -> str:
    """Run the reader without a terminal, press keys, and return the picture."""
    app = OnrecordApp(library, ExtractionProcess(library.location), clock=lambda: TODAY)
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        # The preview waits until the cursor rests.
        await pilot.pause(0.3)
        return STYLE_NUMBER.sub("terminal", app.export_screenshot(title="onrecord"))


def main() -> None:
    """Draw them all."""
    IMAGES.mkdir(exist_ok=True)
    # Whatever the terminal is in which this runs.
    os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
    os.environ.pop("NO_COLOR", None)
    with tempfile.TemporaryDirectory() as home:
        filled, shown = Path(home) / "filled.db", Path(home) / "shown.db"
        with Library.open(filled) as library:
            add_stories(library, [str(folder("sample_data"))])
            extract_pending(library)
        for name, (size, keys) in SHOTS.items():
            # Opening a story leaves its marks; the next picture shows none of them.
            shutil.copy(filled, shown)
            with Library.open(shown) as library:
                picture = asyncio.run(draw(library, size, keys))
            (IMAGES / f"{name}.svg").write_text(picture, encoding="utf-8")
            print(f"docs/images/{name}.svg")


if __name__ == "__main__":
    main()
