"""Comparison: two sets of articles side by side by the same measures, with how sure each difference is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from attribune.explore.audit.audits import Audit, Depth, audit_chosen
from attribune.explore.audit.chosen import Chosen, choose_articles
from attribune.explore.audit.intervals import Difference, Floats, Share, compare_shares, measure_share
from attribune.explore.audit.replies import Outcome, list_accused
from attribune.explore.audit.sources import DESCRIBED, SOURCES, UNTOLD
from attribune.explore.tally.columns import QUOTES, ROLES, Tally
from attribune.explore.tally.selection import FindRows, Selection

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One measure of both sets.

    Attributes:
        name: ``attributed_words``, ``source_…`` (of ``groups.SOURCES``), ``named``, ``role_…``, ``quote_…``,
            ``unnamed_ends``, ``accused_with_reply``.
        of: what it is a share of: ``words``, ``attributions``, ``chains`` or ``accused``.
        first, second: the shares, with intervals.
        difference: the second less the first.
    """

    name: str
    of: str
    first: Share
    second: Share
    difference: Difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two audits, and the same measures of both; how many of the ``shared`` articles are in both sets."""

    first: Audit
    second: Audit
    shared: int
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A measure of one set: what is counted of each article, and of how much."""

    name: str
    of: str
    parts: Floats
    wholes: Floats


def compare_articles(
    tally: Tally, selections: tuple[Selection, Selection], find: FindRows, *, depth: Depth
) -> Comparison:
    """Return the two sets of articles that ``selections`` mean, side by side.

    The intervals take the sets for independent: articles that are in both make them wider than need be.
    """
    sets = [choose_articles(tally, selection, find) for selection in selections]
    counted = [list(count_measures(chosen)) for chosen in sets]
    audits = [audit_chosen(chosen, depth=depth) for chosen in sets]
    return Comparison(
        first=audits[0],
        second=audits[1],
        shared=len(np.intersect1d(sets[0].articles, sets[1].articles)),
        measures=tuple(build_measure(first, second) for first, second in zip(*counted, strict=True)),
    )


def build_measure(first: Counted, second: Counted) -> Measure:
    """Return one measure of both sets."""
    shares = [measure_share(each.parts, each.wholes) for each in (first, second)]
    return Measure(
        name=first.name,
        of=first.of,
        first=shares[0],
        second=shares[1],
        difference=compare_shares(shares[0], shares[1]),
    )


def count_measures(chosen: Chosen) -> Iterator[Counted]:
    """Yield the measures of a set, always the same in the same order."""
    said, rows = chosen.tally.said, chosen.rows
    words = chosen.tally.articles.words[chosen.articles].astype(np.float64)
    yield Counted("attributed_words", "words", chosen.sum_articles(chosen.outer_words), words)
    whole, sources = chosen.sum_articles(), chosen.sources

    def count(name: str, marked: Flags) -> Counted:
        return Counted(name, "attributions", chosen.sum_articles(marked), whole)

    named = [at for at, name in enumerate(SOURCES) if name not in (DESCRIBED, "anonymous", UNTOLD)]
    yield count("named", np.isin(sources, named))
    for at, name in enumerate(SOURCES):
        yield count(f"source_{name}", sources == at)
    for at, name in enumerate(ROLES):
        if name != "other":
            yield count(f"role_{name}", said.role[rows] == at)
    for at, name in enumerate(QUOTES):
        yield count(f"quote_{name}", said.quote[rows] == at)
    ends = chosen.is_outermost & said.ends_unnamed[rows]
    yield Counted("unnamed_ends", "chains", chosen.sum_articles(ends), chosen.sum_articles(chosen.is_outermost))
    yield count_replies(chosen)


def count_replies(chosen: Chosen) -> Counted:
    """Return the accused parties with a reply, of those of whom it can be told."""
    parties = [each for each in list_accused(chosen) if each.outcome is not Outcome.UNCLEAR]
    size = len(chosen.tally.articles.ids)
    places = np.array([each.article for each in parties], dtype=np.int64)
    replied = np.array([each.outcome is Outcome.REPLY for each in parties], dtype=np.float64)
    parts, wholes = (np.bincount(places, each, size).astype(np.float64) for each in (replied, np.ones(len(places))))
    return Counted("accused_with_reply", "accused", parts[chosen.articles], wholes[chosen.articles])
