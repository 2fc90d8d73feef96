"""Measure the explorer over a ledger: answers, paints, weights, and many readers beside one writer.

    python -m bench.web --ledger FILE [--rounds 5] [--readers 50] [--most-s 120] [--new 60] [--pin]

Works on a copy of the ledger. Prints one table; ``--pin`` writes it to bench/web/RESULTS.md. Meant for a ledger of
10,000 articles, on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tools.browsers import HINT

from attribune.explore.identities import refresh_ways
from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import open_ledger
from bench.speed.figures import Figure
from bench.web.crowd import Crowded, gather_crowd, write_new_articles
from bench.web.paints import measure_paints
from bench.web.queries import Kind, Query, choose_queries
from bench.web.server import run_server
from bench.web.timing import Answered, Weight, time_rounds, weigh_pages

RESULTS = Path(__file__).with_name("RESULTS.md")
MOST_MS = {Kind.READER: 50.0, Kind.SPEAKER: 50.0, Kind.SEARCH: 150.0, Kind.AUDIT: 150.0}
MOST_PAINT_MS = 300.0
MOST_KB = 150.0
WAYS = ("plain", "packed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What is measured: how many rounds of all queries, how many readers for how long, how many new articles."""

    rounds: int
    readers: int
    most_s: float
    new: int


def describe_answers(answers: list[Answered], weights: list[Weight]) -> Iterator[Figure]:
    """Yield the figures of answers and weights, by the kind of page."""
    for kind in Kind:
        times = [1000 * each.seconds for each in answers if each.query.kind is kind]
        for name, share in (("median", 50), ("p95", 95), ("longest", 100)):
            most = MOST_MS.get(kind) if share == 95 else None
            yield Figure(f"{kind}: answered, {name}", float(np.percentile(times, share)), "ms", most=most)
        # What other work on the machine adds is in all rounds but the quickest.
        quickest = find_quickest(answers, kind)
        yield Figure(f"{kind}: p95 of each page's quickest", float(np.percentile(quickest, 95)), "ms")
    for kind in Kind:
        plain, packed = ([getattr(each, way) / 1000 for each in weights if each.query.kind is kind] for way in WAYS)
        yield Figure(f"{kind}: weight as sent, heaviest", max(packed), "kB", most=MOST_KB)
        yield Figure(f"{kind}: weight unpacked, median", float(np.median(plain)), "kB", most=MOST_KB)
        yield Figure(f"{kind}: weight unpacked, heaviest", max(plain), "kB")
    yield Figure("answers that are no page", sum(each.status != 200 for each in answers), most=0)


def find_quickest(answers: list[Answered], kind: Kind) -> list[float]:
    """Return the milliseconds of the quickest answer to each query of a kind."""
    quickest: dict[Query, float] = {}
    for each in answers:
        if each.query.kind is kind:
            quickest[each.query] = min(quickest.get(each.query, np.inf), 1000 * each.seconds)
    return list(quickest.values())


def describe_paints(paints: list[tuple[Query, float]]) -> Iterator[Figure]:
    """Yield the figures of first paints."""
    for kind in Kind:
        times = [ms for query, ms in paints if query.kind is kind]
        if times:
            yield Figure(f"{kind}: first contentful paint, median", float(np.median(times)), "ms", most=MOST_PAINT_MS)
            yield Figure(f"{kind}: first contentful paint, p95", float(np.percentile(times, 95)), "ms")


def describe_crowd(crowded: Crowded, options: Options) -> Iterator[Figure]:
    """Yield the figures of many readers beside one writer."""
    times = [1000 * each.seconds for each in crowded.answers]
    yield Figure("crowd: readers", options.readers)
    yield Figure("crowd: pages answered", len(times))
    yield Figure("crowd: pages a second", len(times) / crowded.wall_s, "pages/s")
    if times:
        yield Figure("crowd: answered, median", float(np.median(times)), "ms")
        yield Figure("crowd: answered, p95", float(np.percentile(times, 95)), "ms")
        yield Figure("crowd: answered, longest", max(times), "ms")
    if crowded.reading is not None:
        work = crowded.reading.work
        yield Figure("writer: articles read", work.articles)
        yield Figure("writer: failures", work.failures, most=0)
        yield Figure("writer: speed", work.words / crowded.reading.wall_s, "words/s")
        yield Figure("writer: ledger writing, of wall time", 100 * work.timings.ledger / crowded.reading.wall_s, "%")
    yield Figure("crowd and writer: errors", len(crowded.faults), most=0)


def measure_explorer(ledger: Path, options: Options) -> Iterator[Figure]:
    """Yield all figures over a ledger, which is written to; what is wrong goes to standard error."""
    with tempfile.TemporaryDirectory() as folder:
        with open_ledger(ledger) as opened:
            refresh_ways(opened)
            tally = TallyKeeper(opened).get()
            queries = choose_queries(opened, tally)
            yield Figure("articles", len(tally.articles.ids))
            yield Figure("attributions", tally.size)
            files = write_new_articles(opened, Path(folder), articles=options.new)
        with run_server(ledger) as address:
            answers = time_rounds(address, queries, rounds=options.rounds)
            good = [query for query in queries if all(each.status == 200 for each in answers if each.query == query)]
            for query in set(queries) - set(good):
                print(f"no page: {query.path}", file=sys.stderr)
            yield from describe_answers(answers, weigh_pages(address, queries))
            paints = measure_paints(address, queries)
            yield from describe_paints(paints)
            if not paints:
                print(HINT, file=sys.stderr)
            crowded = gather_crowd(
                address, good, readers=options.readers, most_s=options.most_s, ledger=ledger, files=files
            )
            yield from describe_crowd(crowded, options)
            for fault in crowded.faults[:20]:
                print(fault, file=sys.stderr)


def write_row(figure: Figure) -> str:
    """Return a figure as a row of a Markdown table."""
    digits = 0 if abs(figure.value) >= 100 or float(figure.value).is_integer() else 1
    met = "" if not figure.bar else "yes" if figure.is_met else "no"
    return f"| {figure.name} | {figure.value:,.{digits}f} {figure.unit} | {figure.bar} | {met} |".replace("  ", " ")


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Measure the explorer.")
    parser.add_argument("--ledger", type=Path, required=True, help="a ledger; it is copied, not changed")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--most-s", type=float, default=120.0, help="the longest that the readers ask")
    parser.add_argument("--new", type=int, default=60, metavar="N", help="articles that the writer reads")
    parser.add_argument("--pin", action="store_true", help=f"write {RESULTS.name}")
    args = parser.parse_args()
    options = Options(rounds=args.rounds, readers=args.readers, most_s=args.most_s, new=args.new)
    command = f"python -m bench.web --ledger FILE --rounds {args.rounds} --readers {args.readers} --new {args.new}"
    rows = ["| figure | value | bar | met |", "|---|---:|---:|---|"]
    print("\n".join(rows))
    with tempfile.TemporaryDirectory() as folder:
        for figure in measure_explorer(Path(shutil.copy(args.ledger, folder)), options):
            rows.append(write_row(figure))
            print(rows[-1], flush=True)
    if args.pin:
        text = "# The explorer\n\n{}\n\n{}\n"
        RESULTS.write_text(text.format(f"`{command}`, two cores of 2.6 GHz.", "\n".join(rows)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
