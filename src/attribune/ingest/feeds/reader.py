"""Feeds: an entry is a digest; RSS, Atom and JSON Feed alike."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from attribune.errors import EmptyInput, MalformedInput
from attribune.ingest.feeds.digests import build_entry
from attribune.ingest.feeds.entries import Entry, Feed
from attribune.ingest.feeds.parsing import parse_feed
from attribune.ingest.feeds.statement import read_statement, write_statement
from attribune.ingest.options import Options
from attribune.ingest.readers import Hints, Member, Source
from attribune.ingest.text import read_whole, refuse_excess
from attribune.records import Digest, Failure, Metadata
from attribune.text.normalise import normalise_text

STAGE = "ingest"
NAME_CHARACTERS = 500


class FeedReader:
    """Reads each entry of a feed as one digest."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Yield the entries in the order of the feed, each once; their bytes are what the feed states about them.

        Raises:
            EmptyInput: there are none.
            InputTooLarge, MalformedInput, BinaryInput: there is no feed that can be read.
        """
        limit = options.limits.markup_bytes
        whole = read_whole(source, "feed", max_bytes=limit)
        refuse_excess(whole, max_bytes=limit)
        feed = parse_feed(whole.content, url=source.hints.url, charset=source.hints.charset)
        del whole
        if not feed.entries and not feed.unreadable:
            raise EmptyInput("it is a feed without entries.", item=source.name, hint="It may have some later.")
        for number in feed.unreadable:
            error = MalformedInput("it stands in the place of an entry and is none.")
            yield Failure(f"{source.name}#{number}", STAGE, error.code, error.message)
        yield from list_entries(feed, source)

    def parse_member(self, member: Member, options: Options) -> Digest:
        """Return the digest of one entry."""
        refuse_excess(member, max_bytes=options.limits.file_bytes)
        return build_entry(read_statement(member.content, item=member.name), member)


def list_entries(feed: Feed, source: Source) -> Iterator[Member]:
    """Yield the entries of ``feed`` as members; one that stands in it twice, word for word, once."""
    hints = narrow_hints(source.hints)
    seen, named = set[str](), dict[str, int]()
    for number, entry in enumerate(feed.entries, start=1):
        content = write_statement(entry, feed)
        sha256 = hashlib.sha256(content).hexdigest()
        if sha256 in seen:
            continue
        seen.add(sha256)
        label = name_entry(entry, number)
        named[label] = named.get(label, 0) + 1
        label = label if named[label] == 1 else f"{label} ({named[label]})"
        yield Member(f"{source.name}#{label}", content, sha256, format="feed", hints=hints)


def name_entry(entry: Entry, number: int) -> str:
    """Return what a failure calls an entry: its id or link, else its number in the feed."""
    return normalise_text(entry.id or entry.link or str(number)).text[:NAME_CHARACTERS]


def narrow_hints(hints: Hints) -> Hints:
    """Return what is said about a feed as far as it holds for each of its entries."""
    said = hints.metadata
    outlet = Metadata(outlet=said.outlet, notes=said.notes) if said else None
    return replace(hints, media_type=None, charset=None, url=None, metadata=outlet)
