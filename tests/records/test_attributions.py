"""Attributions and readings: three disjoint extents, and what a run says about them."""

from __future__ import annotations

import pytest

from attribune.errors import InvalidRecord
from attribune.records import ArticleId, Attribution, Extent, QuoteType, Reading, Respanned

ARTICLE = ArticleId("art-1")


def build_extent(*pairs: tuple[int, int]) -> Extent:
    """Build an extent from pairs."""
    return Extent.from_pairs(pairs)


def test_a_cue_may_stand_between_two_parts_of_the_content() -> None:
    content, cue = build_extent((0, 10), (21, 31)), build_extent((15, 19))
    assert Attribution(article_id=ARTICLE, content=content, cue=cue).cue == cue


@pytest.mark.parametrize(
    ("source", "cue"),
    [
        (build_extent((0, 2)), None),
        (None, build_extent((5, 8))),
        (build_extent((10, 14)), build_extent((13, 15))),
    ],
)
def test_source_cue_and_content_that_overlap_are_refused(source: Extent | None, cue: Extent | None) -> None:
    with pytest.raises(InvalidRecord, match="overlap"):
        Attribution(article_id=ARTICLE, content=build_extent((0, 6)), source=source, cue=cue)


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_a_confidence_outside_0_to_1_is_refused(confidence: float) -> None:
    attribution = Attribution(article_id=ARTICLE, content=build_extent((0, 6)))
    with pytest.raises(InvalidRecord, match="0 to 1"):
        Reading(attribution, confidence, QuoteType.DIRECT)


def test_what_is_not_resolved_is_null() -> None:
    reading = Reading(Attribution(article_id=ARTICLE, content=build_extent((0, 6))), 0.5, QuoteType.MIXED)
    assert (reading.speech, reading.speaker, reading.parent) == (None, None, None)


def test_new_extents_keep_the_id_of_what_was_read() -> None:
    read = Attribution(article_id=ARTICLE, content=build_extent((0, 6)))
    shown = Respanned(ARTICLE, build_extent((0, 9)), as_read=read)
    assert (shown.id, shown.content, shown == read) == (read.id, build_extent((0, 9)), False)


def test_new_extents_stay_within_the_article_and_disjoint() -> None:
    read = Attribution(article_id=ARTICLE, content=build_extent((0, 6)))
    with pytest.raises(InvalidRecord, match="within the article"):
        Respanned(ArticleId("art-2"), build_extent((0, 9)), as_read=read)
    with pytest.raises(InvalidRecord, match="overlap"):
        Respanned(ARTICLE, build_extent((0, 9)), build_extent((8, 10)), as_read=read)
