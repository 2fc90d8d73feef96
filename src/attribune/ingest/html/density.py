"""Density: which element holds the article, where only the page itself can say: where running text lies thickest.

After Kohlschütter, Fankhauser and Nejdl, "Boilerplate detection using shallow text features" (WSDM 2010): long pieces
with few links are text, and text stands together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from attribune.ingest.html.boxes import Box
from attribune.ingest.html.clutter import is_named_clutter
from attribune.ingest.html.flow import Piece, PieceKind

LEAST_WORDS = 10
MOST_LINKED = 0.33
# The shares of a piece's words that go to the elements around it, the nearest first.
SHARES = (1.0, 0.6, 0.3, 0.15)
RUNNING = frozenset({PieceKind.PARAGRAPH, PieceKind.QUOTE, PieceKind.TEXT, PieceKind.ITEM, PieceKind.CELL})


def weigh_by_density(pieces: Sequence[Piece]) -> tuple[float, ...]:
    """Return 1 for each piece of running text in the element that holds most of it, else 0."""
    scores = defaultdict[Box, float](float)
    running = [is_running(piece) and not any(map(is_named_clutter, piece.box.climb())) for piece in pieces]
    if not any(running):
        running = [is_running(piece) for piece in pieces]
    for piece, runs in zip(pieces, running, strict=True):
        if runs:
            words = piece.text.count(" ") + 1
            start = piece.box.parent or piece.box
            for share, box in zip(SHARES, start.climb(), strict=False):
                scores[box] += share * words
    if not scores:
        return tuple(0.0 for _ in pieces)
    best = max(scores, key=lambda box: scores[box])
    return tuple(float(runs and lies_in(piece.box, best)) for piece, runs in zip(pieces, running, strict=True))


def is_running(piece: Piece) -> bool:
    """Tell whether a piece is running text by its length and its links."""
    long = piece.text.count(" ") + 1 >= LEAST_WORDS
    return long and piece.kind in RUNNING and piece.linked <= MOST_LINKED


def lies_in(box: Box, outer: Box) -> bool:
    """Tell whether ``box`` is ``outer`` or inside of it."""
    return any(each is outer for each in box.climb())
