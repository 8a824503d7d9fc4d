"""Print what the archive holds."""

from collections.abc import Iterator

from onrecord.cli.report import as_json, reading_record, report, summary_line, summary_record
from onrecord.domain.articles import Listing, Place, Summary
from onrecord.domain.errors import ArchiveError
from onrecord.services.library import Library


def listed(library: Library, listing: Listing) -> Iterator[Summary]:
    """Page through a list from its beginning to its end."""
    page = library.page(listing)
    while page:
        yield from page
        page = library.page(listing, after=page[-1].key)


def print_list(location: str | None, *, everything: bool, json: bool) -> None:
    """Print one line for each article."""
    with Library.open(location, make=False) as library:
        for summary in listed(library, Listing(place=None if everything else Place.INBOX)):
            print(as_json(summary_record(summary)) if json else summary_line(summary))


def print_article(location: str | None, prefix: str, *, text: bool, json: bool) -> None:
    """Print what is known of one article; raise ArchiveError where the id is unknown or not unique."""
    with Library.open(location, make=False) as library:
        article_id = library.find(prefix)
        if article_id is None:
            message = f"{prefix}: no article has an id that begins so; onrecord list shows them"
            raise ArchiveError(message)
        reading = library.read(article_id)
    if json:
        print(as_json(reading_record(reading)))
        return
    print(*report(reading), sep="\n")
    if text:
        print("text", reading.article.text, sep="\n")


def print_archive(library: Library) -> None:
    """Print every article of an archive as `show` does, newest first."""
    for summary in listed(library, Listing(place=None)):
        print(*report(library.read(summary.key.id)), "", sep="\n")
