"""Whether a site lets us fetch: its robots.txt, asked once a day, and what it means if there is none."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from attribune.ingest.fetch.robots import CLOSED, OPEN, Rules, parse_robots

FRESH_S = 86_400.0
# A site that fails now may not a moment later.
FRESH_FAILED_S = 600.0
MAX_ORIGINS = 10_000


@dataclass(frozen=True, slots=True)
class Permission:
    """The rules of a site, and in words why all of it is closed if that is not its rules' doing."""

    rules: Rules
    reason: str | None = None
    is_lasting: bool = True


@dataclass(frozen=True, slots=True)
class PermissionCache:
    """What sites allow, by origin; the oldest is forgotten beyond ``MAX_ORIGINS``. Threads may share it."""

    clock: Callable[[], float]
    kept: OrderedDict[str, tuple[Permission, float]] = field(default_factory=OrderedDict)
    lock: Lock = field(default_factory=Lock)

    def find(self, origin: str) -> Permission | None:
        """Return what is known of ``origin``, null if nothing is or it is too old."""
        with self.lock:
            permission, until = self.kept.get(origin, (None, 0.0))
            return permission if self.clock() < until else None

    def keep(self, origin: str, permission: Permission) -> None:
        """Remember ``permission``."""
        with self.lock:
            fresh_s = FRESH_S if permission.is_lasting else FRESH_FAILED_S
            self.kept[origin] = (permission, self.clock() + fresh_s)
            self.kept.move_to_end(origin)
            if len(self.kept) > MAX_ORIGINS:
                self.kept.popitem(last=False)


def judge_reply(status: int, content: bytes, agent: str) -> Permission:
    """Return what the answer to a request for robots.txt means (RFC 9309, 2.3.1; of 401 and 403, the older custom)."""
    if status in range(200, 300):
        return Permission(parse_robots(content, agent))
    if status in (401, 403):
        return Permission(CLOSED, f"its robots.txt is closed to us (status {status})")
    if status == 429 or status >= 500:
        reason = f"its robots.txt cannot be had at present (status {status})"
        return Permission(CLOSED, reason, is_lasting=False)
    return Permission(OPEN)


def judge_silence() -> Permission:
    """Return what it means that no answer came at all: if the site is there after all, it is open."""
    return Permission(OPEN, is_lasting=False)
