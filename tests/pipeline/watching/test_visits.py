"""One visit to a feed: what is asked, what is read, what is remembered."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from tests.pipeline.watching.worlds import FEED, START, Page, Stage, write_feed

from attribune.errors import FetchFailed, FetchRefused
from attribune.explore.articles import list_articles
from attribune.ingest import Options
from attribune.ingest.fetch.headers import Stated
from attribune.ledger import Ledger, open_ledger
from attribune.ledger.schema import failures
from attribune.ledger.watching import NEVER, load_feed_state
from attribune.pipeline import Outcome, Stages
from attribune.pipeline.watching import FeedReport, Plan, Status, Watch, Watched
from attribune.pipeline.watching.visits import visit_feed

SAILS = 'a1|Ollo said "it sails".'
RAINS = 'a2|Mirel said "it rains".'


@dataclass(frozen=True, slots=True)
class Desk:
    """A watch of one feed over a web of pages."""

    watch: Watch
    web: Stage

    def visit(self, url: str = FEED) -> tuple[FeedReport, list[Outcome]]:
        """Return what a visit reports and what became of the items."""
        outcomes: list[Outcome] = []
        visit = visit_feed(self.watch, load_feed_state(self.watch.ledger, url), Watched(url))
        report = drain(visit, outcomes)
        return report, outcomes

    def plan(self, **changes: bool) -> Desk:
        """Return the same desk with another plan."""
        plan = replace(self.watch.plan, **changes)  # type: ignore[arg-type]
        return Desk(replace(self.watch, plan=plan), self.web)


def drain(visit: Generator[Outcome, None, FeedReport], outcomes: list[Outcome]) -> FeedReport:
    """Put all outcomes into a list and return the report."""
    while True:
        try:
            outcomes.append(next(visit))
        except StopIteration as stop:
            report = stop.value
            assert isinstance(report, FeedReport)
            return report


def count_articles(ledger: Ledger) -> int:
    """Return how many articles the ledger holds."""
    return len(list(list_articles(ledger)))


@pytest.fixture
def desk(tmp_path: Path, stages: Stages) -> Iterator[Desk]:
    """Return a desk with a feed of one item, polled every quarter of an hour."""
    web = Stage({FEED: Page(write_feed(SAILS), stated=Stated(etag='"1"', last_modified="Thu"))})
    with open_ledger(tmp_path / "l.db") as ledger:
        yield Desk(Watch(ledger, stages, Plan(Options(), every_s=900.0), web.open()), web)


def test_what_is_new_is_read_and_recorded(desk: Desk) -> None:
    report, (outcome,) = desk.visit()
    assert (report.status, report.items, report.attributions) == (Status.READ, 1, 1)
    assert report.next_poll_at == START + timedelta(minutes=15)
    assert (outcome.added_articles, outcome.added_attributions, outcome.name) == (1, 1, f"{FEED}#a1")
    assert count_articles(desk.watch.ledger) == 1


def test_an_item_is_never_read_twice(desk: Desk) -> None:
    desk.visit()
    desk.web.pages[FEED] = Page(write_feed(RAINS, SAILS.replace("sails", "sailed")))
    report, (outcome,) = desk.visit()
    assert (report.items, outcome.name) == (1, f"{FEED}#a2")


def test_an_item_that_has_changed_is_read_again_if_so_planned(desk: Desk) -> None:
    desk.visit()
    desk.web.pages[FEED] = Page(write_feed(RAINS, SAILS.replace("sails", "sailed")))
    desk = desk.plan(wants_changed=True)
    assert desk.visit()[0].items == 2
    assert desk.visit()[0].items == 0


def test_the_feed_is_asked_whether_it_has_changed(desk: Desk) -> None:
    desk.visit()
    desk.web.pages[FEED] = Page(status=304)
    for _ in range(2):
        report, outcomes = desk.visit()
        assert (report.status, outcomes) == (Status.UNCHANGED, [])
    conditions = {"If-None-Match": '"1"', "If-Modified-Since": "Thu"}
    assert [headers for _, _, headers in desk.web.asked] == [{}, conditions, conditions]


def test_a_feed_that_is_gone_is_asked_no_more(desk: Desk) -> None:
    desk.web.pages[FEED] = Page(status=410)
    report, _ = desk.visit()
    assert (report.status, report.next_poll_at) == (Status.GONE, None)
    assert load_feed_state(desk.watch.ledger, FEED).next_poll_at == NEVER


def test_a_feed_that_has_moved_is_read_and_said_to_have_moved(desk: Desk) -> None:
    desk.web.pages[FEED] = Page(write_feed(SAILS), moved_to="https://brine.example/new")
    report, _ = desk.visit()
    assert (report.status, report.items) == (Status.READ, 1)
    assert "https://brine.example/new" in (report.note or "")


@pytest.mark.parametrize(
    ("page", "code", "minutes"),
    [
        (Page(status=500), "fetch-failed", 30),
        (Page(status=503, stated=Stated(retry_after_s=7200.0)), "fetch-failed", 120),
        (FetchFailed("no connection.", FEED), "fetch-failed", 30),
        (FetchRefused("closed.", FEED), "fetch-refused", 30),
        (Page(b"<html><p>Not found."), "input-malformed", 30),
    ],
)
def test_a_feed_that_fails_is_recorded_and_asked_more_rarely(
    desk: Desk, page: Page | FetchFailed | FetchRefused, code: str, minutes: int
) -> None:
    desk.web.pages[FEED] = page
    report, outcomes = desk.visit()
    assert (report.status, outcomes) == (Status.FAILED, [])
    assert report.next_poll_at == START + timedelta(minutes=minutes)
    with desk.watch.ledger.read() as connection:
        assert [(row.item, row.code) for row in connection.execute(failures.select())] == [(FEED, code)]


def test_a_failure_keeps_what_the_feed_is_asked_with(desk: Desk) -> None:
    desk.visit()
    desk.web.pages[FEED] = Page(status=500)
    desk.visit()
    state = load_feed_state(desk.watch.ledger, FEED)
    assert (state.etag, state.failures) == ('"1"', 1)


def test_an_answer_or_the_feed_says_how_long_it_stays_good(desk: Desk) -> None:
    for page in (
        Page(write_feed(SAILS), stated=Stated(max_age_s=3600.0)),
        Page(write_feed(SAILS, extra="<ttl>60</ttl>"), stated=Stated(max_age_s=60.0)),
    ):
        desk.web.pages[FEED] = page
        assert desk.visit()[0].next_poll_at == desk.web.at + timedelta(hours=1)


def test_every_outlet_s_copy_of_a_wire_story_is_kept(desk: Desk) -> None:
    other = "https://tarn.example/feed"
    desk.web.pages[other] = Page(write_feed(SAILS).replace(b"Brine Post", b"Tarn Echo"))
    desk.visit()
    report, (outcome,) = desk.visit(other)
    assert (report.items, outcome.added_articles) == (1, 1)
    assert count_articles(desk.watch.ledger) == 2


def test_an_item_that_cannot_be_read_fails_alone_and_once(desk: Desk) -> None:
    desk.web.pages[FEED] = Page(write_feed("a0|CANNOT SPLIT", SAILS))
    report, outcomes = desk.visit()
    assert (report.items, report.failed_items, report.attributions) == (2, 1, 1)
    assert [bool(outcome.failures) for outcome in outcomes] == [True, False]
    assert desk.visit()[0].items == 0


def test_a_kill_between_two_items_loses_nothing_and_doubles_nothing(desk: Desk) -> None:
    desk.web.pages[FEED] = Page(write_feed(SAILS, 'a3|CTRL-C said "no".', RAINS), stated=Stated(etag='"2"'))
    with pytest.raises(KeyboardInterrupt):
        desk.visit()
    assert count_articles(desk.watch.ledger) == 1
    assert load_feed_state(desk.watch.ledger, FEED).etag is None
    desk.web.pages[FEED] = Page(write_feed(SAILS, RAINS), stated=Stated(etag='"2"'))
    report, (outcome,) = desk.visit()
    assert (report.items, outcome.name) == (1, f"{FEED}#a2")


def test_an_item_whose_page_cannot_be_had_is_left_and_all_of_the_feed_asked_for_again(desk: Desk) -> None:
    desk = desk.plan(wants_pages=True)
    link = "https://brine.example/a1"
    desk.web.pages[link] = Page(status=503)
    report, outcomes = desk.visit()
    assert (report.left_items, report.items, outcomes) == (1, 0, [])
    assert load_feed_state(desk.watch.ledger, FEED).etag is None
    desk.web.pages[link] = Page(b'Ollo said "it sails" and more.', stated=Stated(media_type="text/plain"))
    report, (outcome,) = desk.visit()
    assert (report.left_items, report.items, outcome.name) == (0, 1, link)
    assert load_feed_state(desk.watch.ledger, FEED).etag == '"1"'


def test_what_was_recorded_before_it_was_watched_is_marked_and_not_doubled(desk: Desk) -> None:
    desk.visit()
    with desk.watch.ledger.write() as connection:
        connection.exec_driver_sql("DELETE FROM watch_items")
        connection.exec_driver_sql("DELETE FROM watch_feeds")
    report, (outcome,) = desk.visit()
    assert (report.items, report.attributions, outcome.was_done, outcome.added_articles) == (1, 1, True, 0)
    assert count_articles(desk.watch.ledger) == 1
    assert desk.visit()[0].items == 0
