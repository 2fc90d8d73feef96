"""A text of which something is stated, but not where its articles are."""

from __future__ import annotations

from attribune.records import Block, BlockKind, Charset, Digest, Metadata, Part, Span
from attribune.split import split_digest

TEXT = "Ferry is late again\n\nThe ferry is late, the harbour master said on Thursday. She blamed the tide.\n"


def split(stated: Metadata) -> tuple[Metadata, list[tuple[BlockKind, str]]]:
    """Return what is known of the only article, and its blocks."""
    part = Part(Span(0, len(TEXT)), stated, divisible=True)
    (article,) = split_digest(Digest("a", "0" * 64, TEXT, Charset("utf-8", "valid"), (part,)))
    return article.metadata, [(b.kind, article.text[b.span.start : b.span.end][:9]) for b in article.blocks]


def test_what_is_stated_holds_and_the_text_tells_the_rest() -> None:
    metadata, blocks = split(Metadata(outlet="Brine Post"))
    assert (metadata.outlet, metadata.title) == ("Brine Post", "Ferry is late again")
    assert blocks == [(BlockKind.TITLE, "Ferry is "), (BlockKind.PARAGRAPH, "The ferry")]


def test_a_line_like_a_title_is_a_heading_where_another_title_is_stated() -> None:
    metadata, blocks = split(Metadata(title="Harbour news"))
    assert (metadata.title, blocks[0]) == ("Harbour news", (BlockKind.HEADING, "Ferry is "))


def test_stated_blocks_stay_and_the_text_tells_which_are_title_and_byline() -> None:
    body = "The ferry to Pell Island is late again, the harbour master said on Thursday."
    lines = ("Ferry Is Late Again", "By Ada Brook – Brine Post – May 14, 2031", body)
    text = "\n\n".join(lines)
    spans = [Span(text.index(line), text.index(line) + len(line)) for line in lines]
    blocks = tuple(Block(BlockKind.PARAGRAPH, span) for span in spans)
    part = Part(Span(0, len(text)), Metadata(), blocks, divisible=True)
    (article,) = split_digest(Digest("a", "0" * 64, text, Charset("utf-8", "valid"), (part,)))
    metadata = article.metadata
    assert (metadata.title, metadata.author, metadata.outlet) == (lines[0], "Ada Brook", "Brine Post")
    assert [block.span for block in article.blocks] == spans
    assert [block.kind for block in article.blocks] == [BlockKind.TITLE, BlockKind.BYLINE, BlockKind.PARAGRAPH]


def test_stated_blocks_without_outlet_or_date_stay_what_they_are() -> None:
    blocks = (Block(BlockKind.PARAGRAPH, Span(0, 19)), Block(BlockKind.PARAGRAPH, Span(21, len(TEXT) - 1)))
    part = Part(Span(0, len(TEXT)), Metadata(), blocks, divisible=True)
    (article,) = split_digest(Digest("a", "0" * 64, TEXT, Charset("utf-8", "valid"), (part,)))
    assert (article.metadata.title, article.blocks) == (None, blocks)
