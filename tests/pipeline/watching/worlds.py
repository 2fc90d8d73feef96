"""A world in which time passes only while somebody sleeps, and the web is a table."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from attribune.errors import InputError
from attribune.ingest import Options
from attribune.ingest.fetch import Answer
from attribune.ingest.fetch.headers import Stated
from attribune.pipeline.watching.world import World

START = datetime(2031, 7, 17, 12, 0, tzinfo=UTC)
FEED = "https://brine.example/feed"


@dataclass(frozen=True, slots=True)
class Page:
    """What an address answers."""

    content: bytes | None = None
    status: int = 200
    stated: Stated = field(default_factory=Stated)
    moved_to: str | None = None


@dataclass(slots=True)
class Stage:
    """A web of pages and the time; ``asked`` holds each request: seconds since the start, address, headers."""

    pages: dict[str, Page | InputError] = field(default_factory=dict)
    at: datetime = START
    asked: list[tuple[float, str, dict[str, str]]] = field(default_factory=list)
    stop_after_s: float = 1e9

    @contextmanager
    def fetch(self, url: str, options: Options, headers: Mapping[str, str]) -> Iterator[Answer]:
        """Answer from the table."""
        del options
        self.asked.append(((self.at - START).total_seconds(), url, dict(headers)))
        page = self.pages.get(url, Page(status=404))
        if isinstance(page, InputError):
            raise page
        body = None if page.content is None else io.BytesIO(page.content)
        yield Answer(url, page.moved_to, page.status, page.stated, body)

    def sleep(self, seconds: float) -> None:
        """Let time pass; a person presses Ctrl-C once it is late enough."""
        self.at += timedelta(seconds=seconds)
        if (self.at - START).total_seconds() >= self.stop_after_s:
            raise KeyboardInterrupt

    def open(self) -> World:
        """Return the world as watching sees it."""
        return World(fetch=self.fetch, now=lambda: self.at, sleep=self.sleep, luck=lambda: 0.0)


def write_feed(*entries: str, extra: str = "") -> bytes:
    """Return an RSS feed of entries, each ``id|words``; with a link and a title of its own."""
    items = []
    for entry in entries:
        key, _, words = entry.partition("|")
        link = f"<link>https://brine.example/{key}</link>"
        guid = f'<guid isPermaLink="false">{key}</guid>'
        items.append(f"<item>{guid}{link}<title>News {key}</title><description>{words}</description></item>")
    channel = f"<title>Brine Post</title>{extra}{''.join(items)}"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{channel}</channel></rss>'.encode()
