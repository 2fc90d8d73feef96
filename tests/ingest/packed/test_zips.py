"""ZIP archives: what is read of them, what is refused, and that neither costs more than it should."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from attribune.ingest import Limits, Options, read_paths
from attribune.records import Digest, Failure

TEXT = b"The bridge is safe."


def pack(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def read_zip(folder: Path, content: bytes, **limits: int) -> list[Digest | Failure]:
    path = folder / "a.zip"
    path.write_bytes(content)
    return list(read_paths([path], options=Options(limits=Limits(**limits))))


def show(outcomes: list[Digest | Failure]) -> list[str]:
    """Return what came of each entry: its name, or the code of its failure."""
    return [o.name.partition("#")[2] if isinstance(o, Digest) else o.code for o in outcomes]


def test_entries_are_read_by_their_own_formats_in_order_of_name(tmp_path: Path) -> None:
    outcomes = read_zip(tmp_path, pack(("b/2.html", b"<p>The ferry is late.</p>"), ("a.txt", TEXT)))
    assert show(outcomes) == ["a.txt", "b/2.html"]
    assert [o.origin.format for o in outcomes if isinstance(o, Digest)] == ["text", "html"]


def test_what_has_no_suffix_of_a_format_or_is_hidden_is_passed_over(tmp_path: Path) -> None:
    names = ("a.png", ".hidden.txt", "__MACOSX/a.txt", "b/.c/a.txt", "notes")
    assert show(read_zip(tmp_path, pack(*((name, TEXT) for name in names), ("z.txt", TEXT)))) == ["z.txt"]


def test_an_archive_with_nothing_to_read_says_so(tmp_path: Path) -> None:
    assert show(read_zip(tmp_path, pack(("a.png", TEXT)))) == ["input-empty"]


@pytest.mark.parametrize("name", ["../a.txt", "b/../../a.txt", "/etc/a.txt", "C:\\a.txt", "..\\a.txt", "a\0.txt"])
def test_paths_that_leave_the_archive_are_refused_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    content = pack(("x" * len(name), TEXT), ("ok.txt", TEXT)).replace(b"x" * len(name), name.encode())
    assert sorted(show(read_zip(tmp_path, content))) == ["input-malformed", "ok.txt"]


def test_names_in_unflagged_utf8_are_read_as_that(tmp_path: Path) -> None:
    content = pack(("xxxxx.txt", TEXT)).replace(b"xxxxx.txt", "café.txt".encode())
    assert show(read_zip(tmp_path, content)) == ["café.txt"]


def test_a_link_is_no_file(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert show(read_zip(tmp_path, pack((link, b"/etc/passwd")))) == ["input-malformed"]


def test_an_encrypted_entry_fails_with_advice(tmp_path: Path) -> None:
    content = bytearray(pack(("a.txt", TEXT)))
    for magic, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(magic) + at] |= 1
    (failure,) = read_zip(tmp_path, bytes(content))
    assert isinstance(failure, Failure)
    assert "encrypted" in failure.reason


def test_a_wrong_checksum_fails_alone(tmp_path: Path) -> None:
    content = bytearray(pack(("a.txt", TEXT), ("b.txt", TEXT)))
    at = content.index(b"PK\x01\x02") + 16
    content[at : at + 4] = struct.pack("<L", 1)
    assert show(read_zip(tmp_path, bytes(content))) == ["input-malformed", "b.txt"]


def test_an_unknown_way_of_packing_fails_alone(tmp_path: Path) -> None:
    content = bytearray(pack(("a.txt", TEXT), ("b.txt", TEXT)))
    for magic, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        content[content.index(magic) + at] = 99
    assert show(read_zip(tmp_path, bytes(content))) == ["input-malformed", "b.txt"]


def test_a_bomb_ends_at_the_ratio_and_the_rest_is_read(tmp_path: Path) -> None:
    content = pack(("a.txt", bytes(30_000_000)), ("b.txt", TEXT))
    assert show(read_zip(tmp_path, content)) == ["input-too-large", "b.txt"]


def test_all_entries_together_keep_to_one_budget(tmp_path: Path) -> None:
    content = pack(*((f"{number}.txt", b"safe " * 100) for number in range(10)))
    outcomes = show(read_zip(tmp_path, content, unpacked_bytes=2_200))
    assert outcomes == ["0.txt", "1.txt", "2.txt", "3.txt", "input-too-large", "input-too-large"]


def test_archives_in_archives_draw_on_the_same_budget(tmp_path: Path) -> None:
    inner = pack(("a.txt", b"safe " * 100), ("b.txt", b"safe " * 100))
    outcomes = show(read_zip(tmp_path, pack(("1.zip", inner), ("2.zip", inner)), unpacked_bytes=2_000))
    assert outcomes[:2] == ["1.zip#a.txt", "1.zip#b.txt"]
    assert "input-too-large" in outcomes


def test_archives_nested_too_deep_are_refused(tmp_path: Path) -> None:
    content = pack(("a.txt", TEXT))
    for _ in range(4):
        content = pack(("a.zip", content))
    assert show(read_zip(tmp_path, content)) == ["input-too-large"]


def test_entries_that_share_their_bytes_are_a_bomb(tmp_path: Path) -> None:
    content = bytearray(pack(("a.txt", TEXT), ("b.txt", TEXT)))
    second = content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 1)
    content[second + 42 : second + 46] = struct.pack("<L", 0)
    assert show(read_zip(tmp_path, bytes(content))) == ["input-too-large"]


def test_more_entries_than_the_limit_are_refused_before_they_are_loaded(tmp_path: Path) -> None:
    content = pack(*((f"{number}.txt", TEXT) for number in range(20)))
    (failure,) = read_zip(tmp_path, content, members=10)
    assert isinstance(failure, Failure)
    assert "20 entries" in failure.reason


@pytest.mark.parametrize("cut", [1, 10, 40, 80])
def test_an_archive_that_was_cut_is_a_failure(tmp_path: Path, cut: int) -> None:
    assert show(read_zip(tmp_path, pack(("a.txt", TEXT))[:-cut])) == ["input-malformed"]
