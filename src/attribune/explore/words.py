"""Words that a person types into a search, as an expression of the full-text index."""

from __future__ import annotations

import re

from attribune.text.normalise import has_words, normalise_text

# A phrase in double quotes, or a word; either may end in an asterisk.
TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')


def write_expression(words: str) -> str | None:
    """Return ``words`` as an FTS5 expression that finds what holds all of them; null if there is no word to look for.

    Each word is quoted, so that the index's own syntax in it is only text. ``"..."`` keeps words together, and a word
    that ends in ``*`` finds all that begin so (https://www.sqlite.org/fts5.html, 3).
    """
    terms = []
    for match in TERM.finditer(normalise_text(words).text):
        phrase, word = match.groups()
        term = phrase if word is None else word.rstrip("*")
        if has_words(term):
            terms.append(f'"{term}"*' if word is not None and word.endswith("*") else f'"{term}"')
    return " ".join(terms) or None
