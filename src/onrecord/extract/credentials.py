"""Find credentials: the words beside a name that say why somebody is asked.

Appositions behind ("Jane Roe, professor of law at ...,"), titles before ("Treasury secretary Jane Roe"), and relative
clauses ("who leads the inquiry").
"""

import re
from dataclasses import dataclass

from onrecord.domain.spans import Span
from onrecord.extract.lexicon.people import COURTESY, CREDENTIAL_VERBS, RELATIVE
from onrecord.extract.words import Passage, Word

# Role, preposition, organisation: where the organisation has a capital after its article and small words.
AFFILIATION = re.compile(
    r"\b(?:of|at|for|with|from|in)\s+((?:the\s+)?(?:[a-z][\w-]*\s+){0,8}?)((?:[Tt]he\s+)?[A-Z0-9][^,;()]*)"
)
ARTICLE = re.compile(r"^(?:a|an|the|one of)\s+", re.IGNORECASE)
# An apposition longer than this is no credential any more.
LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """The words of a credential, in parts."""

    span: Span
    text: str
    role: str | None
    affiliation: str | None
    rank: int
    """0 for an apposition, 1 for a title, 2 for a relative clause: the better ones first."""


def credentials_of(passage: Passage, head: Word, name: Span) -> tuple[Credential, ...]:
    """Find the credentials of a name whose phrase has `head`, the best first."""
    spans = [(0, span) for span in _appositions(passage, head, name)]
    spans += [(1, span) for span in _title(passage, head, name)]
    spans += [(2, span) for span in _relative_clauses(passage, head, name)]
    return tuple(_credential(passage.text, span, rank) for rank, span in spans)


def _credential(text: str, span: Span, rank: int) -> Credential:
    words = " ".join(span.of(text).split())
    role, affiliation = divided(words)
    return Credential(span=span, text=words, role=role, affiliation=affiliation, rank=rank)


def divided(credential: str) -> tuple[str | None, str | None]:
    """Divide a credential into role and affiliation; None for what it does not have."""
    last = None
    for match in AFFILIATION.finditer(credential):
        last = match
        break
    if last is None:
        return ARTICLE.sub("", credential) or None, None
    affiliation = last.group(2).strip()
    inner = AFFILIATION.search(affiliation)
    if inner is not None and " of " not in affiliation[: inner.start() + 1]:
        affiliation = inner.group(2).strip()
    return ARTICLE.sub("", credential[: last.start()]).strip() or None, affiliation


def _appositions(passage: Passage, head: Word, name: Span) -> list[Span]:
    found = []
    for child in passage.children(head, "appos"):
        span = _bounded(passage, child)
        if span.overlaps(name) or not child.is_noun or child.right - child.left > LONGEST:
            continue
        if child.pos == "PROPN" and child.entity in {"DATE", "GPE", "CARDINAL"}:
            continue
        found.append(span)
    # "The minister, Jane Roe, said": the name is itself the apposition.
    if head.dep == "appos" and passage.head(head).is_noun and passage.head(head).pos != "PROPN":
        governor = passage.head(head)
        start = passage.words[governor.left].start
        end = passage.words[head.left - 1].start if head.left else name.start
        span_before = passage.trimmed(start, min(end, name.start), ", ")
        found += [span_before] if span_before else []
    return found


def _bounded(passage: Passage, head: Word) -> Span:
    """Give the subtree of a credential up to a relative clause that is set off."""
    end = passage.words[head.right].end
    for child in passage.children(head, "relcl", "appos", "punct"):
        before = passage.before(passage.words[child.left])
        if child.dep != "punct" and child.index > head.index and before is not None and before.text == ",":
            end = min(end, before.start)
    span = passage.trimmed(passage.words[head.left].start, end, ", ")
    return span or Span(head.start, head.end)


def _title(passage: Passage, head: Word, name: Span) -> list[Span]:
    words = [word for word in passage.words[head.left : head.index] if word.end <= name.start]
    kept = [word for word in words if word.dep not in {"cc", "punct"} or word.text in {"-", "'"}]
    while kept and kept[0].dep in {"det", "predet", "preconj"}:
        kept.pop(0)
    if not kept or all(word.lower in COURTESY for word in kept):
        return []
    while kept and kept[-1].lower in COURTESY:
        kept.pop()
    span = passage.trimmed(kept[0].start, kept[-1].end, ", ")
    return [span] if span else []


def _relative_clauses(passage: Passage, head: Word, name: Span) -> list[Span]:
    found = []
    for verb in passage.children(head, "relcl"):
        subject = passage.subject(verb)
        if subject is None or subject.lower not in RELATIVE or verb.lemma not in CREDENTIAL_VERBS:
            continue
        span = passage.trimmed(subject.end, passage.words[verb.right].end, ", ")
        if span and not span.overlaps(name) and verb.right - verb.left <= LONGEST:
            found.append(span)
    return found
