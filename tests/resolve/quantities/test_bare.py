"""Bare numbers: which of them tell an amount."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities import find_quantities


@pytest.mark.parametrize(
    "text",
    [
        "Two of Rell's aides left.",
        "a mother of two",
        "Total dead: Two.",
        "twelve agreed",
        "12 agreed",
        "the two officers who saw it",
        "a poll of 1000 adults",
        "2000 people came",
        "Nearly a third agreed.",
        "emissions fell to zero",
        "they met three times",
    ],
)
def test_a_number_that_tells_how_many_is_found(text: str) -> None:
    assert len(find_quantities(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "the two agreed",
        "the two leaders met",
        "one of them",
        "in 1812",
        "the 2016 elections",
        "these four races",
        "ground zero",
    ],
)
def test_a_number_that_points_back_or_names_a_year_is_not(text: str) -> None:
    assert find_quantities(text) == ()
