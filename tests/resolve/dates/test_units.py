"""Dates by whole units, from the day of publication or from the date before."""

from __future__ import annotations

import pytest

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("last week", "2024-W27"),
        ("this week", "2024-W28"),
        ("next month", "2024-08"),
        ("earlier this year", "2024"),
        ("last quarter", "2024-04-01/2024-06-30"),
        ("this decade", "2020-01-01/2029-12-31"),
        ("over the weekend", "2024-07-06/2024-07-07"),
        ("two weeks ago", "2024-06-26"),
        ("six weeks ago", "2024-W22"),
        ("nearly four years ago", "2020"),
        ("three days ago", "2024-07-07"),
        ("in the past two years", "2022-07-10/2024-07-10"),
        ("They will be back in two days.", "2024-07-12"),
        ("week 23", "2024-W23"),
        ("the week of July 3", "2024-W27"),
        ("the last week of 2016", "2016-W52"),
    ],
)
def test_units_are_counted_from_the_day_of_publication(text: str, iso: str) -> None:
    assert read(text) == [iso]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("On July 1 the dam broke. The same day Kora left.", "2024-07-01"),
        ("On July 1 the dam broke. Three days later Kora left.", "2024-07-04"),
        ("It opened in 1998. The following year it burned.", "1999"),
        ("It opened in 1998 and closed two years later.", "2000"),
        ("It opened in March. That month, Kora left.", "2024-03"),
    ],
)
def test_what_counts_on_is_counted_from_the_date_before(text: str, iso: str) -> None:
    assert read(text)[-1] == iso
