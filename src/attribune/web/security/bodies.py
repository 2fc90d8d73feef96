"""Bodies: taken in whole, up to a size and within a time, before anybody parses them."""

from __future__ import annotations

import asyncio

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from attribune.web.links import API
from attribune.web.problems import Problem
from attribune.web.security.refusing import read_header, refuse
from attribune.web.security.rules import SAFE_METHODS, Rules

TAKING_TEXTS = frozenset({"/drop", f"{API}/read"})
# Nothing more can be read of a request whose body was not taken in.
CLOSE = {"Connection": "close"}


class BodyTooLarge(Exception):
    """More came than the limit."""


class BodyGuard:
    """Hands a body on as one message; a text to be read may be large, a form may not."""

    def __init__(self, app: ASGIApp, *, rules: Rules) -> None:
        """Guard ``app``."""
        self._app, self._rules = app, rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer."""
        if scope["type"] != "http" or scope["method"] in SAFE_METHODS:
            await self._app(scope, receive, send)
            return
        most = self._rules.upload_bytes if scope["path"] in TAKING_TEXTS else self._rules.form_bytes
        try:
            stated = read_header(scope, "content-length") or "0"
            if not stated.isascii() or not stated.isdigit() or len(stated) > 18 or int(stated) > most:
                raise BodyTooLarge
            async with asyncio.timeout(self._rules.body_s):
                body = await take_body(receive, most_bytes=most)
        except BodyTooLarge:
            detail = f"What is sent here has at most {most:,} bytes."
            problem = Problem(413, detail, "body-too-large", "Send less, or read it with `attribune read`.", CLOSE)
            await refuse(problem, scope, receive, send)
            return
        except TimeoutError:
            detail = f"The body did not arrive within {self._rules.body_s:g} seconds."
            await refuse(Problem(408, detail, "body-too-slow", headers=CLOSE), scope, receive, send)
            return
        if body is not None:
            await self._app(scope, replay_body(body, receive), send)


async def take_body(receive: Receive, *, most_bytes: int) -> bytes | None:
    """Return the body, null if the client left before its end.

    Raises:
        BodyTooLarge: it goes on after ``most_bytes``.
    """
    pieces, size = list[bytes](), 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        piece = message.get("body", b"")
        size += len(piece)
        if size > most_bytes:
            raise BodyTooLarge
        pieces.append(piece)
        if not message.get("more_body", False):
            return b"".join(pieces)


def replay_body(body: bytes, receive: Receive) -> Receive:
    """Return what gives the body as one message, then what ``receive`` gives."""
    is_given = False

    async def give() -> Message:
        nonlocal is_given
        if is_given:
            return await receive()
        is_given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return give
