"""Years, and the numbers that are none."""

from __future__ import annotations

import pytest

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("in 2001", ["2001"]),
        ("since 2007", ["2007"]),
        ("early 2019", ["2019"]),
        ("mid-1996", ["1996"]),
        ("the 2024 election", ["2024"]),
        ("in 2016 and 2020", ["2016", "2020"]),
        ("between 2010 and 2015", ["2010-01-01/2015-12-31"]),
        ("2010-2015", ["2010-01-01/2015-12-31"]),
        ("the 2023-24 season", ["2023-01-01/2024-12-31"]),
        ("fiscal 2024", ["2024"]),
        ("the 1990s", ["1990-01-01/1999-12-31"]),
        ("the '80s", ["1980-01-01/1989-12-31"]),
        ("back in '98", ["1998"]),
        ("nineteen ninety-one", ["1991"]),
        ("in the year two thousand", ["2000"]),
    ],
)
def test_numbers_are_years_where_the_words_make_them_so(text: str, isos: list[str]) -> None:
    assert read(text) == isos


@pytest.mark.parametrize(
    "text",
    ["2,000 people", "2000 people", "1,500 tonnes", "Dorn 2000", "model 1984", "paid $2000", "up 1995%", "room 2019"],
)
def test_counts_and_names_are_no_years(text: str) -> None:
    assert read(text) == []
