"""Where words stand: in the article, in the digest, and in the bytes of the file that was read."""

from __future__ import annotations

import codecs
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attribune.records import Article, Digest, Span
from attribune.text.offsets import OffsetUnit, convert_offsets

MARKS = {
    "utf-8": (codecs.BOM_UTF8,),
    "utf-16-le": (codecs.BOM_UTF16_LE,),
    "utf-16-be": (codecs.BOM_UTF16_BE,),
    "utf-32-le": (codecs.BOM_UTF32_LE,),
    "utf-32-be": (codecs.BOM_UTF32_BE,),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One stretch of words in every unit, half-open.

    Attributes:
        in_article: code points of the article's text.
        in_digest: code points of the digest's text.
        in_utf16: UTF-16 units of the digest's text, as browsers count.
        in_bytes: bytes of what was read; null where the text in its charset is not what was read, byte for byte.
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
    in_bytes = find_bytes(digest, edges)
    return tuple(
        Place(
            in_article,
            span,
            Span(utf16[span.start], utf16[span.end]),
            None if in_bytes is None else Span(in_bytes[span.start], in_bytes[span.end]),
        )
        for in_article, span in pairs
    )


def find_bytes(digest: Digest, edges: Sequence[int]) -> dict[int, int] | None:
    """Return where ``edges`` of the digest's text are in what was read; null if that cannot be told.

    Nothing is assumed: the text in its charset, with a mark in front or none, must have the sha256 that was recorded.
    """
    for codec in dict.fromkeys(("utf-8", digest.charset.name)):
        try:
            data = digest.text.encode(codec)
        except (UnicodeEncodeError, LookupError):
            continue
        for mark in (b"", *MARKS.get(codec, ())):
            if hashlib.sha256(mark + data).hexdigest() == digest.sha256:
                return count_bytes(digest.text, edges, codec=codec, before=len(mark))
    return None


def count_bytes(text: str, edges: Sequence[int], *, codec: str, before: int) -> dict[int, int] | None:
    """Return how many bytes stand before each of ``edges``, null for a charset that cannot be cut anywhere."""
    places, at, count = dict[int, int](), 0, before
    for edge in sorted({*edges, len(text)}):
        count += len(text[at:edge].encode(codec))
        places[edge], at = count, edge
    # Some charsets of East Asia switch between sets of letters, so that a piece is longer than it is within the whole.
    return places if count == before + len(text.encode(codec)) else None
