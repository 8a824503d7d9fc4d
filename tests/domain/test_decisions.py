from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.articles import ArticleState, Place
from onrecord.domain.decisions import Verb, decide

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
STATES = st.builds(
    ArticleState,
    read=st.booleans(),
    starred=st.booleans(),
    place=st.sampled_from(Place),
    published=st.none() | st.dates(),
)


@pytest.mark.parametrize(
    ("verb", "after"),
    [
        (Verb.READ, ArticleState(read=True)),
        (Verb.STAR, ArticleState(starred=True)),
        (Verb.ARCHIVE, ArticleState(place=Place.ARCHIVED)),
    ],
)
def test_a_verb_sets_its_mark_and_a_second_time_takes_it_off(verb: Verb, after: ArticleState) -> None:
    first = decide(verb, {"a": ArticleState()}, NOW)
    assert [change.after for change in first.changes] == [after]
    second = decide(verb, {"a": after}, NOW)
    assert [change.after for change in second.changes] == [ArticleState()]


def test_a_mark_on_some_is_set_on_all() -> None:
    decision = decide(Verb.READ, {"a": ArticleState(read=True), "b": ArticleState()}, NOW)
    assert [(change.article, change.after.read) for change in decision.changes] == [("b", True)]


def test_a_date_is_given_and_taken_away() -> None:
    given_date = decide(Verb.DATE, {"a": ArticleState()}, NOW, date(2026, 2, 3))
    assert given_date.changes[0].after.published == date(2026, 2, 3)
    taken = decide(Verb.DATE, {"a": given_date.changes[0].after}, NOW, None)
    assert taken.changes[0].after == ArticleState()


@given(st.sampled_from(Verb), st.dictionaries(st.sampled_from("abc"), STATES), st.none() | st.dates())
def test_undo_undoes(verb: Verb, states: dict[str, ArticleState], published: date | None) -> None:
    decision = decide(verb, states, NOW, published)
    after = {**states, **{change.article: change.after for change in decision.changes}}
    undone = {**after, **{change.article: change.after for change in decision.reversed(NOW).changes}}
    assert undone == states


@given(st.sampled_from(Verb), STATES, STATES, st.none() | st.dates())
def test_a_change_is_laid_over_a_state_that_has_changed_since(
    verb: Verb, state: ArticleState, since: ArticleState, published: date | None
) -> None:
    for change in decide(verb, {"a": state}, NOW, published).changes:
        laid_over = change.applied_to(since)
        assert change.applied_to(change.before) == change.after
        for name in ("read", "starred", "place", "published"):
            differs = getattr(change.before, name) != getattr(change.after, name)
            assert getattr(laid_over, name) == getattr(change.after if differs else since, name)
