"""A story with facts, and a list of many, for the tests of the screen. All people and places are made up."""

from datetime import date, timedelta

from onrecord.domain.articles import Article
from onrecord.domain.claims import Act, Claim, ClaimKind, Expert, ExpertKind
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.domain.times import Basis, Event, Granularity, Interval, Timex, TimexType

STORY = """Dam at Orrin Lake Held Together by Patience, Engineers Say

By Tamsin Vole
Published: February 27, 2025

The dam above Orrin has not moved for eleven years, and that, the people who look after it say, is the good news. \
In January 2014 the wall slid by four millimetres in a single night.

"Four millimetres is nothing for a hillside and a great deal for a wall," said Ruta Ansgar, a geologist at the \
Highland Survey who has measured the dam since 2009. "If it happens again, I would want to know within the hour, \
not within the month."

The Orrin Water Board said it would replace all sensors by the end of the year. According to the board, readings \
may have been wrong since last autumn, when a cable was cut during road works.

Follow the Courier on every network
Sign up for our morning letter

Councillor Benno Thrale called the delay "a scandal with a spreadsheet" and claimed that the board had known of the \
cut cable for weeks. He wants the inquiry to hear the engineers first.

"Nobody was in danger," Thrale was told by an engineer who asked not to be named.

The valley was evacuated once, in the 1990s, after heavy rain. Experts say the wall would now withstand twice as much \
water. The inquiry opens on 6 March and is to report two months later.

Ansgar is less sure. The numbers are "better than my sleep", she said on Wednesday, and she hopes that the new \
sensors will let her stay in bed.
"""
HEADLINE = "Dam at Orrin Lake Held Together by Patience, Engineers Say"


