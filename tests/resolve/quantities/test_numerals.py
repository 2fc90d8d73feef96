"""Numerals: numbers in digits."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.numerals import read_numeral


@pytest.mark.parametrize(
    ("text", "digits", "value"),
    [
        ("1,250,000.5 t", "1,250,000.5", 1250000.5),
        ("12,50,000", "12,50,000", 1250000),
        ("1.000,50", "1.000,50", 1000.5),
        ("1.000.000", "1.000.000", 1e6),
        ("1.000", "1.000", 1),
        ("3,5 percent", "3,5", 3.5),
        ("3,5", "3", 3),
        ("1\u00a0250\u00a0000", "1\u00a0250\u00a0000", 1250000),
        ("22,24,26", "22", 22),
        (".25 ml", ".25", 0.25),
        ("7 3/4 %", "7 3/4", 7.75),
        ("2½", "2½", 2.5),
        ("¾", "¾", 0.75),
        ("3/4", "3/4", 0.75),
    ],
)
def test_digits_are_read_with_their_grouping(text: str, digits: str, value: float) -> None:
    numeral = read_numeral(text, 0)
    assert numeral is not None
    assert (text[: numeral.end], numeral.value) == (digits, value)


@pytest.mark.parametrize(("digits", "looks"), [("1990", True), ("1,990", False), ("990", False), ("1990.5", False)])
def test_four_plain_digits_look_like_a_year(digits: str, looks: bool) -> None:  # noqa: FBT001
    numeral = read_numeral(digits, 0)
    assert numeral is not None
    assert numeral.is_yearlike is looks


def test_a_run_of_digits_beyond_any_amount_is_no_number() -> None:
    assert read_numeral("1" * 40, 0) is None
