"""A country is known by its name, its people and its seat of government."""

from __future__ import annotations

import pytest

from attribune.resolve.speakers.countries import find_country, is_country, is_people, is_seat, load_countries


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Türkiye", "Turkey"),
        ("the Turkish", "Turkey"),
        ("ANKARA", "Turkey"),
        ("Kiev", "Ukraine"),
        ("U.S.", "United States"),
        ("The Hague", "Netherlands"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("Norland", None),
        ("", None),
        ("us", "United States"),
    ],
)
def test_words_stand_for_a_country(words: str, country: str | None) -> None:
    assert find_country(words) == country


def test_a_seat_is_no_country() -> None:
    assert is_seat("Oslo")
    assert not is_country("Oslo")


def test_a_people_is_plural_and_has_no_article() -> None:
    assert is_people("Norwegians")
    assert not is_people("the Norwegians")
    assert not is_people("Norwegian")


def test_no_words_stand_for_two_countries() -> None:
    table = load_countries()
    for one, other in ((table.names, table.peoples), (table.names, table.seats), (table.peoples, table.seats)):
        assert [word for word in one if other.get(word, one[word]) != one[word]] == []
