"""Lists: windows on a query, newest first, by key."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete

from onrecord.domain.articles import Article, Listing, PageKey, Place
from onrecord.domain.decisions import Verb
from onrecord.storage.archive import Archive
from onrecord.storage.articles import Articles
from onrecord.storage.journal import Journal
from onrecord.storage.listing import Lists
from onrecord.storage.tables import ARTICLE, ARTICLE_TEXT

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
ALL = Listing(place=None)
# In the order of the list: by day from the newest, then by id; "undated" came in at NOON.
DAYS = {
    "future": date(2026, 4, 1),
    "undated": None,
    "a2": date(2026, 2, 2),
    "b1": date(2026, 2, 2),
    "c0": date(2026, 2, 2),
    "old": date(999, 1, 1),
}
IN_ORDER = list(DAYS)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive.open(tmp_path / "archive.db")
    texts = {"a2": "Größe der Fähre, don't", "b1": "The ferry's captain", "c0": "A cabin; the café of the 2nd deck"}
    stories = [
        Article(id=each, text=texts.get(each, "No such boat."), title=f"Title of {each}", published=DAYS[each])
        for each in sorted(DAYS)
    ]
    Articles(archive).add(stories, NOON)
    yield archive
    archive.close()


@pytest.fixture
def lists(archive: Archive) -> Lists:
    return Lists(archive)


def key(article_id: str) -> PageKey:
    return PageKey(day=(DAYS[article_id] or NOON.date()).isoformat(), id=article_id)


def test_a_list_is_in_order_and_its_keys_say_where(lists: Lists) -> None:
    rows = lists.page(ALL, limit=10)
    assert [row.key.id for row in rows] == IN_ORDER
    assert [row.key for row in rows] == [key(each) for each in IN_ORDER]


@pytest.mark.parametrize(
    ("after", "before", "limit", "ids"),
    [
        (None, None, 2, IN_ORDER[:2]),
        ("a2", None, 2, ["b1", "c0"]),
        ("old", None, 2, []),
        (None, "c0", 2, ["a2", "b1"]),
        (None, "undated", 2, ["future"]),
        (None, "future", 2, []),
        ("undated", "c0", 9, ["a2", "b1"]),
        (None, None, 0, []),
    ],
)
def test_a_page_begins_behind_a_key_or_ends_before_one(
    lists: Lists, after: str | None, before: str | None, limit: int, ids: list[str]
) -> None:
    rows = lists.page(ALL, after=key(after) if after else None, before=key(before) if before else None, limit=limit)
    assert [row.key.id for row in rows] == ids


def test_a_key_need_not_be_in_the_list(lists: Lists) -> None:
    nowhere = PageKey(day="2026-02-02", id="b")
    assert [row.key.id for row in lists.page(ALL, after=nowhere, limit=1)] == ["b1"]
    assert [row.key.id for row in lists.page(ALL, before=nowhere, limit=1)] == ["a2"]
    assert lists.rank(ALL, nowhere) == 3


def test_the_last_page_ends_with_the_last_row(lists: Lists) -> None:
    assert [row.key.id for row in lists.last_page(ALL, 2)] == IN_ORDER[-2:]


def test_ranks_count_what_stands_before(lists: Lists) -> None:
    assert [lists.rank(ALL, key(each)) for each in IN_ORDER] == list(range(len(IN_ORDER)))


def test_an_unknown_article_has_no_summary(lists: Lists) -> None:
    assert lists.summary("nothing") is None


def test_places_are_lists_of_their_own(archive: Archive, lists: Lists) -> None:
    Journal(archive).decide(Verb.ARCHIVE, ["b1", "old"], None, NOON)
    archived = Listing(place=Place.ARCHIVED)
    assert [row.key.id for row in lists.page(archived, limit=9)] == ["b1", "old"]
    assert [lists.count(each) for each in (archived, Listing(), ALL)] == [2, 4, 6]
    assert [row.state.place for row in lists.page(Listing(), limit=9)] == [Place.INBOX] * 4


@pytest.mark.parametrize(
    ("start", "forward", "found"),
    [
        (None, True, "undated"),
        (None, False, "c0"),
        ("undated", True, "b1"),
        ("b1", True, "c0"),
        ("c0", True, None),
        ("c0", False, "b1"),
        ("undated", False, None),
    ],
)
def test_the_next_unread_is_found_in_both_directions(
    archive: Archive, lists: Lists, start: str | None, *, forward: bool, found: str | None
) -> None:
    Journal(archive).decide(Verb.READ, ["future", "a2", "old"], None, NOON)
    unread = lists.next_unread(ALL, key(start) if start else None, forward=forward)
    assert (unread.key.id if unread else None) == found


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", IN_ORDER),
        ('  "( * ', IN_ORDER),
        ("boat", ["future", "undated", "old"]),
        ("title", IN_ORDER),
        ("GRO", ["a2"]),
        ("grosse", []),
        ("fahre größe", ["a2"]),
        ("don't", ["a2"]),
        ("ferry's", ["b1"]),
        ("ca", ["b1", "c0"]),
        ("ca ca", ["b1", "c0"]),
        ("cafe", ["c0"]),
        ("deck 2nd title:", ["c0"]),
        ("title:b1", ["b1"]),
        ("ferry AND captain", []),
        ("ferry -captain", ["b1"]),
        ("boat ferry", []),
        ("ca\0b", ["b1"]),
        ("\ud800", IN_ORDER),
        (" ".join(f"boat{number}" for number in range(1000)), []),
    ],
)
def test_words_are_found_by_their_beginnings_and_all_of_them(lists: Lists, words: str, ids: list[str]) -> None:
    listing = Listing(place=None, words=words)
    assert [row.key.id for row in lists.page(listing, limit=9)] == ids
    assert lists.count(listing) == len(ids)
    if ids:
        assert lists.rank(listing, key(ids[-1])) == len(ids) - 1


@pytest.mark.parametrize("listing", [Listing(), ALL], ids=["inbox", "all"])
def test_no_window_sorts_or_reads_what_it_does_not_show(archive: Archive, lists: Lists, listing: Listing) -> None:
    with archive.reading("testing") as connection:
        driver = connection.connection.driver_connection
        assert driver
    # The pool hands the same connection out again.
    statements: list[str] = []
    driver.set_trace_callback(statements.append)
    lists.page(listing, after=key("a2"), limit=2)
    lists.page(listing, before=key("a2"), limit=2)
    lists.last_page(listing, 2)
    lists.next_unread(listing, key("a2"), forward=False)
    lists.rank(listing, key("a2"))
    driver.set_trace_callback(None)
    with archive.reading("testing") as connection:
        plans = [
            "; ".join(row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}"))
            for statement in statements
            if statement.startswith("SELECT")
        ]
    name = "place" if listing.place else "day"
    indexes = ["article_by", "article_by", "article_by", "article_unread_by", "article_by"]
    assert [f"INDEX {index}_{name}" in plan for index, plan in zip(indexes, plans, strict=True)] == [True] * 5
    assert not [plan for plan in plans if "B-TREE" in plan]


def test_the_counts_of_days_are_those_of_the_articles(archive: Archive, lists: Lists) -> None:
    journal = Journal(archive)
    journal.decide(Verb.ARCHIVE, ["b1", "old"], None, NOON)
    journal.decide(Verb.DATE, ["a2", "b1"], date(2020, 1, 1), NOON)
    with archive.writing("testing") as connection:
        connection.execute(delete(ARTICLE_TEXT).where(ARTICLE_TEXT.c.article == 1))
        connection.execute(delete(ARTICLE).where(ARTICLE.c.number == 1))
    for place in (None, *Place):
        rows = lists.page(Listing(place=place), limit=9)
        assert [lists.rank(Listing(place=place), row.key) for row in rows] == list(range(len(rows)))
        assert lists.count(Listing(place=place)) == len(rows)
