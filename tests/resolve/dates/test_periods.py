"""Periods: their form in ISO 8601 and the arithmetic on them."""

from __future__ import annotations

from datetime import date

import pytest

from attribune.resolve.dates.periods import (
    Period,
    add_months,
    leave_out_last,
    of_day,
    of_days,
    of_month,
    of_months,
    of_quarter,
    of_stretch,
    of_week,
    of_year,
    shift,
)


@pytest.mark.parametrize(
    ("period", "iso"),
    [
        (of_day(date(2024, 7, 3)), "2024-07-03"),
        (of_week(date(2024, 12, 31)), "2025-W01"),
        (of_month(2024, 2), "2024-02"),
        (of_year(987), "0987"),
        (of_quarter(2024, 1), "2024-01-01/2024-03-31"),
        (of_days(date(2024, 7, 3), date(2024, 7, 4)), "2024-07-03/2024-07-04"),
    ],
)
def test_a_period_is_written_at_its_own_grain(period: Period, iso: str) -> None:
    assert period.to_iso() == iso


def test_a_month_later_is_the_last_day_where_the_month_is_shorter() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


def test_whole_months_stay_whole_a_year_before() -> None:
    assert shift(of_months((2024, 1), (2024, 2)), "year", -1) == of_months((2023, 1), (2023, 2))


def test_a_stretch_includes_its_last_period() -> None:
    july, september = of_month(2024, 7), of_month(2024, 9)
    assert of_stretch(july, september).last == date(2024, 9, 30)


def test_what_leaves_out_its_last_day_has_one_at_least() -> None:
    third, fourth = of_day(date(2024, 7, 3)), of_day(date(2024, 7, 4))
    assert leave_out_last(third, fourth) == leave_out_last(third, third) == of_days(third.first, third.last)


def test_a_stretch_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="comes before"):
        of_days(date(2024, 7, 4), date(2024, 7, 3))
