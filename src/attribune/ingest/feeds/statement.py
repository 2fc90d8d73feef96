"""Statements: what a feed states about one entry, as the bytes that its digest comes from.

They are canonical JSON of the entry alone and the feed's title, so the sha256 of an entry is the same whenever the feed
is fetched, whatever stands around it then; it changes if the entry does.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from attribune.errors import MalformedInput
from attribune.ingest.feeds.entries import Entry, Feed, Markup, Wording
from attribune.records import write_canonical_json

TEXTS = ("id", "title", "link", "published", "updated", "outlet", "language")
WORDINGS = ("content", "summary")


@dataclass(frozen=True, slots=True)
class Statement:
    """An entry and the title of its feed."""

    entry: Entry
    feed: str | None


def write_statement(entry: Entry, feed: Feed) -> bytes:
    """Return what ``feed`` states about ``entry`` as canonical JSON."""
    fields: dict[str, object] = {name: getattr(entry, name) for name in TEXTS}
    for name in WORDINGS:
        wording: Wording | None = getattr(entry, name)
        fields[name] = {str(wording.markup): wording.value} if wording else None
    fields |= {"key": entry.key, "authors": list(entry.authors), "feed": feed.title}
    return write_canonical_json(fields).encode()


def read_statement(content: bytes, *, item: str) -> Statement:
    """Return what ``write_statement`` wrote.

    Raises:
        MalformedInput: it did not write ``content``.
    """
    try:
        fields = json.loads(content)
        texts = {name: fields[name] for name in TEXTS}
        full, short = (read_wording(fields[name]) for name in WORDINGS)
        entry = Entry(key=fields["key"], **texts, authors=tuple(fields["authors"]), content=full, summary=short)
        return Statement(entry, fields["feed"])
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise MalformedInput("it is no statement of a feed about one entry.", item=item) from error


def read_wording(stated: dict[str, str] | None) -> Wording | None:
    """Return a wording as it was before it was written."""
    return next((Wording(value, Markup(markup)) for markup, value in stated.items()), None) if stated else None
