"""Places in a text: a Span is one stretch of code points, an Extent one or more disjoint ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attribune.errors import InvalidRecord


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch ``[start, end)`` of code points; it holds no text.

    Raises:
        InvalidRecord: if ``start`` is negative or not below ``end``.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidRecord(f"a span needs 0 <= start < end, not [{self.start}, {self.end}).")

    def shift(self, offset: int) -> Span:
        """Return the same stretch ``offset`` code points later (or earlier, if negative)."""
        return Span(self.start + offset, self.end + offset)

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Extent:
    """One or more disjoint spans in text order, as of a content broken by its cue.

    Raises:
        InvalidRecord: if there is no span, or spans overlap or are out of order.
    """

    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.spans:
            raise InvalidRecord("an extent needs at least one span.")
        for before, after in zip(self.spans, self.spans[1:], strict=False):
            if before.end > after.start:
                raise InvalidRecord(f"spans of an extent must be disjoint and sorted: {before}, {after}.")

    def __iter__(self) -> Iterator[Span]:
        return iter(self.spans)

    @property
    def start(self) -> int:
        """Where the first span starts."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where the last span ends."""
        return self.spans[-1].end

    def overlaps(self, other: Extent) -> bool:
        """Tell whether the two share at least one code point."""
        return any(a.overlaps(b) for a in self.spans for b in other.spans)

    def read(self, text: str, joint: str = " … ") -> str:
        """Return the words of ``text`` that the extent covers, its parts joined by ``joint``."""
        return joint.join(text[s.start : s.end] for s in self.spans)

    def to_pairs(self) -> list[list[int]]:
        """Return ``[[start, end], ...]``, the form used in JSON."""
        return [[s.start, s.end] for s in self.spans]

    @classmethod
    def from_pairs(cls, pairs: Iterable[Iterable[int]]) -> Extent:
        """Build an extent from ``[[start, end], ...]`` in text order."""
        return cls(tuple(Span(*pair) for pair in pairs))


def read_words(text: str, extent: Extent | None) -> str | None:
    """Return the words of ``extent`` in ``text``, null for null."""
    return None if extent is None else extent.read(text)
