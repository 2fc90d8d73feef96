"""``attribune extract``: a line out for each line in."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from typer.testing import Result

Call = Callable[..., Result]
FIELDS = {
    "source", "cue", "content", "confidence", "quote_type", "act", "negated", "hedged", "anonymous", "description",
    "anonymity_reason", "declined", "speaker", "speaker_kind", "speaker_evidence", "unknown_reason", "source_role",
    "addressee", "target", "parent",
}  # fmt: skip


def write_lines(folder: Path, *lines: object) -> Path:
    path = folder / "in.jsonl"
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return path


def load_lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_relation_has_every_field_of_the_contract(call: Call, tmp_path: Path) -> None:
    result = call("extract", write_lines(tmp_path, {"name": "a", "text": 'Ollo said "yes".'}))
    [line] = load_lines(result.stdout)
    assert result.exit_code == 0
    assert (line["name"], line["dates"], line["quantities"]) == ("a", [], [])
    assert set(line["relations"][0]) >= FIELDS
    assert line["relations"][0]["content"] == [[10, 15]]


def test_a_bad_line_gives_an_error_in_its_place_and_exit_code_1(call: Call, tmp_path: Path) -> None:
    lines = [
        {"name": "a", "text": "One."},
        "{broken",
        {"name": "c"},
        {"name": "d", "text": " "},
        ["e"],
        {"id": 6, "text": "F."},
    ]
    result = call("extract", write_lines(tmp_path, *lines))
    out = load_lines(result.stdout)
    assert result.exit_code == 1
    assert [line["name"] for line in out] == [
        "a",
        f"{tmp_path}/in.jsonl#line 2",
        "c",
        "d",
        f"{tmp_path}/in.jsonl#line 5",
        6,
    ]
    codes = [line.get("error", {}).get("code") for line in out]
    assert codes == [None, "input-malformed", "input-malformed", "input-empty", "input-malformed", None]


def test_an_article_that_breaks_a_stage_is_an_error_in_its_place(call: Call, tmp_path: Path) -> None:
    lines = [{"name": "a", "text": "CANNOT ENCODE"}, {"name": "b", "text": 'Ollo said "yes".'}]
    result = call("extract", write_lines(tmp_path, *lines))
    first, second = load_lines(result.stdout)
    assert first == {"name": "a", "error": {"code": "unexpected", "message": "ValueError: no words today"}}
    assert len(second["relations"]) == 1


def test_an_article_that_breaks_a_stage_under_a_name_that_cannot_be_kept_is_an_error_in_its_place(
    call: Call, tmp_path: Path
) -> None:
    lines = [{"name": "a\ud800", "text": "CANNOT ENCODE"}, {"name": "b", "text": "One."}]
    first, second = load_lines(call("extract", write_lines(tmp_path, *lines)).stdout)
    assert (first["name"], first["error"]["code"]) == ("a\ud800", "unexpected")
    assert second["name"] == "b"


def test_a_line_whose_name_is_null_is_called_by_its_id(call: Call, tmp_path: Path) -> None:
    result = call("extract", write_lines(tmp_path, {"name": None, "id": "b", "text": "One."}))
    assert load_lines(result.stdout)[0]["name"] == "b"


def test_offsets_point_into_the_text_as_given_after_a_byte_order_mark_and_a_lone_surrogate(
    call: Call, tmp_path: Path
) -> None:
    text = '\ufeff\ud800\r\n\U0001f600 Ollo said "yes".'
    result = call("extract", write_lines(tmp_path, {"name": "a", "text": text}))
    [[start, end]] = load_lines(result.stdout)[0]["relations"][0]["content"]
    assert text[start:end] == '"yes"'


def test_the_output_file_appears_whole_and_leaves_nothing_beside_it(call: Call, tmp_path: Path) -> None:
    path = write_lines(tmp_path, {"name": "a", "text": "One."})
    result = call("extract", path, "-o", tmp_path / "out.jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_an_interrupted_run_leaves_the_older_output_as_it_was(call: Call, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("older", encoding="utf-8")
    path = write_lines(tmp_path, {"name": "a", "text": "One."}, {"name": "b", "text": "CTRL-C"})
    result = call("extract", path, "-o", tmp_path / "out.jsonl")
    assert result.exit_code == 130
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == "older"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.jsonl", "out.jsonl"]


def test_the_input_may_be_the_output(call: Call, tmp_path: Path) -> None:
    path = write_lines(tmp_path, {"name": "a", "text": 'Ollo said "yes".'})
    assert call("extract", path, "-o", path).exit_code == 0
    assert len(load_lines(path.read_text(encoding="utf-8"))[0]["relations"]) == 1


def test_an_output_in_a_folder_that_is_not_there_is_wrong_use(call: Call, tmp_path: Path) -> None:
    result = call("extract", write_lines(tmp_path, {"name": "a", "text": "One."}), "-o", tmp_path / "no" / "out.jsonl")
    assert result.exit_code == 2
    assert "there is no folder" in result.stderr


def test_a_missing_file_is_one_line_on_stderr(call: Call, tmp_path: Path) -> None:
    result = call("extract", tmp_path / "no.jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"attribune: {tmp_path}/no.jsonl: there is no such file. Check the path.\n"
