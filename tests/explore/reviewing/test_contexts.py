"""The paragraphs around an attribution."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.explore.reviewing.contexts import AROUND, LONGEST, cut_context
from attribune.records import ArticleId, Attribution, Extent, Span

ARTICLE = ArticleId("art-" + "0" * 32)


def build_said(content: tuple[int, int], source: tuple[int, int] | None = None) -> Attribution:
    """Return an attribution with these places."""
    return Attribution(ARTICLE, Extent((Span(*content),)), None if source is None else Extent((Span(*source),)))


@settings(deadline=None)
@given(st.text(min_size=3, max_size=2_000), st.data())
def test_pieces_are_the_text_without_a_gap(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(1, len(text) - 2))
    end = data.draw(st.integers(start + 1, len(text)))
    context = cut_context(text, build_said((start, end), (0, 1)))
    first = context.pieces[0].span.start
    assert "".join(piece.text for piece in context.pieces) == text[first : context.pieces[-1].span.end]
    assert all(piece.text == text[piece.span.start : piece.span.end] for piece in context.pieces)
    assert [piece.span for piece in context.pieces if piece.role == "content"] == [Span(start, end)]


def test_a_context_goes_to_the_paragraph_s_end() -> None:
    text = "Far before.\n\n" + "x " * AROUND + "\n\nKora said no. She left.\n\n" + "y " * AROUND
    at = text.index("no.")
    context = cut_context(text, build_said((at, at + 2), (at - 10, at - 6)))
    shown = "".join(piece.text for piece in context.pieces)
    assert shown == "Kora said no. She left."
    assert not context.begins
    assert not context.ends


def test_a_content_of_a_whole_book_is_cut() -> None:
    context = cut_context("word " * LONGEST, build_said((0, 5 * LONGEST - 1)))
    assert context.pieces[-1].span.end == LONGEST
    assert not context.ends
