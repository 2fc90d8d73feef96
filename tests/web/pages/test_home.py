"""The start page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.chained import RUN, build_chained
from tests.web.clients import open_client

from attribune.explore.tally.columns import Tally
from attribune.explore.tally.keeper import TallyKeeper
from attribune.web.pages import home
from attribune.web.site import Site

CHAINED = build_chained()


class Loading:
    """A keeper that is not ready."""

    is_ready = False
    progress = (3, 7)

    def __init__(self) -> None:
        self.is_started = False

    def start(self) -> None:
        self.is_started = True

    def get(self) -> Tally:
        raise AssertionError("nobody waits for it")

    def notice(self) -> None:
        """Take in nothing."""


def test_an_empty_ledger_says_how_to_begin(site: Site) -> None:
    html = open_client(site).get("/").text
    assert "There is nothing in this ledger yet." in html
    # The file, not where it is.
    assert "site.db" in html
    assert site.ledger.path not in html


def test_a_ledger_is_told_in_numbers_with_its_latest_articles(site: Site) -> None:
    site.ledger.write_record(CHAINED.record, RUN)
    counted = replace(site, keeper=TallyKeeper(site.ledger, comparing_pause_s=None))
    html = open_client(counted).get("/").text
    assert '<a href="/search">3</a>' in html
    assert f'href="/articles/{CHAINED.record.articles[0].article.id}"' in html
    assert 'href="/outlets/Tarn%20Echo"' in html


def test_nobody_waits_while_a_large_ledger_is_counted(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(home, "FEW", 0)
    site.ledger.write_record(CHAINED.record, RUN)
    keeper = Loading()
    html = open_client(replace(site, keeper=keeper)).get("/").text
    assert "3 of 7 articles" in html
    assert keeper.is_started
