"""Fill an archive with the sample stories."""

from platformdirs import user_cache_path

from onrecord.cli.adding import add_stories, extract_pending, summary
from onrecord.cli.showing import print_archive
from onrecord.cli.talk import say
from onrecord.resources import folder
from onrecord.services.library import Library


def sample_archive(location: str | None) -> str:
    """Return where the sample archive is: without a location, in the user's cache folder."""
    return location or str(user_cache_path("onrecord") / "demo.db")


def fill(location: str, *, headless: bool) -> bool:
    """Add the sample stories to an archive, and print it where it isn't to be read on the screen.

    Tells whether a story could not be taken in.
    """
    with Library.open(location) as library:
        report = add_stories(library, [str(folder("sample_data"))])
        say(f"sample stories in {location}: {summary(report)}")
        if headless:
            extract_pending(library)
            print_archive(library)
    return bool(report.failures)
