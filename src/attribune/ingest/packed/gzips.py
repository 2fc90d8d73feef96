"""gzip files: one packed input, unpacked as it is read; members of the file follow each other as one."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from attribune.errors import MalformedInput
from attribune.ingest.files import explain_faults
from attribune.ingest.options import Options
from attribune.ingest.packed.bounded import Budget, InnerStream, UnpackedStream, find_budget
from attribune.ingest.packed.inner import list_inner, refuse_depth
from attribune.ingest.readers import Member, Source
from attribune.records import Digest, Failure

MAGIC = b"\x1f\x8b"
# The magic and the only method of packing that there is.
DEFLATED = b"\x1f\x8b\x08"
# With the header and trailer of gzip (zlib's manual, inflateInit2).
GZIP_WINDOW = 31
CHUNK_BYTES = 1 << 16
SUFFIXES = (".gz", ".gzip")
# An empty gzip file costs twenty bytes and, to open it, ten thousand times what a byte costs.
MOST_EMPTY = 1_000
# A gzip file is streamed, so only the ratio bounds what comes out of an outermost one.
ENDLESS = 1 << 62


class GzipReader:
    """Reads what is packed in a gzip file by the reader of its format."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the members of what is packed; those before a fault, where it holds many."""
        refuse_depth(source, options)
        budget = find_budget(source.stream, options.limits) if source.depth else Budget(ENDLESS)

        def start() -> GzipUnpacker:
            source.stream.seek(0)
            return GzipUnpacker(source.stream, source.name)

        raw = UnpackedStream(start, budget=budget, ratio=options.limits.unpacked_ratio)
        inner = Source(source.name, InnerStream(raw, budget), replace(source.hints, media_type=None), source.depth + 1)
        yield from list_inner(inner, raw, options, inner_name=strip_suffix(source.name))

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Raise ``MalformedInput``: what is packed has a format of its own."""
        del options
        raise MalformedInput(f"it has {len(member.content):,} packed bytes, and no text.", item=member.name)


class GzipUnpacker:
    """The bytes of a gzip file, which may be many gzip files in a row, padded with zeros.

    Attributes:
        packed: how many packed bytes were read so far.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.stream, self.name, self.packed = stream, name, 0
        self.inflate, self.pending = zlib.decompressobj(GZIP_WINDOW), b""
        # Nothing has come out of the gzip file that was begun last.
        self.is_fresh = True
        self.has_ended = False
        # How many gzip files in a row held nothing.
        self.empty = 0

    def read(self, size: int) -> bytes:
        """Return up to ``size`` bytes, none at the end.

        Raises:
            MalformedInput: the packed bytes are damaged, or end too early.
        """
        while not self.has_ended:
            if self.inflate.eof and not self.find_next():
                return b""
            packed = self.pending = self.pending or self.read_packed()
            if not packed:
                raise MalformedInput("its packed bytes end too early: it was cut.", item=self.name)
            try:
                unpacked = self.inflate.decompress(packed, size)
            except zlib.error as error:
                raise MalformedInput(f"its packed bytes are damaged: {error}.", item=self.name) from error
            self.pending = self.inflate.unused_data if self.inflate.eof else self.inflate.unconsumed_tail
            if unpacked:
                self.is_fresh, self.empty = False, 0
                return unpacked
        return b""

    @property
    def is_whole(self) -> bool:
        """Tell whether a gzip file has come to its end, with its checksum, and nothing of the next has come out."""
        return self.inflate.eof or self.is_fresh

    def skip_fault(self) -> None:
        """Go behind a fault, to where the next gzip file seems to begin, or to the end."""
        rest = self.pending[1:]
        while (at := rest.find(DEFLATED)) < 0:
            more = self.read_packed()
            if not more:
                self.pending = b""
                self.has_ended = True
                return
            rest = rest[-len(DEFLATED) + 1 :] + more
        self.inflate, self.pending, self.is_fresh = zlib.decompressobj(GZIP_WINDOW), rest[at:], True

    def find_next(self) -> bool:
        """Begin with the gzip file that follows; tell whether there is one."""
        while not (rest := self.pending.lstrip(b"\0")):
            self.pending = self.read_packed()
            if not self.pending:
                return False
        if len(rest) < len(MAGIC):
            rest += self.read_packed()
        self.pending = rest
        if not rest.startswith(MAGIC):
            raise MalformedInput("something else follows its packed bytes.", item=self.name)
        self.empty += self.is_fresh
        if self.empty > MOST_EMPTY:
            raise MalformedInput(f"more than {MOST_EMPTY:,} empty gzip files follow each other in it.", item=self.name)
        self.inflate, self.is_fresh = zlib.decompressobj(GZIP_WINDOW), True
        return True

    def read_packed(self) -> bytes:
        """Return the next packed bytes, none at the end."""
        with explain_faults(self.name):
            packed = self.stream.read(CHUNK_BYTES)
        self.packed += len(packed)
        return packed


def strip_suffix(name: str) -> str:
    """Return the name of what is packed in the gzip file called ``name``, as far as it tells."""
    if name.lower().startswith(("http://", "https://")):
        name = name.partition("?")[0].partition("#")[0]
    return next((name[: -len(each)] for each in SUFFIXES if name.lower().endswith(each)), name)
