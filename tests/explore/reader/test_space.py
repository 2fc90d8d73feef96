"""Words that speakers get."""

from __future__ import annotations

from attribune.explore.reader.space import Words, merge_spans
from attribune.records import Extent, Span


def test_a_word_that_two_extents_share_counts_once() -> None:
    text = "one two three four"
    assert Words(text).count([Extent((Span(0, 7),)), Extent((Span(4, 13),))]) == 3


def test_a_word_counts_where_it_starts() -> None:
    assert Words("bridges stay").count([Extent((Span(3, 12),))]) == 1


def test_no_extents_have_no_words() -> None:
    assert Words("some words").count([]) == 0


def test_stretches_that_touch_become_one() -> None:
    assert merge_spans([Span(4, 6), Span(0, 4), Span(8, 9)]) == [Span(0, 6), Span(8, 9)]
