"""Parsing: the bytes of any feed to what it states."""

from __future__ import annotations

from attribune.errors import EmptyInput
from attribune.ingest.feeds.entries import Feed
from attribune.ingest.feeds.jsonfeeds import parse_json_feed
from attribune.ingest.feeds.xmlfeeds import parse_xml_feed
from attribune.ingest.html.pages import decode_page
from attribune.ingest.readers import Hints


def parse_feed(content: bytes, *, url: str | None = None, charset: str | None = None) -> Feed:
    """Return the feed that ``content`` holds: RSS, Atom or JSON Feed.

    Bytes that are valid UTF-8 are UTF-8, whatever is stated; else what the server or the feed itself states is tried.

    Args:
        content: the whole feed.
        url: where it was found; relative addresses are resolved against it.
        charset: as the server states it.

    Raises:
        BinaryInput: it is no text.
        EmptyInput: it holds no bytes but white space.
        InputTooLarge: it has more tags or objects than a feed can be read with.
        MalformedInput: it is no feed, or made to do harm.
    """
    text = decode_page(content, Hints(charset=charset)).text.lstrip()
    if not text:
        raise EmptyInput("it is empty.")
    # A list is no JSON Feed either, but the reason is told by the parser that knows.
    if text.startswith(("{", "[")):
        return parse_json_feed(text, url=url)
    return parse_xml_feed(text, url=url)
