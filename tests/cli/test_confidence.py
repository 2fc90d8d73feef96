"""``--min-confidence``: what is less sure is not printed, and is recorded all the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import Result

from attribune.cli.confidence import RECOMMENDED, keep_sure
from attribune.cli.extract import describe_relations
from attribune.records import ArticleId, Attribution, AttributionId, Extent, QuoteType, Reading

Call = Callable[..., Result]
# The stages without a model are 0.9 sure of all that they find.
SURE, TOO_SURE = "0.9", "0.91"


def build_reading(at: int, confidence: float, *, parent: AttributionId | None = None) -> Reading:
    attribution = Attribution(ArticleId("art"), content=Extent.from_pairs([[at, at + 5]]))
    return Reading(attribution, confidence, QuoteType.INDIRECT, parent=parent)


def load_lines(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def write_article(folder: Path) -> Path:
    path = folder / "in.jsonl"
    path.write_text(json.dumps({"name": "a", "text": 'Ollo said "yes".'}) + "\n", encoding="utf-8")
    return path


def test_what_has_exactly_the_confidence_asked_for_is_kept() -> None:
    readings = (build_reading(0, 0.7999), build_reading(10, 0.8))
    assert keep_sure(readings, 0.8) == readings[1:]


def test_without_a_minimum_all_is_kept() -> None:
    readings = (build_reading(0, 0.0), build_reading(10, 1.0))
    assert keep_sure(readings, 0.0) == readings


def test_a_parent_that_is_left_out_becomes_null() -> None:
    parent = build_reading(0, 0.3)
    child = build_reading(10, 0.9, parent=parent.attribution.id)
    assert [reading.parent for reading in keep_sure((parent, child), 0.5)] == [None]


def test_the_index_of_a_parent_counts_among_what_is_kept() -> None:
    parent = build_reading(10, 0.9)
    child = build_reading(20, 0.9, parent=parent.attribution.id)
    relations = describe_relations(keep_sure((build_reading(0, 0.1), parent, child), 0.5), "x" * 40)
    assert [relation["parent"] for relation in relations] == [None, 0]


@pytest.mark.parametrize(("least", "left"), [("0", 1), (SURE, 1), (TOO_SURE, 0)])
def test_extract_leaves_out_what_is_less_sure(call: Call, tmp_path: Path, least: str, left: int) -> None:
    [line] = load_lines(call("extract", write_article(tmp_path), "--min-confidence", least))
    assert len(line["relations"]) == left


def test_read_records_what_it_does_not_print(call: Call, news: Path) -> None:
    result = call("read", news, "--min-confidence", TOO_SURE)
    assert "Mirel" not in result.stdout
    assert "Nothing sure enough; 1 found." in result.stdout
    assert "2 attributions (0 shown). Added to attribune.db: 2 articles, 2 attributions." in result.stdout
    assert len(load_lines(call("show", "attributions", "--json"))) == 2


def test_read_prints_articles_as_json_with_what_is_sure_enough(call: Call, news: Path) -> None:
    lines = load_lines(call("read", news, "--json", "--min-confidence", TOO_SURE))
    assert [line["attributions"] for line in lines] == [[], []]


@pytest.mark.parametrize(("least", "found"), [(SURE, 2), (TOO_SURE, 0)])
def test_show_lists_attributions_that_are_sure_enough(call: Call, news: Path, least: str, found: int) -> None:
    call("read", news)
    assert len(load_lines(call("show", "--min-confidence", least, "--json"))) == found


def test_show_says_nothing_of_doubt_where_no_doubt_can_be(call: Call, news: Path) -> None:
    call("read", news)
    assert "more likely wrong than right" not in call("show", "--min-confidence", SURE).stdout


def test_articles_have_no_confidence(call: Call, news: Path) -> None:
    call("read", news)
    assert call("show", "articles", "--min-confidence", SURE).exit_code == 2


@pytest.mark.parametrize("verb", ["extract", "read", "show"])
@pytest.mark.parametrize("value", ["-0.1", "1.01", "90", "nan", "high"])
def test_what_is_no_confidence_is_wrong_use(call: Call, news: Path, verb: str, value: str) -> None:
    arguments = [verb, "--min-confidence", value] + ([] if verb == "show" else [str(news)])
    result = call(*arguments)
    assert result.exit_code == 2
    assert "--min-confidence" in result.stderr


@pytest.mark.parametrize("verb", ["extract", "read", "show"])
def test_help_names_a_value_that_does_for_most(call: Call, verb: str) -> None:
    assert f"{RECOMMENDED:g}" in call(verb, "--help").stdout


def test_the_documents_recommend_what_help_does() -> None:
    page = (Path(__file__).parents[2] / "docs" / "2-concepts.md").read_text(encoding="utf-8")
    assert f"| {RECOMMENDED:g} | at least nine in ten" in page
