"""Space: how many of an article's words each speaker gets, and how many are the outlet's own.

A word counts for everybody in whose mouth it is put: where one speaker quotes another, for both. The outlet's own are
those in no content: what it says itself, sources and cues among it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from attribune.records import Extent, Span

WORD = re.compile(r"\S+")


class Words:
    """The words of a text, between white space, by where they start."""

    def __init__(self, text: str) -> None:
        self._starts = [found.start() for found in WORD.finditer(text)]

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._starts)

    def count(self, extents: Iterable[Extent]) -> int:
        """Return how many start in any of ``extents``, each once."""
        merged = merge_spans([span for extent in extents for span in extent])
        return sum(bisect_left(self._starts, span.end) - bisect_left(self._starts, span.start) for span in merged)


def merge_spans(spans: Sequence[Span]) -> list[Span]:
    """Return the stretches that ``spans`` cover, disjoint and in text order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
