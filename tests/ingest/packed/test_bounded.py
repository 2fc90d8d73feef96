"""Streams within limits."""

from __future__ import annotations

import io

import pytest

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest import Limits
from attribune.ingest.packed.bounded import Budget, InnerStream, UnpackedStream, find_budget


class Endless:
    """Yields zeros out of one packed byte; after ``most`` bytes it finds a fault."""

    packed, is_whole = 1, False

    def __init__(self, most: int) -> None:
        self.left = most

    def read(self, size: int) -> bytes:
        if self.left <= 0:
            raise MalformedInput("damaged.")
        taken = min(size, self.left)
        self.left -= taken
        return bytes(taken)


def open_stream(most: int, *, budget: int = 10_000_000, ratio: int = 100) -> UnpackedStream:
    return UnpackedStream(lambda: Endless(most), budget=Budget(budget), ratio=ratio)


def test_nothing_comes_out_beyond_the_ratio_once_it_counts() -> None:
    stream = InnerStream(open_stream(50_000_000), Budget(1))
    with pytest.raises(InputTooLarge, match="100 bytes"):
        stream.read()


def test_nothing_comes_out_beyond_the_budget() -> None:
    with pytest.raises(InputTooLarge, match="limit of 500"):
        open_stream(5_000, budget=500).read(501)


def test_going_back_gives_the_budget_back_what_it_costs_again() -> None:
    stream = open_stream(5_000, budget=1_000)
    for _ in range(5):
        assert len(stream.read(800)) == 800
        stream.seek(0)


def test_a_fault_is_raised_again_or_kept() -> None:
    loud, quiet = open_stream(10), open_stream(10)
    quiet.ends_quietly = True
    for stream in (loud, quiet):
        stream.read(10)
    with pytest.raises(MalformedInput):
        loud.read(1)
    assert quiet.read(1) == b""
    assert isinstance(quiet.fault, MalformedInput)


def test_what_lies_in_an_archive_draws_on_the_budget_of_the_archive() -> None:
    budget = Budget(7)
    assert find_budget(InnerStream(open_stream(1), budget), Limits()) is budget
    assert find_budget(io.BytesIO(), Limits(unpacked_bytes=9)).limit == 9
