"""Corpora: JSON lines of texts with attribution relations, as in PolNeAR (Newell et al., LREC 2018)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Pairs = list[list[int]]


@dataclass(frozen=True, slots=True)
class Relation:
    """One gold attribution: ``[[start, end], ...]`` a role, in code points; empty where it is not expressed."""

    source: Pairs
    cue: Pairs
    content: Pairs


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated text."""

    name: str
    text: str
    relations: tuple[Relation, ...]


def read_corpus(path: Path) -> Iterator[Document]:
    """Yield the documents of a JSON-lines file with ``name``, ``text`` and ``relations``."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            relations = (Relation(r["source"], r["cue"], r["content"]) for r in row["relations"])
            yield Document(row["name"], row["text"], tuple(relations))
