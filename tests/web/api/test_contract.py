"""The contract of the API: every answer is as it is described, and every call and parameter is described."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from tests.chained import RUN, build_chained
from tests.standins import load_standins
from tests.web.api.checking import Described, Json
from tests.web.browser.explored import write_stories
from tests.web.clients import open_client

from attribune.explore.tally.keeper import TallyKeeper
from attribune.explore.tally.selection import FIELDS
from attribune.ledger import Ledger, open_ledger
from attribune.records import (
    ArticleRecord,
    Bound,
    DigestRecord,
    Excerpt,
    Failure,
    Judgement,
    JudgementKind,
    Mention,
    Note,
    Span,
)
from attribune.web.audits.files import TABLES
from attribune.web.problems import PROBLEM, STATUSES
from attribune.web.site import Site
from attribune.web.texts import TextReader

API = "/api/v1"
COURIER, RADIO = "The Harbour Courier", "Inlet Radio"
TEXT = 'The Lamp | Café stays\nKora said "the café stays"\n'


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Asks an explorer of the stories, in which two reviewers decided something of every kind."""
    told = write_stories(tmp_path_factory.mktemp("described") / "news.db")
    with open_ledger(told.path) as ledger:
        write_rare(ledger)
        keeper = TallyKeeper(ledger, may_write=False)
        asking = open_client(Site(ledger=ledger, keeper=keeper, texts=TextReader(load_standins)))
        decide_all(asking)
        yield asking


@pytest.fixture(scope="module")
def described(client: TestClient) -> Described:
    return Described(client.get(f"{API}/openapi.json").json())


def write_rare(ledger: Ledger) -> None:
    """Write what the stories have nothing of: notes, an excerpt, a range, a failure in a digest, a mention judged."""
    record = build_chained().record
    (told,) = record.articles
    metadata = replace(told.article.metadata, excerpt=Excerpt.SUMMARY, notes=(Note("section", "Harbour"),))
    (quantity,) = told.quantities
    rare = ArticleRecord(
        replace(told.article, metadata=metadata),
        told.readings,
        dates=told.dates,
        quantities=(replace(quantity, bound=Bound.ABOUT, upper=50.0),),
    )
    failure = Failure(record.digest.name, "extract", "record-invalid", "A part of it cannot be read.")
    ledger.write_batch([DigestRecord(record.digest, (rare,)), failure], RUN)
    mention = Mention(told.article.id, Span(0, 8))
    ledger.write_judgement(
        Judgement(
            JudgementKind.RENAME, (mention,), at="2031-07-06T08:00:00+00:00", author="Rada Quill", value="The Bell"
        )
    )


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
    answer = client.post(f"{API}/read", json={"text": TEXT})
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


def test_every_shape_is_that_of_an_answer(described: Described) -> None:
    """So that none is described that there is not; it stands behind the tests that ask for answers."""
    sent = {name for name in described.document["components"]["schemas"] if not name.startswith("Wanted")}
    assert sent - described.seen == {"Problem", "WrongField"}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/articles/art-0", 404),
        ("/speakers/Nobody", 404),
        ("/audit/tables/moons", 404),
        ("/attributions?act=sing", 400),
        ("/attributions?cursor=x", 400),
        ("/attributions?limit=0", 422),
        ("/attributions?words=" + "x" * 9_000, 414),
    ],
)
def test_a_problem_is_as_it_is_described(client: TestClient, described: Described, path: str, status: int) -> None:
    answer = client.get(f"{API}{path}")
    assert answer.status_code == status
    check_problem(described, answer.json(), path=f"{API}/articles/{{article_id}}", method="get")


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"json": {"kind": "like"}}, 422),
        ({"json": {"kind": "same", "speaker": "Nobody", "other": "Nobody Else", "author": "Bo Vell"}}, 404),
        ({"content": b"kind=accept", "headers": {"Content-Type": "text/plain"}}, 415),
        ({"content": b"x" * 1_100_000, "headers": {"Content-Type": "application/json"}}, 413),
        ({"json": {}, "headers": {"Origin": "https://tarn.example"}}, 403),
        ({"json": {}, "headers": {"Host": "tarn.example"}}, 421),
    ],
)
def test_a_refused_change_is_as_it_is_described(
    client: TestClient, described: Described, sent: dict[str, Any], status: int
) -> None:
    answer = client.post(f"{API}/judgements", **sent)
    assert answer.status_code == status
    check_problem(described, answer.json(), path=f"{API}/judgements", method="post")


def check_problem(described: Described, problem: Json, *, path: str, method: str) -> None:
    """Hold a problem against the description of those that a call may answer."""
    schema = described.find_schema(method, path, str(problem["status"]), PROBLEM)
    assert list(described.find_faults(problem, schema)) == []


def test_every_status_of_an_error_is_described(described: Described) -> None:
    told = described.document["paths"][f"{API}/read"]["post"]["responses"]
    assert {str(status) for _, status in STATUSES} <= told.keys()


def test_every_call_has_a_name_a_summary_and_an_answer(described: Described) -> None:
    names = []
    for path, method, call in list_calls(described):
        (status,) = [each for each in call["responses"] if each.startswith("2")]
        (media,) = call["responses"][status]["content"]
        assert described.find_schema(method, path, status, media).keys() & {"$ref", "anyOf"}, path
        assert call["summary"], path
        assert call["tags"], path
        names.append(call["operationId"])
    assert len(set(names)) == len(names)
    assert all(name.isidentifier() and "_" in name for name in names)


def test_every_parameter_and_field_has_a_meaning(described: Described) -> None:
    for path, _, call in list_calls(described):
        for parameter in call.get("parameters", []):
            assert parameter.get("description"), (path, parameter["name"])
    for name, schema in described.document["components"]["schemas"].items():
        # Of two shapes that share a name, both would be named by their modules.
        assert "__" not in name
        assert schema.get("description"), name
        for field, of_field in schema.get("properties", {}).items():
            assert of_field.get("description"), (name, field)


def test_what_narrows_a_set_is_described_where_it_is_read(described: Described) -> None:
    for path, prefixes in {"/audit": [""], "/audit/compare": ["", "a_", "b_"], "/audit/tables/{table}": [""]}.items():
        told = {each["name"] for each in described.document["paths"][f"{API}{path}"]["get"]["parameters"]}
        assert {f"{prefix}{name}" for prefix in prefixes for name in FIELDS} <= told


def test_only_problems_tell_what_is_wrong(described: Described) -> None:
    """The framework's own form of errors is never sent, so it is not described."""
    assert "HTTPValidationError" not in described.document["components"]["schemas"]
    for _, _, call in list_calls(described):
        wrong = [answer for status, answer in call["responses"].items() if status >= "400"]
        assert all(list(described.resolve(each)["content"]) == [PROBLEM] for each in wrong)


def test_what_has_a_tag_may_be_unchanged(client: TestClient, described: Described) -> None:
    for path, method, call in list_calls(described):
        has_tag = "ETag" in call["responses"].get("200", {}).get("headers", {})
        assert has_tag == ("304" in call["responses"]) == (method == "get" and not path.endswith("/training"))
    answer = client.get(f"{API}/outlets", headers={"If-None-Match": client.get(f"{API}/outlets").headers["etag"]})
    assert answer.status_code == 304
