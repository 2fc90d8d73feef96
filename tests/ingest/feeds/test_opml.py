"""Tests of lists of feeds."""

import io
import time

import pytest

from attribune.errors import EmptyInput, InputTooLarge, MalformedInput
from attribune.ingest.feeds.opml import FeedAddress, OpmlReader, list_feeds
from attribune.ingest.limits import Limits
from attribune.ingest.members import list_members
from attribune.ingest.options import DEFAULT_OPTIONS, Options
from attribune.ingest.readers import Member, Source
from attribune.records import Failure

LIST = b"""<?xml version="1.0"?><!-- mine --><opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="News"><outline text="North">
<outline type="rss" text="The &amp; Lamp" xmlUrl="https://lamp.example/feed"/></outline>
<outline type="rss" title="Vell" xmlUrl="feed://vell.example/rss"/></outline>
<outline type="rss" xmlUrl="https://lamp.example/feed"/>
<outline type="link" text="A page" url="https://lamp.example/page"/>
<outline text="A file" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


def test_nested_lists_are_read_in_order_each_address_once() -> None:
    assert list_feeds(LIST) == (
        FeedAddress("https://lamp.example/feed", "The & Lamp"),
        FeedAddress("http://vell.example/rss", "Vell"),
    )


def test_names_of_attributes_may_be_written_in_any_case() -> None:
    assert (
        list_feeds(b'<opml><body><outline XMLURL="https://a.example/f"/></body></opml>')[0].url == "https://a.example/f"
    )


def test_a_list_where_articles_are_asked_for_names_the_verb_that_watches_it() -> None:
    (failure,) = list_members(Source("feeds.opml", io.BytesIO(LIST)), DEFAULT_OPTIONS)
    assert isinstance(failure, Failure)
    assert failure.code == "input-malformed"
    assert "2 feeds" in failure.reason
    assert "attribune watch" in failure.reason


def test_a_member_of_a_list_is_refused_likewise() -> None:
    with pytest.raises(MalformedInput) as caught:
        OpmlReader().parse_member(Member("feeds.opml", LIST, None, format="opml"), DEFAULT_OPTIONS)
    assert "attribune watch" in caught.value.hint


def test_a_list_beyond_the_limit_is_refused_and_not_cut() -> None:
    options = Options(limits=Limits(markup_bytes=len(LIST) - 1))
    with pytest.raises(InputTooLarge):
        list(OpmlReader().list_members(Source("feeds.opml", io.BytesIO(LIST)), options))


def test_a_list_that_names_no_feed_is_empty() -> None:
    with pytest.raises(EmptyInput):
        list_feeds(b"<opml><body><outline text='x'/></body></opml>")


def test_what_is_no_list_is_refused() -> None:
    with pytest.raises(MalformedInput):
        list_feeds(b"<rss><channel/></rss>")


def test_an_outside_entity_is_not_fetched() -> None:
    hostile = b"""<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<opml><body><outline text="&x;" xmlUrl="https://lamp.example/feed"/></body></opml>"""
    with pytest.raises(MalformedInput, match="outside file"):
        list_feeds(hostile)


def test_deep_lists_end_in_bounded_time() -> None:
    started = time.perf_counter()
    hostile = b"<opml><body>" + b"<outline text='x'>" * 100_000 + b"<outline xmlUrl='https://a.example/'/>"
    with pytest.raises((EmptyInput, MalformedInput)):
        list_feeds(hostile)
    assert time.perf_counter() - started < 10
