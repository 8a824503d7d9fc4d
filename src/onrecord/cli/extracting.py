"""`onrecord extract`: texts in, records out, nothing stored."""

from onrecord.cli.report import as_json
from onrecord.cli.talk import say
from onrecord.services.adding import Failure
from onrecord.services.extracting import records_of_files, records_of_row_files
from onrecord.services.extractor import installed_extractor


def print_records(names: list[str], *, jsonl: bool) -> bool:
    """Print a record for each text, as it comes, and tell whether any could not be taken in."""
    records = records_of_row_files if jsonl else records_of_files
    failed = False
    for answer in records(names, installed_extractor()):
        if isinstance(answer, Failure):
            say(f"{answer.name}: {answer.reason}")
            failed = True
        else:
            print(as_json(answer), flush=True)
    return failed
