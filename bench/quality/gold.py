"""Gold: hand-made sets without text, which name articles of a corpus, joined with the articles and read as given.

A set's line names an article and the sha256 of its text, so that a set is never held against another text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attribune.cli.input_lines import Line as Input
from attribune.cli.input_lines import build_article
from attribune.extract.attributions import build_reading
from attribune.extract.found import Found
from attribune.extract.nesting import find_parents
from attribune.records import Article, Attribution, Extent, Reading
from bench.quality.extracting import Line, read_lines

Joined = tuple[Line, Line]


class Mismatch(Exception):
    """A hand-made set speaks of another text than the corpus has."""


def join_set(path: Path, corpus: Path) -> Iterator[Joined]:
    """Yield each line of a set with the corpus' row of the same article.

    Raises:
        Absent: if the corpus is not on this machine.
        Mismatch: if the corpus has another text.
    """
    rows = {row["name"]: row for row in read_lines(corpus)}
    for line in read_lines(path):
        row = rows.get(line["name"])
        if row is None or hashlib.sha256(row["text"].encode("utf-8")).hexdigest() != line["text_sha256"]:
            raise Mismatch(f"{line['name']} in {corpus.name} is not the text that {path.name} speaks of")
        yield line, row


def open_article(row: Line) -> Article:
    """Return a row as the article that ``attribune extract`` reads."""
    return build_article(Input(row["name"], row["text"], outlet=row.get("outlet"), date=row.get("date")))


def build_attribution(article: Article, relation: dict[str, Any]) -> Attribution:
    """Return a gold relation as an attribution."""
    source, cue = (Extent.from_pairs(relation[role]) if relation[role] else None for role in ("source", "cue"))
    return Attribution(article.id, Extent.from_pairs(relation["content"]), source, cue)


def read_relations(article: Article, relations: Iterable[dict[str, Any]]) -> tuple[Reading, ...]:
    """Return gold relations as extraction would have read them; those without a content are left out."""
    own = {a.id: a for a in (build_attribution(article, relation) for relation in relations if relation["content"])}
    found = sorted((Found(attribution, 1.0) for attribution in own.values()), key=lambda each: each.cue_start)
    parents = find_parents(found)
    return tuple(
        build_reading(
            article,
            each,
            parent=parents.get(each.attribution.id),
            is_inside=each.attribution.id in parents,
        )
        for each in found
    )
