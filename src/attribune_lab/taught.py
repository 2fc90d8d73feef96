"""Taught: documents with the labels that teachers gave them, kept in one file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from attribune_lab.corpora import Document
from attribune_lab.examples import Gold

# In place of a word's offset: no arc, and an arc to nothing.
NO_ARC, TO_NOTHING = -2, -1


def write_taught(taught: list[tuple[Document, Gold]], out: Path) -> None:
    """Write documents and their labels; a half-written file never replaces a whole one."""
    rows = []
    for document, gold in taught:
        starts = sorted(gold.chances)
        cues = [gold.cues.get(start, NO_ARC) for start in starts]
        sources = [gold.sources.get(start, NO_ARC) for start in starts]
        arcs = [starts, cues, [TO_NOTHING if source is None else source for source in sources]]
        chances = torch.from_numpy(np.stack([gold.chances[start] for start in starts]))
        row = {"name": document.name, "text": document.text, "chances": chances}
        rows.append(row | {"arcs": torch.tensor(arcs, dtype=torch.int32)})
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(rows, out.with_suffix(".part"))
    out.with_suffix(".part").replace(out)


def read_taught(path: Path) -> Iterator[tuple[Document, Gold]]:
    """Yield documents and their labels."""
    for row in torch.load(path, weights_only=True):
        starts, cues, sources = row["arcs"].tolist()
        gold = Gold(
            cues={start: cue for start, cue in zip(starts, cues, strict=True) if cue != NO_ARC},
            sources={
                start: None if source == TO_NOTHING else source
                for start, source in zip(starts, sources, strict=True)
                if source != NO_ARC
            },
            chances=dict(zip(starts, row["chances"].numpy(), strict=True)),
        )
        yield Document(row["name"], row["text"], ()), gold
