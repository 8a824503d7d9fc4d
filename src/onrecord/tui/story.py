"""The article that is open, and how its panes follow each other."""

from bisect import bisect_left
from dataclasses import replace

from onrecord.domain.articles import ExtractionState
from onrecord.domain.claims import Claim
from onrecord.domain.facts import Facts
from onrecord.domain.reading import Reading
from onrecord.domain.spans import Span
from onrecord.domain.timeline import is_dated
from onrecord.domain.times import Event
from onrecord.tui.layout.cells import one_line
from onrecord.tui.layout.sidebar import claim_rows, expert_rows
from onrecord.tui.layout.timeline import target, timeline_rows
from onrecord.tui.paint import Kit
from onrecord.tui.widgets.article import ArticlePane
from onrecord.tui.widgets.rows import RowsPane

NO_FACTS = Facts(extractor="", text_length=0)


class Story:
    """Keeps article, experts, claims and timeline in step: one current claim, one filter, one text."""

    def __init__(self, kit: Kit) -> None:
        """Make the four panes, without an article."""
        self._kit = kit
        self.article = ArticlePane(kit)
        self.experts = RowsPane(kit, "Experts", "experts")
        self.claims = RowsPane(kit, "Claims", "claims")
        self.timeline = RowsPane(kit, "Timeline", "timeline")
        self.notice: str | None = None
        self.expert: str | None = None
        """The expert to whose claims the sidebar is limited."""
        self._shown: tuple[Claim, ...] = ()

    @property
    def reading(self) -> Reading | None:
        """The article that is open."""
        return self.article.reading

    @property
    def article_id(self) -> str | None:
        """Id of the article that is open."""
        return self.reading.article.id if self.reading else None

    @property
    def facts(self) -> Facts:
        """What was found in it; nothing as long as extraction isn't through."""
        return (self.reading.facts if self.reading else None) or NO_FACTS

    @property
    def claim(self) -> Claim | None:
        """The claim that is looked at."""
        key = self.claims.current_key
        return next((claim for claim in self._shown if claim.id == key), None)

    def show(self, reading: Reading, notice: str | None = None) -> None:
        """Open an article; or take in what is new about the one that is open, without moving it.

        `notice` says why extraction stands still, where it does.
        """
        same = reading.article.id == self.article_id
        if self.reading and notice == self.notice and replace(reading, position=self.reading.position) == self.reading:
            return
        before = self.facts
        self.notice = notice
        self.article.show(reading)
        if not same:
            for pane in (self.experts, self.claims, self.timeline):
                pane.forget()
        self._fill(self.expert if same else None)
        if same and before is not NO_FACTS:
            self.article.light(self.claim)
        else:
            self.follow_text()

    def only(self, expert: str | None) -> None:
        """Limit the claims to those of one expert; None for all."""
        self._fill(expert)
        self.follow_text()

    def follow_text(self) -> None:
        """Make the last claim that begins before where the text is read the current one."""
        starts = [claim.content[0].start for claim in self._shown]
        index = bisect_left(starts, max(1, self.article.reading_offset)) - 1
        if self._shown:
            self.claims.put_cursor(self._shown[max(0, index)].id)
        self.article.light(self.claim)

    def follow_claims(self) -> None:
        """Light the claim under the cursor, and bring it on the screen where it isn't."""
        claim = self.claim
        self.article.light(claim)
        if claim:
            self.article.bring(_reach(claim))

    def follow_timeline(self) -> None:
        """Mark the words that the event under the cursor rests on, and light the claim that is made in it."""
        event = self._event()
        if event:
            self.claims.put_cursor(event.claims[0] if event.claims else None)
            self.article.light(self.claim)
            self.article.mark(target(self.facts, event))

    def step_claim(self, delta: int) -> None:
        """Go to another claim."""
        before = self.claims.cursor
        self.claims.put_cursor(self._key_at(before + delta))
        self.follow_claims()

    def step_expert(self, delta: int) -> None:
        """Go to another expert, and to the first of their claims; past the ends all claims are shown again."""
        order = [None, *(expert.id for expert in self.facts.experts)]
        index = (order.index(self.expert) + delta) % len(order) if self.expert in order else 0
        self._fill(order[index])
        self.experts.put_cursor(order[index])
        if order[index] and self._shown:
            self.claims.put_cursor(self._shown[0].id)
            self.follow_claims()
        else:
            self.follow_text()

    def _key_at(self, index: int) -> str | None:
        last = len(self._shown) - 1
        return self._shown[max(0, min(index, last))].id if self._shown else None

    def _event(self) -> Event | None:
        key = self.timeline.current_key
        return self.facts.events[int(key)] if key is not None else None

    def _fill(self, expert: str | None) -> None:
        """Put the facts into the panes; say why where there are none."""
        facts, kit = self.facts, self._kit
        text = self.reading.article.text if self.reading else ""
        known = {each.id: each.name for each in facts.experts}
        self.expert = expert if expert in known else None
        self._shown = facts.claims_of(self.expert) if self.expert else facts.claims
        why = self._why_empty()
        total = len(facts.claims)
        self.experts.show(
            lambda width: expert_rows(facts, width, kit.glyphs),
            count=str(len(facts.experts)) if facts.experts else "",
            empty=why or "nobody is quoted",
        )
        self.claims.show(
            lambda width: claim_rows(facts, text, width, kit.glyphs, self.expert),
            count=(f"{len(self._shown)}/{total}" if self.expert else str(total)) if total else "",
            context=one_line(known[self.expert]) if self.expert else "",
            empty=why or "no claims",
        )
        self._fill_timeline(text, why)

    def _fill_timeline(self, text: str, why: str) -> None:
        facts, glyphs, reading = self.facts, self._kit.glyphs, self.reading
        if reading and reading.facts and reading.facts.published != reading.published:
            # Resolved against another date: what it would show isn't so.
            facts, why = NO_FACTS, f"resolving times anew{glyphs.ellipsis}"
        dated = sum(is_dated(event) for event in facts.events)
        undated = len(facts.events) - dated
        self.timeline.show(
            lambda width: timeline_rows(facts, text, width, glyphs),
            count=(f"{dated} + {undated} undated" if undated else str(dated)) if facts.events else "",
            empty=why or "no times are told",
        )

    def _why_empty(self) -> str:
        reading = self.reading
        if reading is None or reading.facts is not None:
            return ""
        if reading.extraction is ExtractionState.SKIPPED:
            return one_line(f"not extracted: {reading.failure or 'no reason given'}")
        if reading.extraction is ExtractionState.FAILED:
            return one_line(f"extraction failed: {reading.failure or 'no reason given'}")
        if self.notice:
            return one_line(self.notice)
        return f"extracting{self._kit.glyphs.ellipsis}"


def _reach(claim: Claim) -> Span:
    """Span all of a claim's content."""
    return Span(claim.content[0].start, claim.content[-1].end)
