"""What flows out of the pipeline belongs together, and survives the way to another process."""

from __future__ import annotations

import pickle

import pytest

from attribune.errors import InvalidRecord
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    Charset,
    Digest,
    DigestRecord,
    Extent,
    Failure,
    QuoteType,
    Reading,
    Run,
    Span,
)

TEXT = "Kora said the ferry sails."
DIGEST = Digest(name="a.txt", sha256="0" * 64, text=TEXT, charset=Charset("utf-8", "valid"))
ARTICLE = Article(digest_id=DIGEST.id, span=Span(0, len(TEXT)), text=TEXT)


def build_reading(article: Article, end: int = 25) -> Reading:
    """Build a reading of ``article`` whose content ends at ``end``."""
    content, source, cue = ([[10, end]], [[0, 4]], [[5, 9]])
    attribution = Attribution(
        article_id=article.id,
        content=Extent.from_pairs(content),
        source=Extent.from_pairs(source),
        cue=Extent.from_pairs(cue),
    )
    return Reading(attribution, 0.9, QuoteType.INDIRECT)


def test_a_reading_of_another_article_is_refused() -> None:
    other = Article(digest_id=DIGEST.id, span=Span(0, 4), text="Kora")
    with pytest.raises(InvalidRecord, match="another article"):
        ArticleRecord(ARTICLE, (build_reading(other),))


def test_a_content_that_leaves_the_article_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="leaves the article"):
        ArticleRecord(ARTICLE, (build_reading(ARTICLE, end=len(TEXT) + 1),))


def test_an_article_whose_text_is_not_the_digest_s_text_is_refused() -> None:
    elsewhere = Article(digest_id=DIGEST.id, span=Span(0, 4), text="Vell")
    with pytest.raises(InvalidRecord, match="not of this digest"):
        DigestRecord(DIGEST, (ArticleRecord(elsewhere),))


def test_records_with_their_ids_survive_pickling() -> None:
    record = DigestRecord(DIGEST, (ArticleRecord(ARTICLE, (build_reading(ARTICLE),)),))
    copy = pickle.loads(pickle.dumps(record))
    assert copy == record
    assert copy.articles[0].readings[0].attribution.id == record.articles[0].readings[0].attribution.id


def test_runs_and_failures_survive_pickling() -> None:
    run, failure = Run("0.1.0", "0" * 64), Failure("a.bin", "ingest", "input-binary", "NUL at byte 3")
    assert pickle.loads(pickle.dumps((run, failure))) == (run, failure)
