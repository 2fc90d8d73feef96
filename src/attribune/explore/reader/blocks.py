"""Blocks: an article's text as paragraphs, headings and so on, without a gap; where none were read, by blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from attribune.records import Article, BlockKind, Span

BLANK = re.compile(r"\s*\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an article; ``kind`` is null for the white space between blocks."""

    span: Span
    kind: BlockKind | None


def list_stretches(article: Article) -> tuple[Stretch, ...]:
    """Return the article's blocks and what lies between them; together they are the whole text."""
    stretches: list[Stretch] = []
    at = 0
    for block in article.blocks:
        stretches.extend(cut_paragraphs(article.text, at, block.span.start))
        stretches.append(Stretch(block.span, block.kind))
        at = block.span.end
    stretches.extend(cut_paragraphs(article.text, at, len(article.text)))
    return tuple(stretches)


def cut_paragraphs(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield what no block covers: paragraphs between blank lines, and the white space around them."""
    at = start
    for blank in BLANK.finditer(text, start, end):
        yield from cut_paragraph(text, at, blank.start())
        yield Stretch(Span(*blank.span()), None)
        at = blank.end()
    yield from cut_paragraph(text, at, end)


def cut_paragraph(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield one paragraph, if there are words; else the white space, if there is any."""
    if start < end:
        yield Stretch(Span(start, end), BlockKind.PARAGRAPH if text[start:end].strip() else None)
