"""What plain texts say of themselves."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.ingest.headers import read_byline, read_date
from onrecord.ingest.text import read_text

BODY = "OSTERHOLM, March 3 (Meridian Wire) - The ferry left Hesk at noon, and nobody could say when it would be back."


@pytest.mark.parametrize(
    "text",
    [
        f"Title: Ferry Fares to Rise\nBy: Ana Reyes\nOutlet: The Ledger\nPublished: 2025-03-04\n\n{BODY}",
        f"HEADLINE: Ferry Fares to Rise\nAuthor: Ana Reyes\nPublication: The Ledger\nDate: March 4, 2025\n\n{BODY}",
        f"Title: Ferry Fares to Rise\nBy Ana Reyes\nThe Ledger | 4 March 2025\n\n{BODY}",
        f"Title: Ferry Fares to Rise\nByline: Ana Reyes\nSource: The Ledger\nDate: 2025-03-04T10:00:00Z\n\nFERRY FARES TO RISE\n\n{BODY}",
    ],
)
def test_a_header_block_is_read_and_taken_off(text: str) -> None:
    draft = read_text(text)
    assert draft.text == f"Ferry Fares to Rise\n\n{BODY}"
    assert (draft.title, draft.byline, draft.outlet, draft.published) == (
        "Ferry Fares to Rise",
        "Ana Reyes",
        "The Ledger",
        date(2025, 3, 4),
    )
    assert draft.headline
    assert draft.headline.of(draft.text) == draft.title


@pytest.mark.parametrize(
    "head",
    [
        "Ferry Fares to Rise\n\nBy Ana Reyes\nPublished: 2025-03-04T10:00:00+00:00",
        "Ferry Fares to Rise\nBy Ana Reyes\nMarch 4, 2025",
        "This story is over 2 years old.\n\nFerry Fares to Rise\n\nBy Ana Reyes\n\nTuesday, 4 March 2025",
        "Ferry Fares to Rise\n\nBy Ana Reyes | March 4, 2025",
        "March 4, 2025\n\nFerry Fares to Rise\n\nBy Ana Reyes",
    ],
)
def test_the_printed_style_is_read_and_stays(head: str) -> None:
    text = f"{head}\n\n{BODY}"
    draft = read_text(text)
    assert draft.text == text
    assert (draft.title, draft.byline, draft.published) == ("Ferry Fares to Rise", "Ana Reyes", date(2025, 3, 4))
    assert draft.headline
    assert draft.headline.of(text) == draft.title


def test_an_outlet_can_stand_beside_the_date() -> None:
    draft = read_text(f"Ferry Fares to Rise\n\nThe Ledger | March 4, 2025\n\n{BODY}")
    assert (draft.outlet, draft.published) == ("The Ledger", date(2025, 3, 4))


def test_what_is_not_there_stays_empty() -> None:
    draft = read_text(f"{BODY}\n\n{BODY}")
    assert (draft.title, draft.byline, draft.outlet, draft.published, draft.headline) == (None,) * 5


@pytest.mark.parametrize(
    "first",
    [
        "The ferry left at noon.",
        "The minister said:",
        "“It left at noon.”",
        "A " * 120 + "long line",
    ],
)
def test_a_sentence_is_no_headline(first: str) -> None:
    assert read_text(f"{first}\n\n{BODY}").title is None


@pytest.mark.parametrize(
    "first", ["Ferry Leaves U.S.", "Is the Ferry Back?", "Ferry \u2018Back\u2019", "Hesk Ferry Co."]
)
def test_a_headline_can_end_in_more_than_a_letter(first: str) -> None:
    assert read_text(f"{first}\n\n{BODY}").title == first


def test_a_first_line_with_prose_right_below_is_none() -> None:
    assert read_text(f"Ferry fares to rise and\n{BODY}").title is None
    assert read_text("Ferry Fares to Rise").title is None


def test_lines_of_a_header_that_no_field_takes_are_kept_below_the_title() -> None:
    draft = read_text(f"Title: Ferry Fares to Rise\nPublished: yesterday\nURL: https://x.example\n\n{BODY}")
    assert draft.text == f"Ferry Fares to Rise\n\nPublished: yesterday\nURL: https://x.example\n\n{BODY}"
    assert draft.published is None
    assert draft.header
    assert draft.header.of(draft.text) == "Published: yesterday\nURL: https://x.example"


def test_a_header_without_a_title_leaves_the_headline_where_it_is() -> None:
    draft = read_text(f"Outlet: The Ledger\nURL: https://x.example\n\nFerry Fares to Rise\n\n{BODY}")
    assert (draft.outlet, draft.title) == ("The Ledger", "Ferry Fares to Rise")
    assert draft.headline
    assert draft.headline.of(draft.text) == draft.title
    assert draft.text.startswith("Ferry Fares to Rise\n\nURL:")


@pytest.mark.parametrize(
    "text",
    [
        "Source: a port official, who asked not to be named\nand would not say why.\n\nMore.",
        "Date: never\n\nHe had waited too long.",
        "URL: https://x.example\n\nWords.",
    ],
)
def test_a_label_that_is_no_header_stays_in_the_text(text: str) -> None:
    draft = read_text(text)
    assert draft.text == text
    assert draft.published is None


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2025-03-04", date(2025, 3, 4)),
        ("2025/03/04", date(2025, 3, 4)),
        ("2025-03-04 10:32", date(2025, 3, 4)),
        ("2025-03-04T23:59:59.123+01:00", date(2025, 3, 4)),
        ("March 4, 2025", date(2025, 3, 4)),
        ("Mar. 4th 2025, 10:32 a.m. EST", date(2025, 3, 4)),
        ("4 March 2025", date(2025, 3, 4)),
        ("the 4th of March 2025", date(2025, 3, 4)),
        ("Tue, 04 Mar 2025 10:32:00 +0000", date(2025, 3, 4)),
        ("10:32 GMT, 4 March 2025", date(2025, 3, 4)),
        ("Published on March 4, 2025 (updated March 5, 2025)", date(2025, 3, 4)),
        ("Sept 30, 2024", date(2024, 9, 30)),
        ("31 February 2025", None),
        ("2025-13-01", None),
        ("03/04/2025", None),
        ("March 2025", None),
        ("March 4", None),
        ("on March 4, 2025 the ferry left", None),
        ("0001-01-01", None),
        ("", None),
        ("x" * 200, None),
    ],
)
def test_dates_are_read_where_they_are_certain(words: str, day: date | None) -> None:
    assert read_date(words) == day


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Ana Reyes", "Ana Reyes"),
        ("by Ana Reyes and Tom de Vries", "Ana Reyes and Tom de Vries"),
        ("BY REUTERS", "REUTERS"),
        ("By: Staff", "Staff"),
        ("Words by Ana Reyes", "Ana Reyes"),
        ("By Ana Reyes | The Ledger", "Ana Reyes"),
        ("By Ana Reyes.", "Ana Reyes"),
        ("By Monday Afternoon", None),
        ("By March 2014", None),
        ("By Design", None),
        ("By The Numbers", None),
        ("By noon it was over", None),
        ("By ", None),
        ("Ana Reyes", None),
    ],
)
def test_bylines_name_people(line: str, who: str | None) -> None:
    assert read_byline(line) == who


@given(
    st.lists(
        st.sampled_from(
            ["Title: A b", "By Ana Reyes", "Date: x", "URL: y", "2025-03-04", "", "A | B", "Words.", "Head"]
        )
    ).map("\n".join)
)
def test_any_mixture_of_lines_can_be_read(text: str) -> None:
    draft = read_text(text)
    for span in (draft.headline, draft.header):
        assert span is None or span.of(draft.text).strip()
    assert not draft.headline or " ".join(draft.headline.of(draft.text).split()) == draft.title
