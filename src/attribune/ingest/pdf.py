"""PDF documents: a file is one digest of its text, paragraph by paragraph, page after page."""

from __future__ import annotations

from collections.abc import Iterator

from attribune.errors import EmptyInput
from attribune.ingest.exports.finding import find_export
from attribune.ingest.options import Options
from attribune.ingest.pages.apart import read_apart
from attribune.ingest.pages.dangers import is_risky
from attribune.ingest.pages.furniture import drop_furniture
from attribune.ingest.pages.lines import read_lines
from attribune.ingest.pages.paragraphs import join_lines
from attribune.ingest.readers import Member, Source
from attribune.ingest.text import read_whole, refuse_excess
from attribune.records import Charset, Digest, Failure, Origin
from attribune.text.normalise import has_words, normalise_text


class PdfReader:
    """Reads a document as one digest: of one article or several, or of an export of a newspaper database."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the whole document as the only member."""
        yield read_whole(source, "pdf", max_bytes=options.limits.file_bytes)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the document as a digest."""
        refuse_excess(member, max_bytes=options.limits.file_bytes)
        if not member.content:
            raise EmptyInput("it is empty.", item=member.name)
        read = read_apart if is_risky(member.content) else read_lines
        lines = drop_furniture(read(member.content))
        paragraphs = (" ".join(paragraph.split()) for paragraph in join_lines(lines))
        normalised = normalise_text("\n\n".join(filter(None, paragraphs)))
        if not has_words(normalised.text):
            hint = "It may be scanned: have its text recognised (OCR) first, such as with ocrmypdf."
            raise EmptyInput("there is no text in it, only pictures or nothing.", item=member.name, hint=hint)
        charset = Charset("utf-16-le", "stated", normalised.replaced)
        origin = Origin("pdf", member.hints.url, member.hints.language)
        parts = find_export(normalised.text)
        return Digest(member.name, member.sha256 or "", normalised.text, charset, parts, origin)
