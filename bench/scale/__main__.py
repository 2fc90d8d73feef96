"""Measure scale: articles of the news set end to end into one ledger, then the same input again.

    python -m bench.scale [--articles 10000] [--processes 2] [--keep LEDGER]
    python -m bench.scale --articles 200 --kill 20

The first prints one table, on one machine that should do nothing else. The second ends the reading with kill -9 at
random moments, continues it each time, and compares what was recorded with a reading that was left alone.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.quality.rows import Absent
from bench.scale.inputs import choose_files, write_digests
from bench.scale.kills import Trial, try_kills
from bench.scale.runs import Measured, measure_reading
from bench.speed.figures import Figure

STEPS = ("inference", "tokenize", "extract", "resolve", "split", "parse")
LEAST_INFERENCE = 60
ARTICLES_A_DIGEST = 5


def describe_scale(first: Measured, again: Measured, processes: int) -> Iterator[Figure]:
    """Yield the figures of a reading and of the same once more."""
    work, timings = first.work, first.work.timings
    yield Figure("wall time", first.wall_s, "s")
    yield Figure("articles", work.articles)
    yield Figure("attributions", work.attributions)
    yield Figure("failures", work.failures)
    yield Figure("speed", work.words / first.wall_s, "words/s")
    yield Figure("peak memory of all processes", first.peak_kb / 1e6, "GB", most=1.5)
    for step in STEPS:
        least = LEAST_INFERENCE if step == "inference" else None
        share = 100 * getattr(timings, step) / timings.reading
        yield Figure(f"{step}, of the time of reading", share, "%", least=least)
    yield Figure("reading, of wall time times processes", 100 * timings.reading / first.wall_s / processes, "%")
    yield Figure("ledger writing, of wall time", 100 * timings.ledger / first.wall_s, "%", most=10)
    yield Figure("ledger writing", 1000 * timings.ledger / work.articles, "ms/article")
    yield Figure("reading again, of the first time", 100 * again.wall_s / first.wall_s, "%", most=2)
    yield Figure("reading again", 1000 * again.wall_s / work.articles, "ms/article")
    yield Figure("read again although known", again.work.digests - again.work.known - again.work.failures, most=0)


def measure_scale(articles: int, processes: int, ledger: Path, folder: Path) -> Iterator[Figure]:
    """Yield the figures of reading so many articles into ``ledger``."""
    files = choose_files(articles, folder)
    first = measure_reading(files, ledger, processes=processes)
    yield from describe_scale(first, measure_reading(files, ledger, processes=processes), processes)


def describe_trial(trial: Trial) -> Iterator[str]:
    """Yield what became of the kills, in lines."""
    yield f"{trial.kills} kills over {trial.ledgers} ledgers."
    yield from trial.differences
    yield "Rows are lost or doubled." if trial.differences else "Nothing is lost, nothing doubled."


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Measure scale.")
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--keep", type=Path, metavar="LEDGER", help="keep the ledger here; it must not exist yet")
    parser.add_argument("--kill", type=int, default=0, metavar="K", help="kill the reading so many times")
    parser.add_argument("--seed", type=int, default=5, help="of the moments of the kills")
    args = parser.parse_args()
    if args.keep is not None and args.keep.exists():
        parser.error(f"{args.keep} exists.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            if args.kill:
                paths = write_digests(args.articles, folder, files=-(-args.articles // ARTICLES_A_DIGEST))
                trial = try_kills(paths, folder, kills=args.kill, processes=args.processes, seed=args.seed)
                print("\n".join(describe_trial(trial)))
                return 1 if trial.differences else 0
            ledger = args.keep or folder / "scale.db"
            ledger.parent.mkdir(parents=True, exist_ok=True)
            for figure in measure_scale(args.articles, args.processes, ledger, folder):
                met = "" if not figure.bar else "met" if figure.is_met else "MISSED"
                print(f"{figure.name:<42}{figure.value:>14,.2f} {figure.unit:<12}{figure.bar:<8}{met}", flush=True)
        except Absent as error:
            print(f"skipped: {error}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
