"""Platt scaling finds the slope and intercept that the outcomes were drawn with."""

from __future__ import annotations

import numpy as np

from attribune_lab.calibrate import fit_scaling, measure_error


def test_the_scaling_that_made_the_outcomes_is_found() -> None:
    rng = np.random.default_rng(1)
    log_odds = rng.normal(0, 2, size=20_000)
    right = (rng.random(20_000) < 1 / (1 + np.exp(-(0.5 * log_odds + 0.3)))).astype(float)
    slope, intercept = fit_scaling(log_odds, right)
    assert abs(slope - 0.5) < 0.03
    assert abs(intercept - 0.3) < 0.05


def test_the_error_is_the_gap_between_confidence_and_outcome() -> None:
    error = measure_error(np.array([0.95] * 10), np.array([1.0] * 7 + [0.0] * 3))
    assert round(error, 6) == 25.0
