"""Stretches between two dates, and whether they include the last day."""

from __future__ import annotations

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


def test_a_stretch_in_words_includes_its_last_day() -> None:
    assert read("The strike lasted from June 3 to July 5.") == ["2024-06-03/2024-07-05"]


def test_who_is_away_up_to_a_day_is_back_on_it() -> None:
    assert read("I'll be out from June 3 to July 5.") == ["2024-06-03/2024-07-04"]
