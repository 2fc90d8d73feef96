"""Dates with the name of a month, in the forms that news has."""

from __future__ import annotations

import pytest

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("3 July 2024", "2024-07-03"),
        ("July 3, 2024", "2024-07-03"),
        ("the 3rd of July, 2024", "2024-07-03"),
        ("Thu 4 Jul 2024", "2024-07-04"),
        ("on July third", "2024-07-03"),
        ("on July twenty-first, 1969", "1969-07-21"),
        ("July 3 and 4", "2024-07-03/2024-07-04"),
        ("July 3-5, 2023", "2023-07-03/2023-07-05"),
        ("20 to 25 June", "2024-06-20/2024-06-25"),
        ("28 June to 3 July", "2024-06-28/2024-07-03"),
        ("August 2020", "2020-08"),
        ("in March this year", "2024-03"),
        ("in June last year", "2023-06"),
        ("in March", "2024-03"),
        ("last November", "2023-11"),
        ("in mid-June", "2024-06"),
        ("from May to July", "2024-05-01/2024-07-31"),
        ("from November to February 2021", "2020-11-01/2021-02-28"),
    ],
)
def test_months_and_their_days_lie_in_the_year_that_is_meant(text: str, iso: str) -> None:
    assert read(text) == [iso]


@pytest.mark.parametrize("text", ["It may rain.", "Teresa May said so.", "They march on the capital.", "a sat nav"])
def test_verbs_and_names_are_no_months(text: str) -> None:
    assert read(text) == []


def test_a_month_of_that_year_lies_in_the_year_before_it() -> None:
    assert read("It opened in May 2009 and closed in October of that year.") == ["2009-05", "2009-10"]
