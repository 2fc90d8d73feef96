"""Charts of an audit; the numbers stand in the tables beside them."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from attribune.explore.audit import Audit, By, Comparison, Measure, Slice
from attribune.explore.audit.groups import Group
from attribune.web.audits import labels
from attribune.web.charts import (
    Bar,
    Column,
    Part,
    Spread,
    Stack,
    draw_bars,
    draw_columns,
    draw_spreads,
    draw_stacks,
)
from attribune.web.numerals import write_number, write_points

QUOTES = tuple(Part(label, series) for series, label in enumerate(labels.QUOTES.values()))
ROWS = (("attributions", "Attributions"), ("words", "Attributed words"))


def band_sources(groups: Sequence[Group], figure: str) -> tuple[float, ...]:
    """Return a figure of the sources, joined to the few bands of a bar."""
    values = {group.name: float(getattr(group, figure)) for group in groups}
    return tuple(sum(values[name] for name in names) for names in labels.BANDS.values())


def draw_sources(audit: Audit) -> Markup:
    """Return who is quoted, by attributions and by words."""
    rows = [stack_row(label, band_sources(audit.sources, figure)) for figure, label in ROWS]
    return draw_stacks(
        rows, parts=tuple(labels.BANDS), title="Who is quoted", description="Shares of attributions and of their words."
    )


def draw_quotes(audit: Audit) -> Markup:
    """Return how it is quoted, by attributions and by words."""
    rows = [stack_row(label, tuple(float(getattr(group, figure)) for group in audit.quotes)) for figure, label in ROWS]
    return draw_stacks(
        rows,
        parts=QUOTES,
        title="How it is quoted",
        description="Direct, indirect and partly quoted: shares of attributions and of their words.",
    )


def stack_row(label: str, values: tuple[float, ...]) -> Stack:
    """Return a row of stacked parts with the size of the whole at its right."""
    return Stack(label, values, write_number(sum(values)))


def draw_voices(audit: Audit, *, most: int) -> Markup:
    """Return the speakers who are quoted most often."""
    bars = [Bar(voice.name, voice.attributions, write_number(voice.attributions)) for voice in audit.voices[:most]]
    return draw_bars(bars, title="Most quoted", description="Attributions to each speaker.")


def draw_time(slices: Sequence[Slice], by: By, *, title: str = "", highest: float | None = None) -> Markup:
    """Return attributions over time, anonymous ones apart; what has no date is left out."""
    columns = [
        Column(each.name, (float(each.anonymous), float(each.attributions - each.anonymous)))
        for each in slices
        if each.name is not None
    ]
    return draw_columns(
        columns,
        title=title or f"Attributions by {by.value}",
        description="Those to anonymous sources below, all others above.",
        parts=labels.OVER_TIME,
        highest=highest,
    )


def draw_measures(measures: Sequence[Measure]) -> Markup:
    """Return the differences of a comparison in percentage points, with their intervals."""
    return draw_spreads(
        [spread_measure(each) for each in measures],
        title="B less A, in percentage points",
        description="A dot for each difference, a line for its interval of 95 %.",
    )


def spread_measure(measure: Measure) -> Spread:
    """Return the row of one measure."""
    found = measure.difference
    return Spread(labels.MEASURES[measure.name], found.value, found.low, found.high, write_difference(measure))


def write_difference(measure: Measure) -> str:
    """Return a difference as it is read: in points, with its interval in brackets."""
    found = measure.difference
    if found.low is None or found.high is None:
        return write_points(found.value)
    return f"{write_points(found.value)} ({write_points(found.low)} to {write_points(found.high)})"


def draw_both(comparison: Comparison, names: tuple[str, str]) -> tuple[Markup, Markup]:
    """Return who is quoted, and how, a row for each set."""
    both = list(zip(names, (comparison.first, comparison.second), strict=True))
    sources = [stack_row(name, band_sources(audit.sources, "attributions")) for name, audit in both]
    quotes = [stack_row(name, tuple(float(group.attributions) for group in audit.quotes)) for name, audit in both]
    return (
        draw_stacks(sources, parts=tuple(labels.BANDS), title="Who is quoted", description="Shares of attributions."),
        draw_stacks(
            quotes,
            parts=QUOTES,
            title="How it is quoted",
            description="Shares of attributions.",
        ),
    )
