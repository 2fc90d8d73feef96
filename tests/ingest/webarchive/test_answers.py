"""Servers' answers in web archives."""

from __future__ import annotations

import gzip
import io
import zlib

import pytest
from fastwarc.stream_io import BrotliWriter

from attribune.errors import InputError, InputTooLarge, MalformedInput
from attribune.ingest import Limits
from attribune.ingest.webarchive.answers import parse_answer, unpack_body

TEXT = b"The bridge is safe."


def unpack(*headers: bytes, body: bytes, limits: Limits | None = None) -> bytes:
    block = b"\r\n".join([b"HTTP/1.1 200 OK", *headers]) + b"\r\n\r\n" + body
    return unpack_body(parse_answer(block), limits or Limits())


def pack_brotli(content: bytes) -> bytes:
    out = io.BytesIO()
    writer = BrotliWriter(out)
    writer.write(content)
    writer.close()
    return out.getvalue()


def deflate_bare(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(content) + packer.flush()


def test_status_type_and_charset_are_read() -> None:
    answer = parse_answer(b'HTTP/1.0 404\r\ncontent-TYPE: Text/HTML ; Charset="koi8-r"\r\n\r\nbody')
    assert (answer.status, answer.media_type, answer.charset) == (404, "text/html", "koi8-r")
    assert bytes(answer.body) == b"body"


def test_an_answer_of_bare_line_feeds_is_read() -> None:
    assert bytes(parse_answer(b"HTTP/1.1 200 OK\nA: b\n\nbody").body) == b"body"


@pytest.mark.parametrize("block", [b"", b"<html>", b"HTTP/1.1 OK\r\n\r\n", b"ICY 200 OK\r\n\r\n"])
def test_what_has_no_status_line_is_no_answer(block: bytes) -> None:
    with pytest.raises(MalformedInput):
        parse_answer(block)


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        (b"gzip", gzip.compress(TEXT)),
        (b"x-gzip", gzip.compress(TEXT)),
        (b"deflate", zlib.compress(TEXT)),
        (b"deflate", deflate_bare(TEXT)),
        (b"br", pack_brotli(TEXT)),
        (b"deflate, gzip", gzip.compress(zlib.compress(TEXT))),
        (b"identity", TEXT),
        (b"gzip", TEXT),
    ],
)
def test_bodies_are_unpacked_and_those_unpacked_before_left_alone(encoding: bytes, body: bytes) -> None:
    assert unpack(b"Content-Encoding: " + encoding, body=body) == TEXT


@pytest.mark.parametrize(
    ("body", "joined"),
    [
        (b"3\r\nThe\r\n7;x=y\r\n bridge\r\n0\r\n\r\n", b"The bridge"),
        (b"3\nThe\n7\n bridge\n0\n\n", b"The bridge"),
        (b"The bridge", b"The bridge"),
        (b"ff\r\nThe", b"The"),
        (b"fffffffffffffff\r\nThe", b"The"),
        (b"3\r\nThe bridge", b"The bridge"),
    ],
)
def test_chunks_are_joined_as_far_as_there_are_any(body: bytes, joined: bytes) -> None:
    assert unpack(b"Transfer-Encoding: chunked", body=body) == joined


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        (b"gzip", gzip.compress(TEXT)[:-9]),
        (b"gzip", gzip.compress(TEXT)[:12] + b"\xff\xff\xff"),
        (b"br", b"\xff\xff\xff"),
        (b"br", pack_brotli(TEXT * 100)[:-4]),
        (b"zstd", b"abc"),
        (b"gzip, gzip, gzip, gzip", gzip.compress(TEXT)),
    ],
)
def test_what_cannot_be_unpacked_is_malformed(encoding: bytes, body: bytes) -> None:
    with pytest.raises(MalformedInput):
        unpack(b"Content-Encoding: " + encoding, body=body)


@pytest.mark.parametrize(
    ("encoding", "bomb"),
    [(b"gzip", gzip.compress(bytes(50_000_000))), (b"br", pack_brotli(bytes(50_000_000)))],
)
def test_bombs_end_at_the_ratio(encoding: bytes, bomb: bytes) -> None:
    with pytest.raises(InputTooLarge):
        unpack(b"Content-Encoding: " + encoding, body=bomb)


def test_no_more_than_the_limit_of_a_digest_comes_out() -> None:
    with pytest.raises(InputTooLarge):
        unpack(b"Content-Encoding: gzip", body=gzip.compress(TEXT * 3), limits=Limits(file_bytes=40))


def test_a_header_without_end_is_refused() -> None:
    with pytest.raises(InputError):
        parse_answer(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 60_000)


def test_more_chunks_than_any_page_has_are_refused() -> None:
    with pytest.raises(InputTooLarge):
        unpack(b"Transfer-Encoding: chunked", body=b"1\r\na\r\n" * 500_001)
