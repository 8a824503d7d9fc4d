"""An archive of an older version carried forward, with all that is in it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from onrecord.domain.articles import Article, ArticleState, ExtractionState, Listing, Place
from onrecord.domain.claims import Act, Claim, ClaimKind, Credential, Expert, ExpertKind
from onrecord.domain.errors import ArchiveError
from onrecord.domain.facts import Facts
from onrecord.domain.hits import ClaimListing, ExpertListing
from onrecord.domain.spans import Span
from onrecord.domain.times import Basis, Event, Interval, Timex, TimexType
from onrecord.storage import sqlite_schema
from onrecord.storage.archive import Archive
from onrecord.storage.articles import Articles
from onrecord.storage.claims import Claims
from onrecord.storage.experts import Experts
from onrecord.storage.extraction import ExtractionQueue
from onrecord.storage.facts import remove_facts, replace_facts
from onrecord.storage.journal import Journal
from onrecord.storage.listing import Lists
from onrecord.storage.sqlite_migrations import MIGRATIONS

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TEXT = "Ida Sund, harbour master, SAID the café may open on Monday. “Soon,” officials said."
FERRY = Article(
    id="ferry", text=TEXT, title="Ferry café", outlet="Harbour Post", published=date(2026, 2, 3), headline=Span(0, 3)
)
FACTS = Facts(
    extractor="rules-1",
    text_length=len(TEXT),
    published=date(2026, 2, 3),
    experts=(
        Expert(
            id="e1",
            name="Ida Sund",
            kind=ExpertKind.PERSON,
            named=True,
            credential="harbour master",
            role="master",
            credentials=(Credential(span=Span(10, 24)), Credential(span=Span(0, 3))),
            mentions=(Span(0, 8),),
        ),
        Expert(id="e2", name="officials", kind=ExpertKind.GROUP, named=False),
    ),
    claims=(
        Claim(
            id="c1",
            kind=ClaimKind.INDIRECT,
            act=Act.SPEECH,
            content=(Span(31, 39), Span(40, 58)),
            cue=(Span(26, 30),),
            speaker=(Span(0, 8),),
            experts=("e1", "e2"),
            hedges=(Span(40, 43),),
        ),
        Claim(id="c2", kind=ClaimKind.DIRECT, act=Act.STANCE, content=(Span(60, 67),), experts=("e2",)),
    ),
    times=(Timex(span=Span(52, 58), type=TimexType.DATE, value="2026-02-09", rule="weekday"),),
    events=(
        Event(
            span=Span(31, 58),
            time=0,
            interval=Interval(earliest=date(2026, 2, 9), latest=None),
            basis=Basis.STATED,
            claims=("c1",),
        ),
    ),
)
# What the first release wrote for them.
VERSION_1 = """
INSERT INTO article VALUES (1, 'ferry', 'Ferry café', NULL, NULL, 'Harbour Post', '2026-02-03', NULL,
    '2026-03-01 12:00:00.000000', 14, -739650, 1, 1, 'inbox', NULL, 'done', 0, NULL, 'rules-1', '2026-02-03', 2, 2);
INSERT INTO article VALUES (2, 'plain', NULL, 'Only text.', NULL, NULL, NULL, NULL,
    '2026-03-01 12:00:00.000000', 2, -739676, 0, 0, 'archived', NULL, 'pending', 0, NULL, NULL, NULL, 0, 0);
INSERT INTO article_text VALUES (1, '{text}', '[0,3]', '[]');
INSERT INTO article_text VALUES (2, 'Only text.', NULL, '[]');
INSERT INTO expert VALUES (1, 0, 'e1', 'Ida Sund', 'person', 1, 'harbour master', 'master', NULL,
    '[[10,24],[0,3]]', '[[0,8]]');
INSERT INTO expert VALUES (1, 1, 'e2', 'officials', 'group', 0, NULL, NULL, NULL, '[]', '[]');
INSERT INTO claim VALUES (1, 0, 'c1', 'indirect', 'speech', '[[31,39],[40,58]]', '[[26,30]]', 'said', '[[0,8]]',
    '[[40,43]]');
