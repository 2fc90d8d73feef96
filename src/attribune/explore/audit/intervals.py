"""Intervals of 95 % for a share that is counted over articles, and for the difference of two such shares.

What one article quotes hangs together, so articles and not attributions are what is sampled. The variance of a ratio
over articles by linearisation (Cochran, Sampling Techniques, 3rd ed. 1977, 6.3 and 9A) gives an effective number of
observations, fewer where articles are few (Korn and Graubard, Survey Methodology 24, 1998, 193-201). Wilson's interval
over that number holds its level in clusters and near 0 and 1 (Dean and Pagano, Journal of Survey Statistics and
Methodology 3, 2015, 484-503). The difference of two shares has the interval of Newcombe's method 10 (Statistics in
Medicine 17, 1998, 873-890). Nothing is drawn by lot, so equal questions have equal answers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

# Of the normal distribution, beyond which lie 2.5 % on either side.
Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its interval of 95 %.

    Attributes:
        part, whole: the counts.
        share: 0 to 1; null if there is no whole.
        low, high: null if there are not two articles to compare.
    """

    part: float
    whole: float
    share: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Difference:
    """The second share less the first, -1 to 1, with its interval of 95 %; null where it cannot be told."""

    value: float | None
    low: float | None
    high: float | None


def measure_share(parts: Floats, wholes: Floats) -> Share:
    """Return the share of all ``parts`` in all ``wholes``.

    Args:
        parts: of each article, at most its whole but for rounding; shape: (articles,).
        wholes: likewise, 0 or more.
    """
    part, whole = float(parts.sum()), float(wholes.sum())
    if whole == 0:
        return Share(part, whole, None, None, None)
    share = part / whole
    articles = int(np.count_nonzero(wholes))
    if articles < 2:
        return Share(part, whole, share, None, None)
    low, high = wilson(min(share, 1.0), count_effective(parts, wholes, share, articles=articles))
    return Share(part, whole, share, low, high)


def count_effective(parts: Floats, wholes: Floats, share: float, *, articles: int) -> float:
    """Return how many independent observations tell as much as these articles do; never more than the whole."""
    whole = float(wholes.sum())
    if not 0.0 < share < 1.0:
        # Nothing varies: that all articles agree says no more than that so many do.
        return float(articles)
    residuals = parts - share * wholes
    variance = articles / (articles - 1) * float(np.square(residuals).sum()) / whole**2
    if variance == 0:
        return whole
    # A variance from few articles is itself unsure: as many fewer observations as Student's interval is wider.
    return min(share * (1 - share) / variance, whole) * (Z / quantile_student(articles - 1)) ** 2


def quantile_student(freedom: int) -> float:
    """Return beyond what lie 2.5 % of Student's distribution (Abramowitz and Stegun 26.7.5, four terms)."""
    terms = (
        (Z**3 + Z) / 4,
        (5 * Z**5 + 16 * Z**3 + 3 * Z) / 96,
        (3 * Z**7 + 19 * Z**5 + 17 * Z**3 - 15 * Z) / 384,
        (79 * Z**9 + 776 * Z**7 + 1482 * Z**5 - 1920 * Z**3 - 945 * Z) / 92160,
    )
    return Z + sum(term / float(freedom) ** power for power, term in enumerate(terms, start=1))


def wilson(share: float, count: float) -> tuple[float, float]:
    """Return the score interval of a share of ``count`` observations (Wilson, JASA 22, 1927, 209-212)."""
    square = Z * Z / count
    middle = (share + square / 2) / (1 + square)
    half = Z * math.sqrt(share * (1 - share) / count + square / (4 * count)) / (1 + square)
    return max(0.0, middle - half), min(1.0, middle + half)


def compare_shares(first: Share, second: Share) -> Difference:
    """Return by how much the second share is greater than the first."""
    if first.share is None or second.share is None:
        return Difference(None, None, None)
    value = second.share - first.share
    if first.low is None or first.high is None or second.low is None or second.high is None:
        return Difference(value, None, None)
    down = math.hypot(second.share - second.low, first.high - first.share)
    up = math.hypot(second.high - second.share, first.share - first.low)
    return Difference(value, max(-1.0, value - down), min(1.0, value + up))
