"""OPML (http://opml.org/spec2.opml): lists of feeds, which are addresses to watch and no articles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from attribune.errors import EmptyInput, InputTooLarge, MalformedInput
from attribune.ingest.feeds.entries import Markup
from attribune.ingest.feeds.repair import repair_xml
from attribune.ingest.feeds.titles import read_title
from attribune.ingest.html.pages import decode_page
from attribune.ingest.options import Options
from attribune.ingest.readers import Hints, Member, Source
from attribune.ingest.text import read_whole, refuse_excess
from attribune.records import Digest, Failure

LIST_BYTES = 20_000_000
ROOT = re.compile(r"<(?:\w+:)?opml\b", re.IGNORECASE)
ADDRESS = re.compile(r"(?:feed:(?=https?:)|feed://|https?://)", re.IGNORECASE)
HINT = "Poll its feeds with: attribune watch FILE."


@dataclass(frozen=True, slots=True)
class FeedAddress:
    """A feed in a list: its address, and its title if the list gives it one."""

    url: str
    title: str | None = None


class OpmlReader:
    """Refuses a list of feeds where articles are asked for, and says what it is for."""

    def list_members(self, source: Source, options: Options) -> Iterator[Member | Failure]:
        """Raise ``MalformedInput``, which says how many feeds the list names."""
        limit = min(LIST_BYTES, options.limits.markup_bytes)
        whole = read_whole(source, "opml", max_bytes=limit)
        refuse_excess(whole, max_bytes=limit)
        count = len(list_feeds(whole.content))
        yield from ()
        feeds = f"{count:,} feeds" if count != 1 else "one feed"
        raise MalformedInput(f"it is a list of {feeds}, and holds no articles.", item=source.name, hint=HINT)

    def parse_member(self, member: Member, options: Options) -> Digest:  # noqa: ARG002 - as the protocol has it
        """Raise ``MalformedInput``: there are no members."""
        raise MalformedInput("it is a list of feeds, and holds no articles.", item=member.name, hint=HINT)


def list_feeds(content: bytes) -> tuple[FeedAddress, ...]:
    """Return the feeds that an OPML document names, in its order, each address once.

    Raises:
        EmptyInput: it names none.
        InputTooLarge: it is longer than any list of feeds.
        MalformedInput: it is no OPML.
        BinaryInput: it is no text.
    """
    if len(content) > LIST_BYTES:
        raise InputTooLarge(f"it is larger than the limit of {LIST_BYTES:,} bytes for a list of feeds.")
    text = repair_xml(decode_page(content, Hints()).text)
    if not ROOT.match(text):
        raise MalformedInput("it is no OPML, which starts with <opml>.", hint="Name a file with a list of feeds.")
    # Entities are gone by now; the parser is told all the same, and mends what is left.
    parser = etree.XMLPullParser(
        events=("start",), tag="{*}outline", recover=True, resolve_entities=False, no_network=True, load_dtd=False
    )
    found: dict[str, FeedAddress] = {}
    try:
        parser.feed(text.encode())
        for _, outline in parser.read_events():
            address = read_outline({str(name).lower(): str(value) for name, value in outline.attrib.items()})
            if address is not None:
                found.setdefault(address.url, address)
    except (etree.LxmlError, ValueError) as error:
        raise MalformedInput(f"it is no OPML that can be read: {error}.") from error
    if not found:
        raise EmptyInput("it is a list of feeds that names none.", hint='An outline with an "xmlUrl" names a feed.')
    return tuple(found.values())


def read_outline(attributes: dict[str, str]) -> FeedAddress | None:
    """Return the feed that an outline names, null if it names none."""
    url = next((attributes[name].strip() for name in ("xmlurl", "url") if attributes.get(name, "").strip()), "")
    if not url or (attributes.get("type", "").lower() in ("link", "include") and "xmlurl" not in attributes):
        return None
    if match := ADDRESS.match(url):
        prefix = match.group().lower()
        url = {"feed:": "", "feed://": "http://"}.get(prefix, prefix) + url[match.end() :]
    else:
        return None
    title = attributes.get("title") or attributes.get("text") or ""
    return FeedAddress(url, read_title(title, Markup.HTML))
