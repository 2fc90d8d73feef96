"""Bodies are bounded in size and time before anybody parses them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from starlette.types import Message, Scope
from tests.web.security.small import build_small, open_small

from attribune.web.security.bodies import BodyGuard, BodyTooLarge, take_body
from attribune.web.security.rules import Rules
from attribune.web.site import Site

JSON = {"Content-Type": "application/json"}
RULES = Rules(form_bytes=1_000, upload_bytes=5_000, body_s=0.05)


def give(pieces: Iterator[bytes]) -> Iterator[Message]:
    for piece in pieces:
        yield {"type": "http.request", "body": piece, "more_body": True}


def test_a_body_at_the_limit_arrives_whole(site: Site) -> None:
    client = open_small(site, RULES)
    assert client.post("/change", content=b"x" * 1_000, headers=JSON).text == "1000"
    assert client.post("/drop", content=b"x" * 5_000, headers=JSON).text == "5000"


def test_a_body_beyond_the_limit_is_refused_by_what_it_states(site: Site) -> None:
    client = open_small(site, RULES)
    answer = client.post("/change", content=b"x" * 1_001, headers=JSON)
    assert (answer.status_code, answer.headers["connection"]) == (413, "close")
    assert client.post("/drop", content=b"x" * 5_001, headers=JSON).status_code == 413


@pytest.mark.parametrize("stated", ["-1", "1e3", "9" * 30, "ten", "1_0"])
def test_a_length_that_is_none_is_refused(site: Site, stated: str) -> None:
    assert open_small(site).post("/change", content=b"x", headers={**JSON, "Content-Length": stated}).status_code == 413


def test_a_body_that_states_no_length_is_refused_as_it_comes(site: Site) -> None:
    taken = 0

    def pour() -> Iterator[bytes]:
        nonlocal taken
        for _ in range(1_000):
            taken += 100
            yield b"x" * 100

    async def take() -> bytes | None:
        poured = give(pour())

        async def receive() -> Message:
            return next(poured)

        return await take_body(receive, most_bytes=1_000)

    with pytest.raises(BodyTooLarge):
        asyncio.run(take())
    assert taken == 1_100
    answer = open_small(site, RULES).post("/change", content=iter([b"x" * 600] * 2), headers=JSON)
    assert answer.status_code == 413


def test_a_body_that_trickles_is_refused(site: Site) -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        await asyncio.sleep(0.02)
        return {"type": "http.request", "body": b"x", "more_body": True}

    async def send(message: Message) -> None:
        sent.append(message)

    small = build_small(site, RULES)
    scope: Scope = {
        "type": "http",
        "method": "POST",
        "path": "/change",
        "raw_path": b"/change",
        "query_string": b"",
        "headers": [(b"host", b"localhost")],
        "app": small,
        "scheme": "http",
        "server": ("localhost", 80),
    }
    asyncio.run(BodyGuard(small, rules=RULES)(scope, receive, send))
    assert sent[0]["status"] == 408


def test_who_leaves_before_the_end_is_not_answered() -> None:
    async def receive() -> Message:
        return {"type": "http.disconnect"}

    assert asyncio.run(take_body(receive, most_bytes=1)) is None
