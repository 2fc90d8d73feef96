"""Fractions in words."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.fractions import read_fraction, read_ratio


@pytest.mark.parametrize(
    ("text", "value", "is_loose"),
    [
        ("one-third", 1 / 3, False),
        ("two thirds", 2 / 3, False),
        ("a third of voters", 1 / 3, False),
        ("a third term", 1 / 3, True),
        ("three quarters", 0.75, True),
        ("half of them", 0.5, False),
        ("half", 0.5, True),
        ("two thirds of a million", 2e6 / 3, False),
    ],
)
def test_an_ordinal_is_a_fraction_where_nothing_else_fits(text: str, value: float, *, is_loose: bool) -> None:
    fraction = read_fraction(text, 0)
    assert fraction is not None
    assert fraction.value == pytest.approx(value)
    assert fraction.is_loose is is_loose


def test_one_in_five_is_a_ratio() -> None:
    ratio = read_ratio("one in five adults", 3, 1)
    assert ratio is not None
    assert ratio.value == 0.2


@pytest.mark.parametrize("text", ["one in five years", "one in 2019", "one in the", "one in 11", "one in five percent"])
def test_other_things_in_which_one_is_are_no_ratio(text: str) -> None:
    assert read_ratio(text, 3, 1) is None
