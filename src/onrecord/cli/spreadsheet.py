"""Print tables as CSV."""

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

# With these, or their full-width forms, a spreadsheet begins a formula: https://owasp.org/www-community/attacks/CSV_Injection
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def write_csv(out: TextIO, columns: Sequence[str], rows: Iterable[Iterable[object]]) -> None:
    """Write a table with a header as RFC 4180 has it, each row as it comes.

    What stands in it comes from outside, and a spreadsheet would take some of it for formulas and run them: such cells
    get an apostrophe in front.
    """
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([guarded(cell) for cell in row] for row in rows)


def guarded(cell: object) -> object:
    """Keep a spreadsheet from taking a cell of text for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
