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
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from attribune.cli.confidence import RECOMMENDED
from bench.quality.rows import DATA, Row, load_scorer, require

# First what issue 3 asks of the first stage, then its goal.
POLNEAR_BARS: dict[str, tuple[float | None, float | None]] = {
    "span.source": (82.0, 85.0),
    "span.cue": (75.0, 77.0),
    "span.content": (71.0, 75.0),
    "relation.exact": (56.0, 62.0),
    "relation.soft": (None, None),
    "who_said_what": (76.0, 80.0),
}
SEED_BARS: dict[str, tuple[float | None, float | None]] = {"relation.soft": (None, None), "who_said_what": (70.0, 78.0)}
GUM_BARS: dict[str, tuple[float | None, float | None]] = {
    "tokens.source": (None, None),
    "tokens.content": (None, None),
    "who_said_what": (None, None),
}
GUM_GENRES = ("news", "interview")
POLNEAR = DATA / "polnear" / "dev.jsonl"
SEED = DATA / "seed" / "attributions.jsonl"
Relations = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Extracted:
    """A text with its gold relations and those found in it, as the contract of ``attribune extract`` has them."""

    text: str
    gold: Relations
    found: Relations


def list_gum() -> list[Path]:
    """Return GUM's files, in the order of the genres."""
    return [DATA / "gum" / f"attributions_{genre}.jsonl" for genre in GUM_GENRES]


def find_files() -> list[Path]:
    """Return the gold files that are scored."""
    return [POLNEAR, SEED, *list_gum()]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a JSON-lines file."""
    return [json.loads(line) for line in require(path).read_text("utf-8").splitlines() if line.strip()]


def extract_documents(rows: list[dict[str, Any]]) -> list[Extracted]:
    """Run ``attribune extract`` on gold documents."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        texts = ({"name": row["name"], "text": row["text"]} for row in rows)
        source.write_text("".join(json.dumps(text) + "\n" for text in texts), "utf-8")
        command = [sys.executable, "-m", "attribune", "extract", str(source), "-o", str(target)]
        subprocess.run(command, check=True)
        found = [line["relations"] for line in read_lines(target)]
    return [Extracted(row["text"], row["relations"], own) for row, own in zip(rows, found, strict=True)]


def score_documents(documents: list[Extracted]) -> dict[str, tuple[float, float, float]]:
    """Return metric: (precision, recall, F1), in points."""
    scores = load_scorer("score_attributions").score([(d.text, d.gold, d.found) for d in documents])
    return {metric: (100 * p, 100 * r, 100 * f1) for metric, (p, r, f1) in scores.items()}


def flatten_document(document: Extracted) -> Extracted:
    """Leave out nested and arguable gold relations, and what was found that fits only those."""
    gold, found = load_scorer("score_attributions").flatten(document.text, document.gold, document.found)
    return Extracted(document.text, gold, found)


def keep_sure(document: Extracted) -> Extracted:
    """Leave out what was found with less than the recommended confidence."""
    return replace(document, found=[r for r in document.found if r["confidence"] >= RECOMMENDED])


def list_rows(
    table: str, documents: list[Extracted], bars: dict[str, tuple[float | None, float | None]]
) -> Iterator[Row]:
    """Yield the figures that ``bars`` names."""
    scores = score_documents(documents)
    for name, (bar, goal) in bars.items():
        precision, recall, value = scores[name]
        yield Row(table, name, value, bar, goal=goal, precision=precision, recall=recall)


def rate_sure(table: str, documents: list[Extracted]) -> Row:
    """Return who_said_what of what is left at the recommended confidence."""
    precision, recall, value = score_documents([keep_sure(d) for d in documents])["who_said_what"]
    name = f"who_said_what, --min-confidence {RECOMMENDED:g}"
    return Row(table, name, value, precision=precision, recall=recall, is_steady=False)


def measure_attributions(polnear: list[Extracted]) -> Iterator[Row]:
    """Yield the rows of all development sets; ``polnear`` is extracted already.

    Raises:
        Absent: if a data set or the scorer is not on this machine.
    """
    yield from list_rows("attributions, PolNeAR dev", polnear, POLNEAR_BARS)
    table = "attributions, seed articles without nesting"
    documents = [flatten_document(document) for document in extract_documents(read_lines(SEED))]
    yield from list_rows(table, documents, SEED_BARS)
    yield rate_sure(table, documents)
    for genre, path in zip(GUM_GENRES, list_gum(), strict=True):
        table = f"attributions, GUM {genre} held out"
        documents = extract_documents(read_lines(path)[::2])
        yield from list_rows(table, documents, GUM_BARS)
        yield rate_sure(table, documents)