def find(words: str, text: str = STORY, nth: int = 0) -> Span:
    """Find words in the text; they must be there."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def story() -> Article:
    """The story as an article."""
    return Article(
        id="orrin",
        text=STORY,
        title=HEADLINE,
        byline="Tamsin Vole",
        outlet="Vale Courier",
        published=date(2025, 2, 27),
        headline=find(HEADLINE),
        boilerplate=(
            find("By Tamsin Vole"),
            find("Published: February 27, 2025"),
            find("Follow the Courier on every network"),
            find("Sign up for our morning letter"),
        ),
    )


def _claim(number: int, kind: ClaimKind, content: tuple[str, ...], cue: str, speaker: str, **more: object) -> Claim:
    expert = more.get("expert")
    nth = more.get("nth", 0)
    hedges = more.get("hedges", ())
    assert isinstance(nth, int)
    assert isinstance(hedges, tuple)
    return Claim(
        id=f"c{number}",
        kind=kind,
        act=Act.STANCE if more.get("stance") else Act.SPEECH,
        content=tuple(find(words) for words in content),
        cue=(find(cue, nth=nth),) if cue else (),
        speaker=(find(speaker, nth=nth if speaker == "she" else 0),) if speaker else (),
        experts=(str(expert),) if expert else (),
        hedges=tuple(find(words) for words in hedges),
    )


def facts() -> Facts:
    """What extraction would find in the story."""
    direct, mixed, indirect = ClaimKind.DIRECT, ClaimKind.MIXED, ClaimKind.INDIRECT
    experts = (
        Expert(
            id="e1",
            name="Ruta Ansgar",
            kind=ExpertKind.PERSON,
            named=True,
            credential="a geologist at the Highland Survey who has measured the dam since 2009",
            role="geologist",
            affiliation="Highland Survey",
        ),
        Expert(id="e2", name="Orrin Water Board", kind=ExpertKind.ORGANIZATION, named=True),
        Expert(id="e3", name="Benno Thrale", kind=ExpertKind.PERSON, named=True, credential="Councillor"),
        Expert(id="e4", name="an engineer who asked not to be named", kind=ExpertKind.PERSON, named=False),
        Expert(id="e5", name="Experts", kind=ExpertKind.GROUP, named=False),
    )
    claims = (
        _claim(
            1,
            direct,
            (
                "Four millimetres is nothing for a hillside and a great deal for a wall,",
                "If it happens again, I would want to know within the hour, not within the month.",
            ),
            "said Ruta",
            "Ruta Ansgar",
            expert="e1",
        ),
        _claim(
            2,
            indirect,
            ("it would replace all sensors by the end of the year",),
            "said it",
            "The Orrin Water Board",
            expert="e2",
        ),
        _claim(
            3,
            indirect,
            ("readings may have been wrong since last autumn, when a cable was cut during road works",),
            "According to",
            "the board",
            expert="e2",
            hedges=("may",),
        ),
        _claim(
            4, mixed, ('the delay "a scandal with a spreadsheet"',), "called", "Councillor Benno Thrale", expert="e3"
        ),
        _claim(
            5,
            indirect,
            ("the board had known of the cut cable for weeks",),
            "claimed",
            "Councillor Benno Thrale",
            expert="e3",
            hedges=("claimed",),
        ),
        _claim(6, indirect, ("the inquiry to hear the engineers first",), "wants", "He", expert="e3", stance=True),
        _claim(7, direct, ("Nobody was in danger,",), "was told", "an engineer who asked not to be named", expert="e4"),
        _claim(8, indirect, ("the wall would now withstand twice as much water",), "say the", "Experts", expert="e5"),
        _claim(9, mixed, ('The numbers are "better than my sleep"',), "said on", "she", expert="e1"),
        _claim(
            10,
            indirect,
            ("the new sensors will let her stay in bed",),
            "hopes",
            "she",
            expert="e1",
            stance=True,
            hedges=("hopes",),
        ),
    )
    return Facts(
        extractor="test",
        text_length=len(STORY),
        published=date(2025, 2, 27),
        experts=experts,
        claims=claims,
        times=_times(),
        events=_events(),
    )


def _timex(words: str, value: str | None, first: date | None, last: date | None, unit: Granularity | None) -> Timex:
    return Timex(
        span=find(words),
        type=TimexType.DATE,
        value=value,
        interval=Interval(earliest=first, latest=last) if first or last else None,
        granularity=unit,
        anchor=None,
        rule="test",
    )


def _times() -> tuple[Timex, ...]:
    return (
        _timex("January 2014", "2014-01", date(2014, 1, 1), date(2014, 1, 31), Granularity.MONTH),
        _timex("by the end of the year", "2025", None, date(2025, 12, 31), Granularity.YEAR),
        _timex("last autumn", "2024-FA", date(2024, 9, 1), date(2024, 11, 30), Granularity.SEASON),
        _timex("the 1990s", "199", date(1990, 1, 1), date(1999, 12, 31), Granularity.DECADE),
        _timex("6 March", "2025-03-06", date(2025, 3, 6), date(2025, 3, 6), Granularity.DAY),
        _timex("two months later", "2025-05", None, None, None),
        _timex("on Wednesday", "2025-02-26", date(2025, 2, 26), date(2025, 2, 26), Granularity.DAY),
    )


def _events() -> tuple[Event, ...]:
    clauses = (
        "In January 2014 the wall slid by four millimetres in a single night.",
        "The Orrin Water Board said it would replace all sensors by the end of the year.",
        "readings may have been wrong since last autumn, when a cable was cut during road works",
        "The valley was evacuated once, in the 1990s, after heavy rain.",
        "The inquiry opens on 6 March",
        "is to report two months later",
        'The numbers are "better than my sleep", she said on Wednesday',
    )
    told = {1: ("c2",), 2: ("c3",), 6: ("c9",)}
    dated = tuple(
        Event(
            span=find(clause),
            time=index,
            interval=_times()[index].interval,
            basis=Basis.STATED if _times()[index].interval else Basis.NONE,
            claims=told.get(index, ()),
        )
        for index, clause in enumerate(clauses)
    )
    bound = Event(
        span=find("Nobody was in danger"),
        interval=Interval(earliest=None, latest=date(2025, 2, 27)),
        basis=Basis.PUBLISHED,
        claims=("c7",),
    )
    return (*dated, bound)


def many(count: int) -> list[Article]:
    """Make articles, from the newest to the oldest."""
    return [
        Article(
            id=f"a{number:05}",
            text=f"Report number {number}.\n\n" + "The council met again and said little of note. " * 60,
            title=f"Report number {number} of the council, with a title that goes on for longer than a line can hold it",
            outlet=("Vale Courier", "Meridian Wire", "The Harrowen Post")[number % 3],
            published=date(2025, 2, 26) - timedelta(days=number // 3),
        )
        for number in range(count)
    ]
