"""Measure quality, print one table and write it to ``bench/quality/RESULTS.md``; with ``--gate``, hold the floors.

python -m bench.quality [--gate | --pin]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from pathlib import Path

from bench.quality.attributions import find_files, measure_attributions
from bench.quality.rows import DATA, Absent, Row, hash_corpus
from bench.quality.split import measure_split

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
# Figures may fall by so much (in points) before the gate closes: int8 kernels differ between processors.
SLACK = 0.3


def measure_all(skipped: list[str]) -> Iterator[Row]:
    """Yield every figure; a part whose data is absent is left out, and why is added to ``skipped``."""
    parts: tuple[Callable[[], Iterable[Row]], ...] = (measure_split, measure_attributions)
    for part in parts:
        try:
            yield from part()
        except Absent as error:
            skipped.append(str(error))


def write_table(rows: list[Row]) -> str:
    """Return the rows as Markdown, a table a data set."""
    lines = [
        "# Quality",
        "",
        "Made by `make bench` (`python -m bench.quality`), with the shipped model. Figures in points, on development",
        "sets, never on a test set. `make gate` holds them against `floors.json`.",
    ]
    for table, own in groupby(rows, key=lambda r: r.table):
        lines += ["", f"## {table[0].upper()}{table[1:]}", "", "| figure | value | bar |", "|---|---:|---:|"]
        for row in own:
            bar = "" if row.bar is None else f"{row.bar:g}"
            lines.append(f"| {row.name} | {row.value:.2f} | {bar} |")
    return "\n".join(lines) + "\n"


def hash_sets() -> str:
    """Return the sha256 of the development sets."""
    return hash_corpus([*find_files(), DATA / "digests" / "dev.jsonl", DATA / "seed" / "split.jsonl"])


def check_floors(rows: list[Row]) -> list[str]:
    """Return what fell below its floor, or why the floors do not apply."""
    floors = json.loads(FLOORS.read_text("utf-8"))
    if floors["corpus_sha256"] != hash_sets():
        return ["the development sets are not those that the floors were pinned on: pin anew"]
    figures = {row.key: row.value for row in rows}
    missing = [f"{key}: not measured" for key in floors["floors"] if key not in figures]
    low = [
        f"{key}: {figures[key]:.2f}, floor {floor:.2f}"
        for key, floor in floors["floors"].items()
        if key in figures and figures[key] < floor - SLACK
    ]
    return missing + low


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Measure quality on the development sets.")
    parser.add_argument("--gate", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--pin", action="store_true", help="make today's figures the floors")
    args = parser.parse_args()
    skipped: list[str] = []
    rows = list(measure_all(skipped))
    print(write_table(rows) if rows else "Nothing could be measured.")
    if skipped:
        # Part of the figures is neither a result to keep nor one to hold the floors against.
        print("\n".join(f"skipped: {reason}" for reason in skipped), file=sys.stderr)
        return 0
    if args.pin:
        pinned = {"corpus_sha256": hash_sets(), "floors": {row.key: round(row.value, 2) for row in rows}}
        FLOORS.write_text(json.dumps(pinned, indent=1) + "\n", "utf-8")
    if not args.gate:
        (HERE / "RESULTS.md").write_text(write_table(rows), "utf-8")
        return 0
    problems = check_floors(rows)
    print("\n".join(problems) or "every figure holds its floor")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
