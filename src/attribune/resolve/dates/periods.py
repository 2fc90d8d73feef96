"""Period: a stretch of whole days with the grain at which it was named, and the calendar arithmetic on it."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Grain(StrEnum):
    """How coarsely a period was named; ``QUARTER`` is any period of accounts, ``DAYS`` a stretch of no single unit."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    QUARTER = "quarter"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Period:
    """The days from ``first`` to ``last``, both included."""

    first: date
    last: date
    grain: Grain

    def to_iso(self) -> str:
        """Return the period as ``DateReference.iso`` has it."""
        year = f"{self.first.year:04}"
        if self.grain is Grain.YEAR:
            return year
        if self.grain is Grain.MONTH:
            return f"{year}-{self.first.month:02}"
        if self.grain is Grain.WEEK:
            iso_year, week, _ = self.first.isocalendar()
            return f"{iso_year:04}-W{week:02}"
        if self.grain is Grain.DAY:
            return self.first.isoformat()
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def of_day(day: date) -> Period:
    """Return the period of one day."""
    return Period(day, day, Grain.DAY)


def of_days(first: date, last: date) -> Period:
    """Return the days from ``first`` to ``last``.

    Raises:
        ValueError: if the last day comes before the first.
    """
    if last < first:
        raise ValueError(f"{last} comes before {first}")
    return Period(first, last, Grain.DAYS)


def of_stretch(first: Period, last: Period) -> Period:
    """Return the days from ``first`` to ``last``, both included.

    Raises:
        ValueError: if the last comes before the first.
    """
    return of_days(first.first, last.last)


def leave_out_last(first: Period, last: Period) -> Period:
    """Return the days from ``first`` up to the day before ``last``, the one day if both are the same.

    Raises:
        ValueError: if the last comes before the first.
    """
    of_stretch(first, last)
    return of_days(first.first, max(first.first, last.first - timedelta(days=1)))


def of_week(day: date) -> Period:
    """Return the week, Monday to Sunday, that holds ``day``."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6), Grain.WEEK)


def of_weekend(day: date) -> Period:
    """Return Saturday and Sunday of the week that holds ``day``."""
    monday = day - timedelta(days=day.weekday())
    return of_days(monday + timedelta(days=5), monday + timedelta(days=6))


def of_month(year: int, month: int) -> Period:
    """Return a calendar month."""
    return Period(date(year, month, 1), end_of_month(year, month), Grain.MONTH)


def of_months(first: tuple[int, int], last: tuple[int, int]) -> Period:
    """Return whole months, each given as (year, month)."""
    return of_days(date(first[0], first[1], 1), end_of_month(*last))


def of_year(year: int) -> Period:
    """Return a calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31), Grain.YEAR)


def of_years(first: int, last: int) -> Period:
    """Return whole years, both included."""
    return of_days(date(first, 1, 1), date(last, 12, 31))


def of_quarter(year: int, quarter: int) -> Period:
    """Return a quarter of a calendar year; quarters count from one.

    Raises:
        ValueError: if a year has no such quarter.
    """
    return Period(date(year, 3 * quarter - 2, 1), end_of_month(year, 3 * quarter), Grain.QUARTER)


def end_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    if not 1 <= month <= 12:
        raise ValueError(f"a year has no month {month}")
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """Return the day ``months`` later, the month's last where the month is shorter.

    Raises:
        ValueError: if the result is outside the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        raise ValueError(f"the calendar has no year {year}")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def quarter_of(day: date) -> Period:
    """Return the calendar quarter that holds ``day``."""
    return of_quarter(day.year, (day.month + 2) // 3)


def of_unit(unit: str, day: date) -> Period:
    """Return the calendar ``unit`` that holds ``day``: a day, week, month, quarter, year, decade or weekend.

    Raises:
        ValueError: if the unit is another.
    """
    if unit == "day":
        return of_day(day)
    if unit == "week":
        return of_week(day)
    if unit == "month":
        return of_month(day.year, day.month)
    if unit == "quarter":
        return quarter_of(day)
    if unit == "year":
        return of_year(day.year)
    if unit == "decade":
        return of_years(day.year // 10 * 10, day.year // 10 * 10 + 9)
    if unit == "weekend":
        return of_weekend(day)
    raise ValueError(f"no calendar unit {unit}")


def move(day: date, unit: str, number: int) -> date:
    """Return the day ``number`` units later (earlier, if negative).

    Raises:
        ValueError, OverflowError: if the result is outside the calendar, or the unit is none.
    """
    days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}.get(unit)
    if days is not None:
        return day + timedelta(days=days * number)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    if months is None:
        raise ValueError(f"no calendar unit {unit}")
    return add_months(day, months * number)


def shift(period: Period, unit: str, number: int) -> Period:
    """Return the period of the same grain ``number`` units later; a stretch of whole months keeps whole months."""
    first = move(period.first, unit, number)
    if period.grain not in (Grain.DAYS, Grain.QUARTER):
        return of_unit(period.grain.value, first)
    last = move(period.last, unit, number)
    if period.last == end_of_month(period.last.year, period.last.month):
        last = end_of_month(last.year, last.month)
    return of_days(first, last)
