"""Tables: the figures as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from textwrap import fill

from bench.quality.rows import Bin, Row

HEAD = """# Quality

Made by `make bench` (`python -m bench.quality`), with the shipped model. Figures in points, on development
sets, never on a test set. `make gate` holds them against `floors.json`. Where there is a precision and a recall,
the value is their F1. Calibration errors are expected calibration errors over ten bins. The number is how many items a
figure was taken over.
"""
BINS_HEAD = """
## Confidence, ten bins

Right means matched one to one under who_said_what. The confidences are cross-fitted: those of each half of the articles
are scaled by what the other half says; how their parts are weighed was fitted on both.

![How often attributions are right, by confidence]({plot})

| confidence | mean | right | number |
|---|---:|---:|---:|
"""


WIDEST = 120
NO_NOTES: Mapping[str, str] = {}


def write_rows(rows: Iterable[Row], notes: Mapping[str, str] = NO_NOTES) -> str:
    """Return the rows as Markdown, a table a data set; ``notes`` say by table's name what its figures are."""
    tables = ((table, list(own)) for table, own in groupby(rows, key=lambda row: row.table))
    return HEAD + "".join(write_table(table, own, notes.get(table, "")) for table, own in tables)


def write_table(name: str, rows: list[Row], note: str = "") -> str:
    """Return one table, with a note above it; columns that none of its rows fills are left out."""
    columns = {
        "precision": [format_figure(row.precision) for row in rows],
        "recall": [format_figure(row.recall) for row in rows],
        "value": [format_figure(row.value) for row in rows],
        "bar": [format_bar(row.bar, is_error=row.is_error) for row in rows],
        "goal": [format_bar(row.goal, is_error=row.is_error) for row in rows],
        "number": ["" if row.count is None else f"{row.count:,}" for row in rows],
    }
    kept = {head: cells for head, cells in columns.items() if any(cells) or head == "bar"}
    lines = [
        "",
        f"## {name[0].upper()}{name[1:]}",
        "",
        *([fill(note, WIDEST, break_on_hyphens=False), ""] if note else []),
        f"| figure | {' | '.join(kept)} |",
        "|---" + "|---:" * len(kept) + "|",
    ]
    lines += [f"| {row.name} | {' | '.join(cells)} |" for row, *cells in zip(rows, *kept.values(), strict=True)]
    return "\n".join(lines) + "\n"


def format_figure(value: float | None) -> str:
    """Return points with two decimals, nothing for none."""
    return "" if value is None else f"{value:.2f}"


def format_bar(value: float | None, *, is_error: bool) -> str:
    """Return what is to be reached, or not to be exceeded; nothing for none."""
    return "" if value is None else f"{'≤ ' if is_error else ''}{value:g}"


def write_bins(bins: list[Bin], *, plot: str) -> str:
    """Return the bins as a table in points, with a link to their plot; nothing for none."""
    if not bins:
        return ""
    lines = [
        f"| {b.least:g} to {b.most:g} | {100 * b.confidence:.1f} | {100 * b.right:.1f} | {b.count} |" for b in bins
    ]
    return BINS_HEAD.format(plot=plot) + "\n".join(lines) + "\n"
