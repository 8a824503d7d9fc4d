"""Where the program's own files are: styles and sample stories."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """Find a folder of the program's own files ("styles", "sample_data").

    In an installed package it lies inside the package, in a checkout beside `src/`. Raises FileNotFoundError where it
    is in neither, which means a broken installation.
    """
    for parent in (PACKAGE, PACKAGE.parent.parent):
        if (parent / name).is_dir():
            return parent / name
    raise FileNotFoundError(name)
