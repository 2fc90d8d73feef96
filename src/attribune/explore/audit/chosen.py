"""The set that an audit is about: its articles, what is said in them, and which of that is outermost.

Articles are chosen by what is known of them (outlet, author, date, words of the text, ids). Whatever else is asked for
(a speaker, an act, words of what is said ...) narrows the attributions, and then only articles that hold one are meant.
What people rejected is left out unless it is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from attribune.explore.audit.sources import code_sources
from attribune.explore.tally.columns import NONE, Codes, Flags, Tally
from attribune.explore.tally.selection import (
    ALL,
    ARTICLE_FIELDS,
    FIELDS,
    FindRows,
    Selection,
    match_articles,
    select_rows,
)

OF_SAID = tuple(name for name in FIELDS if name not in (*ARTICLE_FIELDS, "include_rejected"))
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Chosen:
    """What an audit is about; shapes: (chosen articles,), (chosen attributions,).

    Attributes:
        tally: the whole ledger in columns.
        articles: places of the articles, ascending.
        rows: rows of what is said, ascending, so those of one article stand together.
        is_outermost: of each row, whether it is nested in no other that is chosen.
    """

    tally: Tally
    articles: Places
    rows: Places
    is_outermost: Flags

    @cached_property
    def article(self) -> Codes:
        """Place of the article of each row."""
        return self.tally.said.article[self.rows]

    @cached_property
    def sources(self) -> Codes:
        """Place in ``SOURCES`` of each row."""
        return code_sources(self.tally, self.rows)

    @cached_property
    def outer_words(self) -> Codes:
        """Words of the content of each row that is outermost, 0 of others: their sum counts nothing twice.

        A nested attribution lies inside the content of what it is nested in, so the outermost contents hold all that is
        attributed. Two that stand beside each other and share words are both counted: the columns do not say where.
        """
        return np.where(self.is_outermost, self.tally.said.words[self.rows], 0)

    def sum_articles(self, values: NDArray[np.generic] | None = None) -> NDArray[np.float64]:
        """Return for each chosen article the sum of a value of its rows, or how many rows it has."""
        size = len(self.tally.articles.ids)
        return np.bincount(self.article, weights=values, minlength=size)[self.articles].astype(np.float64)


def choose_articles(tally: Tally, selection: Selection, find: FindRows) -> Chosen:
    """Return the articles that ``selection`` means, and what is said in them."""
    meant = mark_articles(tally, selection, find)
    chosen = select_rows(tally, selection, find)
    if any(getattr(selection, name) != getattr(ALL, name) for name in OF_SAID):
        holding = np.zeros(len(meant), dtype=np.bool_)
        holding[tally.said.article[chosen]] = True
        meant = meant & holding
    rows = np.flatnonzero(chosen)
    return Chosen(tally, np.flatnonzero(meant), rows, mark_outermost(tally.said.parent, chosen)[rows])


def mark_articles(tally: Tally, selection: Selection, find: FindRows) -> Flags:
    """Return which articles are meant by what is known of them, with or without anything said in them."""
    meant = np.ones(len(tally.articles.ids), dtype=np.bool_)
    for name in ARTICLE_FIELDS:
        keep = match_articles(tally, selection, name, find)
        if keep is not None:
            meant &= keep
    return meant


def mark_outermost(parent: Codes, chosen: Flags) -> Flags:
    """Return which of the chosen rows are nested in no chosen row, however deep."""
    outermost = chosen.copy()
    nested = np.flatnonzero(chosen & (parent != NONE))
    above = parent[nested]
    while len(nested):
        outermost[nested[chosen[above]]] = False
        # What lies between may have been rejected; what it is nested in counts all the same.
        open_ = ~chosen[above] & (parent[above] != NONE)
        nested, above = nested[open_], parent[above[open_]]
    return outermost
