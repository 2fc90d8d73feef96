"""Surroundings: the words beside a span within its sentence, never more than a fixed number of code points."""

from __future__ import annotations

import re

from attribune.records import Extent, Span

# A sentence's end: a stop with a blank and a capital behind it, unless it ends an initial or a title.
STOP = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})[.!?][”\"’')]*(?=\s+[“\"‘'(]*[A-Z])|[\r\n\u2028\u2029]"
)
FARTHEST = 400
# As far back as auxiliaries and negations of a verb stand.
NEAREST = 80


def read_before(text: str, at: int) -> str:
    """Return what stands close before ``at`` in the same sentence."""
    first = max(0, at - NEAREST)
    start = max((stop.end() for stop in STOP.finditer(text, first, at)), default=first)
    return text[start:at]


def find_after(text: str, at: int) -> Span | None:
    """Return what stands behind ``at`` in the same sentence; none where nothing does."""
    last = min(len(text), at + FARTHEST)
    stop = STOP.search(text, at, last)
    end = stop.start() if stop else last
    return Span(at, end) if at < end else None


def read_plainly(text: str, extent: Extent | None) -> str:
    """Return at most ``FARTHEST`` code points of each part of an extent, joined by blanks; empty for none."""
    return " ".join(text[s.start : min(s.end, s.start + FARTHEST)] for s in extent.spans[:8]) if extent else ""
