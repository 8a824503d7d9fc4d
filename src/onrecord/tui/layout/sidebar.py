"""Experts and claims as rows of the sidebar."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from onrecord.domain.claims import Act, Certainty, Claim, Expert, ExpertKind, NonResponse
from onrecord.domain.facts import Facts
from onrecord.domain.names import beyond
from onrecord.domain.spans import Span
from onrecord.tui.layout.cells import cut, one_line, wrap
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Row, Run, justified, width_of

# In a full-width pane everything fits on a line or two; in the sidebar a credential may take two.
CREDENTIAL_LINES = 2
# By so many cells a speaker can still be told from another.
LEAST_NAME = 14
# Words of a claim beyond this can't be on its line; cutting them early keeps long claims cheap.
WIDEST_LINE = 400


def expert_rows(facts: Facts, text: str, width: int, glyphs: Glyphs) -> tuple[Row, ...]:
    """Set each expert: name and number of claims, credential and affiliation; then where they say nothing.

    A non-response is a row of its own, under its first expert; where it has none, at the end.
    """
    counts = Counter(key for claim in facts.claims for key in claim.experts)
    silences: dict[str | None, list[NonResponse]] = defaultdict(list)
    for silence in facts.non_responses:
        silences[silence.experts[0] if silence.experts else None].append(silence)
    rows: list[Row] = []
    for expert in facts.experts:
        rows.append(_expert_row(expert, counts[expert.id], width, glyphs))
        rows += [_silence_row(silence, text, width, glyphs) for silence in silences[expert.id]]
    return (*rows, *(_silence_row(silence, text, width, glyphs) for silence in silences[None]))


def claim_rows(facts: Facts, text: str, width: int, glyphs: Glyphs, expert: str | None = None) -> tuple[Row, ...]:
    """Set each claim, or those of one expert, in order of the text: speaker, cue and hedges, then the first words."""
    names = {each.id: each.name for each in facts.experts}
    claims: Sequence[Claim] = facts.claims_of(expert) if expert else facts.claims
    return tuple(_claim_row(claim, text, names, width, glyphs) for claim in claims)


def speaker_of(claim: Claim, text: str, names: dict[str, str]) -> str:
    """Name who makes a claim: the expert where it is known, else the text's own words; empty where it has none."""
    known = [names[key] for key in claim.experts if key in names]
    return one_line(", ".join(known) if known else words_of(claim.speaker, text))


def words_of(spans: Sequence[Span], text: str) -> str:
    """Join the words of spans on one line."""
    return " ".join(one_line(span.of(text)) for span in spans)


def silence_words(silence: NonResponse, text: str) -> str:
    """Read a non-response from its words of not saying on; from its speaker on where no expert's row names that."""
    start = silence.cue[0].start if silence.cue and silence.experts else silence.span.start
    return one_line(text[start : min(silence.span.end, start + WIDEST_LINE)])


def labels_of(claim: Claim) -> Iterator[str]:
    """Name the sort of a claim in words, from all that can be told to nothing: for whatever room there is."""
    act = ["stance"] if claim.act is Act.STANCE else []
    certainty = [claim.certainty.value] if claim.certainty is not Certainty.NEUTRAL else []
    yield " ".join([*certainty, *act, claim.kind.value])
    yield claim.kind.value
    yield ""


def credential_of(expert: Expert, glyphs: Glyphs) -> str:
    """Join credential and affiliation, without what is said already; the kind where neither is left."""
    told = (beyond(expert.name, each) for each in (expert.credential or expert.role, expert.affiliation))
    credential, affiliation = (one_line(words or "") for words in told)
    if affiliation and affiliation.casefold() not in credential.casefold():
        credential = f"{credential} {glyphs.dot} {affiliation}" if credential else affiliation
    if not credential and expert.kind is not ExpertKind.PERSON:
        return expert.kind.value
    return credential if expert.named or credential else "not named"


