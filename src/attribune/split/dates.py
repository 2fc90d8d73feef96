"""Calendar dates as bylines write them: found in a short line, read once the digest has shown its day order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from statistics import median

MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
YEAR = r"(?:19|20)\d\d"
DAY = r"\d{1,2}"
ZONE = r"(?:Z|UTC|GMT|[ECMPB][SD]?T|CES?T|IST|MSK|AE[SD]T|[+-]\d\d:?\d\d|\([A-Z]{2,4}\))"
CLOCK = rf"\d{{1,2}}(?::\d\d(?::\d\d(?:\.\d+)?)?\s?(?:[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)(?:\s?{ZONE}(?:[+-]\d+)?)?"
DATE = re.compile(
    rf"(?<![\w.])(?:{CLOCK},?\s+(?:on\s+)?)?(?:{WEEKDAY},?\s+)?(?:"
    rf"(?P<m1>{MONTH})\s*(?P<d1>{DAY})(?:st|nd|rd|th)?,?\s+(?P<y1>{YEAR})"
    rf"|(?P<d2>{DAY})(?:st|nd|rd|th|\.)?(?:\s+(?:of\s+)?|[-/])(?P<m2>{MONTH}),?(?:\s+|[-/])(?P<y2>{YEAR})"
    rf"|(?P<y3>{YEAR})(?P<s3>[-/.])(?P<m3>\d{{1,2}})(?P=s3)(?P<d3>\d{{1,2}})"
    rf"|(?P<a>\d{{1,2}})(?P<s4>[./-])(?P<b>\d{{1,2}})(?P=s4)(?P<y4>{YEAR}|\d\d)(?![./-]?\d)"
    rf")(?:,?\s+\(?{WEEKDAY}\)?(?!\w))?(?:(?:\s*[,|–—-]?\s*(?:at\s+)?|T){CLOCK}|\s+{ZONE}(?!\w))?(?!\w)",
    re.IGNORECASE,
)
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
    """

    start: int
    end: int
    day_first: date | None
    month_first: date | None
    separator: str = ""

    def read(self, order: DayOrder) -> date | None:
        """Return the day in the given order; null where the order is needed and undecided."""
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
        n = "1" if part["m1"] else "2"
        month = MONTH_NAMES.index(part[f"m{n}"][:3].lower()) + 1
        day = _build_date(int(part[f"y{n}"]), month, int(part[f"d{n}"]))
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
