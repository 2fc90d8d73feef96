"""Items of a feed: which of them are new, told by their keys within the feed."""

from __future__ import annotations

import hashlib
import io
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from attribune.errors import EmptyInput
from attribune.records import Failure

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.readers import Hints, Member

MAX_KEY_CHARACTERS = 500


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a feed.

    Attributes:
        key: what tells it from the others of its feed whenever the feed is fetched.
        member: its bytes as the feed's reader lists them.
        link: the address of its page.
    """

    key: str
    member: Member
    link: str | None

    @property
    def sha256(self) -> str:
        """The sha256 of what the feed states about it."""
        return self.member.sha256 or ""


def list_items(content: bytes, url: str, hints: Hints, options: Options) -> tuple[list[Item], list[Failure]]:
    """Return the items of a feed in its order, and what of it cannot be read.

    Raises:
        MalformedInput, BinaryInput, InputTooLarge: it is no feed, or not one that can be read.
    """
    from attribune.ingest.feeds.reader import FeedReader
    from attribune.ingest.readers import Source

    items: list[Item] = []
    failures: list[Failure] = []
    try:
        for member in FeedReader().list_members(Source(url, io.BytesIO(content), hints), options):
            if isinstance(member, Failure):
                failures.append(member)
            else:
                items.append(read_item(member))
    except EmptyInput:
        # A feed may have nothing to say today.
        return [], []
    return separate_items(items), failures


def read_item(member: Member) -> Item:
    """Return the item that a feed's reader listed as ``member``."""
    from attribune.ingest.feeds.statement import read_statement

    entry = read_statement(member.content, item=member.name).entry
    return Item(entry.key, member, entry.link)


def separate_items(items: Iterable[Item]) -> list[Item]:
    """Return ``items`` with a key each of its own: where several bear one, as in careless feeds, it tells nothing."""
    listed = list(items)
    keys = Counter(item.key for item in listed)
    links = Counter(item.link for item in listed)
    separate: dict[str, Item] = {}
    for item in listed:
        key = item.key
        if keys[key] > 1:
            key = item.link if item.link is not None and links[item.link] == 1 else f"{key} {item.sha256}"
        if len(key) > MAX_KEY_CHARACTERS:
            key = f"sha256 {hashlib.sha256(key.encode()).hexdigest()}"
        separate.setdefault(key, Item(key, item.member, item.link))
    return list(separate.values())


def is_wanted(item: Item, read_before: dict[str, str], *, wants_changed: bool) -> bool:
    """Tell whether ``item`` is to be read: if it is new, or has changed and that is wanted."""
    sha256 = read_before.get(item.key)
    return sha256 is None or (wants_changed and sha256 != item.sha256)
