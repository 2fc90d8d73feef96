"""The mix of queries of the bench: fifty, the same at every run."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from bench.web.queries import Kind, choose_queries
from bench.web.timing import STATIC
from tests.web.browser.explored import write_stories
from tests.web.browser.telling import Said, Story

from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import open_ledger


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of as many speakers and outlets as the mix needs."""
    stories = {
        f"{number}.txt": (
            Story(
                title=f"Notice {number}",
                outlet=f"Bulletin {number % 12}",
                published=f"2031-05-{number % 28 + 1:02}",
                paragraphs=(f"{{1s Person N{number:03}}} {{1c said}} {{1q everything stays quiet}}. Ünten.",),
                said={1: Said(speaker=f"Person N{number:03}")},
            ),
        )
        for number in range(120)
    }
    path = tmp_path_factory.mktemp("bench") / "bench.db"
    write_stories(path, stories)
    return path


def test_the_mix_is_fifty_pages_and_the_same_at_every_run(ledger: Path) -> None:
    with open_ledger(ledger) as opened:
        tally = TallyKeeper(opened, may_write=False).get()
        queries = choose_queries(opened, tally)
        assert choose_queries(opened, tally) == queries
    counts = Counter(query.kind for query in queries)
    expected = {Kind.READER: 15, Kind.LONGEST: 3, Kind.SPEAKER: 10, Kind.SEARCH: 15, Kind.OUTLET: 5, Kind.AUDIT: 5}
    assert counts == expected


def test_an_articles_own_text_is_told_in_bytes(ledger: Path) -> None:
    with open_ledger(ledger) as opened:
        tally = TallyKeeper(opened, may_write=False).get()
        queries = choose_queries(opened, tally)
    query = next(query for query in queries if query.kind is Kind.READER)
    title = tally.articles.titles[tally.articles.ids.index(query.path.rpartition("/")[2])] or ""
    number = int(title.removeprefix("Notice "))
    text = f"{title}\n\nPerson N{number:03} said everything stays quiet. Ünten."
    assert query.own_bytes == len(text.encode()) == len(text) + 1


def test_style_sheets_and_scripts_of_a_page_are_found() -> None:
    page = (
        b'<link rel="stylesheet" href="/static/base.css?v=1"><script src="/static/base.js?v=2"></script><a href="/x">'
    )
    assert STATIC.findall(page) == [b"/static/base.css?v=1", b"/static/base.js?v=2"]
