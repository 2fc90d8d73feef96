"""Where words stand: in the article, in the digest, and in the bytes of the file that was read."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from attribune.records import Article, Digest, Span
from attribune.text.offsets import OffsetUnit, convert_offsets


@dataclass(frozen=True, slots=True)
class Place:
    """One stretch of words in every unit, half-open.

    Attributes:
        in_article: code points of the article's text.
        in_digest: code points of the digest's text.
        in_utf16: UTF-16 units of the digest's text, as browsers count.
        in_bytes: bytes of what was read; null where that is not the digest's text in UTF-8, byte for byte.
    """

    in_article: Span
    in_digest: Span
    in_utf16: Span
    in_bytes: Span | None


def locate_spans(spans: Iterable[Span], article: Article, digest: Digest) -> tuple[Place, ...]:
    """Return where ``spans`` of the article's text stand."""
    pairs = [(span, span.shift(article.span.start)) for span in spans]
    edges = [edge for _, span in pairs for edge in (span.start, span.end)]
    utf16 = convert_offsets(digest.text, edges, unit=OffsetUnit.UTF16)
    skipped = count_bytes_before(digest)
    utf8 = None if skipped is None else convert_offsets(digest.text, edges, unit=OffsetUnit.UTF8)
    return tuple(
        Place(
            in_article,
            span,
            Span(utf16[span.start], utf16[span.end]),
            None if utf8 is None else Span(utf8[span.start], utf8[span.end]).shift(skipped or 0),
        )
        for in_article, span in pairs
    )


def count_bytes_before(digest: Digest) -> int | None:
    """Return how many bytes stand before the text in what was read; null if those bytes are not the text in UTF-8.

    Nothing is assumed: the text's own bytes must have the sha256 that was recorded.
    """
    text = digest.text.encode("utf-8")
    for mark in (b"", codecs.BOM_UTF8):
        if hashlib.sha256(mark + text).hexdigest() == digest.sha256:
            return len(mark)
    return None
