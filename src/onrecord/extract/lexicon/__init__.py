"""Word lists of the rules: data, each module with the source of its choice."""


def listed(words: str) -> frozenset[str]:
    """Make a set of the words of a string."""
    return frozenset(words.split())
