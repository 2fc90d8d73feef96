"""Reader: what every format module offers; a file is listed as members, and each member is parsed on its own.

The two steps are apart so that one member that cannot be parsed fails alone, and with the sha256 of its bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from attribune.ingest.limits import Limits
from attribune.records import Digest


@dataclass(frozen=True, slots=True)
class Member:
    """The bytes of one digest-to-be.

    Attributes:
        name: what a failure calls it: the path as given, ``path#member`` inside a file of many.
        content: its bytes; cut where they exceed the limit.
        sha256: of its bytes; null if they exceed the limit, since then they were not all read.
        line: its line in a file of many, from 1; 0 if it is the whole file.
    """

    name: str
    content: bytes
    sha256: str | None
    line: int = 0


class Reader(Protocol):
    """One format. Both methods raise ``InputError`` and nothing else for what is wrong with the input."""

    def list_members(self, path: str, limits: Limits) -> Iterator[Member]:
        """Yield the members of the file at ``path``, in file order; only one is held in memory."""
        ...

    def parse_member(self, member: Member, limits: Limits) -> Digest:
        """Return the digest that ``member`` holds."""
        ...
