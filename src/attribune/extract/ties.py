"""Ties: which source and which contents belong to each cue.

Each cue has the source that it points to, so that one source may speak by several cues ("Rook said that ..., adding
that ..."); each piece of content belongs to the cue that its words point to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attribune.encode.scored import Floats, ScoredWindow
from attribune.extract.pieces import Piece

# A cue goes without a source only where "none" is likelier than any source by this margin, in nats.
NONE_MARGIN = 2.0
# A piece of content belongs to none of the cues where its words give all of them together less than this share.
LEAST_OWNED = 0.5


@dataclass(frozen=True, slots=True)
class Tie:
    """A cue with its source and its pieces of content.

    Attributes:
        cue: one piece.
        source: one piece, or none.
        contents: in text order, at least one.
        source_chance: that this source, or none, belongs to the cue, 0 to 1.
        content_chance: that the contents belong to the cue, 0 to 1; of the one that is surest.
    """

    cue: Piece
    source: Piece | None
    contents: tuple[Piece, ...]
    source_chance: float
    content_chance: float


def normalize_rows(rows: Floats) -> Floats:
    """Return log-probabilities as probabilities that sum to 1 in each row."""
    chances = np.exp(rows - rows.max(axis=1, keepdims=True))
    result: Floats = chances / chances.sum(axis=1, keepdims=True)
    return result


def choose_sources(
    window: ScoredWindow, cues: Sequence[Piece], sources: Sequence[Piece]
) -> list[tuple[Piece | None, float]]:
    """Return each cue's source, or none, with its chance among these sources and none."""
    columns = [0, *(source.first + 1 for source in sources)]
    chances = normalize_rows(window.to_source[[cue.first for cue in cues]][:, columns])
    favoured = chances.copy()
    favoured[:, 0] *= np.exp(-NONE_MARGIN)
    best = favoured.argmax(axis=1)
    options = (None, *sources)
    return [(options[choice], float(row[choice])) for choice, row in zip(best, chances, strict=True)]


def choose_cues(
    window: ScoredWindow, contents: Sequence[Piece], cues: Sequence[Piece]
) -> list[tuple[Piece | None, float]]:
    """Return each content's cue with its chance; none where its words point rather at a word that is no cue."""
    columns = [cue.first + 1 for cue in cues]
    chosen: list[tuple[Piece | None, float]] = []
    for piece in contents:
        chances = np.exp(window.to_cue[piece.first : piece.last][:, columns]).mean(axis=0)
        best, total = int(chances.argmax()), float(chances.sum())
        chosen.append((cues[best], float(chances[best]) / total) if total >= LEAST_OWNED else (None, 0.0))
    return chosen


def tie_pieces(window: ScoredWindow, pieces: Sequence[Piece]) -> list[Tie]:
    """Return the ties of a window, in the order of their cues; a cue to which no content points is dropped."""
    cues = [p for p in pieces if p.role == "cue"]
    contents = [p for p in pieces if p.role == "content"]
    if not cues or not contents:
        return []
    sources = choose_sources(window, cues, [p for p in pieces if p.role == "source"])
    owners = choose_cues(window, contents, cues)
    ties = []
    for cue, (source, chance) in zip(cues, sources, strict=True):
        own = [(content, share) for content, (owner, share) in zip(contents, owners, strict=True) if owner is cue]
        if own:
            best = max(share for _, share in own)
            ties.append(Tie(cue, source, tuple(content for content, _ in own), chance, best))
    return ties
