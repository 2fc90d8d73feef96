"""Articles that the input's own format states; split trusts them, reads their bylines, and gives reasons for nulls.

A part that may hold several articles is looked into: if its text shows several, each with a date or an outlet, these
are the articles, and what the part states about itself is not said of them. If it shows one, what that one says of
itself is taken where nothing is stated, and its blocks tell what the stated ones are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from attribune.records import Article, Block, BlockKind, Digest, Metadata, Part, Span, Unknown
from attribune.split.names import names_outlet
from attribune.split.stated import complete_metadata
from attribune.split.texts import cut_text

FIELDS = ("title", "standfirst", "outlet", "author", "published")
SHARE_SHOWN = 0.8
MAX_SHARE = 0.8
MIN_UNDATED = 3
HEADER = (BlockKind.TITLE, BlockKind.BYLINE, BlockKind.STANDFIRST)


def build_stated(digest: Digest) -> tuple[Article, ...]:
    """Return the articles of the digest's parts, in text order."""
    articles: list[Article] = []
    whole: list[Part] = []
    for part in sorted(digest.parts, key=lambda p: p.span):
        found = cut_part(digest, part) if part.divisible else ()
        if len(found) > 1 and _show_source(found):
            articles.extend(found)
        else:
            whole.append(complete_part(part, found[0]) if len(found) == 1 else part)
    completed = complete_metadata(digest.text, whole)
    articles.extend(_build_article(digest, part, metadata) for part, metadata in zip(whole, completed, strict=True))
    return tuple(sorted(articles, key=lambda a: a.span))


def cut_part(digest: Digest, part: Part) -> tuple[Article, ...]:
    """Return the articles that the text of a part shows, in offsets of the digest."""
    start = part.span.start
    text = digest.text[start : part.span.end]
    headings = frozenset(b.span.start - start for b in part.blocks if b.kind is BlockKind.HEADING)
    found = cut_text(replace(digest, text=text, parts=(), origin=replace(digest.origin, elements=())), headings)
    return tuple(replace(a, digest_id=digest.id, span=a.span.shift(start)) for a in found)


def complete_part(part: Part, article: Article) -> Part:
    """Return ``part`` with what the one article in its text says of itself, where the part states nothing.

    Where blocks are stated, words that look like a title are trusted only if outlet or date stand with them.
    """
    stated, shown = part.metadata, article.metadata
    if part.blocks and not (shown.outlet or shown.published):
        return part
    filled = {n: getattr(shown, n) if getattr(stated, n) is None else getattr(stated, n) for n in FIELDS}
    reasons = {u.field: u for u in (*stated.unknown, *shown.unknown)}
    # A line that looks like the title is none if another one is stated.
    title = BlockKind.TITLE if filled["title"] == shown.title else BlockKind.HEADING
    kinds = {BlockKind.TITLE: title}
    seen = [Block(kinds.get(b.kind, b.kind), b.span.shift(article.span.start)) for b in article.blocks]
    told = {b.span: b.kind for b in seen if b.kind in HEADER}
    return replace(
        part,
        metadata=replace(stated, **filled, unknown=tuple(u for f, u in reasons.items() if filled.get(f) is None)),
        blocks=tuple(Block(told.get(b.span, b.kind), b.span) for b in part.blocks or seen),
    )


def _show_source(articles: Sequence[Article]) -> bool:
    """Tell whether nearly all articles show where they are from, and none is the page's own with others below it."""
    titled = [a.metadata for a in articles if a.metadata.title is not None]
    dated = sum(m.published is not None for m in titled)
    outlets = Counter(m.outlet for m in titled if m.outlet)
    sure = any(n > 1 or names_outlet(name) for name, n in outlets.items()) and len(articles) >= MIN_UNDATED
    shown = max(dated, outlets.total() if sure else 0)
    lengths = [len(a.text) for a in articles]
    return shown >= SHARE_SHOWN * len(articles) and max(lengths) <= MAX_SHARE * sum(lengths)


def _build_article(digest: Digest, part: Part, metadata: Metadata) -> Article:
    span = part.span
    said = {u.field for u in metadata.unknown}
    silent = (n for n in FIELDS if getattr(metadata, n) is None and n not in said)
    unknown = (*metadata.unknown, *(Unknown(n, "the input's format does not state it") for n in silent))
    blocks = tuple(Block(b.kind, Span(b.span.start - span.start, b.span.end - span.start)) for b in part.blocks)
    return Article(
        digest_id=digest.id,
        span=span,
        text=digest.text[span.start : span.end],
        metadata=replace(metadata, unknown=unknown),
        blocks=blocks,
    )
