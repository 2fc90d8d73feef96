"""HTML pages: a page is one digest, of the article or the articles that it shows."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from attribune.ingest.html.articles import build_article
from attribune.ingest.html.assemble import assemble_units
from attribune.ingest.html.exported import assemble_export
from attribune.ingest.html.flow import Flow, read_flow
from attribune.ingest.html.metadata import Statements, find_language, read_statements
from attribune.ingest.html.pages import Page, open_page, parse_page
from attribune.ingest.html.units import find_units
from attribune.ingest.options import Options
from attribune.ingest.readers import Member, Source
from attribune.ingest.text import read_whole, refuse_empty, refuse_excess
from attribune.records import Digest, Failure, Origin
from attribune.text.normalise import has_words


class HtmlReader:
    """Reads a page as one digest."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the whole page as the only member."""
        yield read_whole(source, "html", max_bytes=options.limits.markup_bytes)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the page as a digest."""
        refuse_excess(member, max_bytes=options.limits.markup_bytes)
        page = open_page(member.content, name=member.name, hints=member.hints)
        said = read_statements(page)
        flow = read_flow(page)
        is_shown = any(has_words(piece.text) for piece in flow.pieces)
        if not is_shown:
            flow = read_stated_body(page, said)
        assembled = assemble_export(flow)
        if assembled is None:
            units = find_units(page, flow.pieces) or (build_article(page, flow, said, hints=member.hints),)
            assembled = assemble_units(flow, units)
        refuse_empty(assembled.text, item=member.name)
        origin = Origin(
            "html", said.find_address(page), find_language(said, member.hints), assembled.elements if is_shown else ()
        )
        return Digest(member.name, member.sha256 or "", assembled.text, page.charset, assembled.parts, origin)


def read_stated_body(page: Page, said: Statements) -> Flow:
    """Return the article's text as the page's data state it: the only one that a page has whose text a script shows.

    Where there is none either, what stands for it: the title and the summary of its head.
    """
    body = said.stated.article.get("articleBody")
    lines = body.splitlines() if isinstance(body, str) else [said.standfirst or ""]
    heading = f"<h1>{escape(title)}</h1>" if (title := next(iter(said.titles), "")) else ""
    markup = heading + "".join(f"<p>{escape(line)}</p>" for line in lines)
    return read_flow(parse_page(markup, name=page.name, charset=page.charset, url=page.url))
