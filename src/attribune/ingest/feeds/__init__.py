"""Feeds: RSS, Atom and JSON Feed, a digest an entry; and OPML, which lists feeds."""

from attribune.ingest.feeds.entries import Entry, Feed, Wording
from attribune.ingest.feeds.opml import FeedAddress, list_feeds
from attribune.ingest.feeds.parsing import parse_feed

__all__ = ["Entry", "Feed", "FeedAddress", "Wording", "list_feeds", "parse_feed"]
