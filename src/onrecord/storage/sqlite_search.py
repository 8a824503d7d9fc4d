"""What is SQLite's own about full-text search: which articles have certain words (FTS5)."""

import sqlite3
from contextlib import closing
from functools import lru_cache

from sqlalchemy import ColumnElement, bindparam, column, literal_column, select, table

from onrecord.storage.tables import ARTICLE

# As the index `article_prefixes` has it.
TOKENIZER = "unicode61 remove_diacritics 2"
# A line of typing holds fewer; FTS5 takes 256 levels of an expression.
MOST_WORDS = 64

_PREFIXES = table("article_prefixes", column("rowid"))


def has_words(words: str) -> ColumnElement[bool] | None:
    """Make the condition that an article has words that begin so, all of them; None where that is any article.

    Whatever is typed means only its words: the index's own tokenizer takes it apart, so that none of its characters
    has a meaning in a query.
    """
    beginnings = words_of(words)[:MOST_WORDS] if words else ()
    if not beginnings:
        return None
    query = " ".join(f'"{each}"*' for each in beginnings)
    matches = literal_column("article_prefixes").op("MATCH")(bindparam("beginnings", query))
    return ARTICLE.c.number.in_(select(_PREFIXES.c.rowid).where(matches))


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
