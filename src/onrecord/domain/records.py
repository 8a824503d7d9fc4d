"""The record: one article and its facts as JSON, the interface that other programs hold on to."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from onrecord.domain.articles import Article
from onrecord.domain.claims import Chain, Claim, Credential, Expert, NonResponse
from onrecord.domain.facts import Facts
from onrecord.domain.hits import ClaimHit, ExpertHit
from onrecord.domain.signals import Signals
from onrecord.domain.spans import Span
from onrecord.domain.times import Event, Interval, Timex

Json = dict[str, Any]


def to_record(article: Article, facts: Facts) -> Json:
    """Turn an article and its facts into the record of `onrecord extract` (see `docs/record.md`)."""
    return {
        "id": article.id,
        "title": article.title,
        "byline": article.byline,
        "outlet": article.outlet,
        "published": _day(facts.published),
        "text": article.text,
        "boilerplate": pairs(article.boilerplate),
        "experts": [_expert(expert) for expert in facts.experts],
        "claims": [_claim(claim) for claim in facts.claims],
        "non_responses": [_non_response(each) for each in facts.non_responses],
        "times": [_timex(timex, article.text) for timex in facts.times],
        "events": [_event(event) for event in facts.events],
    }


def claim_record(hit: ClaimHit) -> Json:
    """Turn a claim of the archive into the record of `onrecord claims` (see `docs/record.md`)."""
    return {
        "article": {
            "id": hit.key.article.id,
            "title": hit.title,
            "outlet": hit.outlet,
            "published": _day(hit.published),
        },
        "claim": _claim(hit.claim),
        "experts": [_expert(expert) for expert in hit.experts],
        "words": {
            "content": list(hit.content),
            "cue": list(hit.cue),
            "speaker": list(hit.speaker),
            "hedges": list(hit.hedges),
            "via": list(hit.via),
        },
    }


def expert_record(hit: ExpertHit) -> Json:
    """Turn an expert of the archive into the record of `onrecord experts` (see `docs/record.md`)."""
    return {
        "name": hit.name,
        "kind": hit.key.kind.value,
        "named": hit.named,
        "claims": hit.key.claims,
        "articles": hit.articles,
        "first": _day(hit.first),
        "last": _day(hit.last),
        "credential": hit.credential,
    }


def signals_record(signals: Signals) -> Json:
    """Turn signals into JSON: the ids of what is counted."""
    return {
        "claims": list(signals.claims),
        "direct": list(signals.direct),
        "mixed": list(signals.mixed),
        "indirect": list(signals.indirect),
        "unsourced": list(signals.unsourced),
        "hedged": list(signals.hedged),
        "stances": list(signals.stances),
        "named": list(signals.named),
        "unnamed": list(signals.unnamed),
        "non_responses": list(signals.non_responses),
        "single_source": signals.single_source,
    }


def pairs(spans: Iterable[Span]) -> list[list[int]]:
    """Write spans as [start, end] lists."""
    return [[span.start, span.end] for span in spans]


def pair(span: Span | None) -> list[int] | None:
    """Write a span as [start, end]."""
    return [span.start, span.end] if span else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _bounds(interval: Interval | None) -> Json:
    return {
        "earliest": _day(interval.earliest) if interval else None,
        "latest": _day(interval.latest) if interval else None,
    }


def _expert(expert: Expert) -> Json:
    return {
        "id": expert.id,
        "name": expert.name,
        "kind": expert.kind.value,
        "named": expert.named,
        "credential": expert.credential,
        "role": expert.role,
        "affiliation": expert.affiliation,
        "credential_spans": pairs(each.span for each in expert.credentials),
        "credentials": [_credential(each) for each in expert.credentials],
        "mentions": pairs(expert.mentions),
    }


def _credential(credential: Credential) -> Json:
    return {
        "span": pair(credential.span),
        "role": pair(credential.role),
        "affiliation": pair(credential.affiliation),
        "former": pair(credential.former),
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "act": claim.act.value,
        "content": pairs(claim.content),
        "cue": pairs(claim.cue),
        "speaker": pairs(claim.speaker),
        "experts": list(claim.experts),
        "hedges": pairs(claim.hedges),
        "certainty": claim.certainty.value,
        "via": pairs(claim.via),
        "rule": claim.rule,
        "score": claim.score,
        "chains": [_chain(each) for each in claim.chains],
    }


def _chain(chain: Chain) -> Json:
    return {
        "expert": chain.expert,
        "steps": [{"span": pair(step.span), "rule": step.rule} for step in chain.steps],
    }


def _non_response(silence: NonResponse) -> Json:
    return {
        "id": silence.id,
        "span": pair(silence.span),
        "cue": pairs(silence.cue),
        "speaker": pairs(silence.speaker),
        "experts": list(silence.experts),
    }


def _timex(timex: Timex, text: str) -> Json:
    return {
        "start": timex.span.start,
        "end": timex.span.end,
        "text": timex.span.of(text),
        "type": timex.type.value,
        "value": timex.value,
        **_bounds(timex.interval),
        "granularity": timex.granularity.value if timex.granularity else None,
        "modifier": timex.modifier.value if timex.modifier else None,
        "anchor": timex.anchor,
        "rule": timex.rule,
    }


def _event(event: Event) -> Json:
    return {
        "span": [event.span.start, event.span.end],
        "time": event.time,
        **_bounds(event.interval),
        "basis": event.basis.value,
        "claims": list(event.claims),
    }
