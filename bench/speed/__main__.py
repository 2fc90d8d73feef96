"""Measure speed on news articles, print one table and write it to ``bench/speed/RESULTS.md``.

    python -m bench.speed [--articles 500]

End to end is ``attribune extract`` as a process of its own, JSON lines in and out. All figures come from one run on one
machine, which should do nothing else.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from attribune.config import load_settings
from attribune.encode import load_encoder
from bench.quality.rows import Absent
from bench.speed.articles import count_words, cut_windows, read_texts, write_lines
from bench.speed.encoders import measure_encoders
from bench.speed.figures import Figure, write_table
from bench.speed.processes import measure_processes
from bench.speed.record import measure_record, read_articles
from bench.speed.stages import measure_share

HERE = Path(__file__).parent
# The encoders are compared on, and the share is taken over, so many of the articles, evenly spread.
SAMPLE = 50


def compare_end_to_end(figures: Sequence[Figure], *, words_a_piece: float) -> Iterator[Figure]:
    """Yield the ratio of the whole of extraction to PyTorch's encoder alone, from the figures measured."""
    speeds = {figure.name: figure.value for figure in figures}
    torch = speeds["encoder in PyTorch fp32"] * words_a_piece
    yield Figure("end to end to PyTorch's encoder, one thread", speeds["end to end, one thread"] / torch, "", least=1.7)


def measure_all(texts: Sequence[str], skipped: list[str]) -> Iterator[Figure]:
    """Yield every figure; what cannot be measured is left out, and why is added to ``skipped``."""
    with tempfile.TemporaryDirectory() as folder:
        figures = []
        for figure in measure_processes(texts, Path(folder)):
            figures.append(figure)
            yield figure
        sample = texts[:: max(1, len(texts) // SAMPLE)][:SAMPLE]
        encoder = load_encoder(load_settings().model)
        yield from measure_share(write_lines(sample, Path(folder) / "sample.jsonl"), encoder)
        windows = cut_windows(sample, encoder)
        try:
            yield from measure_record(read_articles())
            for figure in measure_encoders(windows, encoder):
                figures.append(figure)
                yield figure
        except Absent as error:
            skipped.append(str(error))
            return
        pieces = sum(len(window.piece_ids) for window in windows)
        yield from compare_end_to_end(figures, words_a_piece=count_words(sample) / pieces)


def main() -> int:
    """Run from the command line; returns the exit status."""
    parser = argparse.ArgumentParser(description="Measure the speed of extraction.")
    parser.add_argument("--articles", type=int, default=500)
    args = parser.parse_args()
    skipped: list[str] = []
    try:
        texts = read_texts(args.articles)
    except Absent as error:
        print(f"skipped: {error}", file=sys.stderr)
        return 0
    figures = []
    for figure in measure_all(texts, skipped):
        figures.append(figure)
        print(f"{figure.name:<50}{figure.value:>12,.2f} {figure.unit:<10}{figure.bar}", flush=True)
    notes = [
        "Made by `python -m bench.speed` on an idle machine, with the shipped model (or the one that `ATTRIBUNE_MODEL` "
        "names); reported, not gating.",
        f"{len(texts):,} news articles, {count_words(texts):,} words as white space parts them; encoders and the share "
        f"outside the encoder on {min(SAMPLE, len(texts))} of them.",
        "Extraction alone is source, cue, content, confidence and quote type, with the network cut off where its "
        "branch begins; the whole record is all that `attribune extract` prints. Both are measured on PolNeAR's dev "
        "articles, in turns, in CPU time of one thread; then each part of the record is run by itself "
        "(`python -m bench.speed.record`).",
    ]
    if skipped:
        print("\n".join(f"skipped: {reason}" for reason in skipped), file=sys.stderr)
        return 0
    (HERE / "RESULTS.md").write_text(write_table(figures, notes), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
