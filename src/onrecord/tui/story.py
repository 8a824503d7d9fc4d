"""The article that is open, and how its panes follow each other."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.domain.claims import Claim, NonResponse
from onrecord.domain.facts import Facts
from onrecord.domain.reading import Reading
from onrecord.domain.signals import signals_of
from onrecord.domain.spans import Span
from onrecord.domain.timeline import is_dated
from onrecord.domain.times import Event
from onrecord.tui.layout.brief import brief
from onrecord.tui.layout.cells import one_line
from onrecord.tui.layout.lens import Lens, through
from onrecord.tui.layout.lines import Line
from onrecord.tui.layout.notices import missing
from onrecord.tui.layout.sidebar import claim_rows, expert_rows
from onrecord.tui.layout.timeline import target, timeline_rows
from onrecord.tui.paint import Kit
from onrecord.tui.widgets.article import ArticlePane
from onrecord.tui.widgets.card import CardPane
from onrecord.tui.widgets.rows import RowsPane

NO_FACTS = Facts(extractor="", text_length=0)


class Story:
    """Keeps article, experts, claims and timeline in step: one current claim, one lens, one text."""

    def __init__(self, kit: Kit) -> None:
        """Make the panes, without an article."""
        self._kit = kit
        self.article = ArticlePane(kit)
        self.experts = RowsPane(kit, "Experts", "experts")
        self.claims = RowsPane(kit, "Claims", "claims")
        self.timeline = RowsPane(kit, "Timeline", "timeline")
        self.card = CardPane(kit)
        self.notice: str | None = None
        self.expert: str | None = None
        """The expert to whose claims the sidebar is limited."""
        self.lens = Lens.ALL
        """Which claims are shown, of this article and of those that are opened after it."""
        self._seen = NO_FACTS
        """The facts through the lens."""
        self._shown: tuple[Claim, ...] = ()
        """Those of the claims that the sidebar has."""

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

    @property
    def silence(self) -> NonResponse | None:
        """The non-response under the cursor in the experts."""
        key = self.experts.current_key
        return next((silence for silence in self._seen.non_responses if silence.id == key), None)

    @property
    def text(self) -> str:
        """The text of the article that is open."""
        return self.reading.article.text if self.reading else ""

    def show(self, reading: Reading, notice: str | None = None) -> None:
        """Open an article; or take in what is new about the one that is open, without moving it.

        `notice` says why extraction stands still, where it does.
        """
        same = reading.article.id == self.article_id
        if self.reading and notice == self.notice and replace(reading, position=self.reading.position) == self.reading:
            return
        before = self.facts
        self.notice = notice
        self.article.show(reading, self._brief)
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

    def look(self, lens: Lens) -> None:
        """Show other claims, in article and sidebar alike; the current one stays where it is among them."""
        before, self.lens = self.claim, lens
        self._fill(self.expert)
        if self.claim is None or self.claim != before:
            self.follow_text()

    def told_lens(self) -> str:
        """Say what is shown, and how much of it there is."""
        return f"shown: {self.lens} {self._kit.glyphs.dash} {len(self._seen.claims)} of {len(self.facts.claims)} claims"

    def open_card(self, expert: str | None, at: str | None) -> bool:
        """Show an expert's card, from a claim or a non-response on; tell whether there is one."""
        return self.card.open(self.facts, self.text, expert, at)

    def follow_card(self) -> None:
        """Make the claim under the cursor in the card the current one."""
        entry = self.card.entry
        if entry and entry.claim:
            self.claims.put_cursor(entry.claim)
            self.article.light(next(claim for claim in self.facts.claims if claim.id == entry.claim))

    def to_words(self) -> bool:
        """Go to the words that the entry under the cursor in the card rests on; tell whether the text has them."""
        entry = self.card.entry
        if entry is None or entry.span is None:
            return False
        self.article.light(None)
        self.follow_card()
        self.article.mark(entry.span)
        return True

    def follow_experts(self) -> None:
        """Mark where the expert under the cursor says nothing, where it stands on that."""
        silence = self.silence
        if silence:
            self.article.mark(silence.span)
        else:
            self.article.unmark()

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
        self.card.put_cursor(self.claims.current_key)
        self.follow_claims()

    def step_expert(self, delta: int) -> None:
        """Go to another expert, and to the first of their claims; past the ends all claims are shown again."""
        order = [None, *(expert.id for expert in self._seen.experts)]
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
        facts, text, glyphs = self.facts, self.text, self._kit.glyphs
        seen = self._seen = through(facts, self.lens)
        known = {each.id: each.name for each in seen.experts}
        self.expert = expert if expert in known else None
        self._shown = seen.claims_of(self.expert) if self.expert else seen.claims
        # In full in article and experts alone: four times on one screen would be too much.
        why = missing(self.reading, self.notice, glyphs)
        limit = "" if self.lens is Lens.ALL else str(self.lens)
        limits = [limit, one_line(known[self.expert]) if self.expert else ""]
        none = f"none {glyphs.dash} c shows others" if limit and facts.claims else ""
        self.article.context = limit
        self.article.light_all(seen)
        self.experts.show(
            lambda width: expert_rows(seen, text, width, glyphs),
            count=_share(len(seen.experts), len(facts.experts)),
            context=limit,
            empty=why.full or none or "nobody is quoted",
        )
        self.claims.show(
            lambda width: claim_rows(seen, text, width, glyphs, self.expert),
            count=_share(len(self._shown), len(facts.claims)),
            context=f" {glyphs.dot} ".join(filter(None, limits)),
            empty=why.short or none or "no claims",
        )
        self.card.fill(facts, text)
        self._fill_timeline(text, why.short)

    def _brief(self, width: int) -> Sequence[Line]:
        """Set what the article rests on, or why that isn't known."""
        facts, glyphs = self.reading.facts if self.reading else None, self._kit.glyphs
        why = missing(self.reading, self.notice, glyphs).full
        return brief(signals_of(facts) if facts else None, why, width, glyphs)

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


def _share(part: int, whole: int) -> str:
    """Count a part of a whole: "3/10", or "10" for all of it; nothing where there is none."""
    return "" if not whole else str(whole) if part == whole else f"{part}/{whole}"


def _reach(claim: Claim) -> Span:
    """Span all of a claim's content."""
    return Span(claim.content[0].start, claim.content[-1].end)
