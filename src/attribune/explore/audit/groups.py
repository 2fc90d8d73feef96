"""Groups: a set of attributions shared out by who is the source, in what role, how it is quoted and what it does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attribune.explore.audit.chosen import Chosen
from attribune.explore.audit.sources import SOURCES
from attribune.explore.tally.columns import ACTS, QUOTES, ROLES, Codes

NOT_TOLD = "untold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One part of what is said.

    Attributes:
        name: of the part.
        attributions: how many.
        articles: in how many articles.
        words: of their contents, of the outermost alone, so that nothing counts twice.
        share: of all attributions, 0 to 1; null if there are none.
        share_of_attributed: of the words of all outermost contents, likewise.
        share_of_words: of all words of the articles, likewise.
    """

    name: str
    attributions: int
    articles: int
    words: int
    share: float | None
    share_of_attributed: float | None
    share_of_words: float | None


def divide(part: float, whole: float) -> float | None:
    """Return the share of a part in a whole; null if there is no whole."""
    return float(part) / float(whole) if whole else None


def count_groups(chosen: Chosen, codes: Codes, names: Sequence[str]) -> tuple[Group, ...]:
    """Return what is said by code, in the order of ``names``; -1 stands for the last one."""
    parts = len(names)
    codes = np.where(codes < 0, parts - 1, codes)
    counts = np.bincount(codes, minlength=parts)
    words = np.bincount(codes, weights=chosen.outer_words, minlength=parts)
    size = len(chosen.tally.articles.ids)
    held = np.zeros(size * parts, dtype=np.bool_)
    held[chosen.article.astype(np.int64) * parts + codes] = True
    articles = held.reshape(size, parts).sum(axis=0)
    attributed, whole = int(words.sum()), int(chosen.tally.articles.words[chosen.articles].sum())
    return tuple(
        Group(
            name=name,
            attributions=int(counts[at]),
            articles=int(articles[at]),
            words=int(words[at]),
            share=divide(counts[at], len(codes)),
            share_of_attributed=divide(words[at], attributed),
            share_of_words=divide(words[at], whole),
        )
        for at, name in enumerate(names)
    )


def count_sources(chosen: Chosen) -> tuple[Group, ...]:
    """Return what is said by who is the source."""
    return count_groups(chosen, chosen.sources, SOURCES)


def count_roles(chosen: Chosen) -> tuple[Group, ...]:
    """Return what is said by the capacity in which the source speaks."""
    return count_groups(chosen, chosen.tally.said.role[chosen.rows], (*ROLES, NOT_TOLD))


def count_quotes(chosen: Chosen) -> tuple[Group, ...]:
    """Return what is said by how much of it stands in quotation marks."""
    return count_groups(chosen, chosen.tally.said.quote[chosen.rows], QUOTES)


def count_acts(chosen: Chosen) -> tuple[Group, ...]:
    """Return what is said by what the speaker does with it."""
    return count_groups(chosen, chosen.tally.said.act[chosen.rows], (*ACTS, NOT_TOLD))
