"""DateReference and Quantity: stretches of an article that name a time or an amount, and what they come to."""

from __future__ import annotations

import datetime
import math
import re
from dataclasses import dataclass
from enum import StrEnum

from attribune.errors import InvalidRecord
from attribune.records.spans import Span

ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?|-W\d\d)?", re.ASCII)


def check_iso(iso: str) -> None:
    """Raise ``InvalidRecord`` unless ``iso`` is one of the forms of ``DateReference.iso``."""
    first, slash, last = iso.partition("/")
    try:
        days = [datetime.date.fromisoformat(day) for day in (first, last)] if slash else []
        if not slash:
            if not ISO_DATE.fullmatch(iso):
                raise ValueError("the form is another")
            whole = {4: f"{iso}-01-01", 7: f"{iso}-01"}.get(len(iso), iso)
            datetime.date.fromisoformat(f"{iso}-1" if "W" in iso else whole)
    except ValueError as error:
        raise InvalidRecord(f"{iso!r} is no ISO date, month, year, week or interval of days ({error}).") from error
    if days and days[0] > days[1]:
        raise InvalidRecord(f"the interval {iso} ends before it starts.")


@dataclass(frozen=True, slots=True)
class DateReference:
    """Words that name a time, resolved against the article's date.

    Attributes:
        span: the words, in the article's text.
        iso: YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www, or an interval START/END of days, both included; null where it
            cannot be told.
    """

    span: Span
    iso: str | None

    def __post_init__(self) -> None:
        if self.iso is not None:
            check_iso(self.iso)


class Bound(StrEnum):
    """How a quantity's value is meant where it is not exact."""

    ABOUT = "about"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words that name an amount.

    Attributes:
        span: the words, number and unit, in the article's text.
        value: in ``unit``; of a range the lower end; null where it cannot be told ("dozens").
        unit: in singular words ("metric ton", "barrel per day"), ``percent``, or a currency by ISO 4217 where the
            words settle it; null for a bare number.
        bound: how the value is meant, null where it is exact.
        upper: of a range the upper end, else null.
    """

    span: Span
    value: float | None
    unit: str | None = None
    bound: Bound | None = None
    upper: float | None = None

    def __post_init__(self) -> None:
        for number in (self.value, self.upper):
            if number is not None and not math.isfinite(number):
                raise InvalidRecord(f"a quantity needs a finite value, not {number}.")
        if self.upper is not None and (self.value is None or self.upper < self.value):
            raise InvalidRecord(f"a range needs a lower end that is no higher than {self.upper}, not {self.value}.")
