"""Folded text for search keys: what a reader takes for the same letters compares equal. Offsets do not survive it."""

from __future__ import annotations

import re
import unicodedata

WHITE_SPACE = re.compile(r"\s+")
MARKS = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-", "–": "-", "—": "-"}
)


def fold_text(text: str) -> str:
    """Return ``text`` without case, diacritics, and variants of quotes, hyphens and white space.

    Unicode normalisation form KD, then the default case folding (Unicode Standard, 3.13).
    """
    if text.isascii():
        # Nothing to decompose, and most texts are searched by such words.
        return WHITE_SPACE.sub(" ", text.lower()).strip()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return WHITE_SPACE.sub(" ", letters.translate(MARKS)).strip()
