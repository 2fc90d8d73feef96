"""What a folder's manifest says of a file goes with it; what is wrong with the manifest is said, by its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attribune.ingest import Options, list_paths
from attribune.ingest.readers import Hints, Member
from attribune.records import Failure, Metadata, Unknown

NOT_STATED = "the input does not state it"


def fill(folder: Path, *files: str, manifest: str, name: str = "manifest.csv") -> Path:
    """Return ``folder`` with ``files`` of one text, and a manifest."""
    for file in files:
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text("Kora said no.", encoding="utf-8")
    (folder / name).write_text(manifest, encoding="utf-8")
    return folder


def list_names(folder: Path) -> list[str]:
    """Return the names of the members from the folder on, ``!code`` for a failure."""
    return [
        member.name.removeprefix(f"{folder}/") if isinstance(member, Member) else f"!{member.code}"
        for member in list_paths([folder])
    ]


def read_hints(folder: Path) -> Hints:
    """Return the hints of the first member."""
    member = next(list_paths([folder]))
    assert isinstance(member, Member)
    return member.hints


def read_failure(folder: Path) -> Failure:
    """Return the only failure."""
    (failure,) = list_paths([folder])
    assert isinstance(failure, Failure)
    return failure


def test_what_the_manifest_states_goes_with_its_file(tmp_path: Path) -> None:
    header = "file,url,title,outlet,author,date,language,shelf"
    manifest = f"{header}\na.txt,https://q.example/1,Late,Quay Post,I. Kray,2031-05-02,en,7\n"
    assert read_hints(fill(tmp_path, "a.txt", manifest=manifest)) == Hints(
        url="https://q.example/1",
        language="en",
        metadata=Metadata(
            title="Late",
            outlet="Quay Post",
            author="I. Kray",
            published="2031-05-02",
            unknown=(Unknown("standfirst", NOT_STATED),),
            url="https://q.example/1",
        ),
    )


def test_a_manifest_of_json_lines_says_the_same(tmp_path: Path) -> None:
    manifest = json.dumps({"file": "a.txt", "outlet": "Quay Post", "url": "https://q.example/1", "shelf": 7})
    hints = read_hints(fill(tmp_path, "a.txt", manifest=manifest, name="manifest.jsonl"))
    assert hints.metadata is not None
    assert (hints.metadata.outlet, hints.url) == ("Quay Post", "https://q.example/1")


def test_a_row_with_nothing_but_its_file_states_nothing(tmp_path: Path) -> None:
    assert read_hints(fill(tmp_path, "a.txt", manifest="file,title\na.txt,\n")) == Hints()


def test_an_address_that_is_none_is_unknown_with_the_reason(tmp_path: Path) -> None:
    hints = read_hints(fill(tmp_path, "a.txt", manifest="file,url\na.txt,n/a\n"))
    assert hints == Hints(metadata=Metadata(unknown=(Unknown("url", "the stated address 'n/a' is none"),)))


def test_files_that_are_named_come_first_and_the_others_are_read_as_well(tmp_path: Path) -> None:
    folder = fill(tmp_path, "a.txt", "b.txt", "in/c.txt", manifest="file\nin/c.txt\nb.txt\n")
    assert list_names(folder) == ["in/c.txt", "b.txt", "a.txt"]


def test_a_file_that_is_named_is_read_whatever_it_is_called(tmp_path: Path) -> None:
    folder = fill(tmp_path, "clip", ".notes/d", manifest="file\nclip\n.notes/d\n")
    assert list_names(folder) == ["clip", ".notes/d"]


def test_a_path_written_on_windows_is_found(tmp_path: Path) -> None:
    assert list_names(fill(tmp_path, "in/c.txt", manifest="file\nin\\c.txt\n")) == ["in/c.txt"]


def test_a_manifest_within_counts_and_the_one_above_counts_more(tmp_path: Path) -> None:
    folder = fill(tmp_path, "in/a.txt", "in/b.txt", manifest="file,outlet\nin/a.txt,Above\n")
    fill(tmp_path / "in", manifest="file,outlet\na.txt,Within\nb.txt,Within\n")
    outlets = [member.hints.metadata.outlet for member in list_paths([folder]) if member.hints.metadata]  # type: ignore[union-attr]
    assert outlets == ["Above", "Within"]


def test_a_file_that_is_missing_fails_and_the_others_are_read(tmp_path: Path) -> None:
    folder = fill(tmp_path, "a.txt", manifest="file\nnone.txt\na.txt\n")
    assert list_names(folder) == ["!input-unreadable", "a.txt"]


def test_a_folder_that_is_named_as_a_file_fails_alone(tmp_path: Path) -> None:
    assert list_names(fill(tmp_path, "in/a.txt", manifest="file\nin\n")) == ["!input-unreadable"]


@pytest.mark.parametrize(
    ("manifest", "reason"),
    [
        ("file\n../secret.txt\n", "line 2 names '../secret.txt', which leaves the folder"),
        ("file\n/etc/passwd\n", "line 2 names '/etc/passwd', which leaves the folder"),
        ("file\nin/../../secret.txt\n", "line 2 names 'in/../../secret.txt', which leaves the folder"),
        ("file\nmanifest.csv\n", "line 2 names the manifest itself"),
        ("file,title\na.txt,Late\na.txt,Later\n", "lines 2 and 3 say different things of one file"),
        ("file,title\n,Late\n", "line 2 names no file"),
        ("path,title\na.txt,Late\n", "its first line names no column 'file'"),
        ("file,title\na.txt,Late,again\n", "line 2 has 3 cells under 2 columns"),
    ],
)
def test_a_manifest_that_cannot_be_trusted_fails_its_folder(manifest: str, reason: str, tmp_path: Path) -> None:
    failure = read_failure(fill(tmp_path, "a.txt", manifest=manifest))
    assert (failure.item, failure.code) == (f"{tmp_path}/manifest.csv", "input-malformed")
    assert failure.reason.startswith(reason)


def test_two_manifests_are_one_too_many(tmp_path: Path) -> None:
    fill(tmp_path, manifest="file\na.txt\n")
    failure = read_failure(fill(tmp_path, manifest='{"file": "a.txt"}\n', name="manifest.jsonl"))
    assert "there is a manifest.jsonl beside it" in failure.reason


def test_a_line_of_a_manifest_that_is_no_object_is_named(tmp_path: Path) -> None:
    failure = read_failure(fill(tmp_path, manifest='{"file": "a.txt"}\n[1]\n', name="manifest.jsonl"))
    assert failure.reason == "line 2 is no JSON object."


def test_json_lines_of_texts_are_an_input_though_they_are_called_a_manifest(tmp_path: Path) -> None:
    folder = fill(tmp_path, manifest='{"text": "Kora said no.", "file": "x"}\n', name="manifest.jsonl")
    assert list_names(folder) == ["manifest.jsonl#line 1"]


def test_a_broken_manifest_within_fails_its_folder_only(tmp_path: Path) -> None:
    folder = fill(tmp_path, "a.txt", "in/b.txt", "z.txt", manifest="file\na.txt\n")
    fill(tmp_path / "in", manifest="file\n..\n")
    assert list_names(folder) == ["a.txt", "!input-malformed", "z.txt"]


def test_a_format_that_is_stated_is_that_of_the_files_too(tmp_path: Path) -> None:
    (member,) = list_paths([fill(tmp_path, "a.md", manifest="file\na.md\n")], options=Options(format="jsonl"))
    assert isinstance(member, Member)
    assert member.format == "jsonl"
