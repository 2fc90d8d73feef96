"""Pieces: unbroken runs of words with one role, read off the tags."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from attribune.encode.scored import ScoredWindow
from attribune.extract.chain import TaggedWindow

ROLES = ("source", "cue", "content")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words ``first`` to ``last`` (half-open) of a window, all of one role.

    Attributes:
        role: source, cue or content.
        first: its first word.
        last: the word after its last.
        chance: mean probability that its words have the role, 0 to 1.
    """

    role: str
    first: int
    last: int
    chance: float


def find_pieces(tagged: TaggedWindow, window: ScoredWindow) -> list[Piece]:
    """Return the pieces of a window in text order."""
    pieces: list[Piece] = []
    starts = [i for i, tag in enumerate(tagged.tags) if tag % 2 == 1]
    for start in starts:
        inside = tagged.tags[start] + 1
        end = start + 1
        while end < len(tagged.tags) and tagged.tags[end] == inside and window.lines[end] == window.lines[start]:
            end += 1
        role = int(inside) // 2 - 1
        chance = tagged.chances[start:end, 2 * role + 1 : 2 * role + 3].sum(axis=1).mean()
        pieces.append(Piece(ROLES[role], start, end, float(np.clip(chance, 0.0, 1.0))))
    return pieces
