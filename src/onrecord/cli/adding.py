"""Take stories in and see their extraction through."""

from onrecord.cli.report import as_json
from onrecord.cli.talk import progress_bar, say
from onrecord.services.adding import AddReport, Progress, add
from onrecord.services.extraction import ExtractionProcess
from onrecord.services.library import Library

LOOK_EVERY = 0.1
"""Seconds between two looks at how far extraction is."""


def add_to_archive(location: str | None, names: list[str], *, later: bool, json: bool) -> bool:
    """Add stories, print one line on it, and tell whether any could not be taken in."""
    with Library.open(location) as library:
        report = add_stories(library, names)
        print(as_json(_as_record(report)) if json else summary(report))
        left = library.pending() if later else extract_pending(library)
    if left:
        say(f"{left} still to be extracted: one that runs already, or the next start of onrecord, does it")
    return bool(report.failures)


def bring_up_to_date(location: str | None) -> bool:
    """Extract anew what is missing or old, and tell whether something is left."""
    with Library.open(location, make=False) as library:
        library.reextract()
        waiting = library.pending()
        left = extract_pending(library)
    print(f"{waiting - left} extracted, {left} left")
    return bool(left)


def add_stories(library: Library, names: list[str]) -> AddReport:
    """Add stories with a progress bar; each one that fails is named on standard error."""
    with progress_bar("reading") as show:

        def on_progress(progress: Progress) -> None:
            show(progress.done, progress.total)

        report = add(library, names, on_progress)
    for failure in report.failures:
        say(f"{failure.name}: {failure.reason}")
    if not (report.added or report.known or report.failures):
        say("no text, Markdown or HTML files there")
    return report


def extract_pending(library: Library) -> int:
    """Extract what is pending, in a process of its own, with a progress bar; return how many articles are left."""
    total = library.pending()
    if not total:
        return 0
    process = ExtractionProcess(library.location)
    process.start()
    try:
        with progress_bar("extracting") as show:
            while not process.wait(LOOK_EVERY):
                show(total - library.pending(), total)
    except KeyboardInterrupt:
        process.stop()
        say(f"stopped, {library.pending()} still to be extracted; nothing is lost, the next start of onrecord goes on")
        raise
    if notice := library.notice():
        say(notice)
    return library.pending()


def summary(report: AddReport) -> str:
    """Sum up in a line what was taken in."""
    parts = [f"{len(report.added)} added"]
    if report.known:
        parts.append(f"{report.known} already there")
    if report.failures:
        parts.append(f"{len(report.failures)} failed")
    return ", ".join(parts)


def _as_record(report: AddReport) -> dict[str, object]:
    failures = [{"name": failure.name, "reason": failure.reason} for failure in report.failures]
    return {"added": list(report.added), "known": report.known, "failures": failures}
