"""Stretches between two dates, and whether they include the last day."""

from __future__ import annotations

import pytest

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


def test_a_stretch_in_words_includes_its_last_day() -> None:
    assert read("The strike lasted from June 3 to July 5.") == ["2024-06-03/2024-07-05"]


def test_whoever_speaks_a_stretch_includes_its_last_day() -> None:
    assert read("“I'll be out from June 3 to July 5.”") == ["2024-06-03/2024-07-05"]


@pytest.mark.parametrize("text", ["from 2024-06-03 to 2024-07-05", "from 03.06.2024 to 05.07.2024"])
def test_figures_with_the_year_first_or_with_dots_include_the_last_day(text: str) -> None:
    assert read(text) == ["2024-06-03/2024-07-05"]


@pytest.mark.parametrize("text", ["from 6/3 to 7/5", "from 6/3/2024 to 7/5/2024"])
def test_figures_with_strokes_leave_out_the_day_of_the_return(text: str) -> None:
    assert read(text) == ["2024-06-03/2024-07-04"]