def name_line(expert: Expert, glyphs: Glyphs) -> Line:
    """Set an expert's name, with the mark of whether it is one."""
    mark, ink = (glyphs.named, "strong") if expert.named else (glyphs.unnamed, "unnamed")
    return Run(f"{mark} ", "dim"), Run(one_line(expert.name), ink)


def _expert_row(expert: Expert, claims: int, width: int, glyphs: Glyphs) -> Row:
    lines: list[Line] = [justified(name_line(expert, glyphs), (Run(str(claims), "dim"),), width, glyphs.ellipsis)]
    words = credential_of(expert, glyphs)
    room = width - 2
    spans = wrap(words, Span(0, len(words)), room) if words else []
    kept = spans[:CREDENTIAL_LINES]
    for number, span in enumerate(kept, 1):
        last = number == len(kept) < len(spans)
        shown = cut(words[span.start :], room, glyphs.ellipsis) if last else span.of(words)
        lines.append((Run(f"  {shown}", "dim"),))
    return Row(expert.id, tuple(lines))


def _silence_row(silence: NonResponse, text: str, width: int, glyphs: Glyphs) -> Row:
    indent = "  " if silence.experts else ""
    words = cut(silence_words(silence, text), max(1, width - len(indent) - 2), glyphs.ellipsis)
    return Row(silence.id, ((Run(f"{indent}{glyphs.silent} ", "dim"), Run(words, "silence")),))


def _claim_row(claim: Claim, text: str, names: dict[str, str], width: int, glyphs: Glyphs) -> Row:
    kind = claim.kind.value
    mark = Run(f"{glyphs.of_kind(claim.kind)} ", kind)
    line = (mark, *_introduction(claim, text, speaker_of(claim, text, names), width - 2, glyphs))
    # The word for the sort gives way before a word of the text does; the signs say it too.
    room = width - width_of(line) - 1
    label = next(words for words in labels_of(claim) if len(words) <= room or not words)
    first = justified(line, (Run(label, f"{kind} small"),) if label else (), width, glyphs.ellipsis)
    words = cut(_words(claim, text, glyphs), width - 2, glyphs.ellipsis)
    lines = [first, (mark, Run(words, kind))]
    if claim.via:
        outlets = ", ".join(one_line(span.of(text)) for span in claim.via)
        lines.append((mark, Run(cut(f"via {outlets}", width - 2, glyphs.ellipsis), "dim")))
    return Row(claim.id, tuple(lines))


def _introduction(claim: Claim, text: str, speaker: str, width: int, glyphs: Glyphs) -> Iterator[Run]:
    """Set who makes a claim, its cue with the signs that it bears, and the words that weaken it."""
    cue = words_of(claim.cue, text)
    weak = dict.fromkeys(one_line(span.of(text)) for span in claim.hedges)
    signs = glyphs.of_cue(claim)
    if cue in weak and glyphs.hedged not in signs:
        signs += glyphs.hedged
    hedges = [run for word in weak if word != cue for run in (Run(" "), Run(f"{glyphs.hedged}{word}", "sign"))]
    # A long name leaves room for how the claim is introduced; that it is no plain speech is worth more than either.
    room = width - width_of(hedges)
    fits = signs or (cue and room - len(cue) - 1 >= min(len(speaker), LEAST_NAME))
    said = f"{signs}{cue}" if fits else ""
    name = cut(speaker, max(room - len(said) - 1 if said else room, LEAST_NAME), glyphs.ellipsis)
    yield Run(name, "name") if name else Run("nobody named", "unnamed")
    if said:
        yield Run(" ")
        yield Run(said, "sign" if signs.strip(glyphs.stance + glyphs.factive) else "dim")
    yield from hedges


def _words(claim: Claim, text: str, glyphs: Glyphs) -> str:
    return f" {glyphs.ellipsis} ".join(one_line(span.of(text)[:WIDEST_LINE]) for span in claim.content)
