"""An answer's body, unpacked in small steps into a file; what comes over the wire and what comes out is limited."""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO, cast

from attribune.errors import FetchFailed, InputTooLarge
from attribune.ingest.limits import Limits
from attribune.ingest.spool import MEMORY_BYTES

STEP_BYTES = 1 << 18
FREE_BYTES = 1_000_000
ANY_HEADER, RAW = 47, -15
PACKED = ("gzip", "x-gzip", "deflate")
PLAIN = ("", "identity")
# More gzip members than any server sends: each is cheap to send and dear to open.
MAX_MEMBERS = 1000


def spool_body(chunks: Iterable[bytes], encoding: str, limits: Limits) -> BinaryIO:
    """Return a file at its start that holds the body; the caller closes it.

    Args:
        chunks: the body as it comes over the wire.
        encoding: the Content-Encoding, lower case.

    Raises:
        InputTooLarge: more than ``file_bytes``, packed or unpacked, or packed tighter than any text.
        FetchFailed: it cannot be unpacked.
    """
    spooled = cast(BinaryIO, tempfile.SpooledTemporaryFile(max_size=MEMORY_BYTES))  # noqa: SIM115 (the caller closes it)
    wired = written = 0

    def count_wire() -> Iterator[bytes]:
        nonlocal wired
        for chunk in chunks:
            wired += len(chunk)
            yield chunk

    try:
        for part in unpack_chunks(count_wire(), encoding):
            written += len(part)
            if max(wired, written) > limits.file_bytes:
                raise InputTooLarge(f"it is larger than the limit of {limits.file_bytes:,} bytes.")
            if written > max(FREE_BYTES, limits.unpacked_ratio * wired):
                shown = f"{wired:,} bytes became more than {written:,}"
                raise InputTooLarge(f"it is packed tighter than any text: {shown}.")
            spooled.write(part)
    except BaseException:
        spooled.close()
        raise
    spooled.seek(0)
    return spooled


def unpack_chunks(chunks: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """Yield the body in parts of at most ``STEP_BYTES``, or as it came if it is not packed."""
    if encoding in PLAIN:
        yield from chunks
        return
    if encoding not in PACKED:
        raise FetchFailed(f"it came packed as {encoding[:40]!r}, which was not asked for.")
    try:
        yield from inflate_chunks(chunks)
    except zlib.error as error:
        raise FetchFailed(f"it is packed as {encoding}, and damaged: {error}.") from error


def inflate_chunks(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield what gzip, zlib or bare deflate data unpacks to; what follows its end and is no member is left out."""
    inflater = zlib.decompressobj(ANY_HEADER)
    is_first, members = True, 1
    for chunk in chunks:
        # Empty parts tell the caller how much has come.
        yield b""
        data = chunk
        while data:
            if inflater.eof:
                if not data.startswith(b"\x1f\x8b"):
                    break
                inflater, members = zlib.decompressobj(ANY_HEADER), members + 1
                if members > MAX_MEMBERS:
                    raise FetchFailed(f"it is packed in more than {MAX_MEMBERS:,} pieces.")
            try:
                part = inflater.decompress(data, STEP_BYTES)
            except zlib.error:
                if not is_first:
                    raise
                # Some servers mean bare data by "deflate" (RFC 9110, 8.4.1.2).
                inflater = zlib.decompressobj(RAW)
                part = inflater.decompress(data, STEP_BYTES)
            is_first = False
            yield part
            data = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
    if not is_first and not inflater.eof:
        raise FetchFailed("it is packed, and breaks off before its end.", hint="Try again later.")
