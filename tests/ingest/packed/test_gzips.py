"""gzip files: what is packed in them, and what is left of a damaged one."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest

from attribune.ingest import Limits, Options, read_paths
from attribune.ingest.packed.gzips import MOST_EMPTY, GzipUnpacker, strip_suffix
from attribune.records import Digest, Failure


def write_lines(count: int) -> bytes:
    return b"".join(
        json.dumps({"name": str(number), "text": f"The bridge {number * 7_919} is safe."}).encode() + b"\n"
        for number in range(count)
    )


def read_gzip(folder: Path, content: bytes, *, name: str = "a.jsonl.gz", **limits: int) -> list[Digest | Failure]:
    path = folder / name
    path.write_bytes(content)
    return list(read_paths([path], options=Options(limits=Limits(**limits))))


def show(outcomes: list[Digest | Failure]) -> list[str]:
    return [o.name.partition("#")[2] if isinstance(o, Digest) else o.code for o in outcomes]


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("a.txt.gz", "a.txt"),
        ("A.HTML.GZIP", "A.HTML"),
        ("a", "a"),
        ("https://quill.example/a.txt.gz?x=1", "https://quill.example/a.txt"),
    ],
)
def test_the_name_of_what_is_packed_tells_its_format(name: str, inside: str) -> None:
    assert strip_suffix(name) == inside


def test_gzip_files_in_a_row_are_one(tmp_path: Path) -> None:
    content = (
        gzip.compress(write_lines(2)) + bytes(512) + gzip.compress(b'{"name": "z", "text": "The ferry is late."}\n')
    )
    assert show(read_gzip(tmp_path, content)) == ["0", "1", "z"]


def test_a_cut_file_of_lines_gives_the_whole_lines_before_the_cut_and_a_failure(tmp_path: Path) -> None:
    content = gzip.compress(write_lines(2_000))
    outcomes = show(read_gzip(tmp_path, content[: len(content) // 2]))
    assert outcomes[-1] == "input-malformed"
    assert 100 < len(outcomes) < 1_999
    assert outcomes[:-1] == [str(number) for number in range(len(outcomes) - 1)]


def test_a_cut_text_is_a_failure_alone(tmp_path: Path) -> None:
    assert show(read_gzip(tmp_path, gzip.compress(b"The bridge is safe.")[:-9], name="a.txt.gz")) == ["input-malformed"]


def test_a_wrong_checksum_costs_only_what_came_out_last(tmp_path: Path) -> None:
    outcomes = show(read_gzip(tmp_path, gzip.compress(write_lines(5_000))[:-8] + bytes(8)))
    assert len(outcomes) > 2_000
    assert outcomes.index("input-malformed") == len(outcomes) - 1


def test_what_follows_behind_the_end_is_told(tmp_path: Path) -> None:
    assert show(read_gzip(tmp_path, gzip.compress(write_lines(2)) + b"garbage")) == ["0", "1", "input-malformed"]


def test_a_bomb_ends_at_the_ratio(tmp_path: Path) -> None:
    assert show(read_gzip(tmp_path, gzip.compress(bytes(50_000_000)), name="a.txt.gz")) == ["input-too-large"]


def test_a_bomb_of_many_small_files_ends_at_the_ratio(tmp_path: Path) -> None:
    bomb = gzip.compress(bytes(1_000_000)) * 40
    assert show(read_gzip(tmp_path, bomb, name="a.txt.gz")) == ["input-too-large"]


def test_gzip_in_gzip_ends_at_the_limit_of_depth(tmp_path: Path) -> None:
    content = b"The bridge is safe."
    for _ in range(5):
        content = gzip.compress(content)
    assert show(read_gzip(tmp_path, content, name="a.txt.gz")) == ["input-too-large"]


def test_an_unpacker_goes_on_behind_a_fault() -> None:
    content = gzip.compress(b"one") + b"garbage" + gzip.compress(b"two")
    unpacker = GzipUnpacker(io.BytesIO(content), "a.gz")
    assert unpacker.read(100) == b"one"
    with pytest.raises(Exception, match="something else follows"):
        unpacker.read(100)
    unpacker.skip_fault()
    assert [unpacker.read(100), unpacker.read(100)] == [b"two", b""]


def test_an_unpacker_that_finds_no_more_is_at_its_end() -> None:
    unpacker = GzipUnpacker(io.BytesIO(gzip.compress(b"one")[:-8]), "a.gz")
    assert unpacker.read(100) == b"one"
    assert not unpacker.is_whole
    unpacker.skip_fault()
    assert unpacker.read(100) == b""


def test_empty_gzip_files_in_a_row_end_at_a_limit(tmp_path: Path) -> None:
    content = gzip.compress(b"") * (MOST_EMPTY + 2) + gzip.compress(write_lines(1))
    assert show(read_gzip(tmp_path, content)) == ["input-malformed"]


def test_a_few_empty_gzip_files_are_passed_over(tmp_path: Path) -> None:
    assert show(read_gzip(tmp_path, gzip.compress(b"") * 3 + gzip.compress(write_lines(1)))) == ["0"]
