"""What the answer to a request for robots.txt means, and how long it holds."""

from __future__ import annotations

import pytest

from attribune.ingest.fetch import permissions
from attribune.ingest.fetch.permissions import FRESH_FAILED_S, FRESH_S, Permission, PermissionCache, judge_reply
from attribune.ingest.fetch.robots import OPEN


@pytest.mark.parametrize(
    ("status", "is_open"),
    [(404, True), (410, True), (400, True), (401, False), (403, False), (429, False), (503, False)],
)
def test_a_status_tells_where_there_are_no_rules(status: int, *, is_open: bool) -> None:
    assert judge_reply(status, b"", "Attribune").rules.allow("/a") is is_open


def test_a_permission_holds_a_day_and_one_from_a_failure_ten_minutes() -> None:
    now = [0.0]
    cache = PermissionCache(lambda: now[0])
    cache.keep("lasting", Permission(OPEN))
    cache.keep("failed", Permission(OPEN, is_lasting=False))
    now[0] = FRESH_FAILED_S
    assert (cache.find("lasting") is None, cache.find("failed") is None) == (False, True)
    now[0] = FRESH_S
    assert cache.find("lasting") is None


def test_the_oldest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(permissions, "MAX_ORIGINS", 2)
    cache = PermissionCache(lambda: 0.0)
    for origin in ("a", "b", "c"):
        cache.keep(origin, Permission(OPEN))
    assert [cache.find(origin) is None for origin in ("a", "b", "c")] == [True, False, False]
