"""Weeks, months and years of articles."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.explore.audit.periods import Period, choose_period, fill_periods, name_period, number_periods
from attribune.explore.tally.columns import NONE


def name(day: date, period: Period) -> str:
    (number,) = number_periods(np.array([day.toordinal()], dtype=np.int32), period).tolist()
    return name_period(number, period)


@given(st.dates(date(1, 1, 8), date(9998, 12, 31)))
@settings(max_examples=200, deadline=None)
def test_periods_are_those_of_the_calendar(day: date) -> None:
    year, week, _ = day.isocalendar()
    assert name(day, Period.WEEK) == f"{year:04}-W{week:02}"
    assert name(day, Period.MONTH) == day.isoformat()[:7]
    assert name(day, Period.YEAR) == day.isoformat()[:4]


@given(st.dates(date(1, 1, 8), date(9990, 12, 31)))
@settings(max_examples=50, deadline=None)
def test_a_period_s_number_is_followed_by_that_of_the_next(day: date) -> None:
    days = np.array([day.toordinal(), (day + timedelta(days=7)).toordinal()], dtype=np.int32)
    first, second = number_periods(days, Period.WEEK)
    assert second == first + 1


def test_of_an_unknown_day_the_period_is_unknown() -> None:
    assert number_periods(np.array([NONE], dtype=np.int32), Period.MONTH).tolist() == [NONE]


def test_empty_periods_are_filled_in_but_not_by_the_thousand() -> None:
    assert fill_periods([3, 6]) == [3, 4, 5, 6]
    assert fill_periods([9_000, 3]) == [3, 9_000]
    assert fill_periods([]) == []


@pytest.mark.parametrize(("span", "period"), [(30, "week"), (900, "month"), (9_000, "year")])
def test_the_period_of_a_chart_is_as_long_as_can_be_read(span: int, period: str) -> None:
    first = date(2031, 7, 1)
    assert choose_period(first.isoformat(), (first + timedelta(days=span)).isoformat()) == period


def test_without_a_day_a_chart_is_of_years() -> None:
    assert choose_period(None, None) == "year"
