"""The article: a text in a readable measure, with its claims lit."""

from collections.abc import Callable, Sequence

from textual.message import Message

from onrecord.domain.claims import Claim, ClaimKind
from onrecord.domain.facts import Facts
from onrecord.domain.reading import Reading
from onrecord.domain.spans import Span
from onrecord.tui.layout.body import MEASURE, Body, BodyLine, Sort, hidden, lay_out
from onrecord.tui.layout.lights import Layer, Signs, claim_layer, current_layers, lit_line, sign_of, signs, span_layer
from onrecord.tui.layout.lines import Line, Run
from onrecord.tui.layout.search import find_hits, hit_from
from onrecord.tui.paint import Kit
from onrecord.tui.widgets.pane import Pane

GUTTER = 3
"""The sign of a claim that isn't plain speech, the mark of its kind, and a space."""
Brief = Callable[[int], Sequence[Line]]
"""Makes the lines under the heading, for a width."""


class ArticlePane(Pane):
    """Shows one article, from the line where it was left; knows lines and offsets, not what claims mean."""

    class Settled(Message):
        """Posted when an article that was shown before there was room for it has found its place."""

    def __init__(self, kit: Kit) -> None:
        """Start without an article."""
        super().__init__(kit, "Article", "article")
        self.reading: Reading | None = None
        self.unfolded = False
        self.hits: tuple[Span, ...] = ()
        self.hit = 0
        """Index of the hit that is looked at."""
        self._body = Body((), 0)
        self._anchor = 0
        self._wanted: Span | None = None
        self._unsettled = False
        self._current: Claim | None = None
        self._brief: Brief = lambda _width: ()
        self._claims = Layer()
        self._silences = Layer()
        self._signs = Signs()
        self._lit: tuple[Layer, ...] = ()
        self._marked = Layer()
        self._found: tuple[Layer, ...] = ()

    @property
    def position(self) -> int:
        """Offset of the first line on the screen, by which it can be found again."""
        return self._anchor

    @property
    def reading_offset(self) -> int:
        """Offset behind the line that is being read."""
        return self._body.lines[self.view.reading_line].end if len(self._body) else 0

    def show(self, reading: Reading | None, brief: Brief = lambda _width: ()) -> None:
        """Show an article where it was left; or the one that is shown already, with what is new about it.

        `brief` makes what is said under its heading.
        """
        same = bool(reading and self.reading and reading.article.id == self.reading.article.id)
        self.reading, self._brief = reading, brief
        if not same:
            self._anchor = reading.position if reading else 0
            self._wanted, self.unfolded = None, False
            self._unsettled = not self.display
            self.light(None)
            self.search("")
        self._lay_out()
        self.refresh()

    def light_all(self, facts: Facts) -> None:
        """Light claims by their kind, and set the signs of those that aren't plain speech, and of non-responses."""
        self._claims = claim_layer(facts.claims)
        self._silences = span_layer((silence.span for silence in facts.non_responses), "silence")
        self._signs = signs(facts.claims, facts.non_responses, self.kit.glyphs)
        self.refresh()

    def light(self, claim: Claim | None) -> None:
        """Light a claim as the current one."""
        if claim is not self._current:
            touched = [*self._lines_of(self._current), *self._lines_of(claim)]
            self._current, self._lit = claim, current_layers(claim)
            self._marked = Layer()
            self.redraw_lines(*(line - self.view.top for line in touched))

    def mark(self, span: Span) -> None:
        """Mark a passage and bring it on the screen."""
        self._marked = span_layer((span,), "mark")
        self.refresh()
        self.bring(span)

    def unmark(self) -> None:
        """Mark no passage."""
        self._marked = Layer()
        self.refresh()

    def bring(self, span: Span) -> None:
        """Bring a passage on the screen, where it isn't; as soon as there is one."""
        self._unsettled = False
        if not self.display or not self.extent.height:
            self._wanted = span
        elif self._unfold_for(span) | self.view.bring(
            self._body.line_of(span.start), self._body.line_of(max(span.start, span.end - 1))
        ):
            self._settle()

    def search(self, words: str) -> None:
        """Find words, and look at the first hit behind where the reader is."""
        reading = self.reading
        if not words and not self.hits:
            return
        self.hits = (
            find_hits(reading.article.text, words, hidden(reading.article, unfolded=self.unfolded)) if reading else ()
        )
        self.hit = hit_from(self.hits, self._anchor)
        self.to_hit(0)

    def return_to(self, position: int, top: int) -> None:
        """Go back to where the reader was: to a position, with the line `top` on top where it still has that."""
        if position != self._anchor:
            self._anchor = position
            self.view.scroll_to(top)
            self._lay_out()
            self.refresh()

    def to_hit(self, delta: int) -> None:
        """Go to another hit, around the end if need be."""
        if self.hits:
            self.hit = (self.hit + delta) % len(self.hits)
            self.bring(self.hits[self.hit])
        current = self.hits[self.hit : self.hit + 1]
        self._found = (span_layer(self.hits, "hit"), span_layer(current, "hit-current")) if self.hits else ()
        self.refresh()

    def fold(self) -> None:
        """Unfold the boilerplate, or fold it away again."""
        self.unfolded = not self.unfolded
        self._lay_out()
        self.refresh()

    def refit(self) -> None:
        """Lay out at the new size, with the same line on top."""
        self._lay_out()
        if self._wanted and self.display and self.extent.height:
            wanted, self._wanted = self._wanted, None
            self.bring(wanted)
        elif self._unsettled and self.display:
            self._unsettled = False
            self.post_message(self.Settled())

    def move(self, delta: int) -> None:
        """Scroll by lines."""
        if self.view.scroll_to(self.view.top + delta):
            self._settle()
            self.moved()

    def to_edge(self, *, last: bool) -> None:
        """Scroll to the beginning or to the end."""
        self.move(len(self._body) if last else -len(self._body))

    def content_line(self, y: int) -> tuple[Line, str]:
        """Draw a line of the article: left margin, gutter with the mark of a claim, and the text."""
        index = self.view.top + y
        if self.reading is None:
            return (), ""
        if index >= len(self._body):
            return (), ""
        line = self._body.lines[index]
        margin = " " * self._margin()
        if line.start == line.end or line.sort is Sort.FOLD:
            return (Run(margin + " " * GUTTER), *line.runs), ""
        text = self.reading.article.text
        span = Span(line.start, line.end)
        layers = (self._silences, self._claims, *self._lit, self._marked, *self._found)
        base = "dim" if line.sort is Sort.FURNITURE else ""
        return (Run(margin), *self._gutter(line), *lit_line(text, span, layers, base)), ""

    def _gutter(self, line: BodyLine) -> Line:
        """Set sign and mark: of the claim that is looked at where the line has any of it, or else of the first one."""
        glyphs, current = self.kit.glyphs, self._current
        if current and any(span.start < line.end and line.start < span.end for span in current.content):
            begins = line.start <= current.content[0].start < line.end
            sign = sign_of(current, glyphs) if begins else None
            return sign or Run(" "), Run(f"{glyphs.current} ", "accent")
        sign = self._signs.within(line.start, line.end) or Run(" ")
        lights = self._claims.within(line.start, line.end)
        if not lights:
            return sign, Run("  ")
        kind = lights[0].ink
        return sign, Run(f"{glyphs.of_kind(ClaimKind(kind))} ", kind)

    def _margin(self) -> int:
        return max(0, (self.inner_width - GUTTER - self._body.measure) // 2)

    def _lay_out(self) -> None:
        reading, width = self.reading, min(MEASURE, max(2, self.inner_width - GUTTER - self.divided))
        if reading:
            brief, glyphs = self._brief(width), self.kit.glyphs
            self._body = lay_out(reading.article, reading.published, width, glyphs, unfolded=self.unfolded, brief=brief)
        else:
            self._body = Body((), width)
        self.view.resize(self.room, len(self._body))
        # Lines of the heading share a position, so what is on top stays where it is the right one already.
        if self._body.position(self.view.top) != self._anchor:
            self.view.scroll_to(self._body.at_position(self._anchor))
        self._count()

    def _settle(self) -> None:
        """Take the line that is now on top as where the reader is."""
        self._anchor = self._body.position(self.view.top)
        self._count()
        self.refresh()

    def _count(self) -> None:
        view = self.view
        if view.last_top:
            self.count = f"{100 * view.top // view.last_top}%"
        else:
            self.count = "all" if self.reading else ""

    def _unfold_for(self, span: Span) -> bool:
        """Unfold the boilerplate where a passage lies in it."""
        reading = self.reading
        if self.unfolded or reading is None or not any(fold.overlaps(span) for fold in reading.article.boilerplate):
            return False
        self.fold()
        return True

    def _lines_of(self, claim: Claim | None) -> Sequence[int]:
        """List the lines that may show anything of a claim."""
        if claim is None or not len(self._body):
            return []
        spans = (*claim.content, *claim.cue, *claim.speaker, *claim.via, *claim.hedges)
        first, last = (self._body.line_of(offset) for offset in (min(spans).start, max(s.end for s in spans) - 1))
        return list(range(max(first, self.view.top), min(last, self.view.top + self.view.height) + 1))
