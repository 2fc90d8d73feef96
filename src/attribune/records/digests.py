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
        evidence: why it was chosen: ``bom``, ``valid`` (the bytes are valid UTF-8), ``detected`` (guessed from the
            bytes), or ``given`` (the text was handed over as text).
        replaced: how many code points became U+FFFD (undecodable bytes, lone surrogates, control characters).
    """

    name: str
    evidence: str
    replaced: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """An article as the input's own format states it; ``span`` and ``blocks`` are offsets into the digest's text."""

    span: Span
    metadata: Metadata
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """One ingested document.

    Attributes:
        name: the path as given, ``path#member`` for a member of an archive; not part of the identity.
        sha256: of the bytes that it came from, in hexadecimal.
        text: what all offsets point into; immutable.
        charset: how the bytes became the text.
        parts: articles that the format itself states; usually none.
    """

    name: str
    sha256: str
    text: str
    charset: Charset
    parts: tuple[Part, ...] = ()
    id: DigestId = field(init=False)

    def __post_init__(self) -> None:
        if len(self.sha256) != 64:
            raise InvalidRecord("a digest needs the sha256 of its bytes, 64 hexadecimal digits.", item=self.name)
        for part in self.parts:
            if part.span.end > len(self.text):
                raise InvalidRecord(f"a part ends at {part.span.end}, after the text.", item=self.name)
        identity = {"sha256": self.sha256, "text": self.text}
        object.__setattr__(self, "id", DigestId(hash_texts("dig", identity)))
