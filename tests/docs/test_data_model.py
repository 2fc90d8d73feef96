"""The data model names every field: of records, of printed JSON, of settings and of the ledger's tables."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from attribune import records
from attribune.records import Article, ArticleRecord, Attribution, Charset, Digest, Extent, QuoteType, Reading, Span

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
    from attribune.cli.json_lines import describe_article

    described = describe_article(DIGEST, build_record(), None)
    attributions = described["attributions"]
    assert isinstance(attributions, list)
    assert find_unexplained(described, heading="JSON of read") == []
    assert find_unexplained(attributions[0], heading="JSON of read") == []


def test_every_field_that_extract_prints_is_explained() -> None:
    from attribune.cli.extract import describe_relations

    assert find_unexplained(describe_relations(build_record().readings)[0], heading="JSON of extract") == []


def test_every_setting_is_explained() -> None:
    from attribune.config import Settings

    page = (ROOT / "docs" / "1-start.md").read_text(encoding="utf-8")
    names = [field.name for field in dataclasses.fields(Settings)]
    assert [name for name in names if f"`{name}` | `ATTRIBUNE_{name.upper()}`" not in page] == []


def test_every_table_column_and_view_of_the_ledger_is_explained() -> None:
    from attribune.ledger.schema import VIEWS, metadata

    page = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")
    tables = page.partition("## The ledger's tables")[2].partition("\n## ")[0]
    rows = {line.split("`")[1]: line for line in tables.splitlines() if line.startswith("| `")}
    columns = [(table.name, column.name) for table in metadata.sorted_tables for column in table.columns]
    assert [name for name in columns if f"`{name[1]}`" not in rows.get(name[0], "")] == []
    assert [view for view in VIEWS if view not in rows] == []


def test_every_field_of_a_doctor_s_finding_is_explained() -> None:
    from attribune.cli.checks import Check

    fields = [field.name for field in dataclasses.fields(Check)]
    assert find_unexplained(fields, heading="JSON of read") == []
