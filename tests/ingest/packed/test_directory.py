"""The table of contents of a ZIP archive."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from attribune.errors import InputTooLarge, MalformedInput
from attribune.ingest import Limits
from attribune.ingest.packed.directory import find_directory, refuse_directory


def pack(count: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(count):
            archive.writestr(f"{number}.txt", b"safe")
    return out.getvalue()


def test_the_directory_is_found_behind_a_comment() -> None:
    content = pack(2)
    end_at, size = find_directory(io.BytesIO(content[:-2] + struct.pack("<H", 5) + b"hello"))
    assert content[end_at - size : end_at].count(b"PK\x01\x02") == 2


def test_entries_are_counted_and_not_believed() -> None:
    content = bytearray(pack(12))
    end = content.rindex(b"PK\x05\x06")
    content[end + 8 : end + 12] = struct.pack("<HH", 1, 1)
    with pytest.raises(InputTooLarge, match="12 entries"):
        refuse_directory(io.BytesIO(bytes(content)), Limits(members=10))


def test_a_directory_larger_than_the_limit_is_not_loaded() -> None:
    content = bytearray(pack(1))
    end = content.rindex(b"PK\x05\x06")
    content[end + 12 : end + 16] = struct.pack("<L", 4_000_000_000)
    with pytest.raises(InputTooLarge, match="its directory has"):
        refuse_directory(io.BytesIO(bytes(content)), Limits())


@pytest.mark.parametrize("content", [b"", b"PK", b"PK\x05\x06", b"The bridge is safe."])
def test_what_has_no_directory_is_no_archive(content: bytes) -> None:
    with pytest.raises(MalformedInput):
        refuse_directory(io.BytesIO(content), Limits())
