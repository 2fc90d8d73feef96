"""Marked text: an article with its attributions written into it, for ledgers that are made by hand.

``{1s Mayor Tarn} {1c said} {1q the quay is safe}`` holds one attribution with source, cue and content. Marks may be
nested, a role may have several pieces, and one mark may serve several attributions (``{1q,2q ...}``). ``a`` is an
addressee, ``t`` a target, ``d`` a date and ``n`` a quantity; ``{{`` is a brace.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from attribune.records import Extent, Span

TOKEN = re.compile(r"\{\{|\{(?P<marks>\d+[a-z](?:,\d+[a-z])*) |\}")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text without its marks, and where they were: by number and letter."""

    text: str
    spans: Mapping[tuple[int, str], tuple[Span, ...]]

    def find_extent(self, number: int, letter: str) -> Extent | None:
        """Return the extent of one mark, null if the text has none."""
        found = self.spans.get((number, letter), ())
        return Extent(tuple(sorted(found, key=lambda span: span.start))) if found else None

    @property
    def numbers(self) -> list[int]:
        """The numbers of the attributions, in order."""
        return sorted({number for number, letter in self.spans if letter == "q"})


def read_marked(marked: str) -> Marked:
    """Return a marked text in its parts."""
    pieces: list[str] = []
    length, at = 0, 0
    opened: list[tuple[str, int]] = []
    spans: dict[tuple[int, str], tuple[Span, ...]] = {}
    for token in TOKEN.finditer(marked):
        pieces.append(marked[at : token.start()])
        length += token.start() - at
        at = token.end()
        if token.group() == "{{":
            pieces.append("{")
            length += 1
        elif token.group() == "}":
            marks, start = opened.pop()
            for mark in marks.split(","):
                key = (int(mark[:-1]), mark[-1])
                spans[key] = (*spans.get(key, ()), Span(start, length))
        else:
            opened.append((token["marks"], length))
    return Marked("".join(pieces) + marked[at:], spans)
