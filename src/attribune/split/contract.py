"""The JSON form of a split digest, a line each, which scorers and other programs read."""

from __future__ import annotations

from collections.abc import Sequence

from attribune.records import Article, Digest


def describe_articles(digest: Digest, articles: Sequence[Article]) -> dict[str, object]:
    """Return ``{"name", "articles": [...]}`` with all offsets in code points of the digest's text."""
    return {"name": digest.name, "articles": [_describe_article(a) for a in articles]}


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
    }
