"""Answers of the API: tags, pages of a list, links."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi import FastAPI, Request, Response
from fastapi.testclient import TestClient

from attribune.explore.tally.columns import Mark
from attribune.web.api.answering import PageAsked, answer_json, answer_list, has_tag

LETTERS = "abcdefg"


def serve(mark: Mark | None = None) -> TestClient:
    app = FastAPI()

    @app.get("/one/{name:path}")
    def call_one(request: Request, name: str) -> Response:
        return answer_json(request, {"name": name})

    @app.get("/all/{name:path}")
    def call_all(request: Request, asked: PageAsked, name: str = "") -> Response:
        items = LETTERS[asked.offset : asked.offset + asked.limit]
        return answer_list(request, list(items), asked=asked, total=len(LETTERS), mark=mark, more={"name": name})

    return TestClient(app)


def test_what_the_caller_has_is_not_sent_again() -> None:
    client = serve()
    first = client.get("/one/lamp")
    again = client.get("/one/lamp", headers={"If-None-Match": f'"other", W/{first.headers["etag"]}'})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert client.get("/one/post", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


def test_an_answer_is_asked_for_anew_each_time() -> None:
    assert serve().get("/one/lamp").headers["cache-control"] == "no-cache"


def test_pages_of_a_list_hold_each_item_once() -> None:
    client, url, seen = serve(), "/all/x?limit=3&act=deny&act=ask", ""
    while url:
        answer = client.get(url)
        page: dict[str, Any] = answer.json()
        seen += "".join(page["items"])
        assert page["total"] == 7
        assert ("act=deny&act=ask" in page["next"]) if page["next"] else "link" not in answer.headers
        if page["next"]:
            assert answer.headers["link"] == f'<{page["next"]}>; rel="next"'
        url = page["next"]
    assert seen == LETTERS


def test_a_ledger_that_grew_between_two_pages_is_told() -> None:
    following = serve(Mark(digest_run_seq=1, judgement_seq=0)).get("/all/x?limit=3").json()["next"]
    assert serve(Mark(digest_run_seq=1, judgement_seq=0)).get(following).json()["changed"] is False
    assert serve(Mark(digest_run_seq=2, judgement_seq=0)).get(following).json()["changed"] is True


def test_nothing_in_an_address_ends_the_header_that_it_goes_into() -> None:
    answer = serve().get("/all/a%0dSet-Cookie:%20x=1%20é?limit=3&q=%0d%0aX-Evil:%201%3E")
    assert "x-evil" not in answer.headers
    assert "set-cookie" not in answer.headers
    following = answer.json()["next"]
    assert following.isascii()
    assert "\r" not in following
    assert json.loads(serve().get(following).content)["name"] == "a\rSet-Cookie: x=1 é"


@pytest.mark.parametrize(
    ("header", "has"), [('"a"', True), ('W/"a"', True), ("*", True), ('"b", "a"', True), ('"b"', False), (None, False)]
)
def test_tags_are_compared_as_the_protocol_says(header: str | None, *, has: bool) -> None:
    assert has_tag(header, '"a"') is has
