"""Quote type: how much of a content stands in quotation marks."""

from __future__ import annotations

import bisect

from attribune.records import Extent, QuoteType, Span
from attribune.text.quotemarks import pair_quotemarks
from attribune.text.words import find_words

# Marks farther away than this are not looked at: in a text without line breaks every content would walk through it all.
FARTHEST = 20_000


def find_line(text: str, at: int) -> Span:
    """Return the line of ``text`` that holds the code point ``at``; of a longer one what lies within ``FARTHEST``."""
    first, last = max(0, at - FARTHEST), min(len(text), at + FARTHEST)
    start = max(text.rfind("\n", first, at), text.rfind("\r", first, at), first - 1) + 1
    ends = [end for end in (text.find("\n", at, last), text.find("\r", at, last)) if end >= 0]
    return Span(start, min(ends, default=last))


def type_quote(text: str, content: Extent) -> QuoteType:
    """Return direct where every word is quoted, indirect where none is, else mixed."""
    inside = outside = 0
    lines: dict[Span, list[Span]] = {}
    for span in content:
        line = find_line(text, span.start)
        if line not in lines:
            lines[line] = pair_quotemarks(text, line)
        quoted = lines[line]
        for start, end in find_words(text, span.start, span.end):
            if text[start].isalnum():
                # Pairs are disjoint and sorted: only the last that begins before the word can hold it.
                at = bisect.bisect_right(quoted, start, key=lambda q: q.start) - 1
                held = at >= 0 and end <= quoted[at].end
                inside, outside = inside + held, outside + (not held)
    if not inside:
        return QuoteType.INDIRECT
    return QuoteType.MIXED if outside else QuoteType.DIRECT
