"""When a feed is asked again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.ledger.watching import FeedState
from attribune.pipeline.watching.schedule import (
    Wishes,
    choose_next,
    is_due,
    is_gone,
    plan_end,
    plan_next,
    plan_retry,
)

NOW = datetime(2031, 7, 17, 12, 0, tzinfo=UTC)
STATE = FeedState("https://brine.example/feed")
DAY_S = 86_400.0


def wait_s(state: FeedState) -> float:
    """Return the seconds until a feed is asked again."""
    assert state.next_poll_at is not None
    return (state.next_poll_at - NOW).total_seconds()


@pytest.mark.parametrize(
    ("wishes", "seconds"),
    [
        (Wishes(), 900),
        (Wishes(retry_after_s=60), 900),
        (Wishes(retry_after_s=3600), 3600),
        (Wishes(retry_after_s=1e12), 7 * DAY_S),
        (Wishes(fresh_s=1800), 1800),
        (Wishes(fresh_s=31_536_000), 6 * 3600),
        (Wishes(retry_after_s=1200, fresh_s=1800), 1800),
    ],
)
def test_a_feed_s_wishes_are_heeded_within_reason(wishes: Wishes, seconds: float) -> None:
    assert wait_s(plan_next(STATE, wishes, now=NOW, every_s=900, luck=0.0)) == seconds


def test_the_wait_doubles_with_each_failure_up_to_a_day() -> None:
    state, waits = STATE, []
    for _ in range(8):
        state = plan_retry(state, Wishes(), now=NOW, every_s=900, luck=0.0)
        waits.append(wait_s(state))
    assert waits == [1800, 3600, 7200, 14_400, 28_800, 57_600, DAY_S, DAY_S]
    assert wait_s(plan_next(state, Wishes(), now=NOW, every_s=900, luck=0.0)) == 900
    assert plan_next(state, Wishes(), now=NOW, every_s=900, luck=0.0).failures == 0


def test_a_failing_feed_that_asks_for_more_time_gets_it() -> None:
    assert wait_s(plan_retry(STATE, Wishes(retry_after_s=3 * DAY_S), now=NOW, every_s=900, luck=0.0)) == 3 * DAY_S


@given(st.floats(0, 1), st.floats(60, 1e6), st.integers(0, 10_000), st.floats(0, 1e15))
def test_luck_only_ever_draws_a_wait_out(luck: float, every_s: float, failures: int, asked_s: float) -> None:
    state = FeedState("x", failures=failures)
    for plan in (plan_next, plan_retry):
        planned = plan(state, Wishes(asked_s, asked_s), now=NOW, every_s=every_s, luck=luck)
        assert every_s - 1 <= wait_s(planned) <= 1.11 * max(every_s, 7 * DAY_S) + 1


def test_a_feed_that_is_gone_is_never_due() -> None:
    state = plan_end(STATE)
    assert is_gone(state)
    assert not is_due(state, NOW + timedelta(days=10_000))


def test_a_feed_never_asked_is_due() -> None:
    assert is_due(STATE, NOW)


def test_a_wait_that_a_wrong_clock_has_planned_is_not_kept() -> None:
    assert is_due(FeedState("a", next_poll_at=NOW + timedelta(days=9)), NOW)
    longest = plan_next(STATE, Wishes(retry_after_s=1e12), now=NOW, every_s=7 * DAY_S, luck=1.0)
    assert not is_due(longest, NOW)


def test_feeds_of_a_host_that_must_rest_come_after_those_of_others() -> None:
    early = FeedState("a", next_poll_at=NOW - timedelta(hours=2))
    late = FeedState("b", next_poll_at=NOW - timedelta(hours=1))
    due = [(early, "one.example"), (late, "two.example")]
    assert choose_next(due, {}, now=NOW) == early
    assert choose_next(due, {"one.example": NOW + timedelta(seconds=2)}, now=NOW) == late
    assert choose_next([], {}, now=NOW) is None
