"""Quote type: how much of a content stands in quotation marks."""

from __future__ import annotations

import bisect
from collections.abc import Mapping

from attribune.extract.found import trim_span
from attribune.records import Extent, QuoteType, Span
from attribune.text.quotemarks import pair_quotemarks
from attribune.text.words import find_words

# Marks farther away than this are not looked at: in a text without line breaks every content would walk through it all.
FARTHEST = 20_000


def find_line(text: str, at: int) -> Span:
    """Return the line of ``text`` that holds the code point ``at``; of a longer one what lies within ``FARTHEST``.

    A line's end is taken to belong to the line that it ends, an empty one to be its end.
    """
    first, last = max(0, at - FARTHEST), min(len(text), at + FARTHEST)
    start = max(text.rfind("\n", first, at), text.rfind("\r", first, at), first - 1) + 1
    ends = [end for end in (text.find("\n", at, last), text.find("\r", at, last)) if end >= 0]
    end = min(ends, default=last)
    return Span(start, end) if start < end else Span(at, at + 1)


def type_quote(text: str, content: Extent) -> QuoteType:
    """Return direct where every word is quoted, indirect where none is, else mixed; a first "that" is not counted."""
    lines = {span.start: find_line(text, span.start) for span in content}
    return count_quoted(text, content, lines)


def type_nested_quote(text: str, content: Extent) -> QuoteType:
    """Return the same for a content inside another: the marks around the outer one say nothing of the inner."""
    lines = {span.start: trim_span(text, span.start, span.end) or span for span in content}
    return count_quoted(text, content, lines)


def count_quoted(text: str, content: Extent, lines: Mapping[int, Span]) -> QuoteType:
    """Tell how many words of a content stand in marks that are paired within ``lines``, by the start of its spans."""
    inside = outside = 0
    pairs: dict[Span, list[Span]] = {}
    for span in content:
        line = lines[span.start]
        if line not in pairs:
            pairs[line] = pair_quotemarks(text, line)
        quoted = pairs[line]
        for start, end in find_words(text, span.start, span.end):
            if text[start].isalnum() and not (start == content.start and text[start:end].casefold() == "that"):
                # Pairs are disjoint and sorted: only the last that begins before the word can hold it.
                at = bisect.bisect_right(quoted, start, key=lambda q: q.start) - 1
                held = at >= 0 and end <= quoted[at].end
                inside, outside = inside + held, outside + (not held)
    if not inside:
        return QuoteType.INDIRECT
    return QuoteType.MIXED if outside else QuoteType.DIRECT
