"""Figures: one measured value each, with the bar that it should reach; and the table of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure.

    Attributes:
        name: what was measured.
        value: in ``unit``.
        unit: such as ``words/s``; empty for a ratio.
        least: the bar of what should be high, or none.
        most: the bar of what should be low, or none.
    """

    name: str
    value: float
    unit: str = ""
    least: float | None = None
    most: float | None = None

    @property
    def bar(self) -> str:
        """The bar as it is shown."""
        if self.least is not None:
            return f"≥ {self.least:g}"
        return "" if self.most is None else f"≤ {self.most:g}"

    @property
    def is_met(self) -> bool:
        """Whether the bar is reached; true where there is none."""
        return (self.least is None or self.value >= self.least) and (self.most is None or self.value <= self.most)


def write_table(figures: Iterable[Figure], notes: Iterable[str]) -> str:
    """Return the figures as Markdown."""
    lines = [
        "# Speed",
        "",
        *(f"{note}\n" for note in notes),
        "| figure | value | unit | bar | met |",
        "|---|---:|---|---:|---|",
    ]
    for figure in figures:
        digits = 0 if abs(figure.value) >= 100 else 2
        met = "" if not figure.bar else "yes" if figure.is_met else "no"
        lines.append(f"| {figure.name} | {figure.value:,.{digits}f} | {figure.unit} | {figure.bar} | {met} |")
    return "\n".join(lines) + "\n"
