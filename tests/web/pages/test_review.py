"""The review queue as a page: what is next, what was just decided, and how two agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.explore.speaking.spoken import Said
from tests.web.speaking import Explored, explore

STORY = (Said(name="Kora Lévy", words="the bridge stays"), Said(name="Bo Vell", words="no word"))


@pytest.fixture
def explored(tmp_path: Path) -> Iterator[Explored]:
    with explore(tmp_path / "news.db", STORY) as opened:
        yield opened


def find_shown(explored: Explored, path: str) -> str | None:
    found = re.search(r'name="attribution" value="(att-[0-9a-f]+)"', explored.client.get(path).text)
    return found and found[1]


def test_what_one_judged_is_not_asked_again(explored: Explored) -> None:
    first = find_shown(explored, "/review")
    assert first is not None
    explored.judge(kind="accept", attribution=first, next="/review")
    second = find_shown(explored, "/review")
    assert second not in (None, first)
    explored.judge(kind="reject", attribution=str(second), next="/review")
    assert "Nothing is left to judge here." in explored.read("/review")


def test_a_link_opens_the_attribution_that_it_names(explored: Explored) -> None:
    for said in explored.said:
        assert find_shown(explored, f"/review?attribution={said.id}") == said.id
    assert explored.client.get("/review?attribution=att-0000").status_code in (400, 404)


def test_what_was_just_decided_is_shown_and_leads_back(explored: Explored) -> None:
    there = explored.judge(kind="accept", attribution=explored.said[0].id, next="/review")
    assert there.startswith("/review?judged=jud-")
    assert 'name="judgement"' in explored.client.get(there).text
    assert 'name="judgement"' not in explored.client.get("/review?judged=jud-0").text


def test_the_queue_of_the_call_is_that_of_the_page(explored: Explored) -> None:
    (twin,) = re.findall(r'rel="alternate" type="application/json" href="([^"]+)"', explored.client.get("/review").text)
    items = explored.client.get(twin).json()["items"]
    assert items[0]["id"] == find_shown(explored, "/review")
    assert len(items) == len(STORY)
