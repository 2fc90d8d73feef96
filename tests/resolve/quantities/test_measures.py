"""Measures: percent, physical units and spans of time."""

from __future__ import annotations

import pytest

from attribune.resolve.quantities.measures import read_measure
from attribune.resolve.quantities.prose import fold_case


@pytest.mark.parametrize(
    ("after", "unit"),
    [
        ("%", "percent"),
        (" per cent", "percent"),
        (" percentage points", "percentage point"),
        (" tonnes", "metric ton"),
        (" metric tons (mt)", "metric ton"),
        (" sq. km", "square kilometre"),
        ("m²", "square metre"),
        (" nautical miles", "nautical mile"),
        (" barrels a day", "barrel per day"),
        (" barrels of crude oil per day", "barrel per day"),
        (" kilometres an hour", "kilometre per hour"),
        (" mph", "mile per hour"),
        ("°C", "degree Celsius"),
        (" degrees Fahrenheit", "degree Fahrenheit"),
        ("-year-old", "year"),
        (" years old", "year"),
        (" MWh", "megawatt-hour"),
        ("\nmiles", "mile"),
    ],
)
def test_every_spelling_of_a_unit_has_one_name(after: str, unit: str) -> None:
    found = read_measure(fold_case(f"5{after}"), 1)
    assert found is not None
    assert (found.end, found.unit) == (1 + len(after), unit)


@pytest.mark.parametrize("after", ["G", "M", " second homes", " houses", " square", "\n\nmiles", " in", ""])
def test_what_only_looks_like_a_unit_is_none(after: str) -> None:
    assert read_measure(fold_case(f"5{after}"), 1) is None
