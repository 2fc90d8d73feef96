"""Servers' answers as they are kept in web archives: status, headers, and the body, unpacked within limits.

Source: RFC 9112 (HTTP/1.1), sections 4 to 7.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from fastwarc.stream_io import BrotliReader

from attribune.errors import FetchFailed, InputTooLarge, MalformedInput
from attribune.ingest.fetch.contents import FREE_BYTES, STEP_BYTES, inflate_chunks
from attribune.ingest.limits import Limits
from attribune.ingest.webarchive.headers import BLANK_LINE, parse_headers, split_type

STATUS_LINE = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})(?!\d)")
CHUNK_LINE = re.compile(rb"([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\r\n]{0,1000})?\r?\n")
HEADER_BYTES = 1 << 18
GZIP_MAGIC = b"\x1f\x8b"
PLAIN = ("", "identity", "none", "utf-8")
MOST_ENCODINGS = 3
# A large page sent in the smallest chunks that a server makes has fewer.
MOST_CHUNKS = 500_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent: ``media_type`` and ``charset`` as stated, ``body`` as sent."""

    status: int
    media_type: str | None
    charset: str | None
    body: memoryview
    encodings: tuple[str, ...]
    is_chunked: bool


def parse_answer(block: bytes) -> Answer:
    """Return the answer that ``block`` holds.

    Raises:
        MalformedInput: it does not begin as an answer does.
    """
    status = STATUS_LINE.match(block)
    if status is None:
        raise MalformedInput("it is not a server's answer: there is no status line.")
    blank = BLANK_LINE.search(block, 0, HEADER_BYTES)
    if blank is None and len(block) > HEADER_BYTES:
        raise InputTooLarge(f"the answer's header is larger than the limit of {HEADER_BYTES:,} bytes.")
    end = blank.start() if blank else len(block)
    headers = parse_headers(block[:end].splitlines()[1:])
    media_type, charset = split_type(headers.get("content-type", ""))
    encodings = tuple(each.strip() for each in headers.get("content-encoding", "").lower().split(","))
    is_chunked = "chunked" in headers.get("transfer-encoding", "").lower()
    body = memoryview(block)[blank.end() if blank else end :]
    return Answer(int(status[1]), media_type, charset, body, encodings, is_chunked)


def unpack_body(answer: Answer, limits: Limits) -> bytes:
    """Return the answer's body as the document that it is.

    Archives often keep a body unpacked under the header that it came with, so what is not packed is left as it is.

    Raises:
        InputTooLarge: more comes out of it than the limits allow.
        MalformedInput: it is packed in an unknown way, or damaged.
    """
    body = join_chunks(answer.body) if answer.is_chunked else bytes(answer.body)
    encodings = [each for each in answer.encodings if each not in PLAIN]
    if len(encodings) > MOST_ENCODINGS:
        raise MalformedInput(f"it is packed {len(encodings)} times over.")
    for encoding in reversed(encodings):
        body = unpack_encoding(body, encoding, limits)
    return body


def join_chunks(body: memoryview) -> bytes:
    """Return a body sent in chunks as one; from where there are no chunks, as it is."""
    joined, at, count = bytearray(), 0, 0
    while match := CHUNK_LINE.match(body, at):
        size, count = int(match[1], 16), count + 1
        if size == 0:
            return bytes(joined)
        if count > MOST_CHUNKS:
            raise InputTooLarge(f"it was sent in more than {MOST_CHUNKS:,} chunks.")
        joined += body[match.end() : match.end() + size]
        at = match.end() + size
        if bytes(body[at : at + 2]) == b"\r\n":
            at += 2
        elif bytes(body[at : at + 1]) == b"\n":
            at += 1
    joined += body[at:]
    return bytes(joined)


def unpack_encoding(body: bytes, encoding: str, limits: Limits) -> bytes:
    """Return what ``body`` holds, packed as ``encoding``."""
    if not body or (encoding in ("gzip", "x-gzip") and not body.startswith(GZIP_MAGIC)):
        return body
    if encoding in ("gzip", "x-gzip", "deflate"):
        steps = inflate_chunks([body])
    elif encoding == "br":
        steps = unpack_brotli(body)
    else:
        raise MalformedInput(f"it is packed as {encoding[:40]!r}, which is not known.")
    parts: list[bytes] = []
    total, most = 0, max(FREE_BYTES, limits.unpacked_ratio * len(body))
    try:
        for step in steps:
            total += len(step)
            if total > min(most, limits.file_bytes):
                message = f"more than {min(most, limits.file_bytes):,} bytes come out of {len(body):,} packed ones."
                raise InputTooLarge(message)
            parts.append(step)
    except zlib.error as error:
        if encoding == "deflate" and not parts:
            return body
        raise MalformedInput(f"it is packed as {encoding}, and damaged: {error}.") from error
    except FetchFailed as error:
        raise MalformedInput(error.message) from error
    return b"".join(parts)


def unpack_brotli(body: bytes) -> Iterator[bytes]:
    """Yield what brotli data unpacks to, in small steps."""
    reader = BrotliReader(io.BytesIO(body))
    try:
        while step := reader.read(STEP_BYTES):
            yield step
    except (OSError, ValueError) as error:
        raise MalformedInput(f"it is packed as br, and damaged: {error}.") from error
