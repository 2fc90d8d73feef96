"""Speakers as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.explore.speaking.spoken import Said
from tests.web.speaking import Explored, explore

STORY = (
    Said(name="Kora Lévy", roles=("mayor",), words="the bridge stays", day="2031-01-01"),
    Said(name="Kora Lévy", words="the bridge goes", day="2031-02-01"),
    Said(name="Vell", roles=("port minister",)),
    Said(name="Vell", roles=("head baker",)),
)


@pytest.fixture
def explored(tmp_path: Path) -> Iterator[Explored]:
    with explore(tmp_path / "news.db", STORY) as opened:
        yield opened


def test_the_list_goes_on_where_its_cursor_says(explored: Explored) -> None:
    first = explored.client.get("/api/v1/speakers?limit=2").json()
    assert (first["total"], first["items"][0]["name"], first["items"][0]["attributions"]) == (3, "Kora Lévy", 2)
    assert len(explored.client.get(first["next"]).json()["items"]) == 1


def test_what_narrows_what_was_said_narrows_the_speakers(explored: Explored) -> None:
    found = explored.client.get("/api/v1/speakers?words=goes").json()
    assert [(each["name"], each["attributions"]) for each in found["items"]] == [("Kora Lévy", 1)]
    assert explored.client.get("/api/v1/speakers?words=goes&letters=vell").json()["total"] == 0


def test_a_speaker_is_what_the_page_shows(explored: Explored) -> None:
    found = explored.client.get("/api/v1/speakers/Kora%20L%C3%A9vy").json()
    speaker = found["speaker"]
    assert (speaker["name"], speaker["attributions"], speaker["articles"]) == ("Kora Lévy", 2, 2)
    assert speaker["timeline"]["counts"][0] == {"value": "2031-01", "attributions": 1}
    assert speaker["roles"][0]["example"]["rule"] == "as written"
    assert [item["content"]["text"] for item in found["items"]] == ["the bridge goes (1)", "the bridge stays (0)"]


def test_nobody_and_several_are_problems_with_names_to_take_instead(explored: Explored) -> None:
    nobody = explored.client.get("/api/v1/speakers/Kora%20Levi")
    assert (nobody.status_code, "Kora Lévy" in nobody.json()["hint"]) == (404, True)
    several = explored.client.get("/api/v1/speakers/Vell")
    assert (several.status_code, "Vell (port minister)" in several.json()["hint"]) == (400, True)
    assert several.headers["content-type"] == "application/problem+json"


def test_a_kind_that_there_is_not_is_a_problem(explored: Explored) -> None:
    assert explored.client.get("/api/v1/speakers?kind=ghost").status_code == 400
