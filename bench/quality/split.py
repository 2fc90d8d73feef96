"""Split: articles, metadata and blocks on the gold digests, and how often one article stays one.

``python -m bench.quality.split`` prints the table of this part alone.
"""

from __future__ import annotations

import gzip
import itertools
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from attribune.records import Charset, Digest
from attribune.split import describe_articles, split_digest
from bench.quality.rows import DATA, Absent, Row, load_scorer, require

GOLD_FILES = {
    "split, synthetic digests": DATA / "digests" / "dev.jsonl",
    "split, seed digest": DATA / "seed" / "split.jsonl",
}
BARS: dict[str, dict[str, float]] = {
    "split, synthetic digests": {
        "boundary": 97,
        "extent": 95,
        "title": 95,
        "standfirst": 90,
        "outlet": 95,
        "author": 90,
        "published": 97,
        "blocks": 95,
    },
    "split, seed digest": {
        "boundary": 100,
        "title": 100,
        "outlet": 100,
        "author": 100,
        "published": 100,
        "blocks": 97,
    },
}
ONE_ARTICLE_BAR = 98.0
NEWS_ARTICLES = 400


def measure_split() -> Iterator[Row]:
    """Yield the figures of split.

    Raises:
        Absent: if a data set or the scorer is not on this machine.
    """
    scorer = load_scorer("score_split")
    for table, path in GOLD_FILES.items():
        gold = scorer.read(require(path))
        predicted = {name: _split_text(name, digest["text"]) for name, digest in gold.items()}
        for name, value in scorer.score(gold, predicted).items():
            # Precision, recall and F1 come together; the bars are on F1.
            figure = value[-1] if isinstance(value, tuple) else value
            yield Row(table, name, 100 * figure, BARS[table].get(name))
    for name, texts in _list_single().items():
        stayed = [len(split_digest(_build_digest(name, text))) == 1 for text in texts]
        yield Row("split, one article stays one", name, 100 * sum(stayed) / len(stayed), ONE_ARTICLE_BAR)


def _list_single() -> dict[str, list[str]]:
    """Return texts that are one article each, by set."""
    polnear = {f"polnear/{part}": DATA / "polnear" / f"{part}.jsonl" for part in ("dev", "train")}
    sets = {name: [row["text"] for row in _read_rows(require(path))] for name, path in polnear.items()}
    with gzip.open(require(DATA / "news" / "news-00.jsonl.gz"), "rt", encoding="utf-8") as lines:
        news = [json.loads(line) for line in itertools.islice(lines, NEWS_ARTICLES)]
    sets["news, bodies"] = [row["text"] for row in news]
    sets["news, with titles"] = [f"{row['title']}\n\n{row['text']}" for row in news]
    return sets


def _read_rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _split_text(name: str, text: str) -> dict[str, object]:
    digest = _build_digest(name, text)
    return describe_articles(digest, split_digest(digest))


def _build_digest(name: str, text: str) -> Digest:
    return Digest(name, "0" * 64, text, Charset("utf-8", "given"))


def main() -> int:
    """Print the table."""
    try:
        for row in measure_split():
            bar = "" if row.bar is None else f"{row.bar:g}"
            print(f"{row.table:30}{row.name:20}{row.value:8.2f}{bar:>6}")
    except Absent as error:
        print(f"skipped: {error}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
