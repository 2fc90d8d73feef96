"""Workforce: how many processes share the reading, how each gets its stages, and how long one may take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from attribune.pipeline.stages import Stages


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a process may work on one member before it is ended: generous, as it is there for what never ends.

    Attributes:
        parse_s: to parse it, and again as a start for what follows.
        word_s: for each word of it on top; reading takes about a fiftieth of that.
        load_s: to load the stages.
    """

    parse_s: float = 60.0
    word_s: float = 0.02
    load_s: float = 300.0

    def allow(self, words: int) -> float:
        """Return the seconds that may pass after a member of so many words was parsed."""
        return self.parse_s + self.word_s * words


@dataclass(frozen=True, slots=True)
class Workforce:
    """Processes that share the reading; they are started once there is enough to read.

    Attributes:
        load: makes the stages in each process, those of the caller's run; a function that can be found by its name.
        processes: how many; with one, all is read in the caller's own process.
        patience: how long one may take for a member.
        handful: members, and
        few_bytes: bytes of them, up to which starting the processes would take longer than reading.
    """

    load: Callable[[], Stages]
    processes: int
    patience: Patience = Patience()
    handful: int = 4
    few_bytes: int = 100_000
