"""Digest to articles: those that its format states, else those that its text shows."""

from __future__ import annotations

from attribune.records import Article, Digest
from attribune.split.parts import build_stated
from attribune.split.texts import cut_text


def split_digest(digest: Digest) -> tuple[Article, ...]:
    """Cut a digest into its articles, in text order; a text that is one article gives one.

    Never raises, whatever the text; a digest without a single word gives none. Time is linear in the text.
    """
    return build_stated(digest) if digest.parts else cut_text(digest)
