"""Connections that say nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.server import ServerState

from attribune.web.security.silences import PromptProtocol

HEAD = b"GET / HTTP/1.1\r\nHost: localhost\r\n"
SAID = PlainTextResponse("said")
# A test that waits as long has failed.
LONG_S = 20.0
Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class HastyProtocol(PromptProtocol):
    """One that waits for a moment only."""

    most_silent_s = 0.05


@asynccontextmanager
async def connect(app: ASGIApp = SAID) -> AsyncIterator[Streams]:
    """Give a connection to a server of ``app``."""
    config = uvicorn.Config(app, lifespan="off", ws="none", timeout_keep_alive=int(2 * LONG_S))
    config.load()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: HastyProtocol(config, ServerState(), {}), "127.0.0.1", 0)
    async with server, asyncio.timeout(LONG_S):
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        try:
            yield reader, writer
        finally:
            writer.close()
            await asyncio.wait({asyncio.ensure_future(writer.wait_closed())})


async def ask(sent: bytes) -> bytes:
    """Return all that a server says until it closes."""
    async with connect() as (reader, writer):
        writer.write(sent)
        return await reader.read()


@pytest.mark.parametrize("sent", [b"", b"G", HEAD])
def test_a_connection_that_brings_no_whole_request_is_closed(sent: bytes) -> None:
    assert asyncio.run(ask(sent)) == b""


def test_after_an_answer_the_beginning_of_a_request_does_not_hold_the_connection() -> None:
    assert b"said" in asyncio.run(ask(HEAD + b"\r\n" + HEAD))


def test_letters_that_come_one_by_one_do_not_begin_the_time_anew() -> None:
    async def trickle() -> bytes:
        async with connect() as (reader, writer):
            end = asyncio.ensure_future(reader.read())
            writer.write(HEAD + b"X: ")
            while not end.done():
                writer.write(b"a")
                await asyncio.wait({end}, timeout=0.01)
            return b"" if end.exception() is not None else end.result()

    assert asyncio.run(trickle()) == b""


def test_an_answer_may_take_longer() -> None:
    async def wait() -> bytes:
        loop = asyncio.get_running_loop()
        released: asyncio.Future[None] = loop.create_future()

        async def answer(scope: Scope, receive: Receive, send: Send) -> None:
            await released
            await SAID(scope, receive, send)

        async with connect(answer) as (reader, writer):
            writer.write(HEAD + b"\r\n")
            loop.call_later(4 * HastyProtocol.most_silent_s, released.set_result, None)
            return await reader.readline()

    assert b"200" in asyncio.run(wait())
