"""Assemble: chosen pieces to one text, with its blocks, the articles in it, and the element that shows each stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribune.ingest.html.boxes import build_path
from attribune.ingest.html.flow import Flow
from attribune.records import Block, BlockKind, Element, Metadata, Part, Span

BETWEEN = "\n\n"
# Paths of hostile pages, nested deep and wide, would take more memory than the page; the rest is then without paths.
MAX_PATH_CHARACTERS = 64_000_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """A piece that belongs to an article, or a line of one.

    Attributes:
        index: of the piece in the flow.
        kind: what it is in the article.
        start: where the line starts in the piece's text.
        end: where it ends; null for the end of the piece.
    """

    index: int
    kind: BlockKind
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """An article as pieces of the page.

    Attributes:
        pieces: in the order in which the text shows them; no piece is in two units.
        metadata: what the page says about the article.
        divisible: whether split may still find several articles in it.
    """

    pieces: tuple[Chosen, ...]
    metadata: Metadata
    divisible: bool = False


@dataclass(frozen=True, slots=True)
class Assembled:
    """The text of a page, and what it is made of."""

    text: str
    parts: tuple[Part, ...]
    elements: tuple[Element, ...]


def assemble_units(flow: Flow, units: Sequence[Unit]) -> Assembled:
    """Return the units' text, one after the other, a blank line between blocks; units without pieces are left out."""
    texts, parts, elements = list[str](), list[Part](), list[Element]()
    at, budget = 0, MAX_PATH_CHARACTERS
    for unit in units:
        blocks = list[Block]()
        for chosen in unit.pieces:
            piece = flow.pieces[chosen.index]
            text = piece.text[chosen.start : chosen.end]
            span = Span(at, at + len(text))
            texts.append(text)
            blocks.append(Block(chosen.kind, span))
            if budget > 0:
                path = build_path(piece.box, flow.ids)
                budget -= len(path)
                elements.append(Element(span, path))
            at = span.end + len(BETWEEN)
        if blocks:
            whole = Span(blocks[0].span.start, blocks[-1].span.end)
            parts.append(Part(whole, unit.metadata, tuple(blocks), divisible=unit.divisible))
    return Assembled(BETWEEN.join(texts), tuple(parts), tuple(elements))
