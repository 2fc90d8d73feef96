"""Ties: which source and which contents belong to each cue.

Decided from the cue's side: a piece of content goes to the cue that its words point to, and sources and cues are paired
by what both say of each other, one source a cue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attribune.encode.scored import Floats, ScoredWindow
from attribune.extract.pieces import Piece

# A pair of source and cue is made only where it is likelier than "this cue has no source" by this margin (in nats).
PAIR_MARGIN = 0.0
# A piece of content belongs to none of the cues where its words give all of them together less than this share.
LEAST_OWNED = 0.5


@dataclass(frozen=True, slots=True)
class Tie:
    """A cue with its source and its pieces of content.

    Attributes:
        cue: one piece.
        source: one piece, or none.
        contents: in text order, at least one.
        chance: that the source and the contents belong to the cue, 0 to 1.
    """

    cue: Piece
    source: Piece | None
    contents: tuple[Piece, ...]
    chance: float


def point_at_cues(window: ScoredWindow, pieces: Sequence[Piece], cues: Sequence[Piece]) -> Floats:
    """Return the log-probability that each piece belongs to each of the cues, these being all there are.

    Shape: (pieces, cues)
    """
    columns = [cue.first + 1 for cue in cues]
    rows = np.stack([window.to_cue[p.first : p.last][:, columns].mean(axis=0) for p in pieces])
    rows = rows - rows.max(axis=1, keepdims=True)
    result: Floats = rows - np.log(np.exp(rows).sum(axis=1, keepdims=True))
    return result


def point_at_sources(window: ScoredWindow, cues: Sequence[Piece], sources: Sequence[Piece]) -> Floats:
    """Return the log-probability that each cue has none (column 0) or each source. Shape: (cues, sources + 1)"""
    columns = [0, *(source.first + 1 for source in sources)]
    rows = window.to_source[[cue.first for cue in cues]][:, columns]
    rows = rows - rows.max(axis=1, keepdims=True)
    result: Floats = rows - np.log(np.exp(rows).sum(axis=1, keepdims=True))
    return result


def pair_sources(to_cue: Floats, to_source: Floats) -> dict[int, int]:
    """Return the source of each cue that has one: likeliest pairs first, each source and each cue once.

    Shapes: (sources, cues), (cues, sources + 1)
    """
    gain = to_cue.T + to_source[:, 1:] - to_source[:, :1]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for flat in np.argsort(-gain, axis=None):
        cue, source = divmod(int(flat), gain.shape[1])
        if gain[cue, source] < PAIR_MARGIN:
            break
        if cue not in pairs and source not in taken:
            pairs[cue] = source
            taken.add(source)
    return pairs


def find_owners(window: ScoredWindow, contents: Sequence[Piece], cues: Sequence[Piece]) -> list[int | None]:
    """Return the cue of each piece of content; none where its words point rather at a word that is no cue."""
    columns = [cue.first + 1 for cue in cues]
    owners: list[int | None] = []
    for piece in contents:
        chances = np.exp(window.to_cue[piece.first : piece.last][:, columns]).mean(axis=0)
        owners.append(int(chances.argmax()) if chances.sum() >= LEAST_OWNED else None)
    return owners


def tie_pieces(window: ScoredWindow, pieces: Sequence[Piece]) -> list[Tie]:
    """Return the ties of a window, in the order of their cues; a cue to which no content points is dropped."""
    cues = [p for p in pieces if p.role == "cue"]
    sources = [p for p in pieces if p.role == "source"]
    contents = [p for p in pieces if p.role == "content"]
    if not cues or not contents:
        return []
    owners = find_owners(window, contents, cues)
    chances = point_at_cues(window, contents, cues)
    pairs: dict[int, int] = {}
    to_source = point_at_sources(window, cues, sources)
    if sources:
        pairs = pair_sources(point_at_cues(window, sources, cues), to_source)
    ties = []
    for number, cue in enumerate(cues):
        own = [i for i, owner in enumerate(owners) if owner == number]
        if not own:
            continue
        source = sources[pairs[number]] if number in pairs else None
        linked = float(np.exp(to_source[number, pairs[number] + 1 if number in pairs else 0]))
        linked *= float(np.exp(max(chances[i, number] for i in own)))
        ties.append(Tie(cue, source, tuple(contents[i] for i in own), linked))
    return ties