INSERT INTO claim VALUES (1, 1, 'c2', 'direct', 'stance', '[[60,67]]', '[]', '', '[]', '[]');
INSERT INTO claim_expert VALUES (1, 0, 0, 0), (1, 0, 1, 1), (1, 1, 0, 1);
INSERT INTO timex VALUES (1, 0, 52, 58, 'DATE', '2026-02-09', 0, NULL, NULL, NULL, NULL, NULL, 'weekday');
INSERT INTO event VALUES (1, 0, 31, 58, 0, 1, '2026-02-09', NULL, 'stated', '["c1"]');
INSERT INTO decision VALUES (1, 'star', '2026-03-01 12:00:00.000000', NULL, 0);
INSERT INTO decision_effect VALUES (1, 0, 1, 0, 'inbox', NULL, 1, 1, 'inbox', NULL);
INSERT INTO decision_change VALUES (1, 1, 0);
INSERT INTO reading_position VALUES (1, 26, '2026-03-01 12:00:00.000000');
INSERT INTO notice VALUES ('extraction', 'no pipeline');
""".replace("{text}", TEXT)

Make = Callable[[int], Path]


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    path = tmp_path / "archive.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {sqlite_schema.PAGE_BYTES}")
        connection.execute(f"PRAGMA application_id = {sqlite_schema.APPLICATION_ID}")
        sqlite_schema.migrate(connection, MIGRATIONS[:1])
        connection.executescript(VERSION_1)
    return path


@pytest.fixture
def archive(version_1: Path) -> Iterator[Archive]:
    archive = Archive.open(version_1)
    yield archive
    archive.close()


def test_all_of_version_1_is_found_again(archive: Archive) -> None:
    articles = Articles(archive)
    reading = articles.read("ferry")
    assert (reading.article, reading.facts, reading.position) == (FERRY, FACTS, 26)
    assert reading.state == ArticleState(read=True, starred=True)
    assert articles.read("plain").extraction is ExtractionState.PENDING
    assert articles.last_opened() == "ferry"
    lists = Lists(archive)
    assert [row.key.id for row in lists.page(Listing(place=None, words="cafe"), limit=9)] == ["ferry"]
    assert (lists.count(Listing()), lists.count(Listing(place=Place.ARCHIVED))) == (1, 1)
    queue = ExtractionQueue(archive)
    assert (queue.pending(), queue.notice()) == (1, "no pipeline")
    decision = Journal(archive).undo(NOON)
    assert decision
    assert not articles.read("ferry").state.starred


def test_claims_and_experts_of_version_1_are_searched(archive: Archive) -> None:
    claims = Claims(archive)
    for words, found in (("cafe monday", ["c1"]), ("sund", ["c1"]), ("official soon", ["c2"]), ("harbour", [])):
        assert [hit.claim.id for hit in claims.page(ClaimListing(words=words), limit=9)] == found
    officials, sund = Experts(archive).page(ExpertListing(), limit=9)
    assert (officials.name, officials.key.claims, officials.articles, officials.named) == ("officials", 2, 1, False)
    assert (sund.name, sund.key.claims, sund.first, sund.credential) == (
        "Ida Sund",
        1,
        date(2026, 2, 3),
        "harbour master",
    )


def entries(archive: Archive, index: str) -> set[tuple[str, int]]:
    with archive.writing("testing") as connection:
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.entries USING fts5vocab(main, {index}, instance)")
        found = {(row.term, row.doc) for row in connection.exec_driver_sql("SELECT term, doc FROM temp.entries")}
        connection.exec_driver_sql("DROP TABLE temp.entries")
    return found


def test_what_version_2_knows_of_old_claims_is_what_it_enters_and_forgets(archive: Archive) -> None:
    carried = entries(archive, "claim_prefixes")
    with archive.writing("testing") as connection:
        replace_facts(connection, 1, FERRY, FACTS)
    assert entries(archive, "claim_prefixes") == carried
    with archive.writing("testing") as connection:
        remove_facts(connection, 1, FERRY)
    assert entries(archive, "claim_prefixes") == entries(archive, "expert_name_prefixes") == set()
    assert Experts(archive).page(ExpertListing(), limit=9) == ()


def test_old_facts_are_brought_up_to_date(archive: Archive) -> None:
    assert ExtractionQueue(archive).reopen_outdated("rules-2") == 1
    assert Articles(archive).read("ferry").facts == FACTS


def test_a_version_1_archive_that_cannot_be_carried_forward_stays_as_it_is(version_1: Path) -> None:
    with closing(sqlite3.connect(version_1, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE non_response (it TEXT)")
    with pytest.raises(ArchiveError, match="while opening the archive: table non_response already exists"):
        Archive.open(version_1)
    with closing(sqlite3.connect(version_1)) as connection:
        assert sqlite_schema.version_of(connection) == 1
        assert connection.execute("SELECT credential_spans FROM expert").fetchall() == [("[[10,24],[0,3]]",), ("[]",)]
