"""Keys: what tells an entry from the others of its feed, each time that the feed is fetched."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, replace

from attribune.ingest.feeds.entries import Entry
from attribune.records import write_canonical_json


def key_entry(entry: Entry) -> Entry:
    """Return ``entry`` with its key: its id, else its link, else the sha256 of what it states."""
    return replace(entry, key=entry.id or entry.link or hash_entry(entry))


def hash_entry(entry: Entry) -> str:
    """Return the sha256 of what an entry states."""
    return hashlib.sha256(write_canonical_json(asdict(replace(entry, key=""))).encode()).hexdigest()
