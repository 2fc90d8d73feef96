"""Dates and quantities refuse what they cannot mean."""

import pytest

from attribune.errors import InvalidRecord
from attribune.records import DateReference, Quantity, Span

HERE = Span(0, 4)


@pytest.mark.parametrize("iso", ["2024", "2024-02", "2024-02-29", "2024-W07", "2024-02-28/2024-03-01", None])
def test_a_date_takes_every_form_of_the_contract(iso: str | None) -> None:
    assert DateReference(HERE, iso).iso == iso


@pytest.mark.parametrize(
    "iso", ["", "24", "2024-13", "2023-02-29", "2024-W54", "2024-03-02/2024-03-01", "2024/2025", "0000", "20240229"]
)
def test_a_date_refuses_what_is_no_date(iso: str) -> None:
    with pytest.raises(InvalidRecord):
        DateReference(HERE, iso)


@pytest.mark.parametrize(("value", "upper"), [(float("nan"), None), (1.0, float("inf")), (2.0, 1.0), (None, 1.0)])
def test_a_quantity_refuses_what_is_no_amount(value: float | None, upper: float | None) -> None:
    with pytest.raises(InvalidRecord):
        Quantity(HERE, value, upper=upper)
