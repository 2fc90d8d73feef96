"""Prose: a text beside its lower-case twin of the same length, and the words just before a place in it.

The grammar matches the twin, so that its patterns need no ignoring of case, and looks at the text for capitals only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

WINDOW = 56
"""Code points that are looked at before a number: enough for five words, and bounded on any text."""
BLANK = r"[ \t\xa0\u2007\u2009\u202f]"
HYPHEN = r"[-‐‑]"
BREAK = re.compile(r"[\r\n]")


@dataclass(frozen=True, slots=True)
class Prose:
    """A text and its lower-case twin, offset for offset."""

    text: str
    folded: str

    def read_before(self, at: int) -> list[str]:
        """Return the lower-case words of the line just before ``at``, marks still on them."""
        first = max(0, at - WINDOW)
        window = BREAK.split(self.folded[first:at])
        words = window[-1].split()
        # The window may have cut its first word in two.
        return words[1:] if first and len(window) == 1 else words


def fold_case(text: str) -> Prose:
    """Pair ``text`` with its lower-case twin; the one letter that grows in lower case (U+0130) becomes a plain i."""
    return Prose(text, text.replace("\u0130", "i").lower())


def list_words(words: str) -> frozenset[str]:
    """Return the words of ``words``, which blanks divide, as a set: tables of words stay readable so."""
    return frozenset(words.split())
