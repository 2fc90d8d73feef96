"""Options about inputs: what is wrong is said before anything is read, and what is said holds for all inputs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from attribune.cli import app
from attribune.cli.options import parse_columns

Call = Callable[..., Result]
PAGE = "<!doctype html><html><body><article><h1>Ferry is late</h1><p>{}</p></article></body></html>".format(
    "The ferry is late again, the harbour master said on Thursday, and nobody knows why. " * 5
)


def load_line(text: str) -> dict[str, Any]:
    """Return the only line of output."""
    [line] = text.splitlines()
    found: dict[str, Any] = json.loads(line)
    return found


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "exe"], "there is no format 'exe'. There are: text"),
        (["--columns", "body=text"], "no field 'body'"),
        (["--columns", "text"], "'text' names no column"),
        (["--columns", "text=a,text=b"], "'text' is named twice"),
        (["--columns", "text="], "no column for the field 'text'"),
        (["-", "-"], "standard input can be read only once"),
    ],
)
@pytest.mark.parametrize("verb", ["read", "split"])
def test_what_cannot_be_meant_is_wrong_use_of_either_verb(
    call: Call, news: Path, verb: str, arguments: list[str], message: str
) -> None:
    result = call(verb, news, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--since", "2031"], "'2031' is no day"),
        (["--since", "2031-02-30"], "'2031-02-30' is no day"),
        (["--outlet-map", "none.csv"], "none.csv: there is no such file"),
    ],
)
def test_a_day_and_a_map_of_outlets_must_be_ones(call: Call, news: Path, arguments: list[str], message: str) -> None:
    result = call("read", news, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_columns_are_pairs_divided_by_commas() -> None:
    assert parse_columns(" text=the body , title=a=b,") == (("text", "the body"), ("title", "a=b"))


def test_a_format_that_is_named_overrules_name_and_content(call: Call, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    assert load_line(call("split", "page.html").stdout)["text"].startswith("Ferry is late")
    assert "text" not in load_line(call("split", "page.html", "--format", "text").stdout)


def test_columns_of_json_lines_are_read_as_named(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "one", "story": "Kora said no.", "head": "Late"}\n', encoding="utf-8")
    line = load_line(call("split", "a.jsonl", "--columns", "text=story,title=head").stdout)
    assert (line["name"], line["articles"][0]["title"]) == ("a.jsonl#one", "Late")
    assert load_line(call("split", "a.jsonl").stdout)["error"]["code"] == "input-malformed"


@pytest.mark.parametrize(
    ("piped", "code"),
    [(b"", "input-empty"), (b" \n", "input-empty"), (bytes(5000), "input-binary"), (b"\x7fELF\n", "input-binary")],
)
def test_what_is_piped_in_and_is_no_text_is_a_failure(piped: bytes, code: str) -> None:
    result = CliRunner().invoke(app, ["split", "-"], input=piped)
    line = load_line(result.stdout)
    assert (result.exit_code, line["name"], line["error"]["code"]) == (1, "-", code)


def test_a_page_that_is_piped_in_is_known_by_its_content() -> None:
    line = load_line(CliRunner().invoke(app, ["split", "-"], input=PAGE).stdout)
    assert (line["name"], line["text"][:13]) == ("-", "Ferry is late")


@pytest.mark.parametrize("address", ["http://127.0.0.1/x", "HTTP://127.0.0.1/x", "http://127.0.0.1/x.jsonl"])
def test_an_address_is_fetched_or_refused_and_never_taken_for_a_file(call: Call, address: str) -> None:
    assert load_line(call("split", address).stdout)["error"]["code"] == "fetch-refused"


@pytest.mark.parametrize("address", ["ftp://quay.example/x", "file:///etc/passwd", "javascript://x"])
def test_addresses_of_another_kind_are_refused(call: Call, address: str) -> None:
    assert load_line(call("split", address).stdout)["error"]["code"] == "fetch-refused"


def test_a_file_that_is_called_like_an_address_is_read_by_its_path(call: Call, tmp_path: Path) -> None:
    (tmp_path / "http:").mkdir()
    (tmp_path / "http:" / "a.txt").write_text("Kora said no.", encoding="utf-8")
    assert "error" not in load_line(call("split", "./http:/a.txt").stdout)


def test_a_path_with_a_line_end_stays_on_one_line_of_the_screen(call: Call) -> None:
    result = call("split", "no\nsuch\x1b[2J.txt")
    assert (result.stderr.count("\n"), "\x1b" in result.stderr) == (1, False)


def test_what_is_left_out_is_counted_and_is_no_failure(call: Call, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from attribune import pipeline

    load = pipeline.load_stages
    monkeypatch.setattr("attribune.pipeline.load_stages", lambda *_, since, **__: replace(load(), since=since))
    result = call("read", news, "--since", "2031-07-18", "--no-ledger")
    assert result.exit_code == 0
    assert "Left out: 1 digest from before the day of --since." in result.stdout


def test_outlets_are_recorded_under_the_names_of_the_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clips").mkdir()
    (tmp_path / "clips" / "a.txt").write_text("Kora said no.", encoding="utf-8")
    (tmp_path / "clips" / "manifest.csv").write_text("file,url\na.txt,https://news.quay.example/1\n", encoding="utf-8")
    (tmp_path / "outlets.csv").write_text("written,outlet\nquay.example,Quay Post\n", encoding="utf-8")
    arguments = ["read", "clips", "--outlet-map", "outlets.csv", "--json", "--no-ledger"]
    line = load_line(CliRunner().invoke(app, arguments).stdout)
    assert (line["outlet"], line["url"]) == ("Quay Post", "https://news.quay.example/1")
