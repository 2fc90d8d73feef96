"""Reader: what every format module offers; an input is listed as members, and each member is parsed on its own.

The two steps are apart so that one member that cannot be parsed fails alone, and with the sha256 of its bytes; and so
that listing, which is cheap, can happen in one process and parsing in many.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from attribune.ingest.options import Options
from attribune.records import Digest, Failure, Metadata


@dataclass(frozen=True, slots=True)
class Hints:
    """What stands around a document says about it: a server's answer, an archive's entry, a manifest. May be wrong.

    Attributes:
        media_type: such as ``text/html``, lower case, without parameters.
        charset: as stated outside of the document.
        url: where it was found.
        language: BCP 47 tag.
        metadata: what is stated about its article; it stands before what the document itself says.
    """

    media_type: str | None = None
    charset: str | None = None
    url: str | None = None
    language: str | None = None
    metadata: Metadata | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """An opened input: a file, standard input, a server's answer, an entry of an archive.

    Attributes:
        name: the path or address as given, ``path#entry`` inside an archive.
        stream: its bytes, at their start; seekable, though back only at a cost. Whoever opened it closes it.
        hints: what stands around it says.
        depth: how many archives it lies in.
    """

    name: str
    stream: BinaryIO
    hints: Hints = Hints()
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """The bytes of one digest-to-be; can be sent to another process.

    Attributes:
        name: what a failure calls it: the path as given, ``path#member`` inside a file of many.
        content: its bytes; cut where they exceed the limit.
        sha256: of its bytes; null if they exceed the limit, since then they were not all read.
        line: its line in a file of many, from 1; 0 if it is the whole file.
        format: name of the format whose reader parses it.
        hints: what stands around it says.
    """

    name: str
    content: bytes
    sha256: str | None
    line: int = 0
    format: str = "text"
    hints: Hints = Hints()


class Reader(Protocol):
    """One format. Both methods raise ``InputError`` and nothing else for what is wrong with the input."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the members of ``source`` in order, only one held in memory; a failure for one that cannot be had.

        A reader of archives yields members of other formats, named by their ``format``.
        """
        ...

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the digest that ``member`` holds."""
        ...
