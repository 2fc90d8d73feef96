"""Judgements as JSON: decided, listed, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.explore.speaking.spoken import Said
from tests.web.speaking import Explored, explore

PATH = "/api/v1/judgements"
STORY = (Said(name="Kora Lévy"), Said(name="Orrel Tamm"), Said(name="Bo Vell"))


@pytest.fixture
def explored(tmp_path: Path) -> Iterator[Explored]:
    with explore(tmp_path / "news.db", STORY) as opened:
        yield opened


def test_a_decision_says_where_it_is(explored: Explored) -> None:
    answer = explored.client.post(PATH, json={"kind": "same", "speaker": "Kora Lévy", "other": "Orrel Tamm"})
    assert (answer.status_code, answer.json()["author"]) == (201, "orrel")
    found = explored.client.get(answer.headers["location"]).json()
    assert (found["id"], found["state"]) == (answer.json()["id"], "in force")
    assert explored.client.get("/api/v1/speakers/Orrel%20Tamm").json()["speaker"]["attributions"] == 2


def test_taking_back_is_a_decision_of_its_own(explored: Explored) -> None:
    made = explored.client.post(PATH, json={"kind": "reject", "attribution": explored.said[0].id}).json()
    assert explored.client.post(PATH, json={"kind": "retract", "judgement": made["id"]}).status_code == 201
    (item,) = explored.client.get(PATH).json()["items"]
    assert (item["id"], item["state"]) == (made["id"], "taken back")
    assert explored.client.post(PATH, json={"kind": "restore", "judgement": made["id"]}).status_code == 201
    assert explored.client.get(PATH).json()["items"][0]["state"] == "in force"


def test_a_contradiction_is_recorded_and_told(explored: Explored) -> None:
    def post(kind: str, one: str, other: str) -> Any:
        return explored.client.post(PATH, json={"kind": kind, "speaker": one, "other": other}).json()

    first, second = post("same", "Kora Lévy", "Orrel Tamm"), post("same", "Orrel Tamm", "Bo Vell")
    third = post("different", "Kora Lévy", "Bo Vell")
    assert sorted(third["contradicts"]) == sorted([first["id"], second["id"]])
    assert explored.client.get(PATH).json()["contradictions"][0]["different"] == third["id"]


def test_other_words_are_places_in_the_text(explored: Explored) -> None:
    fields = {"kind": "respan", "attribution": explored.said[0].id, "content": [[26, 30]], "source": [[0, 9]]}
    made = explored.client.post(PATH, json=fields)
    assert (made.status_code, made.json()["value"]["content"]) == (201, [[26, 30]])


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"kind": "like"}, 422),
        ({"kind": "same", "speaker": "Kora Lévy", "other": "Nobody"}, 404),
        ({"kind": "rename", "speaker": "Kora Lévy"}, 400),
        ({"kind": "accept", "attribution": "att-00"}, 400),
        ({"kind": "accept", "attribution": "x", "extra": 1}, 422),
        ({"kind": "respan", "attribution": "att-00", "content": [[5, 3]]}, 400),
        ({"kind": "rename", "speaker": "Kora Lévy", "value": ["a"]}, 422),
        ([], 422),
    ],
)
def test_nonsense_is_a_problem_and_records_nothing(explored: Explored, fields: Any, status: int) -> None:
    answer = explored.client.post(PATH, json=fields)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert explored.ledger.load_judgements() == ()


def test_a_judgement_that_there_is_not_is_not_found(explored: Explored) -> None:
    assert explored.client.get(f"{PATH}/jud-00").status_code == 404


def test_an_explorer_that_only_shows_records_nothing(tmp_path: Path) -> None:
    with explore(tmp_path / "closed.db", STORY, is_read_only=True) as closed:
        answer = closed.client.post(PATH, json={"kind": "accept", "attribution": closed.said[0].id})
        assert (answer.status_code, closed.ledger.load_judgements()) == (403, ())
