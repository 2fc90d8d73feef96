"""What is measured of confidence: the recall that a precision leaves, and bins that hold all there is."""

from __future__ import annotations

import numpy as np
from bench.quality.confidence import find_recall, list_bins, measure_halves

from attribune_lab.calibrate import Judged


def judge(confidence: list[float], right: list[int]) -> Judged:
    return Judged(np.array(confidence), np.array(right, dtype=float))


def test_recall_counts_down_to_the_last_threshold_at_which_precision_holds() -> None:
    judged = judge([0.9, 0.8, 0.7, 0.6, 0.5], [1, 1, 1, 0, 0])
    assert find_recall(judged, gold=6) == 50.0


def test_attributions_of_the_same_confidence_are_kept_or_left_out_together() -> None:
    assert find_recall(judge([0.9, 0.8, 0.8], [1, 1, 0]), gold=4) == 25.0


def test_where_no_threshold_will_do_recall_is_nothing() -> None:
    assert find_recall(judge([0.9, 0.8], [0, 1]), gold=2) == 0.0


def test_bins_hold_everything_and_the_last_holds_1() -> None:
    bins = list(list_bins(judge([0.05, 0.95, 1.0], [0, 1, 0])))
    assert [(b.least, b.most, b.count, b.right) for b in bins] == [(0.0, 0.1, 1, 0.0), (0.9, 1.0, 2, 0.5)]


def test_a_half_that_is_too_sure_does_not_make_up_for_one_that_is_not_sure_enough() -> None:
    halves = [judge([0.55] * 10, [0] * 10), judge([0.55] * 10, [1] * 10)]
    assert round(measure_halves(halves), 6) == 50.0
