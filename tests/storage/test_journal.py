"""Decisions: written down, done, undone and redone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from onrecord.domain.articles import Article, ArticleState, ExtractionState, Listing, Place
from onrecord.domain.decisions import Verb
from onrecord.domain.errors import ArchiveError
from onrecord.domain.facts import Facts
from onrecord.storage.archive import Archive
from onrecord.storage.articles import IDS_AT_ONCE, Articles
from onrecord.storage.extraction import ExtractionQueue
from onrecord.storage.journal import Journal
from onrecord.storage.listing import Lists

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = datetime(2026, 3, 2, 12, tzinfo=UTC)
IDS = ["a", "b", "c"]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive = Archive.open(tmp_path / "archive.db")
    Articles(archive).add([Article(id=each, text="Text.", published=date(2026, 2, 1)) for each in IDS], NOON)
    yield archive
    archive.close()


@pytest.fixture
def journal(archive: Archive) -> Journal:
    return Journal(archive)


def states(archive: Archive) -> list[ArticleState]:
    return [Articles(archive).read(each).state for each in IDS]


@pytest.mark.parametrize(
    ("verb", "state"),
    [
        (Verb.READ, ArticleState(read=True)),
        (Verb.STAR, ArticleState(starred=True)),
        (Verb.ARCHIVE, ArticleState(place=Place.ARCHIVED)),
        (Verb.DATE, ArticleState(published=date(2020, 1, 1))),
    ],
)
def test_a_decision_is_done_written_down_and_undone(
    archive: Archive, journal: Journal, verb: Verb, state: ArticleState
) -> None:
    decision = journal.decide(verb, ["c", "a", "c"], date(2020, 1, 1), NOON)
    assert (decision.number, decision.made_at, decision.undoes) == (1, NOON, None)
    assert [(each.article, each.before, each.after) for each in decision.changes] == [
        ("c", ArticleState(), state),
        ("a", ArticleState(), state),
    ]
    assert states(archive) == [state, ArticleState(), state]
    undone = journal.undo(LATER)
    assert undone
    assert (undone.number, undone.verb, undone.made_at, undone.undoes) == (2, verb, LATER, 1)
    assert {(each.article, each.before, each.after) for each in undone.changes} == {
        ("a", state, ArticleState()),
        ("c", state, ArticleState()),
    }
    assert states(archive) == [ArticleState()] * 3


def test_undoing_goes_back_and_redoing_comes_forward_again(archive: Archive, journal: Journal) -> None:
    seen = [states(archive)]
    for verb, ids in ((Verb.READ, ["a"]), (Verb.STAR, ["a", "b"]), (Verb.ARCHIVE, ["b"])):
        journal.decide(verb, ids, None, NOON)
        seen.append(states(archive))
    for _ in range(2):
        back = [journal.undo(NOON) and states(archive) for _ in range(3)]
        assert back == seen[-2::-1]
        assert journal.undo(NOON) is None
        forward = [journal.redo(NOON) and states(archive) for _ in range(3)]
        assert forward == seen[1:]
        assert journal.redo(NOON) is None


def test_a_new_decision_ends_redoing_but_not_undoing(archive: Archive, journal: Journal) -> None:
    journal.decide(Verb.READ, ["a"], None, NOON)
    journal.decide(Verb.STAR, ["a"], None, NOON)
    journal.undo(NOON)
    journal.decide(Verb.ARCHIVE, ["a"], None, NOON)
    assert journal.redo(NOON) is None
    journal.undo(NOON)
    journal.undo(NOON)
    assert states(archive)[0] == ArticleState()
    journal.redo(NOON)
    journal.redo(NOON)
    assert states(archive)[0] == ArticleState(read=True, place=Place.ARCHIVED)
    assert journal.redo(NOON) is None


def test_a_decision_that_changes_nothing_is_none(journal: Journal) -> None:
    journal.decide(Verb.READ, ["a"], None, NOON)
    journal.undo(NOON)
    for ids in ([], ["a"]):
        decision = journal.decide(Verb.DATE, ids, None, NOON)
        assert (decision.number, decision.changes) == (None, ())
    assert journal.redo(NOON)


def test_a_decision_on_an_unknown_article_is_refused_whole(archive: Archive, journal: Journal) -> None:
    with pytest.raises(ArchiveError, match="there is no article x"):
        journal.decide(Verb.READ, ["a", "x"], None, NOON)
    assert states(archive)[0] == ArticleState()


def test_undoing_leaves_what_happened_otherwise(archive: Archive, journal: Journal) -> None:
    journal.decide(Verb.ARCHIVE, ["a"], None, NOON)
    Articles(archive).mark_opened("a", NOON)
    journal.undo(NOON)
    assert states(archive)[0] == ArticleState(read=True)


def test_a_date_moves_the_article_and_makes_its_facts_pending(archive: Archive, journal: Journal) -> None:
    queue, lists = ExtractionQueue(archive), Lists(archive)
    for task in queue.next_tasks(9):
        queue.finish(task, Facts(extractor="1", text_length=5, published=task.published))
    journal.decide(Verb.STAR, ["b"], None, NOON)
    assert queue.pending() == 0
    journal.decide(Verb.DATE, ["b"], date(2020, 1, 1), NOON)
    reading, summary = Articles(archive).read("b"), lists.summary("b")
    assert summary
    assert (summary.key.day, summary.published, summary.extraction) == (
        "2020-01-01",
        date(2020, 1, 1),
        ExtractionState.PENDING,
    )
    assert reading.facts == Facts(extractor="1", text_length=5, published=date(2026, 2, 1))
    (task,) = queue.next_tasks(9)
    assert (task.article.id, task.published) == ("b", date(2020, 1, 1))
    journal.undo(NOON)
    (task,) = queue.next_tasks(9)
    assert task.published == date(2026, 2, 1)
    summary = lists.summary("b")
    assert summary
    assert summary.key.day == "2026-02-01"


def test_a_decision_may_be_on_more_articles_than_a_statement_takes(archive: Archive, journal: Journal) -> None:
    # In no order that the archive would have by itself.
    ids = [f"{number * 7 % 2003}" for number in range(2 * IDS_AT_ONCE + 1)]
    Articles(archive).add([Article(id=each, text="") for each in ids], NOON)
    for verb in Verb:
        decision = journal.decide(verb, ids, date(2020, 1, 1), NOON)
        assert [change.article for change in decision.changes] == ids
    expected = ArticleState(read=True, starred=True, place=Place.ARCHIVED, published=date(2020, 1, 1))
    rows = Lists(archive).page(Listing(place=Place.ARCHIVED), limit=len(ids) + 1)
    assert [row.state for row in rows] == [expected] * len(ids)
