"""What looks like a time and is none: addresses, telephone numbers, ages, sums of money, versions."""

from onrecord.domain.spans import Span
from onrecord.extract.times.lexicon import HYPHEN, NUMBER, compiled

_AGE = rf"{NUMBER}~(?:year|month|week|day)s?~olds?\b"
GUARDS = compiled(
    r"\bhttps?://[^\s<>]{1,2000}|\bwww\.[^\s<>]{1,2000}"
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}"
    r"|(?<![\w@/])[@#]\w{1,100}"
    r"|(?<!\d)\(\d{3}\) ?\d{3}-\d{4}(?!\d)|(?<![\d-])(?:1-)?\d{3}-\d{3}-\d{4}(?![\d-])|(?<![\d-])\d{3}-\d{4}(?![\d-])"
    r"|(?<!\d)\+\d{1,3}[-\x20]\d[\d\x20-]{5,14}\d"
    r"|(?<![\d.])v?\d{1,4}\.\d{1,4}\.\d{1,5}\.\d{1,5}(?![\d.])|\bv\d{1,4}(?:\.\d{1,5}){1,4}"
    rf"|{_AGE}|\b(?:aged|age) (?:of )?\d{{1,3}}(?: (?:to|and) \d{{1,3}})?\b|\b\d{{1,3}} (?:year|month)s of age\b"
    rf"|\bsecond{HYPHEN}hand\b|\bSECOND AMENDMENT\b"
)


def find_guarded(text: str) -> list[Span]:
    """List what holds no time, in order."""
    return [Span(match.start(), match.end()) for match in GUARDS.finditer(text)]
