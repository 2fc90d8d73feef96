"""Lines: where the text's own line breaks cut it; in news, a line with words is a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribune.records import Span

LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def find_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield every line of ``text[start:end]`` that holds more than white space, trimmed of it at both ends."""
    for match in LINE.finditer(text, start, len(text) if end is None else end):
        line = match.group()
        first = match.start() + len(line) - len(line.lstrip())
        last = match.start() + len(line.rstrip())
        if first < last:
            yield Span(first, last)
