"""JSON Lines: a digest a line."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from attribune.ingest import Limits, Options, read_paths
from attribune.records import Digest, Failure, Span


def read_lines(tmp_path: Path, *lines: str | bytes, limits: Limits | None = None) -> list[Digest | Failure]:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines))
    return list(read_paths([path], options=Options(limits=limits or Limits())))


def read_digest(tmp_path: Path, line: str | bytes) -> Digest:
    (digest,) = read_lines(tmp_path, line)
    assert isinstance(digest, Digest)
    return digest


def read_failure(tmp_path: Path, line: str | bytes) -> Failure:
    (failure,) = read_lines(tmp_path, line)
    assert isinstance(failure, Failure)
    return failure


@pytest.mark.parametrize(
    ("fields", "member"),
    [
        ({"name": "n1", "id": "i1"}, "n1"),
        ({"id": "i1"}, "i1"),
        ({"id": 7}, "7"),
        ({}, "line 1"),
        ({"name": ""}, "line 1"),
    ],
)
def test_a_member_is_named_by_its_name_or_id_or_line(tmp_path: Path, fields: dict[str, object], member: str) -> None:
    digest = read_digest(tmp_path, json.dumps({"text": "Kora said no.", **fields}))
    assert digest.name == f"{tmp_path}/a.jsonl#{member}"


def test_a_member_has_the_sha256_of_its_line(tmp_path: Path) -> None:
    line = '{"name": "a", "text": "Kora said no."}'
    assert read_digest(tmp_path, line + "\r").sha256 == hashlib.sha256(line.encode()).hexdigest()


def test_offsets_count_code_points_of_the_decoded_text(tmp_path: Path) -> None:
    text = "\ufeff😀 “No”,\r\n\tsaid Kora."
    assert read_digest(tmp_path, json.dumps({"text": text})).text == " " + text[1:]


@pytest.mark.parametrize(
    "line", ["{", "[1]", "7", "null", '{"text": 7}', "{}", "[" * 100_000, '{"text": ' + "9" * 5_000 + "}"]
)
def test_a_bad_line_fails_with_its_number_and_the_rest_is_read(tmp_path: Path, line: str) -> None:
    outcomes = read_lines(tmp_path, '{"text": "Kora"}', line, '{"text": "Vell"}')
    assert [outcome.text for outcome in outcomes if isinstance(outcome, Digest)] == ["Kora", "Vell"]
    (failure,) = [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    assert (failure.code, failure.item) == ("input-malformed", f"{tmp_path}/a.jsonl#line 2")
    assert "line 2" in failure.reason
    assert failure.sha256 == hashlib.sha256(line.encode()).hexdigest()


def test_a_line_without_words_fails_under_its_own_name(tmp_path: Path) -> None:
    failure = read_failure(tmp_path, '{"name": "n1", "text": " "}')
    assert (failure.code, failure.item) == ("input-empty", f"{tmp_path}/a.jsonl#n1")


def test_blank_lines_are_no_members(tmp_path: Path) -> None:
    assert len(read_lines(tmp_path, "", '{"text": "Kora"}', "  ")) == 1


def test_a_line_beyond_the_limit_fails_and_the_next_is_read(tmp_path: Path) -> None:
    long = json.dumps({"text": "Kora " * 100})
    outcomes = read_lines(tmp_path, long, '{"text": "Vell"}', limits=Limits(file_bytes=50))
    assert isinstance(outcomes[0], Failure)
    assert (outcomes[0].code, outcomes[0].item, outcomes[0].sha256) == (
        "input-too-large",
        f"{tmp_path}/a.jsonl#line 1",
        None,
    )
    assert isinstance(outcomes[1], Digest)


def test_escapes_of_surrogates_and_control_characters_are_replaced_and_counted(tmp_path: Path) -> None:
    digest = read_digest(tmp_path, r'{"name": "a\ud800", "text": "Kora\ud800 said\u0000 😀"}')
    assert (digest.text, digest.charset.replaced) == ("Kora\ufffd said\ufffd 😀", 2)
    assert digest.name.endswith("#a\ufffd")


def test_a_line_that_is_not_utf8_is_detected(tmp_path: Path) -> None:
    digest = read_digest(tmp_path, '{"text": "“No”, said Kora."}'.encode("cp1252"))
    assert (digest.text, digest.charset.name) == ("“No”, said Kora.", "cp1252")


def test_a_mark_before_the_first_line_is_dropped(tmp_path: Path) -> None:
    assert read_digest(tmp_path, b'\xef\xbb\xbf{"text": "Kora"}').text == "Kora"


def test_utf16_is_one_failure_that_says_so(tmp_path: Path) -> None:
    failure = read_failure(tmp_path, '{"text": "Kora"}\n{"text": "Vell"}'.encode("utf-16"))
    assert failure.code == "input-malformed"
    assert "UTF-8" in failure.reason


def test_a_binary_file_is_one_failure(tmp_path: Path) -> None:
    assert read_failure(tmp_path, b"\x7fELF\n\n\nx\ny").code == "input-binary"


def test_a_missing_file_is_one_failure(tmp_path: Path) -> None:
    (failure,) = read_paths([tmp_path / "missing.jsonl"])
    assert isinstance(failure, Failure)
    assert failure.code == "input-unreadable"


def test_a_line_that_states_nothing_has_no_parts(tmp_path: Path) -> None:
    assert read_digest(tmp_path, '{"text": "Kora", "relations": []}').parts == ()


def test_what_a_line_states_becomes_a_part_over_its_text(tmp_path: Path) -> None:
    line = {"text": "Kora said no.", "outlet": "The Lamp", "title": "No", "date": "2024-07-17T08:00:00Z"}
    (part,) = read_digest(tmp_path, json.dumps(line)).parts
    assert part.span == Span(0, 13)
    assert (part.metadata.outlet, part.metadata.title, part.metadata.published) == ("The Lamp", "No", "2024-07-17")
    assert {unknown.field for unknown in part.metadata.unknown} == {"author", "standfirst"}


@pytest.mark.parametrize("date", ["last week", "2024-04-31", "2024-07-170", "٢٠٢٤-07-17"])
def test_a_date_that_is_not_iso_is_unknown_with_the_reason(tmp_path: Path, date: str) -> None:
    (part,) = read_digest(tmp_path, json.dumps({"text": "Kora", "date": date})).parts
    reasons = {unknown.field: unknown.reason for unknown in part.metadata.unknown}
    assert part.metadata.published is None
    assert repr(date) in reasons["published"]


def test_a_mark_before_a_text_is_white_space_so_that_offsets_stay_those_of_the_field(tmp_path: Path) -> None:
    assert read_digest(tmp_path, r'{"text": "\ufeffKora"}').text == " Kora"


def test_a_line_of_ten_megabytes_is_read(tmp_path: Path) -> None:
    digest = read_digest(tmp_path, json.dumps({"text": "Kora said no. " * 750_000}))
    assert len(digest.text) == 10_500_000
