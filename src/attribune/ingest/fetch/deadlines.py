"""Time: how long a server may take for each step, and for all of them together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Times:
    """Limits in seconds: for connecting, for each wait for more bytes, and for all of it with every redirect."""

    connect_s: float = 10.0
    read_s: float = 20.0
    total_s: float = 120.0


DEFAULT_TIMES = Times()


@dataclass(frozen=True, slots=True)
class Deadline:
    """The moment by which all must have been received; a server that drips cannot move it.

    Attributes:
        at: in seconds of ``clock``.
        clock: as ``time.monotonic``.
    """

    at: float
    clock: Callable[[], float]

    def left_s(self) -> float:
        """Return how many seconds are left, none or fewer once it has passed."""
        return self.at - self.clock()
