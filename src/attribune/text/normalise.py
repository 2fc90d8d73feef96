"""Text as read: each code point of the decoded input maps to exactly one, so offsets stay what they were.

What no reader, screen or database can carry becomes U+FFFD: lone surrogates, and the control characters of C0 and C1
except tab, line feed and carriage return. U+0085 (next line) goes too: in news it is nearly always a cp1252 ellipsis
that was decoded as Latin-1, and without it the only line breaks left are LF, CR, CRLF, U+2028 and U+2029. Nothing else
changes; forms are folded in search keys only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

REPLACEMENT = "\ufffd"
BYTE_ORDER_MARK = "\ufeff"
UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
WORD_CHARACTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text of which every offset holds, and how many of its code points became U+FFFD."""

    text: str
    replaced: int = 0


def normalise_text(text: str) -> Normalised:
    """Return ``text`` with what cannot be kept replaced by U+FFFD, one for one; the same object if nothing was."""
    return Normalised(*UNREADABLE.subn(REPLACEMENT, text))


def drop_bom(text: str) -> str:
    """Return ``text`` without a byte order mark at its start: that belongs to the bytes, not to the text."""
    return text.removeprefix(BYTE_ORDER_MARK)


def blank_bom(text: str) -> str:
    """Return ``text`` with a byte order mark at its start as a space, which no stage looks at and which moves nothing.

    For a text inside a field of a format: the caller's offsets count the mark, so it cannot be dropped.
    """
    return " " + text[1:] if text.startswith(BYTE_ORDER_MARK) else text


def has_words(text: str) -> bool:
    """Tell whether there is at least one letter or digit."""
    return WORD_CHARACTER.search(text) is not None
