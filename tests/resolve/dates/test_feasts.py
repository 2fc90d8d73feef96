"""Days with a name."""

from __future__ import annotations

import pytest

from attribune.resolve.dates import find_dates

WEDNESDAY = "2024-07-10"


def read(text: str, published: str = WEDNESDAY) -> list[str | None]:
    return [found.iso for found in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on Christmas Eve", "2023-12-24"),
        ("on New Year's Day", "2024-01-01"),
        ("last Thanksgiving", "2023-11-23"),
        ("on Good Friday", "2024-03-29"),
        ("on Easter Monday 2000", "2000-04-24"),
        ("in Easter week", "2024-W13"),
    ],
)
def test_feasts_fall_on_their_days(text: str, iso: str) -> None:
    assert read(text) == [iso]
