"""What is SQLite's own about full-text search (FTS5): which articles, claims and names have certain words."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TableClause,
    bindparam,
    column,
    insert,
    literal_column,
    select,
    table,
)

from onrecord.storage.converters import Values
from onrecord.storage.tables import ARTICLE

# As all indexes of beginnings have it.
TOKENIZER = "unicode61 remove_diacritics 2"
# A line of typing holds fewer; FTS5 takes 256 levels of an expression.
MOST_WORDS = 64
# The index knows a claim by one number: that of its article, and in so many bits its place there. It is the smaller the
# fewer they are; an article of a million characters, the longest from which facts are made, has fewer claims.
PLACE_BITS = 16

_ARTICLES = table("article_prefixes", column("rowid"))
_CLAIMS = table("claim_prefixes", column("rowid"), column("claim_prefixes"), column("content"), column("names"))
_NAMES = table("expert_name_prefixes", column("rowid"))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWords:
    """What a search for the words of a claim goes through."""

    article: int
    """Number of the article."""
    place: int
    """Place of the claim there."""
    content: str
    names: str
    """Of its experts."""


def has_words(words: str) -> ColumnElement[bool] | None:
    """Make the condition that an article has words that begin so, all of them; None where that is any article."""
    found = _found(_ARTICLES, words)
    return None if found is None else ARTICLE.c.number.in_(found)


def names_with(words: str) -> Select[int] | None:
    """Select the numbers of names with words that begin so, all of them; None where that is any name."""
    return _found(_NAMES, words)


def claims_with(words: str) -> Select[int, int] | None:
    """Select the claims, as `article` and `claim`, that have words that begin so, all of them; None where all do."""
    found = _found(_CLAIMS, words)
    if found is None:
        return None
    number = found.subquery().c.rowid
    article = number.op(">>")(literal_column(f"{PLACE_BITS}"))
    place = number.op("&")(literal_column(f"{(1 << PLACE_BITS) - 1}"))
    return select(article.label("article"), place.label("claim"))


def enter_claims(connection: Connection, documents: Sequence[ClaimWords]) -> None:
    """Enter claims into the index."""
    if documents:
        connection.execute(insert(_CLAIMS), [_values(document) for document in documents])


def forget_claims(connection: Connection, documents: Sequence[ClaimWords]) -> None:
    """Take claims out of the index, which must be told of the same words with which they were entered."""
    if documents:
        connection.execute(insert(_CLAIMS), [{"claim_prefixes": "delete", **_values(each)} for each in documents])


def _values(document: ClaimWords) -> Values:
    number = document.article << PLACE_BITS | document.place
    return {"rowid": number, "content": document.content, "names": document.names}


def _found(index: TableClause, words: str) -> Select[int] | None:
    """Select what an index has under words that begin so.

    Whatever is typed means only its words: the index's own tokenizer takes it apart, so that none of its characters
    has a meaning in a query.
    """
    beginnings = words_of(words)[:MOST_WORDS] if words else ()
    if not beginnings:
        return None
    query = " ".join(f'"{each}"*' for each in beginnings)
    matches = literal_column(index.name).op("MATCH")(bindparam(f"{index.name}_beginnings", query))
    return select(index.c.rowid).where(matches)


@lru_cache(maxsize=32)
def words_of(text: str) -> tuple[str, ...]:
    """Take a text apart into different words as the index does, without case and accents."""
    # A lone surrogate is in no archive; it only must not disturb.
    clean = text.encode("utf-8", "replace").decode("utf-8")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE typed USING fts5(line, tokenize = '{TOKENIZER}', detail = none)")
        memory.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(typed, row)")
        memory.execute("INSERT INTO typed VALUES (?)", (clean,))
        return tuple(term for (term,) in memory.execute("SELECT term FROM terms"))
