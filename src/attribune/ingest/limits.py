"""Limits: how much of one input is read before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

from attribune.errors import UsageError


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader accepts.

    Attributes:
        file_bytes: the most bytes of one digest: of a text file, or of one line of a JSON Lines file (which is
            streamed, so the whole file may be of any size).
    """

    file_bytes: int = 200_000_000

    def __post_init__(self) -> None:
        if self.file_bytes < 1:
            raise UsageError(f"the size limit must be at least 1 byte, not {self.file_bytes}.")


DEFAULT_LIMITS = Limits()
