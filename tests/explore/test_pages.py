"""Where on its page an attribution stands: by what shows its words, and at which address."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from attribune.explore import AttributionQuery, find_attributions
from attribune.explore.pages import HeldPages, PagePlace, locate_attribution
from attribune.ledger import open_ledger
from attribune.records import (
    Article,
    ArticleRecord,
    Attribution,
    Charset,
    Digest,
    DigestRecord,
    Element,
    Extent,
    Metadata,
    Origin,
    QuoteType,
    Reading,
    Run,
    Span,
)

HEAD, TEXT = "Other news\n\n", "Kora spoke\n\nIt floats, she said, and sinks."
ELEMENTS = (
    Element(Span(0, 10), "h2"),
    Element(Span(12, 22), "h1"),
    Element(Span(24, 33), "p > b"),
    Element(Span(33, 54), "p"),
)
ORIGIN = Origin("html", "https://q.example/page", None, ELEMENTS)


def build(origin: Origin, *pieces: str, url: str | None = None) -> tuple[Digest, Article, Attribution]:
    """Return a digest, its second article, and an attribution whose content is ``pieces`` of it."""
    digest = Digest("q.html", "0" * 64, HEAD + TEXT, Charset("utf-8", "valid"), origin=origin)
    article = Article(digest.id, Span(len(HEAD), len(HEAD + TEXT)), TEXT, Metadata(url=url))
    spans = tuple(Span(TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces)
    return digest, article, Attribution(article.id, Extent(spans))


def locate(origin: Origin, *pieces: str, url: str | None = None) -> PagePlace:
    """Return where the content stands."""
    digest, article, said = build(origin, *pieces, url=url)
    return locate_attribution(said, article, digest)


@pytest.mark.parametrize(
    ("pieces", "path"),
    [
        (["It floats"], "p > b"),
        (["and sinks"], "p"),
        (["It floats", "and sinks"], "p > b, p"),
        (["spoke\n\nIt floats, she"], "h1, p > b, p"),
        (["she", "sinks"], "p"),
    ],
)
def test_all_elements_that_show_the_content_are_named_once(pieces: list[str], path: str) -> None:
    assert locate(ORIGIN, *pieces).css_path == path


def test_words_between_elements_are_shown_by_none() -> None:
    origin = replace(ORIGIN, elements=ELEMENTS[:1])
    assert locate(origin, "It floats").css_path is None


def test_the_article_s_own_address_comes_before_the_page_s() -> None:
    assert locate(ORIGIN, "It floats").url == "https://q.example/page"
    assert locate(ORIGIN, "It floats", url="https://q.example/1").url == "https://q.example/1"


def test_the_fragment_is_of_the_page_that_was_read() -> None:
    fragment = locate(ORIGIN, "It floats", url="https://q.example/1").fragment_url
    assert fragment is not None
    assert fragment.startswith("https://q.example/page#:~:text=")


def test_what_was_read_from_no_page_stands_on_none() -> None:
    assert locate(Origin(), "It floats") == PagePlace()


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "q.example/1", "", " "])
def test_what_is_no_address_of_the_web_leads_nowhere(url: str) -> None:
    assert locate(Origin("html", url), "It floats") == PagePlace()


def test_nothing_in_an_address_or_a_path_can_steer_a_terminal() -> None:
    origin = Origin("html", " https://q.example/a\x1b[2J\u202eb c\n", None, (Element(Span(24, 33), "#a\x1b\u202e"),))
    place = locate(origin, "It floats")
    assert place.url == "https://q.example/a%1B[2J%E2%80%AEb%20c"
    assert place.css_path == "#a\\1b \\202e "


def test_what_is_found_in_a_ledger_stands_where_it_stood(tmp_path: Path) -> None:
    digest, article, said = build(ORIGIN, "It floats", url="https://q.example/1")
    record = DigestRecord(digest, (ArticleRecord(article, (Reading(said, 0.9, QuoteType.INDIRECT),)),))
    with open_ledger(tmp_path / "news.db") as ledger:
        ledger.write_record(record, Run("1", "0" * 64))
        [found] = find_attributions(ledger, AttributionQuery())
        assert HeldPages(ledger).locate(found) == locate_attribution(said, article, digest)
