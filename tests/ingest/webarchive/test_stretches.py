"""Bytes that can be given back, and go on behind damage."""

from __future__ import annotations

import gzip
import io

import pytest

from attribune.errors import InputTooLarge
from attribune.ingest.packed.bounded import Budget, InnerStream, UnpackedStream
from attribune.ingest.packed.gzips import GzipUnpacker
from attribune.ingest.webarchive.stretches import Stretches


def open_packed(content: bytes, *, budget: int = 1_000_000) -> Stretches:
    drawn = Budget(budget)
    raw = UnpackedStream(lambda: GzipUnpacker(io.BytesIO(content), "a.gz"), budget=drawn, ratio=300)
    raw.ends_quietly = True
    return Stretches(InnerStream(raw, drawn), raw)


def test_what_is_given_back_comes_again_before_the_rest() -> None:
    stretches = Stretches(io.BytesIO(b"one two three"))
    assert stretches.read_all(7) == b"one two"
    stretches.give_back(b"two")
    assert (stretches.at, stretches.read_all(9), stretches.at) == (4, b"two three", 13)


def test_a_line_may_begin_in_what_was_given_back() -> None:
    stretches = Stretches(io.BytesIO(b"one two\nthree"))
    stretches.read_all(5)
    stretches.give_back(b"tw"[:1])
    assert [stretches.read_line(100), stretches.read_line(100), stretches.read_line(100)] == [b"two\n", b"three", b""]


def test_giving_back_twice_keeps_the_order() -> None:
    stretches = Stretches(io.BytesIO(b"abcdef"))
    stretches.read_all(6)
    stretches.give_back(b"def")
    assert stretches.read_some(1) == b"d"
    stretches.give_back(b"d")
    stretches.give_back(b"c")
    assert stretches.read_all(9) == b"cdef"


def test_reading_goes_on_with_the_gzip_file_behind_a_fault() -> None:
    stretches = open_packed(gzip.compress(b"one") + b"garbage" + gzip.compress(b"two"))
    assert stretches.read_all(100) == b"one"
    assert stretches.fault is not None
    assert not stretches.is_cut
    stretches.resume()
    assert stretches.read_all(100) == b"two"


def test_a_fault_within_a_gzip_file_has_cut_what_came_out_last() -> None:
    stretches = open_packed(gzip.compress(b"one")[:-8])
    assert stretches.read_all(100) == b"one"
    assert stretches.is_cut


def test_a_limit_ends_the_reading_for_good() -> None:
    stretches = open_packed(gzip.compress(b"one" * 100), budget=10)
    assert stretches.read_all(100) == b""
    with pytest.raises(InputTooLarge):
        stretches.resume()
