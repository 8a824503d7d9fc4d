"""Articles: taken in once, given back as they were."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import UpdateBase, delete, func, select, update

from onrecord.domain.articles import Article, ArticleState, ExtractionState, Listing, Place
from onrecord.domain.errors import ArchiveError
from onrecord.domain.spans import Span
from onrecord.storage.archive import Archive
from onrecord.storage.articles import IDS_AT_ONCE, Articles
from onrecord.storage.listing import Lists
from onrecord.storage.tables import ARTICLE, ARTICLE_TEXT

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
FULL = Article(
    id="full",
    text="Ferry runs again\n\nFollow us\nThe ferry runs again, officials said.\n",
    title="Ferry runs again",
    byline="Ida Sund",
    outlet="Harbour Post",
    published=date(2026, 2, 27),
    origin="https://harbour.example/ferry",
    headline=Span(0, 16),
    boilerplate=(Span(18, 27),),
)
BARE = Article(id="bare", text="")


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive.open(tmp_path / "archive.db")
    yield archive
    archive.close()


@pytest.fixture
def articles(archive: Archive) -> Articles:
    return Articles(archive)


@pytest.mark.parametrize("article", [FULL, BARE], ids=lambda article: article.id)
def test_an_article_comes_back_as_it_was(articles: Articles, article: Article) -> None:
    articles.add([article], NOON)
    reading = articles.read(article.id)
    assert reading.article == article
    assert (reading.state, reading.facts, reading.position) == (ArticleState(), None, 0)
    assert (reading.extraction, reading.failure) == (ExtractionState.PENDING, None)


def test_what_is_added_twice_is_one_article(articles: Articles, archive: Archive) -> None:
    assert articles.add([FULL, BARE, FULL], NOON) == (True, True, False)
    assert articles.add([BARE], NOON) == (False,)
    assert articles.add([], NOON) == ()
    with archive.reading("testing") as connection:
        assert connection.execute(select(func.count()).select_from(ARTICLE)).scalar_one() == 2


def test_many_articles_are_added_at_once(articles: Articles) -> None:
    many = [Article(id=f"{number}", text="Text.") for number in range(2 * IDS_AT_ONCE + 1)]
    assert all(articles.add(many, NOON))
    assert not any(articles.add(many, NOON))


def test_coming_in_is_noted_in_utc(articles: Articles, archive: Archive) -> None:
    after_midnight = datetime(2026, 3, 2, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    articles.add([BARE], after_midnight)
    summary = Lists(archive).summary("bare")
    assert summary
    assert summary.added == after_midnight
    assert (summary.added.tzinfo, summary.key.day) == (UTC, "2026-03-01")


@pytest.mark.parametrize(
    ("article", "title", "words"),
    [
        (FULL, "Ferry runs again", 6),
        (BARE, "bare", 0),
        (Article(id="untitled", text="Share\n\n  The ferry\nruns.", boilerplate=(Span(0, 5),)), "The ferry", 3),
        (Article(id="long", text="ferry " * 100), ("ferry " * 100)[:120], 100),
        (Article(id="share", text="Share", boilerplate=(Span(0, 5),)), "share", 0),
    ],
    ids=lambda value: value.id if isinstance(value, Article) else "",
)
def test_an_article_stands_in_the_list_by_what_it_has(
    articles: Articles, archive: Archive, article: Article, title: str, words: int
) -> None:
    articles.add([article], NOON)
    summary = Lists(archive).summary(article.id)
    assert summary
    assert (summary.title, summary.words, summary.outlet) == (title, words, article.outlet)
    assert (summary.published, summary.state.place) == (article.published, Place.INBOX)


@pytest.mark.parametrize(
    ("prefix", "found"),
    [("abc", "abc"), ("abcd", "abcd1"), ("b", "b☃"), ("b☃", "b☃"), ("x", None), ("abc_", None), ("%", None)],
)
def test_an_article_is_found_by_the_beginning_of_its_id(articles: Articles, prefix: str, found: str | None) -> None:
    articles.add([Article(id=each, text="") for each in ("abc", "abcd1", "b☃")], NOON)
    assert articles.find(prefix) == found


def test_a_beginning_of_several_ids_finds_none_of_them(articles: Articles) -> None:
    articles.add([Article(id=each, text="") for each in ("abc", "abx")], NOON)
    with pytest.raises(ArchiveError, match="ab: more than one article"):
        articles.find("ab")


def test_an_article_that_is_not_there_is_named(articles: Articles) -> None:
    for call in (
        lambda: articles.read("x1"),
        lambda: articles.mark_opened("x1", NOON),
        lambda: articles.keep_position("x1", 3),
    ):
        with pytest.raises(ArchiveError, match="there is no article x1"):
            call()


def test_what_can_not_be_stored_is_refused_whole(articles: Articles) -> None:
    with pytest.raises(ArchiveError, match=r"while adding articles: .*half a character"):
        articles.add([BARE, Article(id="half", text="\ud800")], NOON)
    with pytest.raises(ArchiveError):
        articles.read("bare")


def test_opening_marks_as_read_and_is_remembered(articles: Articles) -> None:
    articles.add([FULL, BARE], NOON)
    articles.keep_position("full", 5)
    assert articles.last_opened() is None
    articles.mark_opened("bare", NOON)
    articles.mark_opened("full", NOON + timedelta(seconds=1))
    assert articles.last_opened() == "full"
    articles.mark_opened("bare", NOON + timedelta(seconds=2))
    assert articles.last_opened() == "bare"
    assert articles.read("full").state == ArticleState(read=True)


def test_the_reading_position_survives(articles: Articles, archive: Archive) -> None:
    articles.add([FULL], NOON)
    for offset in (20, 7):
        articles.keep_position("full", offset)
    articles.mark_opened("full", NOON)
    archive.close()
    assert Articles(Archive.open(archive.path)).read("full").position == 7


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (update(ARTICLE_TEXT).values(text="Other."), "text of an article never changes"),
        (update(ARTICLE).values(title="Other."), "title of an article never changes"),
        (delete(ARTICLE), "FOREIGN KEY"),
    ],
)
def test_the_archive_guards_what_its_indexes_rest_on(
    articles: Articles, archive: Archive, change: UpdateBase, says: str
) -> None:
    articles.add([FULL], NOON)
    with pytest.raises(ArchiveError, match=says), archive.writing("testing") as connection:
        connection.execute(change)


def test_the_full_text_indexes_follow_the_articles(articles: Articles, archive: Archive) -> None:
    articles.add([FULL, BARE], NOON)
    with archive.writing("testing") as connection:
        connection.execute(delete(ARTICLE_TEXT).where(ARTICLE_TEXT.c.article == 1))
        connection.execute(delete(ARTICLE).where(ARTICLE.c.number == 1))
        # Raise where an index differs from the texts.
        connection.exec_driver_sql("INSERT INTO article_stems (article_stems, rank) VALUES ('integrity-check', 1)")
        connection.exec_driver_sql(
            "INSERT INTO article_prefixes (article_prefixes, rank) VALUES ('integrity-check', 1)"
        )
    assert Lists(archive).count(Listing(words="ferry")) == 0


def test_the_stemmed_index_finds_phrases_in_all_their_forms(articles: Articles, archive: Archive) -> None:
    articles.add([FULL, BARE], NOON)
    with archive.reading("testing") as connection:
        found = connection.exec_driver_sql(
            "SELECT rowid FROM article_stems WHERE article_stems MATCH '\"ferries ran\"'"
        )
        assert not found.all()
        found = connection.exec_driver_sql(
            "SELECT rowid FROM article_stems WHERE article_stems MATCH '\"ferries run\"'"
        )
        assert found.scalars().all() == [1]
