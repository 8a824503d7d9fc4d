"""Claims and experts over the archive."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from onrecord.domain.articles import Article
from onrecord.domain.claims import Act, Certainty, Claim, ClaimKind, Expert, ExpertKind
from onrecord.domain.decisions import Verb
from onrecord.domain.facts import Facts
from onrecord.domain.hits import ClaimHit, ClaimListing, ExpertHit, ExpertListing
from onrecord.domain.spans import Span
from onrecord.storage.archive import Archive
from onrecord.storage.articles import Articles
from onrecord.storage.claims import Claims
from onrecord.storage.experts import Experts
from onrecord.storage.extraction import ExtractionQueue
from onrecord.storage.journal import Journal

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SUND = Expert(id="e1", name="Ida Sund", kind=ExpertKind.PERSON, named=True, credential="harbour master")
OFFICIALS = Expert(id="e2", name="officials", kind=ExpertKind.GROUP, named=False)
PORT = Expert(id="e3", name="The Port", kind=ExpertKind.ORGANIZATION, named=True)
DENIED = Certainty.DENIAL

Said = tuple[str, tuple[Expert, ...], dict[str, object]]


def said(words: str, *experts: Expert, **more: object) -> Said:
    return words, experts, more


# By article: its day, and its claims.
STORIES = {
    "new": (
        date(2026, 2, 3),
        [
            said("The ferry café opens", SUND, kind=ClaimKind.DIRECT),
            said("it may sink", OFFICIALS, SUND, certainty=DENIED),
            said("nobody is sure of the ferry"),
        ],
    ),
    "mid": (date(2026, 2, 2), [said("the ferry sank", OFFICIALS), said("a new quay", PORT, act=Act.STANCE)]),
    "old": (
        None,
        [said("The harbour is safe", replace(SUND, name="IDA  Sünd", credential=None), kind=ClaimKind.MIXED)],
    ),
    "oldest": (date(2025, 1, 5), [said("quays are full", replace(PORT, name="Port", credential="the owner"))]),
}


def facts_of(claims: list[Said]) -> tuple[str, Facts]:
    text = "\n".join(words for words, _, _ in claims)
    experts = {expert.id: expert for _, them, _ in claims for expert in them}
    found = []
    for number, (words, them, more) in enumerate(claims, 1):
        start = text.index(words)
        defaults: dict[str, Any] = {"kind": ClaimKind.INDIRECT, "act": Act.SPEECH}
        span, ids = Span(start, start + len(words)), tuple(expert.id for expert in them)
        cue = (Span(start, start + 1),)
        found.append(Claim(id=f"c{number}", content=(span,), cue=cue, experts=ids, **(defaults | more)))
    return text, Facts(extractor="1", text_length=len(text), experts=tuple(experts.values()), claims=tuple(found))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    archive = Archive.open(tmp_path_factory.mktemp("claims") / "archive.db")
    fill(archive)
    yield archive
    archive.close()


def fill(archive: Archive) -> None:
    made = {key: facts_of(claims) for key, (_, claims) in STORIES.items()}
    stories = [
        Article(id=key, text=text, title=f"On {key}", published=STORIES[key][0]) for key, (text, _) in made.items()
    ]
    # Of the one without a date, the day of coming in: before the others' but for the last.
    Articles(archive).add(stories, datetime(2026, 2, 1, tzinfo=UTC))
    queue = ExtractionQueue(archive)
    for task in queue.next_tasks(9):
        queue.finish(task, made[task.article.id][1])


def found(archive: Archive, listing: ClaimListing, limit: int = 9) -> list[str]:
    return [name_of(hit) for hit in pages(Claims(archive), listing, limit)]


def name_of(hit: ClaimHit) -> str:
    return f"{hit.key.article.id} {hit.claim.id}"


def pages(claims: Claims, listing: ClaimListing, limit: int) -> Iterator[ClaimHit]:
    page = claims.page(listing, limit=limit)
    while page:
        yield from page
        page = claims.page(listing, after=page[-1].key, limit=limit)


ALL = ["new c1", "new c2", "new c3", "mid c1", "mid c2", "old c1", "oldest c1"]


@pytest.mark.parametrize(
    ("listing", "ids"),
    [
        ({}, ALL),
        ({"words": " \t"}, ALL),
        ({"words": "ferry"}, ["new c1", "new c3", "mid c1"]),
        ({"words": "fer CAFE"}, ["new c1"]),
        ({"words": "sund"}, ["new c1", "new c2", "old c1"]),
        ({"words": "sund sink"}, ["new c2"]),
        # Of one claim, and not of another in the same article.
        ({"words": "café sink"}, []),
        ({"words": "sank OR sink"}, []),
        ({"expert": "ida"}, ["new c1", "new c2", "old c1"]),
        ({"expert": "sund ida"}, ["new c1", "new c2", "old c1"]),
        ({"expert": "ferry"}, []),
        ({"expert": "port"}, ["mid c2", "oldest c1"]),
        ({"expert": "sund", "words": "harbour"}, ["old c1"]),
        ({"kinds": frozenset({ClaimKind.DIRECT, ClaimKind.MIXED})}, ["new c1", "old c1"]),
        ({"acts": frozenset({Act.STANCE})}, ["mid c2"]),
        ({"certainties": frozenset({DENIED})}, ["new c2"]),
        ({"unnamed": True}, ["new c3", "mid c1"]),
        ({"unnamed": True, "words": "officials"}, ["mid c1"]),
        ({"since": date(2026, 2, 2)}, ALL[:5]),
        ({"until": date(2026, 2, 2), "since": date(2026, 2, 1)}, ALL[3:6]),
        ({"until": date(2026, 1, 31), "words": "quay"}, ["oldest c1"]),
    ],
)
@pytest.mark.parametrize("limit", [1, 2, 9])
def test_claims_are_found_newest_first_whatever_the_page(
    archive: Archive, listing: dict[str, Any], ids: list[str], limit: int
) -> None:
    assert found(archive, ClaimListing(**listing), limit) == ids


def test_a_claim_is_found_with_its_words_its_experts_and_its_article(archive: Archive) -> None:
    (hit,) = Claims(archive).page(ClaimListing(certainties=frozenset({DENIED})), limit=9)
    assert (hit.title, hit.outlet, hit.published) == ("On new", None, date(2026, 2, 3))
    assert (hit.content, hit.cue, hit.speaker, hit.hedges, hit.via) == (("it may sink",), ("i",), (), (), ())
    assert hit.experts == (OFFICIALS, SUND)
    assert hit.claim.experts == ("e2", "e1")
    assert hit.claim == facts_of(STORIES["new"][1])[1].claims[1]


def test_claims_stand_by_the_readers_date(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "archive.db")
    fill(archive)
    Journal(archive).decide(Verb.DATE, ["oldest"], date(2026, 2, 28), NOON)
    hits = Claims(archive).page(ClaimListing(words="quay"), limit=9)
    assert [(name_of(hit), hit.published) for hit in hits] == [
        ("oldest c1", date(2026, 2, 28)),
        ("mid c2", date(2026, 2, 2)),
    ]
    archive.close()


def line(hit: ExpertHit) -> tuple[str, int, int, date | None, date | None, str | None]:
    return (hit.name, hit.key.claims, hit.articles, hit.first, hit.last, hit.credential)


def test_experts_stand_by_name_most_claims_first(archive: Archive) -> None:
    experts = Experts(archive)
    hits = experts.page(ExpertListing(), limit=9)
    assert [line(hit) for hit in hits] == [
        # Two spellings of one name; the newest that has a credential is shown.
        ("Ida Sund", 3, 2, date(2026, 2, 3), date(2026, 2, 3), "harbour master"),
        ("officials", 2, 2, date(2026, 2, 2), date(2026, 2, 3), None),
        ("Port", 2, 2, date(2025, 1, 5), date(2026, 2, 2), "the owner"),
    ]
    assert [hit.named for hit in hits] == [True, False, True]
    assert experts.page(ExpertListing(), after=hits[0].key, limit=1) == hits[1:2]
    assert experts.page(ExpertListing(), after=hits[2].key, limit=1) == ()


@pytest.mark.parametrize(
    ("listing", "names"),
    [
        (ExpertListing(words="sund"), ["Ida Sund"]),
        (ExpertListing(words="id sünd"), ["Ida Sund"]),
        (ExpertListing(words="harbour"), []),
        (ExpertListing(kinds=frozenset({ExpertKind.GROUP, ExpertKind.ORGANIZATION})), ["officials", "Port"]),
        (ExpertListing(words="port", kinds=frozenset({ExpertKind.PERSON})), []),
    ],
)
def test_experts_are_found_by_words_of_their_names_and_by_kind(
    archive: Archive, listing: ExpertListing, names: list[str]
) -> None:
    assert [hit.name for hit in Experts(archive).page(listing, limit=9)] == names


def test_new_facts_are_found_and_old_ones_no_more(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "archive.db")
    fill(archive)
    queue = ExtractionQueue(archive)
    queue.reopen(["new"])
    (task,) = queue.next_tasks(9)
    length = len(task.article.text)
    twice = Claim(id="c1", kind=ClaimKind.DIRECT, act=Act.SPEECH, content=(Span(4, 9),), experts=("e1", "e2"))
    two_officials = (OFFICIALS, replace(OFFICIALS, id="e1", name="Officials"))
    queue.finish(task, Facts(extractor="2", text_length=length, experts=two_officials, claims=(twice,)))
    assert found(archive, ClaimListing(words="cafe")) == found(archive, ClaimListing(words="sund sink")) == []
    assert found(archive, ClaimListing(words="ferry officials")) == ["new c1", "mid c1"]
    # Two experts of one name in one article and one claim count once.
    assert [line(hit)[:3] for hit in Experts(archive).page(ExpertListing(words="official"), limit=9)] == [
        ("officials", 2, 2)
    ]
    assert [line(hit)[:3] for hit in Experts(archive).page(ExpertListing(words="sund"), limit=9)] == [
        ("IDA  Sünd", 1, 1)
    ]
    archive.close()


def test_a_page_of_all_claims_goes_through_the_newest_articles_alone(archive: Archive) -> None:
    with archive.reading("testing") as connection:
        driver = connection.connection.driver_connection
        assert driver
    # The pool hands the same connection out again.
    statements: list[str] = []
    driver.set_trace_callback(statements.append)
    Claims(archive).page(ClaimListing(kinds=frozenset({ClaimKind.DIRECT})), limit=1)
    Claims(archive).page(ClaimListing(words="ferry"), limit=1)
    driver.set_trace_callback(None)
    with archive.reading("testing") as connection:
        plans = [
            [row.detail for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")]
            for statement in statements
            if statement.startswith("SELECT article.number")
        ]
    assert [plan[0] for plan in plans] == [
        "SCAN article USING INDEX article_by_day",
        "SCAN claim_prefixes VIRTUAL TABLE INDEX 0:M2",
    ]
    assert not [step for plan in plans for step in plan if "SCAN claim" in step and "VIRTUAL" not in step]
