import pytest

from onrecord.extract.model.wordpiece import Vocabulary

PIECES = [
    "[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", "!", "?", ",", '"', "“", "”", "'", "the", "said", "mayor", "road", "##s",
    "##way", "will", "close", "cafe", "she", "he", "a", "b", "##a", "##b", "5", "##0",
]  # fmt: skip


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return Vocabulary(PIECES)
