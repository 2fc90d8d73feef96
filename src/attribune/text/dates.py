"""Calendar dates as bylines write them: found in a short line, read once the digest has shown its day order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from statistics import median

from attribune.text.calendars import MONTH, MONTH_NUMBERS, WEEKDAY

YEAR = r"(?:19|20)\d\d"
DAY = r"\d{1,2}"
ORDINAL = r"(?:st|nd|rd|th|er|\.|º)?"
ZONE = r"(?:Z|UTC|GMT|[ECMPB][SD]?T|CES?T|IST|MSK|AE[SD]T|[+-]\d\d:?\d\d|\([A-Z]{2,4}\))"
CLOCK = rf"\d{{1,2}}(?:[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)(?:\s?{ZONE}(?:[+-]\d+)?)?"
DATE = re.compile(
    rf"(?<![\w.])(?:{CLOCK},?\s+(?:on\s+)?)?(?:{WEEKDAY},?\s+)?(?:"
    rf"(?P<m1>{MONTH})\s*(?P<d1>{DAY})(?:st|nd|rd|th)?,?\s+(?P<y1>{YEAR})"
    rf"|(?P<d2>{DAY}){ORDINAL}(?:\s+(?:(?:of|de)\s+)?|[-/])(?P<m2>{MONTH}),?(?:\s+(?:de\s+)?|[-/])(?P<y2>{YEAR})"
    rf"|(?P<y3>{YEAR})(?P<s3>[-/.])(?P<m3>\d{{1,2}})(?P=s3)(?P<d3>\d{{1,2}})"
    rf"|(?P<a>\d{{1,2}})(?P<s4>[./-])(?P<b>\d{{1,2}})(?P=s4)(?P<y4>{YEAR}|\d\d)(?![./-]?\d)"
    rf")(?:,?\s+\(?{WEEKDAY}\)?(?!\w))?(?:(?:\s*[,|–—-]?\s*(?:at\s+)?|T){CLOCK}|\s+{ZONE}(?!\w))?(?!\w)",
    re.IGNORECASE,
)
YEARLESS = re.compile(
    rf"(?<![\w.])(?:{CLOCK},?\s+)?(?:{WEEKDAY},?\s+)?(?:(?P<m1>{MONTH})\s+(?P<d1>{DAY})(?:st|nd|rd|th)?"
    rf"|(?P<d2>{DAY}){ORDINAL}\s+(?:(?:of|de)\s+)?(?P<m2>{MONTH}))(?![\w./-])(?!,?\s+\d)(?:,?\s+{CLOCK})?",
    re.IGNORECASE,
)
LEAP_YEAR = 2000
MAX_SCANNED_CHARS = 400
"""A byline is short; longer lines are prose and are never searched."""


class DayOrder(Enum):
    """Which comes first in a date of three numbers; UNDECIDED where the digest does not show it."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date at ``[start, end)`` of a line, with weekday and time; its two readings differ where it is ambiguous.

    Attributes:
        day_first: read as day, month, year; null where there is no such day.
        month_first: read as month, day, year; null where there is no such day.
        separator: between the numbers of a date of three numbers, empty for a date that names its month.
        yearless: whether it names no year; then its readings are in a leap year and stand for any.
    """

    start: int
    end: int
    day_first: date | None
    month_first: date | None
    separator: str = ""
    yearless: bool = False

    def read(self, order: DayOrder) -> date | None:
        """Return the day in the given order; null where the order is needed and undecided, or the year is."""
        if self.yearless:
            return None
        if self.day_first == self.month_first or self.month_first is None:
            return self.day_first
        if self.day_first is None:
            return self.month_first
        if order is DayOrder.UNDECIDED:
            return None
        return self.day_first if order is DayOrder.DAY_FIRST else self.month_first


def find_dates(text: str) -> Iterator[FoundDate]:
    """Yield the full dates (day, month and year) of a short line, in text order."""
    if len(text) > MAX_SCANNED_CHARS or not any(c.isdigit() for c in text):
        return
    for match in DATE.finditer(text):
        found = _read_match(match)
        if found is not None:
            yield found


def find_yearless(text: str) -> Iterator[FoundDate]:
    """Yield the dates of a short line that name day and month but no year, in text order."""
    if len(text) > MAX_SCANNED_CHARS or not any(c.isdigit() for c in text):
        return
    for match in YEARLESS.finditer(text):
        day = _build_named(match, LEAP_YEAR)
        if day is not None:
            yield FoundDate(match.start(), match.end(), day, day, yearless=True)


def set_year(found: FoundDate, near: date) -> FoundDate:
    """Return the date in the year that brings it nearest to a day on which the digest was made."""
    if found.day_first is None:
        return found
    day = found.day_first
    years = (y for y in (near.year - 1, near.year, near.year + 1) if _build_date(y, day.month, day.day))
    best = min((day.replace(year=y) for y in years), key=lambda d: abs(d - near), default=None)
    return replace(found, day_first=best, month_first=best, yearless=False) if best else found


def _build_named(match: re.Match[str], year: int) -> date | None:
    n = "1" if match["m1"] else "2"
    return _build_date(year, MONTH_NUMBERS[match[f"m{n}"].rstrip(".").lower()], int(match[f"d{n}"]))


def _read_match(match: re.Match[str]) -> FoundDate | None:
    part = match.groupdict()
    start, end = match.span()
    if part["a"]:
        year = int(part["y4"]) if len(part["y4"]) == 4 else 2000 + int(part["y4"])
        a, b = int(part["a"]), int(part["b"])
        day_first, month_first = _build_date(year, b, a), _build_date(year, a, b)
        if day_first is None and month_first is None:
            return None
        return FoundDate(start, end, day_first, month_first, part["s4"])
    if part["m3"]:
        day = _build_date(int(part["y3"]), int(part["m3"]), int(part["d3"]))
    else:
        day = _build_named(match, int(part["y1"] or part["y2"]))
    return FoundDate(start, end, day, day) if day else None


def _build_date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def decide_day_order(dates: Iterable[FoundDate]) -> DayOrder:
    """Decide how the digest writes its dates of three numbers.

    In this order: a number above 12 anywhere; the dates that are certain (the reading that lies nearer to them); the
    closer of the two series of days, as a digest covers few days; dots, which day-first countries use.
    """
    found = list(dates)
    numeric = [d for d in found if d.separator and d.day_first != d.month_first]
    day_only = sum(d.month_first is None for d in numeric)
    month_only = sum(d.day_first is None for d in numeric)
    if day_only != month_only:
        return DayOrder.DAY_FIRST if day_only > month_only else DayOrder.MONTH_FIRST
    pairs = [(d.day_first, d.month_first) for d in numeric if d.day_first and d.month_first]
    if not pairs:
        return DayOrder.UNDECIDED
    sure = [d.day_first.toordinal() for d in found if d.day_first and d.day_first == d.month_first]
    centre = median(sure) if sure else None
    day_cost = _spread([a.toordinal() for a, _ in pairs], centre)
    month_cost = _spread([b.toordinal() for _, b in pairs], centre)
    if (centre is not None or len(pairs) > 2) and 2 * min(day_cost, month_cost) < max(day_cost, month_cost):
        return DayOrder.DAY_FIRST if day_cost < month_cost else DayOrder.MONTH_FIRST
    return DayOrder.DAY_FIRST if any(d.separator == "." for d in numeric) else DayOrder.UNDECIDED


def _spread(days: list[int], centre: float | None) -> float:
    middle = median(days) if centre is None else centre
    return sum(abs(d - middle) for d in days) / len(days)
