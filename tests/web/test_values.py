"""Dates and amounts as people write them."""

from __future__ import annotations

import pytest

from attribune.records import Bound, Quantity, Span
from attribune.web.values import write_date, write_quantity


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2031", "2031"),
        ("2031-07", "July 2031"),
        ("2031-07-03", "3 July 2031"),
        ("2031-W05", "week 5 of 2031"),
        ("2031-07-03/2031-07-09", "3 July 2031 to 9 July 2031"),
        (None, "a time that cannot be told"),
    ],
)
def test_a_date_is_written_as_people_do(iso: str | None, written: str) -> None:
    assert write_date(iso) == written


@pytest.mark.parametrize(
    ("quantity", "written"),
    [
        (Quantity(Span(0, 1), 75_000_000.0, "USD", Bound.ABOUT), "about 75 000 000 USD"),
        (Quantity(Span(0, 1), 3.0, "crown", upper=4.5), "3 to 4.5 crown"),
        (Quantity(Span(0, 1), None, "person"), "an unstated number of person"),
    ],
)
def test_an_amount_is_written_as_people_do(quantity: Quantity, written: str) -> None:
    assert write_quantity(quantity).replace("\N{NARROW NO-BREAK SPACE}", " ") == written
