"""Quarters and halves, and what business news counts from them."""

from __future__ import annotations

import pytest

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("first quarter of 2023", "2023-01-01/2023-03-31"),
        ("second-quarter profit", "2024-04-01/2024-06-30"),
        ("Q2 2021", "2021-04-01/2021-06-30"),
        ("the March quarter", "2024-01-01/2024-03-31"),
        ("the quarter to March", "2024-01-01/2024-03-31"),
        ("last year's third quarter", "2023-07-01/2023-09-30"),
        ("the first half of 2023", "2023-01-01/2023-06-30"),
        ("the first nine months of 2019", "2019-01-01/2019-09-30"),
    ],
)
def test_quarters_and_halves_are_those_of_the_calendar(text: str, iso: str) -> None:
    assert read(text) == [iso]


def test_a_year_earlier_is_the_quarter_before_where_one_is_spoken_of() -> None:
    assert read("Profit rose in the first quarter, from a loss a year earlier.")[-1] == "2023-01-01/2023-03-31"


def test_a_year_earlier_is_the_year_before_elsewhere() -> None:
    assert read("It had sold more a year earlier.") == ["2023"]
