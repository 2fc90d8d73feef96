"""Attributions: ``attribune extract`` with the shipped model, scored on the development sets.

PolNeAR dev is in domain. The four seed articles and GUM's held-out news and interviews are out of domain: nothing was
trained or tuned on them, and GUM follows other guidelines, so only who_said_what and tokens are comparable there.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.quality.rows import DATA, Row, load_scorer, require

POLNEAR_BARS = {
    "span.source": 78.0,
    "span.cue": 73.0,
    "span.content": 66.0,
    "relation.exact": 50.0,
    "relation.soft": None,
    "who_said_what": 71.0,
}
GUM_GENRES = ("news", "interview")


def find_files() -> list[Path]:
    """Return the gold files that are scored."""
    gum = [DATA / "gum" / f"attributions_{genre}.jsonl" for genre in GUM_GENRES]
    return [DATA / "polnear" / "dev.jsonl", DATA / "seed" / "attributions.jsonl", *gum]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a JSON-lines file."""
    return [json.loads(line) for line in require(path).read_text("utf-8").splitlines() if line.strip()]


def extract_relations(documents: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Run ``attribune extract`` on documents and return each one's relations."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        rows = ({"name": d["name"], "text": d["text"]} for d in documents)
        source.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        command = [sys.executable, "-m", "attribune", "extract", str(source), "-o", str(target)]
        subprocess.run(command, check=True)
        return [row["relations"] for row in read_lines(target)]


def score_documents(documents: list[dict[str, Any]], *, flat: bool = False) -> dict[str, tuple[float, float, float]]:
    """Extract and score; with ``flat``, nested and arguable gold relations are left out. Returns metric: (P, R, F1)."""
    scorer = load_scorer("score_attributions")
    pairs = []
    for document, found in zip(documents, extract_relations(documents), strict=True):
        gold = document["relations"]
        if flat:
            gold, found = scorer.flatten(document["text"], gold, found)
        pairs.append((document["text"], gold, found))
    scores: dict[str, tuple[float, float, float]] = scorer.score(pairs)
    return scores


def measure_attributions() -> Iterator[Row]:
    """Yield the rows of all development sets.

    Raises:
        Absent: if a data set or the scorer is not on this machine.
    """
    polnear, seed, *gum = find_files()
    scores = score_documents(read_lines(polnear))
    for name, bar in POLNEAR_BARS.items():
        yield Row("attributions, PolNeAR dev", name, 100 * scores[name][2], bar)
    scores = score_documents(read_lines(seed), flat=True)
    for name in ("relation.soft", "who_said_what"):
        yield Row("attributions, seed articles without nesting", name, 100 * scores[name][2])
    for genre, path in zip(GUM_GENRES, gum, strict=True):
        scores = score_documents(read_lines(path)[::2])
        for name in ("tokens.source", "tokens.content", "who_said_what"):
            yield Row(f"attributions, GUM {genre} held out", name, 100 * scores[name][2])
