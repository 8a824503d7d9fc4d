"""Articles as plain text, for those who have no terminal or want to pipe: experts, claims and timeline."""

import json
from collections.abc import Iterator

from onrecord.domain.articles import Summary
from onrecord.domain.claims import Claim, Expert
from onrecord.domain.facts import Facts
from onrecord.domain.reading import Reading
from onrecord.domain.records import Json, to_record
from onrecord.domain.spans import Span
from onrecord.domain.timeline import is_dated, ordered
from onrecord.domain.times import Event, Interval

SHORT_ID = 8
"""Characters of an id that are printed: with 100,000 articles, two share them in one archive of two."""
ELLIPSIS = " ... "


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
    credential = f" - {expert.credential}" if expert.credential else ""
    return flat(f"{name}{credential} [{count} {'claim' if count == 1 else 'claims'}]")


def claim_line(claim: Claim, facts: Facts, text: str) -> str:
    """Write a claim with its kind, expert, cue and hedges."""
    speakers = " and ".join(flat(facts.expert(key).name) for key in claim.experts) or "(nobody named)"
    cue = quoted(text, claim.cue)
    hedges = f" [hedged: {', '.join(flat(span.of(text)) for span in claim.hedges)}]" if claim.hedges else ""
    said = f"{speakers}, {cue}" if cue else speakers
    return f"{claim.kind.value:8} {said}: {quoted(text, claim.content)}{hedges}"


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
        "timeline": list(timeline(facts, text)),
    }
    counts = {"experts": len(facts.experts), "claims": len(facts.claims), "timeline": len(facts.events)}
    for name, lines in parts.items():
        yield f"{name} ({counts[name]})"
        yield from (f"  {line}" for line in lines)


def reading_record(reading: Reading) -> Json:
    """Turn an opened article into the record of `docs/record.md`, with what the reader has decided."""
    facts = reading.facts or Facts(extractor="", text_length=len(reading.article.text), published=reading.published)
    state = {"read": reading.state.read, "starred": reading.state.starred, "place": reading.state.place.value}
    return {**to_record(reading.article, facts), "extraction": reading.extraction.value, "state": state}


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
