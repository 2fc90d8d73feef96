"""A judged attribution is found again when spans have moved, and no other is taken for it."""

from __future__ import annotations

import pytest

from attribune.ledger.anchors import find_anchor, measure_share
from attribune.records import ArticleId, Attribution, Extent

Spans = list[list[int]]
ARTICLE = ArticleId("art-1")


def attribute(content: Spans, *, cue: Spans | None = None, source: Spans | None = None) -> Attribution:
    return Attribution(
        ARTICLE,
        Extent.from_pairs(content),
        source=None if source is None else Extent.from_pairs(source),
        cue=None if cue is None else Extent.from_pairs(cue),
    )


JUDGED = attribute([[20, 40]], cue=[[10, 14]], source=[[0, 4]])


@pytest.mark.parametrize(
    "moved",
    [
        attribute([[20, 41]], cue=[[10, 14]], source=[[0, 4]]),
        attribute([[22, 30]], cue=[[10, 19]], source=[[0, 9]]),
        attribute([[20, 30], [34, 44]], cue=[[5, 9]], source=[[0, 4]]),
        attribute([[20, 38]]),
        attribute([[20, 38]], cue=[[42, 45]]),
    ],
)
def test_it_is_found_by_a_shared_cue_or_half_of_the_content(moved: Attribution) -> None:
    assert find_anchor(JUDGED, [moved]) == moved


@pytest.mark.parametrize(
    "other",
    [
        attribute([[60, 80]], cue=[[50, 54]]),
        attribute([[60, 80]], cue=[[10, 14]], source=[[0, 4]]),
        attribute([[31, 60]], source=[[0, 4]]),
        attribute([[20, 40]], cue=[[42, 45]], source=[[50, 54]]),
    ],
)
def test_less_than_that_or_another_source_with_another_cue_is_another_attribution(other: Attribution) -> None:
    assert find_anchor(JUDGED, [other]) is None


def test_the_same_place_in_another_article_is_another_attribution() -> None:
    other = Attribution(ArticleId("art-2"), JUDGED.content, JUDGED.source, JUDGED.cue)
    assert find_anchor(JUDGED, [other]) is None


def test_the_very_same_wins_over_what_is_near() -> None:
    near = attribute([[20, 41]], cue=[[10, 14]], source=[[0, 4]])
    assert find_anchor(JUDGED, [near, JUDGED]) == JUDGED


def test_of_a_chain_that_shares_its_content_the_one_with_the_cue_is_found() -> None:
    cited = attribute([[20, 40]], cue=[[6, 9]])
    moved = attribute([[20, 42]], cue=[[10, 14]])
    assert find_anchor(JUDGED, [cited, moved]) == moved


def test_what_stood_beside_it_before_is_never_taken_for_it() -> None:
    cited = attribute([[20, 40]], cue=[[6, 9]])
    assert find_anchor(JUDGED, [cited], beside={cited.id}) is None


def test_the_share_is_of_what_either_covers() -> None:
    one, other = Extent.from_pairs([[0, 4], [6, 10]]), Extent.from_pairs([[2, 8]])
    assert measure_share(one, other) == pytest.approx(4 / 10)
    assert measure_share(one, one) == 1.0
