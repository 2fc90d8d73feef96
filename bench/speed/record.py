"""Record: what the whole record costs against extraction alone, on the same articles in one run.

Both go from a line's text to its line of JSON, and take turns article by article. CPU time of one thread is counted, so
that other processes blur the ratio little. ``python -m bench.speed.record`` measures this part alone.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from attribune.cli.extract import describe_lines
from attribune.cli.input_lines import Line
from attribune.cli.json_lines import write_line
from attribune.config import load_settings
from attribune.encode import load_encoder
from attribune.pipeline import Stages, load_stages
from bench.quality.extracting import read_lines
from bench.quality.rows import DATA, Absent
from bench.speed.articles import count_words
from bench.speed.figures import Figure
from bench.speed.flat import cut_branch, keep_flat
from bench.speed.parts import measure_parts

POLNEAR = DATA / "polnear" / "dev.jsonl"
MOST = 1.5


def read_articles() -> list[Line]:
    """Return PolNeAR's dev articles as lines of input.

    Raises:
        Absent: if they are not on this machine.
    """
    return [Line(r["name"], r["text"], outlet=r["outlet"], date=r["date"]) for r in read_lines(POLNEAR)]


def describe_article(line: Line, stages: Stages) -> None:
    """Read one article and write what was found, to nowhere."""
    for described in describe_lines(iter([line]), stages, min_confidence=0.0):
        write_line(io.StringIO(), described)


def time_turns(lines: Sequence[Line], ways: Sequence[Callable[[Line], None]]) -> list[float]:
    """Return the CPU seconds that each way of reading takes over all lines; the first warms up, too."""
    spent = [0.0] * len(ways)
    for way in ways:
        way(lines[0])
    for number, line in enumerate(lines):
        # Who goes second finds caches warm.
        for turn in range(len(ways)):
            at = (number + turn) % len(ways)
            started = time.process_time()
            ways[at](line)
            spent[at] += time.process_time() - started
    return spent


def measure_record(lines: Sequence[Line]) -> Iterator[Figure]:
    """Yield the cost of both in milliseconds per 1,000 words, their ratio, and the cost of each part.

    Raises:
        Absent: if the lab, which cuts the network, is not set up.
    """
    folder = load_settings().model
    stages, encoder = load_stages(folder), load_encoder(folder)
    with tempfile.TemporaryDirectory() as scratch:
        cut = cut_branch(encoder, Path(scratch))
        flat = keep_flat(stages, cut)
        ways = (lambda line: describe_article(line, flat), lambda line: describe_article(line, stages))
        alone, whole = time_turns(lines, ways)
        thousands = count_words([line.text for line in lines]) / 1000
        yield Figure("extraction alone", 1000 * alone / thousands, "ms/1,000 words")
        yield Figure("the whole record", 1000 * whole / thousands, "ms/1,000 words")
        yield Figure("the whole record to extraction alone", whole / alone, most=MOST)
        for part, spent_s in measure_parts(lines, stages=stages, encoder=encoder, cut=cut).items():
            yield Figure(f"of the record: {part}", 1000 * spent_s / thousands, "ms/1,000 words")


def main() -> int:
    """Print the figures of this part."""
    try:
        for figure in measure_record(read_articles()):
            print(f"{figure.name:<50}{figure.value:>12,.2f} {figure.unit:<16}{figure.bar}", flush=True)
    except Absent as error:
        print(f"skipped: {error}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
