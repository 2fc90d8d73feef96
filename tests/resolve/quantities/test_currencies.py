"""Currencies: marks, codes and words around a number."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.currencies import read_currency_after, read_currency_before
from attribune.resolve.quantities.prose import fold_case


@pytest.mark.parametrize(
    ("before", "unit"),
    [("$", "USD"), ("US$ ", "USD"), ("hk $ ", "HKD"), ("A$", "AUD"), ("£", "GBP"), ("EUR ", "EUR"), ("Rs. ", "rupee")],
)
def test_what_stands_before_settles_the_currency(before: str, unit: str) -> None:
    found = read_currency_before(fold_case(f"paid {before}5"), len("paid ") + len(before))
    assert found is not None
    assert found.unit == unit


@pytest.mark.parametrize("before", ["try ", "all ", "(", "user", "fell "])
def test_a_word_that_spells_a_code_is_no_currency(before: str) -> None:
    assert read_currency_before(fold_case(f"{before}5"), len(before)) is None


def test_an_article_before_a_dollar_sign_is_no_country() -> None:
    found = read_currency_before(fold_case("a $5"), 3)
    assert found is not None
    assert (found.start, found.unit) == (2, "USD")


@pytest.mark.parametrize(
    ("after", "unit"),
    [
        (" dollars", "USD"),
        (" Australian dollars", "AUD"),
        (" New Zealand dollars", "NZD"),
        (" francs", "franc"),
        (" Swiss francs", "CHF"),
        (" Iranian rials", "IRR"),
        ("-yen", "JPY"),
        ("p", "penny"),
        (" €", "EUR"),
        (" CHF", "CHF"),
    ],
)
def test_what_stands_behind_settles_the_currency(after: str, unit: str) -> None:
    found = read_currency_after(fold_case(f"5{after}."), 1, 1.0)
    assert found is not None
    assert (found.end, found.unit) == (1 + len(after), unit)


@pytest.mark.parametrize("after", [" won", " cop cars", " pages", "pm", " Swiss towns"])
def test_a_common_word_behind_a_number_is_no_money(after: str) -> None:
    assert read_currency_after(fold_case(f"5{after}"), 1, 1.0) is None
