"""One visit to a feed: it is asked, its new items are read, and when to come again is remembered last of all.

What is remembered of a feed is written after its items, so a visit that is killed is simply made again.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace

from attribune.errors import InputError
from attribune.ledger.watching import FeedState, ReadItem, list_read_items, save_feed_state
from attribune.pipeline.outcomes import Outcome
from attribune.pipeline.reader import Step, attempt, describe_failure
from attribune.pipeline.watching.contents import PageSource, read_contents
from attribune.pipeline.watching.feeds import Watched
from attribune.pipeline.watching.items import Item, is_wanted, list_items
from attribune.pipeline.watching.plans import Watch
from attribune.pipeline.watching.polls import Polled, ask_feed
from attribune.pipeline.watching.recording import record_contents
from attribune.pipeline.watching.reports import FeedReport, Status
from attribune.pipeline.watching.schedule import plan_end, plan_next, plan_retry
from attribune.records import Failure

MOVED = "it has moved for good to {}: name that address instead"
ENDED = "it is gone for good, and is not asked again"


def visit_feed(watch: Watch, state: FeedState, feed: Watched) -> Generator[Outcome, None, FeedReport]:
    """Yield what became of each new item of one feed; return what became of the feed."""
    polled = ask_feed(state, watch.world, watch.plan.options)
    note = None if polled.moved_to is None else MOVED.format(polled.moved_to)
    report = FeedReport(feed.url, feed.title, Status.UNCHANGED, note=note)
    if polled.is_gone:
        return close_visit(watch, plan_end(state), replace(report, status=Status.GONE, note=ENDED))
    if polled.error is not None:
        return fail_visit(watch, state, polled, report, fault=describe_error(polled.error, feed.url))
    if polled.content is not None:
        found = read_feed(watch, polled, feed.url)
        if isinstance(found, Failure):
            return fail_visit(watch, state, polled, report, fault=found)
        report = yield from read_items(watch, *found, report=replace(report, status=Status.READ))
    # With items left over all of the feed is needed again.
    has_all = report.left_items == 0
    known = replace(
        state,
        etag=polled.etag if has_all else None,
        last_modified=polled.last_modified if has_all else None,
    )
    plan, world = watch.plan, watch.world
    planned = plan_next(known, polled.wishes, now=world.now(), every_s=plan.every_s, luck=world.luck())
    return close_visit(watch, planned, report)


def close_visit(watch: Watch, state: FeedState, report: FeedReport) -> FeedReport:
    """Remember ``state``, and return the report of the visit with when the next one is."""
    save_feed_state(watch.ledger, state)
    is_ended = report.status is Status.GONE
    return replace(report, next_poll_at=None if is_ended else state.next_poll_at)


def fail_visit(watch: Watch, state: FeedState, polled: Polled, report: FeedReport, *, fault: Failure) -> FeedReport:
    """Record that the feed could not be had or read, and return the report of that."""
    watch.ledger.write_failure(fault, watch.stages.run)
    plan, world = watch.plan, watch.world
    planned = plan_retry(state, polled.wishes, now=world.now(), every_s=plan.every_s, luck=world.luck())
    return close_visit(watch, planned, replace(report, status=Status.FAILED, note=fault.reason))


def describe_error(error: InputError, url: str) -> Failure:
    """Return why a feed could not be had as a failure."""
    return describe_failure(Step("ingest", error.item or url), code=error.code, reason=f"{error.message} {error.hint}")


def read_feed(watch: Watch, polled: Polled, url: str) -> tuple[list[Item], list[Failure]] | Failure:
    """Return the items that are to be read and what is no item, or why it is no feed."""
    content, hints, options = polled.content or b"", polled.hints, watch.plan.options
    assert hints is not None
    found = attempt(Step("ingest", url), lambda: list_items(content, url, hints, options))
    if isinstance(found, Failure):
        return found
    items, broken = found
    read_before = list_read_items(watch.ledger, url, [item.key for item in items])
    return [item for item in items if is_wanted(item, read_before, wants_changed=watch.plan.wants_changed)], broken


def read_items(
    watch: Watch, items: list[Item], broken: list[Failure], *, report: FeedReport
) -> Generator[Outcome, None, FeedReport]:
    """Yield what became of each item, after it was recorded; return ``report`` with their numbers."""
    pages = PageSource(watch.world, watch.plan.options) if watch.plan.wants_pages else None
    for failure in broken:
        if watch.ledger.write_failure(failure, watch.stages.run):
            report = replace(report, failed_items=report.failed_items + 1)
            yield Outcome(failure.item, record=None, failures=(failure,))
    for item in items:
        contents = read_contents(item, pages, watch.plan.options)
        if contents is None:
            report = replace(report, left_items=report.left_items + 1)
            continue
        key = ReadItem(report.url, item.key, item.sha256)
        outcomes = record_contents(watch.ledger, key, contents, watch.stages, watch=watch.watch)
        report = replace(
            report,
            items=report.items + 1,
            attributions=report.attributions + sum(outcome.attributions for outcome in outcomes),
            failed_items=report.failed_items + any(outcome.failures for outcome in outcomes),
        )
        yield from outcomes
    return report
