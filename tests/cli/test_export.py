"""``attribune export``: the record as JSON lines and CSV."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Call = Callable[..., Result]


@pytest.fixture
def export(call: Call, news: Path) -> Call:
    """Return what runs ``attribune export`` over a ledger with two articles."""
    assert call("read", news).exit_code == 0

    def run(*arguments: str) -> Result:
        return call("export", *arguments)

    return run


def test_without_options_every_article_is_a_line(export: Call) -> None:
    result = export()
    assert [json.loads(line)["title"] for line in result.stdout.splitlines()] == ["Ferry is late", "Rain"]
    assert "exported 2 articles, 2 attributions" in result.stderr


def test_an_option_about_attributions_leaves_out_articles_without_any(export: Call) -> None:
    lines = export("--words", "rains").stdout.splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["Rain"]


def test_csv_goes_to_a_file_with_a_mark_if_wanted(export: Call, tmp_path: Path) -> None:
    assert export("--format", "csv", "--bom", "-o", "said.csv").exit_code == 0
    data = (tmp_path / "said.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid,source,")
    rows = list(csv.DictReader(data.decode("utf-8-sig").splitlines()))
    assert [(row["source"], row["outlet"]) for row in rows] == [("Ollo", "Brine Post"), ("Mirel", "Tarn Echo")]


@pytest.mark.parametrize("options", [["--raw"], ["--bom"], ["--what", "dates"], ["--format", "xml"], ["--since", "x"]])
def test_options_that_mean_nothing_are_wrong_use(export: Call, options: list[str]) -> None:
    assert export(*options).exit_code == 2


def test_nothing_to_export_is_an_empty_file_with_its_header(export: Call) -> None:
    assert export("--since", "2032").stdout == ""
    assert export("--since", "2032", "--format", "csv", "--what", "dates").stdout.startswith("start,end,text,iso,")


def test_a_judgement_changes_identities_in_all_that_leaves_the_ledger(judge: Call, call: Call) -> None:
    def list_identities() -> list[list[str | None]]:
        rows = csv.DictReader(call("export", "--format", "csv").stdout.splitlines())
        articles = [json.loads(line) for line in call("export").stdout.splitlines()]
        shown = [json.loads(line) for line in call("show", "attributions", "--json").stdout.splitlines()]
        exported = [each for article in articles for each in article["attributions"]]
        return [
            [row["identity"] or None for row in rows],
            *([each["identity"] for each in of] for of in (exported, shown)),
        ]

    before = list_identities()
    first, second = sorted({str(name) for name in before[0] if name is not None})[:2]
    assert judge("rename", first, "Solveig Tarn").exit_code == 0
    renamed = [["Solveig Tarn" if name == first else name for name in names] for names in before]
    assert list_identities() == renamed
    assert judge("same", first, second).exit_code == 0
    assert list_identities() == [["Solveig Tarn" if name == second else name for name in names] for names in renamed]


def test_training_data_holds_what_a_person_judged_right(judge: Call, call: Call) -> None:
    ids = [json.loads(line)["id"] for line in call("show", "attributions", "--json").stdout.splitlines()]
    assert call("export", "--format", "training").stdout == ""
    for at, key in enumerate(ids):
        assert judge("reject" if at == 0 else "accept", key).exit_code == 0
    result = call("export", "--format", "training")
    (line,) = map(json.loads, result.stdout.splitlines())
    assert (len(line["relations"]), line["annotators"]) == (len(ids) - 1, ["orrel"])
    assert "exported 1 reviewed article, 4 relations." in result.stderr


def test_training_data_of_articles_judged_in_part_and_by_whom(judge: Call, call: Call) -> None:
    first = json.loads(call("show", "attributions", "--json").stdout.splitlines()[0])["id"]
    assert judge("accept", first).exit_code == 0
    assert "--partial" in call("export", "--format", "training").stderr
    (line,) = call("export", "--format", "training", "--partial").stdout.splitlines()
    assert len(json.loads(line)["relations"]) == 1
    assert call("export", "--format", "training", "--partial", "--reviewer", "mirel").stdout == ""


@pytest.mark.parametrize(
    "options",
    [
        ["--partial"],
        ["--reviewer", "orrel"],
        ["--format", "training", "--speaker", "x"],
        ["--format", "training", "--min-confidence", "0.5"],
        ["--format", "training", "--all"],
        ["--format", "training", "--bom"],
    ],
)
def test_options_that_mean_nothing_for_training_data_are_wrong_use(export: Call, options: list[str]) -> None:
    assert export(*options).exit_code == 2
