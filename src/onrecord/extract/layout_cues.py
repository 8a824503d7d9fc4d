"""Find who speaks where the layout says so: turns of a transcript, and a colon in front of a quotation's paragraph.

A label in front of a colon is a speaker only in a transcript: where it comes back, or where labels make up most of
the text. So "Correction:", "UPDATE:" and "WASHINGTON:" are none.
"""

import re
from collections import Counter
from collections.abc import Sequence

from onrecord.domain.claims import ExpertKind
from onrecord.domain.spans import Span
from onrecord.extract.bearers import is_headline
from onrecord.extract.lexicon import listed
from onrecord.extract.names import Name, names_of
from onrecord.extract.quotations import Quotation
from onrecord.extract.speakers import NounPhrase
from onrecord.extract.words import Passage

LABEL = re.compile(r"[\"“]?((?:[A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*){0,4})(?: \([^)\n]{1,40}\))?:\s+(?=\S)")
# Behind a quotation that makes up a paragraph: "...," and a dash, and who said it.
CREDIT = re.compile(r"\s*(?:[—–―]|--?)\s*(?P<name>[^\s\d—–―][^\n—–―]{1,80}?)[\s.]*$")
LEAST_CREDITED_WORDS = 4
LONGEST_NAME = 5
QUESTION = frozenset({"Q", "QUESTION", "REPORTER", "INTERVIEWER", "MODERATOR"})
ANSWER = frozenset({"A", "ANSWER"})
# What labels a paragraph that nobody speaks.
NO_SPEAKERS = listed("""
    advisory background caption clarification contact correction date editor's editor’s headline image location note
    notes photo photos picture price read related source sources summary time topics update updated video
""")
# So many turns make a transcript, and so large a share of all paragraphs.
LEAST_TURNS = 3
LEAST_SHARE = 0.4


def find_turns(passages: Sequence[Passage]) -> dict[int, re.Match[str]]:
    """Find the labels of the turns of a transcript, by number of the passage; empty where the text is none."""
    found = {number: match for number, passage in enumerate(passages) if (match := _label(passage))}
    spoken = {number: match for number, match in found.items() if match[1].split()[0].lower() not in NO_SPEAKERS}
    named = Counter(match[1] for match in spoken.values())
    is_transcript = len(spoken) >= max(LEAST_TURNS, LEAST_SHARE * len(passages)) and max(named.values()) > 1
    return spoken if is_transcript else {}


def _label(passage: Passage) -> re.Match[str] | None:
    return LABEL.match(passage.text, passage.span.start, passage.span.end)


def is_question(label: re.Match[str]) -> bool:
    """Tell whether a turn is the interviewer's, who makes no claims."""
    return label[1].upper() in QUESTION


def speaker_of_turn(passage: Passage, label: re.Match[str]) -> tuple[NounPhrase, ...]:
    """Give the name in front of the colon; empty for a bare "A:"."""
    span = Span(*label.span(1))
    name = passage.words_in(span)
    if label[1].upper() in ANSWER or not name:
        return ()
    return (NounPhrase(span=span, head=name[-1], passage=passage),)


def interviewee(passages: Sequence[Passage]) -> tuple[NounPhrase, ...]:
    """Find for whom a bare "A:" stands: the one person whom the paragraphs before the first turn name in full.

    Empty where they name nobody, or several.
    """
    told = [passage for passage in passages if not is_headline(passage)]
    found = [(name, passage) for passage in told for name in names_of(passage)]
    people = {name.parts: (name, passage) for name, passage in found if _is_whole_person(name)}
    if len(people) != 1:
        return ()
    ((name, passage),) = people.values()
    return (NounPhrase(span=name.span, head=passage.words_in(name.span)[-1], passage=passage),)


def _is_whole_person(name: Name) -> bool:
    return name.kind is ExpertKind.PERSON and len(name.parts) > 1


def credited(passage: Passage) -> tuple[Quotation, Span] | None:
    """Find the quotation that a passage is, and the name that a dash sets behind it: "..." - Name, and who that is."""
    if not passage.quotations:
        return None
    first, last = passage.quotations[0], passage.quotations[-1]
    is_all = first.span.start == passage.span.start and first is last
    credit = CREDIT.match(passage.text, last.span.end, passage.span.end)
    if not is_all or first.words < LEAST_CREDITED_WORDS or credit is None:
        return None
    name = credit.group("name").split(",")[0]
    is_name = name[0].isupper() and len(name.split()) <= LONGEST_NAME
    return (first, Span(credit.start("name"), credit.start("name") + len(name.rstrip()))) if is_name else None
