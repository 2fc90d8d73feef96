"""Bounds: how exact a number is."""

from __future__ import annotations

import pytest

from attribune.records import Bound
from attribune.resolve.quantities.bounds import lasts_over, read_bound_after, read_bound_before


@pytest.mark.parametrize(
    ("before", "bound"),
    [
        ("no more than", Bound.AT_MOST),
        ("more than", Bound.OVER),
        ("it was (about", Bound.ABOUT),
        ("at least another", Bound.AT_LEAST),
        ("less than a", Bound.UNDER),
        ("over the past", None),
        ("she has", None),
        ("", None),
    ],
)
def test_the_longest_phrase_before_a_number_wins(before: str, bound: Bound | None) -> None:
    assert read_bound_before(before.split()) is bound


def test_plus_and_odd_bound_from_behind() -> None:
    plus, odd = read_bound_after("50-plus", 2), read_bound_after("50-odd", 2)
    assert plus is not None
    assert odd is not None
    assert (plus.bound, odd.bound) == (Bound.AT_LEAST, Bound.ABOUT)


def test_over_a_span_of_time_means_during_unless_it_exceeds() -> None:
    assert lasts_over("paid $7 over".split())
    assert not lasts_over("for just over".split())
