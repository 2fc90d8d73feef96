"""Comparisons: the same measures of two sets, and how sure their differences are."""

from __future__ import annotations

import math

import numpy as np
import pytest
from tests.explore.audit.tallies import NOTHING, OUTLETS, build_tally

from attribune.explore.audit import compare_articles
from attribune.explore.audit.audits import SHORT
from attribune.explore.audit.comparisons import Measure
from attribune.explore.audit.intervals import Share, compare_shares, measure_share, quantile_student, wilson
from attribune.explore.tally.selection import ALL, Selection


def share(parts: list[float], wholes: list[float]) -> Share:
    return measure_share(np.array(parts), np.array(wholes))


def test_wilson_s_interval_is_the_published_one() -> None:
    # Newcombe 1998, table I of the companion paper (Statistics in Medicine 17, 857-872): 81 of 263.
    low, high = wilson(81 / 263, 263)
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)


def test_the_interval_of_a_difference_is_the_published_one() -> None:
    # Newcombe 1998, table II, method 10: 56 of 70 less 48 of 80.
    first, second = (
        Share(part, whole, part / whole, *wilson(part / whole, whole)) for part, whole in ((48, 80), (56, 70))
    )
    found = compare_shares(first, second)
    assert found.low is not None
    assert found.high is not None
    assert (round(found.low, 4), round(found.high, 4)) == (0.0524, 0.3339)


def test_articles_that_each_agree_within_tell_less_than_their_attributions() -> None:
    together, apart = share([10.0, 0.0] * 5, [10.0] * 10), share([5.0, 5.0] * 5, [10.0] * 10)
    assert together.share == apart.share == 0.5
    assert together.low is not None
    assert apart.low is not None
    assert together.low < apart.low


@pytest.mark.parametrize(("freedom", "published"), [(5, 2.571), (10, 2.228), (30, 2.042), (120, 1.980)])
def test_quantiles_of_student_s_distribution_are_the_published_ones(freedom: int, published: float) -> None:
    assert quantile_student(freedom) == pytest.approx(published, abs=0.001)


def test_one_article_gives_no_interval_and_none_no_share() -> None:
    assert share([1.0], [3.0]).low is None
    assert share([0.0], [0.0]).share is None
    assert compare_shares(share([1.0], [3.0]), share([0.0], [0.0])).value is None


@pytest.mark.parametrize(("parts", "bound"), [([0.0] * 9, "low"), ([4.0] * 9, "high")])
def test_a_share_of_nothing_or_all_has_an_interval_of_some_width(parts: list[float], bound: str) -> None:
    found = share(parts, [4.0] * 9)
    assert found.low is not None
    assert found.high is not None
    assert found.high - found.low > 0.1
    assert getattr(found, bound) == pytest.approx(found.share)


def test_intervals_of_clustered_shares_hold_the_truth_as_often_as_they_say() -> None:
    random = np.random.default_rng(7)
    held, times, truth = 0, 1000, 0.2
    for _ in range(times):
        sizes = random.integers(1, 30, 60)
        of_article = random.beta(2, 8, 60)
        found = measure_share(random.binomial(sizes, of_article).astype(float), sizes.astype(float))
        assert found.low is not None
        assert found.high is not None
        held += found.low <= truth <= found.high
    # Of a thousand times 95 %, less three standard errors.
    assert held / times >= 0.95 - 3 * math.sqrt(0.95 * 0.05 / times)


def compare(a: Selection, b: Selection) -> dict[str, Measure]:
    rows = [{"article": at, "anonymous": at % 3 == 1, "quote": "direct"} for at in range(9) for _ in range(4)]
    tally = build_tally(rows, articles=9)
    return {each.name: each for each in compare_articles(tally, (a, b), NOTHING, depth=SHORT).measures}


def test_measures_are_those_of_each_set_and_the_difference_is_the_second_less_the_first() -> None:
    # Articles 0, 3, 6 have no outlet; 1, 4, 7 are of the first, 2, 5, 8 of the second.
    measures = compare(Selection(outlet=(OUTLETS[0],)), Selection(outlet=(OUTLETS[1],)))
    anonymous = measures["source_anonymous"]
    assert (anonymous.first.share, anonymous.second.share, anonymous.difference.value) == (1.0, 0.0, -1.0)
    assert anonymous.difference.high is not None
    assert anonymous.difference.high < 0
    assert measures["quote_direct"].difference.value == 0.0


def test_a_set_compared_with_itself_differs_in_nothing() -> None:
    for measure in compare(ALL, ALL).values():
        assert measure.difference.value in (None, 0.0)


def test_a_set_without_articles_has_no_differences() -> None:
    measures = compare(ALL, Selection(published_from="2999"))
    assert {each.difference.value for each in measures.values()} == {None}


def test_articles_in_both_sets_are_told() -> None:
    tally = build_tally([], articles=4)
    comparison = compare_articles(tally, (ALL, Selection(outlet=(OUTLETS[0],))), NOTHING, depth=SHORT)
    assert comparison.shared == 1
