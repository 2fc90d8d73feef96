"""A stream that cannot go back, made into one that can: in memory while small, in a temporary file beyond that."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

from attribune.errors import InputTooLarge
from attribune.ingest.limits import Limits

MEMORY_BYTES = 16_000_000
CHUNK_BYTES = 1 << 20


@contextmanager
def spool_stream(stream: BinaryIO, limits: Limits) -> Iterator[BinaryIO]:
    """Yield what is left of ``stream`` as a seekable stream at its start.

    Raises:
        InputTooLarge: there is more than ``unpacked_bytes`` of it.
    """
    with tempfile.SpooledTemporaryFile(max_size=MEMORY_BYTES) as spooled:
        total = 0
        while chunk := stream.read(CHUNK_BYTES):
            total += len(chunk)
            if total > limits.unpacked_bytes:
                raise InputTooLarge(f"it is larger than the limit of {limits.unpacked_bytes:,} bytes.")
            spooled.write(chunk)
        spooled.seek(0)
        yield cast(BinaryIO, spooled)
