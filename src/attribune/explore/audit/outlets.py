"""Outlets: all that the ledger has articles of, and the latest articles of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from attribune.errors import NotInLedger
from attribune.explore.audit.chosen import Chosen
from attribune.explore.audit.slices import Slice
from attribune.explore.tally.columns import NONE, Tally
from attribune.explore.tally.days import write_day
from attribune.text.fold import fold_text

# By what a list of outlets is sorted.
SORTS = ("articles", "name", "attributions", "words", "attributed", "anonymous", "official", "direct", "unnamed")


@dataclass(frozen=True, slots=True, kw_only=True)
class LatestArticle:
    """An article of a set.

    Attributes:
        article_id, title: as recorded.
        author: null where it is not known.
        day: of publication, ISO; a month or a year by its first day; null where it is not known.
        words: of its text.
        attributions: how many of the set are in it.
    """

    article_id: str
    title: str | None
    author: str | None
    day: str | None
    words: int
    attributions: int


def name_outlet(tally: Tally, name: str) -> str:
    """Return the outlet as recorded whose name is ``name``, else that which is like it but for case and accents.

    Raises:
        NotInLedger: the ledger has no article of it.
    """
    present: set[str] = {tally.outlets[code] for code in np.unique(tally.articles.outlet).tolist() if code != NONE}
    if name in present:
        return name
    key = fold_text(name)
    near = sorted(each for each in present if fold_text(each) == key)
    if not near:
        raise NotInLedger("the ledger has no article of this outlet.", name, "The list of outlets names those it has.")
    return near[0]


def find_outlets(slices: Sequence[Slice], words: str | None) -> list[Slice]:
    """Return those of ``slices`` whose name holds ``words``, whatever their case and accents; all for none."""
    key = fold_text(words or "")
    return [each for each in slices if key in fold_text(each.name or "")] if key else list(slices)


def list_latest(chosen: Chosen, *, most: int) -> tuple[LatestArticle, ...]:
    """Return the articles of a set that were published last, those without a date after the others."""
    tally, columns = chosen.tally, chosen.tally.articles
    counts = chosen.sum_articles()
    # Of one day, what was recorded last comes first.
    order = np.lexsort((-chosen.articles, -columns.day[chosen.articles]))[:most]
    latest = []
    for at in order.tolist():
        place = int(chosen.articles[at])
        day, author = int(columns.day[place]), int(columns.author[place])
        latest.append(
            LatestArticle(
                article_id=columns.ids[place],
                title=columns.titles[place],
                author=None if author == NONE else tally.authors[author],
                day=write_day(day),
                words=int(columns.words[place]),
                attributions=int(counts[at]),
            )
        )
    return tuple(latest)


def sort_outlets(slices: Sequence[Slice], by: str) -> list[Slice]:
    """Return outlets in an order: by name, or by a figure with the greatest first; those without it come last."""
    if by == "name":
        return sorted(slices, key=lambda each: (each.name is None, (each.name or "").casefold()))
    figure = by if by in ("articles", "attributions", "words") else f"share_{by}"
    if by not in SORTS:
        return list(slices)
    return sorted(
        slices, key=lambda each: -1.0 if getattr(each, figure) is None else getattr(each, figure), reverse=True
    )
