"""Seconds by step."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import numpy as np
import pytest

from attribune.encode import ScoredWindow
from attribune.pipeline.timing import NO_TIME, Stopwatch, Timings


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let each look at the clock be a second after the last."""
    seconds = count()
    monkeypatch.setattr("attribune.pipeline.timing.time.perf_counter", lambda: float(next(seconds)))


def make_window(inference_s: float) -> ScoredWindow:
    none = np.zeros((0, 2))
    floats = none.astype(np.float32)
    return ScoredWindow(none.astype(np.int64), np.zeros(0, np.int64), floats, floats, floats, inference_s=inference_s)


def test_a_step_inside_another_counts_for_itself_alone() -> None:
    clock = Stopwatch()
    with clock.time("extract"), clock.time("split"):
        pass
    assert clock.read() == Timings(extract=2.0, split=1.0)


def test_a_step_that_fails_is_counted_too() -> None:
    clock = Stopwatch()
    with pytest.raises(ValueError, match="no"), clock.time("split"):
        raise ValueError("no")
    assert clock.read() == Timings(split=1.0)


def test_the_network_is_counted_apart_from_the_rest_of_a_window() -> None:
    clock = Stopwatch()
    windows: Iterator[ScoredWindow] = iter([make_window(0.75)])
    with clock.time("extract"):
        assert len(list(clock.time_windows(windows))) == 1
    read = clock.read()
    # A second to draw the window, another to see that there is no more, and one before, between and after.
    assert (read.inference, read.tokenize, read.extract) == (0.75, 1.25, 3.0)


def test_reading_is_all_but_the_ledger() -> None:
    whole = Timings(parse=1.0, inference=2.0) + Timings(inference=3.0, ledger=4.0)
    assert (whole, whole.reading, NO_TIME.reading) == (Timings(parse=1.0, inference=5.0, ledger=4.0), 6.0, 0.0)
