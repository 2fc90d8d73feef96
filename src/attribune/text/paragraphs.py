"""Lines and paragraphs: where the text's own line breaks cut it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribune.records import Span

LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def find_lines(text: str) -> Iterator[Span]:
    """Yield every line that holds more than white space, trimmed of white space at both ends."""
    for match in LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            yield Span(start, end)
