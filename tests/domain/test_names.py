import pytest

from onrecord.domain.names import folded


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
