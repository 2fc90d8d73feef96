"""Amounts: a number with sign, currency and unit."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.amounts import read_amount
from attribune.resolve.quantities.prose import fold_case


@pytest.mark.parametrize(
    ("text", "at", "value", "unit"),
    [
        ("a -5°C night", 3, -5, "degree Celsius"),
        ("a −5% rate", 3, -5, "percent"),
        ("minus five percent", 6, -5, "percent"),
        ("- $ 75", 4, 75, "USD"),
        ("75 -300mm", 4, 300, "millimetre"),
        ("$5m", 1, 5e6, "USD"),
        ("5m tall", 0, 5, "metre"),
        ("5m people", 0, 5e6, None),
        ("7.62mm", 0, 7.62, "millimetre"),
        ("thirteen dollars forty-five.", 0, 13.45, "USD"),
        ("thirteen dollars and two men", 0, 13, "USD"),
    ],
)
def test_what_touches_a_number_is_read_with_it(text: str, at: int, value: float, unit: str | None) -> None:
    amount = read_amount(fold_case(text), at)
    assert amount is not None
    assert (amount.value, amount.unit) == (value, unit)
