"""Marked text."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from tests.chained import build_chained

from attribune.explore.decided import NOTHING
from attribune.explore.reader.loading import OpenArticle
from attribune.explore.reader.segments import Mark, Part, cut_segments
from attribune.explore.reader.showing import ShownArticle, show_article
from attribune.ingest import read_string
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    Block,
    BlockKind,
    DateReference,
    Extent,
    Quantity,
    QuoteType,
    Reading,
    Span,
)
from attribune.web.marking import list_classes, mark_article


def show(record: ArticleRecord, text: str) -> ShownArticle:
    # A digest needs words; this one's text is not shown.
    digest = read_string(f"words {text}", name="a.txt")
    return show_article(
        OpenArticle(
            record=record,
            names=("a.txt",),
            sha256=digest.sha256,
            charset=digest.charset,
            origin=digest.origin,
            page=digest,
            decided=NOTHING,
        )
    )


def show_text(text: str, *blocks: Block, content: Span | None = None) -> str:
    digest = read_string(f"words {text}", name="a.txt")
    article = Article(digest.id, Span(0, len(text)), text, blocks=blocks)
    said = () if content is None else (Attribution(article.id, Extent((content,))),)
    readings = tuple(Reading(each, 0.5, QuoteType.INDIRECT) for each in said)
    return str(mark_article(show(ArticleRecord(article, readings), text)))


def strip_tags(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


@given(st.text(alphabet="ab<>&\"' \n{}%é😀", min_size=1, max_size=30), st.integers(0, 29), st.integers(1, 9))
def test_what_is_shown_is_exactly_the_text(text: str, start: int, length: int) -> None:
    content = Span(start, min(len(text), start + length)) if start < len(text) else None
    assert strip_tags(show_text(text, content=content)) == text


def test_the_article_of_a_chain_is_shown_exactly() -> None:
    record = build_chained().record
    article = record.articles[0]
    html = str(mark_article(show(article, record.digest.text)))
    assert strip_tags(html) == article.article.text


def test_markup_in_a_text_is_shown_and_not_obeyed() -> None:
    assert "<script>" not in show_text("<script>alert(1)</script> said Kora", content=Span(2, 9))


def test_marks_that_would_show_the_text_in_another_order_are_replaced() -> None:
    assert "\u202e" not in show_text("safe \u202eedas\u202c words")


def test_only_the_first_title_is_the_pages_title() -> None:
    html = show_text("One\nTwo", Block(BlockKind.TITLE, Span(0, 3)), Block(BlockKind.TITLE, Span(4, 7)))
    assert (html.count("<h1"), html.count('class="block title"')) == (1, 2)


def test_a_number_stands_after_the_cue_and_leads_to_the_card() -> None:
    record = build_chained().record
    html = str(mark_article(show(record.articles[0], record.digest.text)))
    assert re.search(r'citing</span><a class="no w1" id="att-[0-9a-f]{32}" href="#k1"', html)


def test_a_segment_says_which_parts_cover_it_and_where_contents_begin_and_end() -> None:
    outer, inner = Mark(Span(0, 9), Part.CONTENT, 1), Mark(Span(4, 9), Part.CONTENT, 2)
    source = Mark(Span(4, 6), Part.SOURCE, 2)
    classes = [list_classes(each) for each in cut_segments(9, [outer, inner, source])]
    assert classes == [
        ["m", "con", "d1", "o", "c1"],
        ["m", "src", "con", "d2", "o", "c1", "c2", "s2"],
        ["m", "con", "d2", "x", "c1", "c2"],
    ]


def test_dates_and_amounts_carry_what_they_come_to() -> None:
    text = "on 3 July 40 tonnes"
    article = Article(read_string(text, name="a.txt").id, Span(0, len(text)), text)
    dates = (DateReference(Span(3, 9), "2031-07-03"),)
    record = ArticleRecord(article, (), dates, (Quantity(Span(10, 19), 40.0, "tonne"),))
    html = str(mark_article(show(record, text)))
    assert '<time class="value" title="3 July 2031" datetime="2031-07-03">3 July</time>' in html
    assert '<data class="value" title="40 tonne" value="40">40 tonnes</data>' in html
