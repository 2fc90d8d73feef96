"""Articles: text, blocks and metadata that fit each other."""

from __future__ import annotations

import pytest

from attribune.errors import InvalidRecord
from attribune.records import Article, Block, BlockKind, DigestId, Metadata, Span

DIGEST = DigestId("dig-1")


def test_a_text_that_is_not_as_long_as_its_span_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="4 code points"):
        Article(digest_id=DIGEST, span=Span(0, 5), text="Kora")


def test_an_emoji_counts_as_one_code_point() -> None:
    assert Article(digest_id=DIGEST, span=Span(10, 13), text="🛶 A").span == Span(10, 13)


def test_blocks_point_into_the_article_not_into_the_digest() -> None:
    block = Block(BlockKind.TITLE, Span(0, 4))
    assert Article(digest_id=DIGEST, span=Span(100, 104), text="Kora", blocks=(block,)).blocks == (block,)


@pytest.mark.parametrize("spans", [[(0, 3), (2, 4)], [(2, 4), (0, 1)], [(0, 9)]])
def test_blocks_that_overlap_or_leave_the_text_are_refused(spans: list[tuple[int, int]]) -> None:
    blocks = tuple(Block(BlockKind.PARAGRAPH, Span(*span)) for span in spans)
    with pytest.raises(InvalidRecord, match="overlaps another or leaves"):
        Article(digest_id=DIGEST, span=Span(0, 4), text="Kora", blocks=blocks)


@pytest.mark.parametrize(
    "published", ["2031", "2031-13-01", "2031-07-32", "17 July 2031", "2031-07-17T10:00", "２０３１-07-17"]
)
def test_a_date_of_publication_that_is_not_an_iso_day_is_refused(published: str) -> None:
    with pytest.raises(InvalidRecord, match="ISO day"):
        Metadata(published=published)


def test_an_article_may_know_nothing_about_itself() -> None:
    metadata = Article(digest_id=DIGEST, span=Span(0, 4), text="Kora").metadata
    assert (metadata.title, metadata.outlet, metadata.author, metadata.published) == (None, None, None, None)
