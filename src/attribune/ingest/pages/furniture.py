"""Running heads, running feet and page numbers: what stands at the edge of page after page is no part of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from attribune.ingest.pages.lines import Line

DIGITS = re.compile(r"\d{1,9}")
# Databases number the articles of an export, which may take a page each.
ARTICLE_NUMBER = re.compile(r"\b(?:documents?|dokumente?n?|documentos?)\b", re.IGNORECASE)
MOST_NUMBERS = 4
NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:page|seite|p\.|s\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|de)\s*\d{1,4})?[-–—\s|]*",
    re.IGNORECASE,
)
EDGE_LINES = 3
FEWEST_PAGES = 3
SHARE_OF_PAGES = 0.5


@dataclass(frozen=True, slots=True)
class Shape:
    """What recurs: words, their size of type, and whether a number in them goes up with the pages."""

    words: str
    size: int
    counts: bool = False


def drop_furniture(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without those at the top or bottom of a page that recur there, and without page numbers."""
    pages = [list(group) for _, group in groupby(lines, key=lambda line: line.page)]
    seen = Counter(shape for page in pages for shape in {s for line in list_edges(page) for s in name_shapes(line)})
    # Pages of spreads alternate, so half of the pages is enough; what counts the pages may name a chapter of a few.
    fewest = max(FEWEST_PAGES, SHARE_OF_PAGES * len(pages) - 1)
    recurring = {shape for shape, count in seen.items() if count >= (FEWEST_PAGES if shape.counts else fewest)}
    kept: list[Line] = []
    for page in pages:
        low, high = find_core(page, recurring, numbered=len(pages) > 1)
        kept += page[low:high]
    return kept


def list_edges(page: Sequence[Line]) -> Iterable[Line]:
    """Return the first and last lines of a page."""
    return [*page[:EDGE_LINES], *page[-EDGE_LINES:]]


def name_shapes(line: Line) -> set[Shape]:
    """Return what may recur of a line: its words, and its words with one number that goes up as pages do.

    The size of type is part of it: a title is set larger than where it recurs above the next pages.
    """
    if ARTICLE_NUMBER.search(line.text):
        return set()
    size, words = round(line.height), line.text.casefold()
    numbers = list(DIGITS.finditer(words))[:MOST_NUMBERS]
    counted = (f"{words[: m.start()]}{int(m.group()) - line.page:+d}{words[m.end() :]}" for m in numbers)
    return {Shape(words, size), *(Shape(each, size, counts=True) for each in counted)}


def find_core(page: Sequence[Line], recurring: set[Shape], *, numbered: bool) -> tuple[int, int]:
    """Return the bounds of what is left of a page when furniture is taken from its edges."""

    def is_furniture(line: Line) -> bool:
        return not recurring.isdisjoint(name_shapes(line)) or (numbered and NUMBER.fullmatch(line.text) is not None)

    low, high = 0, len(page)
    while low < min(high, EDGE_LINES) and is_furniture(page[low]):
        low += 1
    while high > max(low, len(page) - EDGE_LINES) and is_furniture(page[high - 1]):
        high -= 1
    return low, high
