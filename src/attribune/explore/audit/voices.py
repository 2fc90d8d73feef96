"""Voices: who is quoted most, who speaks first and last, and how much of what is said comes from few."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from attribune.explore.audit.chosen import Chosen, Places
from attribune.explore.audit.groups import divide
from attribune.explore.audit.sources import SOURCES
from attribune.explore.tally.columns import KINDS, NONE

FEW = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A named speaker.

    Attributes:
        name: by which the ledger knows them.
        kind: what they are, where they are quoted first; null if it is not told.
        attributions, articles, words: as of a ``Group``.
        share: of the attributions to named speakers, 0 to 1.
        first, last: in how many articles they speak first, and have the last word.
    """

    name: str
    kind: str | None
    attributions: int
    articles: int
    words: int
    share: float | None
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """In how many articles a source of one kind speaks first, and has the last word; shares of all that hold any."""

    name: str
    first: int
    last: int
    share_first: float | None
    share_last: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Concentration:
    """How much of what named speakers say comes from few of them.

    Attributes:
        speakers: how many are named.
        attributions: to them.
        share_of_few: of the five who are quoted most, 0 to 1; null if nobody is named.
        effective: of how many, quoted equally often, the attributions would be as varied: one over the sum of the
            squared shares; null likewise.

    The sum of squares is Simpson's (Nature 163, 1949, 688); its inverse as a number is Hill's of order 2 (Ecology 54,
    1973, 427-432). A lone surname that stands for somebody in one article counts as a speaker of its own.
    """

    speakers: int
    attributions: int
    share_of_few: float | None
    effective: float | None


def list_ends(chosen: Chosen) -> tuple[Places, Places]:
    """Return the rows that begin first, and last, in each article with any; of the outermost alone.

    The last word is had by who is quoted last by the article itself, not by somebody quoted within that.
    """
    rows = chosen.rows[chosen.is_outermost]
    if not len(rows):
        return rows, rows
    said, size = chosen.tally.said, np.int64(chosen.tally.size)
    keys = said.start[rows].astype(np.int64) * size + rows
    bounds = np.flatnonzero(np.diff(said.article[rows], prepend=NONE))
    return np.minimum.reduceat(keys, bounds) % size, np.maximum.reduceat(keys, bounds) % size


def count_openings(chosen: Chosen) -> tuple[Opening, ...]:
    """Return who speaks first and last, by who is the source."""
    coded = np.zeros(chosen.tally.size, dtype=np.int32)
    coded[chosen.rows] = chosen.sources
    ends = list_ends(chosen)
    first, last = (np.bincount(coded[rows], minlength=len(SOURCES)) for rows in ends)
    whole = len(ends[0])
    return tuple(
        Opening(
            name=name,
            first=int(first[at]),
            last=int(last[at]),
            share_first=divide(first[at], whole),
            share_last=divide(last[at], whole),
        )
        for at, name in enumerate(SOURCES)
    )


def list_voices(chosen: Chosen, *, most: int | None) -> tuple[Voice, ...]:
    """Return the named speakers, those quoted most often first; ``most`` of them, or all."""
    tally = chosen.tally
    speakers = tally.said.speaker[chosen.rows]
    named = np.flatnonzero(speakers != NONE)
    codes, size = speakers[named], len(tally.speakers)
    counts = np.bincount(codes, minlength=size)
    words = np.bincount(codes, weights=chosen.outer_words[named], minlength=size)
    listed = np.lexsort((-words, -counts))[: int(np.count_nonzero(counts))][:most]
    articles, kinds = count_their_articles(chosen, named, listed)
    first, last = (count_speakers(chosen, rows) for rows in list_ends(chosen))
    return tuple(
        Voice(
            name=tally.speakers[code],
            kind=None if kinds[at] == NONE else KINDS[kinds[at]],
            attributions=int(counts[code]),
            articles=int(articles[at]),
            words=int(words[code]),
            share=divide(counts[code], len(named)),
            first=int(first[code]),
            last=int(last[code]),
        )
        for at, code in enumerate(listed)
    )


def count_their_articles(chosen: Chosen, named: Places, listed: Places) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Return in how many articles each of the listed speakers is quoted, and the code of their kind in the first."""
    tally = chosen.tally
    places = np.full(len(tally.speakers), NONE, dtype=np.int64)
    places[listed] = np.arange(len(listed))
    at = places[tally.said.speaker[chosen.rows[named]]]
    kept = at != NONE
    size = len(tally.articles.ids)
    rows = chosen.rows[named][kept]
    pairs = np.unique(at[kept] * size + tally.said.article[rows])
    kinds = np.full(len(listed), NONE, dtype=np.int32)
    # From the last row to the first, so that the first stays.
    kinds[at[kept][::-1]] = tally.said.kind[rows][::-1]
    return np.bincount(pairs // size, minlength=len(listed)), kinds


def count_speakers(chosen: Chosen, rows: Places) -> NDArray[np.int64]:
    """Return how many of ``rows`` each speaker has, by code."""
    codes = chosen.tally.said.speaker[rows]
    return np.bincount(codes[codes != NONE], minlength=len(chosen.tally.speakers))


def measure_concentration(chosen: Chosen) -> Concentration:
    """Return how much of what named speakers say comes from few of them."""
    counts = count_speakers(chosen, chosen.rows)
    counts = counts[counts > 0]
    total = int(counts.sum())
    few = np.sort(counts)[::-1][:FEW].sum()
    shares = counts / max(total, 1)
    return Concentration(
        speakers=len(counts),
        attributions=total,
        share_of_few=divide(few, total),
        effective=divide(1.0, float(np.square(shares).sum())),
    )
