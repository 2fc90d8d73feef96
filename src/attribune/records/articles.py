"""Article: one article of a digest, its blocks and what it says about itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from attribune.errors import InvalidRecord
from attribune.records.ids import ArticleId, DigestId, hash_content
from attribune.records.spans import Span

ISO_DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)


class BlockKind(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    BYLINE = "byline"
    STANDFIRST = "standfirst"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text with one function."""

    kind: BlockKind
    span: Span


class Excerpt(StrEnum):
    """Why a text is known not to be the whole article."""

    PAYWALL = "paywall"
    SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Unknown:
    """Why a field is null: ``field`` names it, ``reason`` says in words why it cannot be told."""

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Note:
    """Something else that the input states about an article: ``field`` names it in lower case, ``value`` is as shown.

    Such as ``section``, ``page``, ``words``, ``copyright``, ``load-date``, ``updated``, ``accession``.
    """

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What an article says about itself; null where it cannot be told, with the reason in ``unknown``.

    Attributes:
        title, standfirst, outlet: as shown.
        author: as shown; several names in one string.
        published: an ISO day (YYYY-MM-DD).
        unknown: why fields up to here are null.
        url: address of the article itself, where the input states it.
        excerpt: why this is known not to be the whole article; null where nothing says so.
        notes: what else the input states, in its order.
    """

    title: str | None = None
    standfirst: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    unknown: tuple[Unknown, ...] = ()
    url: str | None = None
    excerpt: Excerpt | None = None
    notes: tuple[Note, ...] = ()

    def __post_init__(self) -> None:
        if self.published is not None and not ISO_DAY.fullmatch(self.published):
            raise InvalidRecord(f"published must be an ISO day, not {self.published!r}.")


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a digest.

    Attributes:
        digest_id: the digest that it is part of.
        span: where in the digest's text.
        text: exactly ``digest.text[span.start:span.end]``; what blocks and attributions point into.
        metadata: title, outlet and so on, as read by split.
        blocks: disjoint, in text order, in offsets of ``text``.
    """

    digest_id: DigestId
    span: Span
    text: str
    metadata: Metadata = Metadata()
    blocks: tuple[Block, ...] = ()
    id: ArticleId = field(init=False)

    def __post_init__(self) -> None:
        if len(self.text) != self.span.end - self.span.start:
            raise InvalidRecord(f"text of {len(self.text)} code points for {self.span}.", item=self.digest_id)
        at = 0
        for block in self.blocks:
            if block.span.start < at or block.span.end > len(self.text):
                raise InvalidRecord(f"block {block} overlaps another or leaves the text.", item=self.digest_id)
            at = block.span.end
        identity = {"digest": self.digest_id, "start": self.span.start, "end": self.span.end}
        object.__setattr__(self, "id", ArticleId(hash_content("art", identity)))
