"""From elsewhere nothing is shown without a token; one that only reads changes nothing."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from tests.web.clients import find_word, open_client, post_form
from tests.web.security.small import open_small

from attribune.ledger.tokens import create_token, revoke_token
from attribune.web.pages.entrance import choose_path
from attribune.web.security.access import COOKIE
from attribune.web.security.csrf import FIELD
from attribune.web.security.rules import Rules
from attribune.web.site import Site

RULES = Rules(needs_token=True)


def bear(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def log_in(client: TestClient, token: str, to: str = "/") -> str:
    answer = post_form(client, "/login", {"token": token, "to": to})
    assert answer.status_code == 303
    return str(answer.headers["location"])


def test_without_a_token_a_browser_is_shown_to_the_door(site: Site) -> None:
    answer = open_client(site, RULES).get("/search?words=a+b")
    assert (answer.status_code, answer.headers["location"]) == (303, "/login?to=%2Fsearch%3Fwords%3Da%2Bb")


@pytest.mark.parametrize(
    "headers", [{}, bear("atb-abc-def"), bear(""), {"Authorization": "Basic x"}, {"Cookie": "attribune_token=x"}]
)
def test_without_a_token_a_program_is_told_so(site: Site, headers: dict[str, str]) -> None:
    answer = open_client(site, RULES).get("/api/v1/openapi.json", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "no-token")
    assert answer.headers["www-authenticate"].startswith("Bearer")


def test_files_and_the_door_are_open_to_all(site: Site) -> None:
    client = open_client(site, RULES)
    assert client.get("/static/base.css").status_code == 200
    assert client.get("/login").status_code == 200


def test_a_token_in_the_header_opens(site: Site) -> None:
    _, token = create_token(site.ledger, "desk", may_write=True)
    client = open_small(site, RULES)
    assert client.get("/plain", headers=bear(token)).text == "desk False"
    assert client.post("/api/v1/change", content=b"x", headers=bear(token)).status_code == 200


def test_a_token_that_was_revoked_opens_nothing_more(site: Site) -> None:
    _, token = create_token(site.ledger, "desk")
    client = open_small(site, RULES)
    assert client.get("/plain", headers=bear(token)).status_code == 200
    revoke_token(site.ledger, "desk")
    assert client.get("/plain", headers=bear(token)).status_code == 303


def test_who_logs_in_is_known_by_a_cookie_that_no_script_and_no_other_site_sees(site: Site) -> None:
    _, token = create_token(site.ledger, "desk")
    client = open_client(site, RULES)
    answer = post_form(client, "/login", {"token": f" {token}\n", "to": "/search?words=a"})
    cookie = answer.headers["set-cookie"]
    assert answer.headers["location"] == "/search?words=a"
    assert cookie.startswith(f"{COOKIE}={token};")
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert client.get("/api/v1/openapi.json").status_code == 200
    assert post_form(client, "/logout", {}).status_code == 303
    assert client.get("/api/v1/openapi.json").status_code == 401


def test_a_wrong_token_is_asked_for_again(site: Site) -> None:
    client = open_client(site, RULES)
    answer = post_form(client, "/login", {"token": "<b>no</b>", "to": "/audit"})
    assert answer.status_code == 403
    assert "<b>" not in answer.text
    assert 'value="/audit"' in answer.text
    assert "attribune_token" not in answer.headers.get("set-cookie", "")


def test_the_door_leads_back_to_a_name_with_accents(site: Site) -> None:
    _, token = create_token(site.ledger, "desk")
    client = open_client(site, RULES)
    door = client.get("/speakers/Kora%20L%C3%A9vy?page=2", follow_redirects=False).headers["location"]
    (to,) = parse_qs(urlsplit(door).query)["to"]
    assert log_in(client, token, to=to) == "/speakers/Kora%20L%C3%A9vy?page=2"


def test_the_door_leads_nowhere_else(site: Site) -> None:
    _, token = create_token(site.ledger, "desk")
    client = open_client(site, RULES)
    assert log_in(client, token, to="//elsewhere.example/") == "/"


@pytest.mark.parametrize(
    "to",
    [
        "https://elsewhere.example/",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/a\\b",
        "/\t/elsewhere.example",
        "/a\r\nX-Evil: 1",
        "javascript:alert(1)",
        "",
        "a",
        "/login?to=/login",
    ],
)
def test_only_a_path_of_ours_is_led_to(to: str) -> None:
    assert choose_path(to) == "/"


def test_a_token_that_only_reads_changes_nothing(site: Site) -> None:
    _, token = create_token(site.ledger, "desk")
    client = open_small(site, RULES)
    assert client.get("/plain", headers=bear(token)).text == "desk True"
    answer = client.post("/api/v1/change", json={}, headers=bear(token))
    assert (answer.status_code, answer.json()["code"]) == (403, "read-only-token")


def test_a_form_belongs_to_the_token_that_it_was_written_for(site: Site) -> None:
    client = open_small(site, RULES)
    _, first = create_token(site.ledger, "first", may_write=True)
    _, second = create_token(site.ledger, "second", may_write=True)
    client.cookies.set(COOKIE, first)
    word = find_word(client, "/login")
    assert client.post("/change", data={FIELD: word}).status_code == 200
    client.cookies.set(COOKIE, second)
    assert client.post("/change", data={FIELD: word}).status_code == 403


def test_an_explorer_that_only_shows_refuses_every_change(site: Site) -> None:
    client = open_client(replace(site, is_read_only=True))
    for path in ("/drop", "/judgements", "/review", "/nothing", "/api/v1/read", "/api/v1/judgements"):
        for method in ("POST", "PUT", "PATCH", "DELETE"):
            assert client.request(method, path, json={}).status_code == 403, (method, path)
