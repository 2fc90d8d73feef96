"""Extraction alone: what the network says in one reading, and nothing of what the record adds."""

from __future__ import annotations

from bench.speed.flat import keep_flat

from attribune.encode import load_encoder
from attribune.pipeline import load_stages, read_article
from attribune.records import Article, ArticleRecord, DigestId, Span

TEXT = "Mara Venn said on Monday that 12 ferries sail again. She told reporters that the quay was safe."


def test_extraction_alone_leaves_speakers_acts_dates_and_quantities_out() -> None:
    stages = keep_flat(load_stages(), load_encoder())
    record = read_article(Article(DigestId("dig-0"), Span(0, len(TEXT)), TEXT), stages, name="a1")
    assert isinstance(record, ArticleRecord)
    assert record.readings
    assert (record.dates, record.quantities) == ((), ())
    assert all((r.speech, r.speaker, r.parent, r.anonymity) == (None, None, None, None) for r in record.readings)
    assert all(reading.confidence > 0 for reading in record.readings)
