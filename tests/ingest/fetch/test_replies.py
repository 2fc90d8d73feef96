"""One request, and whatever comes back."""

from __future__ import annotations

import contextlib
import gzip
from collections.abc import Iterable

import httpcore
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribune.errors import FetchFailed, InputError
from attribune.ingest.fetch.deadlines import DEFAULT_TIMES, Deadline
from attribune.ingest.fetch.replies import Line, Reply, request_reply
from attribune.ingest.limits import Limits

URL = httpx.URL("http://paper.example/a")
PIECES = (
    b"HTTP/1.1 200 OK\r\n",
    b"HTTP/1.1 100 Continue\r\n\r\n",
    b"HTTP/1.0 301 Moved\r\n",
    b"Content-Length: 5\r\n",
    b"Transfer-Encoding: chunked\r\n",
    b"Content-Encoding: gzip\r\n",
    b"Content-Encoding: deflate\r\n",
    b"Connection: close\r\n",
    b"\r\n",
    b"5\r\nhello\r\n",
    b"0\r\n\r\n",
    b"hello",
    gzip.compress(b"hello"),
)


def ask(answer: Iterable[bytes]) -> Reply:
    """Return the reply to a request that is answered with bytes."""
    with httpcore.ConnectionPool(network_backend=httpcore.MockBackend(list(answer))) as pool:
        line = Line(pool, DEFAULT_TIMES, Deadline(1.0, lambda: 0.0))
        return request_reply(line, URL, limits=Limits(), headers={})


def test_an_interim_answer_is_passed_over() -> None:
    reply = ask([b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello"])
    assert reply.body is not None
    with reply.body as body:
        assert body.read() == b"hello"


def test_the_body_of_what_is_no_success_is_not_read() -> None:
    assert ask([b"HTTP/1.1 404 Not Found\r\nContent-Length: 99999\r\n\r\n"]).body is None


def test_no_answer_is_a_failure() -> None:
    with pytest.raises(FetchFailed):
        ask([])


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.binary(max_size=30)), max_size=8))
def test_any_bytes_are_an_answer_or_a_clear_error(answer: list[bytes]) -> None:
    with contextlib.suppress(InputError):
        reply = ask([b"HTTP/1.1 200 OK\r\n", *answer])
        if reply.body is not None:
            reply.body.close()
