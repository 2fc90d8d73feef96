"""The contract of the API: every answer is as it is described, and every call and parameter is described."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.standins import load_standins
from tests.web.api.checking import Described, Json
from tests.web.browser.explored import write_stories
from tests.web.clients import open_client

from attribune.explore.tally.keeper import TallyKeeper
from attribune.ledger import open_ledger
from attribune.web.audits.files import TABLES
from attribune.web.site import Site
from attribune.web.texts import TextReader

API = "/api/v1"
COURIER, RADIO = "The Harbour Courier", "Inlet Radio"
METHODS = ("get", "post")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Asks an explorer of the stories, in which two reviewers decided something of every kind."""
    told = write_stories(tmp_path_factory.mktemp("described") / "news.db")
    with open_ledger(told.path) as ledger:
        keeper = TallyKeeper(ledger, may_write=False)
        asking = open_client(Site(ledger=ledger, keeper=keeper, texts=TextReader(load_standins)))
        decide_all(asking)
        yield asking


@pytest.fixture(scope="module")
def described(client: TestClient) -> Described:
    return Described(client.get(f"{API}/openapi.json").json())


def ask(client: TestClient, path: str) -> Any:
    answer = client.get(f"{API}{path}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def decide(client: TestClient, author: str, **fields: object) -> Json:
    answer = client.post(f"{API}/judgements", json={"author": author, **fields})
    assert answer.status_code == 201, answer.text
    made: Json = answer.json()
    return made


def decide_all(client: TestClient) -> None:
    """Let two reviewers judge attributions and names in every way."""
    said = ask(client, "/attributions?limit=1000")["items"]
    first, second, third, fourth = [each for each in said if each["source"] and each["cue"]][:4]
    for author in ("Rada Quill", "Bo Vell"):
        decide(client, author, kind="accept", attribution=first["id"], note="As written.")
    decide(client, "Rada Quill", kind="accept", attribution=second["id"])
    decide(client, "Bo Vell", kind="reject", attribution=second["id"])
    content = [[start, end - 1] for start, end in third["content"]["spans"]]
    places = {role: third[role]["spans"] for role in ("source", "cue")}
    decide(client, "Bo Vell", kind="respan", attribution=third["id"], content=content, **places)
    decide(client, "Rada Quill", kind="reject", attribution=fourth["id"])
    one, two, three = [each["name"] for each in ask(client, "/speakers?limit=3")["items"]]
    decide(client, "Rada Quill", kind="same", speaker=one, other=two)
    decide(client, "Rada Quill", kind="same", speaker=two, other=three)
    contradicting = decide(client, "Bo Vell", kind="different", speaker=one, other=three)
    decide(client, "Bo Vell", kind="retract", judgement=contradicting["id"])
    decide(client, "Bo Vell", kind="restore", judgement=contradicting["id"])


def name_paths(client: TestClient) -> Mapping[str, list[str]]:
    """Return addresses to ask for, by the path of the call."""
    found = ask(client, "/attributions?limit=1000&include_rejected=true")["items"]
    speakers = [each["name"] for each in ask(client, "/speakers?limit=1000")["items"]]
    return {
        "/ledger": ["/ledger"],
        "/attributions": ["/attributions?limit=1000&include_rejected=true", "/attributions?limit=2"],
        "/attributions/{attribution_id}": [f"/attributions/{each['id']}" for each in found],
        "/articles": ["/articles?limit=1000", "/articles?act=deny&limit=1"],
        "/articles/{article_id}": sorted({f"/articles/{each['article']}" for each in found}),
        "/digests/{digest_id}": sorted({f"/digests/{each['digest']}" for each in found}),
        "/facets": ["/facets", "/facets?outlet=Nobody&act=deny"],
        "/speakers": ["/speakers?limit=1000"],
        "/speakers/{name}": [f"/speakers/{name}?all_names=true&all_alike=true" for name in speakers[:12]],
        "/outlets": ["/outlets?limit=1000", "/outlets?name=zzz"],
        "/outlets/{name}": [f"/outlets/{COURIER}", f"/outlets/{RADIO}"],
        "/audit": [
            "/audit",
            "/audit?by=month&act=accuse",
            "/audit?outlet=Nobody",
            f"/audit?by=author&outlet={COURIER}",
        ],
        "/audit/compare": [f"/audit/compare?a_outlet={COURIER}&b_outlet={RADIO}", "/audit/compare?a_outlet=Nobody"],
        "/audit/tables/{table}": [f"/audit/tables/{table}?limit=1000" for table in TABLES],
        "/judgements": ["/judgements?limit=1000"],
        "/judgements/{judgement_id}": [f"/judgements/{ask(client, '/judgements')['items'][0]['id']}"],
        "/review": ["/review?limit=500", "/review?limit=2"],
        "/review/reviewers": ["/review/reviewers"],
        "/review/agreement": ["/review/agreement?first=Rada Quill&second=Bo Vell"],
        "/review/training": [],
    }


def list_calls(described: Described) -> list[tuple[str, str, Json]]:
    """Return path, method and description of every call."""
    paths = described.document["paths"].items()
    return [(path, method, call) for path, calls in paths for method, call in calls.items()]


def test_every_answer_is_as_it_is_described(client: TestClient, described: Described) -> None:
    paths = name_paths(client)
    assert {f"{API}{path}" for path in paths} | {f"{API}/read"} == set(described.document["paths"])
    for path, asked in paths.items():
        for each in asked:
            schema = described.find_schema("get", f"{API}{path}", "200")
            faults = list(described.find_faults(ask(client, each), schema))
            assert faults == [], each


def test_what_a_decision_answers_is_as_described(client: TestClient, described: Described) -> None:
    schema = described.find_schema("post", f"{API}/judgements", "201")
    (*_, said) = ask(client, "/attributions?limit=1000")["items"]
    for fields in (
        {"kind": "accept", "attribution": said["id"]},
        {"kind": "withdraw", "attribution": said["id"]},
        {"kind": "rename", "speaker": ask(client, "/speakers")["items"][-1]["name"], "value": "Ilse Orrin"},
    ):
        assert list(described.find_faults(decide(client, "Rada Quill", **fields), schema)) == []


def test_what_reading_a_text_answers_is_as_described(client: TestClient, described: Described) -> None:
    text = "Ferry is late\nBy Ilse Orrin\n\nKora Lévy said the ferry costs more than 20 euros since 4 May 2031."
    answer = client.post(f"{API}/read", json={"text": text})
    assert answer.status_code == 200
    assert list(described.find_faults(answer.json(), described.find_schema("post", f"{API}/read", "200"))) == []


def test_every_line_of_training_data_is_as_described(client: TestClient, described: Described) -> None:
    path, media = f"{API}/review/training", "application/x-ndjson"
    answer = client.get(path, params={"partial": "true"})
    assert answer.headers["content-type"].startswith(media)
    schema = described.find_schema("get", path, "200", media)
    lines = answer.text.splitlines()
    assert lines
    for line in lines:
        assert list(described.find_faults(json.loads(line), schema)) == []
