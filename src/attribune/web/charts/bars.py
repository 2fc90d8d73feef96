"""Bars: one for each row, with the row's words above it, so that long names fit on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from attribune.web.charts.elements import draw_chart, write_element, write_percent

ROW_PX = 40
TEXT_PX = 14
BAR_PX = 14
# Longer names would run into the number at the right, on a phone.
LONGEST = 38


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a chart.

    Attributes:
        label: what it is about.
        value: its length, 0 or more, in any unit.
        shown: the value as it is read ("1,203", "12.4%").
        series: which colour it has, 0 to 6.
    """

    label: str
    value: float
    shown: str
    series: int = 0


def draw_bars(bars: Sequence[Bar], *, title: str, description: str = "", longest: float | None = None) -> Markup:
    """Return a chart with a bar a row.

    Args:
        title: names the chart.
        description: what it shows, in words; the numbers belong in a table beside it.
        longest: the value of a bar over all of the width; the greatest one by default, 1 for shares of a whole.
    """
    full = longest if longest is not None else max((bar.value for bar in bars), default=0.0)
    rows = (draw_row(bar, top=at * ROW_PX, full=full) for at, bar in enumerate(bars))
    return draw_chart(*rows, title=title, description=description, height=max(1, len(bars)) * ROW_PX, kind="bars")


def draw_row(bar: Bar, *, top: int, full: float) -> Markup:
    """Return a row: the label, the number at the right, and the bar below over the way that it would take at most."""
    bar_top = top + TEXT_PX + 5
    return write_element(
        "g",
        write_element("text", shorten_label(bar.label), x=0, y=top + TEXT_PX, class_="chart-label"),
        write_element("text", bar.shown, x="100%", y=top + TEXT_PX, text_anchor="end", class_="chart-value"),
        write_element("rect", x=0, y=bar_top, width="100%", height=BAR_PX, class_="chart-way"),
        write_element(
            "rect",
            write_element("title", f"{bar.label}: {bar.shown}"),
            x=0,
            y=bar_top,
            width=write_percent(bar.value / full if full else 0.0),
            height=BAR_PX,
            class_=f"chart-mark chart-series-{bar.series}",
        ),
    )


def draw_meter(share: float, *, series: int = 0) -> Markup:
    """Return a bar for the cell of a table whose number stands beside it; a screen reader passes over it.

    Args:
        share: 0 to 1 of the width of the cell.
    """
    return write_element(
        "svg",
        write_element("rect", x=0, y=0, width="100%", height="100%", class_="chart-way"),
        write_element(
            "rect", x=0, y=0, width=write_percent(share), height="100%", class_=f"chart-mark chart-series-{series}"
        ),
        class_="chart chart-meter",
        aria_hidden="true",
        width="100%",
        height=10,
    )


def shorten_label(label: str) -> str:
    """Return a label that fits, with an ellipsis where it was cut."""
    return label if len(label) <= LONGEST else f"{label[: LONGEST - 1].rstrip()}…"
