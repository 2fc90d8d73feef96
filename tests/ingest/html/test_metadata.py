"""Tests of what pages state about their article."""

import pytest

from attribune.ingest.html.jsonld import read_stated
from attribune.ingest.html.metadata import clean_author, read_statements
from attribune.ingest.html.metas import clean_tag, read_metas, resolve_url
from attribune.ingest.html.pages import Page, parse_page
from attribune.records import Charset


def open_markup(markup: str, *, url: str | None = None) -> Page:
    return parse_page(markup, name="x", charset=Charset("utf-8", "given"), url=url)


def embed(data: str) -> Page:
    return open_markup(f'<script type="application/ld+json">{data}</script>')


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle", "headline": "Bridge"}',
        '[{"@type": "WebSite", "name": "Courier"}, {"@type": ["Article"], "headline": "Bridge"}]',
        '{"@graph": [{"@type": "ReportageNewsArticle", "headline": "Bridge"}]}',
        '{"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "headline": "Bridge"}}',
        '<!-- {"@type": "NewsArticle", "headline": "Bridge",} -->',
    ],
)
def test_articles_are_found_however_they_are_nested(data: str) -> None:
    assert read_stated(embed(data)).read_text("headline") == "Bridge"


@pytest.mark.parametrize("data", ["{", "[" * 100_000, "null", '"x"', '{"@type": 7}'])
def test_what_is_not_json_states_nothing(data: str) -> None:
    assert read_stated(embed(data)).article == {}


def test_authors_are_names_however_they_are_given() -> None:
    data = (
        '{"@type":"Article","author":[{"name":"Ada Moor"},"By Ben Tal",{"@id":"#c"}],"x":{"@id":"#c","name":"Cy Orr"}}'
    )
    assert read_statements(embed(data)).authors == ("Ada Moor", "Ben Tal", "Cy Orr")


@pytest.mark.parametrize("name", ["https://courier.example/ada", "admin", "desk@courier.example", ""])
def test_addresses_and_place_holders_are_no_authors(name: str) -> None:
    assert clean_author(name) is None


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://", "ht tp://x"]
)
def test_only_addresses_of_the_web_are_taken(url: str) -> None:
    assert resolve_url(url, None) is None


def test_the_canonical_address_is_seen_from_the_page() -> None:
    page = open_markup("<link rel=canonical href=/a/b#c>", url="https://courier.example/x?y")
    assert read_metas(page).canonical == ("https://courier.example/a/b",)


@pytest.mark.parametrize(("tag", "clean"), [("en_GB", "en-GB"), ("DE", "de"), ("x-default", None), ("english", None)])
def test_language_tags_are_in_their_usual_form(tag: str, clean: str | None) -> None:
    assert clean_tag(tag) == clean


def test_the_outlet_is_cut_off_a_title() -> None:
    titles = read_statements(open_markup("<title>Bridge closed for the winter | The Courier</title>")).titles
    assert "Bridge closed for the winter" in titles
    assert "The Courier" not in titles
