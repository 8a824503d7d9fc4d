"""Recognise the language of a text, so that rules for English find no nonsense in another one.

English is told by its function words, which costs next to nothing and keeps the detector out of memory. Only where they
are scarce is the detector asked (py3langid; Lui and Baldwin 2012, "langid.py: An Off-the-shelf Language Identification
Tool"), and it sees neither names, which are foreign in many an English story, nor numbers.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from onrecord.extract.lexicon import listed

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
# The detector's own label for numbers, markup and identifiers.
NO_LANGUAGE = "zxx"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# Function words that are none, or rare ones, in other languages.
FUNCTION_WORDS = listed("""
    about after also and are at be because but by could for from had has have he her him his how into it it's its not
    of only other said she should than that the their there they this to were what when which who with would you your
""")
# Of 1,254 English news articles the poorest has 0.12, and half of them 0.27 and more; of stories in 26 other languages
# the richest has 0.03.
ENGLISH_SHARE = 0.1
# A long text is judged by so many pieces of it, spread evenly, of so many characters.
PIECES = 8
PIECE = 1_000
# Below this many letters nothing is sure. With it, no paragraph of those articles (21,224, down to credits and markup)
# is taken for another language, were it for the detector alone.
LEAST_LETTERS = 40
# The detector gives both labels a probability: hardly English, and rather this language than its nearest kin.
MOST_ENGLISH = 0.01
LEAST_SURE = 0.5


def language_of(text: str) -> str | None:
    """Tell the language of a text by its ISO 639-1 code; None where that isn't sure.

    The cost is bounded, whatever the length of the text.
    """
    words = WORD.findall(_sample(text))
    if not words:
        return None
    known = sum(word.lower() in FUNCTION_WORDS for word in words)
    if known >= ENGLISH_SHARE * len(words):
        return ENGLISH
    telling = _without_names(words)
    return _detected(" ".join(telling)) if sum(map(len, telling)) >= LEAST_LETTERS else None


def _sample(text: str) -> str:
    if len(text) <= PIECES * PIECE:
        return text
    starts = (number * (len(text) - PIECE) // (PIECES - 1) for number in range(PIECES))
    return "\n".join(text[start : start + PIECE] for start in starts)


def _without_names(words: list[str]) -> list[str]:
    """Leave out words with a capital; of a text in capitals alone, none. And letters that stand apart."""
    words = [word for word in words if len(word) > 1 or not word.isascii()]
    if all(word.isupper() for word in words):
        return [word.lower() for word in words]
    return [word for word in words if word == word.lower()]


def _detected(text: str) -> str | None:
    ranking = dict(_detector().rank(text))
    best = max(ranking, key=lambda label: ranking[label])
    is_sure = best != NO_LANGUAGE and ranking[best] >= LEAST_SURE
    if best == ENGLISH:
        return ENGLISH if is_sure else None
    return best if is_sure and ranking[ENGLISH] <= MOST_ENGLISH else None


@cache
def _detector() -> "LanguageIdentifier":
    # Half a second and a hundred megabytes, for the first text that may be in another language.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    detector = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    # Other labels are of creoles and dialects: a story in Egyptian Arabic is in Arabic.
    detector.set_languages([label for label in detector.labels if len(label) == len(ENGLISH) or label == NO_LANGUAGE])
    return detector
