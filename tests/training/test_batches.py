import random

from training.batches import Marks, epoch
from training.corpus import LabelledArticle, LabelledPassage

from onrecord.domain.spans import Span
from onrecord.extract.model.windows import WINDOW, size_of
from onrecord.extract.model.wordpiece import Vocabulary

PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", "!", "?", '"', "“", "”", "a"]
VOCABULARY = Vocabulary(PIECES)
MARKS = Marks.of(VOCABULARY)


def passage(text: str, *quoted: Span) -> LabelledPassage:
    return LabelledPassage(units=VOCABULARY.units(text, Span(0, len(text)), quoted))


def written(of: LabelledPassage) -> str:
    return " ".join(PIECES[piece] for unit in of.units for piece in unit.pieces)


def test_straight_marks_become_curly_ones_and_back() -> None:
    straight = passage('a "a a" a "a" "', Span(2, 7), Span(10, 13))
    curly = MARKS.exchanged(straight)
    assert written(curly) == "a “ a a ” a “ a ” ”"
    assert written(MARKS.exchanged(curly)) == 'a " a a " a " a " "'


def test_an_epoch_holds_every_passage_once_in_windows_that_fit() -> None:
    texts = [f"a {'a ' * (number % 60)}" for number in range(150)]
    articles = [LabelledArticle(id="x", text=text, passages=[passage(text)] * 3) for text in texts]
    batches = list(epoch(articles, 4, random.Random(1), MARKS))
    windows = [window for batch in batches for window in batch]
    assert sum(len(window) for window in windows) == 450
    assert all(len(batch) <= 4 for batch in batches)
    assert all(1 + sum(size_of(each.units) + 1 for each in window) <= WINDOW for window in windows)


def test_the_same_seed_gives_the_same_batches() -> None:
    articles = [LabelledArticle(id="x", text="", passages=[passage("a " * n)]) for n in range(1, 60)]
    first, second, other = (
        [[len(window) for window in batch] for batch in epoch(articles, 4, random.Random(seed), MARKS)]
        for seed in (1, 1, 2)
    )
    assert first == second
    assert first != other
