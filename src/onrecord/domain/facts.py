"""Facts: all that extraction found in one article."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from onrecord.domain.claims import Claim, Expert, NonResponse
from onrecord.domain.spans import Span
from onrecord.domain.times import Event, Timex


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Experts, claims, times and events of one article, each with the characters it rests on."""

    extractor: str
    """Version of the extractor that found them."""
    text_length: int
    """Length of the article's text in characters; every span lies inside."""
    published: date | None = None
    """The publication date against which times were resolved."""
    experts: tuple[Expert, ...] = ()
    claims: tuple[Claim, ...] = ()
    non_responses: tuple[NonResponse, ...] = ()
    times: tuple[Timex, ...] = ()
    events: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        """Refuse spans outside the text, and names of experts, claims or times that are not there."""
        if any(span.end > self.text_length for span in self.spans()):
            message = "a span of the facts ends behind the text"
            raise ValueError(message)
        self._check_references()

    def spans(self) -> Iterator[Span]:
        """List every span, in no order."""
        for expert in self.experts:
            yield from chain((credential.span for credential in expert.credentials), expert.mentions)
        for claim in self.claims:
            yield from chain(claim.content, claim.cue, claim.speaker, claim.hedges, claim.via)
            yield from (step.span for each in claim.chains for step in each.steps)
        for silence in self.non_responses:
            yield from chain((silence.span,), silence.cue, silence.speaker)
        yield from (timex.span for timex in self.times)
        yield from (event.span for event in self.events)

    def _check_references(self) -> None:
        experts = {expert.id for expert in self.experts}
        claims = {claim.id for claim in self.claims}
        speaking = chain((each.experts for each in self.claims), (each.experts for each in self.non_responses))
        named_experts = set(chain.from_iterable(speaking))
        named_claims = {key for event in self.events for key in event.claims}
        named_times = {event.time for event in self.events if event.time is not None}
        if not (named_experts <= experts and named_claims <= claims and named_times <= set(range(len(self.times)))):
            message = "facts name an expert, a claim or a time that is not among them"
            raise ValueError(message)

    def expert(self, expert_id: str) -> Expert:
        """Return the expert of this id; raise KeyError where there is none."""
        for expert in self.experts:
            if expert.id == expert_id:
                return expert
        raise KeyError(expert_id)

    def non_responses_of(self, expert_id: str) -> tuple[NonResponse, ...]:
        """List where one expert says nothing, in order of the text."""
        return tuple(each for each in self.non_responses if expert_id in each.experts)

    def claims_of(self, expert_id: str) -> tuple[Claim, ...]:
        """List the claims attributed to one expert, in order of the text."""
        return tuple(claim for claim in self.claims if expert_id in claim.experts)
