"""``attribune split``: where the articles of each digest are."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from attribune.records import Article, Digest

Call = Callable[..., Result]
TEXT = "Ferry is late\nBrine Post – July 17, 2031\nThe ferry is late, the harbour master said on Thursday.\n"


def load_lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_file_gives_one_line_under_the_path_as_given(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    result = call("split", "./a.txt")
    [line] = load_lines(result.stdout)
    assert (result.exit_code, line["name"]) == (0, "./a.txt")
    article = line["articles"][0]
    assert TEXT[article["start"] : article["end"]].startswith("Ferry is late")
    assert set(article) >= {"start", "end", "title", "standfirst", "outlet", "author", "published", "blocks"}


def test_each_line_of_a_jsonl_file_is_a_digest_under_its_own_name(call: Call, tmp_path: Path) -> None:
    lines = [{"name": "one", "text": TEXT, "title": "ignored"}, {"id": "two", "text": TEXT}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    one, two = load_lines(call("split", "in.jsonl").stdout)
    assert (one["name"], two["name"]) == ("one", "two")
    assert one["articles"] == two["articles"]


def test_a_bad_input_has_no_articles_and_an_error_and_the_others_are_split(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "in.jsonl").write_text("{broken\n", encoding="utf-8")
    result = call("split", "none.txt", "in.jsonl", "none.jsonl", "a.txt")
    lines = load_lines(result.stdout)
    assert result.exit_code == 1
    assert [line["name"] for line in lines] == ["none.txt", "in.jsonl#line 1", "none.jsonl", "a.txt"]
    assert [line.get("error", {}).get("code") for line in lines] == [
        "input-unreadable", "input-malformed", "input-unreadable", None,
    ]  # fmt: skip
    assert [bool(line["articles"]) for line in lines] == [False, False, False, True]
    assert result.stderr.count("\n") == 3


def test_a_bad_line_whose_name_cannot_be_kept_does_not_stop_the_others(call: Call, tmp_path: Path) -> None:
    lines = [{"name": "a\ud800", "text": ""}, {"name": "b", "text": TEXT}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    result = call("split", "in.jsonl", "no\udcff.jsonl")
    first, second, missing = load_lines(result.stdout)
    assert (first["name"], first["error"]["code"]) == ("a\ud800", "input-empty")
    assert (second["name"], "error" in second) == ("b", False)
    assert (missing["name"], result.exit_code) == ("no\\xff.jsonl", 1)


def test_a_digest_that_breaks_the_stage_does_not_stop_the_others(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_on_first(digest: Digest) -> tuple[Article, ...]:
        if digest.name == "one":
            raise ValueError("lost")
        return ()

    monkeypatch.setattr("attribune.split.split_digest", fail_on_first)
    lines = [{"name": "one", "text": TEXT}, {"name": "two", "text": TEXT}]
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    one, two = load_lines(call("split", "in.jsonl").stdout)
    assert (one["error"]["code"], two) == ("unexpected", {"name": "two", "articles": []})


def test_the_output_file_holds_what_stdout_would(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    shown = call("split", "a.txt").stdout
    assert call("split", "a.txt", "-o", "out.jsonl").stdout == ""
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == shown
