"""Reading, in a process of its own, as ``attribune read --quiet`` does it; prints the work done and the time it took.

python -m bench.scale.reading --ledger LEDGER --processes P PATH...
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from attribune.cli.options import load_chosen_stages
from attribune.ledger import open_ledger
from attribune.pipeline import Workforce, read_into
from attribune.pipeline.timing import NO_TIME, Timings


@dataclass(frozen=True, slots=True)
class Work:
    """What a reading did: sums over its outcomes."""

    digests: int = 0
    articles: int = 0
    attributions: int = 0
    words: int = 0
    failures: int = 0
    known: int = 0
    timings: Timings = NO_TIME


def read_work(printed: str) -> Work:
    """Return the work that a reading printed."""
    found = json.loads(printed)
    return Work(**{**found, "timings": Timings(**found["timings"])})


def read_all(paths: list[str], ledger: Path, processes: int) -> Work:
    """Read ``paths`` into ``ledger``."""
    load = partial(load_chosen_stages, threads=1)
    work = Work()
    with open_ledger(ledger) as opened:
        force = Workforce(load, processes)
        for outcome in read_into(opened, paths, load(), force=force, loads_known=False):
            work = Work(
                digests=work.digests + 1,
                articles=work.articles + outcome.articles,
                attributions=work.attributions + outcome.attributions,
                words=work.words + outcome.words,
                failures=work.failures + len(outcome.failures),
                known=work.known + outcome.was_done,
                timings=work.timings + outcome.timings,
            )
    return work


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Read files into a ledger and tell how long each step took.")
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--ledger", type=Path, required=True)
    parser.add_argument("--processes", type=int, required=True)
    args = parser.parse_args()
    print(json.dumps(asdict(read_all(args.paths, args.ledger, args.processes))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
