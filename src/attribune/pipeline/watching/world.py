"""The world as watching sees it: the web, the clock, sleep and chance, each of which a test can replace."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from attribune.pipeline.watching.schedule import HOST_PAUSE_S

if TYPE_CHECKING:
    from attribune.ingest import Options
    from attribune.ingest.fetch import Answer

# A computer that was asleep wakes up without its sleeping programs being told how long it was.
LONGEST_SLEEP_S = 60.0


def tell_time() -> datetime:
    """Return the time in UTC."""
    return datetime.now(UTC)


def fetch_answer(url: str, options: Options, headers: Mapping[str, str]) -> AbstractContextManager[Answer]:
    """Fetch an address from the web."""
    from attribune.ingest.fetch import fetch_address

    return fetch_address(url, options, headers=headers)


@dataclass(frozen=True, slots=True)
class World:
    """What polling needs from outside, and when each host was last asked.

    Attributes:
        fetch: as ``fetch_answer``.
        now: the time in UTC.
        sleep: waits for seconds.
        luck: a number from 0 to 1.
        ready_at: when each host may be asked again; there is one request at a time over all hosts.
    """

    fetch: Callable[[str, Options, Mapping[str, str]], AbstractContextManager[Answer]] = fetch_answer
    now: Callable[[], datetime] = tell_time
    sleep: Callable[[float], None] = time.sleep
    luck: Callable[[], float] = random.random
    ready_at: dict[str, datetime] = field(default_factory=dict)

    def wait_until(self, moment: datetime) -> None:
        """Sleep until ``moment``."""
        while (left_s := (moment - self.now()).total_seconds()) > 0:
            self.sleep(min(left_s, LONGEST_SLEEP_S))

    def wait_for(self, host: str) -> None:
        """Sleep until ``host`` may be asked again."""
        self.wait_until(self.ready_at.get(host, self.now()))

    def note_request(self, host: str) -> None:
        """Note that ``host`` was asked just now."""
        now = self.now()
        for rested in [each for each, moment in self.ready_at.items() if moment <= now]:
            del self.ready_at[rested]
        self.ready_at[host] = now + timedelta(seconds=HOST_PAUSE_S)


def name_host(url: str) -> str:
    """Return the host of an address in lower case; of what is no address, all of it."""
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url
