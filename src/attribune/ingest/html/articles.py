"""Articles: the one article of a page, as a unit of its pieces with their roles and its metadata."""

from __future__ import annotations

from dataclasses import replace

from attribune.ingest.html.assemble import Chosen, Unit
from attribune.ingest.html.content import find_content
from attribune.ingest.html.flow import Flow
from attribune.ingest.html.metadata import Statements, build_metadata
from attribune.ingest.html.pages import Page
from attribune.ingest.html.paywall import is_stub
from attribune.ingest.html.roles import find_title, name_roles
from attribune.ingest.readers import Hints
from attribune.records import BlockKind, Excerpt

BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE})


def build_article(page: Page, flow: Flow, said: Statements, *, hints: Hints) -> Unit:
    """Return the page's article; all that the page shows where no article can be told from the rest."""
    pieces, claims = flow.pieces, said.make_claims()
    indices = find_content(page, pieces)
    title = find_title(pieces, indices, claims)
    roles = name_roles(pieces, indices, title=title, claims=claims)
    body = [i for i, kind in roles if kind in BODY]
    if not body:
        # A page with words is never lost: what cannot be told apart is all taken.
        roles = tuple((i, BlockKind.TITLE if i == title else BlockKind.PARAGRAPH) for i in range(len(pieces)))
    standfirst = next((pieces[i] for i, kind in roles if kind is BlockKind.STANDFIRST), None)
    metadata = build_metadata(page, flow, said, hints=hints, title=title, standfirst=standfirst)
    if metadata.excerpt is None and is_stub(pieces, body, stated=said.stated, metas=said.metas):
        metadata = replace(metadata, excerpt=Excerpt.PAYWALL)
    return Unit(tuple(Chosen(i, kind) for i, kind in roles), metadata, divisible=True)
