"""Measure quality, print the tables and write them to ``RESULTS.md`` here; with ``--gate``, hold the floors instead.

python -m bench.quality [--gate | --pin]
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from bench.quality import (
    acts,
    attributions,
    feeds,
    names,
    news_record,
    pages,
    pages_of_many,
    pronouns,
    record,
    references,
    speakers,
)
from bench.quality.acts import measure_acts
from bench.quality.attributions import POLNEAR, drop_nested, extract_documents, find_files, measure_attributions
from bench.quality.confidence import measure_confidence, measure_weighing
from bench.quality.extracting import read_lines
from bench.quality.feeds import measure_feeds
from bench.quality.names import measure_names
from bench.quality.news_record import measure_news_record
from bench.quality.pages import measure_pages
from bench.quality.pages_of_many import measure_pages_of_many
from bench.quality.pronouns import measure_pronouns
from bench.quality.record import measure_record
from bench.quality.references import measure_references
from bench.quality.reliability import draw_reliability
from bench.quality.rows import DATA, Absent, Bin, Row, hash_corpus
from bench.quality.speakers import measure_speakers
from bench.quality.split import measure_split
from bench.quality.tables import write_bins, write_rows

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
RESULTS = HERE / "RESULTS.md"
PLOT = HERE / "reliability.svg"
# Figures may fall by so much (in points) before the gate closes: int8 kernels differ between processors.
SLACK = 0.3


def measure_extraction() -> Iterator[Row | Bin]:
    """Yield the figures of attributions, speakers and confidence; PolNeAR is extracted once for all three."""
    polnear = extract_documents(read_lines(POLNEAR))
    yield from measure_attributions(polnear)
    yield from measure_speakers(polnear)
    # Its gold is flat, so only what is not nested can be told right from wrong.
    flat = [drop_nested(document) for document in polnear]
    yield from measure_confidence(flat)
    yield measure_weighing(flat)


PARTS: tuple[Callable[[], Iterable[Row | Bin]], ...] = (
    measure_split,
    measure_pages_of_many,
    measure_pages,
    measure_feeds,
    measure_extraction,
    measure_record,
    measure_news_record,
    measure_acts,
    measure_references,
    measure_names,
    measure_pronouns,
)

NOTES = {
    pages_of_many.TABLE: pages_of_many.NOTE,
    attributions.FLAT_TABLE: attributions.FLAT_NOTE,
    speakers.GOLD_TABLE: speakers.GOLD_NOTE,
    speakers.FOUND_TABLE: speakers.FOUND_NOTE,
    record.TABLE: record.NOTE,
    **dict.fromkeys(news_record.TABLES.values(), news_record.NOTE),
    acts.TABLE: acts.NOTE,
    names.TABLE: names.NOTE,
    **pages.NOTES,
    feeds.TABLE: feeds.NOTE,
    pronouns.TABLE: pronouns.NOTE,
    **{references.name_table(name): note for name, note in references.NOTES.items()},
}


def measure_all(skipped: list[str]) -> Iterator[Row | Bin]:
    """Yield every figure; a part whose data is absent is left out, and why is added to ``skipped``."""
    for part in PARTS:
        try:
            yield from part()
        except Absent as error:
            skipped.append(str(error))


def hash_sets() -> str:
    """Return the sha256 of the development sets."""
    split = [DATA / "digests" / "dev.jsonl", DATA / "seed" / "split.jsonl"]
    others = [acts.SET, acts.CORPUS, speakers.SET, names.CORPUS, news_record.SET]
    listed = (*references.list_files(), *pronouns.list_files(), *pages.list_files(), *feeds.list_files())
    return hash_corpus([*find_files(), *split, *others, *listed])


def check_floors(rows: list[Row]) -> list[str]:
    """Return what fell below its floor, or why the floors do not apply."""
    floors = json.loads(FLOORS.read_text("utf-8"))
    if floors["corpus_sha256"] != hash_sets():
        return ["the development sets are not those that the floors were pinned on: pin anew"]
    measured = {row.key: row for row in rows}
    missing = [f"{key}: not measured" for key in floors["floors"] if key not in measured]
    low = [
        f"{key}: {measured[key].value:.2f}, floor {floor:.2f}"
        for key, floor in floors["floors"].items()
        if key in measured and measured[key].falls_below(floor, slack=SLACK)
    ]
    return missing + low


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Measure quality on the development sets.")
    parser.add_argument("--gate", action="store_true", help="fail where a figure is below its floor")
    parser.add_argument("--pin", action="store_true", help="make today's figures the floors")
    args = parser.parse_args()
    skipped: list[str] = []
    figures = list(measure_all(skipped))
    rows, bins = [f for f in figures if isinstance(f, Row)], [f for f in figures if isinstance(f, Bin)]
    results = write_rows(rows, NOTES) + write_bins(bins, plot=PLOT.name)
    print(results if rows else "Nothing could be measured.")
    if skipped:
        # Part of the figures is neither a result to keep nor one to hold the floors against.
        print("\n".join(f"skipped: {reason}" for reason in skipped), file=sys.stderr)
        return 0
    if args.pin:
        floors = {row.key: row.floor for row in rows if row.floor is not None}
        pinned = {"corpus_sha256": hash_sets(), "floors": floors}
        FLOORS.write_text(json.dumps(pinned, indent=1) + "\n", "utf-8")
    if not args.gate:
        RESULTS.write_text(results, "utf-8")
        subtitle = f"PolNeAR dev, cross-fitted, {sum(b.count for b in bins):,} attributions"
        PLOT.write_text(draw_reliability(bins, subtitle=subtitle), "utf-8")
        return 0
    problems = check_floors(rows)
    print("\n".join(problems) or "every figure holds its floor")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
