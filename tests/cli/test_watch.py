"""`attribune watch` from the outside, over a real server on this computer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from tests.ingest.fetch.servers import Site, give, open_site
from tests.pipeline.watching.worlds import write_feed
from typer.testing import Result

from attribune.ingest.fetch.fetcher import share_fetcher
from attribune.pipeline.watching import World

Call = Callable[..., Result]
LIST = '<opml version="2.0"><body><outline text="Brine Post" xmlUrl="{}"/></body></opml>'


@pytest.fixture
def site() -> Iterator[Site]:
    """Return a server with a feed of two items."""
    # A port can be given out again, and what its former site allowed is remembered.
    share_fetcher.cache_clear()
    with open_site() as opened:
        opened.pages["/feed"] = give(write_feed('a1|Ollo said "it sails".', "a2|It rains."), ETag='"1"')
        yield opened
    share_fetcher.cache_clear()


def test_one_round_prints_a_line_a_feed_and_records_what_was_said(call: Call, site: Site, tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_text(LIST.format(site.url("/feed")), encoding="utf-8")
    result = call("watch", "feeds.opml", "--once", "--allow-private")
    assert result.exit_code == 0, result.output
    line, total = result.stdout.splitlines()
    assert line.startswith(f"Brine Post ({site.url('/feed')}): 2 new items, 1 attribution; asked again in ")
    assert total == "2 new items, 1 attribution."
    assert '"it sails"' in call("show", "--source", "Ollo").stdout


def test_a_second_round_reads_nothing_again(call: Call, site: Site) -> None:
    arguments = ("watch", site.url("/feed"), "--once", "--allow-private")
    call(*arguments)
    result = call(*arguments)
    assert "waiting; asked again in" in result.stdout
    assert "0 new items" in result.stdout
    assert len([path for path, _ in site.asked if path == "/feed"]) == 1


def test_json_prints_records_and_nothing_else(call: Call, site: Site) -> None:
    result = call("watch", site.url("/feed"), "--once", "--allow-private", "--json")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["name"] for record in records] == [f"{site.url('/feed')}#{key}" for key in ("a1", "a2")]
    assert "2 new items" in result.stderr


def test_a_feed_that_cannot_be_had_makes_the_round_fail(call: Call, site: Site) -> None:
    result = call("watch", site.url("/none"), "--once", "--allow-private")
    assert result.exit_code == 1
    assert "failed; the site answers with status 404" in result.stdout


def test_a_private_feed_is_refused_unless_allowed(call: Call, site: Site) -> None:
    result = call("watch", site.url("/feed"), "--once")
    assert result.exit_code == 1
    assert "--allow-private" in result.stdout
    assert site.asked == []


@pytest.mark.parametrize("minutes", ["0.5", "0", "-1", "nan", "1e9"])
def test_a_feed_is_not_polled_more_than_once_a_minute(call: Call, minutes: str) -> None:
    assert call("watch", "https://brine.example/feed", f"--every={minutes}").exit_code == 2


def test_what_is_no_list_is_wrong_use(call: Call) -> None:
    result = call("watch", "missing.opml", "--once")
    assert result.exit_code == 2
    assert "missing.opml" in result.stderr


def test_ctrl_c_stops_it_and_says_that_nothing_is_lost(call: Call, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(world: World, moment: datetime) -> None:
        if moment > world.now():
            raise KeyboardInterrupt

    monkeypatch.setattr(World, "wait_until", interrupt)
    result = call("watch", site.url("/feed"), "--allow-private")
    assert result.exit_code == 130
    assert "what was recorded stays" in result.stderr
    assert "2 new items" in result.stdout
