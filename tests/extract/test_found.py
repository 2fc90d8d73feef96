"""Spans that rules cut out are trimmed, and parts that overlap make no attribution."""

from __future__ import annotations

import pytest
from tests.extract.scoring import build_article

from attribune.extract.found import in_one_sentence, join_found, trim_span
from attribune.records import Span


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (" the road, ", "the road"),
        ("“the road", "the road"),
        ("the road”", "the road"),
        ("“the road”", "“the road”"),
        ('"the road"', '"the road"'),
        ('the road"', "the road"),
        ("to “go on” there”", "to “go on” there”"),
    ],
)
def test_half_a_pair_of_marks_is_trimmed_and_a_pair_is_kept(text: str, kept: str) -> None:
    span = trim_span(text, 0, len(text))
    assert span is not None
    assert text[span.start : span.end] == kept


def test_nothing_is_left_of_marks_alone() -> None:
    assert trim_span(" ,” ", 0, 4) is None


def test_parts_that_overlap_make_no_attribution() -> None:
    article = build_article("Rook denied it.")
    cue = Span(5, 11)
    assert join_found(article.id, source=None, cue=cue, contents=[Span(9, 14)], confidence=0.5) is None
    assert join_found(article.id, source=None, cue=cue, contents=[None], confidence=0.5) is None
    assert join_found(article.id, source=Span(0, 4), cue=cue, contents=[Span(12, 14)], confidence=0.5) is not None


def test_a_title_ends_no_sentence() -> None:
    assert in_one_sentence("Rook told Sen. Venn so", 0, 22)
    assert not in_one_sentence("Rook left. Venn said so", 0, 23)
