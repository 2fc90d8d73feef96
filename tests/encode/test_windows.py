"""Windows pack whole lines; every word is in exactly one window, at its own offsets."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from attribune.encode.shapes import CAPITAL, LOWER, MARK, NUMBER, QUOTED, UPPER
from attribune.encode.windows import LONGEST_LINE, Window, find_segments, pack_windows, tokenize_article
from attribune.records import Article, Block, BlockKind, DigestId, Span


def cut(text: str, tokenizer: Tokenizer, limit: int = 192) -> list[Window]:
    """Return the windows of a text."""
    article = Article(DigestId("dig-0"), Span(0, len(text)), text)
    return list(pack_windows(tokenize_article(article, tokenizer), limit))


def test_offsets_survive_an_emoji_before_the_word(tokenizer: Tokenizer) -> None:
    text = "😀 “Öl,” sagte Zoë."
    (window,) = cut(text, tokenizer)
    assert [text[a:b] for a, b in window.words] == ["😀", "“", "Öl", ",", "”", "sagte", "Zoë", "."]


def test_a_line_without_end_is_read_in_stretches_so_that_memory_stays_bounded() -> None:
    text = "a " * LONGEST_LINE
    spans = list(find_segments(Article(DigestId("dig-0"), Span(0, len(text)), text)))
    assert max(span.end - span.start for span in spans) == LONGEST_LINE
    assert "".join(text[span.start : span.end] for span in spans) == text.rstrip()


def test_shapes_tell_case_and_quotation(tokenizer: Tokenizer) -> None:
    (window,) = cut("NATO met “Ada 7 times”", tokenizer)
    shapes = [window.shape_ids[h] for h in window.heads]
    inside = [MARK, CAPITAL, NUMBER, LOWER, MARK]
    assert shapes == [UPPER, LOWER, *(shape + QUOTED for shape in inside)]


def test_a_window_never_holds_more_than_the_limit(tokenizer: Tokenizer) -> None:
    text = "\n".join("A line of seven words stands here." for _ in range(40)) + "\n" + "word " * 500
    assert max(len(w.piece_ids) for w in cut(text, tokenizer, 64)) <= 64


def test_a_long_line_is_cut_after_a_full_stop(tokenizer: Tokenizer) -> None:
    text = "It was late. " * 30
    for window in cut(text, tokenizer, 50):
        assert text[window.words[-1][0]] == "."


def test_bylines_are_not_read(tokenizer: Tokenizer) -> None:
    text = "Title here\nThe Plain Gazette, 3 May 2031\nA line."
    blocks = (
        Block(BlockKind.TITLE, Span(0, 10)),
        Block(BlockKind.BYLINE, Span(11, 40)),
        Block(BlockKind.PARAGRAPH, Span(41, 48)),
    )
    article = Article(DigestId("dig-0"), Span(0, len(text)), text, blocks=blocks)
    (window,) = pack_windows(tokenize_article(article, tokenizer), 192)
    assert [text[a:b] for a, b in window.words] == ["Title", "here", "A", "line", "."]


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=300))
def test_every_word_of_any_text_is_in_one_window(tokenizer: Tokenizer, text: str) -> None:
    words = [word for window in cut(text, tokenizer, 32) for word in window.words]
    covered = [i for a, b in words for i in range(a, b)]
    assert covered == [i for i, c in enumerate(text) if not c.isspace()]


def test_a_run_without_end_costs_one_piece_a_cut(tokenizer: Tokenizer) -> None:
    (window,) = cut("x" * 640, tokenizer)
    assert len(window.piece_ids) == 12
