"""The extraction process: makes the facts of all articles that wait for them, and ends.

    python -m onrecord.services.extraction_worker ARCHIVE

The reader starts it by `ExtractionProcess` and never waits for it. There is one per archive at a time; where one is at
work already, another ends at once. It may be ended at any moment: SIGTERM lets go of the article that it is at, and
whatever else happens costs that article an attempt.
"""

import faulthandler
import os
import signal
import sys
from collections.abc import Callable
from datetime import date
from types import FrameType
from typing import Protocol

from filelock import FileLock, Timeout

from onrecord.domain.articles import Article
from onrecord.domain.errors import ArchiveError, ExtractionError, LanguageError, PipelineError
from onrecord.domain.facts import Facts
from onrecord.services.extractor import installed_extractor
from onrecord.storage.archive import Archive
from onrecord.storage.extraction import ExtractionQueue, Task

# After so many an article is given up, which ended this process each time.
MOST_ATTEMPTS = 3
# Texts in memory at a time; as few as that, so that what comes in newer doesn't wait long.
TASKS_AT_ONCE = 8
# Behind whatever a person waits for.
NICENESS = 10
# Decisions on a whole archive take seconds; nobody waits for this process.
WAIT_SECONDS = 60.0
LOCK_SUFFIX = ".extracting"


class Extracts(Protocol):
    """What makes facts of articles."""

    @property
    def version(self) -> str:
        """Name what made the facts."""
        ...

    def extract(self, article: Article, published: date | None = None) -> Facts:
        """Find the facts of an article, given its day of publication; raises PipelineError where it can't start."""
        ...


def run(location: str, make_extractor: Callable[[], Extracts] = installed_extractor) -> None:
    """Make facts until no article of the archive waits; return at once where another process is doing so.

    Raises ArchiveError, and whatever keeps the extractor from its work after leaving a notice in the archive.
    """
    archive = Archive.open(location, wait=WAIT_SECONDS)
    try:
        queue = ExtractionQueue(archive)
        lock = FileLock(f"{archive.path}{LOCK_SUFFIX}", timeout=0)
        # Looked at anew when the lock is let go: an article that came in just before found its process still there.
        while queue.pending():
            with lock:
                _work_off(queue, make_extractor)
    except Timeout:
        return
    finally:
        archive.close()


def _work_off(queue: ExtractionQueue, make_extractor: Callable[[], Extracts]) -> None:
    try:
        extractor = make_extractor()
        while tasks := queue.next_tasks(TASKS_AT_ONCE):
            for task in tasks:
                _work_on(queue, task, extractor)
    except ArchiveError:
        raise
    except PipelineError as error:
        queue.set_notice(str(error))
        raise
    except Exception as error:
        queue.set_notice(
            f"extraction can't go on: {type(error).__name__}: {error}; the log beside the archive has more"
        )
        raise
    queue.set_notice(None)


def _work_on(queue: ExtractionQueue, task: Task, extractor: Extracts) -> None:
    if task.attempts >= MOST_ATTEMPTS:
        queue.fail(
            task, f"extraction ended without a result {task.attempts} times; `onrecord reextract` tries it again"
        )
        return
    queue.begin(task)
    try:
        queue.finish(task, extractor.extract(task.article, task.published))
    except (PipelineError, KeyboardInterrupt, SystemExit):
        # Not the article's fault.
        queue.give_back(task)
        raise
    except ArchiveError:
        raise
    except LanguageError as error:
        queue.skip(task, str(error))
    except ExtractionError as error:
        queue.fail(task, str(error))
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one article, the others go on
        queue.fail(task, f"{type(error).__name__}: {error}")


def main(make_extractor: Callable[[], Extracts] = installed_extractor) -> None:
    """Work as a process of its own, in the background, on the archive that the first argument names."""
    faulthandler.enable()
    os.nice(NICENESS)
    signal.signal(signal.SIGTERM, _end)
    try:
        run(sys.argv[1], make_extractor)
    except (ArchiveError, PipelineError) as error:
        sys.exit(str(error))


def _end(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(0)


if __name__ == "__main__":
    main()
