import pytest

from onrecord.domain.names import beyond, folded


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Ida Sund", "IDA  sund"),
        ("José Núñez", "Jose\nNunez"),
        ("The World Bank", "World Bank"),
        ("Siobhan O’Neill", "Siobhan O'Neill"),
        ("ﬁrst Fleet", "First Fleet"),
        ("Straße", "STRASSE"),
    ],
)
def test_two_spellings_of_a_name_are_one(name: str, same: str) -> None:
    assert folded(name) == folded(same)
    assert folded(folded(name)) == folded(name)


@pytest.mark.parametrize(("name", "other"), [("Ida Sund", "Ida Lund"), ("The", ""), ("Theo Sund", "o Sund")])
def test_two_names_stay_two(name: str, other: str) -> None:
    assert folded(name) != folded(other)


@pytest.mark.parametrize(
    ("name", "words", "told"),
    [
        ("Ida Sund", "an engineer", "an engineer"),
        ("A senior official at the Pentagon", "a senior official at the Pentagon", None),
        ("An engineer from the Board who came out", "engineer from the Board", None),
        ("Ida Manning", "man", "man"),
        ("Ida Sund", None, None),
        ("Ida Sund", "", None),
    ],
)
def test_what_a_name_says_is_not_told_again(name: str, words: str | None, told: str | None) -> None:
    assert beyond(name, words) == told
