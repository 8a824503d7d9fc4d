from hypothesis import given
from hypothesis import strategies as st

from onrecord.domain.layout import lines, paragraphs
from onrecord.domain.spans import are_ordered

WRAPPED = """The inquiry into the bridge heard on Monday that two of the
engineers had warned of cracks in the deck as early as spring.

A third engineer told the panel that nobody had asked him, and
that he would have said the same.
"""


def test_blank_lines_part_paragraphs() -> None:
    text = "One.\n\nTwo.\n \t\nThree."
    assert [span.of(text) for span in paragraphs(text)] == ["One.", "Two.", "Three."]


def test_hard_wrapped_lines_make_one_paragraph() -> None:
    assert [span.of(WRAPPED).split()[0] for span in paragraphs(WRAPPED)] == ["The", "A"]


def test_unwrapped_lines_are_a_paragraph_each() -> None:
    text = "A short line.\nPhoto: Desk\n\n" + "A long paragraph goes on and on. " * 8 + "\nAnother line."
    assert [span.of(text)[:5] for span in paragraphs(text)] == ["A sho", "Photo", "A lon", "Anoth"]


def test_one_line_that_is_as_long_as_a_margin_does_not_make_a_text_hard_wrapped() -> None:
    long_paragraph = "A long paragraph goes on and on. " * 8
    text = f"{long_paragraph}\n\nPhoto: the old bridge from the air, by Ana Reyes\nThe next one.\n\n{long_paragraph}"
    assert [span.of(text)[:5] for span in paragraphs(text)] == ["A lon", "Photo", "The n", "A lon"]


@given(st.text(alphabet="ab .\n\t"))
def test_paragraphs_hold_every_word_once(text: str) -> None:
    found = paragraphs(text)
    assert are_ordered(found)
    assert " ".join(span.of(text) for span in found).split() == text.split()
    assert all(span.of(text) == span.of(text).strip() for span in (*found, *lines(text)))
