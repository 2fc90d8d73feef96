"""Names: persons, organisations, places and other names, as the network tags them, on CoNLL++ dev.

A name is right where both its ends and its kind are (Tjong Kim Sang and De Meulder, CoNLL 2003).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribune.config import load_settings
from attribune.encode import Encoder, load_encoder
from attribune.resolve.speakers.names import NameKind, read_names
from bench.quality.extracting import Line, read_lines
from bench.quality.gold import open_article
from bench.quality.rows import DATA, Row

CORPUS = DATA / "ner" / "conllpp_dev.jsonl"
TABLE = "names, CoNLL++ dev"
NOTE = "As the network tags them: a name is right where both its ends and its kind are. Reuters news, half of it sport."
Tagged = tuple[int, int, int, str]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all texts: number of the text, start, end, kind."""

    gold: frozenset[Tagged]
    found: frozenset[Tagged]

    def keep_kind(self, kind: str) -> Names:
        """Return the names of one kind."""
        gold, found = (frozenset(name for name in names if name[3] == kind) for names in (self.gold, self.found))
        return Names(gold, found)


def find_names(row: Line, encoder: Encoder) -> Iterator[tuple[int, int, str]]:
    """Yield the names that the network finds in a text."""
    for window in encoder.encode(open_article(row)).windows:
        if len(window.names):
            for name in read_names(window.names, window.words, window.lines):
                yield name.span.start, name.span.end, str(name.kind)


def collect_names(rows: Sequence[Line], encoder: Encoder) -> Names:
    """Return the names of texts, as annotated and as found."""
    gold = frozenset((i, e["start"], e["end"], e["type"]) for i, row in enumerate(rows) for e in row["entities"])
    found = frozenset((i, *name) for i, row in enumerate(rows) for name in find_names(row, encoder))
    return Names(gold, found)


def rate_names(name: str, names: Names) -> Row:
    """Return the F1 of names."""
    hits = len(names.gold & names.found)
    precision, recall = 100 * hits / max(1, len(names.found)), 100 * hits / max(1, len(names.gold))
    f1 = 200 * hits / max(1, len(names.gold) + len(names.found))
    return Row(TABLE, name, f1, precision=precision, recall=recall, count=len(names.gold))


def measure_names() -> Iterator[Row]:
    """Yield F1 of all names and of each kind.

    Raises:
        Absent: if CoNLL++ is not on this machine.
    """
    names = collect_names(read_lines(CORPUS), load_encoder(load_settings().model))
    yield rate_names("all", names)
    for kind in NameKind:
        yield rate_names(kind.name.lower(), names.keep_kind(kind))
