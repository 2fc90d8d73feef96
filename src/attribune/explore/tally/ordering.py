"""In which order what was found is shown, and one page of it without sorting the rest."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from attribune.explore.tally.columns import NONE, Codes, Tally
from attribune.explore.tally.selection import FindRows, Selection

Keys = NDArray[np.int64]
# A key is what is sorted by, then the row itself: no two are equal, so every page continues the one before.
ROW_BITS = 32
ROWS = (1 << ROW_BITS) - 1


class Order(StrEnum):
    """By what attributions are sorted; then by outlet's order of recording and text order."""

    NEWEST = "newest"
    OLDEST = "oldest"
    CONFIDENCE = "confidence"
    RELEVANCE = "relevance"


def order_rows(tally: Tally, rows: Codes, order: Order, selection: Selection, find: FindRows) -> Keys:
    """Return a key for each of ``rows``, which sorts them; those of unknown day are last by day."""
    if order is Order.CONFIDENCE:
        first = np.round((1.0 - tally.said.confidence[rows].astype(np.float64)) * 1e6).astype(np.int64)
    elif order is Order.RELEVANCE and selection.words and find.ranked is not None:
        ranked = find.ranked(selection.words)
        rank = np.full(tally.size, tally.size, dtype=np.int64)
        rank[ranked] = np.arange(len(ranked))
        first = rank[rows]
    else:
        first = rank_articles(tally, is_oldest_first=order is Order.OLDEST)[tally.said.article[rows]]
    return (first << ROW_BITS) | rows


def rank_articles(tally: Tally, *, is_oldest_first: bool) -> Keys:
    """Return the place of each article by its day, the same for those of one day; shape: (articles,)."""
    day = tally.articles.day.astype(np.int64)
    if is_oldest_first:
        return np.where(day == NONE, np.iinfo(np.int32).max, day)
    # Every known day is at least 1.
    return np.where(day == NONE, np.iinfo(np.int32).max, np.iinfo(np.int32).max - 1 - day)


def cut_page(keys: Keys, offset: int, limit: int) -> Sequence[int]:
    """Return the rows of one page: ``limit`` of them in order, from ``offset`` on."""
    end = offset + limit
    if end < len(keys):
        keys = np.partition(keys, end)[:end]
    rows: list[int] = (np.sort(keys)[offset:end] & ROWS).tolist()
    return rows
