"""A text cut where marks begin and end."""

from __future__ import annotations

import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.explore.reader.segments import Mark, Part, cut_segments
from attribune.records import Span

LENGTH = 40
marks = st.builds(
    lambda start, length, part, number: Mark(Span(start, min(LENGTH, start + length)), part, number),
    st.integers(0, LENGTH - 1),
    st.integers(1, LENGTH),
    st.sampled_from(Part),
    st.integers(1, 5),
)
some_marks = st.lists(marks, max_size=12)


@settings(deadline=None)
@given(some_marks, st.lists(st.integers(-3, LENGTH + 3), max_size=4))
def test_segments_together_are_exactly_the_text(given_marks: list[Mark], cuts: list[int]) -> None:
    text = "".join(chr(0x1F600 + at) for at in range(LENGTH))
    segments = cut_segments(LENGTH, given_marks, at=cuts)
    assert "".join(text[each.span.start : each.span.end] for each in segments) == text


@settings(deadline=None)
@given(some_marks)
def test_every_mark_covers_exactly_its_words(given_marks: list[Mark]) -> None:
    covered: dict[Mark, list[int]] = {}
    for segment in cut_segments(LENGTH, given_marks):
        for mark in segment.covers:
            covered.setdefault(mark, []).extend(range(segment.span.start, segment.span.end))
    assert covered == {mark: list(range(mark.span.start, mark.span.end)) for mark in given_marks}


@settings(deadline=None)
@given(some_marks)
def test_every_mark_opens_once_and_closes_once(given_marks: list[Mark]) -> None:
    segments = cut_segments(LENGTH, given_marks)
    opened = [(mark, each.span.start) for each in segments for mark in each.opens]
    closed = [(mark, each.span.end) for each in segments for mark in each.closes]
    assert sorted(opened) == sorted((mark, mark.span.start) for mark in set(given_marks))
    assert sorted(closed) == sorted((mark, mark.span.end) for mark in set(given_marks))


def test_the_outer_mark_comes_before_the_one_that_it_holds() -> None:
    outer, inner = Mark(Span(0, 9), Part.CONTENT, 1), Mark(Span(0, 4), Part.CONTENT, 2)
    first, second = cut_segments(9, [inner, outer])
    assert first.covers == (outer, inner)
    assert (first.depth, second.depth) == (2, 1)


def test_an_empty_text_has_no_segments() -> None:
    assert cut_segments(0, []) == ()


def test_a_thousand_attributions_in_a_very_long_article_are_cut_at_once() -> None:
    chance = random.Random(7)
    found = []
    for number in range(1, 1001):
        start = chance.randrange(1_200_000)
        found.append(Mark(Span(start, start + 12), Part.SOURCE, number))
        found.append(Mark(Span(start + 13, start + 18), Part.CUE, number))
        found.append(Mark(Span(start + 19, start + chance.randrange(200, 9_000)), Part.CONTENT, number))
    began = time.process_time()
    segments = cut_segments(1_300_000, found)
    # About 30 ms; what grew with the square of the number, or with the length of the text, would take seconds.
    assert time.process_time() - began < 1.0
    assert segments[-1].span.end == 1_300_000
