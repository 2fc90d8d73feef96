"""A change is made only by a form that this explorer wrote for this browser, or by what no page can send."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from fastapi.testclient import TestClient
from tests.web.clients import HERE, find_word
from tests.web.security.small import open_small

from attribune.web.security.csrf import FIELD, Writer
from attribune.web.security.forms import COOKIE
from attribune.web.site import Site


def send(client: TestClient, fields: Mapping[str, str], headers: Mapping[str, str] | None = None) -> int:
    return client.post("/change", data=fields, headers=dict(headers or {})).status_code


def test_a_form_that_was_written_here_is_taken(site: Site) -> None:
    client = open_small(site)
    word = find_word(client, "/login")
    assert send(client, {FIELD: word}) == 200
    assert send(client, {FIELD: word}, {"Origin": HERE, "Sec-Fetch-Site": "same-origin"}) == 200
    assert client.post("/change", data={FIELD: word}, files={"file": b"x" * 2_000_000}).status_code == 413
    assert client.post("/drop", data={FIELD: word}, files={"file": b"x" * 2_000_000}).status_code == 200


def test_the_page_gets_the_form_as_it_was_sent(site: Site) -> None:
    client = open_small(site)
    word = find_word(client, "/login")
    body = f"{FIELD}={word}&name=a+b"
    answer = client.post("/change", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.text == str(len(body))


def test_a_form_without_its_word_is_refused(site: Site) -> None:
    client = open_small(site)
    word = find_word(client, "/login")
    assert send(client, {"name": "a"}) == 403
    assert send(client, {FIELD: ""}) == 403
    assert send(client, {FIELD: word[:-1]}) == 403
    assert send(client, {FIELD: f"x{word}"}) == 403
    assert client.post("/change", data={FIELD: [word, word]}).status_code == 403
    assert client.post("/drop", files={FIELD: ("a.txt", word)}).status_code == 403


def test_a_form_of_another_browser_is_refused(site: Site) -> None:
    client, other = open_small(site), open_small(site)
    client.get("/login")
    assert send(client, {FIELD: find_word(other, "/login")}) == 403


def test_a_form_without_the_cookie_is_refused(site: Site) -> None:
    client = open_small(site)
    word = find_word(client, "/login")
    client.cookies.clear()
    assert send(client, {FIELD: word}) == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:9999"},
        {"Origin": "file://localhost"},
        {"Origin": "http://[localhost"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": ""},
    ],
)
def test_a_change_from_elsewhere_is_refused_whatever_it_holds(site: Site, headers: dict[str, str]) -> None:
    client = open_small(site)
    assert send(client, {FIELD: find_word(client, "/login")}, headers) == 403
    assert client.post("/api/v1/change", json={}, headers=headers).status_code == 403


def test_calls_are_sent_as_json(site: Site) -> None:
    client = open_small(site)
    word = find_word(client, "/login")
    assert client.post("/api/v1/change", json={}).status_code == 200
    assert client.post("/api/v1/change", data={FIELD: word}).status_code == 415
    assert client.post("/change", content="{}", headers={"Content-Type": "text/plain"}).status_code == 415
    assert client.post("/change", content="{}").status_code == 415


def test_a_broken_form_is_refused(site: Site) -> None:
    client = open_small(site)
    for kind in (
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded; charset=x",
    ):
        answer = client.post("/change", content=b"--y\r\n\xff%zz\x00", headers={"Content-Type": kind})
        assert answer.status_code == 403, kind


def test_a_browser_keeps_its_cookie(site: Site) -> None:
    client = open_small(site)
    cookie = client.get("/login").headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "set-cookie" not in client.get("/login").headers
    client.cookies.set(COOKIE, "made up")
    assert "set-cookie" in client.get("/login").headers


def test_two_forms_never_hold_the_same_word(site: Site) -> None:
    client = open_small(site)
    assert find_word(client, "/login") != find_word(client, "/login")


def test_a_word_is_known_only_by_who_wrote_it() -> None:
    word = Writer(b"secret", "browser").write()
    assert Writer(b"secret", "browser").knows(word)
    assert not Writer(b"another", "browser").knows(word)
    assert not Writer(b"secret", "other").knows(word)
    assert not Writer(b"secret", "browser").knows("\ud800.é")
