"""Articles as plain text, for those who have no terminal or want to pipe: experts, claims and timeline."""

import json
from collections.abc import Iterable, Iterator, Sequence

from onrecord.domain.articles import Summary
from onrecord.domain.claims import Act, Certainty, Claim, Expert, NonResponse
from onrecord.domain.facts import Facts
from onrecord.domain.names import beyond
from onrecord.domain.reading import Reading
from onrecord.domain.records import Json, signals_record, to_record
from onrecord.domain.signals import Signals, signals_of
from onrecord.domain.spans import Span
from onrecord.domain.timeline import is_dated, ordered
from onrecord.domain.times import Event, Interval

SHORT_ID = 8
"""Characters of an id that are printed: with 100,000 articles, two share them in one archive of two."""
ELLIPSIS = " ... "
NOBODY = "(nobody named)"


def flat(text: str) -> str:
    """Put text on one line."""
    return " ".join(text.split())


def quoted(text: str, spans: tuple[Span, ...]) -> str:
    """Cut spans out of the text, with an ellipsis where something stands between."""
    return ELLIPSIS.join(flat(span.of(text)) for span in spans)


def heading(reading: Reading) -> Iterator[str]:
    """Write title, byline, outlet and date."""
    article = reading.article
    yield flat(article.title or "(no title)")
    published = reading.published.isoformat() if reading.published else "no date"
    yield " - ".join(flat(part) for part in (article.byline, article.outlet, published) if part)


def expert_line(expert: Expert, facts: Facts) -> str:
    """Write an expert with credential and number of claims."""
    count = len(facts.claims_of(expert.id))
    name = expert.name if expert.named else f"{expert.name} (unnamed {expert.kind.value})"
    credential = beyond(expert.name, expert.credential)
    told = f" - {credential}" if credential else ""
    return flat(f"{name}{told} [{count} {'claim' if count == 1 else 'claims'}]")


def speakers(keys: Sequence[str], facts: Facts) -> str:
    """Write the names of experts."""
    return " and ".join(flat(facts.expert(key).name) for key in keys) or NOBODY


def claim_line(claim: Claim, facts: Facts, text: str) -> str:
    """Write a claim with its id, kind, expert, cue, and what there is to know of it."""
    cue = quoted(text, claim.cue)
    said = f"{speakers(claim.experts, facts)}, {cue}" if cue else speakers(claim.experts, facts)
    notes = marks(claim, [span.of(text) for span in claim.hedges], [span.of(text) for span in claim.via])
    return f"{claim.id:4} {claim.kind.value:8} {said}: {quoted(text, claim.content)}{notes}"


def marks(claim: Claim, hedges: Iterable[str], via: Iterable[str]) -> str:
    """Write what is not plain about a claim, in brackets; nothing where all is."""
    hedged, through = ", ".join(map(flat, hedges)), ", ".join(map(flat, via))
    notes = [
        "stance" if claim.act is Act.STANCE else "",
        "" if claim.certainty is Certainty.NEUTRAL else claim.certainty.value,
        f"hedged: {hedged}" if hedged else "",
        f"via {through}" if through else "",
    ]
    told = "; ".join(note for note in notes if note)
    return f" [{told}]" if told else ""


def silence_line(silence: NonResponse, facts: Facts, text: str) -> str:
    """Write a non-response with its id, expert and wording."""
    return f"{silence.id:4} {speakers(silence.experts, facts)}: {flat(silence.span.of(text))}"


def signal_lines(signals: Signals, facts: Facts) -> Iterator[str]:
    """Write what an article rests on, each count with the ids of what is counted."""
    yield f"experts who say something: {len(signals.named)} named, {len(signals.unnamed)} unnamed"
    kinds = f"{len(signals.direct)} direct, {len(signals.mixed)} mixed, {len(signals.indirect)} indirect"
    yield f"claims: {len(signals.claims)} ({kinds}); stances beside: {len(signals.stances)}"
    for name, ids in (("claims without a named expert", signals.unsourced), ("claims hedged", signals.hedged)):
        share = signals.share(ids)
        told = f" ({share:.0%}): {' '.join(ids)}" if share else ""
        yield f"{name}: {len(ids)}{told}"
    if signals.single_source:
        yield f"a single source: {flat(facts.expert(signals.single_source).name)}"


def bounds(interval: Interval | None) -> str:
    """Write an interval as a day or two; an open end as two dots."""
    if interval is None:
        return "?"
    earliest, latest = (end.isoformat() if end else "" for end in (interval.earliest, interval.latest))
    return earliest if earliest == latest else f"{earliest}..{latest}"


def timeline(facts: Facts, text: str) -> Iterator[str]:
    """Write the events that the text dates in order of time, and behind them those that it doesn't."""
    in_lane = False
    for event in (facts.events[index] for index in ordered(facts.events)):
        if not in_lane and not is_dated(event):
            in_lane = True
            yield "not dated by the text:"
        yield event_line(event, facts, text)


def event_line(event: Event, facts: Facts, text: str) -> str:
    """Write an event with its interval and the text's own wording."""
    wording = "" if event.time is None else f' "{flat(facts.times[event.time].span.of(text))}"'
    return f"{bounds(event.interval):22}{wording} {flat(event.span.of(text))}"


def report(reading: Reading) -> Iterator[str]:
    """Write one article: heading, experts, claims and timeline."""
    yield from heading(reading)
    facts, text = reading.facts, reading.article.text
    if facts is None:
        yield f"not extracted: {reading.failure}" if reading.failure else f"extraction: {reading.extraction.value}"
        return
    parts = {
        "experts": [expert_line(expert, facts) for expert in facts.experts],
        "claims": [claim_line(claim, facts, text) for claim in facts.claims],
        "non-responses": [silence_line(each, facts, text) for each in facts.non_responses],
        "timeline": list(timeline(facts, text)),
    }
    for name, lines in parts.items():
        # The timeline has a line that is no event.
        yield f"{name} ({len(facts.events) if name == 'timeline' else len(lines)})"
        yield from (f"  {line}" for line in lines)
    yield "signals"
    yield from (f"  {line}" for line in signal_lines(signals_of(facts), facts))


def reading_record(reading: Reading) -> Json:
    """Turn an opened article into the record of `docs/record.md`, with what the reader has decided."""
    facts = reading.facts or Facts(extractor="", text_length=len(reading.article.text), published=reading.published)
    state = {"read": reading.state.read, "starred": reading.state.starred, "place": reading.state.place.value}
    return {
        **to_record(reading.article, facts),
        "signals": signals_record(signals_of(facts)),
        "extraction": reading.extraction.value,
        "failure": reading.failure,
        "state": state,
    }


def summary_record(summary: Summary) -> Json:
    """Turn a line of the list into JSON."""
    return {
        "id": summary.key.id,
        "title": summary.title,
        "outlet": summary.outlet,
        "published": summary.published.isoformat() if summary.published else None,
        "added": summary.added.isoformat(),
        "read": summary.state.read,
        "starred": summary.state.starred,
        "place": summary.state.place.value,
        "words": summary.words,
        "experts": summary.experts,
        "claims": summary.claims,
        "extraction": summary.extraction.value,
    }


def summary_line(summary: Summary) -> str:
    """Write a line of the list, its columns parted by tabs."""
    published = summary.published.isoformat() if summary.published else "no date"
    return "\t".join((summary.key.id[:SHORT_ID], published, flat(summary.outlet or ""), flat(summary.title)))


def as_json(value: Json) -> str:
    """Write JSON on one line; what no encoding can hold is escaped, so that printing never fails."""
    return json.dumps(value, ensure_ascii=True)
