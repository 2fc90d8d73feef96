"""Tests of JSON Feed."""

import json

import pytest

from attribune.errors import MalformedInput
from attribune.ingest.feeds.entries import Entry, Feed, Markup, Wording
from attribune.ingest.feeds.jsonfeeds import parse_json_feed


def parse(fields: object, url: str | None = None) -> Feed:
    return parse_json_feed(json.dumps(fields), url=url)


def parse_item(**fields: object) -> Entry:
    return parse({"items": [fields]}).entries[0]


def test_a_feed_of_version_1_1_is_read() -> None:
    feed = parse(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "The Lamp",
            "home_page_url": "https://lamp.example/",
            "language": "en-GB",
            "authors": [{"name": "The desk"}],
            "items": [{"id": "1", "title": "Rain", "authors": [{"name": "Ada Moor"}, {"name": "Ben Vell"}]}],
        }
    )
    assert (feed.title, feed.link, feed.authors) == ("The Lamp", "https://lamp.example/", ("The desk",))
    assert (feed.entries[0].authors, feed.entries[0].language) == (("Ada Moor", "Ben Vell"), "en-GB")


def test_the_one_author_of_version_1_0_is_read() -> None:
    assert parse_item(author={"name": "Ada Moor"}).authors == ("Ada Moor",)


def test_markup_stands_before_plain_text() -> None:
    assert parse_item(content_html="<p>Rain.</p>", content_text="Rain.").content == Wording("<p>Rain.</p>")
    assert parse_item(content_text="Rain.").content == Wording("Rain.", Markup.TEXT)


def test_an_id_may_be_a_number() -> None:
    assert parse_item(id=17).id == "17"


def test_relative_addresses_are_resolved_against_where_the_feed_was_found() -> None:
    feed = parse({"items": [{"url": "rain"}]}, url="https://lamp.example/news/feed.json")
    assert feed.entries[0].link == "https://lamp.example/news/rain"


def test_an_address_that_is_none_is_unknown() -> None:
    assert (
        parse({"items": [{"url": "http://[x", "title": "Rain"}]}, url="https://lamp.example/").entries[0].link is None
    )


def test_what_is_no_entry_is_told_by_its_number() -> None:
    assert parse({"items": [{"id": "1"}, None, "x"]}).unreadable == (2, 3)


@pytest.mark.parametrize(
    "fields", [{"id": ["x"]}, {"title": {"a": 1}}, {"authors": "Ada"}, {"content_html": True}, {"summary": None}]
)
def test_fields_of_the_wrong_kind_are_unknown(fields: dict[str, object]) -> None:
    entry = parse_item(**fields)
    assert (entry.id, entry.title, entry.authors, entry.content, entry.summary) == (None, None, (), None, None)


@pytest.mark.parametrize("text", ["{", "[]", "{}", '{"items": {}}', "[" * 100_000, '{"items": [' + "9" * 9_999 + "]}"])
def test_what_is_no_feed_is_refused(text: str) -> None:
    with pytest.raises(MalformedInput):
        parse_json_feed(text, url=None)
