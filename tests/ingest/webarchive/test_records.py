"""Records of web archives: what comes when, and at what cost."""

from __future__ import annotations

import io

from attribune.ingest.webarchive.records import list_records
from attribune.ingest.webarchive.stretches import Stretches

RECORD = b"WARC/1.0\r\nWARC-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"


def write(kind: bytes, block: bytes) -> bytes:
    return RECORD % (kind, len(block), block)


def list_kinds(content: bytes, *, max_bytes: int = 1_000) -> list[tuple[str, bytes]]:
    return [(each.kind, each.block) for each in list_records(Stretches(io.BytesIO(content)), max_bytes=max_bytes)]


def test_records_come_in_order_with_their_blocks() -> None:
    assert list_kinds(write(b"a", b"one") + write(b"b", b"")) == [("a", b"one"), ("b", b"")]


def test_one_line_end_or_none_between_records_is_enough() -> None:
    content = write(b"a", b"one")[:-4] + write(b"b", b"two")[:-2] + write(b"c", b"three")
    assert list_kinds(content) == [("a", b"one"), ("b", b"two"), ("c", b"three")]


def test_offsets_are_those_behind_the_line_that_begins_a_record() -> None:
    first = write(b"a", b"one")
    offsets = [each.offset for each in list_records(Stretches(io.BytesIO(first * 2)), max_bytes=10)]
    assert offsets == [10, len(first) + 10]


def test_lengths_that_swallow_all_that_follows_cost_each_byte_a_bounded_number_of_times() -> None:
    lying = b"WARC/1.0\r\nWARC-Type: a\r\nContent-Length: 900000000000\r\n\r\n"
    assert len(list_kinds(lying * 5_000)) == 5_000


def test_an_address_that_ends_in_a_version_begins_no_record() -> None:
    content = b"WARC/1.0\r\nWARC-Target-URI: https://quill.example/WARC/1.0\r\nContent-Length: 3\r\n\r\none\r\n\r\n"
    assert list_kinds(content) == [("", b"one")]


def test_a_long_stretch_of_damage_is_one_fault_and_reading_goes_on_behind_it() -> None:
    content = write(b"a", b"one") + b"x\n" * 1_000_000 + write(b"b", b"two")
    faults = [str(each.fault) for each in list_records(Stretches(io.BytesIO(content)), max_bytes=10) if each.fault]
    assert list_kinds(content)[-1] == ("b", b"two")
    assert faults == ["2,000,000 bytes there belong to no record."]
