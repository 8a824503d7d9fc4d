"""Facts and the queue of articles that wait for them."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from onrecord.domain.articles import Article, ExtractionState
from onrecord.domain.claims import (
    Act,
    Certainty,
    Chain,
    Claim,
    ClaimKind,
    Credential,
    Expert,
    ExpertKind,
    NonResponse,
    Step,
)
from onrecord.domain.decisions import Verb
from onrecord.domain.errors import ArchiveError
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.domain.times import Basis, Event, Granularity, Interval, Modifier, Timex, TimexType
from onrecord.storage.archive import Archive
from onrecord.storage.articles import Articles
from onrecord.storage.extraction import ExtractionQueue, Task
from onrecord.storage.facts import TABLES, remove_facts
from onrecord.storage.journal import Journal
from onrecord.storage.listing import Lists
from onrecord.storage.tables import CLAIM, EXPERT_NAME

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TEXT = "Ida Sund, harbour master, SAID on Monday the ferry may run."
DAYS = {"new": date(2026, 2, 3), "mid": date(2026, 2, 2), "old": date(2026, 2, 1)}
EMPTY = Facts(extractor="1", text_length=len(TEXT))
FULL = Facts(
    extractor="2",
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
            affiliation="harbour",
            credentials=(Credential(span=Span(10, 24), role=Span(18, 24)), Credential(span=Span(0, 8))),
            mentions=(Span(0, 8),),
        ),
        Expert(id="e2", name="officials", kind=ExpertKind.GROUP, named=False),
    ),
    claims=(
        Claim(
            id="c1",
            kind=ClaimKind.INDIRECT,
            act=Act.SPEECH,
            content=(Span(41, 45), Span(46, 58)),
            cue=(Span(26, 30),),
            speaker=(Span(0, 8),),
            experts=("e2", "e1"),
            hedges=(Span(51, 54),),
            certainty=Certainty.FACTIVE,
            via=(Span(34, 40),),
            rule="model",
            score=0.9375,
            chains=(
                Chain(expert="e1", steps=(Step(span=Span(0, 8), rule="words"), Step(span=Span(4, 8), rule="surname"))),
            ),
        ),
        Claim(id="c2", kind=ClaimKind.DIRECT, act=Act.STANCE, content=(Span(0, 1),)),
    ),
    non_responses=(
        NonResponse(id="n1", span=Span(0, 8), cue=(Span(4, 8),), speaker=(Span(0, 3),), experts=("e1",)),
        NonResponse(id="n2", span=Span(10, 24), cue=()),
    ),
    times=(
        Timex(
            span=Span(34, 40),
            type=TimexType.DATE,
            value="2026-02-02",
            interval=Interval(earliest=date(2026, 2, 2), latest=date(2026, 2, 2)),
            granularity=Granularity.DAY,
            modifier=Modifier.APPROX,
            anchor="published",
            rule="weekday",
        ),
        Timex(span=Span(0, 3), type=TimexType.SET, value=None, interval=Interval(earliest=None, latest=None), rule="x"),
    ),
    events=(
        Event(
            span=Span(41, 58),
            time=0,
            interval=Interval(earliest=date(2026, 2, 2), latest=None),
            basis=Basis.STATED,
            claims=("c1",),
        ),
        Event(span=Span(0, 8)),
    ),
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive.open(tmp_path / "archive.db")
    stories = [Article(id=each, text=TEXT, published=DAYS[each]) for each in sorted(DAYS)]
    Articles(archive).add(stories, NOON)
    yield archive
    archive.close()


@pytest.fixture
def queue(archive: Archive) -> ExtractionQueue:
    return ExtractionQueue(archive)


def first(queue: ExtractionQueue) -> Task:
    return queue.next_tasks(1)[0]


def test_articles_wait_newest_first(queue: ExtractionQueue) -> None:
    assert queue.pending() == 3
    assert [(task.article.id, task.published) for task in queue.next_tasks(9)] == list(DAYS.items())
    assert [task.article.id for task in queue.next_tasks(2)] == ["new", "mid"]


def test_facts_come_back_as_they_were_and_are_counted(archive: Archive, queue: ExtractionQueue) -> None:
    assert queue.finish(first(queue), FULL)
    reading, summary = Articles(archive).read("new"), Lists(archive).summary("new")
    assert reading.facts == FULL
    assert (reading.extraction, queue.pending()) == (ExtractionState.DONE, 2)
    assert summary
    assert (summary.experts, summary.claims, summary.extraction) == (2, 2, ExtractionState.DONE)


def test_new_facts_take_the_place_of_old_ones(archive: Archive, queue: ExtractionQueue) -> None:
    for facts in (FULL, EMPTY, FULL):
        queue.finish(first(queue), facts)
        assert Articles(archive).read("new").facts == facts
        assert queue.reopen(["new", "nothing"]) == 1
        assert Articles(archive).read("new").facts == facts


def test_the_words_of_a_cue_can_be_searched(archive: Archive, queue: ExtractionQueue) -> None:
    queue.finish(first(queue), FULL)
    with archive.reading("testing") as connection:
        assert connection.execute(select(CLAIM.c.cue_words)).scalars().all() == ["said", ""]


def test_facts_for_another_date_are_not_kept(archive: Archive, queue: ExtractionQueue) -> None:
    task = first(queue)
    queue.begin(task)
    Journal(archive).decide(Verb.DATE, ["new"], date(2026, 2, 9), NOON)
    assert not queue.finish(task, FULL)
    queue.give_back(task)
    queue.fail(task, "late")
    again = first(queue)
    assert (again.article.id, again.published, again.attempts) == ("new", date(2026, 2, 9), 0)
    assert Articles(archive).read("new").facts is None


def test_facts_of_another_text_are_refused(queue: ExtractionQueue) -> None:
    with pytest.raises(ValueError, match="of a text of 3 characters"):
        queue.finish(first(queue), Facts(extractor="1", text_length=3))
    assert queue.pending() == 3


def test_attempts_are_counted_and_given_back(queue: ExtractionQueue) -> None:
    task = first(queue)
    attempts = []
    for count in (queue.begin, queue.begin, queue.give_back, queue.give_back, queue.give_back):
        count(task)
        attempts.append(first(queue).attempts)
    assert attempts == [1, 2, 1, 0, 0]


def test_a_failure_is_kept_with_its_reason_and_older_facts(archive: Archive, queue: ExtractionQueue) -> None:
    queue.finish(first(queue), FULL)
    queue.reopen(["new"])
    queue.fail(first(queue), "ValueError: odd")
    reading = Articles(archive).read("new")
    assert (reading.extraction, reading.failure, reading.facts) == (ExtractionState.FAILED, "ValueError: odd", FULL)
    assert queue.reopen(["new"]) == 1
    assert Articles(archive).read("new").failure is None


@pytest.mark.parametrize(("version", "reopened"), [("1", ["mid"]), ("2", ["new", "mid", "old"])])
def test_outdated_and_failed_articles_wait_again(queue: ExtractionQueue, version: str, reopened: list[str]) -> None:
    new, mid, old = queue.next_tasks(3)
    queue.finish(new, EMPTY)
    queue.fail(mid, "odd")
    queue.finish(old, EMPTY)
    assert queue.reopen_outdated(version) == len(reopened)
    assert [task.article.id for task in queue.next_tasks(9)] == reopened


def test_what_waits_already_is_not_outdated(queue: ExtractionQueue) -> None:
    assert queue.reopen_outdated("2") == 0


def test_a_notice_stands_until_it_is_taken_away(queue: ExtractionQueue) -> None:
    seen = [queue.notice()]
    for message in ("no pipeline", "other", "other", None, None):
        queue.set_notice(message)
        seen.append(queue.notice())
    assert seen == [None, "no pipeline", "other", "other", None, None]


def test_an_article_of_another_language_is_left_without_facts_until_all_are_made_anew(
    archive: Archive, queue: ExtractionQueue
) -> None:
    queue.finish(first(queue), FULL)
    queue.reopen(["new"])
    queue.skip(first(queue), "language fr")
    reading = Articles(archive).read("new")
    assert (reading.extraction, reading.failure, reading.facts) == (ExtractionState.SKIPPED, "language fr", None)
    summary = Lists(archive).summary("new")
    assert summary
    assert (summary.extraction, summary.experts, summary.claims) == (ExtractionState.SKIPPED, 0, 0)
    assert words_in(archive, "claim_prefixes") == set()
    assert queue.pending() == 2
    assert queue.reopen_outdated("2") == 1
    assert Articles(archive).read("new").extraction is ExtractionState.PENDING


def test_facts_go_before_their_article(archive: Archive, queue: ExtractionQueue) -> None:
    task = first(queue)
    queue.finish(task, FULL)
    with pytest.raises(ArchiveError, match="facts of an article go before"), archive.writing("testing") as connection:
        connection.exec_driver_sql("DELETE FROM article_text")
    with archive.writing("testing") as connection:
        remove_facts(connection, task.number, task.article)
        connection.exec_driver_sql("DELETE FROM article_text")
        connection.exec_driver_sql("DELETE FROM article")
        for table in (EXPERT_NAME, *TABLES):
            assert not connection.execute(select(table)).all()
    assert words_in(archive, "claim_prefixes") == words_in(archive, "expert_name_prefixes") == set()


def words_in(archive: Archive, index: str) -> set[str]:
    with archive.writing("testing") as connection:
        connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {index}, row)")
        words = {word for (word,) in connection.exec_driver_sql("SELECT term FROM temp.words")}
        connection.exec_driver_sql("DROP TABLE temp.words")
    return words
