"""Chains of sources that end in nobody named: on whose word the article has it, down to the first hand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from attribune.explore.audit.chosen import Chosen
from attribune.explore.audit.groups import divide
from attribune.explore.audit.sources import ANONYMOUS, DESCRIBED, SOURCES, UNTOLD

NOBODY = np.array([SOURCES.index(name) for name in (DESCRIBED, ANONYMOUS, UNTOLD)])


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """What becomes of the chains that begin with whom the article itself cites.

    Attributes:
        chains: how many there are: as many as outermost attributions.
        articles: in how many articles one ends in nobody named.
        unnamed: how many end in nobody named: the first hand is anonymous, only described, or cannot be told.
        share: of all chains, 0 to 1; null if there are none.
        passed_on: those of the unnamed in which somebody named passes on what nobody named said.
        cases: ``seq`` of those, then of the others, in the order of recording.
    """

    chains: int
    articles: int
    unnamed: int
    share: float | None
    passed_on: int
    cases: tuple[int, ...]


def count_chains(chosen: Chosen, *, most: int | None) -> Chains:
    """Return how the chains end, with ``most`` cases, or all."""
    said = chosen.tally.said
    ends = said.ends_unnamed[chosen.rows] & chosen.is_outermost
    passed_on = ends & ~np.isin(chosen.sources, NOBODY)
    rows = np.concatenate([chosen.rows[passed_on], chosen.rows[ends & ~passed_on]])
    chains, unnamed = int(chosen.is_outermost.sum()), int(ends.sum())
    return Chains(
        chains=chains,
        articles=len(np.unique(said.article[rows])),
        unnamed=unnamed,
        share=divide(unnamed, chains),
        passed_on=int(passed_on.sum()),
        cases=tuple(said.seq[rows[:most]].tolist()),
    )
