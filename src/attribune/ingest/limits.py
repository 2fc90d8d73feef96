"""Limits: how much of one input is read, unpacked and worked on before it is refused."""

from __future__ import annotations

from dataclasses import dataclass, fields

from attribune.errors import UsageError


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader accepts.

    Attributes:
        file_bytes: the most bytes of one digest: of a text file, of one line of a JSON Lines file (which is streamed,
            so the whole file may be of any size), of one entry of an archive, of a server's answer.
        markup_bytes: the most bytes of one page, feed, mail or document, which takes many times its size in memory.
        unpacked_bytes: the most bytes that may come out of one packed file that is not streamed.
        unpacked_ratio: the most bytes that may come out of one packed byte, once more than a megabyte has.
        archive_depth: how deep archives may lie in archives.
        members: the most entries of one archive that has a table of contents.
    """

    file_bytes: int = 200_000_000
    markup_bytes: int = 25_000_000
    unpacked_bytes: int = 4_000_000_000
    unpacked_ratio: int = 300
    archive_depth: int = 2
    members: int = 1_000_000

    def __post_init__(self) -> None:
        for field in fields(self):
            if getattr(self, field.name) < 1:
                name = field.name.replace("_", " ")
                raise UsageError(f"the limit of {name} must be at least 1, not {getattr(self, field.name)}.")


DEFAULT_LIMITS = Limits()
