"""Periods: the week, month or year of each article, and those between with nothing in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from attribune.explore.tally.columns import NONE, Codes
from attribune.explore.tally.days import cut_days

# More columns than this no chart shows; a wrong date centuries away must not make thousands of empty weeks.
MOST_FILLED = 520
DAYS_IN_WEEK = 7


class Period(StrEnum):
    """How long a period is; a week begins on Monday (ISO 8601)."""

    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


# Up to so many days from the first to the last, a chart of weeks, or of months, is readable.
READABLE = {Period.WEEK: 400, Period.MONTH: 365 * 10}


def number_periods(days: Codes, period: Period) -> NDArray[np.int64]:
    """Return the number of each day's period, counted without gaps; NONE where the day is unknown.

    Args:
        days: as ``date.toordinal()``.
    """
    known = days != NONE
    if period is Period.WEEK:
        # The first day of the calendar is a Monday.
        numbers = (days.astype(np.int64) - 1) // DAYS_IN_WEEK
    else:
        months = period is Period.MONTH
        numbers = cut_days(days, "M" if months else "Y").astype(np.int64) + (1970 * 12 if months else 1970)
    return np.where(known, numbers, NONE)


def name_period(number: int, period: Period) -> str:
    """Return a period as it is written in ISO 8601: 2031-W07, 2031-02, 2031."""
    if period is Period.WEEK:
        year, week, _ = date.fromordinal(number * DAYS_IN_WEEK + 1).isocalendar()
        return f"{year:04}-W{week:02}"
    if period is Period.MONTH:
        return f"{number // 12:04}-{number % 12 + 1:02}"
    return f"{number:04}"


def fill_periods(numbers: Sequence[int]) -> list[int]:
    """Return the numbers with those between, unless they would be too many to be seen."""
    if not numbers or max(numbers) - min(numbers) >= MOST_FILLED:
        return sorted(numbers)
    return list(range(min(numbers), max(numbers) + 1))


def choose_period(first_day: str | None, last_day: str | None) -> Period:
    """Return the period by which a chart from one day to another, in ISO, can be read."""
    if first_day is None or last_day is None:
        return Period.YEAR
    span = (date.fromisoformat(last_day) - date.fromisoformat(first_day)).days
    return next((period for period, most in READABLE.items() if span <= most), Period.YEAR)
