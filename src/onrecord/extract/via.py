"""Find the outlets through which a claim came: "told the Independent", "on CNN's State of the Union".

An outlet that speaks for itself ("the Post reported that") is the speaker, and not found here.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from onrecord.domain.spans import Span, merged
from onrecord.extract.lexicon.outlets import KNOWN, KNOWN_LONG, NAME_PARTS, OCCASIONS, WITH_ARTICLE
from onrecord.extract.lexicon.verbs import TELLING
from onrecord.extract.names import parts_of
from onrecord.extract.speakers import NounPhrase
from onrecord.extract.words import Passage, Word

# Names of people and places are none, though "Judith Star" and "Sun Valley" have an outlet's words.
NO_OUTLETS = frozenset({"PERSON", "GPE", "LOC", "DATE", "TIME", "NORP"})
WORKS = frozenset({"ORG", "WORK_OF_ART", "PRODUCT", "FAC"})
CHANNELS = frozenset({"in", "on", "to", "with", "for", "by", "from", "via", "through"})
ENDINGS = frozenset({"'s", "’s", "'", "’"})
# "told the paper on Monday in an interview with X": so deep hangs the name under the cue, at most.
DEPTH = 6


def via_of(passage: Passage, cue_words: Sequence[Word], speaker: Sequence[NounPhrase]) -> tuple[Span, ...]:
    """Find the outlets that are named as the addressee or the channel of a cue, in order."""
    speaking = [phrase.span for phrase in speaker if phrase.passage is passage]
    found = [span for word in cue_words for span in _beside(passage, word)]
    return merged(span for span in found if not any(span.overlaps(each) for each in speaking))


def _beside(passage: Passage, cue: Word) -> Iterator[Span]:
    """Look at what the cue is told to, and at the phrases of place and occasion that hang on it."""
    objects = passage.children(cue, "dobj", "dative", "iobj", "pobj") if cue.lemma in TELLING else ()
    for thing in objects:
        yield from _outlet(passage, thing)
        # "told Jane Roe of the Gazette".
        for preposition in passage.children(thing, "prep"):
            for house in passage.children(preposition, "pobj") if preposition.lower in {"of", "at", "from"} else ():
                yield from _outlet(passage, house)
    hosts = [cue, *passage.children(cue, "dobj", "advcl", "prep")]
    prepositions = [each for host in hosts for each in passage.children(host, "prep")]
    prepositions += [each for each in hosts if each.dep == "prep"]
    for preposition in dict.fromkeys(prepositions):
        if preposition.lower in CHANNELS and passage.quotation_at(preposition.start) is None:
            yield from _in_phrase(passage, preposition, DEPTH)
    yield from _right_behind(passage, cue)


def _in_phrase(passage: Passage, preposition: Word, depth: int) -> Iterator[Span]:
    """Read "in an interview with NPR", "on CNN's State of the Union", "in a piece for the Guardian"."""
    for thing in passage.children(preposition, "pobj"):
        found = list(_outlet(passage, thing))
        yield from found
        if found or not depth:
            continue
        owners = passage.children(thing, "poss", "compound", "nmod", "appos")
        for owner in owners if _is_occasion(passage, thing) else ():
            yield from _outlet(passage, owner)
        for inner in passage.children(thing, "prep"):
            if inner.lower in CHANNELS and (_is_occasion(passage, thing) or inner.lower == "on"):
                yield from _in_phrase(passage, inner, depth - 1)


def _is_occasion(passage: Passage, thing: Word) -> bool:
    is_show = thing.entity in WORKS and any(each.dep == "poss" for each in passage.children(thing))
    return thing.lemma in OCCASIONS or is_show


def _right_behind(passage: Passage, cue: Word) -> Iterator[Span]:
    """Read "told Reuters", whatever the parser makes of it."""
    if cue.lemma not in TELLING:
        return
    behind = [word for word in passage.words[cue.index + 1 :][:DEPTH] if word.sentence == cue.sentence]
    while behind and behind[0].lower in {"the", "a", "an"}:
        behind.pop(0)
    run = list(takewhile(lambda word: word.pos == "PROPN" or (word.entity in WORKS and word.text[0].isupper()), behind))
    if run:
        yield from _outlet(passage, run[-1])


def _outlet(passage: Passage, head: Word) -> Iterator[Span]:
    """Give the name that ends in a word, with its article, where it is an outlet's."""
    run = [head]
    for word in reversed(passage.words[: head.index]):
        is_of_name = word.entity == head.entity if head.entity in WORKS else word.pos == "PROPN"
        if not is_of_name or word.lower in ENDINGS or word.sentence != head.sentence:
            break
        run.insert(0, word)
    for word in passage.words[head.index + 1 :]:
        if word.entity != head.entity or not head.entity or word.lower in ENDINGS:
            break
        run.append(word)
    while len(run) > 1 and run[0].lower in {"the", "a", "an"}:
        run.pop(0)
    before = passage.before(run[0])
    has_article = before is not None and before.lower == "the"
    if head.text[0].isupper() and is_outlet(run, has_article=has_article):
        yield Span(run[0].start, run[-1].end)


def is_outlet(words: Sequence[Word], *, has_article: bool) -> bool:
    """Tell whether the words of a name are those of an outlet, with or without "the" before it."""
    parts = parts_of(" ".join(word.text for word in words))
    if not parts:
        return False
    if parts in KNOWN_LONG or (len(parts) == 1 and parts[0] in KNOWN) or _is_known_first(parts):
        return True
    labels = {word.entity for word in words}
    if labels & NO_OUTLETS and not (has_article or "ORG" in labels):
        return False
    telling = NAME_PARTS if has_article or len(parts) > 1 else NAME_PARTS - WITH_ARTICLE
    return parts[-1] in telling or parts[0] in {"radio", "tv"}


def _is_known_first(parts: tuple[str, ...]) -> bool:
    """Tell whether a name begins with a known one: "BBC Radio Wales", "CNN Business"."""
    return parts[0] in KNOWN - {"fortune", "independent", "time", "usa", "wired", "slate", "sky", "mirror"}
