"""Dates that leave the year out: the one that lies near and fits the tense."""

from __future__ import annotations

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


def test_a_day_without_a_year_that_is_near_lies_ahead() -> None:
    assert read("The dividend is payable Jan. 3.", "2023-12-01") == ["2024-01-03"]


def test_a_day_without_a_year_that_has_passed_lies_behind() -> None:
    assert read("The dam broke on Nov. 25.", "2024-01-07") == ["2023-11-25"]


def test_a_weekday_tells_the_year_of_a_date() -> None:
    assert read("on Friday, July 14") == ["2023-07-14"]
