"""Pieces: unbroken runs of words with one role, chosen so that as many as possible are right to the word.

A run's probability under the chain is exact; of all sets of runs that do not overlap, the one is taken whose
probabilities, less what a run must have to be worth it, add up to most. That is the choice of least expected loss (Goel
and Byrne, Minimum Bayes-Risk Automatic Speech Recognition, 2000) rather than the single likeliest tag sequence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from attribune.encode.scored import ScoredWindow
from attribune.extract.chain import BEGINS, TaggedWindow

ROLES = ("source", "cue", "content")
# What a run must have to be worth it. A source is cheap, since it counts only where a cue points at it.
LEAST = {"source": 0.1, "cue": 0.2, "content": 0.35}
# A beginning with this probability stands for a run, however unsure its end is; such a run is worth little.
SURE, LITTLE = 0.6, 0.01
SMALLEST = 1e-30


@dataclass(frozen=True, slots=True)
class Piece:
    """Words ``first`` to ``last`` (half-open) of a window, all of one role.

    Attributes:
        role: source, cue or content.
        first: its first word.
        last: the word after its last.
        chance: mean probability that its words have the role, 0 to 1.
        whole: probability that it is right to the word, 0 to 1.
    """

    role: str
    first: int
    last: int
    chance: float
    whole: float


def find_candidates(tagged: TaggedWindow, role: int) -> Iterator[Piece]:
    """Yield every run of a role that is likely enough to be worth it."""
    least = LEAST[ROLES[role]]
    begins, (on_begin, on_inside) = tagged.chances[:, BEGINS[role]], tagged.goes_on[:, role].T.astype(np.float64)
    firsts = np.nonzero(begins > least)[0]
    # logs[b] - logs[a] is the logarithm of the probability that a span goes on behind each of the words a to b - 1.
    logs = np.concatenate([[0.0], np.cumsum(np.log(np.maximum(on_inside, SMALLEST)))])
    lasts = np.arange(len(begins))
    longer = begins[firsts] * on_begin[firsts]
    whole = longer[:, None] * np.exp(np.minimum(logs[None, :-1] - logs[firsts + 1][:, None], 0.0)) * (1 - on_inside)
    whole[lasts[None, :] <= firsts[:, None]] = 0.0
    whole[np.arange(len(firsts)), firsts] = begins[firsts] * (1 - on_begin[firsts])
    has_role = tagged.chances[:, BEGINS[role] : BEGINS[role] + 2].sum(axis=1)
    worthy = whole > least
    # Where a beginning is sure and no end is, the likeliest end will do: better cut short than lost.
    sure = np.nonzero((begins[firsts] > SURE) & ~worthy.any(axis=1))[0]
    worthy[sure, whole[sure].argmax(axis=1)] = True
    for row, last in zip(*np.nonzero(worthy), strict=True):
        first, end = int(firsts[row]), int(last) + 1
        chance = float(np.clip(has_role[first:end].mean(), 0.0, 1.0))
        yield Piece(ROLES[role], first, end, chance, float(np.clip(whole[row, last], 0.0, 1.0)))


def choose_pieces(candidates: list[Piece], words: int) -> list[Piece]:
    """Return the candidates of most worth that do not overlap, in text order (weighted interval scheduling)."""
    ending: list[list[Piece]] = [[] for _ in range(words + 1)]
    for piece in candidates:
        ending[piece.last].append(piece)
    worth = [0.0] * (words + 1)
    chosen: list[Piece | None] = [None] * (words + 1)
    for end in range(1, words + 1):
        worth[end] = worth[end - 1]
        for piece in ending[end]:
            total = worth[piece.first] + max(piece.whole - LEAST[piece.role], LITTLE)
            if total > worth[end]:
                worth[end], chosen[end] = total, piece
    pieces = []
    while words > 0:
        piece_here = chosen[words]
        words = words - 1 if piece_here is None else piece_here.first
        if piece_here is not None:
            pieces.append(piece_here)
    return pieces[::-1]


def find_pieces(tagged: TaggedWindow, window: ScoredWindow) -> list[Piece]:
    """Return the pieces of a window in text order."""
    candidates = [piece for role in range(len(ROLES)) for piece in find_candidates(tagged, role)]
    return choose_pieces(candidates, len(window.words))
