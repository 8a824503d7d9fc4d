"""Which claims are looked at: all of them, or those of one sort."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from onrecord.domain.facts import Facts
from onrecord.domain.signals import Signals, signals_of


class Lens(StrEnum):
    """What is shown of an article's claims; each but the first is what a signal counts."""

    ALL = "all"
    SPEECH = "speech only"
    DIRECT = "direct only"
    UNNAMED = "unnamed only"
    """Claims with no named expert behind them."""
    HEDGED = "hedged only"

    def after(self, steps: int) -> "Lens":
        """Return the one so many steps further on, around the end."""
        order = list(Lens)
        return order[(order.index(self) + steps) % len(order)]


def through(facts: Facts, lens: Lens) -> Facts:
    """Keep the claims that a lens shows, and whoever makes them.

    Non-responses are no claims, and experts with nothing else to them make none: they are shown with all alone. Times
    and events are left out, the timeline has them whatever the lens.
    """
    if lens is Lens.ALL:
        return replace(facts, times=(), events=())
    kept = frozenset(_counted(signals_of(facts), lens))
    claims = tuple(claim for claim in facts.claims if claim.id in kept)
    speaking = {expert for claim in claims for expert in claim.experts}
    experts = tuple(expert for expert in facts.experts if expert.id in speaking)
    return replace(facts, experts=experts, claims=claims, non_responses=(), times=(), events=())


def _counted(signals: Signals, lens: Lens) -> Sequence[str]:
    counts = {
        Lens.SPEECH: signals.claims,
        Lens.DIRECT: signals.direct,
        Lens.UNNAMED: signals.unsourced,
        Lens.HEDGED: signals.hedged,
    }
    return counts[lens]
