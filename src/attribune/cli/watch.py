"""``attribune watch``: polls feeds politely, and records who said what in each new item, once."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from attribune.cli.app import app
from attribune.cli.json_lines import write_line
from attribune.cli.options import AllowPrivateOption, JsonOption, LedgerOption, choose_ledger, load_chosen_stages
from attribune.cli.progress import Bar, open_bar
from attribune.cli.screen import clean_line, count, print_failure, spare_unencodable
from attribune.errors import InputError, UsageError
from attribune.export.shapes import describe_article

if TYPE_CHECKING:
    from attribune.pipeline import Outcome
    from attribune.pipeline.watching import FeedReport, Watch

EVERY_MIN = 15.0
# A timetable outside, such as cron's, then tells when; what feeds themselves ask for is heeded all the same.
EVERY_ONCE_MIN = 1.0
LEAST_MIN, MOST_MIN = 1.0, 10_080.0
MINUTE_S = 60.0
HOUR_MIN = 60
# A watch runs for days beside other writers, and has time.
PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class Total:
    """How much was read over all rounds."""

    items: int = 0
    attributions: int = 0
    failures: int = 0

    def add(self, report: FeedReport) -> Total:
        """Return the total with one more report."""
        return Total(
            self.items + report.items,
            self.attributions + report.attributions,
            self.failures + report.failed_items + (report.status == "failed"),
        )


@app.command(
    "watch",
    epilog="[bold]attribune watch feeds.opml[/bold]  the feeds of a list, until you press Ctrl-C\n\n"
    "[bold]attribune watch https://quay.example/feed --every 60[/bold]  one feed, once an hour\n\n"
    "[bold]attribune watch feeds.opml --once[/bold]  one round and then an end, as for cron\n\n"
    "An item is read once, however often this is stopped and started. Feeds are asked whether anything has changed, "
    "never more often than they wish, and more rarely while they fail.",
)
def run_watch(
    *,
    feeds: Annotated[list[str], typer.Argument(metavar="FEEDS...", help="Lists of feeds (OPML), addresses of feeds.")],
    ledger: LedgerOption = None,
    once: Annotated[bool, typer.Option("--once", help="Ask each feed that is due once, then end.")] = False,
    every: Annotated[
        float | None,
        typer.Option(
            "--every",
            metavar="MINUTES",
            help="The least time between two polls of a feed: 15 minutes, or 1 with --once.",
            show_default=False,
        ),
    ] = None,
    changed: Annotated[bool, typer.Option("--changed", help="Read items again that have changed.")] = False,
    pages: Annotated[
        bool, typer.Option("--pages", help="Fetch the page of an item of which the feed has only a summary.")
    ] = False,
    allow_private: AllowPrivateOption = False,
    json: JsonOption = False,
) -> None:
    """Watch feeds: record who said what in each new item, and print how much that was.

    The ledger keeps which items were read, and when each feed is asked again.
    """
    from attribune.ingest import Options
    from attribune.ledger import open_ledger
    from attribune.pipeline.watching import Plan, Watch, World, list_watched, watch_feeds

    plan = Plan(
        options=Options(allow_private=allow_private),
        every_s=MINUTE_S * check_minutes(every, default=EVERY_ONCE_MIN if once else EVERY_MIN),
        ends=once,
        wants_changed=changed,
        wants_pages=pages,
    )
    watched = list_watched(feeds)
    stages = load_chosen_stages()
    total = Total()
    with open_ledger(choose_ledger(ledger), busy_timeout_s=PATIENCE_S) as opened, open_bar() as bar:
        watch = Watch(opened, stages, plan, World(), lambda at: bar.show(at.name, done=at.done, total=at.total))
        for event in watch_feeds(watch, watched):
            total = show_event(event, watch, bar, total, json=json)
    out = sys.stderr if json else sys.stdout
    print(f"{count(total.items, 'new item')}, {count(total.attributions, 'attribution')}.", file=out)
    if total.failures:
        raise typer.Exit(InputError.exit_code)


def check_minutes(given: float | None, *, default: float) -> float:
    """Return how many minutes lie between two polls.

    Raises:
        UsageError: too few for any feed.
    """
    minutes = default if given is None else given
    if not LEAST_MIN <= minutes <= MOST_MIN:
        raise UsageError(f"it must be from {LEAST_MIN:g} to {MOST_MIN:,g} minutes, not {minutes:g}.", "--every")
    return minutes


def show_event(event: Outcome | FeedReport, watch: Watch, bar: Bar, total: Total, *, json: bool) -> Total:
    """Print what became of an item or of a feed, and return the total with it."""
    from attribune.pipeline.watching import FeedReport

    with bar.step_aside():
        if isinstance(event, FeedReport):
            spare_unencodable(sys.stdout)
            line = describe_report(event, now=watch.world.now())
            print(clean_line(line), file=sys.stderr if json else sys.stdout, flush=True)
            return total.add(event)
        if json and event.record is not None:
            for article in event.record.articles:
                write_line(sys.stdout, describe_article(event.record.digest, article, watch.stages.run.id))
            sys.stdout.flush()
        for failure in event.failures:
            print_failure(failure)
    return total


def describe_report(report: FeedReport, *, now: datetime) -> str:
    """Return what became of a feed as one line."""
    name = report.url if report.title is None else f"{report.title} ({report.url})"
    said = report.status.value
    if report.status == "read":
        said = f"{count(report.items, 'new item')}, {count(report.attributions, 'attribution')}"
        said += f", {report.failed_items:,} not read whole" if report.failed_items else ""
        said += f", {report.left_items:,} left for the next time" if report.left_items else ""
    notes = "" if report.note is None else f"; {report.note.rstrip('.')}"
    after = "" if report.next_poll_at is None else f"; asked again in {describe_wait(report.next_poll_at - now)}"
    return f"{name}: {said}{notes}{after}."


def describe_wait(wait: timedelta) -> str:
    """Return a wait in words, in minutes or, if it is long, in hours."""
    minutes = max(0, math.ceil(wait.total_seconds() / MINUTE_S))
    if minutes < 2 * HOUR_MIN:
        return count(minutes, "minute")
    return count(math.ceil(minutes / HOUR_MIN), "hour")
