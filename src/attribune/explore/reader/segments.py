"""Segments: a text cut wherever a mark begins or ends, so that each piece is covered by the same marks throughout.

Marks may overlap, nest and be broken in any way; what a page makes of a segment needs no tree of elements.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from attribune.records import Span


class Part(StrEnum):
    """What marked words are to an attribution, or to the article."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    EVIDENCE = "evidence"
    ADDRESSEE = "addressee"
    TARGET = "target"
    DATE = "date"
    QUANTITY = "quantity"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """One stretch of words that is a part of something; ``number`` says of which, from 1."""

    span: Span
    part: Part
    number: int


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text and the marks that cover all of it, in the order in which they begin, the longer first.

    Attributes:
        opens, closes: those that begin with it, and those that end with it.
    """

    span: Span
    covers: tuple[Mark, ...] = ()
    opens: tuple[Mark, ...] = ()
    closes: tuple[Mark, ...] = ()

    @property
    def depth(self) -> int:
        """How many contents it is in."""
        return sum(mark.part is Part.CONTENT for mark in self.covers)


def cut_segments(length: int, marks: Iterable[Mark], *, at: Iterable[int] = ()) -> tuple[Segment, ...]:
    """Return a text of ``length`` code points in segments; together they are the whole text.

    Args:
        marks: in any order; none goes beyond the text.
        at: places where it is cut besides, such as the ends of paragraphs.
    """
    ordered = sorted(set(marks), key=lambda mark: (mark.span.start, -mark.span.end, mark.number, mark.part))
    edges = {edge for mark in ordered for edge in (mark.span.start, mark.span.end)}
    edges.update((0, length, *(place for place in at if 0 < place < length)))
    places = sorted(edges)
    segments: list[Segment] = []
    # A dict keeps the order in which marks begin, and forgets one at once.
    active: dict[Mark, None] = {}
    waiting = 0
    ending = group_by_end(ordered)
    for start, end in itertools.pairwise(places):
        begun = waiting
        while waiting < len(ordered) and ordered[waiting].span.start == start:
            active[ordered[waiting]] = None
            waiting += 1
        closes = ending.get(end, ())
        segments.append(Segment(Span(start, end), tuple(active), tuple(ordered[begun:waiting]), tuple(closes)))
        for mark in closes:
            del active[mark]
    return tuple(segments)


def group_by_end(marks: Sequence[Mark]) -> dict[int, list[Mark]]:
    """Return the marks by where they end."""
    ending: dict[int, list[Mark]] = {}
    for mark in marks:
        ending.setdefault(mark.span.end, []).append(mark)
    return ending
