"""Rows of an export: its lines, with those that the database wrapped joined again, and the blank lines above each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from attribune.records import Span
from attribune.text.normalise import REPLACEMENT

LINE = re.compile(r"[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]")
# A form feed between pages is U+FFFD by now; exports are full of them, and of non-breaking spaces.
EDGE = " \t\xa0\u200b\u202f" + REPLACEMENT
# Old exports wrap at 70 to 80 characters; a line that is longer than this was not wrapped.
MOST_WRAPPED_CHARS = 120
FEWEST_WRAPPED_CHARS = 40
FEWEST_PAIRS = 5
# Beyond it, a line is centred.
MOST_INDENT = 8
WRAPPED_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Row:
    """A line, or what was one line before it was wrapped.

    Attributes:
        start, end: where in the text, without white space at the edges.
        text: its words with one space between them.
        gap: how many blank lines stand above it.
    """

    start: int
    end: int
    text: str
    gap: int

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)

    def cut(self, length: int, text: str) -> Row:
        """Return the row from its ``length``-th raw character on, past white space."""
        rest = text[self.start + length : self.end]
        start = self.start + length + len(rest) - len(rest.lstrip(EDGE))
        return replace(self, start=start, text=collapse(text[start : self.end]))


def collapse(words: str) -> str:
    """Return ``words`` with one space for any run of white space, none at the edges."""
    return " ".join(words.replace(REPLACEMENT, " ").split())


def read_rows(text: str) -> list[Row]:
    """Return the rows of ``text`` that hold something, in text order."""
    lines = list(_list_lines(text))
    width = _find_width(lines, text)
    groups: list[list[Row]] = []
    last = 0
    for line in lines:
        if groups and line.gap == 0 and width and _was_wrapped(last, line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
        last = _measure(line, text)
    return [replace(g[0], end=g[-1].end, text=" ".join(line.text for line in g)) for g in groups]


def _list_lines(text: str) -> Iterator[Row]:
    gap, filled = -1, True
    for match in LINE.finditer(text):
        if match.group()[0] in "\r\n\u2028\u2029":
            gap, filled = gap + (not filled), False
            continue
        raw = match.group()
        words = raw.strip(EDGE)
        if words.strip():
            start = match.start() + raw.index(words)
            yield Row(start, start + len(words), collapse(words), max(gap, 0))
            gap, filled = 0, True


def _measure(line: Row, text: str) -> int:
    """Return how wide the line is on the page, with the blanks before it."""
    at = line.start
    while at > 0 and text[at - 1] in " \xa0":
        at -= 1
    return line.end - at


def _was_wrapped(width_above: int, line: Row, width: int) -> bool:
    """Tell whether the first word of the line had no place at the end of the line above."""
    return width_above + 1 + len(line.text.partition(" ")[0]) > width


def _find_width(lines: Sequence[Row], text: str) -> int:
    """Return the width at which the text was wrapped, 0 if it was not."""
    widths = [_measure(line, text) for line in lines]
    width = max((w for w, line in zip(widths, lines, strict=True) if " " in line.text), default=0)
    if not FEWEST_WRAPPED_CHARS <= width <= MOST_WRAPPED_CHARS:
        return 0
    pairs = [
        _was_wrapped(wide, line, width)
        for wide, above, line in zip(widths, lines, lines[1:], strict=False)
        if line.gap == 0 and wide >= FEWEST_WRAPPED_CHARS and wide - (above.end - above.start) <= MOST_INDENT
    ]
    return width if len(pairs) >= FEWEST_PAIRS and sum(pairs) >= WRAPPED_SHARE * len(pairs) else 0
