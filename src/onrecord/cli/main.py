"""The command line.

What a command needs is imported when it runs, so that `onrecord --help` answers at once: it loads neither Textual nor
spaCy nor SQLModel.
"""

import gc
import os
import sys
from datetime import date
from io import TextIOWrapper
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.cli.options import chosen_form, day, words
from onrecord.cli.talk import say
from onrecord.cli.terminal import require_terminal
from onrecord.domain.claims import Act, Certainty, ClaimKind, ExpertKind
from onrecord.domain.errors import ArchiveError, OnrecordError

SOME_FAILED = 1
CANNOT = 2
INTERRUPTED = 130

app = typer.Typer(
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
    help="Read news in the terminal: who said what, and when. Without a command, open the reader.",
)

Sources = Annotated[
    list[str],
    typer.Argument(metavar="PATH...", help="Text, Markdown or HTML files, folders of them; - for standard input."),
]
Query = Annotated[str, typer.Argument(metavar="QUERY", show_default=False, help="Beginnings of words; all without.")]
Limit = Annotated[int | None, typer.Option(min=1, metavar="N", help="At most so many.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV, for spreadsheets.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


def print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it with the flag
    """Print the version and stop."""
    if wanted:
        print(f"onrecord {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    archive: Annotated[
        str | None,
        typer.Option(
            metavar="PATH", envvar="ONRECORD_ARCHIVE", help="The archive; by default in the user's data folder."
        ),
    ] = None,
    _version: Annotated[
        bool, typer.Option("--version", callback=print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Open the reader where no command is given."""
    if archive == "":
        message = "--archive: the path is empty; name a file, or leave it out for your own archive"
        raise ArchiveError(message)
    context.obj = archive
    if context.invoked_subcommand is None:
        read(archive)


@app.command()
def add(
    context: typer.Context,
    sources: Sources,
    later: Annotated[bool, typer.Option("--later", help="Leave extraction to the next start.")] = False,
    json: AsJson = False,
) -> None:
    """Take stories in, and extract their experts, claims and times."""
    from onrecord.cli.adding import add_to_archive

    raise typer.Exit(SOME_FAILED if add_to_archive(context.obj, sources, later=later, json=json) else 0)


@app.command()
def extract(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[PATH...]", help="Files; standard input without any.")
    ] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read rows of JSON: id, text, published, title.")] = False,
) -> None:
    """Print the facts of texts as JSON, one line each; no archive is touched."""
    from onrecord.cli.extracting import print_records

    raise typer.Exit(SOME_FAILED if print_records(sources or ["-"], jsonl=jsonl) else 0)


@app.command("list")
def list_articles(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Also what is archived.")] = False,
    json: AsJson = False,
) -> None:
    """List the articles, newest first: id, date, outlet and title."""
    from onrecord.cli.showing import print_list

    print_list(context.obj, everything=everything, json=json)


@app.command()
def show(
    context: typer.Context,
    article: Annotated[str, typer.Argument(help="Id of an article, or its beginning.")],
    text: Annotated[bool, typer.Option("--text", help="Print its text as well.")] = False,
    json: AsJson = False,
) -> None:
    """Print an article's experts, claims and timeline."""
    from onrecord.cli.showing import print_article

    print_article(context.obj, article, text=text, json=json)


@app.command()
def claims(
    context: typer.Context,
    query: Query = "",
    *,
    expert: Annotated[str, typer.Option(metavar="NAME", help="Only by experts with these words in their name.")] = "",
    kind: Annotated[list[ClaimKind] | None, typer.Option(help="Only of this kind.")] = None,
    act: Annotated[
        list[Act] | None, typer.Option(help="Only what is said, or only what is wanted or believed.")
    ] = None,
    certainty: Annotated[list[Certainty] | None, typer.Option(help="Only brought in by such a word.")] = None,
    unnamed: Annotated[bool, typer.Option("--unnamed", help="Only without a named expert.")] = False,
    since: Annotated[date | None, typer.Option(parser=day, metavar="DATE", help="Only from this day on.")] = None,
    until: Annotated[date | None, typer.Option(parser=day, metavar="DATE", help="Only up to this day.")] = None,
    limit: Limit = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List the claims of all articles, newest first.

    QUERY is beginnings of words, all of which a claim must have: in what it says, or in the name of who says it.
    Options that are given several times take any of their values.
    Days are those of publication, or of coming in where that is not known.
    """
    from onrecord.cli.searching import print_claims
    from onrecord.domain.hits import ClaimListing

    listing = ClaimListing(
        words=words(query, "QUERY"),
        expert=words(expert, "--expert"),
        kinds=frozenset(kind or ()),
        acts=frozenset(act or ()),
        certainties=frozenset(certainty or ()),
        unnamed=unnamed,
        since=since,
        until=until,
    )
    if since and until and until < since:
        message = f"{until} is before {since}, which --since names"
        raise typer.BadParameter(message, param_hint="--until")
    print_claims(context.obj, listing, limit=limit, form=chosen_form(json=json, csv=csv))


@app.command()
def experts(
    context: typer.Context,
    query: Query = "",
    *,
    kind: Annotated[list[ExpertKind] | None, typer.Option(help="Only of this kind.")] = None,
    limit: Limit = None,
    json: AsJson = False,
    csv: AsCsv = False,
) -> None:
    """List the experts of all articles by name and kind, those with most claims first.

    QUERY is beginnings of words, all of which a name must have.
    Experts of one name and kind are one line: two people of one name are not told apart here.
    """
    from onrecord.cli.searching import print_experts
    from onrecord.domain.hits import ExpertListing

    listing = ExpertListing(words=words(query, "QUERY"), kinds=frozenset(kind or ()))
    print_experts(context.obj, listing, limit=limit, form=chosen_form(json=json, csv=csv))


@app.command()
def reextract(context: typer.Context) -> None:
    """Bring facts up to date that are missing, or that an older extractor found."""
    from onrecord.cli.adding import bring_up_to_date

    raise typer.Exit(SOME_FAILED if bring_up_to_date(context.obj) else 0)


@app.command()
def demo(
    context: typer.Context,
    headless: Annotated[bool, typer.Option("--headless", help="Print what the reader would show.")] = False,
) -> None:
    """Fill an archive of its own with sample stories, and open the reader on it."""
    if not headless:
        require_terminal()
    from onrecord.cli.demo import fill, sample_archive

    location = sample_archive(context.obj)
    failed = fill(location, headless=headless)
    if not headless:
        read(location)
    raise typer.Exit(SOME_FAILED if failed else 0)


def read(location: str | None) -> None:
    """Open the reader and end with its status."""
    require_terminal()
    # Hardly anything that is made up to the first screen ever becomes garbage: looking for it again and again takes a
    # seventh of the time to that screen. The reader goes on collecting when it is there.
    gc.disable()
    try:
        from onrecord.cli.reader import open_reader

        status = open_reader(location)
    finally:
        gc.enable()
    raise typer.Exit(status)


def run() -> None:
    """Run the program and end the process with its status."""
    # What the terminal's encoding can't hold is shown as an escape and ends nothing.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except OnrecordError as error:
        say(str(error))
        sys.exit(CANNOT)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # Whoever read the output has enough.
        drop_output()
        sys.exit(SOME_FAILED)
    except OSError as error:
        drop_output()
        say(f"{error.filename or 'the output'}: {error.strerror or error}")
        sys.exit(CANNOT)


def drop_output() -> None:
    """Let go of what is still to be written: it has nowhere to go, and Python would complain of it at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
