"""RTF documents: a file is one digest of its visible text."""

from __future__ import annotations

from collections.abc import Iterator

from attribune.errors import EmptyInput, MalformedInput
from attribune.ingest.exports.finding import find_export
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.rich.writer import read_rtf
from attribune.ingest.text import read_whole, refuse_empty, refuse_excess
from attribune.records import Charset, Digest, Failure, Origin
from attribune.text.normalise import normalise_text

START = b"{\\rtf"
SPACE_AND_MARK = b"\xef\xbb\xbf \t\r\n\x00"


class RtfReader:
    """Reads a document as one digest: of one article or several, or of an export of a newspaper database."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the whole document as the only member."""
        yield read_whole(source, "rtf", max_bytes=options.limits.markup_bytes)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the document as a digest."""
        refuse_excess(member, max_bytes=options.limits.markup_bytes)
        content = member.content.lstrip(SPACE_AND_MARK)
        if not content:
            raise EmptyInput("it is empty.", item=member.name)
        if not content.startswith(START):
            raise MalformedInput("it does not start as an RTF document does.", item=member.name)
        rich = read_rtf(content)
        normalised = normalise_text(rich.text)
        refuse_empty(normalised.text, item=member.name)
        charset = Charset(rich.charset, "stated", rich.replaced + normalised.replaced)
        origin = Origin("rtf", member.hints.url, member.hints.language)
        parts = find_export(normalised.text)
        return Digest(member.name, member.sha256 or "", normalised.text, charset, parts, origin)
