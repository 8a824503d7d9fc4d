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


def test_a_short_last_line_parts_hard_wrapped_paragraphs_without_a_blank_line() -> None:
    text = """Harbour to close for a year

The harbour office told the boat owners on Tuesday that the north
basin would be drained in autumn, and that every mooring had to be
free by the end of August.
Few of them had heard of it before. A notice of four lines was on
the office door, and the page of the town had none of it, said two
of the owners who had come.
"We would have liked a letter," one of them said. The office said
that letters were on their way.
"""
    assert [span.of(text).split()[0] for span in paragraphs(text)] == ["Harbour", "The", "Few", '"We']


def test_each_block_has_its_own_margin() -> None:
    caption = "\n".join(
        ["a caption that was set much wider than the body is, with words enough to fill its " + "x" * 30] * 4
    )
    text = f"{WRAPPED}\n{caption}\n\n{WRAPPED}\n{WRAPPED}"
    assert len(paragraphs(text)) == 7


def test_a_list_of_short_lines_is_not_hard_wrapped() -> None:
    text = "\n".join(f"{'item ' * (3 + number % 7)}{number}" for number in range(20))
    assert len(paragraphs(text)) == 20


@given(st.text(alphabet="ab .\n\t"))
def test_paragraphs_hold_every_word_once(text: str) -> None:
    found = paragraphs(text)
    assert are_ordered(found)
    assert " ".join(span.of(text) for span in found).split() == text.split()
    assert all(span.of(text) == span.of(text).strip() for span in (*found, *lines(text)))
