"""Experts and claims as rows of the sidebar."""

from collections import Counter
from collections.abc import Sequence

from onrecord.domain.claims import Claim, Expert, ExpertKind
from onrecord.domain.facts import Facts
from onrecord.domain.spans import Span
from onrecord.tui.layout.cells import cut, one_line, wrap
from onrecord.tui.layout.glyphs import Glyphs
from onrecord.tui.layout.lines import Line, Row, Run, justified, width_of

# In a full-width pane everything fits on a line or two; in the sidebar a credential may take two.
ROOMY = 60
CREDENTIAL_LINES = 2
# By so many cells a speaker can still be told from another.
LEAST_NAME = 14
# Words of a claim beyond this can't be on its line; cutting them early keeps long claims cheap.
WIDEST_LINE = 400


def expert_rows(facts: Facts, width: int, glyphs: Glyphs) -> tuple[Row, ...]:
    """Set each expert: name and number of claims, then credential and affiliation."""
    counts = Counter(key for claim in facts.claims for key in claim.experts)
    return tuple(_expert_row(expert, counts[expert.id], width, glyphs) for expert in facts.experts)


def claim_rows(facts: Facts, text: str, width: int, glyphs: Glyphs, expert: str | None = None) -> tuple[Row, ...]:
    """Set each claim, or those of one expert, in order of the text: speaker, cue and hedges, then the first words."""
    names = {each.id: each.name for each in facts.experts}
    claims: Sequence[Claim] = facts.claims_of(expert) if expert else facts.claims
    return tuple(_claim_row(claim, text, names, width, glyphs) for claim in claims)


def speaker_of(claim: Claim, text: str, names: dict[str, str]) -> str:
    """Name who makes a claim: the expert where it is known, else the text's own words; empty where it has none."""
    known = [names[key] for key in claim.experts if key in names]
    return one_line(", ".join(known) if known else _joined(claim.speaker, text))


def _expert_row(expert: Expert, claims: int, width: int, glyphs: Glyphs) -> Row:
    mark, ink = (glyphs.named, "strong") if expert.named else (glyphs.unnamed, "unnamed")
    name = (Run(f"{mark} ", "dim"), Run(one_line(expert.name), ink))
    lines: list[Line] = [justified(name, (Run(str(claims), "dim"),), width, glyphs.ellipsis)]
    words = _credential(expert, glyphs)
    room = width - 2
    spans = wrap(words, Span(0, len(words)), room) if words else []
    kept = spans[:CREDENTIAL_LINES]
    for number, span in enumerate(kept, 1):
        last = number == len(kept) < len(spans)
        shown = cut(words[span.start :], room, glyphs.ellipsis) if last else span.of(words)
        lines.append((Run(f"  {shown}", "dim"),))
    return Row(expert.id, tuple(lines))


def _credential(expert: Expert, glyphs: Glyphs) -> str:
    """Join credential and affiliation, without saying a thing twice; the kind where neither is known."""
    credential, affiliation = (one_line(part or "") for part in (expert.credential or expert.role, expert.affiliation))
    if affiliation and affiliation.casefold() not in credential.casefold():
        credential = f"{credential} {glyphs.dot} {affiliation}" if credential else affiliation
    if not credential and expert.kind is not ExpertKind.PERSON:
        return expert.kind.value
    return credential if expert.named or credential else "not named"


def _claim_row(claim: Claim, text: str, names: dict[str, str], width: int, glyphs: Glyphs) -> Row:
    kind = claim.kind.value
    mark = Run(f"{glyphs.of_kind(claim.kind)} ", kind)
    speaker = speaker_of(claim, text, names)
    cue = one_line(_joined(claim.cue, text))
    weak = [one_line(span.of(text)) for span in claim.hedges]
    hedges = [run for word in dict.fromkeys(weak) for run in (Run(" "), Run(f"~{word}", "hedge"))]
    # A long name leaves room for how the claim is introduced; that a claim is hedged is worth more than either.
    room = width - width_of([mark, *hedges])
    fits = cue not in weak and room - len(cue) - 1 >= min(len(speaker), LEAST_NAME)
    introduced = f" {cue}" if cue and fits else ""
    name = cut(speaker, max(room - len(introduced), LEAST_NAME), glyphs.ellipsis)
    said = Run(name, "name") if name else Run("nobody named", "unnamed")
    line = [mark, said, Run(introduced, "dim"), *hedges]
    label = (Run(kind, f"{kind} small"),)
    # The word for the kind gives way before a word of the text does; the mark says it too.
    fits = width_of(line) + len(kind) < width
    first = justified(line, label if fits else (), width, glyphs.ellipsis)
    words = cut(_words(claim, text, glyphs), width - 2, glyphs.ellipsis)
    return Row(claim.id, (first, (mark, Run(words, kind))))


def _words(claim: Claim, text: str, glyphs: Glyphs) -> str:
    return f" {glyphs.ellipsis} ".join(one_line(span.of(text)[:WIDEST_LINE]) for span in claim.content)


def _joined(spans: Sequence[Span], text: str) -> str:
    return " ".join(span.of(text) for span in spans)
