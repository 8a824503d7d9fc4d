"""Print claims and experts over the archive."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from textwrap import wrap
from typing import TypeVar

from onrecord.cli.options import Form
from onrecord.cli.report import ELLIPSIS, NOBODY, SHORT_ID, as_json, flat, marks
from onrecord.cli.spreadsheet import write_csv
from onrecord.cli.talk import say
from onrecord.domain.claims import Expert
from onrecord.domain.hits import ClaimHit, ClaimListing, ExpertHit, ExpertListing
from onrecord.domain.names import beyond
from onrecord.domain.records import Json, claim_record, expert_record
from onrecord.services.library import PAGE_ROWS, Library

# A page costs a search; whoever wants a few rows has them after a short one, and whoever wants all waits for few.
MOST_ROWS = 5_000
PAGE_GROWTH = 4
WIDEST = 100
SEPARATOR = "; "
CLAIM_COLUMNS = (
    *("published", "outlet", "title", "article", "claim", "kind", "act", "certainty", "experts", "credentials"),
    *("speaker", "cue", "content", "hedges", "via"),
)
EXPERT_COLUMNS = ("name", "kind", "named", "claims", "articles", "first", "last", "credential")

Hit = TypeVar("Hit", ClaimHit, ExpertHit)


def print_claims(location: str | None, listing: ClaimListing, *, limit: int | None, form: Form) -> None:
    """Print the claims of a list."""
    with Library.open(location, make=False) as library:

        def page(last: ClaimHit | None, rows: int) -> Sequence[ClaimHit]:
            return library.claims(listing, after=last.key if last else None, limit=rows)

        hits = _up_to(limit, page)
        if form is Form.TEXT:
            _print_lines(_claim_blocks(hits, _width()), "no claims found")
        elif form is Form.JSON:
            _print_json(map(claim_record, hits))
        else:
            write_csv(sys.stdout, CLAIM_COLUMNS, map(claim_cells, hits))


def print_experts(location: str | None, listing: ExpertListing, *, limit: int | None, form: Form) -> None:
    """Print the experts of a list."""
    with Library.open(location, make=False) as library:

        def page(last: ExpertHit | None, rows: int) -> Sequence[ExpertHit]:
            return library.experts(listing, after=last.key if last else None, limit=rows)

        hits = _up_to(limit, page)
        if form is Form.TEXT:
            _print_lines((line for hit in hits for line in expert_lines(hit, _width())), "no experts found")
        elif form is Form.JSON:
            _print_json(map(expert_record, hits))
        else:
            write_csv(sys.stdout, EXPERT_COLUMNS, (expert_record(hit).values() for hit in hits))


def claim_lines(hit: ClaimHit, width: int) -> Iterator[str]:
    """Write who says something, how, and what it is, in lines of a width."""
    who = " and ".join(_introduced(expert) for expert in hit.experts) or NOBODY
    cue = ELLIPSIS.join(map(flat, hit.cue))
    notes = marks(hit.claim, hit.hedges, hit.via)
    told = f"{who}{f', {cue}' if cue else ''} ({hit.claim.kind.value}){notes}"
    yield from wrap(told, width, initial_indent="  ", subsequent_indent="  ")
    content = ELLIPSIS.join(map(flat, hit.content))
    yield from wrap(content, width, initial_indent="    ", subsequent_indent="    ")


def expert_lines(hit: ExpertHit, width: int) -> Iterator[str]:
    """Write an expert with counts, days and credential, in lines of a width."""
    kind = hit.key.kind.value if hit.named else f"unnamed {hit.key.kind.value}"
    yield from wrap(f"{flat(hit.name)} ({kind})", width, subsequent_indent="  ")
    counts = f"{_counted(hit.key.claims, 'claim')} in {_counted(hit.articles, 'article')}, {_days(hit)}"
    yield f"  {counts}"
    credential = beyond(hit.name, hit.credential)
    if credential:
        yield from wrap(flat(credential), width, initial_indent="  ", subsequent_indent="  ")


def claim_cells(hit: ClaimHit) -> list[object]:
    """Write a claim as a row of CLAIM_COLUMNS; what there may be several of is joined."""
    return [
        hit.published,
        hit.outlet,
        flat(hit.title),
        hit.key.article.id,
        hit.claim.id,
        hit.claim.kind.value,
        hit.claim.act.value,
        hit.claim.certainty.value,
        _joined(expert.name for expert in hit.experts),
        _joined(expert.credential or "" for expert in hit.experts),
        *(_joined(words) for words in (hit.speaker, hit.cue, hit.content, hit.hedges, hit.via)),
    ]


def _claim_blocks(hits: Iterable[ClaimHit], width: int) -> Iterator[str]:
    """Write claims under a line for each article."""
    article = None
    for hit in hits:
        if hit.key.article != article:
            if article:
                yield ""
            article = hit.key.article
            yield from wrap(_article(hit), width, subsequent_indent="            ")
        yield from claim_lines(hit, width)


def _article(hit: ClaimHit) -> str:
    published = hit.published.isoformat() if hit.published else "no date   "
    parts = (flat(part) for part in (hit.outlet or "", hit.title) if part)
    return f"{published}  {' - '.join(parts)} ({hit.key.article.id[:SHORT_ID]})"


def _introduced(expert: Expert) -> str:
    name = flat(expert.name) if expert.named else f"{flat(expert.name)} (unnamed {expert.kind.value})"
    credential = beyond(expert.name, expert.credential)
    return f"{name}, {flat(credential)}" if credential else name


def _days(hit: ExpertHit) -> str:
    if hit.first is None or hit.last is None:
        return "no date"
    return hit.first.isoformat() if hit.first == hit.last else f"{hit.first.isoformat()}..{hit.last.isoformat()}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _joined(words: Iterable[str]) -> str:
    return SEPARATOR.join(flat(each) for each in words if each)


def _up_to(limit: int | None, page: Callable[[Hit | None, int], Sequence[Hit]]) -> Iterator[Hit]:
    return islice(_paged(page, min(limit or PAGE_ROWS, PAGE_ROWS)), limit)


def _paged(page: Callable[[Hit | None, int], Sequence[Hit]], rows: int) -> Iterator[Hit]:
    last = None
    while hits := page(last, rows):
        yield from hits
        last = hits[-1]
        rows = min(rows * PAGE_GROWTH, MOST_ROWS)


def _print_lines(lines: Iterable[str], otherwise: str) -> None:
    is_empty = True
    for line in lines:
        print(line)
        is_empty = False
    if is_empty:
        say(otherwise)


def _print_json(records: Iterable[Json]) -> None:
    for record in records:
        print(as_json(record))


def _width() -> int:
    return min(shutil.get_terminal_size().columns, WIDEST)
