"""``attribune show``: what the ledger holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from attribune.ledger import open_ledger
from attribune.records import (
    Article,
    ArticleRecord,
    Charset,
    Digest,
    DigestRecord,
    Excerpt,
    Metadata,
    Origin,
    Run,
    Span,
)

Call = Callable[..., Result]


@pytest.fixture
def show(call: Call, news: Path) -> Callable[..., Result]:
    """Return what runs ``attribune show`` over a ledger with two articles."""
    assert call("read", news).exit_code == 0

    def run(*arguments: str) -> Result:
        return call("show", *arguments)

    return run


def load_lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_without_options_it_lists_the_articles(show: Call) -> None:
    assert show().stdout.splitlines() == [
        "Brine Post · 2031-07-17 · Ferry is late · 1 attribution",
        "Tarn Echo · 2031-07-17 · Rain · 1 attribution",
        "2 articles.",
    ]


@pytest.mark.parametrize(
    ("options", "source"),
    [
        (["--source", "OLLO"], "Ollo"),
        (["--words", "rain*"], "Mirel"),
        (["--outlet", "tarn"], "Mirel"),
        (["--outlet", "brine", "--since", "2031", "--until", "2031-07"], "Ollo"),
        (["--words", '"it sails"', "--source", "ollo"], "Ollo"),
    ],
)
def test_options_narrow_the_attributions(show: Call, options: list[str], source: str) -> None:
    assert [line["source"]["text"] for line in load_lines(show(*options, "--json"))] == [source]


def test_attributions_stand_in_a_table_under_their_article(show: Call) -> None:
    lines = show("attributions", "--source", "mirel").stdout.splitlines()
    assert lines[0] == "Tarn Echo · 2031-07-17 · Rain"
    assert lines[3].split() == ["Mirel", "said", '"it', 'rains"', "direct"]
    assert lines[-1] == "1 attribution in 1 article."


def test_articles_can_be_narrowed_too(show: Call) -> None:
    lines = load_lines(show("articles", "--outlet", "tarn", "--json"))
    assert [(line["title"], line["attribution_count"]) for line in lines] == [("Rain", 1)]


def test_an_attribution_in_json_traces_to_the_bytes(show: Call, call: Call, news: Path) -> None:
    [line] = load_lines(show("--source", "mirel", "--json"))
    read = [json.loads(text) for text in call("read", news, "--json").stdout.splitlines()][1]
    assert {key: line[key] for key in ("article", "digest", "run", "sha256", "start", "end", "name")} == {
        key: read[key] for key in ("article", "digest", "run", "sha256", "start", "end", "name")
    }
    assert line["content"] == read["attributions"][0]["content"]


def test_a_limit_is_kept(show: Call) -> None:
    assert len(load_lines(show("attributions", "--limit", "1", "--json"))) == 1


@pytest.mark.parametrize("options", [["--words", "snow"], ["--words", "*"], ["--since", "2032"]])
def test_nothing_found_is_no_failure_and_hints_at_what_to_try(show: Call, options: list[str]) -> None:
    result = show(*options)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing found" in result.stderr


def test_an_empty_ledger_says_how_to_fill_it(call: Call, tmp_path: Path) -> None:
    call("read", tmp_path / "none.txt")
    assert "holds no articles yet" in call("show").stderr


def test_without_a_ledger_it_cannot_run_and_makes_none(call: Call, tmp_path: Path) -> None:
    result = call("show")
    assert (result.exit_code, result.stderr.count("\n")) == (3, 1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "options", [["--since", "yesterday"], ["--limit", "0"], ["articles", "--source", "ollo"], ["stories"]]
)
def test_an_option_that_means_nothing_is_wrong_use(show: Call, options: list[str]) -> None:
    assert show(*options).exit_code == 2


def test_an_article_that_is_not_whole_is_marked_as_such(call: Call) -> None:
    text = "The bell is gone."
    digest = Digest("feed.xml#1", "0" * 64, text, Charset("utf-8", "valid"), origin=Origin("feed"))
    metadata = Metadata(title="Bell", url="https://bell.example/1", excerpt=Excerpt.SUMMARY)
    article = Article(digest.id, Span(0, len(text)), text, metadata)
    with open_ledger("attribune.db") as ledger:
        ledger.write_record(DigestRecord(digest, (ArticleRecord(article),)), Run("1", "0" * 64))
    assert call("show").stdout.splitlines()[0].endswith("Bell · 0 attributions · summary")
    line = json.loads(call("show", "--json").stdout)
    assert (line["url"], line["excerpt"]) == ("https://bell.example/1", "summary")
