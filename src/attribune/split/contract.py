"""The JSON form of a split digest, a line each, which scorers and other programs read."""

from __future__ import annotations

from collections.abc import Sequence

from attribune.records import Article, Digest, Metadata

PLAIN = "text"


def describe_articles(digest: Digest, articles: Sequence[Article]) -> dict[str, object]:
    """Return ``{"name", "articles": [...]}`` with all offsets in code points of the digest's text.

    Where the input is no plain text, whoever reads this cannot know what the offsets point into, so it also holds
    ``text``, and ``url`` and ``language``, each null if it is not known.
    """
    described: dict[str, object] = {"name": digest.name, "articles": [_describe_article(a) for a in articles]}
    if digest.origin.format == PLAIN:
        return described
    return {**described, "text": digest.text, "url": digest.origin.url, "language": digest.origin.language}


def _describe_article(article: Article) -> dict[str, object]:
    start, metadata = article.span.start, article.metadata
    return {
        "start": start,
        "end": article.span.end,
        "title": metadata.title,
        "standfirst": metadata.standfirst,
        "outlet": metadata.outlet,
        "author": metadata.author,
        "published": metadata.published,
        "blocks": [
            {"kind": b.kind.value, "start": b.span.start + start, "end": b.span.end + start} for b in article.blocks
        ],
        **_describe_stated(metadata),
    }


def _describe_stated(metadata: Metadata) -> dict[str, object]:
    """Return what only some inputs state, as far as this one does."""
    notes = [{"field": note.field, "value": note.value} for note in metadata.notes]
    excerpt = metadata.excerpt and metadata.excerpt.value
    stated = {"url": metadata.url, "excerpt": excerpt, "notes": notes}
    return {field: value for field, value in stated.items() if value}
