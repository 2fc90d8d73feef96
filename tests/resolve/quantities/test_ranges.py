"""Ranges: two amounts that are one stretch."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.amounts import read_amount
from attribune.resolve.quantities.prose import fold_case
from attribune.resolve.quantities.ranges import Range, read_range


def read(text: str, before: str = "") -> Range | None:
    """Read the range that begins ``text``."""
    first = read_amount(fold_case(text), 0)
    assert first is not None
    return read_range(fold_case(text), first, before.split())


def test_one_scale_and_unit_serve_both_ends() -> None:
    found = read("5 to 10 million euros")
    assert found is not None
    assert (found.lower.value, found.upper.value, found.lower.unit, found.is_one) == (5e6, 10e6, "EUR", True)


@pytest.mark.parametrize("text", ["500,000 to 1 million people", "5-10 km", "two or three days", "5 – 10 kg"])
def test_ends_that_rise_are_one_range(text: str) -> None:
    found = read(text)
    assert found is not None
    assert found.is_one


@pytest.mark.parametrize(
    ("text", "before"), [("5 to 3 percent", ""), ("5 to 10 percent", "rose from"), ("3 km to 5 kg", "")]
)
def test_a_fall_a_change_or_two_units_are_no_range(text: str, before: str) -> None:
    found = read(text, before)
    assert found is not None
    assert not found.is_one


def test_and_ties_only_behind_between() -> None:
    assert read("5 and 10 percent") is None
    assert read("5 and 10 percent", "between") is not None
