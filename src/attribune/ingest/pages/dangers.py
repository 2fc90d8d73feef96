"""Which PDFs are read in a process of their own: those in which a stream unpacks to much, or cannot be looked into.

pdfium unpacks a stream whole and draws what it says, whatever memory and time that takes, so a few kilobytes can ask
for gigabytes; nothing but another process can be stopped then.
"""

from __future__ import annotations

import re
import zlib

STREAM = re.compile(rb"stream\r?\n")
HEAD_BYTES = 2_000
MOST_STREAM_BYTES = 8_000_000
MOST_TOTAL_BYTES = 100_000_000
MOST_LAYERS = 3
# A form that draws others, which draw others: a billion of them fit in a kilobyte.
MOST_DRAWN_BYTES = 500_000_000
MOST_NESTED = 40
DRAWN = re.compile(rb"\bDo\b")
OPAQUE = (b"/Encrypt", b"/LZWDecode", b"/LZW")


def is_risky(content: bytes) -> bool:
    """Tell whether reading the PDF may take much memory or time."""
    if any(sign in content for sign in OPAQUE):
        return True
    total, drawn, nested, largest = 0, 0, 0, 0
    for match in STREAM.finditer(content):
        if content[max(0, match.start() - 3) : match.start()] == b"end":
            continue
        end = content.find(b"endstream", match.end())
        plain = unpack(content[match.end() : end if end >= 0 else len(content)])
        if plain is None:
            return True
        total += len(plain)
        drawn += (count := len(DRAWN.findall(plain)))
        if b"/Form" in content[max(0, match.start() - HEAD_BYTES) : match.start()].rpartition(b" obj")[2]:
            nested, largest = nested + count, max(largest, len(plain))
        # So many draws in forms can at most multiply to a power of three.
        if total > MOST_TOTAL_BYTES or nested > MOST_NESTED:
            return True
    return bool(drawn * largest * 3 ** (nested / 3) > MOST_DRAWN_BYTES)


def unpack(packed: bytes) -> bytes | None:
    """Return what a stream holds, through all its layers; null if that is more than is read in this process."""
    plain = packed
    for _ in range(MOST_LAYERS):
        if len(plain) > MOST_STREAM_BYTES:
            return None
        if not _is_deflated(plain):
            return plain
        unpacker = zlib.decompressobj()
        try:
            plain = unpacker.decompress(plain, MOST_STREAM_BYTES + 1)
        except zlib.error:
            return plain
    return plain if len(plain) <= MOST_STREAM_BYTES and not _is_deflated(plain) else None


def _is_deflated(content: bytes) -> bool:
    """Tell whether ``content`` starts as zlib's format does (RFC 1950)."""
    head = content[:2]
    return len(head) == 2 and head[0] & 0x0F == 8 and (head[0] << 8 | head[1]) % 31 == 0
