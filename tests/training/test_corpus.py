from pathlib import Path

from training.corpus import Row, labelled, read_rows

from onrecord.extract.model.crf import CONTENT, OUTSIDE, SPEAKER
from onrecord.extract.model.wordpiece import Vocabulary

VOCABULARY = Vocabulary(["[PAD]", "[UNK]", "[CLS]", "[SEP]", ".", "!", "?"])
TEXT = "The road will close.\nShe called him a liar, the mayor said. “Go,” he said."


def row(**spans: str) -> Row:
    """Annotate the first place of some words as source, cue or content; several are parted by a bar."""
    found = {role: [] if not words else [place(part) for part in words.split("|")] for role, words in spans.items()}
    return {"id": "a", "text": TEXT, "attributions": [{"source": [], "cue": [], "content": []} | found]}


def place(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def test_each_unit_has_its_label_for_each_cue() -> None:
    article = labelled(row(source="the mayor", cue="said", content="She called him a liar"), VOCABULARY)
    (cue,) = article.passages[1].cues
    words = [TEXT[unit.start : unit.end] for unit in article.passages[1].units]
    assert [words[number] for number in cue.members] == ["said"]
    labels = dict(zip(words[:9], cue.labels.tolist(), strict=False))
    assert labels == {
        **dict.fromkeys(["She", "called", "him", "a", "liar"], CONTENT),
        ",": OUTSIDE,
        **dict.fromkeys(["the", "mayor"], SPEAKER),
        "said": OUTSIDE,
    }
    assert article.passages[0].cues == []


def test_of_an_interrupted_cue_the_first_piece_is_tagged() -> None:
    article = labelled(row(source="She", cue="called|a liar", content="him"), VOCABULARY)
    (cue,) = article.passages[1].cues
    assert (cue.members, cue.whole) == ((1,), (1, 3, 4))


def test_what_has_no_cue_teaches_nothing() -> None:
    article = labelled(row(source="She", cue="", content="him"), VOCABULARY)
    assert [passage.cues for passage in article.passages] == [[], []]


def test_rows_are_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": "a"}\n{"id": "b"}\n', encoding="utf-8")
    assert [each["id"] for each in read_rows(path)] == ["a", "b"]
