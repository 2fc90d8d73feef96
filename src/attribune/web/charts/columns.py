"""Columns over time: one column a week, month or year, those with nothing in them too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from attribune.web.charts.elements import draw_chart, write_element, write_percent
from attribune.web.charts.stacks import Part, draw_legend
from attribune.web.numerals import write_number

TOP_PX = 20
PLOT_PX = 120
FOOT_PX = 20
# As many words as fit under a chart on a phone.
MOST_WORDS = 4
# With so many columns a word has room right under each, at the ends as well.
ROOMY = 6
# Of the way from one column to the next, what the column takes.
FILLED = 0.84
# Of fewer columns none is wider than of so many: a single month is a column, not a wall.
FEWEST = 10
ALONE = Part("", 0)


@dataclass(frozen=True, slots=True)
class Column:
    """One moment of a chart over time.

    Attributes:
        label: the week, month or year.
        values: what is counted, 0 or more: one number, or those of parts that are stacked.
    """

    label: str
    values: tuple[float, ...]


def draw_columns(
    columns: Sequence[Column],
    *,
    title: str,
    description: str = "",
    parts: Sequence[Part] = (),
    highest: float | None = None,
) -> Markup:
    """Return a chart with a column a moment, in the order given.

    Args:
        parts: what is stacked, which gives a legend; none for single columns.
        highest: the value of a column over all of the height; the greatest sum by default.
    """
    full = highest if highest is not None else max((sum(each.values) for each in columns), default=0.0)
    count = max(1, len(columns))
    wide = FILLED * min(1.0, count / FEWEST)
    marks = (
        draw_column(column, at=at, full=full, parts=parts or (ALONE,), wide=wide) for at, column in enumerate(columns)
    )
    plot = write_element(
        "svg",
        *(marks if columns else (Markup(""),)),
        y=TOP_PX,
        width="100%",
        height=PLOT_PX,
        viewBox=f"0 0 {count} 100",
        preserveAspectRatio="none",
    )
    foot = TOP_PX + PLOT_PX
    lines = (
        write_element("line", x1=0, x2="100%", y1=TOP_PX, y2=TOP_PX, class_="chart-grid"),
        write_element("line", x1=0, x2="100%", y1=foot, y2=foot, class_="chart-axis"),
        write_element("text", write_number(full), x=0, y=TOP_PX - 6, class_="chart-value"),
    )
    words = (
        write_word(columns[at].label, at=at, count=len(columns), bottom=foot + 15) for at in choose_places(len(columns))
    )
    height = foot + FOOT_PX
    chart = draw_chart(*lines, plot, *words, title=title, description=description, height=height, kind="columns")
    return chart + draw_legend(parts)


def draw_column(column: Column, *, at: int, full: float, parts: Sequence[Part], wide: float) -> Markup:
    """Return a column, its parts one above the other; the plot is 100 units high and each column's way is one wide.

    Args:
        wide: of its way, what the column takes.
    """
    base, marks = 100.0, []
    for part, value in zip(parts, column.values, strict=True):
        height = 100.0 * value / full if full else 0.0
        base -= height
        if height > 0:
            place = {"x": at + (1 - wide) / 2, "y": base, "width": wide, "height": height}
            marks.append(write_element("rect", class_=f"chart-mark chart-series-{part.series}", **place))
    shown = ", ".join(map(write_number, column.values))
    return write_element("g", write_element("title", f"{column.label}: {shown}"), *marks)


def write_word(label: str, *, at: int, count: int, bottom: int) -> Markup:
    """Return the words under a column, kept within the chart at both ends where columns are narrow."""
    anchor = "middle" if 0 < at < count - 1 or count <= ROOMY else "start" if at == 0 else "end"
    where = (at + 0.5) / count if anchor == "middle" else float(at > 0)
    return write_element("text", label, x=write_percent(where), y=bottom, text_anchor=anchor, class_="chart-tick")


def choose_places(count: int) -> list[int]:
    """Return under which of so many columns there are words: the first, the last, and some evenly between."""
    if count <= MOST_WORDS:
        return list(range(count))
    return sorted({round(at * (count - 1) / (MOST_WORDS - 1)) for at in range(MOST_WORDS)})
