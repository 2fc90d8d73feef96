"""Articles that the input's own format states; split trusts them and adds only reasons for nulls."""

from __future__ import annotations

from dataclasses import replace

from attribune.records import Article, Block, Digest, Part, Unknown

FIELDS = ("title", "standfirst", "outlet", "author", "published")


def build_stated(digest: Digest) -> tuple[Article, ...]:
    """Return an article for each part of the digest, in text order."""
    return tuple(_build_article(digest, part) for part in sorted(digest.parts, key=lambda p: p.span))


def _build_article(digest: Digest, part: Part) -> Article:
    span = part.span
    said = {u.field for u in part.metadata.unknown}
    silent = (n for n in FIELDS if getattr(part.metadata, n) is None and n not in said)
    unknown = (*part.metadata.unknown, *(Unknown(n, "the input's format does not state it") for n in silent))
    blocks = tuple(Block(b.kind, b.span.shift(-span.start)) for b in part.blocks)
    return Article(
        digest_id=digest.id,
        span=span,
        text=digest.text[span.start : span.end],
        metadata=replace(part.metadata, unknown=unknown),
        blocks=blocks,
    )
