"""Which feeds are watched: addresses as they are given, and lists of them in OPML."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from attribune.errors import InputError, UsageError

ADDRESS = ("http://", "https://")
LIST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class Watched:
    """A feed to watch: its address, and what the list calls it."""

    url: str
    title: str | None = None


def list_watched(named: Iterable[str]) -> tuple[Watched, ...]:
    """Return the feeds that ``named`` names, each once, in order: addresses of feeds, and OPML files.

    Raises:
        UsageError: a file is no list of feeds, or cannot be read: watching half of what was asked for would go unseen.
    """
    found: dict[str, Watched] = {}
    for each in named:
        feeds = (Watched(each),) if each.lower().startswith(ADDRESS) else read_list(each)
        for feed in feeds:
            refuse_user(feed.url)
            found.setdefault(feed.url, feed)
    return tuple(found.values())


def refuse_user(url: str) -> None:
    """Raise ``UsageError`` if an address carries a user's name or password: addresses are kept in the ledger."""
    from attribune.ingest.fetch.urls import hide_user

    if (shown := hide_user(url)) != url:
        raise UsageError("it carries a user's name or password, which would be kept.", shown, "Leave them out.")


def read_list(path: str) -> tuple[Watched, ...]:
    """Return the feeds in the OPML file at ``path``."""
    from attribune.ingest.feeds import list_feeds
    from attribune.ingest.files import open_regular, show_path

    try:
        with open_regular(path) as stream:
            feeds = list_feeds(stream.read(LIST_BYTES + 1))
    except InputError as error:
        hint = error.hint or "Name the address of a feed, or a list of feeds in OPML."
        raise UsageError(error.message, show_path(path), hint) from error
    return tuple(Watched(feed.url, feed.title) for feed in feeds)
