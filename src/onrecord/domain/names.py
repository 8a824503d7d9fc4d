"""Names of experts as they are compared: one name in two spellings is one."""

import re
import unicodedata

ARTICLES = re.compile(r"^(?:the|an|a)\s+(?=\S)")
APOSTROPHES = str.maketrans(dict.fromkeys("’‘`", "'"))


def folded(name: str) -> str:
    """Fold a name: no case, no accents, one kind of apostrophe, single spaces, and no article in front.

    Whoever has the same folded name need not be the same.
    """
    plain = unicodedata.normalize("NFKD", name.translate(APOSTROPHES)).casefold()
    without_marks = "".join(character for character in plain if not unicodedata.combining(character))
    return ARTICLES.sub("", " ".join(without_marks.split()))


def beyond(name: str, words: str | None) -> str | None:
    """Return words about somebody, or None where the name says them already.

    Who has no name is called by such words: "a senior official at the Pentagon".
    """
    return words if words and f" {folded(words)} " not in f" {folded(name)} " else None
