"""Words: the unit that the model labels; runs of letters and digits, or one other mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A run longer than this is no word (base64, a line of underscores); it is cut so that memory stays bounded.
LONGEST_WORD = 64
WORD = re.compile(rf"\w{{1,{LONGEST_WORD}}}|[^\w\s]")


def find_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield ``(start, end)`` of every word of ``text[start:end]``, in code points of ``text``."""
    for match in WORD.finditer(text, start, end):
        yield match.span()
