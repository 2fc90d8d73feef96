"""Days as numbers: in columns a day is ``date.toordinal()``, a month or a year its first day."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from attribune.explore.tally.columns import NONE, Codes

# Of the day that NumPy counts from; the calendar's numbers begin with the first day of the year 1.
EPOCH = date(1970, 1, 1).toordinal()


def read_day(published: str | None) -> int:
    """Return a day, or the first day of a month or a year, as its number in the calendar; NONE where unknown."""
    if not published:
        return NONE
    try:
        return date.fromisoformat(f"{published}-01-01"[:10]).toordinal()
    except ValueError:
        return NONE


def read_last_day(day: str) -> int:
    """Return the number in the calendar of a day, or of the last day of a month or a year."""
    if len(day) == len("YYYY-MM"):
        year, month = int(day[:4]), int(day[5:])
        return date(year, month, calendar.monthrange(year, month)[1]).toordinal()
    return read_day(f"{day}-12-31"[:10])


def write_day(day: int) -> str | None:
    """Return a day as it is written, YYYY-MM-DD; null for NONE."""
    return None if day == NONE else date.fromordinal(int(day)).isoformat()


def find_ends(days: Codes) -> tuple[str | None, str | None]:
    """Return the first and the last of the days that are known, as they are written; null where none is."""
    known = days[days != NONE]
    return (write_day(known.min()), write_day(known.max())) if len(known) else (None, None)


def cut_days(days: Codes, unit: Literal["M", "Y"]) -> NDArray[Any]:
    """Return the month or the year of days that are known, as NumPy counts and writes them."""
    return (days.astype(np.int64) - EPOCH).astype("datetime64[D]").astype(f"datetime64[{unit}]")
