"""Words a second of ``attribune extract``, and the share of the time that is not the network's.

    python -m bench.speed [--articles 200]

Articles are taken from ``shared/data/news``. All figures come from one process and one run, since machines differ and
drift.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from attribune.encode import Encoder, load_encoder
from attribune.extract import extract_readings
from attribune.records import Article, DigestId, Span
from bench.quality.rows import DATA, Absent, require

HERE = Path(__file__).parent


@dataclass(slots=True)
class Stopwatch:
    """A session that adds up the time spent in the network; otherwise as the one it wraps."""

    session: Any
    spent_s: float = field(default=0.0)

    def run(self, *args: Any) -> Any:
        """Run the network."""
        started = time.perf_counter()
        try:
            return self.session.run(*args)
        finally:
            self.spent_s += time.perf_counter() - started


def read_articles(count: int) -> list[Article]:
    """Return the first articles of the news set."""
    path = require(DATA / "news" / "news-00.jsonl.gz")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in itertools.islice(lines, count)]
    return [Article(DigestId(""), Span(0, len(text)), text) for text in texts if text.strip()]


def measure_extract(encoder: Encoder, articles: list[Article]) -> Iterator[tuple[str, float, str]]:
    """Yield name, value and unit of each figure for one thread."""
    watch = Stopwatch(encoder.session)
    timed = Encoder(encoder.files, encoder.tokenizer, watch)
    words = sum(len(a.text.split()) for a in articles)
    started = time.perf_counter()
    found = sum(len(extract_readings(a, timed.encode(a))) for a in articles)
    spent_s = time.perf_counter() - started
    yield "words", words, ""
    yield "attributions", found, ""
    yield "words a second, one thread", words / spent_s, "1/s"
    yield "share of time outside the network", 100 * (1 - watch.spent_s / spent_s), "%"
    yield "peak memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB"


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Measure the speed of extraction.")
    parser.add_argument("--articles", type=int, default=200)
    args = parser.parse_args()
    try:
        articles = read_articles(args.articles)
    except Absent as error:
        print(f"skipped: {error}", file=sys.stderr)
        return 0
    started = time.perf_counter()
    encoder = load_encoder(threads=1)
    print(f"{'loading the model':<40}{time.perf_counter() - started:>12,.2f} s")
    for name, value, unit in measure_extract(encoder, articles):
        print(f"{name:<40}{value:>12,.1f} {unit}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
