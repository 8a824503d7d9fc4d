"""What the command line says on the side: on standard error, so that standard output is data alone."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

FEW = 3
"""Up to this many files, a progress bar would only flicker."""

Show = Callable[[int, int], None]
"""Takes how many are done, and of how many."""


def say(message: str) -> None:
    """Print a line on standard error."""
    print(f"onrecord: {message}", file=sys.stderr)


@contextmanager
def progress_bar(what: str) -> Iterator[Show]:
    """Show a progress bar on standard error; nothing where that is no terminal, or while there are only a few to do."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(what, visible=False)
        yield lambda done, total: bar.update(task, completed=done, total=total, visible=total > FEW)
