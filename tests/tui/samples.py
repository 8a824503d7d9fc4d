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


def _claim(number: int, kind: ClaimKind, content: str, said: tuple[str, str], expert: str, *hedges: str) -> Claim:
    """Make a claim; pieces of a split one are parted by "|", and `said` is the speaker, and the cue with what tells which."""
    speaker, around = said
    clause = find(around)
    # "said it" and "say the wall" only tell which "said" and which "say".
    cue = around if around in ("According to", "was told") else around.split()[0]
    return Claim(
        id=f"c{number}",
        kind=kind,
        act=Act.STANCE if cue in ("wants", "hopes") else Act.SPEECH,
        content=tuple(find(words) for words in content.split("|")),
        cue=(Span(clause.start, clause.start + len(cue)),),
        speaker=(find(speaker),),
        experts=(expert,),
        hedges=tuple(find(words) for words in hedges),
    )


EXPERTS = (
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
DIRECT, MIXED, INDIRECT = ClaimKind.DIRECT, ClaimKind.MIXED, ClaimKind.INDIRECT
WALL = "Four millimetres is nothing for a hillside and a great deal for a wall,"
HOUR = "If it happens again, I would want to know within the hour, not within the month."
READINGS = "readings may have been wrong since last autumn, when a cable was cut during road works"
CLAIMS = (
    _claim(1, DIRECT, f"{WALL}|{HOUR}", ("Ruta Ansgar", "said"), "e1"),
    _claim(
        2, INDIRECT, "it would replace all sensors by the end of the year", ("The Orrin Water Board", "said it"), "e2"
    ),
    _claim(3, INDIRECT, READINGS, ("the board", "According to"), "e2", "may"),
    _claim(4, MIXED, 'the delay "a scandal with a spreadsheet"', ("Councillor Benno Thrale", "called"), "e3"),
    _claim(
        5,
        INDIRECT,
        "the board had known of the cut cable for weeks",
        ("Councillor Benno Thrale", "claimed"),
        "e3",
        "claimed",
    ),
    _claim(6, INDIRECT, "the inquiry to hear the engineers first", ("He", "wants"), "e3"),
    _claim(7, DIRECT, "Nobody was in danger,", ("an engineer who asked not to be named", "was told"), "e4"),
    _claim(8, INDIRECT, "the wall would now withstand twice as much water", ("Experts", "say the wall"), "e5"),
    _claim(9, MIXED, 'The numbers are "better than my sleep"', ("Ansgar is", "said on"), "e1"),
    _claim(10, INDIRECT, "the new sensors will let her stay in bed", ("Ansgar is", "hopes"), "e1", "hopes"),
)


def facts() -> Facts:
    """What extraction would find in the story."""
    return Facts(
        extractor="test",
        text_length=len(STORY),
        published=date(2025, 2, 27),
        experts=EXPERTS,
        claims=CLAIMS,
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
