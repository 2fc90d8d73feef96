"""Stacked bars: how a whole is shared out, a bar a row, with a legend in the order of the parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from attribune.web.charts.bars import ROW_PX, TEXT_PX, shorten_label
from attribune.web.charts.elements import draw_chart, write_element, write_percent
from attribune.web.numerals import GAP, write_share

BAR_PX = 18
# A narrower part has no room for its number on a phone.
LEAST_LABELLED = 0.13


@dataclass(frozen=True, slots=True)
class Part:
    """A part of stacked bars or columns: its name, and which colour it has, 0 to 6, the same wherever it is drawn."""

    name: str
    series: int


@dataclass(frozen=True, slots=True)
class Stack:
    """A row of a chart: what is shared out, and how.

    Attributes:
        label: what it is about.
        values: of each part, 0 or more; their sum is the whole.
        shown: what stands at the right, such as the size of the whole.
    """

    label: str
    values: tuple[float, ...]
    shown: str = ""


def draw_stacks(rows: Sequence[Stack], *, parts: Sequence[Part], title: str, description: str = "") -> Markup:
    """Return a chart with a bar a row, each as wide as the chart, and a legend below it.

    Args:
        parts: in the order of the values.
    """
    drawn = (draw_stack(row, parts=parts, top=at * ROW_PX) for at, row in enumerate(rows))
    height = max(1, len(rows)) * ROW_PX
    chart = draw_chart(*drawn, title=title, description=description, height=height, kind="stacks")
    return chart + draw_legend(parts)


def draw_stack(row: Stack, *, parts: Sequence[Part], top: int) -> Markup:
    """Return a row: the label, what stands at the right, and the parts side by side."""
    whole, passed, bar_top = sum(row.values), 0.0, top + TEXT_PX + 4
    drawn = [
        write_element("text", shorten_label(row.label), x=0, y=top + TEXT_PX, class_="chart-label"),
        write_element("text", row.shown, x="100%", y=top + TEXT_PX, text_anchor="end", class_="chart-value"),
    ]
    for part, value in zip(parts, row.values, strict=True):
        share = value / whole if whole else 0.0
        if share > 0:
            drawn.append(draw_part(row.label, part, at=(passed, share), top=bar_top))
        passed += share
    return write_element("g", *drawn)


def draw_part(label: str, part: Part, *, at: tuple[float, float], top: int) -> Markup:
    """Return one part of a bar, with its share written in it where there is room; ``at`` is its begin and its width."""
    begin, share = at
    shown = write_share(share, 1)
    mark = write_element(
        "rect",
        write_element("title", f"{label}, {part.name}: {shown}"),
        x=write_percent(begin),
        y=top,
        width=write_percent(share),
        height=BAR_PX,
        class_=f"chart-mark chart-part chart-series-{part.series}",
    )
    if share < LEAST_LABELLED:
        return mark
    where = write_percent(begin + share / 2)
    written = f"{100 * share:.0f}{GAP}%"
    return mark + write_element(
        "text", written, x=where, y=top + 13, text_anchor="middle", class_=f"chart-within chart-on-{part.series}"
    )


def draw_legend(parts: Sequence[Part]) -> Markup:
    """Return the list of what each colour stands for."""
    entries = []
    for part in parts:
        square = write_element("rect", width=12, height=12, class_=f"chart-mark chart-series-{part.series}")
        swatch = write_element("svg", square, class_="chart-swatch", width=12, height=12, aria_hidden="true")
        entries.append(write_element("li", swatch, " ", part.name))
    return write_element("ul", *entries, class_="chart-legend") if entries else Markup("")
