"""Attributions: ``attribune extract`` with the shipped model, scored on the development sets.

PolNeAR dev is in domain, and flat: it marks nobody inside a content, so it cannot tell whether nested relations are
right. They are left out, and counted as wrong in a table of their own. The four seed articles and GUM's held-out news
and interviews are out of domain: nothing was trained or tuned on them, and GUM follows other guidelines, so only
who_said_what and tokens are comparable there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from attribune.cli.confidence import RECOMMENDED
from bench.quality.extracting import read_lines, run_extract
from bench.quality.rows import DATA, Row, load_scorer

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
FLAT_TABLE, NESTED_TABLE = "attributions, PolNeAR dev", "attributions, PolNeAR dev, nested ones counted as wrong"
FLAT_NOTE = (
    "PolNeAR marks nobody inside a content, so it cannot tell whether nested relations are right: they are left out."
)
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
    name: str = ""


def list_gum() -> list[Path]:
    """Return GUM's files, in the order of the genres."""
    return [DATA / "gum" / f"attributions_{genre}.jsonl" for genre in GUM_GENRES]


def find_files() -> list[Path]:
    """Return the gold files that are scored."""
    return [POLNEAR, SEED, *list_gum()]


def extract_documents(rows: list[dict[str, Any]]) -> list[Extracted]:
    """Run ``attribune extract`` on gold documents."""
    found = (line["relations"] for line in run_extract(rows))
    return [Extracted(row["text"], row["relations"], own, row["name"]) for row, own in zip(rows, found, strict=True)]


def score_documents(documents: list[Extracted]) -> dict[str, tuple[float, float, float]]:
    """Return metric: (precision, recall, F1), in points."""
    scores = load_scorer("score_attributions").score([(d.text, d.gold, d.found) for d in documents])
    return {metric: (100 * p, 100 * r, 100 * f1) for metric, (p, r, f1) in scores.items()}


def flatten_document(document: Extracted) -> Extracted:
    """Leave out nested and arguable gold relations, and what was found that fits only those."""
    gold, found = load_scorer("score_attributions").flatten(document.text, document.gold, document.found)
    return replace(document, gold=gold, found=found)


def drop_nested(document: Extracted) -> Extracted:
    """Leave out what was found inside, or as the first hand of, another: a flat gold has none of it."""
    return replace(document, found=[r for r in document.found if r["parent"] is None])


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
    """Yield the rows of all development sets; ``polnear`` is extracted already, with what is nested.

    Raises:
        Absent: if a data set or the scorer is not on this machine.
    """
    yield from list_rows(FLAT_TABLE, [drop_nested(document) for document in polnear], POLNEAR_BARS)
    yield from list_rows(NESTED_TABLE, polnear, dict.fromkeys(POLNEAR_BARS, (None, None)))
    table = "attributions, seed articles without nesting"
    documents = [flatten_document(document) for document in extract_documents(read_lines(SEED))]
    yield from list_rows(table, documents, SEED_BARS)
    yield rate_sure(table, documents)
    for genre, path in zip(GUM_GENRES, list_gum(), strict=True):
        table = f"attributions, GUM {genre} held out"
        documents = extract_documents(read_lines(path)[::2])
        yield from list_rows(table, documents, GUM_BARS)
        yield rate_sure(table, documents)
