"""What always holds of articles, whatever the text."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from attribune.records import Article, Block, BlockKind, Charset, Digest, Metadata, Part, Span
from attribune.split import describe_articles, split_digest

PIECES = st.sampled_from(
    (
        *(
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "---\n",
            "* * *\n",
            "## ",
            "> ",
            "1. ",
            "**",
            "![x](y)\n",
            "👩‍💻",
            "\ufeff",
            "\u2028",
        ),
        *("By Nora Feld", "The Courier | March 5, 2024\n", "05.03.2024", "Source: ", "Title: ", "Text: ", "word "),
        *(
            "Document 1 of 2\n",
            "Read more\n",
            "A title of some words\n",
            "A sentence that ends here, said the mayor.\n",
        ),
        "LONDON (Norpress) – The mayor said on Monday that it was over.\n",
    )
)


def build_digest(text: str, parts: tuple[Part, ...] = ()) -> Digest:
    return Digest("digest.txt", "0" * 64, text, Charset("utf-8", "given"), parts)


def list_texts(article: Article, kind: BlockKind) -> list[str]:
    return [article.text[b.span.start : b.span.end] for b in article.blocks if b.kind is kind]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40).map("".join))
def test_any_text_gives_disjoint_articles_in_text_order(text: str) -> None:
    articles = split_digest(build_digest(text))

    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(articles))
    assert all(a.text == text[a.span.start : a.span.end] for a in articles)
    assert bool(articles) == any(c.isalnum() for c in text)


def test_offsets_survive_an_emoji_before_the_title() -> None:
    text = "👩‍💻\n\nBridge to close\nThe Courier | March 5, 2024\nThe council met on Monday, its members said."
    (article,) = split_digest(build_digest(text))

    assert list_texts(article, BlockKind.BYLINE) == ["The Courier | March 5, 2024"]


def test_markup_stands_outside_the_blocks() -> None:
    story = "## Bridge to close\n\n*The Courier, {} March 2024*\n\nThe council met on Monday, its members said.\n\n"
    articles = split_digest(build_digest(story.format(3) + story.format(4)))

    assert [list_texts(a, BlockKind.TITLE) for a in articles] == [["Bridge to close"]] * 2
    assert list_texts(articles[0], BlockKind.BYLINE) == ["The Courier, 3 March 2024"]


def test_every_null_has_its_reason() -> None:
    (article,) = split_digest(build_digest("The council met on Monday, its members said, and closed the bridge."))

    assert {u.field for u in article.metadata.unknown} == {"title", "standfirst", "outlet", "author", "published"}


def test_a_date_that_can_be_read_two_ways_is_not_guessed() -> None:
    text = "Bridge to close\nThe Courier | 03/04/2024\nThe council met on Monday, its members said, and closed it."
    (article,) = split_digest(build_digest(text))

    assert article.metadata.published is None
    assert any("day first or month first" in u.reason for u in article.metadata.unknown)


def test_articles_that_the_format_states_are_trusted() -> None:
    part = Part(Span(6, 16), Metadata(title="Title"), (Block(BlockKind.TITLE, Span(6, 11)),))
    (article,) = split_digest(build_digest("<xml> Title body", (part,)))

    assert (article.text, article.metadata.title, article.blocks[0].span) == ("Title body", "Title", Span(0, 5))


def test_the_described_offsets_point_into_the_digest() -> None:
    digest = build_digest("\n\nBridge to close\nThe Courier | March 5, 2024\nThe council met on Monday, members said.")
    described = describe_articles(digest, split_digest(digest))

    assert described["name"] == "digest.txt"
    assert described["articles"][0]["blocks"][0] == {"kind": "title", "start": 2, "end": 17}  # type: ignore[index]


def test_a_line_of_ten_million_characters_is_read() -> None:
    assert len(split_digest(build_digest("word " * 2_000_000))) == 1
