"""Pages that are exports of newspaper databases: all that they show, with the articles that the database states."""

from __future__ import annotations

from dataclasses import replace

from attribune.ingest.exports.finding import find_export
from attribune.ingest.html.assemble import BETWEEN, Assembled, Chosen, Unit, assemble_units
from attribune.ingest.html.flow import Flow
from attribune.records import BlockKind, Metadata


def assemble_export(flow: Flow) -> Assembled | None:
    """Return the whole page with its articles if it is an export; null if it is none."""
    parts = find_export(BETWEEN.join(piece.text for piece in flow.pieces))
    if not parts:
        return None
    pieces = tuple(
        Chosen(index, BlockKind.PARAGRAPH, start=0, end=len(piece.text)) for index, piece in enumerate(flow.pieces)
    )
    return replace(assemble_units(flow, [Unit(pieces, Metadata())]), parts=parts)
