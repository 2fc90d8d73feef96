"""Hyphens at the ends of lines: undone, unless the word has one of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

# How pdfium marks a word that goes on in the next line.
BROKEN = re.compile(r"([\w’'-]*)(?:\ufffe\s?|\u00ad\s+|(?<=\w)\x02\s?)(\w[\w’'-]*)?")
WORD = re.compile(r"[^\W\d_][\w’'-]*")
# First halves of words that are written with a hyphen.
LEADING = frozenset(
    """
    long short high low self ex non well so half part full left right centre center co one two three four five six
    seven eight nine ten first second third anti pro mid old new far near all cross hard soft mother father son daughter
    sister brother vice
    """.split()
)


def join_words(paragraphs: Sequence[str]) -> list[str]:
    """Return ``paragraphs`` with the words whole that ends of lines had broken."""
    whole = " ".join(paragraphs)
    if not BROKEN.search(whole):
        return list(paragraphs)
    words = {word.casefold() for word in WORD.findall(BROKEN.sub(" ", whole))}

    def join(match: re.Match[str]) -> str:
        left, right = match.group(1), match.group(2) or ""
        return choose_form(left, right, words)

    return [BROKEN.sub(join, paragraph) for paragraph in paragraphs]


def choose_form(left: str, right: str, words: set[str]) -> str:
    """Return the word of two halves as the document writes it elsewhere, or else as such words are written."""
    together, apart = left + right, f"{left}-{right}"
    if not left or not right:
        return apart if left else right
    if apart.casefold() in words:
        return apart
    if together.casefold() in words:
        return together
    if right[0].isupper() or right[0].isdigit() or left[-1].isdigit() or "-" in left:
        return apart
    is_compound = left.casefold() in LEADING or (left.casefold() in words and right.casefold() in words)
    return apart if is_compound else together
