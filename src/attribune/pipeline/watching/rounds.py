"""Rounds: whichever feed is due is visited, one at a time over all of them; until stopped, or once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribune.ledger.watching import FeedState, load_feed_state
from attribune.pipeline.outcomes import Outcome
from attribune.pipeline.watching.feeds import Watched
from attribune.pipeline.watching.plans import Watch
from attribune.pipeline.watching.reports import FeedReport, Status
from attribune.pipeline.watching.schedule import choose_next, is_due, is_gone
from attribune.pipeline.watching.visits import ENDED, visit_feed
from attribune.pipeline.watching.world import World, name_host


def watch_feeds(watch: Watch, feeds: Sequence[Watched]) -> Iterator[Outcome | FeedReport]:
    """Yield what became of each item, and after the items of a visit what became of their feed.

    It goes on until all feeds are gone, or, if so planned, until those that are due were visited once.

    Raises:
        ModelError, LedgerError: nothing more can be read or kept.
    """
    known = {feed.url: feed for feed in feeds}
    states = {url: load_feed_state(watch.ledger, url) for url in known}
    started = watch.world.now()
    waiting: list[str] = []
    for url, state in states.items():
        if is_gone(state):
            yield FeedReport(url, known[url].title, Status.GONE, note=ENDED)
        elif watch.plan.ends and not is_due(state, started):
            yield FeedReport(url, known[url].title, Status.WAITING, next_poll_at=state.next_poll_at)
        else:
            waiting.append(url)
    while waiting:
        chosen = wait_for_next(watch.world, [states[url] for url in waiting])
        report = yield from visit_feed(watch, chosen, known[chosen.url])
        yield report
        states[chosen.url] = load_feed_state(watch.ledger, chosen.url)
        if watch.plan.ends or report.status is Status.GONE:
            waiting.remove(chosen.url)


def wait_for_next(world: World, states: Sequence[FeedState]) -> FeedState:
    """Return the feed that comes next, once it is due."""
    while True:
        now = world.now()
        due = [(state, name_host(state.url)) for state in states if is_due(state, now)]
        chosen = choose_next(due, world.ready_at, now=now)
        if chosen is not None:
            return chosen
        world.wait_until(min(state.next_poll_at for state in states if state.next_poll_at is not None))
