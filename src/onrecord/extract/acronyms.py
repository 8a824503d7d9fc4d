"""Acronyms and what they stand for: "World Health Organization (WHO)", and "the FDA" of an agency named before."""

import re
from collections.abc import Iterator

from onrecord.domain.spans import Span

ACRONYM = re.compile(r"\(\s?([A-Z][A-Za-z&.-]{1,9})\s?\)")
NAME_WORD = re.compile(r"[^\s()\[\]\"“”,;:]+")
# A long form is no longer than this, in words and in characters.
LONGEST_NAME = 12
LONGEST_NAME_TEXT = 200
# Capitalised words, joined by small ones: "Food and Drug Administration".
CAPITALS = re.compile(r"[A-Z][a-z][\w’'-]*(?: (?:(?:and|of|for|the|on|in|&) ){0,2}[A-Z][a-z][\w’'-]*){1,9}")
LEAST_LETTERS = 3


def acronyms_of(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Find long forms in a stretch of a text with the acronym that stands in brackets behind."""
    for match in ACRONYM.finditer(text, span.start, span.end):
        long_form = _long_form(text, span.start, match) or _capitals_before(text, span.start, match)
        if long_form is not None:
            yield long_form, match.group(1)


def _long_form(text: str, start: int, acronym: re.Match[str]) -> Span | None:
    """Go back from an acronym to the word with its first letter, as capitals agree (Schwartz and Hearst, 2003)."""
    letters = [letter.lower() for letter in acronym.group(1) if letter.isupper()]
    near = max(start, acronym.start() - LONGEST_NAME_TEXT)
    words = list(NAME_WORD.finditer(text, near, acronym.start()))[-LONGEST_NAME:]
    for word in reversed(words):
        initial = word.group()[0]
        if initial.lower() == letters[-1]:
            letters.pop()
        elif initial.isupper():
            return None
        if not letters:
            return Span(word.start(), words[-1].end()) if initial.isupper() else None
    return None


def _capitals_before(text: str, start: int, acronym: re.Match[str]) -> Span | None:
    """Take the capitalised words before an acronym whose letters stand in them in order: Transharbour Rail (THR)."""
    near = max(start, acronym.start() - LONGEST_NAME_TEXT)
    runs = [
        run for run in CAPITALS.finditer(text, near, acronym.start()) if not text[run.end() : acronym.start()].strip()
    ]
    if not runs:
        return None
    rest = iter(runs[-1].group().lower())
    letters = [letter.lower() for letter in acronym.group(1) if letter.isupper()]
    in_order = runs[-1].group()[0].lower() == letters[0] and all(letter in rest for letter in letters)
    return Span(runs[-1].start(), runs[-1].end()) if in_order else None


def spelled_out(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    """Find runs of capitalised words, and each without its first words, with the letters they begin with.

    Small words count or do not: DOT is a Department of Transportation, FDA a Food and Drug Administration.
    """
    for match in CAPITALS.finditer(text, span.start, span.end):
        for initial in (r"\b[A-Z]", r"\b[A-Za-z]"):
            starts = [match.start() + each.start() for each in re.finditer(initial, match.group())]
            for place, start in enumerate(starts[: 1 - LEAST_LETTERS]):
                if text[start].isupper():
                    yield Span(start, match.end()), "".join(text[each].upper() for each in starts[place:])
