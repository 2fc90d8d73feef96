"""Where each article begins and ends: from its header to the last line that is its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from attribune.split.headers import CLOSED, Header
from attribune.split.labels import Role
from attribune.split.tags import OUTSIDE, Tag, Tagged

MIN_LONE_CHARS = 600
MAX_FOOTER_CHARS = 140
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of an article.

    Attributes:
        start: its first line.
        end: the line after its last.
        limit: where the next article begins; lines from ``end`` on are footers and marks.
        header: its header, null if none was told.
    """

    start: int
    end: int
    limit: int
    header: Header | None


def find_stretches(lines: Sequence[Tagged], headers: Sequence[Header]) -> list[Stretch]:
    """Cut the lines at the headers and trim what belongs to no article; never empty if there is a line."""
    starts: list[tuple[int, Header | None]] = [(h.start, h) for h in headers]
    if len(headers) < 2:
        starts = [(0, headers[0] if headers else None)]
    elif _holds_article(lines[: headers[0].start]):
        starts.insert(0, (0, None))
    limits = [start for start, _ in starts[1:]] + [len(lines)]
    rough = [_trim(lines, start, limit, header) for (start, header), limit in zip(starts, limits, strict=True)]
    footers = _find_footers(lines, rough)
    return [_trim_footers(lines, s, footers) for s in rough]


def _holds_article(lines: Sequence[Tagged]) -> bool:
    """Tell whether the lines above the first header are an article of their own, not a greeting."""
    prose = [t.line.length for t in lines if t.tag is Tag.PROSE]
    return len(prose) > 1 and sum(prose) >= MIN_LONE_CHARS


def _trim(lines: Sequence[Tagged], start: int, limit: int, header: Header | None) -> Stretch:
    top, end = start, limit
    while header is None and top < end and lines[top].tag in OUTSIDE:
        top += 1
    floor = header.end if header else top + 1
    while end > floor and _is_outside(lines[end - 1]):
        end -= 1
    end = _cut_page(lines, floor, end)
    if header and header.shape == CLOSED:
        # What follows the closing byline is the digest's own.
        end = next((i + 1 for i in range(end - 1, floor, -1) if lines[i].tag in (Tag.DATED, Tag.CREDIT)), end)
    if top >= end:
        top, end = start, limit
    return Stretch(top, max(end, top + 1), limit, header)


def _cut_page(lines: Sequence[Tagged], floor: int, end: int) -> int:
    """Return where the page begins that goes on below an article: at furniture with nothing but short lines below."""
    first = end
    while first > floor and lines[first - 1].tag in (Tag.HEAD, Tag.BULLET, *OUTSIDE):
        first -= 1
    return next((i for i in range(first, end) if lines[i].tag is Tag.FURNITURE), end)


def _is_outside(tagged: Tagged) -> bool:
    return tagged.tag in OUTSIDE or (
        tagged.tag is Tag.LABEL and tagged.label is not None and tagged.label.role is not Role.BODY
    )


def _find_footers(lines: Sequence[Tagged], stretches: Sequence[Stretch]) -> frozenset[str]:
    """Return lines that close several articles of the digest: no outlet ends two reports with the same words."""
    closing = Counter(_fold(lines[s.end - 1]) for s in stretches if s.end - s.start > 2)
    return frozenset(words for words, n in closing.items() if n > 1 and words)


def _fold(tagged: Tagged) -> str:
    if tagged.line.length > MAX_FOOTER_CHARS or tagged.tag in (Tag.DATED, Tag.CREDIT):
        return ""
    return DIGITS.sub("0", tagged.line.text.casefold())


def _trim_footers(lines: Sequence[Tagged], stretch: Stretch, footers: frozenset[str]) -> Stretch:
    # The first line of a body is kept whatever it says: an article that recurs has the same words throughout.
    end, floor = stretch.end, 1 + (stretch.header.end if stretch.header else stretch.start)
    while end > floor and (_fold(lines[end - 1]) in footers or _is_outside(lines[end - 1])):
        end -= 1
    return Stretch(stretch.start, end, stretch.limit, stretch.header)
