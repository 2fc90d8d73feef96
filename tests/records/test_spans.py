"""Spans and extents: places in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.errors import InvalidRecord
from attribune.records import Extent, Span


@st.composite
def draw_pairs(draw: st.DrawFn) -> list[list[int]]:
    """Draw disjoint, sorted pairs; neighbours may touch."""
    steps = draw(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 50)), min_size=1, max_size=6))
    pairs, at = [], 0
    for gap, length in steps:
        pairs.append([at + gap, at + gap + length])
        at += gap + length
    return pairs


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (4, 3)])
def test_a_span_that_is_empty_or_before_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(InvalidRecord, match="0 <= start < end"):
        Span(start, end)


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


def test_a_span_contains_itself_and_what_lies_inside() -> None:
    assert Span(2, 6).contains(Span(2, 6))
    assert not Span(2, 6).contains(Span(2, 7))


def test_a_span_shifted_before_the_text_is_refused() -> None:
    assert Span(2, 4).shift(3) == Span(5, 7)
    with pytest.raises(InvalidRecord):
        Span(2, 4).shift(-3)


def test_an_extent_without_spans_is_refused() -> None:
    with pytest.raises(InvalidRecord, match="at least one span"):
        Extent(())


@pytest.mark.parametrize("pairs", [[[0, 4], [3, 5]], [[6, 8], [0, 2]], [[1, 3], [1, 3]]])
def test_an_extent_of_overlapping_or_unsorted_spans_is_refused(pairs: list[list[int]]) -> None:
    with pytest.raises(InvalidRecord, match="disjoint and sorted"):
        Extent.from_pairs(pairs)


def test_an_extent_reads_its_parts_in_text_order() -> None:
    text = "“We sail,” she said, “at dawn.”"
    extent = Extent.from_pairs([[0, 10], [21, 31]])
    assert extent.read(text) == "“We sail,” … “at dawn.”"
    assert (extent.start, extent.end) == (0, 31)


def test_an_extent_around_another_does_not_overlap_it() -> None:
    content, cue = Extent.from_pairs([[0, 10], [21, 31]]), Extent.from_pairs([[15, 19]])
    assert not content.overlaps(cue)
    assert content.overlaps(Extent.from_pairs([[9, 12]]))


@given(draw_pairs())
def test_pairs_survive_the_round_trip_through_an_extent(pairs: list[list[int]]) -> None:
    assert Extent.from_pairs(pairs).to_pairs() == pairs
