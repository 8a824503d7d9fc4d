"""What holds for any articles, facts, decisions and words in the archive."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from onrecord.domain.articles import Article, ArticleState, Listing, PageKey, Place, Summary
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
from onrecord.domain.decisions import Verb, decide
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span, merged
from onrecord.domain.times import Basis, Event, Granularity, Interval, Modifier, Timex, TimexType
from onrecord.storage.archive import Archive
from onrecord.storage.articles import Articles
from onrecord.storage.extraction import ExtractionQueue
from onrecord.storage.journal import Journal
from onrecord.storage.listing import Lists

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
# What Unicode allows in a text, NUL included, but for halves of characters.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
MAYBE_TEXTS = st.none() | TEXTS
IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
DAYS = st.none() | st.dates()
TIMES = st.datetimes(timezones=st.just(UTC))


# Each example waits for a disk that others use too.
on_disk = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def new_archive() -> Iterator[Archive]:
    with TemporaryDirectory() as folder:
        archive = Archive.open(Path(folder) / "archive.db")
        try:
            yield archive
        finally:
            archive.close()


@st.composite
def spans(draw: st.DrawFn, text: str, *, least: int = 0, most: int = 3) -> tuple[Span, ...]:
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).filter(lambda pair: pair[0] < pair[1])
    found = draw(st.lists(bounds, min_size=least, max_size=most))
    return merged(Span(*pair) for pair in found)


@st.composite
def stories(draw: st.DrawFn, ids: st.SearchStrategy[str] = IDS) -> Article:
    text = draw(TEXTS)
    headline = draw(spans(text, most=1)) if text else ()
    return Article(
        id=draw(ids),
        text=text,
        title=draw(MAYBE_TEXTS),
        byline=draw(MAYBE_TEXTS),
        outlet=draw(MAYBE_TEXTS),
        published=draw(DAYS),
        origin=draw(MAYBE_TEXTS),
        headline=headline[0] if headline else None,
        boilerplate=draw(spans(text)) if text else (),
    )


INTERVALS = st.none() | st.tuples(DAYS, DAYS).map(
    lambda pair: (
        Interval(earliest=min(pair), latest=max(pair))  # type: ignore[type-var]
        if all(pair)
        else Interval(earliest=pair[0], latest=pair[1])
    )
)


def one_span(text: str) -> st.SearchStrategy[Span]:
    return spans(text, least=1, most=1).map(lambda found: found[0])


@st.composite
def credentials_of(draw: st.DrawFn, text: str) -> Credential:
    span = draw(one_span(text))
    start, end = span.start, span.end
    bounds = st.tuples(st.integers(start, end), st.integers(start, end)).filter(lambda pair: pair[0] < pair[1])
    part = st.none() | bounds.map(lambda pair: Span(*pair))
    return Credential(span=span, role=draw(part), affiliation=draw(part), former=draw(part))


def experts_of(text: str) -> st.SearchStrategy[Expert]:
    return st.builds(
        Expert,
        id=IDS,
        name=TEXTS,
        kind=st.sampled_from(ExpertKind),
        named=st.booleans(),
        credential=MAYBE_TEXTS,
        role=MAYBE_TEXTS,
        affiliation=MAYBE_TEXTS,
        credentials=st.lists(credentials_of(text), max_size=2).map(tuple),
        mentions=spans(text),
    )


def steps_of(text: str) -> st.SearchStrategy[tuple[Step, ...]]:
    rules = st.just("words") | TEXTS
    return st.lists(st.builds(Step, span=one_span(text), rule=rules), max_size=3).map(tuple)


@st.composite
def claims_of(draw: st.DrawFn, text: str, experts: list[Expert]) -> Claim:
    ids = draw(some_ids([expert.id for expert in experts]))
    chains = [Chain(expert=each, steps=draw(steps_of(text))) for each in draw(some_ids(list(ids)))]
    return Claim(
        id=draw(IDS),
        kind=draw(st.sampled_from(ClaimKind)),
        act=draw(st.sampled_from(Act)),
        content=draw(spans(text, least=1)),
        cue=draw(spans(text)),
        speaker=draw(spans(text)),
        experts=ids,
        hedges=draw(spans(text)),
        certainty=draw(st.sampled_from(Certainty)),
        via=draw(spans(text)),
        rule=draw(TEXTS),
        score=draw(st.none() | st.floats(0, 1)),
        chains=tuple(chains),
    )


def non_responses_of(text: str, experts: list[Expert]) -> st.SearchStrategy[NonResponse]:
    return st.builds(
        NonResponse,
        id=IDS,
        span=one_span(text),
        cue=spans(text),
        speaker=spans(text),
        experts=some_ids([expert.id for expert in experts]),
    )


def times_of(text: str) -> st.SearchStrategy[Timex]:
    return st.builds(
        Timex,
        span=one_span(text),
        type=st.sampled_from(TimexType),
        value=MAYBE_TEXTS,
        interval=INTERVALS,
        granularity=st.none() | st.sampled_from(Granularity),
        modifier=st.none() | st.sampled_from(Modifier),
        anchor=MAYBE_TEXTS,
        rule=TEXTS,
    )


def events_of(text: str, times: list[Timex], claims: list[Claim]) -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        span=one_span(text),
        time=st.none() | st.integers(0, len(times) - 1) if times else st.none(),
        interval=INTERVALS,
        basis=st.sampled_from(Basis),
        claims=some_ids([claim.id for claim in claims]),
    )


def some_ids(ids: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(ids), unique=True, max_size=3).map(tuple) if ids else st.just(())


@st.composite
def facts_of(draw: st.DrawFn, text: str) -> Facts:
    experts = draw(st.lists(experts_of(text), max_size=3, unique_by=lambda expert: expert.id))
    claims = draw(st.lists(claims_of(text, experts), max_size=3, unique_by=lambda claim: claim.id))
    times = draw(st.lists(times_of(text), max_size=3))
    return Facts(
        extractor=draw(TEXTS),
        text_length=len(text),
        published=draw(DAYS),
        experts=tuple(experts),
        claims=tuple(claims),
        non_responses=tuple(draw(st.lists(non_responses_of(text, experts), max_size=2))),
        times=tuple(times),
        events=tuple(draw(st.lists(events_of(text, times, claims), max_size=3))),
    )


@pytest.fixture(scope="module")
def shared() -> Iterator[Archive]:
    with new_archive() as archive:
        yield archive


@on_disk
@given(st.lists(stories(), max_size=4), TIMES)
def test_stored_articles_come_back_equal(shared: Archive, given_articles: list[Article], added: datetime) -> None:
    articles = Articles(shared)
    firsts = {article.id: article for article in reversed(given_articles)}
    flags = articles.add(given_articles, added)
    known = {article.id for article, is_new in zip(given_articles, flags, strict=True) if is_new}
    for article_id in known:
        assert articles.read(article_id).article == firsts[article_id]
        assert articles.find(article_id) == article_id
    assert not any(articles.add(given_articles, added))


@on_disk
@given(st.data())
def test_stored_facts_come_back_equal_and_replace_what_was_there(shared: Archive, data: st.DataObject) -> None:
    text = "The ferry runs again, officials said; it may not."
    article = Article(id="with facts", text=text, published=date(2026, 2, 1))
    Articles(shared).add([article], NOON)
    queue = ExtractionQueue(shared)
    facts = data.draw(facts_of(text))
    queue.reopen([article.id])
    (task,) = [task for task in queue.next_tasks(10_000) if task.article == article]
    queue.finish(task, facts)
    assert Articles(shared).read(article.id).facts == facts


DAY = st.sampled_from([None, date(2026, 2, 1), date(2026, 2, 2), date(2026, 3, 2)])


@settings(on_disk, max_examples=30)
@given(st.lists(stories(), max_size=12, unique_by=lambda article: article.id), DAY, st.integers(1, 7))
def test_pages_by_key_list_every_article_once_in_order(
    given_articles: list[Article], day: date | None, size: int
) -> None:
    with new_archive() as archive:
        # Days that several share are what is hard about it.
        same_day = [Article(id=each.id, text=each.text, published=each.published or day) for each in given_articles]
        Articles(archive).add(same_day, NOON)
        lists, listing = Lists(archive), Listing(place=None)
        in_order = sorted(
            ((each.published or NOON.date(), each.id) for each in same_day),
            key=lambda pair: (-pair[0].toordinal(), pair[1]),
        )
        keys = [PageKey(day=each.isoformat(), id=article_id) for each, article_id in in_order]
        forward = [row.key for page in _pages_forward(lists, listing, size) for row in page]
        backward = [row.key for page in reversed(list(_pages_backward(lists, listing, size))) for row in page]
        assert forward == backward == keys
        assert [lists.rank(listing, key) for key in keys] == list(range(len(keys)))


def _pages_forward(lists: Lists, listing: Listing, size: int) -> Iterator[tuple[Summary, ...]]:
    page = lists.page(listing, limit=size)
    while page:
        yield page
        page = lists.page(listing, after=page[-1].key, limit=size)


def _pages_backward(lists: Lists, listing: Listing, size: int) -> Iterator[tuple[Summary, ...]]:
    page = lists.last_page(listing, size)
    while page:
        yield page
        page = lists.page(listing, before=page[0].key, limit=size)


@pytest.fixture(scope="module")
def searched() -> Iterator[Archive]:
    with new_archive() as archive:
        Articles(archive).add([Article(id="a", text="The café's ferry, column title near NOT OR AND *^")], NOON)
        yield archive


SYNTAX = st.text(st.sampled_from("abfe\"'*():^-+{}., \0\n:NEARORTitle"), max_size=20)


@on_disk
@given(st.text(max_size=60) | SYNTAX)
def test_any_words_are_harmless(searched: Archive, words: str) -> None:
    lists, listing = Lists(searched), Listing(words=words)
    rows = lists.page(listing, limit=5)
    assert len(rows) == lists.count(listing) <= 1
    if words.isascii() and not any(character.isalnum() for character in words):
        assert len(rows) == 1


@on_disk
@given(st.lists(stories(), min_size=1, max_size=3), st.data())
def test_an_article_is_found_by_the_beginnings_of_its_words(
    shared: Archive, given_articles: list[Article], data: st.DataObject
) -> None:
    Articles(shared).add(given_articles, NOON)
    article = Articles(shared).read(given_articles[0].id).article
    words = [word for word in article.text.split() if word.isascii() and word.isalnum()]
    typed = " ".join(word[: data.draw(st.integers(1, len(word)))] for word in words)
    found = Lists(shared).page(Listing(place=None, words=typed), limit=100_000)
    assert article.id in {row.key.id for row in found}


class Decisions(RuleBasedStateMachine):
    """Any decisions, undone and redone, over restarts, against lists of states in memory."""

    @initialize(days=st.lists(DAYS, min_size=1, max_size=4))
    def begin(self, days: list[date | None]) -> None:
        self.folder = TemporaryDirectory()
        self.archive = Archive.open(Path(self.folder.name) / "archive.db")
        self.own = {f"{number}": day for number, day in enumerate(days)}
        stories = [Article(id=each, text="Text.", published=day) for each, day in self.own.items()]
        Articles(self.archive).add(stories, NOON)
        self.now = {each: ArticleState() for each in self.own}
        self.undoable: list[dict[str, ArticleState]] = []
        self.redoable: list[dict[str, ArticleState]] = []

    @rule(verb=st.sampled_from(Verb), day=DAYS, data=st.data())
    def decide(self, verb: Verb, day: date | None, data: st.DataObject) -> None:
        ids = data.draw(st.lists(st.sampled_from(sorted(self.own))))
        expected = decide(verb, {each: self.now[each] for each in ids}, NOON, day)
        decision = Journal(self.archive).decide(verb, ids, day, NOON)
        assert decision.changes == expected.changes
        if decision.changes:
            self.undoable.append(self.now)
            self.redoable.clear()
            self.now = {**self.now, **{each.article: each.after for each in decision.changes}}

    @rule()
    def undo(self) -> None:
        assert bool(Journal(self.archive).undo(NOON)) == bool(self.undoable)
        if self.undoable:
            self.redoable.append(self.now)
            self.now = self.undoable.pop()

    @rule()
    def redo(self) -> None:
        assert bool(Journal(self.archive).redo(NOON)) == bool(self.redoable)
        if self.redoable:
            self.undoable.append(self.now)
            self.now = self.redoable.pop()

    @precondition(lambda self: hasattr(self, "archive"))
    @rule()
    def reopen(self) -> None:
        self.archive.close()
        self.archive = Archive.open(self.archive.path)

    @invariant()
    def the_archive_holds_what_was_decided(self) -> None:
        if not hasattr(self, "archive"):
            return
        lists = Lists(self.archive)
        rows = lists.page(Listing(place=None), limit=9)
        assert {row.key.id: row.state for row in rows} == self.now
        for row in rows:
            day = row.state.published or self.own[row.key.id] or NOON.date()
            assert row.key.day == day.isoformat()
        for place in Place:
            assert lists.count(Listing(place=place)) == sum(state.place is place for state in self.now.values())

    def teardown(self) -> None:
        if hasattr(self, "archive"):
            self.archive.close()
            self.folder.cleanup()


TestDecisions = Decisions.TestCase
TestDecisions.settings = settings(on_disk, max_examples=25, stateful_step_count=20)
