"""One question to one feed: has anything changed, and what does it want of us."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from attribune.errors import InputError
from attribune.ledger.watching import FeedState
from attribune.pipeline.watching.schedule import NO_WISHES, Wishes
from attribune.pipeline.watching.world import World, name_host

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.fetch import Answer
    from attribune.ingest.readers import Hints

UNCHANGED, GONE = 304, 410
# RSS 2.0 states in minutes how long a feed may be kept.
TTL = re.compile(rb"<ttl>\s*(\d{1,6})\s*</ttl>", re.IGNORECASE)
HEAD_BYTES = 65_536


@dataclass(frozen=True, slots=True)
class Polled:
    """What a feed answered.

    Attributes:
        wishes: when it wants to be asked again.
        content: all of it; null if it is unchanged, gone, or could not be had.
        hints: what the server says about it.
        etag, last_modified: to ask with the next time.
        moved_to: where it has moved for good.
        is_gone: whether it said that it has ended.
        error: why it could not be had.
    """

    wishes: Wishes = NO_WISHES
    content: bytes | None = None
    hints: Hints | None = None
    etag: str | None = None
    last_modified: str | None = None
    moved_to: str | None = None
    is_gone: bool = False
    error: InputError | None = None


def ask_feed(state: FeedState, world: World, options: Options) -> Polled:
    """Ask the feed of ``state`` whether it has changed, once its host has rested."""
    headers = {"If-None-Match": state.etag, "If-Modified-Since": state.last_modified}
    asked = {name: value for name, value in headers.items() if value is not None}
    limits = replace(options.limits, file_bytes=min(options.limits.file_bytes, options.limits.markup_bytes))
    host = name_host(state.url)
    world.wait_for(host)
    try:
        with world.fetch(state.url, replace(options, limits=limits), asked) as answer:
            return read_answer(answer, state)
    except InputError as error:
        return Polled(error=error)
    finally:
        world.note_request(host)


def read_answer(answer: Answer, state: FeedState) -> Polled:
    """Return what an answer says."""
    from attribune.ingest.fetch.pages import explain_status
    from attribune.ingest.readers import Hints

    stated = answer.stated
    content = None if answer.body is None else answer.body.read()
    polled = Polled(
        wishes=Wishes(stated.retry_after_s, find_freshness(stated.max_age_s, content)),
        content=content,
        hints=Hints(media_type=stated.media_type, charset=stated.charset, url=answer.url),
        etag=stated.etag,
        last_modified=stated.last_modified,
        moved_to=answer.moved_to,
    )
    if answer.status == UNCHANGED:
        # A server need not state again what it has stated (RFC 9110, 15.4.5).
        return replace(
            polled, etag=stated.etag or state.etag, last_modified=stated.last_modified or state.last_modified
        )
    if content is None:
        return replace(polled, is_gone=answer.status == GONE, error=explain_status(answer, state.url))
    return polled


def find_freshness(max_age_s: float | None, content: bytes | None) -> float | None:
    """Return how long a feed stays good, as its server or the feed itself states, the longer."""
    ttl = TTL.search(content, 0, HEAD_BYTES) if content is not None else None
    ttl_s = None if ttl is None else 60.0 * int(ttl[1])
    return max((each for each in (max_age_s, ttl_s) if each is not None), default=None)
