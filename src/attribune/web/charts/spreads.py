"""Spreads: differences with their intervals, each a dot on a line around zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from attribune.web.charts.bars import ROW_PX, TEXT_PX, shorten_label
from attribune.web.charts.elements import draw_chart, write_element, write_percent


@dataclass(frozen=True, slots=True)
class Spread:
    """A row of a chart: a difference, and between which numbers it lies.

    Attributes:
        label: what is compared.
        value, low, high: in any unit; null where nothing can be compared.
        shown: the difference as it is read ("+4.2 (1.0 to 7.3)").
    """

    label: str
    value: float | None
    low: float | None
    high: float | None
    shown: str


def draw_spreads(rows: Sequence[Spread], *, title: str, description: str = "") -> Markup:
    """Return a chart with a row a difference, all on one scale with zero in the middle."""
    ends = [abs(end) for row in rows for end in (row.value, row.low, row.high) if end is not None]
    full = max(ends, default=0.0) or 1.0
    height = max(1, len(rows)) * ROW_PX
    zero = write_element("line", x1="50%", x2="50%", y1=0, y2=height, class_="chart-axis")
    drawn = (draw_spread(row, top=at * ROW_PX, full=full) for at, row in enumerate(rows))
    return draw_chart(zero, *drawn, title=title, description=description, height=height, kind="spreads")


def draw_spread(row: Spread, *, top: int, full: float) -> Markup:
    """Return a row: the label, the numbers, and below them the interval with a dot at the difference."""
    middle = top + TEXT_PX + 12
    drawn = [
        write_element("text", shorten_label(row.label), x=0, y=top + TEXT_PX, class_="chart-label chart-over"),
        write_element("text", row.shown, x="100%", y=top + TEXT_PX, text_anchor="end", class_="chart-value chart-over"),
    ]
    if row.low is not None and row.high is not None:
        ends = (write_percent(place(row.low, full)), write_percent(place(row.high, full)))
        drawn.append(write_element("line", x1=ends[0], x2=ends[1], y1=middle, y2=middle, class_="chart-range"))
    if row.value is not None:
        dot = write_element("title", f"{row.label}: {row.shown}")
        where = write_percent(place(row.value, full))
        drawn.append(write_element("circle", dot, cx=where, cy=middle, r=5, class_="chart-mark chart-series-0"))
    return write_element("g", *drawn)


def place(value: float, full: float) -> float:
    """Return where a value stands, 0 at the left to 1 at the right, with a margin for the dot."""
    return 0.5 + 0.48 * value / full
