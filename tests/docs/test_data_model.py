"""The data model names every field: of records, of printed JSON, of settings and of the ledger's tables."""

from __future__ import annotations

import dataclasses
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from attribune import records
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    Charset,
    Digest,
    DigestRecord,
    Extent,
    QuoteType,
    Reading,
    Run,
    Span,
)

ROOT = Path(__file__).resolve().parent.parent.parent
RECORDS = [kind for name in records.__all__ if dataclasses.is_dataclass(kind := getattr(records, name))]
TEXT = "Kora said the ferry sails."
DIGEST = Digest(name="a.txt", sha256="0" * 64, text=TEXT, charset=Charset("utf-8", "valid"))


def read_section(heading: str) -> str:
    """Return what stands in the data model under the headings that hold all words of ``heading``."""
    sections = re.split(r"(?m)^#+ ", (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8"))
    words = set(heading.split())
    return "\n".join(section for section in sections if words <= set(section.partition("\n")[0].split()))


def find_unexplained(fields: object, *, heading: str) -> list[str]:
    """Return those of ``fields`` that the section does not name."""
    assert isinstance(fields, dict | list)
    section = read_section(heading)
    return [field for field in fields if f"`{field}`" not in section]


def build_record() -> ArticleRecord:
    """Build an article with one reading."""
    article = Article(digest_id=DIGEST.id, span=Span(0, len(TEXT)), text=TEXT)
    attribution = Attribution(article_id=article.id, content=Extent.from_pairs([[10, 25]]))
    return ArticleRecord(article, (Reading(attribution, 0.9, QuoteType.INDIRECT),))


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_field_of_a_record_is_explained(kind: type) -> None:
    fields = [field.name for field in dataclasses.fields(kind)]
    assert find_unexplained(fields, heading=kind.__name__) == []


def test_every_field_that_read_prints_is_explained() -> None:
    from attribune.export.shapes import describe_article

    described = describe_article(DIGEST, build_record(), None)
    attributions = described["attributions"]
    assert isinstance(attributions, list)
    assert find_unexplained(described, heading="JSON of read") == []
    assert find_unexplained(attributions[0], heading="JSON of read") == []


def test_every_field_that_show_prints_is_explained(tmp_path: Path) -> None:
    from attribune.explore import AttributionQuery, find_attributions, list_articles
    from attribune.explore.pages import HeldPages
    from attribune.export.shapes import describe_found, describe_listed
    from attribune.ledger import open_ledger

    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(DigestRecord(DIGEST, (build_record(),)), Run("0.1.0", "0" * 64))
        listed, found = next(list_articles(ledger)), next(find_attributions(ledger, AttributionQuery()))
        place = HeldPages(ledger).locate(found)
    section = read_section("JSON of show") + read_section("JSON of read")
    fields = [*describe_listed(listed), *describe_found(found, place)]
    assert [field for field in fields if f"`{field}`" not in section] == []


def test_every_field_that_trace_prints_is_explained(tmp_path: Path) -> None:
    from attribune.explore import trace_attribution
    from attribune.export.traces import describe_trace
    from attribune.ledger import open_ledger

    record = build_record()
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(DigestRecord(DIGEST, (record,)), Run("0.1.0", "0" * 64))
        traced = describe_trace(trace_attribution(ledger, record.readings[0].attribution.id))
    places = traced["places"]
    assert isinstance(places, dict)
    assert find_unexplained(traced, heading="JSON of trace") == []
    assert find_unexplained(places["content"][0], heading="JSON of trace") == []


def test_every_column_of_csv_is_explained() -> None:
    from attribune.export.csv_rows import ARTICLE_COLUMNS, COLUMNS

    columns = [*ARTICLE_COLUMNS, *(column for listed in COLUMNS.values() for column in listed)]
    assert find_unexplained(columns, heading="JSON and CSV of export") == []


def test_every_field_that_extract_prints_is_explained() -> None:
    from attribune.cli.extract import describe_relations

    assert find_unexplained(describe_relations(build_record().readings, TEXT)[0], heading="JSON of extract") == []


def test_every_setting_is_explained() -> None:
    from attribune.config import Settings

    page = (ROOT / "docs" / "1-start.md").read_text(encoding="utf-8")
    names = [field.name for field in dataclasses.fields(Settings)]
    assert [name for name in names if f"`{name}` | `ATTRIBUNE_{name.upper()}`" not in page] == []


def list_columns(path: Path) -> list[tuple[str, str]]:
    """Return (table or view, column) of all that a ledger holds; of the views only their names."""
    names = "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'"
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute(names).fetchall()
        # A full-text index keeps tables of its own beside it: index_data, index_docsize and so on.
        indexes = tuple(name.removesuffix("_docsize") for _, name in found if name.endswith("_docsize"))
        plain = [(kind, name) for kind, name in found if not name.startswith(indexes)]
        columns = [
            (name, row[1])
            for kind, name in plain
            if kind == "table"
            for row in connection.execute(f"PRAGMA table_info({name})")
        ]
    return columns + [(name, name) for name in (*indexes, *(name for kind, name in plain if kind == "view"))]


def test_every_table_column_and_view_of_the_ledger_is_explained(tmp_path: Path) -> None:
    from attribune.ledger import open_ledger

    with open_ledger(tmp_path / "news.db"):
        pass
    page = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")
    tables = page.partition("## The ledger's tables")[2].partition("\n## ")[0]
    rows = [line for line in tables.splitlines() if line.startswith("| `")]
    columns = list_columns(tmp_path / "news.db")
    assert ("digests", "sha256") in columns
    assert [
        (name, column)
        for name, column in columns
        if not any(f"`{name}`" in row.split("|")[1] and f"`{column}`" in row for row in rows)
    ] == []


def test_every_field_of_a_doctor_s_finding_is_explained() -> None:
    from attribune.cli.checks import Check

    fields = [field.name for field in dataclasses.fields(Check)]
    assert find_unexplained(fields, heading="JSON of doctor") == []
