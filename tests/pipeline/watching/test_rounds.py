"""Rounds over many feeds: who is asked, when, and how it ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.pipeline.watching.worlds import Page, Stage, write_feed

from attribune.ingest import Options
from attribune.ingest.fetch.headers import Stated
from attribune.ledger import Ledger, open_ledger
from attribune.pipeline import Stages
from attribune.pipeline.watching import FeedReport, Plan, Status, Watch, Watched, watch_feeds

BRINE, NEWS, TARN = "https://brine.example/feed", "https://brine.example/news", "https://tarn.example/feed"
SAILS = write_feed('a1|Ollo said "it sails".')


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Return an empty ledger."""
    with open_ledger(tmp_path / "l.db") as opened:
        yield opened


def report(ledger: Ledger, stages: Stages, web: Stage, *urls: str, ends: bool = True) -> list[tuple[str, Status, int]]:
    """Return what is reported of each feed until the end, or until a person stops it."""
    watch = Watch(ledger, stages, Plan(Options(), every_s=900.0, ends=ends), web.open())
    found: list[tuple[str, Status, int]] = []
    try:
        for event in watch_feeds(watch, [Watched(url) for url in urls]):
            if isinstance(event, FeedReport):
                found.append((event.url, event.status, event.items))
    except KeyboardInterrupt:
        pass
    return found


def test_one_round_asks_each_feed_once(ledger: Ledger, stages: Stages) -> None:
    web = Stage({BRINE: Page(SAILS), TARN: Page(SAILS)})
    assert report(ledger, stages, web, BRINE, TARN) == [(BRINE, Status.READ, 1), (TARN, Status.READ, 1)]


def test_a_round_leaves_feeds_alone_that_are_not_due(ledger: Ledger, stages: Stages) -> None:
    web = Stage({BRINE: Page(SAILS)})
    report(ledger, stages, web, BRINE)
    assert report(ledger, stages, web, BRINE) == [(BRINE, Status.WAITING, 0)]
    web.sleep(900)
    assert report(ledger, stages, web, BRINE) == [(BRINE, Status.READ, 0)]
    assert [at for at, _, _ in web.asked] == [0.0, 900.0]


def test_a_host_is_asked_for_one_feed_after_a_pause_and_others_meanwhile(ledger: Ledger, stages: Stages) -> None:
    web = Stage({url: Page(SAILS) for url in (BRINE, NEWS, TARN)})
    report(ledger, stages, web, BRINE, NEWS, TARN)
    assert [(at, url) for at, url, _ in web.asked] == [(0.0, BRINE), (0.0, TARN), (2.0, NEWS)]


def test_feeds_are_asked_again_and_again_until_a_person_stops_it(ledger: Ledger, stages: Stages) -> None:
    web = Stage({BRINE: Page(SAILS), TARN: Page(SAILS, stated=Stated(max_age_s=1800.0))}, stop_after_s=3000)
    found = report(ledger, stages, web, BRINE, TARN, ends=False)
    assert [(at, url) for at, url, _ in web.asked] == [
        (0.0, BRINE),
        (0.0, TARN),
        (900.0, BRINE),
        (1800.0, BRINE),
        (1800.0, TARN),
        (2700.0, BRINE),
    ]
    assert sum(items for _, _, items in found) == 2


def test_it_ends_when_all_feeds_are_gone_and_they_stay_gone(ledger: Ledger, stages: Stages) -> None:
    web = Stage({BRINE: Page(status=410)})
    assert report(ledger, stages, web, BRINE, ends=False) == [(BRINE, Status.GONE, 0)]
    web.sleep(1e6)
    assert report(ledger, stages, web, BRINE, ends=False) == [(BRINE, Status.GONE, 0)]
    assert len(web.asked) == 1


def test_a_restart_asks_no_sooner_than_was_planned(ledger: Ledger, stages: Stages) -> None:
    web = Stage({BRINE: Page(SAILS)}, stop_after_s=100)
    report(ledger, stages, web, BRINE, ends=False)
    web.stop_after_s = 1000
    report(ledger, stages, web, BRINE, ends=False)
    assert [at for at, _, _ in web.asked] == [0.0, 900.0]
