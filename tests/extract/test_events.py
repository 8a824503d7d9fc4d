"""Which time an event gets: its own clause's, the telling's or the told's, the publication's, or none."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.domain.claims import Act, Claim, ClaimKind
from onrecord.domain.spans import Span
from onrecord.domain.times import Basis, Event
from onrecord.extract.events import find_events
from onrecord.extract.times import find_times

PUBLISHED = date(2015, 2, 6)
SENTENCE = re.compile(r"[^\s.][^.]*\.?")

Shown = tuple[str, str | None, str]


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def claim(text: str, content: str, cue: str | None = None, number: int = 1) -> Claim:
    return Claim(
        id=f"c{number}",
        kind=ClaimKind.INDIRECT,
        act=Act.SPEECH,
        content=(span_of(text, content),),
        cue=(span_of(text, cue),) if cue else (),
    )


def events_of(text: str, claims: tuple[Claim, ...] = (), published: date | None = PUBLISHED) -> tuple[Event, ...]:
    sentences = [Span(match.start(), match.end()) for match in SENTENCE.finditer(text)]
    return find_events(text, sentences, find_times(text, published), claims, published)


def shown(text: str, events: tuple[Event, ...]) -> list[Shown]:
    times = find_times(text, PUBLISHED)
    return [
        (
            event.span.of(text),
            None if event.time is None else times[event.time].span.of(text),
            event.basis.value,
        )
        for event in events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on Monday.", [("It fell on Monday.", "Monday", "stated")]),
        ("It fell.", []),
        # A length dates nothing; the day of publication is a bound.
        ("It held for three years.", [("It held for three years.", None, "published")]),
        ("It fell for two days in 2014.", [("It fell for two days in 2014.", "2014", "stated")]),
        ("We saw that in the past.", [("We saw that in the past.", "the past", "none")]),
        (
            "It fell in 2012, but it rose in 2014.",
            [("It fell in 2012", "2012", "stated"), ("but it rose in 2014.", "2014", "stated")],
        ),
        ("On Monday it lost what it won in 2014.", [("On Monday it lost what it won in 2014.", "Monday", "stated")]),
        ("It now says it fell in 2014.", [("It now says it fell in 2014.", "2014", "stated")]),
    ],
)
def test_each_clause_with_a_time_is_an_event_of_that_time(text: str, expected: list[Shown]) -> None:
    assert shown(text, events_of(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It fell between 2012 and the end of 2014.",
        "It fell from 2012 to 2014.",
        "It fell 2012 through 2014.",
        "It fell in 2012-2014.",
        "Those who led from 2012 to 2014, it fell in the past.",
    ],
)
def test_a_range_dates_an_event_from_its_first_day_to_its_last(text: str) -> None:
    event = events_of(text)[0]
    assert event.interval is not None
    assert (event.interval.earliest, event.interval.latest) == (date(2012, 1, 1), date(2014, 12, 31))


def test_a_range_dates_a_telling_too() -> None:
    text = "It rained, those who were asked between 2012 and 2014 said."
    (event,) = events_of(text, (claim(text, "It rained", "said"),))
    assert event.interval is not None
    assert (event.interval.earliest, event.interval.latest) == (date(2012, 1, 1), date(2014, 12, 31))


@pytest.mark.parametrize(
    "text", ["It fell in 2012 and 2014.", "It fell from Monday to the future.", "It fell from 2014 to 2012."]
)
def test_what_is_no_range_stays_apart(text: str) -> None:
    (event,) = events_of(text)
    assert event.interval is not None
    assert event.time == 0


def test_a_time_outside_the_content_dates_the_telling() -> None:
    text = "Fighters are fleeing, the group claimed this week."
    events = events_of(text, (claim(text, "Fighters are fleeing", "claimed"),))
    assert shown(text, events) == [(text, "this week", "stated")]
    assert events[0].claims == ("c1",)


def test_a_time_inside_the_content_dates_what_is_told() -> None:
    text = "The group claimed this week that fighters fled in January."
    events = events_of(text, (claim(text, "fighters fled in January", "claimed"),))
    assert shown(text, events) == [
        (text, "this week", "stated"),
        ("fighters fled in January", "January", "stated"),
    ]
    assert [event.claims for event in events] == [("c1",), ()]


def test_a_telling_without_a_time_is_bounded_by_the_publication() -> None:
    text = "The group says fighters fled in January."
    said, happened = events_of(text, (claim(text, "fighters fled in January", "says"),))
    assert said.basis is Basis.PUBLISHED
    assert said.interval is not None
    assert (said.interval.earliest, said.interval.latest) == (None, PUBLISHED)
    assert happened.basis is Basis.STATED


def test_without_a_publication_date_a_telling_is_undated() -> None:
    text = "The group says fighters fled."
    (said,) = events_of(text, (claim(text, "fighters fled", "says"),), None)
    assert (said.basis, said.interval, said.claims) == (Basis.NONE, None, ("c1",))


def test_the_time_nearest_to_the_cue_dates_the_telling() -> None:
    text = "The group, founded in 2012, said on Monday that fighters fled."
    (said,) = events_of(text, (claim(text, "fighters fled", "said"),))
    assert shown(text, (said,)) == [(text, "Monday", "stated")]


def test_a_claim_without_a_cue_is_made_where_its_content_begins() -> None:
    text = "It fell. Fighters fled. They are many."
    (said,) = events_of(text, (claim(text, "Fighters fled. They are many"),))
    assert said.span.of(text) == "Fighters fled."


def test_claims_of_one_sentence_are_one_telling() -> None:
    text = "Fighters fled and others stayed, the group said."
    claims = (claim(text, "Fighters fled", "said"), claim(text, "others stayed", "said", 2))
    (said,) = events_of(text, claims)
    assert said.claims == ("c1", "c2")


def test_without_sentences_there_are_no_events() -> None:
    text = "It fell on Monday."
    assert find_events(text, [], find_times(text, PUBLISHED), [claim(text, "It fell")], PUBLISHED) == ()


WORDS = "it fell on Monday in 2014 , but and from to between last week for two years now . said"


@settings(deadline=None, max_examples=60)
@given(words=st.lists(st.sampled_from(WORDS.split()), max_size=25), published=st.none() | st.just(PUBLISHED))
def test_every_event_lies_in_the_text_in_order_and_names_a_time_inside_it(
    words: list[str], published: date | None
) -> None:
    text = " ".join(words)
    times = find_times(text, published)
    events = events_of(text, (), published)
    assert [event.span.start for event in events] == sorted(event.span.start for event in events)
    for event in events:
        assert event.span.end <= len(text)
        assert event.time is None or event.span.contains(times[event.time].span)
