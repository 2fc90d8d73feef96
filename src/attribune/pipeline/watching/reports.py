"""What became of one poll of one feed, for those who watch the watch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Status(StrEnum):
    """How a poll ended."""

    READ = "read"
    UNCHANGED = "unchanged"
    FAILED = "failed"
    GONE = "gone"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class FeedReport:
    """What became of one feed in one round.

    Attributes:
        url: of the feed, as named.
        title: as the list of feeds or the feed itself states it.
        status: how the poll ended; waiting if it was not due.
        items: how many items were new and were read.
        attributions: how many were found in them.
        failed_items: how many of the new items could not be read.
        left_items: how many are left for the next poll, since their pages could not be had.
        next_poll_at: when it is asked again, null if never.
        note: what a person should know, such as where it has moved, or why it failed.
    """

    url: str
    title: str | None
    status: Status
    items: int = 0
    attributions: int = 0
    failed_items: int = 0
    left_items: int = 0
    next_poll_at: datetime | None = None
    note: str | None = None
