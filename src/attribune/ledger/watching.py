"""What `watch` remembers: when to ask each feed again, and which of its items were read. The only rows that change."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from attribune.ledger.sqlite import replace_row
from attribune.ledger.state import watch_feeds, watch_items
from attribune.ledger.store import Ledger
from attribune.ledger.writer import CHUNK, Added, insert_all
from attribune.records import DigestRecord, Failure, Run

# When a feed that is gone for good is asked again.
NEVER = datetime(9999, 12, 31, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FeedState:
    """What is known of a feed.

    Attributes:
        url: as the user names it, whatever it has moved to: the items are kept under it.
        etag, last_modified: of its last whole answer; null to have all of it sent again.
        next_poll_at: when to ask again, in UTC; null if it was never asked, ``NEVER`` if it is gone.
        failures: how many times in a row it could not be had.
    """

    url: str
    etag: str | None = None
    last_modified: str | None = None
    next_poll_at: datetime | None = None
    failures: int = 0


@dataclass(frozen=True, slots=True)
class ReadItem:
    """An item of a feed as it was when it was read: its key in the feed, and the sha256 of its bytes."""

    feed_url: str
    key: str
    sha256: str


def load_feed_state(ledger: Ledger, url: str) -> FeedState:
    """Return what is known of the feed at ``url``."""
    with ledger.read() as connection:
        row = connection.execute(select(watch_feeds).where(watch_feeds.c.url == url)).first()
    if row is None:
        return FeedState(url)
    next_poll_at = None if row.next_poll_at is None else datetime.fromisoformat(row.next_poll_at)
    return FeedState(url, row.etag, row.last_modified, next_poll_at, row.failures)


def save_feed_state(ledger: Ledger, state: FeedState) -> None:
    """Remember ``state`` in place of what was known of the feed."""
    values = {
        "etag": state.etag,
        "last_modified": state.last_modified,
        "next_poll_at": None if state.next_poll_at is None else state.next_poll_at.isoformat(timespec="seconds"),
        "failures": state.failures,
    }
    with ledger.write() as connection:
        connection.execute(replace_row(watch_feeds), {"url": state.url, **values})


def list_read_items(ledger: Ledger, feed_url: str, keys: Iterable[str]) -> dict[str, str]:
    """Return those of ``keys`` that were read, each with the sha256 of what was read last."""
    wanted, found = iter(keys), dict[str, str]()
    with ledger.read() as connection:
        while chunk := list(itertools.islice(wanted, CHUNK)):
            rows = select(watch_items.c.item, watch_items.c.sha256).where(
                watch_items.c.feed_url == feed_url, watch_items.c.item.in_(chunk)
            )
            found.update((row.item, row.sha256) for row in connection.execute(rows))
    return found


def record_item(ledger: Ledger, item: ReadItem, found: Sequence[DigestRecord | Failure], run: Run) -> tuple[Added, ...]:
    """Record what was found in ``item`` and that it was read, in one transaction; return what each record added."""
    with ledger.write() as connection:
        added = insert_all(connection, found, run)
        mark_item(connection, item)
    return added


def mark_item(connection: Connection, item: ReadItem) -> None:
    """Note that ``item`` was read now."""
    read_at = datetime.now(UTC).isoformat(timespec="seconds")
    row = {"feed_url": item.feed_url, "item": item.key, "sha256": item.sha256, "read_at": read_at}
    connection.execute(replace_row(watch_items), row)
