"""Timing: the seconds that each step of the work took, counted where the work is done and cheap enough to stay in."""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribune.encode import ScoredWindow


@dataclass(frozen=True, slots=True)
class Timings:
    """Seconds of wall-clock time by step; no two of them overlap in one process.

    Attributes:
        parse: bytes to a digest.
        split: a digest to its articles.
        tokenize: an article's words to the network's windows, and its scores to arrays.
        inference: the network itself.
        extract: scores to attributions.
        resolve: speakers, dates and quantities.
        ledger: writing, in the one process that writes; a batch is shared out over what it held.
    """

    parse: float = 0.0
    split: float = 0.0
    tokenize: float = 0.0
    inference: float = 0.0
    extract: float = 0.0
    resolve: float = 0.0
    ledger: float = 0.0

    def __add__(self, other: Timings) -> Timings:
        """Return the sums."""
        sums = {each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)}
        return Timings(**sums)

    @property
    def reading(self) -> float:
        """All but the ledger."""
        return math.fsum(getattr(self, each.name) for each in fields(self)) - self.ledger


NO_TIME = Timings()


class Stopwatch:
    """Adds up the seconds of each step while one item is worked on; one step inside another counts for itself alone."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}
        self._inner = 0.0

    @contextmanager
    def time(self, step: str) -> Iterator[None]:
        """Count the block for ``step``, less what is counted for other steps inside of it."""
        around, self._inner = self._inner, 0.0
        started = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - started
            self._count(step, spent - self._inner)
            self._inner = around + spent

    def time_windows(self, windows: Iterator[ScoredWindow]) -> Iterator[ScoredWindow]:
        """Yield ``windows``, and count the making of each, which happens when it is drawn."""
        while True:
            with self.time("tokenize"):
                window = next(windows, None)
                if window is not None:
                    self._count("inference", window.inference_s)
                    self._inner += window.inference_s
            if window is None:
                return
            yield window

    def read(self) -> Timings:
        """Return what has been counted so far."""
        return Timings(**self._seconds)

    def _count(self, step: str, seconds: float) -> None:
        self._seconds[step] = self._seconds.get(step, 0.0) + seconds
