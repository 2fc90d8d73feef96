"""HTML pages: a page is one digest, of the article or the articles that it shows."""

from __future__ import annotations

from collections.abc import Iterator

from attribune.ingest.html.assemble import Chosen, Unit, assemble_units
from attribune.ingest.html.flow import PieceKind, read_flow
from attribune.ingest.html.pages import open_page
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.text import read_whole, refuse_empty, refuse_excess
from attribune.records import BlockKind, Digest, Failure, Metadata, Origin

SHOWN = {PieceKind.HEADING: BlockKind.HEADING, PieceKind.QUOTE: BlockKind.QUOTE, PieceKind.CAPTION: BlockKind.CAPTION}


class HtmlReader:
    """Reads a page as one digest."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the whole page as the only member."""
        yield read_whole(source, "html", max_bytes=options.limits.markup_bytes)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the page as a digest."""
        refuse_excess(member, max_bytes=options.limits.markup_bytes)
        page = open_page(member.content, name=member.name, hints=member.hints)
        flow = read_flow(page)
        chosen = tuple(Chosen(i, SHOWN.get(p.kind, BlockKind.PARAGRAPH)) for i, p in enumerate(flow.pieces))
        assembled = assemble_units(flow, [Unit(chosen, Metadata(), divisible=True)])
        refuse_empty(assembled.text, item=member.name)
        origin = Origin("html", page.url, None, assembled.elements)
        return Digest(member.name, member.sha256 or "", assembled.text, page.charset, assembled.parts, origin)
