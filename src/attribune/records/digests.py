"""Digest: one ingested document, holding one or many articles; and the parts that its format states."""

from __future__ import annotations

from dataclasses import dataclass, field

from attribune.errors import InvalidRecord
from attribune.records.articles import Block, Metadata
from attribune.records.ids import DigestId, hash_texts
from attribune.records.spans import Span


@dataclass(frozen=True, slots=True)
class Charset:
    """How bytes became text.

    Attributes:
        name: charset as Python names it, such as ``utf-8`` or ``cp1252``.
        evidence: why it was chosen: ``bom``, ``stated`` (by the document or the server), ``valid`` (the bytes are valid
            UTF-8), ``detected`` (guessed from the bytes), or ``given`` (the text was handed over as text).
        replaced: how many code points became U+FFFD (undecodable bytes, lone surrogates, control characters).
    """

    name: str
    evidence: str
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class Element:
    """A stretch of a digest's text and what shows it on the page: ``path`` is a CSS path from the root."""

    span: Span
    path: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a digest comes from; not part of its identity.

    Attributes:
        format: the format that it was read as, such as ``text``, ``html``, ``feed``.
        url: its address, the one that the document itself states if it does; null if none is known.
        language: BCP 47 tag, as stated; null if nothing states it.
        elements: which element of a page shows which stretch of the text, in text order, disjoint; none but for pages.
    """

    format: str = "text"
    url: str | None = None
    language: str | None = None
    elements: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """An article as the input's own format states it.

    Attributes:
        span: where in the digest's text.
        metadata: as stated.
        blocks: as stated, in offsets of the digest's text, disjoint and in text order.
        divisible: whether it may hold several articles whose bounds the format does not state, as a page or a mail
            that is a press digest does; split then looks for them in its text.
    """

    span: Span
    metadata: Metadata
    blocks: tuple[Block, ...] = ()
    divisible: bool = False


@dataclass(frozen=True, slots=True)
class Digest:
    """One ingested document.

    Attributes:
        name: the path as given, ``path#member`` for a member of an archive; not part of the identity.
        sha256: of the bytes that it came from, in hexadecimal.
        text: what all offsets point into; immutable.
        charset: how the bytes became the text.
        parts: articles that the format itself states; usually none.
        origin: where it comes from, and which element of a page shows what.
    """

    name: str
    sha256: str
    text: str
    charset: Charset
    parts: tuple[Part, ...] = ()
    origin: Origin = Origin()
    id: DigestId = field(init=False)

    def __post_init__(self) -> None:
        if len(self.sha256) != 64:
            raise InvalidRecord("a digest needs the sha256 of its bytes, 64 hexadecimal digits.", item=self.name)
        for part in self.parts:
            if part.span.end > len(self.text):
                raise InvalidRecord(f"a part ends at {part.span.end}, after the text.", item=self.name)
        at = 0
        for element in self.origin.elements:
            if element.span.start < at or element.span.end > len(self.text):
                message = f"element {element.path} overlaps another or leaves the text."
                raise InvalidRecord(message, item=self.name)
            at = element.span.end
        identity = {"sha256": self.sha256, "text": self.text}
        object.__setattr__(self, "id", DigestId(hash_texts("dig", identity)))
