"""What is measured of dates and quantities: the figures that have bars, by gold file."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from bench.quality.references import BARS, NOTES, list_figures

from bench.quality import references


def test_each_line_is_held_against_the_gold_of_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[object, object]] = []

    def score(gold: object, found: object) -> dict[str, tuple[float, float, float]]:
        seen.append((gold, found))
        return {"quantities": (1.0, 0.5, 0.667), "quantities.span": (1.0, 1.0, 1.0)}

    monkeypatch.setattr(references, "load_scorer", lambda _: SimpleNamespace(score=score))
    rows, found = [{"name": "a"}, {"name": "b"}], [{"name": "a", "quantities": []}, {"name": "b", "quantities": []}]
    figures = list(list_figures("quantities", rows, found))
    assert seen == [({"a": rows[0], "b": rows[1]}, {"a": found[0], "b": found[1]})]
    assert [(row.key, row.bar, row.recall) for row in figures] == [
        ("references, quantities: quantities", 88.0, 50.0),
        ("references, quantities: quantities.span", None, 100.0),
    ]


def test_every_gold_file_is_explained() -> None:
    assert set(NOTES) == set(BARS)
