"""What a story rests on, in a few lines for who has to decide whether to read it: counts, never a grade."""

from collections.abc import Iterator, Sequence

from onrecord.domain.signals import Signals
from onrecord.tui.layout.cells import broken
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Run, cropped

ROOMY = 76
"""Cells from which two lines are enough for most stories; below, it takes three."""
ONE_SOURCE = "ONE SOURCE"


def brief(signals: Signals | None, why: str, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Set the counts of a story, or `why` there are none yet, on two or three lines."""
    if signals is None:
        rows = [[words] for words in broken(why, width)]
    else:
        rows = _packed(list(_counts(signals)), width, 2 + len(glyphs.dot))
    lines = tuple(_line(row, width, glyphs) for row in rows)
    # As many as most stories need, so that nothing moves when facts come in.
    least = 2 if width >= ROOMY else 3
    return (*lines, *((),) * (least - len(lines)))


def _packed(parts: Sequence[str], width: int, between: int) -> list[list[str]]:
    """Put as many parts on a line as fit, each of them whole."""
    rows: list[list[str]] = []
    used = width
    for part in parts:
        if used + between + len(part) <= width:
            rows[-1].append(part)
            used += between + len(part)
        else:
            rows.append([part])
            used = len(part)
    return rows


def _line(parts: Sequence[str], width: int, glyphs: Glyphs) -> Line:
    runs = [Run(part, "strong" if part == ONE_SOURCE else "dim") for part in parts]
    between = Run(f" {glyphs.dot} ", "dim")
    return cropped([run for pair in ((between, part) for part in runs) for run in pair][1:], width, glyphs.ellipsis)


def _counts(signals: Signals) -> Iterator[str]:
    """Tell the counts: the parts of all claims add up, and what follows is of those that are speech."""
    if signals.single_source:
        yield ONE_SOURCE
    if not signals.claims:
        yield "nobody is quoted"
    elif who := _told(("named", signals.named), ("unnamed", signals.unnamed)):
        yield who
    total = len(signals.claims) + len(signals.stances)
    if total:
        kinds = (("direct", signals.direct), ("mixed", signals.mixed), ("indirect", signals.indirect))
        yield f"{_number(total, 'claim')}: {_told(*kinds, ('stance', signals.stances))}"
    if signals.claims:
        yield f"{len(signals.unsourced)} without a named source"
        yield f"{len(signals.hedged)} hedged"
    if signals.non_responses:
        yield _number(len(signals.non_responses), "non-response")


def _told(*counts: tuple[str, Sequence[str]]) -> str:
    return " ".join(f"{len(ids)} {word}" for word, ids in counts if ids)


def _number(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
