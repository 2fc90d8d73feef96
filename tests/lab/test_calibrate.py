"""Platt scaling finds the slope and intercept that the outcomes were drawn with, and is measured on other articles."""

from __future__ import annotations

import numpy as np

from attribune_lab.calibrate import (
    Judged,
    apply_weights,
    cross_fit,
    fit_weights,
    join_judged,
    measure_error,
)


def draw_article(rng: np.random.Generator, *, size: int, slope: float = 1.0) -> Judged:
    """Draw attributions whose confidence is too high or too low by a slope in log-odds."""
    log_odds = rng.normal(0, 2, size=size)
    right = (rng.random(size) < 1 / (1 + np.exp(-slope * log_odds))).astype(float)
    return Judged(1 / (1 + np.exp(-log_odds)), right)


def test_the_scaling_that_made_the_outcomes_is_found() -> None:
    rng = np.random.default_rng(1)
    log_odds = rng.normal(0, 2, size=20_000)
    right = (rng.random(20_000) < 1 / (1 + np.exp(-(0.5 * log_odds + 0.3)))).astype(float)
    slope, intercept = fit_weights(log_odds[:, None], right)
    assert abs(slope - 0.5) < 0.03
    assert abs(intercept - 0.3) < 0.05


def test_each_feature_gets_the_weight_that_made_the_outcomes() -> None:
    rng = np.random.default_rng(5)
    features = rng.normal(0, 2, size=(40_000, 3))
    chances = 1 / (1 + np.exp(-(features @ np.array([0.5, 0.0, -0.2]) + 0.3)))
    weights = fit_weights(features, (rng.random(40_000) < chances).astype(float))
    assert np.abs(weights - [0.5, 0.0, -0.2, 0.3]).max() < 0.05


def test_the_error_is_the_gap_between_confidence_and_outcome() -> None:
    error = measure_error(np.array([0.95] * 10), np.array([1.0] * 7 + [0.0] * 3))
    assert round(error, 6) == 25.0


def test_scaling_by_nothing_changes_nothing() -> None:
    judged = Judged(np.array([0.2, 0.9]), np.array([0.0, 1.0]))
    scaled = apply_weights(judged.log_odds[:, None], judged.right, np.array([1.0, 0.0]))
    assert scaled.confidence.round(9).tolist() == [0.2, 0.9]


def test_a_confidence_of_1_has_log_odds_all_the_same() -> None:
    assert np.isfinite(Judged(np.array([0.0, 1.0]), np.array([0.0, 1.0])).log_odds).all()


def test_an_article_is_measured_with_what_the_others_say() -> None:
    rng = np.random.default_rng(2)
    right, turned = draw_article(rng, size=5_000), draw_article(rng, size=5_000, slope=-1.0)
    first, second = cross_fit([right, turned])
    # Each half is scaled by what holds in the other one, so both are as wrong as can be.
    assert measure_error(first.confidence, first.right) > 40
    assert measure_error(second.confidence, second.right) > 40


def test_articles_of_one_kind_are_calibrated_by_each_other() -> None:
    rng = np.random.default_rng(3)
    crossed = join_judged(cross_fit([draw_article(rng, size=500, slope=0.5) for _ in range(20)]))
    assert measure_error(crossed.confidence, crossed.right) < 2


def test_an_article_in_which_nothing_is_found_is_no_obstacle() -> None:
    nothing = Judged(np.array([]), np.array([]))
    article = draw_article(np.random.default_rng(4), size=100)
    assert [len(a.right) for a in cross_fit([article, nothing, article, article])] == [100, 0, 100, 100]
