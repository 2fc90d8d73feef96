"""Paths to digests and failures."""

from __future__ import annotations

import hashlib
import io
import os
import sys
from pathlib import Path

import pytest

from attribune.ingest import Limits, Options, read_paths
from attribune.records import Digest, Failure


def read_texts(*paths: Path) -> list[str]:
    return [outcome.text if isinstance(outcome, Digest) else outcome.code for outcome in read_paths(paths)]


def read_failure(path: str | Path) -> Failure:
    (outcome,) = read_paths([path])
    assert isinstance(outcome, Failure)
    return outcome


def test_a_file_is_a_digest_with_the_sha256_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Kora said no.\r\n")
    (digest,) = read_paths([path])
    assert isinstance(digest, Digest)
    assert (digest.name, digest.text) == (str(path), "Kora said no.\r\n")
    assert digest.sha256 == hashlib.sha256(b"Kora said no.\r\n").hexdigest()


def test_a_name_is_the_path_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Kora said no.")
    monkeypatch.chdir(tmp_path)
    (digest,) = read_paths(["./a.txt"])
    assert isinstance(digest, Digest)
    assert digest.name == "./a.txt"


def test_offsets_are_those_of_the_text_as_read(tmp_path: Path) -> None:
    text = "😀 Kora\r\n\tsaid “no”.\n\nEnd\rend"
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    assert read_texts(path) == [text]


def test_a_folder_gives_its_text_files_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.TXT", "d.png", ".hidden.txt", "e.jsonl"):
        (tmp_path / name).write_text('{"text": "e.jsonl"}' if name.endswith("jsonl") else name)
    (tmp_path / "aa").mkdir()
    (tmp_path / "aa" / "z.text").write_text("z.text")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("x.txt")
    assert read_texts(tmp_path) == ["a.md", "z.text", "b.txt", "c.TXT", "e.jsonl"]


def test_a_file_that_is_named_is_tried_whatever_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "a.dat"
    path.write_text("Kora said no.")
    assert read_texts(path) == ["Kora said no."]


def test_a_link_to_the_folder_above_is_not_followed_for_ever(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kora")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert read_texts(tmp_path) == ["Kora"]


def test_links_among_folders_are_followed_to_each_of_them_once(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in "abcdefghijkl"]
    for folder in folders:
        folder.mkdir()
        (folder / "x.txt").write_text(folder.name)
        for other in folders:
            (folder / f"to-{other.name}").symlink_to(other)
    assert sorted(read_texts(tmp_path)) == [folder.name for folder in folders]


def test_a_bad_input_does_not_stop_the_others(tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("Kora")
    assert read_texts(tmp_path / "missing.txt", good) == ["input-unreadable", "Kora"]


def test_a_missing_file_is_named_in_its_failure(tmp_path: Path) -> None:
    failure = read_failure(tmp_path / "missing.txt")
    assert (failure.item, failure.stage, failure.sha256) == (str(tmp_path / "missing.txt"), "ingest", None)
    assert "no such file" in failure.reason


def test_a_broken_link_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "nowhere")
    assert "link points to nothing" in read_failure(tmp_path).reason


def test_a_link_to_itself_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "a.txt")
    assert read_failure(tmp_path / "a.txt").code == "input-unreadable"


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "pipe" in read_failure(tmp_path / "a.txt").reason


def test_a_device_is_refused() -> None:
    assert "device" in read_failure("/dev/null").reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kora")
    path.chmod(0)
    assert "permission denied" in read_failure(path).reason


def test_a_refused_permission_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> os.stat_result:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("attribune.ingest.files.os.stat", refuse)
    assert "permission denied" in read_failure(tmp_path / "a.txt").reason


def test_a_folder_inside_that_may_not_be_listed_fails_as_such_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("locked/b.txt", "z.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Kora")

    names = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return names(path)

    monkeypatch.setattr("os.listdir", refuse)
    failure, digest = read_paths([tmp_path])
    assert isinstance(failure, Failure)
    assert (failure.item, failure.reason.split(".")[0]) == (f"{tmp_path}/locked", "permission denied")
    assert isinstance(digest, Digest)


def test_an_error_of_the_disk_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: str) -> os.stat_result:
        raise OSError(5, "Input/output error", path)

    monkeypatch.setattr("attribune.ingest.files.os.stat", fail)
    assert "Input/output error" in read_failure(tmp_path / "a.txt").reason


def test_a_folder_without_text_files_fails(tmp_path: Path) -> None:
    assert read_failure(tmp_path).code == "input-empty"


@pytest.mark.parametrize("text", ["", " \r\n\t", "— … !"])
def test_a_file_without_words_fails_with_its_sha256(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text)
    failure = read_failure(path)
    assert (failure.code, failure.sha256) == ("input-empty", hashlib.sha256(path.read_bytes()).hexdigest())


def test_a_binary_file_fails_with_its_sha256(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    failure = read_failure(path)
    assert (failure.code, failure.sha256) == ("input-binary", hashlib.sha256(path.read_bytes()).hexdigest())


def test_a_file_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("12345")
    outcomes = [next(read_paths([path], options=Options(limits=Limits(file_bytes=size)))) for size in (5, 4)]
    assert isinstance(outcomes[0], Digest)
    assert isinstance(outcomes[1], Failure)
    assert outcomes[1].code == "input-too-large"


def test_a_path_that_is_not_unicode_is_read_and_shown(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path / "caf") + b"\xe9.txt"
    try:
        Path(os.fsdecode(path)).write_text("Kora")
    except OSError:
        pytest.skip("the file system takes UTF-8 names only")
    (digest,) = read_paths([tmp_path])
    assert isinstance(digest, Digest)
    assert digest.name.endswith("caf\\xe9.txt")


@pytest.mark.parametrize("path", ["/tmp/\ud800.txt", "/tmp/a\x00b.txt", "/" + "x" * 5_000])
def test_a_path_that_no_system_takes_is_a_failure(path: str) -> None:
    assert read_failure(path).code == "input-unreadable"


def test_a_line_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Kora said “no”. ".encode() * 500_000)
    (digest,) = read_paths([path])
    assert isinstance(digest, Digest)
    assert len(digest.text) == 8_000_000


def test_a_file_of_a_hundred_megabytes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Kora said no.\n" * 7_500_000)
    (digest,) = read_paths([path])
    assert isinstance(digest, Digest)
    assert len(digest.text) == 105_000_000


def test_no_standard_input_at_all_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert read_failure("-").code == "input-unreadable"


def test_more_than_any_text_piped_in_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Kora said no. " * 1000)))
    [failure] = read_paths(["-"], options=Options(limits=Limits(unpacked_bytes=1000)))
    assert isinstance(failure, Failure)
    assert failure.code == "input-too-large"
