"""References: dates and quantities through ``attribune extract``, scored by ``score_references.py``.

News documents count above all. ``dates_cases`` and ``quantities`` are sentences of a test suite of assistants, which
speak of the future where news speaks of the past.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.quality.extracting import Line, read_lines, run_extract
from bench.quality.rows import DATA, Row, load_scorer

REFERENCES = DATA / "references"
# File: metric: its bar.
BARS: dict[str, dict[str, float | None]] = {
    "dates_news": {"dates": 82.0, "dates.span": None},
    "dates_cases": {"dates": 85.0, "dates.span": None},
    "quantities": {"quantities": 88.0, "quantities.span": None},
    "seed": {"dates": 88.0, "dates.span": None, "quantities": 80.0, "quantities.span": None},
}
NOTES = {
    "dates_news": "Wire and newspaper documents (TempEval-3); what has no calendar value neither counts nor punishes.",
    "dates_cases": "Sentences of a test suite of assistants, which look forward where news looks back.",
    "quantities": "Sentences of the same suite: currencies, dimensions, percentages.",
    "seed": "The four seed articles.",
}


def name_table(name: str) -> str:
    """Return the name of a gold file's table."""
    return f"references, {name}"


def list_files() -> list[Path]:
    """Return the gold files."""
    return [REFERENCES / f"{name}.jsonl" for name in BARS]


def list_figures(name: str, rows: Sequence[Line], found: Sequence[Line]) -> Iterator[Row]:
    """Yield the figures of one gold file, given what was found in its texts."""
    pairs = {row["name"]: line for row, line in zip(rows, found, strict=True)}
    scores = load_scorer("score_references").score({row["name"]: row for row in rows}, pairs)
    for metric, bar in BARS[name].items():
        precision, recall, value = (100 * each for each in scores[metric])
        yield Row(name_table(name), metric, value, bar, precision=precision, recall=recall)


def measure_references() -> Iterator[Row]:
    """Yield the figures of dates and quantities.

    Raises:
        Absent: if a data set or the scorer is not on this machine.
    """
    for path in list_files():
        rows = read_lines(path)
        yield from list_figures(path.stem, rows, run_extract(rows))
