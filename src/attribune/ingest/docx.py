"""Word documents: a file is one digest, its paragraphs blocks whose kind their styles tell.

Read from the archive as a stream: only the main part, the styles and the properties are unpacked, never a picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribune.errors import MalformedInput
from attribune.ingest.exports.finding import find_export
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.statements import merge_stated
from attribune.ingest.text import read_whole, refuse_empty, refuse_excess
from attribune.ingest.word.archive import Package, open_package
from attribune.ingest.word.body import BodyTarget, Paragraph
from attribune.ingest.word.properties import PropertyTarget
from attribune.ingest.word.styles import Style, StyleTarget, find_kind
from attribune.records import Block, BlockKind, Charset, Digest, Failure, Metadata, Note, Origin, Part, Span
from attribune.text.normalise import normalise_text

MAIN_PART, STYLES, PROPERTIES = "word/document.xml", "word/styles.xml", "docProps/core.xml"
OFFICE_BINARY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BETWEEN = "\n\n"


class DocxReader:
    """Reads a document as one digest: of one article or several, or of an export of a newspaper database."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the whole document as the only member."""
        yield read_whole(source, "docx", max_bytes=options.limits.file_bytes)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the document as a digest."""
        refuse_excess(member, max_bytes=options.limits.file_bytes)
        if member.content.startswith(OFFICE_BINARY):
            message = "it is an encrypted document, or one of the old .doc format."
            raise MalformedInput(message, item=member.name, hint="Open it in Word and save it as .docx, no password.")
        with open_package(member.content, options.limits) as package:
            if not package.has_part(MAIN_PART):
                raise MalformedInput(f"there is no {MAIN_PART} in it, so it is no Word document.", item=member.name)
            body = BodyTarget()
            package.parse_part(MAIN_PART, body)
            styles, notes = read_styles(package), read_notes(package)
        return build_digest(member, *join_paragraphs(body.paragraphs, styles), notes=notes)


def read_styles(package: Package) -> dict[str, Style]:
    """Return the document's styles; none if they cannot be read, since its words can without them."""
    target = StyleTarget()
    if package.has_part(STYLES):
        try:
            package.parse_part(STYLES, target)
        except MalformedInput:
            return {}
    return target.styles


def read_notes(package: Package) -> tuple[Note, ...]:
    """Return the document's properties; none if they cannot be read."""
    target = PropertyTarget()
    if package.has_part(PROPERTIES):
        try:
            package.parse_part(PROPERTIES, target)
        except MalformedInput:
            return ()
    return target.list_notes()


def join_paragraphs(paragraphs: Sequence[Paragraph], styles: dict[str, Style]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of the paragraphs, a blank line between them, and their blocks."""
    texts, blocks, at = list[str](), list[Block](), 0
    for paragraph in paragraphs:
        kind = find_kind(styles, paragraph.style)
        if kind is None:
            continue
        if kind is BlockKind.PARAGRAPH and paragraph.outlined:
            kind = BlockKind.HEADING
        text = normalise_text(paragraph.text).text
        texts.append(text)
        blocks.append(Block(kind, Span(at, at + len(text))))
        at += len(text) + len(BETWEEN)
    return BETWEEN.join(texts), tuple(blocks)


def build_digest(member: Member, text: str, blocks: tuple[Block, ...], *, notes: tuple[Note, ...]) -> Digest:
    """Return the digest of a document."""
    refuse_empty(text, item=member.name)
    parts = find_export(text)
    if not parts:
        titles = [text[b.span.start : b.span.end] for b in blocks if b.kind is BlockKind.TITLE]
        stated = Metadata(title=titles[0] if len(titles) == 1 else None, notes=notes)
        parts = (Part(Span(0, len(text)), merge_stated(stated, member.hints), blocks, divisible=True),)
    origin = Origin("docx", member.hints.url, member.hints.language)
    return Digest(member.name, member.sha256 or "", text, Charset("utf-8", "stated"), parts, origin)
