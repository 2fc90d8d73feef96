"""Numbers as they are read on a page: thousands apart, shares in percent, differences with their sign."""

from __future__ import annotations

import math

MINUS = "−"
NONE = "–"
# As in all of the pages: narrow, and no line breaks there.
GAP = "\N{NARROW NO-BREAK SPACE}"


def write_number(number: float | None) -> str:
    """Return a number with a narrow space between thousands, with one decimal if it is not whole; a dash for none."""
    if number is None or math.isnan(number):
        return NONE
    written = f"{number:,.0f}" if float(number).is_integer() else f"{number:,.1f}"
    return written.replace(",", GAP)


def write_share(share: float | None, digits: int = 0) -> str:
    """Return a share of 0 to 1 in percent, with so many decimals; a dash for none."""
    return NONE if share is None or math.isnan(share) else f"{100 * share:.{digits}f}{GAP}%"


def write_points(difference: float | None) -> str:
    """Return a difference of two shares in percentage points, with its sign; a dash for none."""
    if difference is None or math.isnan(difference):
        return NONE
    points = round(100 * difference, 1)
    sign = "+" if points > 0 else MINUS if points < 0 else ""
    return f"{sign}{abs(points):.1f}"
