"""Stretches: the bytes of a web archive as they are read, which can be given back, and go on behind damaged gzip."""

from __future__ import annotations

import io
from typing import BinaryIO

from attribune.errors import InputError, MalformedInput
from attribune.ingest.packed.bounded import InnerStream, UnpackedStream
from attribune.ingest.packed.gzips import GzipUnpacker

# Each looks through all that follows for the next gzip file.
MOST_RESUMED = 1_000


class Stretches:
    """The unpacked bytes of an archive.

    Attributes:
        at: how many bytes were read and not given back.
    """

    def __init__(self, stream: BinaryIO | InnerStream, raw: UnpackedStream | None = None) -> None:
        """Read ``stream``; ``raw`` is what it reads itself where the archive is packed, told to end quietly."""
        self.stream, self.raw, self.at = stream, raw, 0
        self.held = io.BytesIO()
        self.resumed = 0

    @property
    def fault(self) -> InputError | None:
        """Return what ended the bytes before their end; null if nothing did."""
        return None if self.raw is None else self.raw.fault

    @property
    def is_cut(self) -> bool:
        """Tell whether a fault ended the bytes in the middle of a gzip file, so that what came out last is damaged."""
        return self.raw is not None and self.raw.fault is not None and not self.raw.unpacker.is_whole

    def read_line(self, size: int) -> bytes:
        """Return the next line, or ``size`` bytes of it; none at the end."""
        line = self.held.readline(size)
        if len(line) < size and not line.endswith(b"\n"):
            line += self.stream.readline(size - len(line))
        self.at += len(line)
        return line

    def read_some(self, size: int) -> bytes:
        """Return up to ``size`` bytes, fewer where some were given back; none at the end."""
        some = self.held.read(size) or self.stream.read(size)
        self.at += len(some)
        return some

    def read_all(self, size: int) -> bytes:
        """Return ``size`` bytes, fewer at the end."""
        first = self.held.read(size)
        whole = first + self.stream.read(size - len(first)) if len(first) < size else first
        self.at += len(whole)
        return whole

    def give_back(self, data: bytes) -> None:
        """Take back ``data``, the last bytes that were read; they come again."""
        self.at -= len(data)
        before = self.held.tell() - len(data)
        # Most of what is given back was just read from what is held, which then need not be copied.
        if before >= 0 and self.held.getbuffer()[before : before + len(data)] == data:
            self.held.seek(before)
        else:
            self.held = io.BytesIO(data + self.held.read())

    def resume(self) -> None:
        """Go on behind a fault, with the gzip file that follows it.

        Raises:
            InputError: the fault, if it is no damage or there were too many.
        """
        fault = self.fault
        if self.raw is None or fault is None:
            return
        self.resumed += 1
        if not isinstance(fault, MalformedInput) or self.resumed > MOST_RESUMED:
            raise fault
        if isinstance(self.raw.unpacker, GzipUnpacker):
            self.raw.unpacker.skip_fault()
        self.raw.fault = None
