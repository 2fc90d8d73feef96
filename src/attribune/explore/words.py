"""Words that a person types into a search, as an expression of the full-text index."""

from __future__ import annotations

import re

from attribune.errors import UsageError
from attribune.text.normalise import has_words, normalise_text

# A phrase in double quotes, or a word; either may end in an asterisk.
TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
# A beginning of a letter stands for thousands of words: the index takes a twentieth of a second for each.
MOST_BEGINNINGS = 16


def write_expression(words: str) -> str | None:
    """Return ``words`` as an FTS5 expression that finds what holds all of them; null if there is no word to look for.

    Each word is quoted, so that the index's own syntax in it is only text. ``"..."`` keeps words together, and a word
    that ends in ``*`` finds all that begin so (https://www.sqlite.org/fts5.html, 3). What is there twice is asked once.

    Raises:
        UsageError: too many words are only beginnings.
    """
    # The first spelling of each stays.
    terms = dict[tuple[str, bool], str]()
    for match in TERM.finditer(normalise_text(words).text):
        phrase, word = match.groups()
        term = phrase if word is None else word.rstrip("*")
        is_beginning = word is not None and word.endswith("*")
        if has_words(term):
            terms.setdefault((term.lower(), is_beginning), f'"{term}"*' if is_beginning else f'"{term}"')
    beginnings = sum(is_beginning for _, is_beginning in terms)
    if beginnings > MOST_BEGINNINGS:
        raise UsageError(f"{beginnings} beginnings of words are too many.", "words", f"At most {MOST_BEGINNINGS}.")
    return " ".join(terms.values()) or None
