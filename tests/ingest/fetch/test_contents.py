"""Bodies are unpacked in bounded steps."""

from __future__ import annotations

import contextlib
import gzip
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.errors import FetchFailed, InputError, InputTooLarge
from attribune.ingest.fetch.contents import STEP_BYTES, spool_body, unpack_chunks
from attribune.ingest.limits import Limits

LIMITS = Limits(file_bytes=3_000_000)


def spool(body: bytes, encoding: str, *, step: int = 1000) -> bytes:
    """Return what a body unpacks to that comes in pieces."""
    chunks = (body[at : at + step] for at in range(0, len(body), step))
    with spool_body(chunks, encoding, LIMITS) as spooled:
        return spooled.read()


@given(st.binary(max_size=3000), st.integers(1, 700))
def test_what_was_packed_comes_out_again(body: bytes, step: int) -> None:
    bare = zlib.compressobj(wbits=-15)
    packed = {
        "": body,
        "identity": body,
        "gzip": gzip.compress(body[:100]) + gzip.compress(body[100:]),
        "x-gzip": gzip.compress(body),
        "deflate": zlib.compress(body),
    }
    for encoding, content in packed.items():
        assert spool(content, encoding, step=step) == body
    assert spool(bare.compress(body) + bare.flush(), "deflate", step=4000) == body


@given(st.sampled_from(["gzip", "deflate", "br"]), st.binary(max_size=500), st.binary(max_size=5))
def test_any_bytes_end_in_a_body_or_a_clear_error(encoding: str, content: bytes, noise: bytes) -> None:
    for body in (content, gzip.compress(content)[:-9] + noise, gzip.compress(content) + noise):
        with contextlib.suppress(InputError):
            spool(body, encoding, step=7)


def test_a_bomb_is_stopped_long_before_it_is_unpacked() -> None:
    taken: list[int] = []

    def explode() -> Iterator[bytes]:
        packer = zlib.compressobj(9)
        for number in range(4000):
            taken.append(number)
            yield packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_SYNC_FLUSH)

    with pytest.raises(InputTooLarge, match="packed tighter"):
        spool_body(explode(), "deflate", Limits(file_bytes=10**12))
    assert len(taken) < 4


def test_a_bomb_in_one_piece_comes_out_in_small_steps() -> None:
    steps = unpack_chunks([gzip.compress(bytes(50_000_000))], "gzip")
    assert max(len(next(steps)) for _ in range(10)) <= STEP_BYTES


def test_a_body_beyond_the_limit_is_refused_packed_or_not() -> None:
    with pytest.raises(InputTooLarge, match="3,000,000 bytes"):
        spool_body((b"x" * 100_000 for _ in range(1000)), "", LIMITS)
    with pytest.raises(InputTooLarge):
        spool(gzip.compress(bytes(range(256)) * 20_000, 0), "gzip", step=100_000)


def test_what_comes_after_the_end_of_a_packed_body_counts_too() -> None:
    with pytest.raises(InputTooLarge, match="3,000,000 bytes"):
        spool(gzip.compress(b"Ollo said it sails.") + bytes(4_000_000), "gzip", step=100_000)


def test_what_comes_before_a_body_without_an_end_counts_too() -> None:
    with pytest.raises(FetchFailed, match="more than 1,000 pieces"):
        spool(gzip.compress(b"") * 2000, "gzip", step=10_000)


def test_a_packed_body_that_breaks_off_is_refused() -> None:
    with pytest.raises(FetchFailed, match="breaks off"):
        spool(gzip.compress(b"Ollo said it sails.")[:-4], "gzip")


def test_an_encoding_that_was_not_asked_for_is_refused() -> None:
    with pytest.raises(FetchFailed, match="'br'"):
        spool(b"x", "br")
