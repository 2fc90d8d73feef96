"""Kept answers: what was found in one tally, for those who ask the same again a page later."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

Answer = TypeVar("Answer")
# Of answers, each at most a few bytes a row.
MOST_KEPT = 64


@dataclass(slots=True)
class Kept:
    """The latest answers, by question; threads may share it.

    Attributes:
        most: how many are kept.
    """

    most: int = MOST_KEPT
    answers: OrderedDict[Hashable, Any] = field(default_factory=OrderedDict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def get(self, key: Hashable, find: Callable[[], Answer]) -> Answer:
        """Return the answer to ``key``, found now if it is not there."""
        with self.lock:
            if key in self.answers:
                self.answers.move_to_end(key)
                kept: Answer = self.answers[key]
                return kept
        answer = find()
        with self.lock:
            self.answers[key] = answer
            while len(self.answers) > self.most:
                self.answers.popitem(last=False)
        return answer
