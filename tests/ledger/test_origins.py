"""What an input states beyond its text comes back as it was written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from attribune.ledger import open_ledger
from attribune.records import ArticleRecord, DigestRecord, Element, Excerpt, Note, Origin, Part, Run, Span


def test_where_a_digest_comes_from_comes_back_with_its_elements_excerpts_and_notes(
    path: Path, record: DigestRecord, run: Run
) -> None:
    article = record.articles[0].article
    metadata = replace(
        article.metadata,
        url="https://lamp.example/safe",
        excerpt=Excerpt.PAYWALL,
        notes=(Note("section", "Town"), Note("words", "12")),
    )
    elements = (Element(Span(0, 1), "html > body > h1"), Element(article.span, "#story > p:nth-of-type(1)"))
    digest = replace(
        record.digest,
        parts=(Part(article.span, metadata, divisible=True),),
        origin=Origin("html", url="https://lamp.example/", language="en-GB", elements=elements),
    )
    stored = DigestRecord(digest, (ArticleRecord(replace(article, metadata=metadata)),))
    with open_ledger(path) as ledger:
        ledger.write_record(stored, run)
        assert ledger.load_record(digest.id) == stored
