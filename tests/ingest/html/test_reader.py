"""Tests of pages as digests of one article."""

import hashlib

import pytest

from attribune.errors import EmptyInput, InputTooLarge
from attribune.ingest.html.reader import HtmlReader
from attribune.ingest.limits import Limits
from attribune.ingest.options import DEFAULT_OPTIONS, Options
from attribune.ingest.readers import Hints, Member
from attribune.records import BlockKind, Digest, Excerpt, Metadata

FIRST = "The bridge over the Tolme will stay closed until the spring, the mayor of Harven said on Monday morning."
SECOND = "Engineers had found cracks in two of its piers, and repairs will take at least four months, she added."
THIRD = "Shop owners on the east bank said that they had not been told, and that they would ask for damages."
TOLD = (FIRST, SECOND, THIRD)
PAGE = f"""<!doctype html><html lang="en-GB"><head><title>Bridge stays closed until spring - The Courier</title>
<meta property="og:site_name" content="The Courier"><meta name="author" content="Ada Moor">
<meta property="article:published_time" content="2021-03-04T10:00:00+01:00">
<link rel="canonical" href="https://courier.example/bridge"></head>
<body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Bridge stays closed until spring</h1>
<p class="byline">By Ada Moor</p>
<div class="body"><p>{FIRST}</p>
<figure><img src="x"><figcaption>The bridge in May.</figcaption></figure><p>{SECOND}</p>
<h2>Four months</h2>
<blockquote><p>“We were not asked,” said a baker who has sold bread there for years.</p></blockquote>
<p>{THIRD}</p></div></article>
<div class="comments">
<p>Somebody writes below that all of this was known for years and that nobody cared at all.</p></div>
<footer><p>© 2021 The Courier. All rights reserved.</p></footer></body></html>"""

NO_HINTS = Hints()


def read(markup: str, *, hints: Hints = NO_HINTS, options: Options = DEFAULT_OPTIONS) -> Digest:
    content = markup.encode()
    member = Member("page.html", content, hashlib.sha256(content).hexdigest(), format="html", hints=hints)
    return HtmlReader().parse_member(member, options)


def list_blocks(digest: Digest) -> list[tuple[BlockKind, str]]:
    return [(b.kind, digest.text[b.span.start : b.span.end]) for part in digest.parts for b in part.blocks]


def test_an_article_is_read_as_its_blocks() -> None:
    assert list_blocks(read(PAGE)) == [
        (BlockKind.TITLE, "Bridge stays closed until spring"),
        (BlockKind.BYLINE, "By Ada Moor"),
        (BlockKind.PARAGRAPH, FIRST),
        (BlockKind.CAPTION, "The bridge in May."),
        (BlockKind.PARAGRAPH, SECOND),
        (BlockKind.HEADING, "Four months"),
        (BlockKind.QUOTE, "“We were not asked,” said a baker who has sold bread there for years."),
        (BlockKind.PARAGRAPH, THIRD),
    ]


def test_the_head_gives_the_metadata() -> None:
    digest = read(PAGE)
    metadata = digest.parts[0].metadata
    assert (metadata.title, metadata.outlet) == ("Bridge stays closed until spring", "The Courier")
    assert (metadata.author, metadata.published) == ("Ada Moor", "2021-03-04")
    assert (digest.origin.url, digest.origin.language) == ("https://courier.example/bridge", "en-GB")
    assert [unknown.field for unknown in metadata.unknown] == ["standfirst"]


def test_what_is_stated_around_the_page_stands_before_it() -> None:
    digest = read(PAGE, hints=Hints(metadata=Metadata(outlet="Harven Post"), language="cy"))
    assert (digest.parts[0].metadata.outlet, digest.parts[0].metadata.author) == ("Harven Post", "Ada Moor")
    assert digest.origin.language == "cy"


def test_each_block_has_the_element_that_shows_it() -> None:
    digest = read(PAGE)
    assert len(digest.origin.elements) == 8
    assert digest.origin.elements[2].path.endswith("div:nth-child(3)>p:nth-child(1)")


def test_a_text_cut_by_a_paywall_is_told_apart() -> None:
    cut = PAGE.replace(f"<p>{SECOND}</p>", "").replace(f"<p>{THIRD}</p>", "<p>Subscribe to continue reading.</p>")
    assert read(cut).parts[0].metadata.excerpt is Excerpt.PAYWALL
    assert read(PAGE).parts[0].metadata.excerpt is None


@pytest.mark.parametrize(
    "markup", ["<p>Word.", "<nav>Word.</nav>", "<td>Word.", "<footer><a href=x>Word.</a>", "Word."]
)
def test_a_page_with_a_word_is_never_lost(markup: str) -> None:
    assert read(markup).text == "Word."


def test_a_page_whose_text_a_script_would_show_gives_what_it_states() -> None:
    data = '{"@type": "NewsArticle", "headline": "Bridge closed", "articleBody": "Word one.\\nWord two."}'
    digest = read(f'<script type="application/ld+json">{data}</script><div id=app></div>')
    assert digest.text == "Bridge closed\n\nWord one.\n\nWord two."
    assert digest.origin.elements == ()


def test_a_page_without_words_is_refused() -> None:
    with pytest.raises(EmptyInput):
        read("<html><body><img src=x></body></html>")


def test_a_page_beyond_the_limit_is_refused() -> None:
    with pytest.raises(InputTooLarge):
        read(PAGE, options=Options(limits=Limits(markup_bytes=100)))


def test_a_story_told_under_its_pictures_has_paragraphs() -> None:
    slides = "".join(
        f"<h2>Picture {i}</h2><div class='slide-caption'><p>{text}</p></div>" for i, text in enumerate(TOLD)
    )
    digest = read(f"<!doctype html><title>Bridge</title><article><h1>Bridge in three pictures</h1>{slides}</article>")
    assert [kind for kind, text in list_blocks(digest) if text in TOLD] == [BlockKind.PARAGRAPH] * len(TOLD)
