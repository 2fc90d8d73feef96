"""An article's text in blocks, without a gap."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.explore.reader.blocks import list_stretches
from attribune.ingest import read_string
from attribune.records import Article, Block, BlockKind, Span


def make_article(text: str, *blocks: Block) -> Article:
    return Article(read_string("elsewhere", name="a.txt").id, Span(0, len(text)), text, blocks=blocks)


@given(st.text(alphabet="ab \n\t\r", min_size=1, max_size=40))
def test_stretches_together_are_exactly_the_text(text: str) -> None:
    stretches = list_stretches(make_article(text))
    assert "".join(text[each.span.start : each.span.end] for each in stretches) == text


def test_a_text_without_blocks_has_paragraphs_between_blank_lines() -> None:
    text = "One.\nStill one.\n \nTwo."
    found = [(text[s.span.start : s.span.end], s.kind) for s in list_stretches(make_article(text))]
    assert found == [
        ("One.\nStill one.", BlockKind.PARAGRAPH),
        ("\n \n", None),
        ("Two.", BlockKind.PARAGRAPH),
    ]


def test_words_between_blocks_are_shown_as_a_paragraph() -> None:
    text = "Title\nstray words\nBody."
    blocks = (Block(BlockKind.TITLE, Span(0, 5)), Block(BlockKind.PARAGRAPH, Span(18, 23)))
    kinds = [stretch.kind for stretch in list_stretches(make_article(text, *blocks))]
    assert kinds == [BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("space", ["\n", "\n\n", " \n \n "])
def test_white_space_between_blocks_is_no_block(space: str) -> None:
    text = f"Title{space}Body."
    body = 5 + len(space)
    blocks = (Block(BlockKind.TITLE, Span(0, 5)), Block(BlockKind.PARAGRAPH, Span(body, body + 5)))
    assert [stretch.kind for stretch in list_stretches(make_article(text, *blocks))][1] is None
