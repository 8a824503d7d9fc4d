"""Which words of an article are lit, and how."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.domain.claims import Claim, NonResponse
from onrecord.domain.spans import Span
from onrecord.tui.layout.cells import IRREGULAR, printable, shown
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Run


class Light(NamedTuple):
    """A stretch of text in an ink."""

    start: int
    end: int
    ink: str
    claim: str | None = None


class Layer:
    """Lights that don't overlap, in order; answers for a line in logarithmic time."""

    __slots__ = ("_ends", "_starts", "lights")

    def __init__(self, lights: Iterable[Light] = ()) -> None:
        """Hold lights in order of the text."""
        self.lights = tuple(lights)
        self._starts = [light.start for light in self.lights]
        self._ends = [light.end for light in self.lights]

    def within(self, start: int, end: int) -> Sequence[Light]:
        """List the lights that touch a stretch of text."""
        return self.lights[bisect_right(self._ends, start) : bisect_left(self._starts, end)]


def claim_layer(claims: Sequence[Claim]) -> Layer:
    """Light each claim by its kind; where claims overlap, the shortest span is the innermost and wins."""
    spans = [(span, claim) for claim in claims for span in claim.content]
    cuts = sorted({edge for span, _ in spans for edge in (span.start, span.end)})
    # From the longest to the shortest, so that the inner ones paint over the outer ones.
    owners: list[Claim | None] = [None] * len(cuts)
    for span, claim in sorted(spans, key=lambda pair: -len(pair[0])):
        first, last = bisect_left(cuts, span.start), bisect_left(cuts, span.end)
        owners[first:last] = [claim] * (last - first)
    lights: list[Light] = []
    for index, owner in enumerate(owners[:-1]):
        if owner is None:
            continue
        if lights and lights[-1].claim == owner.id and lights[-1].end == cuts[index]:
            lights[-1] = lights[-1]._replace(end=cuts[index + 1])
        else:
            lights.append(Light(cuts[index], cuts[index + 1], owner.kind.value, owner.id))
    return Layer(lights)


def current_layers(claim: Claim | None) -> tuple[Layer, ...]:
    """Light the claim that is looked at: its content, and within and around it cue, speaker, outlet and hedges."""
    if claim is None:
        return ()
    groups = ((claim.content, "current"), (claim.speaker, "speaker"), (claim.cue, "cue"), (claim.via, "via"))
    layers = [Layer(Light(span.start, span.end, ink, claim.id) for span in spans) for spans, ink in groups]
    return (*layers, Layer(Light(span.start, span.end, "hedge") for span in _apart(claim.hedges)))


class Signs:
    """Signs for the gutter, each at an offset of the text; answers for a line in logarithmic time."""

    __slots__ = ("_offsets", "_runs")

    def __init__(self, signs: Iterable[tuple[int, Run]] = ()) -> None:
        """Hold signs, each with its offset."""
        ordered = sorted(signs, key=lambda sign: sign[0])
        self._offsets = [offset for offset, _ in ordered]
        self._runs = [run for _, run in ordered]

    def within(self, start: int, end: int) -> Run | None:
        """Return the first sign of a stretch of text."""
        index = bisect_left(self._offsets, start)
        return self._runs[index] if index < len(self._offsets) and self._offsets[index] < end else None


def signs(claims: Sequence[Claim], silences: Sequence[NonResponse], glyphs: Glyphs) -> Signs:
    """Set a sign where a claim that is not plain speech begins, and where somebody says nothing."""
    told = [(claim.content[0].start, sign) for claim in claims if (sign := sign_of(claim, glyphs))]
    silent = Run(glyphs.silent, "silence")
    # Where it is that nothing is said; who says nothing may stand on the line before.
    return Signs([*told, *(((silence.cue or (silence.span,))[0].start, silent) for silence in silences)])


def sign_of(claim: Claim, glyphs: Glyphs) -> Run | None:
    """Set the sign by which a claim is told from plain speech; None for that."""
    sign = glyphs.of_claim(claim)
    if not sign:
        return None
    return Run(sign, claim.kind.value if sign in (glyphs.stance, glyphs.factive) else "sign")


def span_layer(spans: Iterable[Span], ink: str) -> Layer:
    """Light spans in one ink."""
    return Layer(Light(span.start, span.end, ink) for span in _apart(spans))


def lit_line(text: str, line: Span, layers: Sequence[Layer], base: str = "") -> Line:
    """Show a wrapped line with all lights that fall on it; each layer adds its ink to those below."""
    inks = _inks(line, layers, base)
    if not IRREGULAR.search(text, line.start, line.end):
        return tuple(Run(printable(text[start:end]), ink) for start, end, ink in inks)
    runs: list[Run] = []
    offsets = shown(text, line)
    for start, end, ink in inks:
        kept = offsets[bisect_left(offsets, start) : bisect_left(offsets, end)]
        # The one character that stands for a gap shows as a space, whatever it is.
        piece = "".join(text[offset] if not text[offset].isspace() else " " for offset in kept)
        if piece:
            runs.append(Run(printable(piece), ink))
    return tuple(runs)


def _inks(line: Span, layers: Sequence[Layer], base: str) -> list[tuple[int, int, str]]:
    lights = [light for layer in layers for light in layer.within(line.start, line.end)]
    if not lights:
        return [(line.start, line.end, base)]
    edges = {line.start, line.end}
    for light in lights:
        edges.update((max(light.start, line.start), min(light.end, line.end)))
    cuts = sorted(edges)
    pieces: list[tuple[int, int, str]] = []
    for start, end in pairwise(cuts):
        names = [light.ink for light in lights if light.start <= start < light.end]
        pieces.append((start, end, " ".join([base, *names] if base else names)))
    return pieces


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Leave out spans that overlap one before."""
    kept: list[Span] = []
    for span in sorted(spans):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
