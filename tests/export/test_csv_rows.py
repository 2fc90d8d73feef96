"""CSV: one row an attribution, an article, a date or a quantity."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from tests.chained import RUN, build_chained

from attribune.explore import AttributionQuery
from attribune.explore.exports import gather_articles
from attribune.export.csv_rows import What, write_csv
from attribune.ledger import open_ledger

CHAINED = build_chained()


def export(
    folder: Path, what: str, *, guarded: bool = True, query: AttributionQuery | None = None
) -> list[dict[str, str]]:
    out = io.StringIO()
    with open_ledger(folder / "news.db") as ledger:
        ledger.write_record(CHAINED.record, RUN)
        found = gather_articles(ledger, query or AttributionQuery())
        for _ in write_csv(out, found, what=What(what), guarded=guarded):
            pass
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def test_an_attribution_is_a_row_with_its_chain_and_what_it_traces_to(tmp_path: Path) -> None:
    rows = export(tmp_path, "attributions")
    assert [row["id"] for row in rows] == [CHAINED.outer, CHAINED.inner, CHAINED.other]
    assert [(row["chain"], row["chain_length"], row["chain_position"], row["first_hand"]) for row in rows] == [
        ("The Bell < informed sources", "2", "1", "informed sources"),
        ("The Bell < informed sources", "2", "2", "informed sources"),
        ("Kora Lévy", "1", "1", "Kora Lévy"),
    ]
    assert [row["ends_in_nobody_named"] for row in rows] == ["true", "true", "false"]
    assert rows[2]["speaker_roles"] == '["mayor"]'
    assert {row["sha256"] for row in rows} == {CHAINED.record.digest.sha256}


def test_formulas_are_made_harmless_unless_raw_is_wanted(tmp_path: Path) -> None:
    guarded, raw = export(tmp_path, "attributions")[2], export(tmp_path, "attributions", guarded=False)[2]
    assert (guarded["content"], guarded["title"]) == ("'=Later “it floats”", "'=Ferry")
    assert (raw["content"], raw["title"]) == ("=Later “it floats”", "=Ferry")


@pytest.mark.parametrize(
    ("what", "column", "values"),
    [
        ("articles", "attribution_count", ["3"]),
        ("dates", "iso", ["2031-07-03"]),
        ("quantities", "value", ["40.0"]),
    ],
)
def test_articles_dates_and_quantities_have_rows_of_their_own(
    tmp_path: Path, what: str, column: str, values: list[str]
) -> None:
    assert [row[column] for row in export(tmp_path, what)] == values


def test_a_narrowed_export_keeps_the_chain_that_leads_out_of_it(tmp_path: Path) -> None:
    [row] = export(tmp_path, "attributions", query=AttributionQuery(source="informed"))
    assert (row["id"], row["parent"], row["chain_length"]) == (CHAINED.inner, CHAINED.outer, "2")
