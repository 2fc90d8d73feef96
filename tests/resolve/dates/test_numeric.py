"""Dates in figures, and the order of day and month."""

from __future__ import annotations

import pytest

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "isos"),
    [
        ("06.07.2024", ["2024-07-06"]),
        ("07/25/2024", ["2024-07-25"]),
        ("25/07/2024", ["2024-07-25"]),
        ("25/06/2024 and 05/06/2024", ["2024-06-25", "2024-06-05"]),
        ("06/25/2024 and 05/06/2024", ["2024-06-25", "2024-05-06"]),
        ("06/07/2024", ["2024-07-06"]),
        ("2024-07-03 and 20240703", ["2024-07-03", "2024-07-03"]),
        ("Friday 5/7", ["2024-07-05"]),
        ("the 9/11 attacks", ["2001-09-11"]),
    ],
)
def test_days_in_figures_take_the_order_that_fits(text: str, isos: list[str]) -> None:
    assert read(text) == isos
