"""Slices: the same figures for each outlet, author, week, month or year of a set of articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from attribune.explore.audit.chosen import Chosen
from attribune.explore.audit.groups import divide
from attribune.explore.audit.periods import Period, fill_periods, name_period, number_periods
from attribune.explore.audit.sources import ANONYMOUS, SOURCES
from attribune.explore.tally.columns import NONE, QUOTES, ROLES


class By(StrEnum):
    """What a set of articles is cut by."""

    OUTLET = "outlet"
    AUTHOR = "author"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The articles of one outlet, author or period.

    Attributes:
        name: of the outlet or author as recorded, or of the period by ISO 8601; null where it is not known.
        articles, words: how many articles, and words of their texts.
        attributions: how many are in them.
        attributed_words: of the outermost contents.
        anonymous, official, direct, indirect: how many attributions are so.
        unnamed_ends: how many chains end in nobody named, of as many as there are outermost attributions.
        chains: how many there are.
        share_attributed: of the words, 0 to 1, null if there are none; the other shares likewise.
    """

    name: str | None
    articles: int
    words: int
    attributions: int
    attributed_words: int
    anonymous: int
    official: int
    direct: int
    indirect: int
    chains: int
    unnamed_ends: int
    share_attributed: float | None
    share_anonymous: float | None
    share_official: float | None
    share_direct: float | None
    share_unnamed: float | None


Counts = NDArray[np.int64]


def slice_articles(chosen: Chosen, by: By, *, fill: bool = False) -> tuple[Slice, ...]:
    """Return the figures of each outlet or author, the one with most articles first, or of each period in order.

    What has no outlet, author or date comes last.

    Args:
        fill: whether periods in which there are no articles are there, too.
    """
    keys = key_articles(chosen, by)
    present = np.unique(keys[chosen.articles])
    numbers = [int(number) for number in present if number != NONE]
    if by in (By.OUTLET, By.AUTHOR):
        sizes = np.bincount(keys[chosen.articles] + 1)
        numbers.sort(key=lambda number: (-int(sizes[number + 1]), name_key(chosen, by, number)))
    elif fill:
        numbers = fill_periods(numbers)
    if len(present) and present[0] == NONE:
        numbers.append(NONE)
    names = [None if number == NONE else name_key(chosen, by, number) for number in numbers]
    return cut_slices(chosen, place_keys(keys, numbers), names)


def key_articles(chosen: Chosen, by: By) -> Counts:
    """Return of every article of the ledger the number of its outlet, author or period; NONE where unknown."""
    articles = chosen.tally.articles
    if by is By.OUTLET:
        return articles.outlet.astype(np.int64)
    if by is By.AUTHOR:
        return articles.author.astype(np.int64)
    return number_periods(articles.day, Period(by.value))


def name_key(chosen: Chosen, by: By, number: int) -> str:
    """Return the name of an outlet, author or period by its number."""
    if by is By.OUTLET:
        return chosen.tally.outlets[number]
    return chosen.tally.authors[number] if by is By.AUTHOR else name_period(number, Period(by.value))


def place_keys(keys: Counts, numbers: Sequence[int]) -> Counts:
    """Return for each key its place in ``numbers``; -1 where it is not there."""
    if not numbers:
        return np.full(len(keys), NONE, dtype=np.int64)
    order = np.argsort(numbers)
    ordered = np.array(numbers, dtype=np.int64)[order]
    at = np.minimum(np.searchsorted(ordered, keys), len(numbers) - 1)
    return np.where(ordered[at] == keys, order[at], NONE)


def cut_slices(chosen: Chosen, places: Counts, names: Sequence[str | None]) -> tuple[Slice, ...]:
    """Return a slice for each of ``names``; ``places`` say for each article of the ledger which it is in."""
    tally, size = chosen.tally, len(names)
    of_article, of_row = places[chosen.articles], places[chosen.article]
    said, rows, outermost = tally.said, chosen.rows, chosen.is_outermost

    def count(marked: NDArray[np.bool_]) -> Counts:
        return np.bincount(of_row[marked], minlength=size)

    figures = {
        "articles": np.bincount(of_article, minlength=size),
        "words": np.bincount(of_article, weights=tally.articles.words[chosen.articles], minlength=size),
        "attributions": np.bincount(of_row, minlength=size),
        "attributed_words": np.bincount(of_row, weights=chosen.outer_words, minlength=size),
        "anonymous": count(chosen.sources == SOURCES.index(ANONYMOUS)),
        "official": count(said.role[rows] == ROLES.index("official")),
        "direct": count(said.quote[rows] == QUOTES.index("direct")),
        "indirect": count(said.quote[rows] == QUOTES.index("indirect")),
        "chains": count(outermost),
        "unnamed_ends": count(outermost & said.ends_unnamed[rows]),
    }
    return tuple(
        build_slice(name, {figure: int(values[at]) for figure, values in figures.items()})
        for at, name in enumerate(names)
    )


def build_slice(name: str | None, figures: dict[str, int]) -> Slice:
    """Return a slice with its shares."""
    said = figures["attributions"]
    return Slice(
        name=name,
        share_attributed=divide(figures["attributed_words"], figures["words"]),
        share_anonymous=divide(figures["anonymous"], said),
        share_official=divide(figures["official"], said),
        share_direct=divide(figures["direct"], said),
        share_unnamed=divide(figures["unnamed_ends"], figures["chains"]),
        **figures,
    )
