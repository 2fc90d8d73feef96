"""The table of contents of a ZIP archive, measured before it is loaded: each entry of it takes a kilobyte then.

Source: .ZIP File Format Specification (APPNOTE.TXT), sections 4.3.12 to 4.3.16.
"""

from __future__ import annotations

import io
import struct
from typing import BinaryIO

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest.limits import Limits

END_MAGIC, WIDE_END_MAGIC, WIDE_LOCATOR_MAGIC, ENTRY_MAGIC = b"PK\x05\x06", b"PK\x06\x06", b"PK\x06\x07", b"PK\x01\x02"
END_BYTES, WIDE_LOCATOR_BYTES, WIDE_END_BYTES = 22, 20, 56
# The end record is followed by a comment of at most this many bytes.
MOST_COMMENT = 1 << 16


def refuse_directory(stream: BinaryIO, limits: Limits) -> None:
    """Raise ``InputTooLarge`` if the directory has more entries, or is larger, than the limits allow.

    Raises:
        MalformedInput: there is no directory, so this is no ZIP archive, or the end of one is missing.
    """
    end_at, size = find_directory(stream)
    if size > limits.file_bytes:
        raise InputTooLarge(f"its directory has {size:,} bytes, more than the limit of {limits.file_bytes:,}.")
    stream.seek(max(0, end_at - size))
    directory = stream.read(min(size, end_at))
    # Counted, since what the end record says of them is not what is loaded.
    entries = directory.count(ENTRY_MAGIC)
    stream.seek(0)
    if entries > limits.members:
        raise InputTooLarge(f"it has {entries:,} entries, more than the limit of {limits.members:,}.")


def find_directory(stream: BinaryIO) -> tuple[int, int]:
    """Return where the directory of an archive ends, and its size in bytes as the end record states it."""
    length = stream.seek(0, io.SEEK_END)
    start = max(0, length - MOST_COMMENT - END_BYTES)
    stream.seek(start)
    tail = stream.read()
    at = tail.rfind(END_MAGIC)
    if at < 0 or at + END_BYTES > len(tail):
        raise MalformedInput("its directory is missing: it is no ZIP archive, or it was cut.")
    end_at = start + at
    size = int(struct.unpack_from("<L", tail, at + 12)[0])
    locator_at = at - WIDE_LOCATOR_BYTES
    if locator_at < 0 or tail[locator_at : locator_at + 4] != WIDE_LOCATOR_MAGIC:
        return end_at, size
    # Directly before its locator, where zipfile looks for it, whatever the locator says.
    wide_at = max(0, start + locator_at - WIDE_END_BYTES)
    stream.seek(wide_at)
    wide = stream.read(WIDE_END_BYTES)
    if len(wide) < WIDE_END_BYTES or not wide.startswith(WIDE_END_MAGIC):
        return end_at, size
    return wide_at, int(struct.unpack_from("<Q", wide, 40)[0])
