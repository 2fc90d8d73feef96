"""Weeks and weekends by their number, their place and the days in them."""

from __future__ import annotations

import pytest

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("week 23", "2024-W23"),
        ("the week of July 3", "2024-W27"),
        ("the first week of 2015", "2015-W01"),
        ("the last week of 2016", "2016-W52"),
        ("the last week of this month", "2024-W31"),
    ],
)
def test_weeks_are_those_of_the_standard(text: str, iso: str) -> None:
    assert read(text) == [iso]


def test_the_weekend_is_the_last_one_early_in_the_week() -> None:
    assert read("They met over the weekend.") == ["2024-07-06/2024-07-07"]


def test_the_weekend_is_the_coming_one_late_in_the_week() -> None:
    assert read("They meet at the weekend.", "2024-07-12") == ["2024-07-13/2024-07-14"]


def test_the_last_week_of_something_else_is_no_date() -> None:
    assert read("in the last week of the race") == []
