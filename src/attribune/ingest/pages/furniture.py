"""Running heads, running feet and page numbers: what stands at the edge of page after page is no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from attribune.ingest.pages.lines import Line

DIGITS = re.compile(r"\d+")
EDGE_NUMBER = re.compile(r"^\d+\s|\s\d+$")
NUMBERED = "# "
NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:page|seite|p\.|s\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|de)\s*\d{1,4})?[-–—\s|]*",
    re.IGNORECASE,
)
EDGE_LINES = 3
FEWEST_PAGES = 3
SHARE_OF_PAGES = 0.5


def drop_furniture(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without those at the top or bottom of a page that recur there, and without page numbers."""
    pages = [list(group) for _, group in groupby(lines, key=lambda line: line.page)]
    # Pages of spreads alternate, so half of the pages is enough.
    seen = Counter(shape for page in pages for shape in {name_shape(line) for line in list_edges(page)})
    fewest = max(FEWEST_PAGES, SHARE_OF_PAGES * len(pages) - 1)
    # A head that counts the pages may name a chapter of a few of them.
    recurring = {shape for shape, count in seen.items() if count >= (FEWEST_PAGES if NUMBERED in shape else fewest)}
    kept: list[Line] = []
    for page in pages:
        low, high = find_core(page, recurring, numbered=len(pages) > 1)
        kept += page[low:high]
    return kept


def list_edges(page: Sequence[Line]) -> Iterable[Line]:
    """Return the first and last lines of a page."""
    return [*page[:EDGE_LINES], *page[-EDGE_LINES:]]


def name_shape(line: Line) -> str:
    """Return a line's words with any number in them as the same sign, and its size of type.

    A title is set larger than where it recurs above the next pages.
    """
    numbered = NUMBERED if EDGE_NUMBER.search(line.text) else ""
    return f"{numbered}{line.height:.0f} {DIGITS.sub('#', line.text.casefold())}"


def find_core(page: Sequence[Line], recurring: set[str], *, numbered: bool) -> tuple[int, int]:
    """Return the bounds of what is left of a page when furniture is taken from its edges."""

    def is_furniture(line: Line) -> bool:
        return name_shape(line) in recurring or (numbered and NUMBER.fullmatch(line.text) is not None)

    low, high = 0, len(page)
    while low < min(high, EDGE_LINES) and is_furniture(page[low]):
        low += 1
    while high > max(low, len(page) - EDGE_LINES) and is_furniture(page[high - 1]):
        high -= 1
    return low, high
