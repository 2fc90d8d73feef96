"""Rates: how often one client may ask, change and drop; who asks more often waits."""

from __future__ import annotations

import ipaddress
import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from starlette.types import ASGIApp, Receive, Scope, Send

from attribune.web.problems import Problem
from attribune.web.security.bodies import TAKING_TEXTS
from attribune.web.security.refusing import refuse
from attribune.web.security.rules import SAFE_METHODS, is_loopback

MOST_CLIENTS = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and so many more every second."""

    burst: float
    per_s: float


# The user of this computer is stopped only where a script has gone astray.
NEAR = {"ask": Rate(3_000, 1_000), "change": Rate(300, 20), "drop": Rate(60, 2)}
AFAR = {"ask": Rate(300, 20), "change": Rate(60, 2), "drop": Rate(10, 0.2)}


@dataclass(slots=True)
class Bucket:
    """What one client has left (a token bucket)."""

    left: float
    at_s: float

    def take(self, rate: Rate, now_s: float) -> float:
        """Take one; return zero if there was one, else in how many seconds there will be."""
        self.left = min(rate.burst, self.left + (now_s - self.at_s) * rate.per_s)
        self.at_s = now_s
        if self.left >= 1:
            self.left -= 1
            return 0.0
        return (1 - self.left) / rate.per_s


class RateGuard:
    """Counts what each client asks; of those who asked last at most ten thousand are remembered."""

    def __init__(self, app: ASGIApp, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Guard ``app``; ``clock`` counts seconds."""
        self._app, self._clock = app, clock
        self._buckets: OrderedDict[tuple[str, str], Bucket] = OrderedDict()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self._app(scope, receive, send)
            return
        client = name_client(scope["client"][0]) if scope.get("client") else ""
        kind = choose_kind(scope["method"], scope["path"])
        wait_s = self._take(client, kind)
        if wait_s:
            seconds = str(math.ceil(wait_s))
            detail = f"That was too much at once; go on in {seconds} s."
            await refuse(Problem(429, detail, "too-often", headers={"Retry-After": seconds}), scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _take(self, client: str, kind: str) -> float:
        rate, now_s = (NEAR if is_loopback(client) else AFAR)[kind], self._clock()
        bucket = self._buckets.setdefault((client, kind), Bucket(rate.burst, now_s))
        self._buckets.move_to_end((client, kind))
        while len(self._buckets) > MOST_CLIENTS:
            self._buckets.popitem(last=False)
        return bucket.take(rate, now_s)


def choose_kind(method: str, path: str) -> str:
    """Return what a request does: it asks, changes, or drops a text."""
    if method in SAFE_METHODS:
        return "ask"
    return "drop" if path in TAKING_TEXTS else "change"


def name_client(address: str) -> str:
    """Return as whom an address counts: of IPv6 a household has the whole network, so one of it stands for all.

    Source: RFC 6177, 2 (a site has at least a /64).
    """
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if not isinstance(known, ipaddress.IPv6Address) or known.is_loopback:
        return address
    if known.ipv4_mapped is not None:
        return str(known.ipv4_mapped)
    return str(ipaddress.IPv6Network((int(known) >> 64 << 64, 64)).network_address)
