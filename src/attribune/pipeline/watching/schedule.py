"""When to ask a feed again: not before we want to, nor before it wants us to, and ever more rarely while it fails.

Pure functions of what is known and of the time, which callers hand in.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from attribune.ledger.watching import NEVER, FeedState

# What a feed asks for is done, within reason: some state a year, and would never be seen again.
MAX_RETRY_AFTER_S = 7 * 86_400.0
MAX_FRESH_S = 6 * 3_600.0
MAX_BACKOFF_S = 86_400.0
MIN_BACKOFF_S = 300.0
# Spread over that part of the interval, so that feeds which were first asked together are not always.
JITTER = 0.1
HOST_PAUSE_S = 2.0
# No wait is longer, so a longer one was planned by a clock that was wrong.
LONGEST_WAIT = timedelta(days=8)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a feed asks for, in seconds; null where it asks for nothing.

    Attributes:
        retry_after_s: how long to leave it alone: its Retry-After.
        fresh_s: how long its answer stays good: its Cache-Control or its own ``ttl``, the longer.
    """

    retry_after_s: float | None = None
    fresh_s: float | None = None

    def count_wait_s(self) -> float:
        """Return how long we wait at least because of them."""
        return max(min(self.retry_after_s or 0.0, MAX_RETRY_AFTER_S), min(self.fresh_s or 0.0, MAX_FRESH_S))


NO_WISHES = Wishes()


def plan_next(state: FeedState, wishes: Wishes, *, now: datetime, every_s: float, luck: float) -> FeedState:
    """Return ``state`` after an answer; ``luck`` is from 0 to 1, and what the wait is spread by."""
    return replace(state, failures=0, next_poll_at=add_wait(now, max(every_s, wishes.count_wait_s()), luck=luck))


def plan_retry(state: FeedState, wishes: Wishes, *, now: datetime, every_s: float, luck: float) -> FeedState:
    """Return ``state`` after a failure: the wait doubles with each one in a row, up to a day."""
    failures = state.failures + 1
    backoff_s = min(max(every_s, MIN_BACKOFF_S) * 2.0 ** min(failures, 20), max(MAX_BACKOFF_S, every_s))
    wait_s = max(backoff_s, wishes.count_wait_s())
    return replace(state, failures=failures, next_poll_at=add_wait(now, wait_s, luck=luck))


def plan_end(state: FeedState) -> FeedState:
    """Return ``state`` after the feed said that it is gone for good."""
    return replace(state, etag=None, last_modified=None, failures=0, next_poll_at=NEVER)


def add_wait(now: datetime, wait_s: float, *, luck: float) -> datetime:
    """Return when a wait is over that is never cut short, only drawn out a little."""
    return now + timedelta(seconds=wait_s * (1.0 + JITTER * luck))


def is_gone(state: FeedState) -> bool:
    """Tell whether the feed has ended."""
    return state.next_poll_at == NEVER


def is_due(state: FeedState, now: datetime) -> bool:
    """Tell whether the feed may be asked now."""
    if state.next_poll_at is None or state.next_poll_at <= now:
        return True
    return not is_gone(state) and state.next_poll_at > now + LONGEST_WAIT


def choose_next(
    due: Iterable[tuple[FeedState, str]], ready_at: Mapping[str, datetime], *, now: datetime
) -> FeedState | None:
    """Return which of the feeds that are due comes next: one whose host has rested, then the one that waits longest.

    Args:
        due: feeds, each with its host.
        ready_at: when each host that was asked lately may be asked again.
        now: the time.
    """

    def rank(pair: tuple[FeedState, str]) -> tuple[datetime, float]:
        state, host = pair
        waits = state.next_poll_at.timestamp() if state.next_poll_at is not None else 0.0
        return max(ready_at.get(host, now), now), waits

    return min(due, key=rank)[0] if (due := list(due)) else None
