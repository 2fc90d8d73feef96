"""Shapes: what an uncased network cannot see of a word, its case and whether it stands in quotation marks."""

from __future__ import annotations

LOWER, CAPITAL, UPPER, NUMBER, MARK = range(5)
QUOTED = 5
SPECIAL = 10
SHAPES = 11


def shape_word(word: str) -> int:
    """Return the shape of a word outside quotation marks; ``+ QUOTED`` is the same word inside them."""
    first = word[0]
    if not (first.isalnum() or first == "_"):
        return MARK
    if first.isdigit():
        return NUMBER
    if first.isupper():
        return UPPER if len(word) > 1 and word.isupper() else CAPITAL
    return LOWER
